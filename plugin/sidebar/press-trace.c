// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * With PRESSBRIEF_TRACE=1 in the environment: a line for each callback of the plugin, with its duration by
 * the clock and one with the time that the thread worked ("work"), and for each turn of the main loop in
 * which a sidebar got another brief. The turn is measured from poll to poll, by the clock and as the time
 * that the thread worked ("filled-cpu"): upper bounds for the sidebar's own callback, since others may have
 * run in the same turn.
 */

#include "sidebar/press-trace.h"

#include <time.h>

typedef struct
{
  GWeakRef sidebar;
  gpointer brief; /* only compared */
} Watch;

static gboolean tracing;
static GPtrArray *watches; /* Watch; for the life of the program */
static GPollFunc real_poll;
static gint64 woke_up, woke_up_cpu; /* µs */
static GArray *begun;               /* gint64 pairs: when running callbacks began, by the clock and as work */

static gint64
press_trace_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
press_trace_turn (gint64 duration, gint64 cpu)
{
  for (guint i = 0; i < watches->len; i++)
    {
      Watch *watch = g_ptr_array_index (watches, i);
      g_autoptr (PressSidebar) sidebar = g_weak_ref_get (&watch->sidebar);
      PressBrief *brief = sidebar != NULL ? press_sidebar_get_brief (sidebar) : NULL;

      if (brief == watch->brief)
        continue;
      watch->brief = brief;
      if (brief == NULL)
        continue;
      g_message ("trace: filled-cpu %.3f ms -", (double)cpu / 1000);
      g_message ("trace: filled %.3f ms %s %s %s", (double)duration / 1000,
                 press_kind_to_string (brief->kind), press_sidebar_get_key (sidebar),
                 brief->id != NULL ? brief->id : "-");
    }
}

static int
press_trace_poll (GPollFD *fds, guint n_fds, int timeout)
{
  int result;

  if (woke_up != 0)
    press_trace_turn (g_get_monotonic_time () - woke_up, press_trace_cpu () - woke_up_cpu);
  result = real_poll (fds, n_fds, timeout);
  woke_up = g_get_monotonic_time ();
  woke_up_cpu = press_trace_cpu ();
  return result;
}

/** press_trace_init: looks whether to trace; call it once before the others. */
void
press_trace_init (void)
{
  if (tracing || g_strcmp0 (g_getenv ("PRESSBRIEF_TRACE"), "1") != 0)
    return;
  tracing = TRUE;
  watches = g_ptr_array_new ();
  begun = g_array_new (FALSE, FALSE, sizeof (gint64));
  real_poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, press_trace_poll);
}

/** press_trace_watch: also tells when @sidebar gets another brief. */
void
press_trace_watch (PressSidebar *sidebar)
{
  Watch *watch;

  if (!tracing)
    return;
  watch = g_new0 (Watch, 1);
  g_weak_ref_init (&watch->sidebar, sidebar);
  g_ptr_array_add (watches, watch);
}

/** press_trace_begin: when a callback begins; for press_trace_end(). */
gint64
press_trace_begin (void)
{
  gint64 now[2];

  if (!tracing)
    return 0;
  now[0] = g_get_monotonic_time ();
  now[1] = press_trace_cpu ();
  g_array_append_vals (begun, now, 2);
  return now[0];
}

/* The work since @begin; callbacks that began later, inside, are over. */
static gint64
end_work (gint64 begin)
{
  gint64 cpu = 0;

  while (begun->len > 0 && g_array_index (begun, gint64, begun->len - 2) >= begin)
    {
      cpu = press_trace_cpu () - g_array_index (begun, gint64, begun->len - 1);
      g_array_set_size (begun, begun->len - 2);
    }
  return cpu;
}

/**
 * press_trace_end:
 * @begin: what press_trace_begin() returned
 * @what: the callback
 * @detail: (nullable): what it was about
 */
void
press_trace_end (gint64 begin, const char *what, const char *detail)
{
  gint64 duration = g_get_monotonic_time () - begin;

  if (!tracing)
    return;
  g_message ("trace: work %.3f ms %s", (double)end_work (begin) / 1000, what);
  g_message ("trace: %s %.3f ms %s", what, (double)duration / 1000, detail != NULL ? detail : "-");
}
