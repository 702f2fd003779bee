// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "translation/press-consent.h"
#include "translation/press-translatable.h"

G_BEGIN_DECLS

/**
 * PressTranslation:
 * @text: the excerpt as the mail has it
 * @span: in characters of the brief's text
 * @language: ISO 639-1, of @text
 * @translation: (nullable): %NULL when there is none; then @error is set
 * @label: what stands beside it: "Machine translation · DeepL · on the internet"
 * @error: (nullable): #PressTranslatorError, a sentence for people
 *
 * An excerpt in the reader's language.
 */
typedef struct
{
  char *text;
  PressSpan span;
  const char *language;
  char *translation;
  char *label;
  GError *error;
} PressTranslation;

PressTranslation *press_translation_copy (const PressTranslation *self);
void press_translation_free (PressTranslation *self);

/**
 * PressTranslationFunc:
 * @translation: borrowed
 * @done: how many excerpts have come, this one included
 * @total: of how many
 *
 * Called in the main context of who asked, for one excerpt after another, as they come; never once the
 * #GCancellable was cancelled.
 */
typedef void (*PressTranslationFunc) (const PressTranslation *translation,
                                      guint done,
                                      guint total,
                                      gpointer user_data);

/**
 * PressTranslationRequest:
 * @translator: the service
 * @brief: of the mail
 * @excerpts: (nullable) (element-type PressTranslatable): what is asked for; %NULL: what is translated
 * unasked and in no language of @reads
 * @to: ISO 639-1, with or without a region ("en-US")
 * @reads: (nullable) (array zero-terminated=1): languages that the reader reads; %NULL: @to alone
 * @yes: what the reader said yes to, beyond the settings
 *
 * Copied or referenced as long as it is needed.
 */
typedef struct
{
  PressTranslator *translator;
  PressBrief *brief;
  GPtrArray *excerpts;
  const char *to;
  const char *const *reads;
  PressYes yes;
} PressTranslationRequest;

void press_translate_async (const PressTranslationRequest *request,
                            PressTranslationFunc func,
                            gpointer func_data,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean press_translate_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressTranslation, press_translation_free)

G_END_DECLS
