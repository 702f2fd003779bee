// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the line that says what came of saving. */

#include "sidebar/press-save-steps.h"

G_BEGIN_DECLS

#define PRESS_TYPE_SAVE_RESULT (press_save_result_get_type ())
G_DECLARE_FINAL_TYPE (PressSaveResult, press_save_result, PRESS, SAVE_RESULT, GtkBox)

void press_save_result_show_saved (PressSaveResult *self, const PressSaving *saving, const char *trouble);
void press_save_result_show_failed (PressSaveResult *self, const PressSaving *saving, const char *reason);
void press_save_result_fade (PressSaveResult *self);

G_END_DECLS
