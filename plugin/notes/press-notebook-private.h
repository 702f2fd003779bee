// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: the places where notes are kept, one line each in the table of press-notebook.c.
 */

#include "notes/press-notebook.h"

G_BEGIN_DECLS

/**
 * PressNotebookPlace:
 * @name: as in "--to" and in the settings
 * @title: for people, to be translated
 * @takes: (nullable): what may stand behind the name and a colon
 * @new: makes the notebook; its argument is %NULL for what the settings say
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *takes;
  PressNotebook *(*new) (const char *argument, GError **error);
} PressNotebookPlace;

/* One sentence for people, already translated. */
void press_notebook_fail (GError **error, PressNotebookError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void press_notebook_pause (gulong microseconds, GCancellable *cancellable);
gboolean press_gnote_show (const char *uri, GCancellable *cancellable, GError **error);
PressNotebook *press_notebook_gnote_new (const char *argument, GError **error);
PressNotebook *press_notebook_joplin_new (const char *argument, GError **error);
PressNotebook *press_notebook_memos_new (const char *argument, GError **error);
PressSaved *press_saved_new (const char *uri, const char *place, gboolean updated);

G_END_DECLS
