// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* "Add to calendar": a button with words, or with an icon alone where there is little room. What came of it
 * is said by a label beside it: that the event is in the calendar, from now on or from before, or in one
 * sentence why it is not. A month becomes a reminder at its start, and that is said before and after. */

#include "sidebar/press-calendar-button.h"

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "desktop/press-zones.h"
#include "sidebar/press-widgets.h"

/* What a button adds; it belongs to the button. The event is made when it is pressed: the reader may have
 * said meanwhile in which zone an embargo ends. */
typedef struct
{
  PressBrief *brief;
  const PressBriefDate *date; /* %NULL: the embargo */
  GtkWidget *status;          /* weak, nullable */
} Adder;

/* The widgets of one run; they may go before it ends. */
typedef struct
{
  GWeakRef button, status;
  char *day; /* of a reminder; nullable */
} Run;

static void
adder_free (Adder *self)
{
  g_clear_weak_pointer (&self->status);
  g_object_unref (self->brief);
  g_free (self);
}

static void
run_free (Run *self)
{
  g_weak_ref_clear (&self->button);
  g_weak_ref_clear (&self->status);
  g_free (self->day);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

/* (transfer full) (nullable): the event of @date, or, for %NULL, of the embargo. */
static PressEvent *
event_of (PressBrief *brief, const PressBriefDate *date)
{
  g_autofree char *zone = press_zones_get (brief->from);
  guint index;

  if (date == NULL || (date->role == PRESS_DATE_ROLE_EMBARGO && brief->embargo != NULL))
    return press_event_new_for_embargo (brief, zone);
  return g_ptr_array_find (brief->dates, date, &index) ? press_event_new_for_date (brief, index) : NULL;
}

static void
say (GtkWidget *status, const char *words)
{
  gtk_label_set_text (GTK_LABEL (status), words);
  gtk_widget_show (status);
}

static char *
success_of (const Run *run, gboolean was_there)
{
  if (run->day != NULL)
    /* Translators: %s is a day, "1 July 2022" */
    return g_strdup_printf (was_there ? _ ("Already in calendar, as a reminder on %s")
                                      /* Translators: %s is a day, "1 July 2022" */
                                      : _ ("In calendar, as a reminder on %s"),
                            run->day);
  return g_strdup (was_there ? _ ("Already in calendar") : _ ("In calendar"));
}

/* The event is there: the button is not needed any more. In a row its room stays, so that nothing moves. */
static void
retire (GtkWidget *button)
{
  GtkWidget *child = gtk_widget_get_ancestor (button, GTK_TYPE_FLOW_BOX_CHILD);

  if (child != NULL)
    gtk_widget_hide (child);
  else
    gtk_widget_set_child_visible (button, FALSE);
}

/* A button that is insensitive would lose the focus: what stands around it has it then. */
static void
hand_focus_on (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *flow = gtk_widget_get_ancestor (button, GTK_TYPE_FLOW_BOX);

  if (!gtk_widget_has_focus (button))
    return;
  if (row != NULL)
    gtk_widget_grab_focus (row);
  else if (flow != NULL)
    gtk_widget_child_focus (flow, GTK_DIR_TAB_FORWARD);
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  gboolean was_there = FALSE;
  gboolean added = press_calendar_add_finish (result, &was_there, &error);
  g_autoptr (GtkWidget) button = g_weak_ref_get (&run->button);
  g_autoptr (GtkWidget) status = g_weak_ref_get (&run->status);
  g_autofree char *words = added ? success_of (run, was_there) : g_strdup (error->message);

  if (button != NULL && added)
    retire (button);
  else if (button != NULL)
    gtk_widget_set_sensitive (button, TRUE);
  if (status == NULL)
    return;
  press_set_class (status, "quiet", added);
  say (status, words);
}

static void
on_clicked (GtkWidget *button, Adder *self)
{
  g_autoptr (PressEvent) event = event_of (self->brief, self->date);
  Run *run;

  if (event == NULL)
    return;
  run = g_new0 (Run, 1);
  g_weak_ref_init (&run->button, button);
  g_weak_ref_init (&run->status, self->status);
  run->day = event->at_start ? press_format_date (event->begin) : NULL;
  hand_focus_on (button);
  gtk_widget_set_sensitive (button, FALSE);
  press_calendar_add_async (event, NULL, NULL, on_added, run);
}

static void
set_up (GtkWidget *button, PressBrief *brief, const PressBriefDate *date, GtkWidget *status)
{
  Adder *self = g_new0 (Adder, 1);

  self->brief = g_object_ref (brief);
  self->date = date;
  g_set_weak_pointer (&self->status, status);
  gtk_widget_set_no_show_all (status, TRUE);
  gtk_widget_hide (status);
  g_object_set_data_full (G_OBJECT (button), "press-adder", self, (GDestroyNotify)adder_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
}

/* 'Add “Launch, July 2022” to the calendar' */
static char *
name_of (const PressEvent *event, const char *what)
{
  if (event->at_start)
    /* Translators: %s is what happens and when, "Launch, July 2022" */
    return g_strdup_printf (_ ("Add a reminder at the start of “%s” to the calendar"), what);
  /* Translators: %s is what happens and when, "Launch, 1 July 2022" */
  return g_strdup_printf (_ ("Add “%s” to the calendar"), what);
}

/**
 * press_calendar_button_new:
 * @what: what it is, for people
 * @status: a label, which is hidden until there is something to say
 *
 * Returns: (transfer floating) (nullable): a button with words for the embargo of @brief; %NULL when the mail
 * does not tell its end
 */
GtkWidget *
press_calendar_button_new (PressBrief *brief, const char *what, GtkWidget *status)
{
  g_autoptr (PressEvent) event = event_of (brief, NULL);
  g_autofree char *name = event != NULL ? name_of (event, what) : NULL;
  GtkWidget *button;

  if (event == NULL)
    return NULL;
  button = press_button_new (_ ("Add to calendar"), "x-office-calendar-symbolic", name);
  set_up (button, brief, NULL, status);
  return button;
}

/** press_calendar_icon_new: the same for @date of @brief, with an icon alone; %NULL when it names no day of a
 * calendar. */
GtkWidget *
press_calendar_icon_new (PressBrief *brief, const PressBriefDate *date, const char *what, GtkWidget *status)
{
  g_autoptr (PressEvent) event = event_of (brief, date);
  g_autofree char *name = event != NULL ? name_of (event, what) : NULL;
  GtkWidget *button;

  if (event == NULL)
    return NULL;
  button = gtk_button_new ();
  gtk_container_add (GTK_CONTAINER (button), press_icon_new ("x-office-calendar-symbolic", NULL));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  press_add_classes (button, "flat icon");
  gtk_widget_set_tooltip_text (button, name);
  press_set_accessible_name (button, name);
  set_up (button, brief, date, status);
  return button;
}
