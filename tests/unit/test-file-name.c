// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Titles and the names of their files. */

#include "notes/press-file-name.h"

#include <string.h>

#define DAY "2026-03-02"

static const struct
{
  const char *title;
  const char *name;
} titles[] = {
  { "Mill opens", DAY " Mill opens.md" },
  { "  Mill \t\n opens  ", DAY " Mill opens.md" },
  { "Mühle öffnet: „Papier“ – 50 % mehr?", DAY " Mühle öffnet- „Papier“ – 50 % mehr.md" },
  { "u\u0308ber", DAY " über.md" }, /* composed */
  { "../../etc/passwd", DAY " etc-passwd.md" },
  { "a/b\\c|d", DAY " a-b-c-d.md" },
  { "/", DAY ".md" },
  { ".", DAY ".md" },
  { "..", DAY ".md" },
  { "......", DAY ".md" },
  { ". . .", DAY ".md" },
  { "", DAY ".md" },
  { ".hidden", DAY " hidden.md" },
  { "-rf", DAY " rf.md" },
  { "The end. ", DAY " The end.md" },
  { "The end... .", DAY " The end.md" },
  { "CON", DAY " CON.md" }, /* not a device behind a day */
  { "nul.txt", DAY " nul.txt.md" },
  { "<b>\"what\"*?</b>", DAY " bwhat-b.md" },
  { "[[Note]] #tag ^block", DAY " Note tag block.md" },
  { "bell\a line\nreturn\rtab\tdel\x7f nel\302\205 ls\u2028", DAY " bell line return tab del nel ls.md" },
  { "\u202eexe.fdp\u202c \u2066x\u2069 \ufeffy\u200bz", DAY " exe.fdp x yz.md" },
  { "\u202e\u200b\u2066", DAY ".md" },
  { "新しい製品を発表", DAY " 新しい製品を発表.md" },
  { "🚀 Start", DAY " 🚀 Start.md" },
};

static void
test_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *name = press_file_name (DAY, titles[i].title, 1, ".md");

      g_assert_cmpstr (name, ==, titles[i].name);
    }
}

static void
test_numbers (void)
{
  g_autofree char *second = press_file_name (DAY, "Mill", 2, ".md");
  g_autofree char *bare = press_file_name (DAY, "...", 12, ".md");

  g_assert_cmpstr (second, ==, DAY " Mill (2).md");
  g_assert_cmpstr (bare, ==, DAY " (12).md");
}

/* No title is too long, and none is cut inside a character, or between a letter and its marks. */
static void
test_long (void)
{
  static const char *const pieces[]
      = { "a", "ab ", "ü", "製", "🚀", "e\u0301\u0302\u0303\u0323", "Donaudampfschifffahrtsgesellschaft " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint shift = 0; shift < 5; shift++)
      {
        g_autoptr (GString) title = g_string_new_len ("xxxxx", shift);
        g_autofree char *name = NULL, *composed = NULL;
        const char *end;

        for (guint n = 0; n < 300; n++)
          g_string_append (title, pieces[i]);
        name = press_file_name (DAY, title->str, 1000, ".md");
        composed = g_utf8_normalize (title->str, -1, G_NORMALIZE_NFC);
        g_assert_true (g_utf8_validate (name, -1, NULL));
        g_assert_cmpuint (strlen (name), <=, PRESS_LONGEST_FILE_NAME);
        g_assert_cmpuint (strlen (name), >=, PRESS_LONGEST_FILE_NAME * 2 / 3);
        g_assert_true (g_str_has_suffix (name, " (1000).md"));
        end = strstr (name, " (1000).md");
        g_assert_true (strncmp (name + strlen (DAY) + 1, composed, (gsize)(end - name) - strlen (DAY) - 1)
                       == 0);
        g_assert_false (g_unichar_ismark (g_utf8_get_char (composed + (end - name) - strlen (DAY) - 1)));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-name/titles", test_titles);
  g_test_add_func ("/file-name/numbers", test_numbers);
  g_test_add_func ("/file-name/long", test_long);
  return g_test_run ();
}
