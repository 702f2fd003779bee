// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The guard of an embargo: while it runs, copying asks once for each mail, beside the button that was
 * pressed. Who agreed is not asked again for this mail while the program runs; "Not now" is not remembered.
 */

#include "sidebar/press-embargo-guard.h"

#include <glib/gi18n-lib.h>

#include "brief/press-embargo-clock.h"
#include "brief/press-format.h"
#include "brief/press-mail-key.h"
#include "desktop/press-zones.h"
#include "sidebar/press-widgets.h"

/* A question that is open; it belongs to its popover. */
typedef struct
{
  GtkWidget *popover;
  char *mail;
  PressGuarded then;
  gpointer data;
  GDestroyNotify destroy;
} Question;

/* The mails that the reader agreed for. */
static GHashTable *agreed;

static void
question_free (Question *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self->mail);
  g_free (self);
}

/** press_embargo_guard_warns: whether the embargo of @brief runs, and the reader has not agreed yet. */
gboolean
press_embargo_guard_warns (PressBrief *brief)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *zone = press_zones_get (brief->from);
  PressEmbargoState state = press_embargo_state (brief, zone, now);
  g_autofree char *mail = press_mail_key (brief);

  if (state != PRESS_EMBARGO_RUNNING && state != PRESS_EMBARGO_UNCLEAR)
    return FALSE;
  return agreed == NULL || !g_hash_table_contains (agreed, mail);
}

static char *
warning_of (PressBrief *brief)
{
  g_autofree char *zone = press_zones_get (brief->from);
  g_autoptr (GDateTime) end = press_embargo_end (brief, zone);
  const char *there = press_embargo_zone (brief, zone);
  g_autofree char *when = end != NULL ? press_format_instant (end, there) : NULL;
  g_autofree char *city = press_format_city (there);

  if (end == NULL)
    return g_strdup (_ ("This mail is under embargo."));
  if (there == NULL)
    /* Translators: %s is a date with a time of day */
    return g_strdup_printf (_ ("This mail is under embargo until %s your time at the latest."), when);
  /* Translators: a date with a time of day, and a town: "Mon 2 March, 6:00", "Berlin" */
  return g_strdup_printf (_ ("This mail is under embargo until %s, %s."), when, city);
}

static void
on_yes (Question *self)
{
  if (agreed == NULL)
    agreed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (agreed, g_strdup (self->mail));
  self->then (self->data);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static gboolean
destroy_later (gpointer popover)
{
  gtk_widget_destroy (popover);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkWidget *popover, Question *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_later, g_object_ref (popover), g_object_unref);
}

/* Another mail is selected: the question was about this one. */
static void
on_state_changed (GtkWidget *beside, GtkStateFlags before, GtkPopover *popover)
{
  if (!gtk_widget_is_sensitive (beside))
    gtk_popover_popdown (popover);
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

/**
 * press_embargo_guard_ask:
 * @beside: the button that was pressed, or the row
 * @yes: what agreeing is called: "Copy anyway"
 * @then: what happens then, at most once, with @data; @destroy frees it, asked or not
 *
 * Asks. When @beside goes away meanwhile, because another mail is shown, nothing happens.
 */
void
press_embargo_guard_ask (PressBrief *brief,
                         GtkWidget *beside,
                         const char *yes,
                         PressGuarded then,
                         gpointer data,
                         GDestroyNotify destroy)
{
  GtkWidget *popover = gtk_popover_new (beside);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *warning = warning_of (brief);
  GtkWidget *label = press_label_new (warning, NULL);
  Question *self = g_new0 (Question, 1);
  GtkWidget *agree, *later;

  *self = (Question){ popover, press_mail_key (brief), then, data, destroy };
  g_object_set_data_full (G_OBJECT (popover), "press-question", self, (GDestroyNotify)question_free);
  press_add_classes (box, "pressbrief-popover");
  g_object_set (box, "margin", 12, "width-request", 216, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  press_add (box, label, FALSE);
  agree = add_button (buttons, yes);
  later = add_button (buttons, _ ("Not now"));
  g_signal_connect_swapped (agree, "clicked", G_CALLBACK (on_yes), self);
  g_signal_connect_swapped (later, "clicked", G_CALLBACK (gtk_popover_popdown), popover);
  press_add (box, buttons, FALSE);
  gtk_container_add (GTK_CONTAINER (popover), box);
  atk_object_set_role (gtk_widget_get_accessible (popover), ATK_ROLE_ALERT);
  press_set_accessible_name (popover, warning);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), self);
  g_signal_connect_object (beside, "state-flags-changed", G_CALLBACK (on_state_changed), popover, 0);
  gtk_widget_show_all (box);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (later);
}
