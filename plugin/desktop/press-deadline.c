// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * An end for calls that block and know none: they are given the cancellable of a deadline, which is cancelled
 * when the time is over or when the caller's own is. A thread of its own waits, because the thread that
 * blocks runs no main loop, and the program may have none.
 */

#include "desktop/press-deadline.h"

struct _PressDeadline
{
  GMutex lock;
  GCond ended;
  gint64 end;
  gboolean is_ended;
  gboolean is_over;
  GThread *thread;
  GCancellable *inner;
  GCancellable *outer; /* nullable */
  gulong handler;
};

static gpointer
wait_for_end (gpointer data)
{
  PressDeadline *self = data;
  gboolean over = FALSE;

  g_mutex_lock (&self->lock);
  while (!self->is_ended && !over)
    over = !g_cond_wait_until (&self->ended, &self->lock, self->end);
  self->is_over = !self->is_ended;
  over = self->is_over;
  g_mutex_unlock (&self->lock);
  if (over)
    g_cancellable_cancel (self->inner);
  return NULL;
}

static void
pass_on (GCancellable *outer, gpointer inner)
{
  g_cancellable_cancel (inner);
}

/**
 * press_deadline_new:
 * @seconds: from now
 * @cancellable: (nullable): the caller's
 */
PressDeadline *
press_deadline_new (guint seconds, GCancellable *cancellable)
{
  PressDeadline *self = g_new0 (PressDeadline, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->ended);
  self->end = g_get_monotonic_time () + seconds * G_TIME_SPAN_SECOND;
  self->inner = g_cancellable_new ();
  if (cancellable != NULL)
    {
      self->outer = g_object_ref (cancellable);
      self->handler = g_cancellable_connect (cancellable, G_CALLBACK (pass_on), g_object_ref (self->inner),
                                             g_object_unref);
    }
  self->thread = g_thread_new ("press-deadline", wait_for_end, self);
  return self;
}

/** press_deadline_get_cancellable: (transfer none): what is to be handed to the call that blocks. */
GCancellable *
press_deadline_get_cancellable (PressDeadline *self)
{
  return self->inner;
}

/** press_deadline_is_over: whether the time, not the caller, ended it. */
gboolean
press_deadline_is_over (PressDeadline *self)
{
  gboolean over;

  g_mutex_lock (&self->lock);
  over = self->is_over;
  g_mutex_unlock (&self->lock);
  return over && !(self->outer != NULL && g_cancellable_is_cancelled (self->outer));
}

void
press_deadline_free (PressDeadline *self)
{
  if (self == NULL)
    return;
  g_mutex_lock (&self->lock);
  self->is_ended = TRUE;
  g_cond_signal (&self->ended);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->thread);
  if (self->outer != NULL)
    g_cancellable_disconnect (self->outer, self->handler);
  g_clear_object (&self->outer);
  g_clear_object (&self->inner);
  g_cond_clear (&self->ended);
  g_mutex_clear (&self->lock);
  g_free (self);
}
