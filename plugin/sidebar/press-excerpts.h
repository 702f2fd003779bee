// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: what the excerpts of a mail say in the reader's language. */

#include "brief/press-brief.h"
#include "sidebar/press-excerpt-view.h"

G_BEGIN_DECLS

/** PressExcerptsShow: which words are read. */
typedef enum
{
  PRESS_EXCERPTS_AS_IN_MAIL,
  PRESS_EXCERPTS_TRANSLATED,
  PRESS_EXCERPTS_BOTH,
} PressExcerptsShow;

#define PRESS_TYPE_EXCERPTS (press_excerpts_get_type ())
G_DECLARE_FINAL_TYPE (PressExcerpts, press_excerpts, PRESS, EXCERPTS, GObject)

PressExcerpts *press_excerpts_new (PressBrief *brief);
PressExcerpts *press_excerpts_of (PressBrief *brief);

void press_excerpts_add_view (PressExcerpts *self, PressExcerptView *view);
void
press_excerpts_set_wording (PressExcerpts *self, const char *text, PressSpan span, PressRendering *wording);
GPtrArray *press_excerpts_collect (PressExcerpts *self);

PressExcerptsShow press_excerpts_get_show (PressExcerpts *self);
void press_excerpts_set_show (PressExcerpts *self, PressExcerptsShow show);

/* press-excerpts-languages.c */
gboolean press_excerpts_is_foreign (PressExcerpts *self);

/* press-excerpts-run.c */
void press_excerpts_start (PressExcerpts *self);
void press_excerpts_stop (PressExcerpts *self);
void press_excerpts_restart (PressExcerpts *self);
gboolean press_excerpts_get_progress (PressExcerpts *self, guint *done, guint *total);

/* press-excerpts-ask.c */
gboolean press_excerpts_can_translate (PressExcerpts *self, PressExcerptView *view);
void press_excerpts_translate (PressExcerpts *self, PressExcerptView *view);

G_END_DECLS
