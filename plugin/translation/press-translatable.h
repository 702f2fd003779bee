// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"
#include "text/press-text.h"

G_BEGIN_DECLS

/** PressTranslatable: an excerpt of a brief: its text, its span in characters; @language: ISO 639-1 of the
 * paragraph it stands in, "und" when unknown. */
typedef struct
{
  char *text;
  PressSpan span;
  const char *language; /* interned */
} PressTranslatable;

PressTranslatable *press_translatable_new (const char *text, PressSpan span);
void press_translatable_free (PressTranslatable *self);

GPtrArray *press_translatables_find (PressBrief *brief, const char *const *reads);
char **press_reader_languages (void);
char *press_reader_target (void);

/* Private to plugin/translation, for who has read the text already. */
GPtrArray *press_translatables_choose (PressBrief *brief);
void press_translatables_read (GPtrArray *translatables, PressBrief *brief, const PressText *text);
void press_translatables_drop (GPtrArray *translatables, const char *const *reads);

G_END_DECLS
