// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translation/press-mask.h"

#include <string.h>

/* A language, names of the mail (apart by "; "), a text, and what is kept of it, in brackets. */
static const struct
{
  const char *language;
  const char *names;
  const char *marked;
} kept[] = {
  /* names, the longest first; not inside words */
  { "it", "Lea Torri; Torri", "[Lea Torri] guida i torrioni, dice [Torri]." },
  { "it", "Velmora", "[Velmora] e l'altra [Velmora]: Velmorana no." },
  { "fr", "Aumont", "L'usine d'[Aumont] ouvre." },
  /* what a company's name leads to is its product; not in German, where nouns have capitals */
  { "it", "Velmora", "Il [Velmora Summera Pro] costa poco." },
  { "de", "Velmora", "Die [Velmora] Kamera kostet wenig." },
  /* words with capitals inside a sentence, where nouns have none; not roles, countries and months */
  { "it", "Velmora; Bianco Ottica",
    "[Velmora] apre con [Monte Bianco Ottica], dice il Direttore Generale a [Milano]." },
  { "it", "Velmora", "[Velmora] apre a [Lodi] e a [Londra], in [100] Paesi della UE e in Francia." },
  { "en", "Velmora", "[Velmora] met [Red Apple Lamps] in New York on Monday." },
  { "de", "Velmora", "[Velmora] trifft Rote Lampe in Ulm." },
  /* products and codes */
  { "it", "", "Il [12S] e il [WaveOS] con [iLumen], [4K], [COVID-19] e [Kelvo®]." },
  /* addresses */
  { "it", "", "Scrivere a [press@velmora.example] o su [https://www.velmora.example/a?b=1]." },
  { "it", "", "Il sito [velmora.example/stampa] e il tag [#velmora] di [@velmora]." },
  /* numbers, and the numbers of dates */
  { "it", "", "Il [3] luglio [2031] alle [10:30] per [1.250.000,50] euro." },
  { "fr", "", "Le [1er] juillet et le [5e] jour." },
  { "fr", "", "Le [3] juillet, [1 250 000,5] euros et [5] %." },
  { "de", "", "Am [03.07.2031] kommen [20]-jährige, [1'250] Gäste." },
  { "en", "", "It sold [1,250,000] in [2031], up [4.5]%." },
  /* what a quote leaves out */
  { "it", "", "Un inizio [[...]] e una fine." },
  { "it", "", "Nulla da tenere qui." },
};

static GPtrArray *
split_names (const char *names)
{
  g_auto (GStrv) parts = g_strsplit (names, "; ", -1);
  GPtrArray *array = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (array, g_strdup (parts[i]));
  return array;
}

/* The text without the outer brackets. */
static char *
unmark (const char *marked)
{
  GString *text = g_string_new (NULL);

  for (const char *p = marked; *p != '\0'; p++)
    if (g_str_has_prefix (p, "[[...]]"))
      {
        g_string_append (text, "[...]");
        p += strlen ("[[...]]") - 1;
      }
    else if (*p != '[' && *p != ']')
      g_string_append_c (text, *p);
  return g_string_free (text, FALSE);
}

static PressText *
read_text (const char *text, const char *language)
{
  return press_text_new (text, -1, press_lexicons_get_default (), language);
}

static void
test_kept (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *plain = unmark (kept[i].marked);
      g_autoptr (PressText) text = read_text (plain, kept[i].language);
      g_autoptr (GPtrArray) names = split_names (kept[i].names);
      g_autoptr (GArray) found = press_kept_find (text, names);
      GString *marked = g_string_new (plain);

      for (guint j = found->len; j-- > 0;)
        {
          PressSpan span = g_array_index (found, PressKept, j).span;

          g_string_insert_c (marked, span.end, ']');
          g_string_insert_c (marked, span.begin, '[');
        }
      g_assert_cmpstr (marked->str, ==, kept[i].marked);
      g_string_free (marked, TRUE);
    }
}

static PressMask *
mask (const char *text, const char *names, PressMaskStyle style, guint attempt)
{
  g_autoptr (PressText) read = read_text (text, "it");
  g_autoptr (GPtrArray) array = split_names (names);
  g_autoptr (GArray) found = press_kept_find (read, array);

  return press_mask_new (text, found, style, attempt);
}

#define TEXT "Lea Torri di Omnia & Figli vende 3 case e 1.250 barche. Poi Torri ne vende 3."
#define NAMES "Lea Torri; Torri; Omnia & Figli"

/* What services see, in every style. */
static void
test_styles (void)
{
  static const struct
  {
    PressMaskStyle style;
    guint attempt;
    const char *seen;
  } rows[] = {
    { PRESS_MASK_WORDS, 0, "Xqbab di Axqdab vende 70003 case e 70004 barche. Poi Xqkab ne vende 70006." },
    { PRESS_MASK_WORDS, 1, "Zkbab di Ozkdab vende 80003 case e 80004 barche. Poi Zkkab ne vende 80006." },
    { PRESS_MASK_MARKS, 0, "[[1]] di [[2]] vende [[3]] case e [[4]] barche. Poi [[5]] ne vende [[6]]." },
    { PRESS_MASK_TAGS, 0,
      "<x id=\"1\">Lea Torri</x> di <x id=\"2\">Omnia &amp; Figli</x> vende <x id=\"3\">3</x> case e "
      "<x id=\"4\">1.250</x> barche. Poi <x id=\"5\">Torri</x> ne vende <x id=\"6\">3</x>." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressMask) made = mask (TEXT, NAMES, rows[i].style, rows[i].attempt);
      g_autofree char *back = NULL;

      g_assert_cmpstr (press_mask_get_text (made), ==, rows[i].seen);
      back = press_mask_restore (made, rows[i].seen, "it", "es");
      g_assert_cmpstr (back, ==, TEXT);
    }
}

/* Numbers that stand once and are plain stand for themselves. */
static void
test_plain_numbers (void)
{
  g_autoptr (PressMask) made = mask ("Nel 2031 erano 12 e 1.250.", "", PRESS_MASK_WORDS, 0);

  g_assert_cmpstr (press_mask_get_text (made), ==, "Nel 2031 erano 12 e 70003.");
}

/* Answers to "Xqbab vende 12 case a Xqfab. Poi Xqgab ride.", which is "Torri vende 12 case a Lodi. Poi
 * Bassi ride." with its names kept; NULL: refused. */
static const struct
{
  const char *answer;
  const char *restored;
} answers[] = {
  { "Xqbab sells 12 houses to Xqfab. Then Xqgab laughs.",
    "Torri sells 12 houses to Lodi. Then Bassi laughs." },
  /* words may change places within a sentence */
  { "To Xqfab, Xqbab sells 12 houses. Xqgab laughs then.",
    "To Lodi, Torri sells 12 houses. Bassi laughs then." },
  /* lost, doubled, cut, changed, grown together, in other letters */
  { "Xqbab sells 12 houses. Then Xqgab laughs.", NULL },
  { "Xqbab sells 12 houses to Xqfab. Then Xqgab, Xqgab laughs.", NULL },
  { "Xqba sells 12 houses to Xqfab. Then Xqgab laughs.", NULL },
  { "Xqbab sells 12 houses to Xqfib. Then Xqgab laughs.", NULL },
  { "Xqbabs sells 12 houses to Xqfab. Then Xqgab laughs.", NULL },
  { "XQBAB sells 12 houses to Xqfab. Then Xqgab laughs.", NULL },
  /* numbers: lost, changed, more digits, added, spelled */
  { "Xqbab sells houses to Xqfab. Then Xqgab laughs.", NULL },
  { "Xqbab sells 21 houses to Xqfab. Then Xqgab laughs.", NULL },
  { "Xqbab sells 120 houses to Xqfab. Then Xqgab laughs.", NULL },
  { "Xqbab sells 12,000 houses to Xqfab. Then Xqgab laughs.", NULL },
  { "Xqbab sells 12 houses to Xqfab. Then 2 times Xqgab laughs.", NULL },
  { "Xqbab sells twelve houses to Xqfab. Then Xqgab laughs.", NULL },
  { "Xqbab sells 12 houses to Xqfab. Then Xqgab laughs 12 times.", NULL },
  /* in another sentence */
  { "Xqgab sells 12 houses to Xqfab. Then Xqbab laughs.", NULL },
  { "", NULL },
};

static void
test_answers (void)
{
  g_autoptr (PressMask) made
      = mask ("Torri vende 12 case a Lodi. Poi Bassi ride.", "Torri; Lodi; Bassi", PRESS_MASK_WORDS, 0);

  g_assert_cmpstr (press_mask_get_text (made), ==, "Xqbab vende 12 case a Xqfab. Poi Xqgab ride.");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *restored = press_mask_restore (made, answers[i].answer, "it", "en");

      g_test_message ("%s", answers[i].answer);
      g_assert_cmpstr (restored, ==, answers[i].restored);
    }
}

/* In XML the name is seen: it must come back as it was, and nothing may stand in the elements beside it. */
static void
test_tags (void)
{
  static const struct
  {
    const char *answer;
    const char *restored;
  } rows[] = {
    { "Then <x id=\"1\">Omnia &amp; Co</x> &lt; <x id=\"2\">3</x> &quot;ok&quot;",
      "Then Omnia & Co < 3 \"ok\"" },
    { "Then <x id=\"1\">Omnia and Co</x> <x id=\"2\">3</x>", NULL },
    { "Then <x id=\"1\">Omnia &amp; Co</x> <x id=\"2\">3", NULL },
    { "Then <x id=\"1\">Omnia &amp; Co</x> 3", NULL },
    { "Then <b><x id=\"1\">Omnia &amp; Co</x> <x id=\"2\">3</x></b>", NULL },
  };
  g_autoptr (PressMask) made = mask ("Poi Omnia & Co < 3", "Omnia & Co", PRESS_MASK_TAGS, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *restored = press_mask_restore (made, rows[i].answer, "it", "en");

      g_assert_cmpstr (restored, ==, rows[i].restored);
    }
}

/* The same number, as the other language writes it. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *from, *number, *to, *written;
  } rows[] = {
    { "it", "1.250.000", "en", "1,250,000" },
    { "it", "1.299,50", "en", "1,299.50" },
    { "de", "4,5", "en", "4.5" },
    { "fr", "1 234,5", "en", "1 234.5" },
    { "en", "1,250.75", "de", "1.250,75" },
    { "en", "1,250", "fr", "1.250" },
    { "it", "1.250", "es", "1.250" },
    { "it", "10.30", "en", "10.30" },
    { "it", "3.7.2031", "en", "3.7.2031" },
    { "en", "2.0", "de", "2.0" },
    { "it", "2031", "en", "2031" },
    { "it", "10:30", "en-US", "10:30" },
    { "it", "1.250", "en-US", "1,250" },
    { "fr", "1er", "en", "1" },
    { "en", "21st", "de", "21" },
    { "it", "3º", "en", "3" },
    { "fr", "1er", "fr", "1er" },
    { "it", "4e", "en", "4e" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *written = press_number_for (rows[i].number, rows[i].from, rows[i].to);

      g_assert_cmpstr (written, ==, rows[i].written);
    }
}

/* Words of dates and figures. */
static void
test_agree (void)
{
  static const struct
  {
    const char *from, *source, *to, *translation;
    gboolean agrees;
  } rows[] = {
    { "it", "Apre il 3 luglio 2031.", "en", "It opens on 3 July 2031.", TRUE },
    { "it", "Apre il 3 luglio 2031.", "en", "It opens on 3 June 2031.", FALSE },
    { "de", "Es kostet 5 Millionen Euro.", "en", "It costs 5 million euros.", TRUE },
    { "de", "Es kostet 5 Millionen Euro.", "en", "It costs 5 billion euros.", FALSE },
    { "de", "Es öffnet im Sommer.", "en", "It opens in summer.", TRUE },
    { "it", "Apre il 3 luglio 2031.", "nl", "Het opent op 3 juni 2031.", TRUE }, /* nobody here reads Dutch */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressText) source = read_text (rows[i].source, rows[i].from);

      g_test_message ("%s", rows[i].translation);
      g_assert_cmpint (press_kept_agree (source, rows[i].translation, rows[i].to), ==, rows[i].agrees);
    }
}

/* A mail of nothing but names and numbers takes bounded time, and stays whole. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PressMask) made = NULL;
  g_autofree char *back = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "Torri %u@x.example ", i);
  made = mask (text->str, "Torri", PRESS_MASK_MARKS, 0);
  back = press_mask_restore (made, press_mask_get_text (made), "it", "en");
  g_assert_true (back == NULL || g_str_equal (back, text->str));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mask/kept", test_kept);
  g_test_add_func ("/mask/styles", test_styles);
  g_test_add_func ("/mask/plain-numbers", test_plain_numbers);
  g_test_add_func ("/mask/answers", test_answers);
  g_test_add_func ("/mask/tags", test_tags);
  g_test_add_func ("/mask/numbers", test_numbers);
  g_test_add_func ("/mask/agree", test_agree);
  g_test_add_func ("/mask/many", test_many);
  return g_test_run ();
}
