// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* When an embargo ends: in the zone of the mail, or the one that the reader chose for its sender, and on the
 * reader's own clock. */

#include "sidebar/press-embargo-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-embargo-clock.h"
#include "brief/press-format.h"
#include "sidebar/press-widgets.h"

/* "Mon 2 March, 6:00  Berlin, as in the mail", the first part in bold. */
static void
add_time (GtkWidget *box, const char *when, const char *where)
{
  g_autofree char *line = g_strdup_printf ("%s  %s", when, where);
  GtkWidget *label = press_label_new (line, "figure");

  press_label_add_bold (GTK_LABEL (label), 0, strlen (when));
  press_add (box, label, FALSE);
}

/** press_embargo_times_new: (transfer floating): the end there, and for the reader when that is another time;
 * @zone: (nullable): that the reader chose. */
GtkWidget *
press_embargo_times_new (PressBrief *brief, const char *zone)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *zone_there = press_embargo_zone (brief, zone);
  g_autoptr (GDateTime) end = press_embargo_end (brief, zone);
  g_autofree char *there = press_format_instant (end, zone_there);
  g_autofree char *here = press_format_instant (end, NULL);
  g_autofree char *city_there = press_format_city (zone_there);
  g_autofree char *city_here = press_format_city (NULL);
  g_autofree char *said = g_strdup_printf (
      /* Translators: after the time at which an embargo ends; %s is a town, "Berlin" */
      brief->embargo->zone != NULL ? _ ("%s, as in the mail")
                                   /* Translators: after the time at which an embargo ends; %s is a town */
                                   : _ ("%s, as you chose"),
      city_there);
  /* Translators: after the time at which an embargo ends; %s is a town, "London" */
  g_autofree char *your_time = g_strdup_printf (_ ("your time, %s"), city_here);

  add_time (box, there, said);
  if (!g_str_equal (there, here))
    add_time (box, here, your_time);
  gtk_widget_show (box);
  return box;
}

/** press_embargo_latest_new: (transfer floating): until when the embargo of a mail without a zone runs for
 * sure; @asks: whether the reader can choose one. */
GtkWidget *
press_embargo_latest_new (PressBrief *brief, gboolean asks)
{
  g_autoptr (GDateTime) end = press_embargo_end (brief, NULL);
  g_autofree char *when = end != NULL ? press_format_instant (end, NULL) : NULL;
  g_autofree char *line = NULL;
  GtkWidget *label;

  if (when != NULL && asks)
    /* Translators: %s is a date with a time of day, in the reader's time zone */
    line = g_strdup_printf (_ ("Until you choose, the latest possible end counts: %s your time."), when);
  else if (when != NULL)
    line = g_strdup_printf (
        /* Translators: %s is a date with a time of day, in the reader's time zone */
        _ ("The mail names no time zone. Until it is clear, the latest possible end counts: %s your time."),
        when);
  label = press_label_new (line, "small quiet");
  gtk_widget_set_visible (label, line != NULL);
  return label;
}

/** press_embargo_lifted_new: (transfer floating): when it ended; as press_embargo_times_new(). */
GtkWidget *
press_embargo_lifted_new (PressBrief *brief, const char *zone)
{
  const char *zone_there = press_embargo_zone (brief, zone);
  g_autoptr (GDateTime) end = press_embargo_end (brief, zone);
  g_autofree char *there = press_format_clock (end, zone_there);
  g_autofree char *here = press_format_clock (end, NULL);
  g_autofree char *city = press_format_city (zone_there);
  g_autofree char *isolated = press_isolate (city);
  g_autofree char *line = NULL;

  if (zone_there == NULL || g_str_equal (there, here))
    line = g_strdup_printf (_ ("%s your time"), here);
  else
    /* Translators: two times of day around a town: "6:00 in Berlin, 5:00 your time" */
    line = g_strdup_printf (_ ("%s in %s, %s your time"), there, isolated, here);
  return press_label_new (line, "small quiet");
}
