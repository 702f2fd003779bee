// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notes/press-note.h"

G_BEGIN_DECLS

/** PressSaved: @uri: what opens the note; @place: where it is, for people ("Press notes"); @updated: whether
 * it was there before. */
typedef struct
{
  char *uri;
  char *place;
  gboolean updated;
} PressSaved;

void press_saved_free (PressSaved *self);

#define PRESS_NOTEBOOK_ERROR (press_notebook_error_quark ())
GQuark press_notebook_error_quark (void);

/** PressNotebookError: why a note is not saved, by the step that mends it. The message is one sentence for
 * people, translated. */
typedef enum
{
  PRESS_NOTEBOOK_ERROR_TARGET,  /* "--to" names no target */
  PRESS_NOTEBOOK_ERROR_PLACE,   /* the folder or file cannot be written: choose another */
  PRESS_NOTEBOOK_ERROR_MISSING, /* the program is not installed */
  PRESS_NOTEBOOK_ERROR_SILENT,  /* the program does not run or does not answer: start it */
  PRESS_NOTEBOOK_ERROR_KEY,     /* it does not accept the key: give another */
  PRESS_NOTEBOOK_ERROR_REFUSED, /* it answered, but did not take the note */
} PressNotebookError;

#define PRESS_TYPE_NOTEBOOK (press_notebook_get_type ())
G_DECLARE_DERIVABLE_TYPE (PressNotebook, press_notebook, PRESS, NOTEBOOK, GObject)

/**
 * PressNotebookClass:
 * @save: writes or updates the note of a mail; blocks, and is called in a thread. Nothing half-written stays,
 * whatever happens
 * @try_out: (nullable): whether a note could be saved, without saving one; blocks, in a thread
 *
 * Somewhere notes are kept.
 */
struct _PressNotebookClass
{
  GObjectClass parent_class;

  PressSaved *(*save) (PressNotebook *self, const PressNote *note, GCancellable *cancellable, GError **error);
  gboolean (*try_out) (PressNotebook *self, GCancellable *cancellable, GError **error);
};

PressNotebook *press_notebook_new_for_target (const char *target, GError **error);
PressNotebook *press_notebook_new_from_settings (const char *name, GError **error);
const char *const *press_notebook_names (void);
const char *press_notebook_title (const char *name);

PressSaved *
press_notebook_save (PressNotebook *self, const PressNote *note, GCancellable *cancellable, GError **error);
void press_notebook_save_async (PressNotebook *self,
                                const PressNote *note,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
PressSaved *press_notebook_save_finish (PressNotebook *self, GAsyncResult *result, GError **error);
void press_notebook_try_async (PressNotebook *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean press_notebook_try_finish (PressNotebook *self, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressSaved, press_saved_free)

G_END_DECLS
