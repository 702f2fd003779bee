// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates: a time line in calendar order, each with what happens then and the mail's own wording. Of a long one
 * those dates are shown first that a reader asks for first: coming ones, then what happens, then history. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-format.h"
#include "brief/press-snippet.h"
#include "brief/press-timeline.h"
#include "brief/press-words.h"
#include "desktop/press-settings.h"
#include "sidebar/press-calendar-button.h"
#include "sidebar/press-row.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

/* The dates that the section shows, by time: PressBriefDate, owned by the brief. */
typedef struct
{
  GPtrArray *dates;
  PressOffsets *offsets; /* of the brief's text */
} Timeline;

static void
timeline_free (Timeline *self)
{
  g_ptr_array_unref (self->dates);
  press_offsets_free (self->offsets);
  g_free (self);
}

static GtkWidget *
rail_new (void)
{
  GtkWidget *rail = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  press_add_classes (rail, "rail");
  press_add_classes (dot, "dot");
  gtk_widget_set_valign (dot, GTK_ALIGN_START);
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_box_set_center_widget (GTK_BOX (rail), dot);
  return rail;
}

/* "July 2022   Launch", the date in bold. */
static GtkWidget *
head_new (const char *when, const char *role)
{
  g_autofree char *text = g_strdup_printf ("%s   %s", when, role);
  GtkWidget *label = press_label_new (text, "figure");

  press_label_add_bold (GTK_LABEL (label), 0, strlen (when));
  return label;
}

/* A coming date can be put into the calendar; the button stands behind @words, what came of it below them. */
static GtkWidget *
add_calendar (
    PressBrief *brief, const PressBriefDate *date, const char *what, GtkWidget *line, GtkWidget *words)
{
  GtkWidget *status = g_object_ref_sink (press_label_new ("", "small quiet"));
  GtkWidget *button = press_calendar_icon_new (brief, date, what, status);

  if (button != NULL)
    {
      press_add (words, status, FALSE);
      press_add (line, button, FALSE);
    }
  g_object_unref (status);
  return button;
}

static GtkWidget *
make_row (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  const Timeline *self = data;
  const PressBriefDate *date = self->dates->pdata[index];
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = press_format_date (date->value);
  g_autofree char *wording = press_timeline_wording (brief, self->offsets, date);
  const char *role = press_words_date_role (date->role);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", when, role, wording);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean coming = press_date_is_coming (date->value, now);
  g_autofree char *what = g_strdup_printf ("%s, %s", role, when);
  GtkWidget *view = press_excerpt_view_new (press_verbatim_new (wording, "small quiet"), wording, date->span);
  GtkWidget *row, *calendar;

  press_add (words, head_new (when, role), FALSE);
  press_add (words, view, FALSE);
  gtk_widget_set_margin_top (words, 2);
  gtk_widget_set_margin_bottom (words, 5);
  press_add (line, rail_new (), FALSE);
  press_add (line, words, TRUE);
  calendar = coming ? add_calendar (brief, date, what, line, words) : NULL;
  row = press_row_new (trail, line, name);
  press_set_class (row, "coming", coming);
  press_row_set_place (PRESS_ROW (row), date->span);
  press_row_set_copy_words (PRESS_ROW (row), date->text);
  press_row_set_excerpt (PRESS_ROW (row), PRESS_EXCERPT_VIEW (view), FALSE);
  if (calendar != NULL)
    press_row_set_extra (PRESS_ROW (row), _ ("Add to calendar"), calendar);
  return row;
}

/* The smaller, the earlier it is asked for. */
static int
rank (const PressBriefDate *date, GDateTime *now)
{
  if (press_date_is_coming (date->value, now))
    return 0;
  return date->role == PRESS_DATE_ROLE_PAST || date->role == PRESS_DATE_ROLE_FOUNDED
                 || date->role == PRESS_DATE_ROLE_OTHER
             ? 2
             : 1;
}

static guint *
order_of (GPtrArray *dates)
{
  guint *order = g_new (guint, dates->len);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  guint n = 0;

  for (int wanted = 0; wanted <= 2; wanted++)
    for (guint i = 0; i < dates->len; i++)
      if (rank (dates->pdata[i], now) == wanted)
        order[n++] = i;
  return order;
}

static void
drop_past (GPtrArray *dates)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (guint i = dates->len; i-- > 0;)
    if (!press_date_is_coming (((PressBriefDate *)dates->pdata[i])->value, now))
      g_ptr_array_remove_index (dates, i);
}

static Timeline *
timeline_new (PressBrief *brief)
{
  Timeline *self = g_new0 (Timeline, 1);

  self->offsets = press_offsets_new (brief->text, strlen (brief->text));
  self->dates = press_timeline_of (brief);
  if (!press_settings_get_boolean (PRESS_SETTINGS_SHOW_PAST_DATES, TRUE))
    drop_past (self->dates);
  return self;
}

/** press_dates_view_new: see press-views.h. */
GtkWidget *
press_dates_view_new (PressBrief *brief, PressTrail *trail)
{
  GtkWidget *view;
  Timeline *self;
  g_autofree guint *order = NULL;
  PressRowSource source = { make_row };

  if (brief->dates->len == 0)
    return NULL;
  self = timeline_new (brief);
  if (self->dates->len == 0)
    {
      timeline_free (self);
      return NULL;
    }
  order = order_of (self->dates);
  source.data = self;
  source.destroy = (GDestroyNotify)timeline_free;
  source.order = order;
  source.n_rows = self->dates->len;
  source.n_first = press_section_rows_at_first (source.n_rows);
  view = press_section_view_new (_ ("Dates"), brief, trail);
  press_add_classes (GTK_WIDGET (press_section_view_get_list (PRESS_SECTION_VIEW (view))), "timeline");
  press_section_view_set_rows (PRESS_SECTION_VIEW (view), &source);
  return view;
}
