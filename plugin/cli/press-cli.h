// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** Exit status of the command and its verbs. */
enum
{
  PRESS_EXIT_OK = 0,
  PRESS_EXIT_BAD_INPUT = 1,
  PRESS_EXIT_USAGE = 2,
};

int press_cli_brief (int argc, char **argv);
int press_cli_find (int argc, char **argv);
int press_cli_summarize (int argc, char **argv);

/**
 * PressRowFunc:
 * @row: one object of the stream
 * @answer: where its members are put; the object is open
 *
 * Returns: %FALSE with @error set when the row cannot be answered
 */
typedef gboolean (*PressRowFunc) (JsonObject *row, JsonBuilder *answer, gpointer user_data, GError **error);

int press_cli_rows (PressRowFunc func, gpointer user_data);
gboolean press_cli_read (const char *path, GBytes **bytes, GError **error);

G_END_DECLS
