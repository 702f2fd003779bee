// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a mail program's own preferences show of Pressbrief: one line, and the button that leads to the
 * settings. */

#include "sidebar/press-preferences.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-widgets.h"

static void
on_clicked (GtkButton *button, gpointer data)
{
  press_preferences_present (NULL);
}

/** press_preferences_entry_new: (transfer floating): the line and the button. */
GtkWidget *
press_preferences_entry_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Pressbrief _settings…"));

  gtk_container_set_border_width (GTK_CONTAINER (box), 12);
  press_add (box, press_label_new (_ ("Pressbrief shows beside a press release what it tells."), NULL),
             FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), NULL);
  press_add (box, button, FALSE);
  gtk_widget_show_all (box);
  return box;
}
