// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The embargo above a brief: how long it still runs, until when in the mail's zone and in the reader's, and
 * the wording of the mail. One timer, and only while the bar is seen, keeps the first line right. */

#include "sidebar/press-embargo-bar.h"

#include <glib/gi18n-lib.h>

#include "brief/press-embargo-clock.h"
#include "brief/press-words.h"
#include "desktop/press-settings.h"
#include "desktop/press-zones.h"
#include "sidebar/press-calendar-button.h"
#include "sidebar/press-embargo-lines.h"
#include "sidebar/press-widgets.h"
#include "sidebar/press-zone-combo.h"
#include "sidebar/press-zone-picker.h"

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
  GtkWidget *combo; /* a child, nullable */
  guint timer;      /* source */
};

G_DEFINE_FINAL_TYPE (PressEmbargoBar, press_embargo_bar, GTK_TYPE_BOX)

static void update (PressEmbargoBar *self);
static void update_zone (PressEmbargoBar *self);

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

static GtkWidget *
add_buttons (PressEmbargoBar *self)
{
  GtkWidget *flow = press_flow_new ();

  add (self, flow, BUTTON_INDENT);
  return flow;
}

static void
add_show_button (PressEmbargoBar *self, GtkWidget *flow)
{
  GtkWidget *button;

  if (self->brief->embargo->span.end <= self->brief->embargo->span.begin
      || !press_trail_can_reveal (self->trail))
    return;
  button = press_button_new (_ ("Show in mail"), NULL, _ ("Show the embargo in the mail"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_show_clicked), self, G_CONNECT_SWAPPED);
  press_flow_add (flow, button);
}

/* Whether an answer to "in which time zone?" would make the end clear, and could be remembered. */
static gboolean
can_choose_zone (PressEmbargoBar *self)
{
  g_autofree char *sender = press_zones_sender (self->brief->from);

  return sender != NULL && self->brief->embargo->zone == NULL
         && press_embargo_zone (self->brief, "UTC") != NULL;
}

static void
on_zone_picked (PressEmbargoBar *self, const char *zone)
{
  press_zones_set (self->brief->from, zone);
  update_zone (self);
}

static void
on_zone_set (PressEmbargoBar *self)
{
  const char *zone = press_zone_combo_get_zone (PRESS_ZONE_COMBO (self->combo));

  if (zone != NULL)
    on_zone_picked (self, zone);
}

static void
add_set_button (PressEmbargoBar *self, GtkWidget *flow)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (_ ("Set zone"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_container_add (GTK_CONTAINER (button), label);
  press_set_accessible_name (button, _ ("Set zone"));
  gtk_widget_set_margin_start (button, TEXT_INDENT - BUTTON_INDENT);
  gtk_widget_show_all (button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_zone_set), self, G_CONNECT_SWAPPED);
  press_flow_add (flow, button);
}

/* The reader's own answer can be taken back. */
static void
add_change_button (PressEmbargoBar *self, GtkWidget *flow)
{
  GtkWidget *button, *picker;

  if (!can_choose_zone (self))
    return;
  button = gtk_menu_button_new ();
  gtk_container_remove (GTK_CONTAINER (button), gtk_bin_get_child (GTK_BIN (button)));
  gtk_container_add (GTK_CONTAINER (button), gtk_label_new (_ ("Another zone…")));
  press_add_classes (button, "flat inline");
  press_set_accessible_name (button, _ ("Another zone…"));
  gtk_widget_show_all (button);
  picker = press_zone_picker_new (button);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_zone_picked), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  press_flow_add (flow, button);
}

/* The end as an event with an alarm; what came of it is said below the buttons. */
static GtkWidget *
add_calendar_button (PressEmbargoBar *self, GtkWidget *flow)
{
  GtkWidget *status = press_label_new ("", "small quiet");

  press_flow_add (
      flow, press_calendar_button_new (self->brief, press_words_date_role (PRESS_DATE_ROLE_EMBARGO), status));
  return status;
}

static void
fill_running (PressEmbargoBar *self)
{
  GtkWidget *flow, *status;

  add (self, press_embargo_times_new (self->brief, self->zone), TEXT_INDENT);
  add_wording (self, "small quiet");
  flow = add_buttons (self);
  status = add_calendar_button (self, flow);
  add_show_button (self, flow);
  add_change_button (self, flow);
  add (self, status, TEXT_INDENT);
}

static void
fill_unclear (PressEmbargoBar *self)
{
  gboolean asks = can_choose_zone (self);
  GtkWidget *flow;

  add_wording (self, NULL);
  if (asks)
    {
      self->combo = press_zone_combo_new (self->brief);
      add (self, self->combo, TEXT_INDENT);
    }
  add (self, press_embargo_latest_new (self->brief, asks), TEXT_INDENT);
  flow = add_buttons (self);
  if (asks)
    add_set_button (self, flow);
  add_show_button (self, flow);
}

static void
fill_details (PressEmbargoBar *self)
{
  self->combo = NULL;
  press_empty (self->details);
  if (self->state == PRESS_EMBARGO_RUNNING)
    fill_running (self);
  else if (self->state == PRESS_EMBARGO_UNCLEAR)
    fill_unclear (self);
  else
    add (self, press_embargo_lifted_new (self->brief, self->zone), TEXT_INDENT);
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

/* The reader chose a zone for the sender, here or beside another mail. */
static void
update_zone (PressEmbargoBar *self)
{
  g_autofree char *zone = self->brief != NULL ? press_zones_get (self->brief->from) : NULL;

  if (g_strcmp0 (zone, self->zone) == 0)
    return;
  g_free (self->zone);
  self->zone = g_steal_pointer (&zone);
  show_state (self, PRESS_EMBARGO_OVER);
  update (self);
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
  if (press_settings_has (PRESS_SETTINGS_EMBARGO_ZONES))
    g_signal_connect_object (press_settings_get (), "changed::" PRESS_SETTINGS_EMBARGO_ZONES,
                             G_CALLBACK (update_zone), self, G_CONNECT_SWAPPED);
}

/** press_embargo_bar_set_brief: shows the embargo of @brief (nullable), hides itself when there is none. */
void
press_embargo_bar_set_brief (PressEmbargoBar *self, PressBrief *brief, PressTrail *trail)
{
  show_state (self, PRESS_EMBARGO_OVER);
  g_set_object (&self->brief, brief);
  g_set_object (&self->trail, trail);
  g_clear_pointer (&self->zone, g_free);
  update_zone (self);
  update (self);
}
