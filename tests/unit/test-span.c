// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/press-span.h"

#include <string.h>

static void
test_offsets (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PressOffsets) offsets = NULL;
  guint character = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, i % 3 == 0 ? "ä" : i % 3 == 1 ? "x" : "😀");
  offsets = press_offsets_new (text->str, text->len);
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p), character++)
    {
      g_assert_cmpuint (press_offsets_to_characters (offsets, (guint)(p - text->str)), ==, character);
      g_assert_cmpuint (press_offsets_to_bytes (offsets, character), ==, (guint)(p - text->str));
    }
  g_assert_cmpuint (press_offsets_to_characters (offsets, (guint)text->len), ==, 1000);
  g_assert_cmpuint (press_offsets_to_characters (offsets, (guint)text->len + 9), ==, 1000);
  g_assert_cmpuint (press_offsets_to_bytes (offsets, 1000), ==, text->len);
  g_assert_cmpuint (press_offsets_to_bytes (offsets, 2000), ==, text->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span/offsets", test_offsets);
  return g_test_run ();
}
