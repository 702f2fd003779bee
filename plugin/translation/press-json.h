// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/translation: answers of services, which may be anything. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *press_json_parse (const char *text, gsize length);
JsonNode *press_json_find (JsonNode *root, const char *path);
const char *press_json_string (JsonNode *root, const char *path);
gint64 press_json_int (JsonNode *root, const char *path, gint64 otherwise);
char **press_json_strings (JsonNode *array, const char *path);
GBytes *press_json_bytes (JsonBuilder *builder);

G_END_DECLS
