// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-excerpts*.c */

#include "sidebar/press-excerpts.h"
#include "translation/press-translation.h"

G_BEGIN_DECLS

/**
 * PressExcerptEntry:
 * @machine: (nullable): its translation
 * @official: (nullable): the wording of who issued it: comes first
 * @error: (nullable): why it has no translation
 * @pending: whether it is being translated
 * @asked: whether the reader asked for just this one: it is shown whatever else is
 */
typedef struct
{
  char *text;
  PressSpan span;
  PressRendering *machine;
  PressRendering *official;
  GError *error;
  gboolean pending;
  gboolean asked;
} PressExcerptEntry;

/**
 * PressExcerpts:
 * @asking: (nullable): the view in which the reader is asked; @question: why, a #PressTranslatorError
 * @wants_all: whether the answer counts for all that is translated unasked
 * @begun: whether all that is translated unasked was asked for
 * @impatient: whether what is pending is so for long enough to say it
 */
struct _PressExcerpts
{
  GObject parent_instance;

  PressBrief *brief;
  GPtrArray *entries; /* PressExcerptEntry */
  GPtrArray *views;   /* PressExcerptView, not owned: they say when they go */
  PressExcerptsShow show;
  GArray *stretches; /* languages of a mail that has several; press-excerpts-languages.c; nullable */

  GCancellable *cancellable; /* of all runs; nullable */
  guint n_runs;
  guint done, total;
  gboolean begun;
  gboolean impatient;
  guint patience; /* source */

  PressExcerptView *asking;
  int question;
  gboolean wants_all;
};

PressExcerptEntry *press_excerpts_entry (PressExcerpts *self, const char *text, PressSpan span);
void press_excerpts_update (PressExcerpts *self);
void press_excerpts_forget_machine (PressExcerpts *self);

/* press-excerpts-languages.c */
void press_excerpts_read_languages (PressExcerpts *self);
gboolean press_excerpts_is_foreign_at (PressExcerpts *self, PressSpan span);

/* press-excerpts-run.c */
void press_excerpts_begin_all (PressExcerpts *self, gboolean unasked, PressYes yes);
void press_excerpts_begin_one (PressExcerpts *self, PressExcerptView *view, PressYes yes);

/* press-excerpts-ask.c */
void press_excerpts_agree (PressExcerpts *self);
void press_excerpts_send (PressExcerpts *self);
void press_excerpts_decline (PressExcerpts *self);

/* press-excerpts-notes.c */
void press_excerpts_set_note (PressExcerpts *self, PressExcerptView *view, const PressExcerptEntry *entry);

G_END_DECLS
