// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The clipboard, and the word that tells a reader that something is on it now. */

#include "sidebar/press-copy.h"

#include <glib/gi18n-lib.h>

/* How long a label says "Copied", ms. */
#define COPIED 2000

/* A label that says "Copied", and how it was before. It belongs to the label. */
typedef struct
{
  GtkLabel *label;
  char *text;
  gboolean visible;
  guint timeout;
} Telling;

static void
telling_free (gpointer data)
{
  Telling *self = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_free (self->text);
  g_free (self);
}

static GQuark
telling_quark (void)
{
  return g_quark_from_static_string ("press-copy-telling");
}

static gboolean
on_told (gpointer data)
{
  Telling *self = data;

  self->timeout = 0;
  gtk_label_set_text (self->label, self->text);
  gtk_widget_set_visible (GTK_WIDGET (self->label), self->visible);
  g_object_set_qdata (G_OBJECT (self->label), telling_quark (), NULL);
  return G_SOURCE_REMOVE;
}

/** press_copy: puts @text on the clipboard. */
void
press_copy (GtkWidget *widget, const char *text)
{
  gtk_clipboard_set_text (gtk_widget_get_clipboard (widget, GDK_SELECTION_CLIPBOARD), text, -1);
}

/** press_copy_say: lets @label say @text for @duration milliseconds, then again what it said; a hidden one is
 * shown that long. */
void
press_copy_say (GtkLabel *label, const char *text, guint duration)
{
  Telling *self = g_object_get_qdata (G_OBJECT (label), telling_quark ());

  if (self == NULL)
    {
      self = g_new0 (Telling, 1);
      self->label = label;
      self->text = g_strdup (gtk_label_get_text (label));
      self->visible = gtk_widget_get_visible (GTK_WIDGET (label));
      g_object_set_qdata_full (G_OBJECT (label), telling_quark (), self, telling_free);
    }
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (duration, on_told, self);
  gtk_label_set_text (label, text);
  gtk_widget_show (GTK_WIDGET (label));
}

/** press_copy_tell: lets @label say "Copied" for two seconds. */
void
press_copy_tell (GtkLabel *label)
{
  press_copy_say (label, _ ("Copied"), COPIED);
}
