// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The embargo above a brief: how long it still runs, until when in the mail's zone and in the reader's, and
 * the wording of the mail. One timer, and only while the bar is seen, keeps the first line right. */

#include "sidebar/press-embargo-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-embargo-clock.h"
#include "brief/press-format.h"
#include "desktop/press-zones.h"
#include "sidebar/press-widgets.h"

/* What stands below the first line is in line with its text; a flat button's words are. */
#define TEXT_INDENT 24
#define BUTTON_INDENT 18

struct _PressEmbargoBar
{
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *countdown;
  GtkWidget *details;

  PressBrief *brief; /* owned, nullable */
  PressTrail *trail; /* owned, nullable */
  char *zone;        /* owned: that the reader chose for the sender; nullable */
  PressEmbargoState state;
  guint timer; /* source */
};

G_DEFINE_FINAL_TYPE (PressEmbargoBar, press_embargo_bar, GTK_TYPE_BOX)

static void update (PressEmbargoBar *self);

static gboolean
on_time (gpointer data)
{
  PressEmbargoBar *self = data;

  self->timer = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
start_timer (PressEmbargoBar *self, GDateTime *now)
{
  guint wait = self->brief != NULL ? press_embargo_next_change (self->brief, self->zone, now) : 0;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (wait > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->timer = g_timeout_add (wait, on_time, self);
}

/* Adds a line below the first one, in line with its text. */
static void
add (PressEmbargoBar *self, GtkWidget *line, int indent)
{
  gtk_widget_set_margin_start (line, indent);
  press_add (self->details, line, FALSE);
}

/* "Mon 2 March, 6:00  Berlin, as in the mail", the first part in bold. */
static void
add_time (PressEmbargoBar *self, const char *when, const char *where)
{
  g_autofree char *line = g_strdup_printf ("%s  %s", when, where);
  GtkWidget *label = press_label_new (line, "figure");

  press_label_add_bold (GTK_LABEL (label), 0, strlen (when));
  add (self, label, TEXT_INDENT);
}

/* The end in the mail's zone, and in the reader's when that is another time. */
static void
add_times (PressEmbargoBar *self, GDateTime *end)
{
  const char *zone = press_embargo_zone (self->brief, self->zone);
  g_autofree char *there = press_format_instant (end, zone);
  g_autofree char *here = press_format_instant (end, NULL);
  g_autofree char *city_there = press_format_city (zone);
  g_autofree char *city_here = press_format_city (NULL);
  gboolean in_mail = self->brief->embargo->zone != NULL;
  g_autofree char *as_in_the_mail = g_strdup_printf (
      /* Translators: after the time at which an embargo ends; %s is a town, "Berlin" */
      in_mail ? _ ("%s, as in the mail")
              /* Translators: after the time at which an embargo ends; %s is a town, "Berlin" */
              : _ ("%s, as you chose"),
      city_there);
  /* Translators: after the time at which an embargo ends; %s is a town, "London" */
  g_autofree char *your_time = g_strdup_printf (_ ("your time, %s"), city_here);

  add_time (self, there, as_in_the_mail);
  if (!g_str_equal (there, here))
    add_time (self, here, your_time);
}

static void
on_show_clicked (PressEmbargoBar *self)
{
  press_trail_toggle (self->trail, GTK_WIDGET (self), self->brief->embargo->span);
}

static void
add_wording (PressEmbargoBar *self, const char *classes)
{
  const PressEmbargo *embargo = self->brief->embargo;

  if (*embargo->text != '\0')
    add (self, press_verbatim_new (embargo->text, classes), TEXT_INDENT);
}

static void
add_show_button (PressEmbargoBar *self)
{
  GtkWidget *button, *flow;

  if (self->brief->embargo->span.end <= self->brief->embargo->span.begin
      || !press_trail_can_reveal (self->trail))
    return;
  button = press_button_new (_ ("Show in mail"), NULL, _ ("Show the embargo in the mail"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_show_clicked), self, G_CONNECT_SWAPPED);
  flow = press_flow_new ();
  press_flow_add (flow, button);
  add (self, flow, BUTTON_INDENT);
}

/* A mail without a zone leaves the end open; that is said, and until when it is safe. */
static void
add_latest_end (PressEmbargoBar *self, GDateTime *end)
{
  g_autofree char *when = end != NULL ? press_format_instant (end, NULL) : NULL;
  g_autofree char *line = NULL;

  if (when == NULL)
    return;
  /* Translators: %s is a date with a time of day, in the reader's time zone */
  line = g_strdup_printf (
      _ ("The mail names no time zone. Until it is clear, the latest possible end counts: %s your time."),
      when);
  add (self, press_label_new (line, "small quiet"), TEXT_INDENT);
}

static void
add_lifted_time (PressEmbargoBar *self, GDateTime *end)
{
  const char *zone = press_embargo_zone (self->brief, self->zone);
  g_autofree char *there = press_format_clock (end, zone);
  g_autofree char *here = press_format_clock (end, NULL);
  g_autofree char *city = press_format_city (zone);
  g_autofree char *isolated = press_isolate (city);
  g_autofree char *line = NULL;

  if (zone == NULL || g_str_equal (there, here))
    line = g_strdup_printf (_ ("%s your time"), here);
  else
    /* Translators: two times of day around a town: "6:00 in Berlin, 5:00 your time" */
    line = g_strdup_printf (_ ("%s in %s, %s your time"), there, isolated, here);
  add (self, press_label_new (line, "small quiet"), TEXT_INDENT);
}

static void
fill_details (PressEmbargoBar *self)
{
  g_autoptr (GDateTime) end = press_embargo_end (self->brief, self->zone);

  press_empty (self->details);
  if (self->state == PRESS_EMBARGO_LIFTED)
    {
      add_lifted_time (self, end);
      return;
    }
  if (self->state == PRESS_EMBARGO_RUNNING)
    add_times (self, end);
  add_wording (self, self->state == PRESS_EMBARGO_RUNNING ? "small quiet" : NULL);
  if (self->state == PRESS_EMBARGO_UNCLEAR)
    add_latest_end (self, end);
  add_show_button (self);
}

static void
show_state (PressEmbargoBar *self, PressEmbargoState state)
{
  static const char *const icons[] = { [PRESS_EMBARGO_OVER] = "",
                                       [PRESS_EMBARGO_RUNNING] = "changes-prevent-symbolic",
                                       [PRESS_EMBARGO_UNCLEAR] = "dialog-question-symbolic",
                                       [PRESS_EMBARGO_LIFTED] = "changes-allow-symbolic" };

  self->state = state;
  press_set_class (GTK_WIDGET (self), "running", state == PRESS_EMBARGO_RUNNING);
  press_set_class (GTK_WIDGET (self), "unclear", state == PRESS_EMBARGO_UNCLEAR);
  press_set_class (GTK_WIDGET (self), "lifted", state == PRESS_EMBARGO_LIFTED);
  press_set_class (GTK_WIDGET (self->countdown), "countdown", state != PRESS_EMBARGO_LIFTED);
  press_set_class (GTK_WIDGET (self->countdown), "strong", state == PRESS_EMBARGO_LIFTED);
  gtk_image_set_from_icon_name (self->icon, icons[state], GTK_ICON_SIZE_MENU);
  gtk_image_set_pixel_size (self->icon, 16);
  gtk_widget_set_visible (GTK_WIDGET (self), state != PRESS_EMBARGO_OVER);
  if (state != PRESS_EMBARGO_OVER)
    fill_details (self);
}

static void
update (PressEmbargoBar *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  PressEmbargoState state
      = self->brief != NULL ? press_embargo_state (self->brief, self->zone, now) : PRESS_EMBARGO_OVER;
  g_autofree char *countdown = NULL;

  if (state != self->state)
    show_state (self, state);
  if (state != PRESS_EMBARGO_OVER)
    {
      countdown = press_embargo_countdown (self->brief, self->zone, now);
      gtk_label_set_text (self->countdown, countdown);
    }
  start_timer (self, now);
}

static void
press_embargo_bar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (press_embargo_bar_parent_class)->map (widget);
  update (PRESS_EMBARGO_BAR (widget));
}

static void
press_embargo_bar_unmap (GtkWidget *widget)
{
  PressEmbargoBar *self = PRESS_EMBARGO_BAR (widget);

  g_clear_handle_id (&self->timer, g_source_remove);
  GTK_WIDGET_CLASS (press_embargo_bar_parent_class)->unmap (widget);
}

static void
press_embargo_bar_dispose (GObject *object)
{
  PressEmbargoBar *self = PRESS_EMBARGO_BAR (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->brief);
  g_clear_object (&self->trail);
  G_OBJECT_CLASS (press_embargo_bar_parent_class)->dispose (object);
}

static void
press_embargo_bar_finalize (GObject *object)
{
  g_free (PRESS_EMBARGO_BAR (object)->zone);
  G_OBJECT_CLASS (press_embargo_bar_parent_class)->finalize (object);
}

static void
press_embargo_bar_class_init (PressEmbargoBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = press_embargo_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = press_embargo_bar_finalize;
  widget_class->map = press_embargo_bar_map;
  widget_class->unmap = press_embargo_bar_unmap;
  gtk_widget_class_set_accessible_role (widget_class, ATK_ROLE_INFO_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/pressbrief/sidebar/embargo-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PressEmbargoBar, icon);
  gtk_widget_class_bind_template_child (widget_class, PressEmbargoBar, countdown);
  gtk_widget_class_bind_template_child (widget_class, PressEmbargoBar, details);
}

static void
press_embargo_bar_init (PressEmbargoBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  press_set_accessible_name (GTK_WIDGET (self), _ ("Embargo"));
}

/** press_embargo_bar_set_brief: shows the embargo of @brief (nullable), hides itself when there is none. */
void
press_embargo_bar_set_brief (PressEmbargoBar *self, PressBrief *brief, PressTrail *trail)
{
  show_state (self, PRESS_EMBARGO_OVER);
  g_set_object (&self->brief, brief);
  g_set_object (&self->trail, trail);
  g_free (self->zone);
  self->zone = brief != NULL ? press_zones_get (brief->from) : NULL;
  update (self);
}
