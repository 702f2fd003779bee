// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The reader's decisions about senders, to look at and to change: two lists of addresses and domains. They
 * grow by "Always for …" and "Never for …" in the sidebar, and here. */

#include <glib/gi18n-lib.h>

#include "sidebar/press-preferences-pages.h"
#include "sidebar/press-senders.h"
#include "sidebar/press-widgets.h"

/* One of the two lists in the dialog; the list box holds it. */
typedef struct
{
  const char *key;
  GtkWidget *list;
  GtkWidget *entry;
  GtkWidget *add;
  GtkLabel *said;
} Senders;

static void
on_remove_clicked (GtkButton *button, Senders *self)
{
  const char *sender = g_object_get_data (G_OBJECT (button), "pressbrief-sender");

  gtk_widget_grab_focus (self->entry); /* the button goes */
  press_senders_remove (self->key, sender);
}

static void
add_sender (Senders *self, const char *sender)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic", GTK_ICON_SIZE_BUTTON);
  g_autofree char *shown = press_one_line (sender, PRESS_LONGEST_NAME);
  /* Translators: %s is an address */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), shown);

  press_set_accessible_name (button, name);
  gtk_widget_set_tooltip_text (button, name);
  press_add_classes (button, "flat icon");
  g_object_set_data_full (G_OBJECT (button), "pressbrief-sender", g_strdup (sender), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove_clicked), self);
  press_preferences_add_row (self->list, shown, NULL, button);
}

static void
fill (Senders *self)
{
  g_auto (GStrv) senders = press_settings_get_strv (self->key);

  press_empty (self->list);
  for (guint i = 0; i < PRESS_SENDERS_MOST && senders[i] != NULL; i++)
    add_sender (self, senders[i]);
  if (*senders == NULL)
    press_preferences_add_row (self->list, _ ("None so far"), NULL, NULL);
}

static void
on_setting_changed (GSettings *settings, const char *key, GtkWidget *list)
{
  fill (g_object_get_data (G_OBJECT (list), "pressbrief-senders"));
}

static void
on_add (GtkWidget *widget, Senders *self)
{
  const char *text = gtk_entry_get_text (GTK_ENTRY (self->entry));
  gboolean added = press_senders_add (self->key, text);

  gtk_label_set_text (self->said, added ? "" : _ ("That is no mail address and no domain."));
  gtk_widget_set_visible (GTK_WIDGET (self->said), !added);
  if (added)
    gtk_entry_set_text (GTK_ENTRY (self->entry), "");
}

static void
on_entry_changed (GtkEntry *entry, Senders *self)
{
  gtk_widget_set_sensitive (self->add, gtk_entry_get_text_length (entry) > 0);
}

static GtkWidget *
adder_new (Senders *self, const char *title)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Address or domain"));
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), 320);
  press_set_accessible_name (self->entry, title);
  self->add = gtk_button_new_with_label (_ ("Add"));
  gtk_widget_set_sensitive (self->add, FALSE);
  atk_object_set_description (gtk_widget_get_accessible (self->add), title);
  g_signal_connect (self->entry, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (on_add), self);
  g_signal_connect (self->add, "clicked", G_CALLBACK (on_add), self);
  press_add (line, self->entry, TRUE);
  press_add (line, self->add, FALSE);
  gtk_widget_show_all (line);
  return line;
}

static void
add_list (GtkWidget *page, const char *key, const char *title, const char *note)
{
  GtkWidget *list = press_preferences_add_group (page, title, note);
  GtkWidget *group = gtk_widget_get_parent (gtk_widget_get_parent (list));
  Senders *self = g_new0 (Senders, 1);

  self->key = key;
  self->list = list;
  g_object_set_data_full (G_OBJECT (list), "pressbrief-senders", self, g_free);
  press_add (group, adder_new (self, title), FALSE);
  self->said = GTK_LABEL (press_label_new ("", "small quiet"));
  atk_object_set_role (gtk_widget_get_accessible (GTK_WIDGET (self->said)), ATK_ROLE_STATUSBAR);
  gtk_widget_hide (GTK_WIDGET (self->said));
  press_add (group, GTK_WIDGET (self->said), FALSE);
  fill (self);
  if (press_settings_get () != NULL)
    {
      g_autofree char *signal = g_strconcat ("changed::", key, NULL);

      g_signal_connect_object (press_settings_get (), signal, G_CALLBACK (on_setting_changed), list, 0);
    }
}

/** press_preferences_review_decisions: a dialog over the one that @widget is in. */
void
press_preferences_review_decisions (GtkWidget *widget)
{
  GtkWidget *page = press_preferences_page_new ();

  add_list (page, PRESS_SETTINGS_SENDERS_ALWAYS, _ ("Senders whose mails are always press releases"),
            _ ("Unless the mail server found that the sender is forged"));
  add_list (page, PRESS_SETTINGS_SENDERS_NEVER, _ ("Senders whose mails are never press releases"), NULL);
  press_preferences_show_dialog (widget, _ ("Your decisions"), page);
}
