// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A passage of the brief's text is found in what a mail program shows. In the table, [ and ] stand around the
 * passage in the text, and around what has to be found where it is shown; no brackets: it is not there. */

#include "sidebar/press-passage.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *text;
  const char *shown;
} passages[] = {
  { "as it is", "The ferry [sails on Monday.] More follows.", "The ferry [sails on Monday.] More follows." },
  { "over a line break", "The ferry [sails on Monday.]", "The ferry [sails\non Monday.]" },
  { "behind quoting signs", "[It sails on Monday.]", "> [It sails\n> on Monday.]\n" },
  { "the right one of two", "Ana Reyes spoke. [Ana Reyes] sang.", "Ana Reyes spoke.\n[Ana Reyes] sang." },
  { "the only one shown", "Nobody spoke. [Ana Reyes] sang.", "From: press\n[Ana Reyes] danced." },
  { "other signs of quotation", "[\"We sail\"], she said.", "[“We sail”], she said." },
  { "composed and decomposed", "Der [Hafen öffnet] bald.", "Der [Hafen o\u0308ffnet] bald." },
  { "letters with marks at the end", "[café]", "un [cafe\u0301]!" },
  { "a ligature", "[first office]", "the [\uFB01rst o\uFB03ce] opens" },
  { "without what stands before", "New: [Quay 4 opens] in May.", "Old: [Quay 4 opens] in May." },
  { "only its beginning",
    "[The harbour of Sandvik opens its fourth quay in spring, with music and fish soup.]",
    "[The harbour of Sandvik opens its fourt]h quay. Read more" },
  { "letters that the program could not read", "[Für Süderköge] baut", "Heute: [F_r S_derk_ge] baut" },
  { "too few of the others", "[Öl für]", "_l f_r" },
  { "not there", "[Quay 4 opens]", "Nothing of it is shown here" },
  { "signs only", "[...]", "..." },
  { "beside a word, no sign is taken", "(the [quay]) ", "see(quay)" },
};

/* Takes the brackets out; whether there were any. */
static gboolean
unbracket (const char *text, char **plain, PressSpan *span)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "[]", 3);

  *plain = g_strjoinv ("", parts);
  if (g_strv_length (parts) < 3)
    return FALSE;
  span->begin = g_utf8_strlen (parts[0], -1);
  span->end = span->begin + g_utf8_strlen (parts[1], -1);
  return TRUE;
}

static void
test_find (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = NULL, *shown = NULL;
  PressSpan span, expected, found = { 0, 0 };
  gboolean there = unbracket (passages[i].shown, &shown, &expected);
  g_autoptr (PressPassage) passage = NULL;

  g_assert_true (unbracket (passages[i].text, &text, &span));
  passage = press_passage_new (text, span);
  if (g_str_equal (passages[i].name, "beside a word, no sign is taken"))
    {
      expected = (PressSpan){ 4, 8 };
      there = TRUE;
    }
  g_assert_cmpint (press_passage_find (passage, shown, &found), ==, there);
  if (!there)
    return;
  g_assert_cmpuint (found.begin, ==, expected.begin);
  g_assert_cmpuint (found.end, ==, expected.end);
}

static void
test_bad_spans (void)
{
  g_assert_null (press_passage_new ("short", (PressSpan){ 2, 9 }));
  g_assert_null (press_passage_new ("short", (PressSpan){ 3, 3 }));
  g_assert_null (press_passage_new ("", (PressSpan){ 0, 1 }));
}

/* What repeats itself must not take the square of its length. */
static void
test_long (void)
{
  g_autofree char *shown = g_strnfill (1000000, 'a');
  g_autofree char *text = g_strnfill (20000, 'a');
  g_autoptr (PressPassage) passage = NULL;
  PressSpan found;
  gint64 begin = g_get_monotonic_time ();

  text[10000] = 'b';
  passage = press_passage_new (text, (PressSpan){ 0, 20000 });
  g_assert_true (press_passage_find (passage, shown, &found));
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 5 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      g_autofree char *path = g_strconcat ("/passage/find/", passages[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_find);
    }
  g_test_add_func ("/passage/bad-spans", test_bad_spans);
  g_test_add_func ("/passage/long", test_long);
  return g_test_run ();
}
