// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* "Add to address book": first the reader sees what will be stored, as the address book would have it then;
 * only "Add" stores it. What came of it is said by a label beside the button. */

#include "sidebar/press-contact-button.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-widgets.h"

/* What the button adds; it belongs to the button. */
typedef struct
{
  GtkWidget *button;
  GtkWidget *status;  /* weak, nullable */
  GtkWidget *popover; /* owned, nullable */
  PressCard *card;    /* of the mail */
  PressCard *merged;  /* as it would be stored; nullable */
} Adder;

static void
adder_free (Adder *self)
{
  g_clear_weak_pointer (&self->status);
  press_card_free (self->card);
  g_clear_pointer (&self->merged, press_card_free);
  g_free (self);
}

static Adder *
adder_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "press-adder");
}

static void
say (Adder *self, const char *words, gboolean quiet)
{
  gtk_widget_set_sensitive (self->button, TRUE);
  if (self->status == NULL)
    return;
  press_set_class (self->status, "quiet", quiet);
  gtk_label_set_text (GTK_LABEL (self->status), words);
  gtk_widget_show (self->status);
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) button = data;
  Adder *self = adder_of (button);
  g_autoptr (GError) error = NULL;
  gboolean stored = press_address_book_store_finish (result, &error);
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  gtk_widget_set_visible (button, !stored);
  if (stored && row != NULL)
    press_set_accessible_name (row, _ ("In address book"));
  say (self, stored ? _ ("In address book") : error->message, stored);
}

static void
on_add_clicked (Adder *self)
{
  gtk_widget_set_sensitive (self->button, FALSE);
  press_address_book_store_async (self->merged, NULL, NULL, on_stored, g_object_ref (self->button));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static gboolean
destroy_later (gpointer popover)
{
  gtk_widget_destroy (popover);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_later, g_object_ref (popover), g_object_unref);
}

/* Another mail is selected: the look was at this one. */
static void
on_state_changed (GtkWidget *button, GtkStateFlags before, GtkPopover *popover)
{
  if (!gtk_widget_is_sensitive (button))
    gtk_popover_popdown (popover);
}

/* A line of the card; @icon: nullable. */
static void
add_line (GtkWidget *box, const char *icon, const char *text, const char *classes)
{
  GtkWidget *line, *lead;

  if (text == NULL || *text == '\0')
    return;
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  if (icon != NULL)
    {
      lead = press_icon_new (icon, "lead");
      gtk_widget_set_valign (lead, GTK_ALIGN_START);
      press_add (line, lead, FALSE);
    }
  press_add (line, press_verbatim_new (text, classes), TRUE);
  press_add (box, line, FALSE);
}

static GtkWidget *
add_button (GtkWidget *box, const char *words)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_container_add (GTK_CONTAINER (button), label);
  press_set_accessible_name (button, words);
  press_add (box, button, TRUE);
  return button;
}

static GtkWidget *
card_new (const PressCard *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const char *title = card->is_there ? _ ("Already in your address book. It will be:")
                                     : _ ("This will be in your address book:");

  g_object_set (box, "margin", 12, "width-request", 216, NULL);
  press_add_classes (box, "pressbrief-popover");
  press_add (box, press_label_new (title, "small quiet"), FALSE);
  add_line (box, NULL, card->name, "strong");
  add_line (box, NULL, card->organization, card->name != NULL ? "small quiet" : "strong");
  add_line (box, "mail-unread-symbolic", card->email, NULL);
  add_line (box, "call-start-symbolic", card->phone, NULL);
  return box;
}

/* The look at what will be stored. */
static void
ask (Adder *self)
{
  GtkWidget *box = card_new (self->merged);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *add, *cancel;

  self->popover = gtk_popover_new (self->button);
  add = add_button (buttons, _ ("Add"));
  cancel = add_button (buttons, _ ("Cancel"));
  press_add_classes (add, "suggested-action");
  gtk_widget_set_margin_top (buttons, 6);
  press_add (box, buttons, FALSE);
  gtk_container_add (GTK_CONTAINER (self->popover), box);
  press_set_accessible_name (self->popover, _ ("Add to address book"));
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_add_clicked), self);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_popover_popdown), self->popover);
  g_signal_connect (self->popover, "closed", G_CALLBACK (on_closed), NULL);
  g_signal_connect_object (self->button, "state-flags-changed", G_CALLBACK (on_state_changed), self->popover,
                           0);
  gtk_widget_show_all (box);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (add);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) button = data;
  Adder *self = adder_of (button);
  g_autoptr (GError) error = NULL;
  PressCard *merged = press_address_book_look_finish (result, &error);

  gtk_widget_set_sensitive (button, TRUE);
  if (merged == NULL)
    {
      say (self, error->message, FALSE);
      return;
    }
  g_clear_pointer (&self->merged, press_card_free);
  self->merged = merged;
  if (gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button))
    ask (self);
}

static void
on_clicked (GtkWidget *button, Adder *self)
{
  gtk_widget_set_sensitive (button, FALSE);
  press_address_book_look_async (self->card, NULL, NULL, on_looked, g_object_ref (button));
}

/**
 * press_contact_button_new:
 * @card: (transfer full): what is added
 * @status: a label, which is hidden until there is something to say
 *
 * Returns: (transfer floating)
 */
GtkWidget *
press_contact_button_new (PressCard *card, GtkWidget *status)
{
  const char *who = card->name != NULL           ? card->name
                    : card->organization != NULL ? card->organization
                                                 : card->email;
  g_autofree char *shown = press_one_line (who != NULL ? who : "", PRESS_LONGEST_NAME);
  g_autofree char *isolated = press_isolate (shown);
  /* Translators: %s is a person, "Ines Hardt" */
  g_autofree char *name = g_strdup_printf (_ ("Add %s to the address book"), isolated);
  GtkWidget *button = press_button_new (_ ("Add to address book"), "contact-new-symbolic", name);
  Adder *self = g_new0 (Adder, 1);

  *self = (Adder){ .button = button, .card = card };
  g_set_weak_pointer (&self->status, status);
  gtk_widget_set_no_show_all (status, TRUE);
  gtk_widget_hide (status);
  g_object_set_data_full (G_OBJECT (button), "press-adder", self, (GDestroyNotify)adder_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}
