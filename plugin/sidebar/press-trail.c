// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The way back to the mail: which row is shown there, and the host's functions behind it. One row at a time
 * has the style class "shown"; a second activation takes the highlight away again. */

#include "sidebar/press-trail.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-address.h"
#include "sidebar/press-sidebar-private.h"
#include "sidebar/press-trace.h"
#include "sidebar/press-widgets.h"

struct _PressTrail
{
  GObject parent_instance;

  const PressHost *host;
  gpointer host_data;
  PressBrief *brief; /* owned, nullable */
  GtkWidget *shown;  /* weak, nullable */
  PressSpan span;    /* of the shown row */
};

G_DEFINE_FINAL_TYPE (PressTrail, press_trail, G_TYPE_OBJECT)

static const PressHost nobody = { NULL };

static void
leave_row (PressTrail *self)
{
  if (self->shown != NULL)
    press_set_class (self->shown, "shown", FALSE);
  g_clear_weak_pointer (&self->shown);
}

static void
press_trail_dispose (GObject *object)
{
  PressTrail *self = PRESS_TRAIL (object);

  g_clear_weak_pointer (&self->shown);
  g_clear_object (&self->brief);
  G_OBJECT_CLASS (press_trail_parent_class)->dispose (object);
}

static void
press_trail_class_init (PressTrailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = press_trail_dispose;
}

static void
press_trail_init (PressTrail *self)
{
}

/** press_trail_new: (transfer full): @host: (nullable): must outlive the trail, or press_trail_end(). */
PressTrail *
press_trail_new (const PressHost *host, gpointer host_data)
{
  PressTrail *self = g_object_new (PRESS_TYPE_TRAIL, NULL);

  self->host = host != NULL ? host : &nobody;
  self->host_data = host_data;
  return self;
}

/** press_trail_set_brief: spans are of @brief (nullable) from now on; the mail has no highlight any more. */
void
press_trail_set_brief (PressTrail *self, PressBrief *brief)
{
  leave_row (self);
  g_set_object (&self->brief, brief);
}

/** press_trail_get_brief: (transfer none) (nullable): the brief whose mail is shown. */
PressBrief *
press_trail_get_brief (PressTrail *self)
{
  return self->brief;
}

/** press_trail_can_reveal: whether the host can show a passage in the mail. */
gboolean
press_trail_can_reveal (PressTrail *self)
{
  return self->host->reveal != NULL;
}

/** press_trail_can_compose: whether the host can open a composer. */
gboolean
press_trail_can_compose (PressTrail *self)
{
  return self->host->compose != NULL;
}

static void
say_lost (GtkWidget *row)
{
  GtkWidget *sidebar = gtk_widget_get_ancestor (row, PRESS_TYPE_SIDEBAR);

  if (sidebar != NULL)
    press_sidebar_say (PRESS_SIDEBAR (sidebar), _ ("Not found in the mail as it is shown"));
}

static gboolean
reveal (PressTrail *self, PressSpan span)
{
  gint64 begin = press_trace_begin ();
  gboolean found = self->host->reveal (self->host_data, self->brief->text, span);

  press_trace_end (begin, "reveal", NULL);
  return found;
}

/** press_trail_toggle: shows @span in the mail and marks @row; the same again takes both back. */
void
press_trail_toggle (PressTrail *self, GtkWidget *row, PressSpan span)
{
  if (self->host->reveal == NULL || self->brief == NULL)
    return;
  if (self->shown == row && self->span.begin == span.begin && self->span.end == span.end)
    {
      press_trail_forget (self);
      return;
    }
  if (!reveal (self, span))
    {
      say_lost (row);
      return;
    }
  leave_row (self);
  g_set_weak_pointer (&self->shown, row);
  self->span = span;
  press_set_class (row, "shown", TRUE);
}

/** press_trail_forget: takes the highlight away, if there is one. */
void
press_trail_forget (PressTrail *self)
{
  if (self->shown == NULL)
    return;
  leave_row (self);
  if (self->host->conceal != NULL)
    self->host->conceal (self->host_data);
}

/** press_trail_end: the host goes: it is not asked for anything any more. */
void
press_trail_end (PressTrail *self)
{
  leave_row (self);
  self->host = &nobody;
  self->host_data = NULL;
}

/** press_trail_compose: opens the host's composer for the bare address @address. */
void
press_trail_compose (PressTrail *self, const char *address)
{
  if (!press_address_is_bare (address)) /* it was read out of a mail */
    g_debug ("Not a bare address: %s", address);
  else if (self->host->compose != NULL)
    self->host->compose (self->host_data, address);
}

/** press_trail_focus_mail: moves the keyboard focus to the mail; whether the host can. */
gboolean
press_trail_focus_mail (PressTrail *self)
{
  if (self->host->focus_mail == NULL)
    return FALSE;
  self->host->focus_mail (self->host_data);
  return TRUE;
}

/** press_trail_can_open: whether the host can show another mail. */
gboolean
press_trail_can_open (PressTrail *self)
{
  return self->host->open_mail != NULL;
}

/** press_trail_open: shows another mail, as #PressHost has it; press_trail_can_open() is true. */
void
press_trail_open (PressTrail *self,
                  const char *message_id,
                  const char *place,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  self->host->open_mail (self->host_data, message_id, place, callback, user_data);
}

/** press_trail_show: shows @span in the mail; no row is marked. */
void
press_trail_show (PressTrail *self, PressSpan span)
{
  if (self->host->reveal != NULL && self->brief != NULL && span.end > span.begin)
    reveal (self, span);
}
