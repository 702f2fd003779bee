// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/press-alignment.h"
#include "stories/press-bilingual.h"
#include "stories/press-changes.h"
#include "stories/press-differences.h"
#include "stories/press-official.h"
#include "text/press-text.h"

#include <string.h>

/* A quote in two mails: language, speaker, text; and whether it is claimed to be one. */
static const struct
{
  const char *first_language, *first_speaker, *first;
  const char *second_language, *second_speaker, *second;
  gboolean same;
} rows[] = {
  /* the same speaker, the same words in another language */
  { "de", "Ada Lund", "Wir bauen die Brücke, weil die Stadt sie braucht.", "en", "Ada Lund",
    "We are building the bridge because the city needs it.", TRUE },
  { "de", "Ada Lund", "Wir bauen die Brücke, weil die Stadt sie braucht.", "id", "Ada Lund",
    "Kami membangun jembatan ini karena kota membutuhkannya.", TRUE },
  { "it", "Ada Lund", "La nostra tecnologia aiuta i pazienti di tutto il mondo.", "es", "Ada Lund",
    "Nuestra tecnología ayuda a los pacientes de todo el mundo.", TRUE },
  { "fr", "Ada Lund", "En 2031, nous produirons 400 batteries par jour.", "de", "Ada Lund",
    "Im Jahr 2031 werden wir 400 Batterien am Tag produzieren.", TRUE },
  /* names as each mail writes them */
  { "de", "Dr. Ada Lund", "Ohne Vertrauen gibt es keine Partnerschaft.", "en", "Lund",
    "Without trust there is no partnership.", TRUE },
  { "fr", "Íñigo Sáez", "Le train arrive enfin dans notre ville.", "en", "Inigo Saez",
    "The train is coming to our city at last.", TRUE },
  /* nobody is named in one of the mails: the words must tell */
  { "en", "Ada Lund", "We will plant 300 trees in the forest this year.", "es", NULL,
    "Este año plantaremos 300 árboles en el bosque.", TRUE },
  /* one language, two wordings */
  { "en", "Ada Lund", "It is a great pleasure to announce the long-term partnership with Fenmoor.", "en",
    "Ada Lund", "It is an honour to announce the partnership with Fenmoor.", TRUE },
  /* cut short */
  { "en", "Ada Lund", "The forest comes first. We will plant 300 trees this year. Nobody has to help us.",
    "de", "Ada Lund", "Wir werden dieses Jahr 300 Bäume pflanzen.", TRUE },
  /* others say other things */
  { "en", "Ada Lund", "We are building the bridge because the city needs it.", "de", "Olaf Brandt",
    "Wir bauen die Brücke, weil die Stadt sie braucht.", FALSE },
  { "en", "Ada Lund", "We are building the bridge because the city needs it.", "de", "Ada Lund",
    "Im Herbst werden meine Kinder hier zum ersten Mal Geige spielen.", FALSE },
  { "it", "Ada Lund", "Grazie a tutti per la pazienza.", "id", "Ada Lund",
    "Tahun 2031 kami memproduksi 400 baterai setiap hari.", FALSE },
  { "en", NULL, "Thank you all for coming.", "fr", NULL, "Le prix de l'énergie a doublé.", FALSE },
  { "en", "Ada Lund", "In 2031 we will make 400 batteries a day.", "fr", "Ada Lund",
    "En 2019, nous employions 12 personnes.", FALSE },
  { "de", "Ada Lund", "Ja.", "en", "Ada Lund", "The quality of the water in our city has never been better.",
    FALSE },
};

/* A brief of one or more quotes, each a paragraph between two of the narrator's. */
static PressBrief *
brief_new (const char *language, const char *const *speakers, const char *const *quotes, guint n)
{
  PressBrief *brief = press_brief_new ();
  g_autoptr (GString) text = g_string_new ("Lead.\n\n");

  for (guint i = 0; i < n; i++)
    {
      PressSpan span = { (guint)text->len, (guint)(text->len + strlen (quotes[i])) };
      PressBriefQuote *quote = press_brief_add_quote (brief, TRUE, span);

      g_string_append_printf (text, "%s\n\n", quotes[i]);
      quote->text = g_strdup (quotes[i]);
      quote->speaker = g_strdup (speakers[i]);
      g_ptr_array_add (quote->parts, press_excerpt_new (quotes[i], span));
    }
  g_free (brief->text);
  g_free (brief->subject);
  brief->subject = g_strdup ("");
  brief->text = g_strdup (text->str);
  g_ptr_array_add (brief->languages, g_strdup (language));
  press_brief_seal (brief);
  return brief;
}

static void
test_pairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressBrief) first
          = brief_new (rows[i].first_language, &rows[i].first_speaker, &rows[i].first, 1);
      g_autoptr (PressBrief) second
          = brief_new (rows[i].second_language, &rows[i].second_speaker, &rows[i].second, 1);
      PressBrief *briefs[] = { first, second };
      g_autoptr (GPtrArray) parallels = press_alignment_quotes (briefs, 2);

      g_test_message ("%s | %s", rows[i].first, rows[i].second);
      g_assert_cmpuint (parallels->len, ==, rows[i].same);
      if (rows[i].same)
        {
          const PressParallel *parallel = g_ptr_array_index (parallels, 0);
          const PressWording *wording = g_ptr_array_index (parallel->wordings, 1);

          g_assert_cmpfloat (parallel->confidence, >=, PRESS_ALIGNMENT_SURE);
          g_assert_cmpfloat (parallel->confidence, <=, 1);
          g_assert_cmpuint (wording->mail, ==, 1);
          g_assert_cmpstr (wording->text, ==, rows[i].second);
        }
    }
}

/* One speaker, two quotes, the other way round: each finds its own. */
static void
test_order (void)
{
  static const char *const speakers[] = { "Ada Lund", "Ada Lund" };
  static const char *const english[] = { "Nobody can protect the sea alone.",
                                         "Our workers have been building ships for three generations." };
  static const char *const german[] = { "Unsere Mitarbeiter bauen seit drei Generationen Schiffe.",
                                        "Niemand kann das Meer allein schützen." };
  g_autoptr (PressBrief) first = brief_new ("en", speakers, english, 2);
  g_autoptr (PressBrief) second = brief_new ("de", speakers, german, 2);
  PressBrief *briefs[] = { first, second };
  g_autoptr (GPtrArray) parallels = press_alignment_quotes (briefs, 2);

  g_assert_cmpuint (parallels->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const PressParallel *parallel = g_ptr_array_index (parallels, i);

      g_assert_cmpstr (((PressWording *)parallel->wordings->pdata[0])->text, ==, english[i]);
      g_assert_cmpstr (((PressWording *)parallel->wordings->pdata[1])->text, ==, german[1 - i]);
    }
}

/* Four mails have the quote; what the same speaker says in a fifth one is another, though it shares words. */
static void
test_stranger (void)
{
  static const char *const speaker = "Ada Lund";
  static const struct
  {
    const char *language;
    const char *quote;
  } mails[] = {
    { "en", "We are building the bridge because the city needs it." },
    { "de", "Wir bauen die Brücke, weil die Stadt sie braucht." },
    { "it", "Costruiamo il ponte perché la città ne ha bisogno." },
    { "fr", "Nous construisons le pont parce que la ville en a besoin." },
    { "es", "Mi ciudad me enseñó a nadar antes de caminar." },
  };
  PressBrief *briefs[G_N_ELEMENTS (mails)];
  g_autoptr (GPtrArray) parallels = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    briefs[i] = brief_new (mails[i].language, &speaker, &mails[i].quote, 1);
  parallels = press_alignment_quotes (briefs, G_N_ELEMENTS (mails));
  g_assert_cmpuint (parallels->len, ==, 1);
  g_assert_cmpuint (((PressParallel *)parallels->pdata[0])->wordings->len, ==, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    g_object_unref (briefs[i]);
}

static void
use_all (PressBrief *first, PressBrief *second)
{
  PressBrief *briefs[] = { first, second };
  g_autoptr (GPtrArray) quotes = press_alignment_quotes (briefs, 2);
  g_autoptr (GPtrArray) sentences = press_alignment_sentences (first, second);
  g_autoptr (GPtrArray) differences = press_differences_find (briefs, 2, 0);
  g_autoptr (GPtrArray) changes = press_changes_between (first, second);
  g_autoptr (GPtrArray) story = press_changes_in_story (briefs, 2, quotes);
  g_autoptr (PressOfficial) official = press_official_find (
      first, (PressSpan){ 0, (guint)g_utf8_strlen (first->text, -1) }, briefs, 2, "en");
  g_autoptr (PressOfficial) beyond = press_official_find (first, (PressSpan){ 1, 1u << 30 }, briefs, 2, "en");

  press_reissue_find_first (briefs, 2, 1);
}

static PressBrief *
brief_of_text (const char *text)
{
  PressBrief *brief = press_brief_new ();

  g_free (brief->text);
  g_free (brief->subject);
  brief->subject = g_strdup ("");
  brief->text = g_strdup (text);
  press_brief_seal (brief);
  return brief;
}

/* Texts that have nothing to hold on to, and spans that lie. */
static void
test_odd (void)
{
  static const char *const texts[]
      = { "",           "\n\n\n",
          "…",          "1 2 3 4 5 6 7",
          "„„““”“»»««", "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ",
          "Korrektur",  "CORRECTED:",
          "a",          "ラブ 世界 🙂🙂🙂 العالم",
          "x’’’ y''' z" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (PressBrief) first = brief_of_text (texts[i]);
        g_autoptr (PressBrief) second = brief_of_text (texts[j]);

        use_all (first, second);
      }
}

static char *
babble (GRand *random, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    {
      for (int n = g_rand_int_range (random, 4, 24); n > 0; n--)
        {
          for (int k = g_rand_int_range (random, 2, 9); k > 0; k--)
            g_string_append_c (text, (char)g_rand_int_range (random, 'a', 'z'));
          g_string_append_c (text, ' ');
        }
      g_string_append (text, g_rand_int_range (random, 0, 4) == 0 ? "end.\n\n" : "in 2031. ");
    }
  return g_string_free (text, FALSE);
}

static double
seconds_for (const char *first_text, const char *second_text)
{
  g_autoptr (PressBrief) first = brief_of_text (first_text);
  g_autoptr (PressBrief) second = brief_of_text (second_text);
  gint64 begin = g_get_monotonic_time ();

  use_all (first, second);
  return (double)(g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

/* A megabyte, of different and of equal sentences, takes no more than what a mail of a tenth of it takes
 * tenfold. */
static void
test_large (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1993);
  g_autofree char *first = babble (random, 1000000);
  g_autofree char *second = babble (random, 1000000);
  g_autoptr (GString) equal = g_string_new (NULL);

  while (equal->len < 1000000)
    g_string_append (equal, "Fenmoor and Aldersund share the same vision of the market in 2031. ");
  g_assert_cmpfloat (seconds_for (first, second), <, 20);
  g_assert_cmpfloat (seconds_for (first, equal->str), <, 20);
  g_assert_cmpfloat (seconds_for (equal->str, equal->str), <, 20);
}

/* Two unrelated mails of 3 KB: under 5 ms, the best of several tries. */
static void
test_fast (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1992);
  g_autofree char *first_text = babble (random, 3000);
  g_autofree char *second_text = babble (random, 3000);
  g_autoptr (PressBrief) first = brief_of_text (first_text);
  g_autoptr (PressBrief) second = brief_of_text (second_text);
  double least = 1;

  for (guint i = 0; i < 20; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GPtrArray) sentences = press_alignment_sentences (first, second);

      least = MIN (least, (double)(g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
    }
  g_test_message ("%.2f ms", 1000 * least);
  if (g_test_perf () || g_getenv ("ASAN_OPTIONS") == NULL)
    g_assert_cmpfloat (least, <, 0.005);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  press_bilingual_set_folder ("");
  g_test_add_func ("/alignment/pairs", test_pairs);
  g_test_add_func ("/alignment/order", test_order);
  g_test_add_func ("/alignment/stranger", test_stranger);
  g_test_add_func ("/alignment/odd", test_odd);
  g_test_add_func ("/alignment/large", test_large);
  g_test_add_func ("/alignment/fast", test_fast);
  return g_test_run ();
}
