// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the notes that are being written, and what came of them. */

#include <gtk/gtk.h>

#include "notes/press-notebook.h"

G_BEGIN_DECLS

/**
 * PressSaving:
 * @name: of the notebook
 * @full_text: whether the note has the whole text of the mail
 * @begun: when it began, monotonic
 * @saved: (nullable): it is saved
 * @error: (nullable): it is not
 *
 * The saving of one mail's note; with neither @saved nor @error it is still going on.
 */
typedef struct
{
  char *name;
  gboolean full_text;
  gint64 begun;
  PressSaved *saved;
  GError *error;
} PressSaving;

/** PressSavingChanged: the note of @mail, a press_mail_key(), is being saved, is saved, or is not. */
typedef void (*PressSavingChanged) (GObject *owner, const char *mail);

#define PRESS_TYPE_SAVINGS (press_savings_get_type ())
G_DECLARE_FINAL_TYPE (PressSavings, press_savings, PRESS, SAVINGS, GObject)

PressSavings *press_savings_new (GObject *owner, PressSavingChanged changed);
const PressSaving *press_savings_get (PressSavings *self, const char *mail);
gboolean press_savings_is_running (PressSavings *self, const char *mail);
void press_savings_forget (PressSavings *self, const char *mail);
void press_savings_begin (
    PressSavings *self, PressBrief *brief, const char *name, gboolean full_text, GtkWidget *button);

G_END_DECLS
