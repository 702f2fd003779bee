// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: files of notes that are whole, whatever happens. */

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a file is called while it is written. */
#define PRESS_BESIDE_PREFIX ".pressbrief-"
#define PRESS_BESIDE_SUFFIX ".tmp"

/** PressWritten: what became of a file. */
typedef enum
{
  PRESS_WRITTEN,
  PRESS_WRITTEN_NOT,     /* @error is set */
  PRESS_WRITTEN_CHANGED, /* somebody else has written it meanwhile: as it is now, it stays */
} PressWritten;

/** PressNoteFolder: a folder that is ours alone, among programs of ours, until it is closed. */
typedef struct
{
  int fd;
  char *path;
} PressNoteFolder;

PressNoteFolder *press_note_folder_open (const char *path, GCancellable *cancellable, GError **error);
void press_note_folder_close (PressNoteFolder *self);
GPtrArray *press_note_folder_list (PressNoteFolder *self, const char *extension);
char *press_note_folder_peek (PressNoteFolder *self, const char *name);
char *press_note_folder_read (PressNoteFolder *self, const char *name, GError **error);
void press_note_folder_fail (const PressNoteFolder *self, const char *name, int errnum, GError **error);
PressWritten press_note_folder_write (
    PressNoteFolder *self, const char *name, const char *before, const char *after, GError **error);
gboolean press_note_folder_try (PressNoteFolder *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressNoteFolder, press_note_folder_close)

G_END_DECLS
