// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: "Save to notes", and what came of it. */

#include <gtk/gtk.h>

#include "brief/press-brief.h"

G_BEGIN_DECLS

#define PRESS_TYPE_SAVE_BAR (press_save_bar_get_type ())
G_DECLARE_FINAL_TYPE (PressSaveBar, press_save_bar, PRESS, SAVE_BAR, GtkBox)

void press_save_bar_set_brief (PressSaveBar *self, PressBrief *brief);
void press_save_bar_save (PressSaveBar *self, const char *name, gboolean full_text);
void press_save_bar_open_targets (PressSaveBar *self);
GtkLabel *press_save_bar_get_copy_label (PressSaveBar *self);

G_END_DECLS
