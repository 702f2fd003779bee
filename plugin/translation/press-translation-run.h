// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/translation: one run over the excerpts of a mail, in a thread. */

#include "translation/press-translation-cache.h"
#include "translation/press-translation.h"

G_BEGIN_DECLS

typedef struct _PressRun PressRun;

/**
 * PressRun:
 * @refused: (nullable): why the service may not be asked; what is stored is shown all the same
 * @emit: told each excerpt, in the thread; @translation, @by_way_of or @error is given, and owned by the run
 * @text: of the brief; @names: those of the mail, %NULL until they are needed
 * @failed: (nullable): why asking again makes no sense
 */
struct _PressRun
{
  PressTranslator *translator;
  PressBrief *brief;
  GPtrArray *excerpts; /* nullable until press_run_work() */
  char *to;
  char **reads;
  gboolean keep_names;
  GError *refused;
  void (*emit) (PressRun *self,
                const PressTranslatable *excerpt,
                const char *translation,
                const char *by_way_of,
                const GError *error);

  PressText *text;
  GPtrArray *names;
  PressTranslationCache *cache;
  char *version;
  GError *failed;
  GCancellable *cancellable; /* borrowed */
};

void press_run_work (PressRun *self);
void press_run_clear (PressRun *self);

/* press-translation-ask.c: what is not stored. */
void press_run_ask (PressRun *self, GPtrArray *excerpts);
char *press_run_key (PressRun *self, const PressTranslatable *excerpt);

G_END_DECLS
