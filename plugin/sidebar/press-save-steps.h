// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the one step that follows a saved note, or mends one that is not. */

#include <gtk/gtk.h>

#include "sidebar/press-saving.h"

G_BEGIN_DECLS

/** PressSaveStep: what the button beside a result does. */
typedef enum
{
  PRESS_SAVE_STEP_NONE,
  PRESS_SAVE_STEP_OPEN,      /* the note */
  PRESS_SAVE_STEP_FOLDER,    /* chooses another one */
  PRESS_SAVE_STEP_FILE,      /* chooses another one */
  PRESS_SAVE_STEP_START,     /* the program that keeps the notes */
  PRESS_SAVE_STEP_SETTINGS,  /* of the notes */
  PRESS_SAVE_STEP_ELSEWHERE, /* offers the other notebooks */
} PressSaveStep;

PressSaveStep press_save_step_of (const PressSaving *saving);
char *press_save_step_label (PressSaveStep step, const PressSaving *saving);
void press_save_step_choose (PressSaveStep step, GtkWidget *beside, GCallback chosen, gpointer data);
gboolean press_save_step_start (const PressSaving *saving, GtkWidget *beside, GError **error);

G_END_DECLS
