// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: in which language a brief is read. */

#include "sidebar/press-excerpts.h"

G_BEGIN_DECLS

#define PRESS_TYPE_LANGUAGE_MENU (press_language_menu_get_type ())
G_DECLARE_FINAL_TYPE (PressLanguageMenu, press_language_menu, PRESS, LANGUAGE_MENU, GtkBox)

void press_language_menu_set_excerpts (PressLanguageMenu *self, PressExcerpts *excerpts);

G_END_DECLS
