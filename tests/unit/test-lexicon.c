// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/press-lexicon.h"

#include "text/press-text.h"

static void
test_words (void)
{
  /* The text, and its tokens apart by "|". */
  static const struct
  {
    const char *text;
    const char *tokens;
  } rows[] = {
    { "Am 29.03.2026, 10:30 Uhr", "am|29|.|03|.|2026|,|10|:|30|uhr" },
    { "l’azienda dell'anno", "l'|azienda|dell'|anno" },
    { "Xiaomi’s R&D", "xiaomi|'s|r|&|d" },
    { "Anna-Lena Groß", "anna|-|lena|gross" },
    { "B2B, 5G", "b2b|,|5g" },
    { "«Ça va?»", "«|ça|va|?|»" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressTokens) tokens = press_tokens_new (rows[i].text, strlen (rows[i].text));
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint t = 0; t < tokens->n_tokens; t++)
        g_string_append_printf (joined, "%s%s", t > 0 ? "|" : "", press_tokens_folded (tokens, t));
      g_assert_cmpstr (joined->str, ==, rows[i].tokens);
    }
}

static void
test_phrases (void)
{
  static const char file[]
      = "[lexicon]\nlanguage=xx\n[role]\nmale=Chief Executive Officer;Chief;*leiter;vize*\n"
        "[month]\n1=Jan.;Jänner\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (file, sizeof file - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (PressLexicon) lexicon = press_lexicon_new_from_bytes (bytes, &error);
  g_autoptr (PressText) text = press_text_new ("the CHIEF executive officer, a Vertriebsleiter, jänner jan.",
                                               -1, press_lexicons_get_default (), "en");
  const char *value = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (press_lexicon_language (lexicon), ==, "xx");
  g_assert_cmpuint (press_text_match_in (text, 1, lexicon, PRESS_TERM_ROLE, &value), ==, 3);
  g_assert_cmpstr (value, ==, "male");
  g_assert_cmpuint (press_text_match_in (text, 2, lexicon, PRESS_TERM_ROLE, &value), ==, 0);
  g_assert_cmpuint (press_text_match_in (text, 6, lexicon, PRESS_TERM_ROLE, &value), ==, 1);
  g_assert_cmpuint (press_text_match_in (text, 8, lexicon, PRESS_TERM_MONTH, &value), ==, 1);
  g_assert_cmpstr (value, ==, "1");
  g_assert_cmpuint (press_text_match_in (text, 9, lexicon, PRESS_TERM_MONTH, &value), ==, 2);
  g_assert_cmpuint (press_text_match_in (text, 9, lexicon, PRESS_TERM_ROLE, &value), ==, 0);
}

static void
test_bad_files (void)
{
  /* What is wrong with a file, and the error that says so. */
  static const struct
  {
    const char *file;
    int code;
    const char *message;
  } rows[] = {
    { "no key file", PRESS_LEXICON_ERROR_SYNTAX, "lexicon: *" },
    { "[month]\n1=jan\n", PRESS_LEXICON_ERROR_SYNTAX, "lexicon: *" },
    { "[lexicon]\nlanguage=xx\n[months]\n1=jan\n", PRESS_LEXICON_ERROR_UNKNOWN_GROUP,
      "lexicon 'xx': unknown group [[]months]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].file, strlen (rows[i].file));
      g_autoptr (GError) error = NULL;

      g_assert_null (press_lexicon_new_from_bytes (bytes, &error));
      g_assert_error (error, PRESS_LEXICON_ERROR, rows[i].code);
      g_assert_true (g_pattern_match_simple (rows[i].message, error->message)
                     || g_strrstr (error->message, "[months]") != NULL);
    }
}

static void
test_compiled_in (void)
{
  PressLexicons *lexicons = press_lexicons_get_default ();
  const char *const *languages = press_lexicons_languages (lexicons);

  for (guint i = 0; languages[i] != NULL; i++)
    g_assert_cmpstr (press_lexicon_language (press_lexicons_get (lexicons, languages[i])), ==, languages[i]);
  g_assert_nonnull (press_lexicons_get (lexicons, "common"));
  g_assert_null (press_lexicons_get (lexicons, "tlh"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/words", test_words);
  g_test_add_func ("/lexicon/phrases", test_phrases);
  g_test_add_func ("/lexicon/bad-files", test_bad_files);
  g_test_add_func ("/lexicon/compiled-in", test_compiled_in);
  return g_test_run ();
}
