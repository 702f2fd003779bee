// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Time zones that are remembered for a sender. */

#include "desktop/press-zones.h"

#define LONG                                                                                                 \
  "a.very.long.name.that.goes.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on."

static void
test_sender (void)
{
  static const struct
  {
    const char *from, *sender;
  } cases[] = {
    { "Lumio AG <Press@Lumio.example>", "press@lumio.example" },
    { "press@lumio.example", "press@lumio.example" },
    { "\"a <b>\" <press@lumio.example>", "press@lumio.example" },
    { "Lumio AG", NULL },
    { "", NULL },
    { NULL, NULL },
    { "<" LONG LONG LONG "@lumio.example>", NULL },
    { "<press\xff@lumio.example>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sender = press_zones_sender (cases[i].from);

      g_assert_cmpstr (sender, ==, cases[i].sender);
    }
}

static void
expect (const char *from, const char *zone)
{
  g_autofree char *found = press_zones_get (from);

  g_assert_cmpstr (found, ==, zone);
}

static void
test_remembered (void)
{
  expect ("press@lumio.example", NULL);
  g_assert_true (press_zones_set ("Lumio AG <press@LUMIO.example>", "Europe/Berlin"));
  expect ("Somebody else there <Press@lumio.example>", "Europe/Berlin");
  expect ("Lumio AG <sales@lumio.example>", NULL);
  g_assert_true (press_zones_set ("press@lumio.example", "+02:00"));
  expect ("press@lumio.example", "+02:00");
  g_assert_false (press_zones_set ("press@lumio.example", "Europe/Nowhere"));
  g_assert_false (press_zones_set ("Lumio AG", "Europe/Berlin"));
  expect ("press@lumio.example", "+02:00");
}

/* The oldest answer goes, the others stay. */
static void
test_bounded (void)
{
  for (guint i = 0; i <= PRESS_ZONES_MOST; i++)
    {
      g_autofree char *from = g_strdup_printf ("n%u@many.example", i);

      g_assert_true (press_zones_set (from, "Asia/Jakarta"));
    }
  expect ("n0@many.example", NULL);
  expect ("n1@many.example", "Asia/Jakarta");
  expect ("press@lumio.example", NULL);
}

int
main (int argc, char **argv)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zones/sender", test_sender);
  g_test_add_func ("/zones/remembered", test_remembered);
  g_test_add_func ("/zones/bounded", test_bounded);
  return g_test_run ();
}
