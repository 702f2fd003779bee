// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and plugin/sidebar: dates, languages and lists in the reader's language. */

#include <glib.h>

G_BEGIN_DECLS

char *press_format_date (const char *value);
char *press_format_instant (GDateTime *instant, const char *zone);
char *press_format_clock (GDateTime *instant, const char *zone);
char *press_format_city (const char *zone);
char *press_format_offset (const char *zone);
char *press_format_zone (void);
char *press_format_day (GDateTime *instant);
char *press_format_language (const char *code);
gboolean press_date_is_coming (const char *value, GDateTime *now);
int press_date_compare (const char *a, const char *b);

G_END_DECLS
