// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: which sections a brief has, and in which order. */

#include <glib.h>

G_BEGIN_DECLS

/** How many sections there are. */
#define PRESS_SECTIONS 7

/** PressSectionChoice: @id: as in the settings, static; @shown: whether the reader wants it. */
typedef struct
{
  const char *id;
  gboolean shown;
} PressSectionChoice;

void press_section_order_get (PressSectionChoice choices[PRESS_SECTIONS]);
void press_section_order_set (const PressSectionChoice choices[PRESS_SECTIONS]);
const char *press_section_title (const char *id);

G_END_DECLS
