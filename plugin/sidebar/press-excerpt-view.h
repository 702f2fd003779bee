// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: an excerpt of the mail, or what it says in the reader's language. */

#include <gtk/gtk.h>

#include "sidebar/press-rendering.h"
#include "text/press-span.h"

G_BEGIN_DECLS

#define PRESS_TYPE_EXCERPT_VIEW (press_excerpt_view_get_type ())
G_DECLARE_FINAL_TYPE (PressExcerptView, press_excerpt_view, PRESS, EXCERPT_VIEW, GtkBox)

GtkWidget *press_excerpt_view_new (GtkWidget *original, const char *text, PressSpan span);
const char *press_excerpt_view_get_text (PressExcerptView *self);
PressSpan press_excerpt_view_get_span (PressExcerptView *self);

void press_excerpt_view_set_wording (PressExcerptView *self, const PressRendering *wording);
char *press_excerpt_view_describe (PressExcerptView *self);
gboolean press_excerpt_view_has_wording (PressExcerptView *self);
void press_excerpt_view_set_open (PressExcerptView *self, gboolean open);
gboolean press_excerpt_view_get_open (PressExcerptView *self);
void press_excerpt_view_set_note (PressExcerptView *self, GtkWidget *note);
GtkWidget *press_excerpt_view_get_note (PressExcerptView *self);

G_END_DECLS
