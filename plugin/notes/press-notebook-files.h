// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: the places that are files. */

#include "notes/press-notebook.h"

G_BEGIN_DECLS

PressNotebook *press_notebook_markdown_new (const char *folder, GError **error);
PressNotebook *press_notebook_org_new (const char *file, GError **error);

char *press_notes_path (const char *given, const char *key, const char *otherwise);
char *press_notes_real_path (const char *path);
PressSaved *press_saved_new_for_file (const char *path, const char *shown, gboolean updated);

G_END_DECLS
