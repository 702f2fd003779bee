// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Growth of the archive of stories: bench-archive FOLDER [MAILS]
 *
 * Briefs are made here, of stories that are known: four mails each, by one of 3,000 companies with the same
 * head in all its mails, spread over a year, met in another order than they were sent. Their texts are words
 * drawn as often as words of a language are (Zipf), so that they pack as badly as real ones. At 1,000, 10,000
 * and 100,000 mails: the size of the file, how long adding a mail and finding the story of one take (of the
 * last thousand), and how many stories are as they should be. Status 1 when a promise is not kept. */

#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "stories/press-archive.h"

#define MAILS_A_STORY 4
#define COMPANIES 3000
#define WORDS 6000
#define TEXT_WORDS 360
#define MEASURED 1000
#define MOST_MILLISECONDS 10.0
#define MOST_BYTES 4000.0 /* a mail */
#define DAYS 365
#define FIRST_DAY 20090 /* 2025-01-02 */

static char *words[WORDS];

/* A word that nobody has heard of: syllables of @seed. */
static char *
make_word (GRand *rand, gboolean capital)
{
  static const char *const heads[]
      = { "b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w" };
  static const char *const tails[]
      = { "a", "e", "i", "o", "u", "an", "el", "er", "in", "on", "ar", "is", "ut" };
  GString *word = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
    g_string_append_printf (word, "%s%s", heads[g_rand_int_range (rand, 0, G_N_ELEMENTS (heads))],
                            tails[g_rand_int_range (rand, 0, G_N_ELEMENTS (tails))]);
  if (capital)
    word->str[0] = g_ascii_toupper (word->str[0]);
  return g_string_free (word, FALSE);
}

static const char *
draw_word (GRand *rand)
{
  return words[(guint)(exp (g_rand_double (rand) * log (WORDS)) - 1)];
}

static char *
draw_name (GRand *rand)
{
  g_autofree char *first = make_word (rand, TRUE), *second = make_word (rand, TRUE);

  return g_strdup_printf ("%s %sa%s", first, second, draw_word (rand));
}

static char *
day_text (guint day)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc ((gint64)day * 86400);

  return g_date_time_format (instant, "%Y-%m-%d");
}

/* What all mails of one story say: drawn from its number alone. */
typedef struct
{
  char *company;
  char *head;
  char *other;
  char *product;
  guint day;
  guint coming;
  double figures[3];
} Facts;

static void
facts_draw (Facts *facts, guint story)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (story + 1);
  g_autoptr (GRand) company = g_rand_new_with_seed (1000000 + story % COMPANIES);

  facts->company = draw_name (company);
  facts->head = draw_name (company);
  facts->other = draw_name (rand);
  facts->product = make_word (rand, TRUE);
  facts->day = FIRST_DAY + (guint)g_rand_int_range (rand, 0, DAYS);
  facts->coming = facts->day + (guint)g_rand_int_range (rand, 20, 90);
  for (guint i = 0; i < G_N_ELEMENTS (facts->figures); i++)
    facts->figures[i] = g_rand_int_range (rand, 11, 99999);
}

static void
facts_clear (Facts *facts)
{
  g_free (facts->company);
  g_free (facts->head);
  g_free (facts->other);
  g_free (facts->product);
}

static void
write_text (GString *text, const Facts *facts, GRand *rand)
{
  g_autofree char *coming = day_text (facts->coming);

  g_string_append_printf (text, "%s and %s announced the %s today.", facts->company, facts->other,
                          facts->product);
  for (guint i = 0; i < TEXT_WORDS; i++)
    {
      gboolean end = i % 18 == 17;

      g_string_append_printf (text, " %s%s", draw_word (rand), end ? "." : "");
      if (i % 90 == 89)
        g_string_append (text, "\n\n");
      if (i == 40 || i == 130 || i == 220)
        g_string_append_printf (text, " %.0f euros for the %s", facts->figures[i / 90], facts->product);
    }
  g_string_append_printf (text, " It opens on %s, said %s.", coming, facts->head);
}

static PressSpan
span_of (const PressBrief *brief, const char *words_)
{
  const char *at = strstr (brief->text, words_);
  guint begin = at != NULL ? (guint)(at - brief->text) : 0; /* ASCII: bytes are characters */

  return (PressSpan){ begin, begin + (guint)strlen (words_) };
}

static void
add_quotes (PressBrief *brief, const Facts *facts)
{
  for (guint i = 0; i < 2; i++)
    {
      PressSpan span = { 300 + i * 400, 460 + i * 400 };
      g_autofree char *words_ = g_strndup (brief->text + span.begin, span.end - span.begin);
      PressBriefQuote *quote = press_brief_add_quote (brief, TRUE, span);

      quote->text = g_strdup (words_);
      quote->speaker = g_strdup (facts->head);
      g_ptr_array_add (quote->parts, press_excerpt_new (words_, span));
    }
  for (guint i = 0; i < 3; i++)
    {
      PressSpan span = { 100 + i * 500, 280 + i * 500 };
      g_autofree char *words_ = g_strndup (brief->text + span.begin, span.end - span.begin);

      press_brief_add_sentence (brief, words_, span);
    }
}

static void
add_facts (PressBrief *brief, const Facts *facts)
{
  g_autofree char *coming = day_text (facts->coming);
  PressOrganization *company = press_brief_add_organization (brief, facts->company, PRESS_RELATION_ISSUER);
  PressOrganization *other = press_brief_add_organization (brief, facts->other, PRESS_RELATION_PARTNER);
  PressPerson *head = press_brief_add_person (brief, facts->head);
  PressSpan span = span_of (brief, facts->company);
  PressSection body = { { 0, (guint)strlen (brief->text) }, PRESS_SECTION_BODY };

  g_array_append_val (company->spans, span);
  span = span_of (brief, facts->other);
  g_array_append_val (other->spans, span);
  span = span_of (brief, facts->head);
  g_array_append_val (head->spans, span);
  head->organization = g_strdup (facts->company);
  head->role = g_strdup ("chief executive");
  for (guint i = 0; i < G_N_ELEMENTS (facts->figures); i++)
    {
      g_autofree char *figure = g_strdup_printf ("%.0f euros", facts->figures[i]);

      press_brief_add_figure (brief, figure, facts->figures[i], "euros", FALSE, span_of (brief, figure));
    }
  press_brief_add_date (brief, coming, coming, PRESS_DATE_ROLE_LAUNCH, span_of (brief, coming));
  g_array_append_val (brief->sections, body);
  add_quotes (brief, facts);
}

/* The @copy-th mail of @story, hours to days after its first. */
static PressBrief *
make_brief (guint story, guint copy)
{
  PressBrief *brief = press_brief_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (story * MAILS_A_STORY + copy + 77);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = NULL;
  Facts facts;

  facts_draw (&facts, story);
  day = day_text (facts.day + copy / 2);
  write_text (text, &facts, rand);
  brief->id = g_strdup_printf ("%u.%u@bench.example", story, copy);
  brief->from = g_strdup_printf ("%s <press%u@bench.example>", facts.company, story % COMPANIES);
  brief->subject
      = g_strdup_printf ("%s: %s %s %s", facts.company, draw_word (rand), draw_word (rand), facts.product);
  brief->date = g_strdup_printf ("%sT09:00:00Z", day);
  brief->text = g_strdup (text->str);
  brief->headline = g_strdup (brief->subject);
  brief->kind = PRESS_KIND_PRESS_RELEASE;
  brief->confidence = 0.97;
  g_ptr_array_add (brief->languages, g_strdup ("en"));
  add_facts (brief, &facts);
  facts_clear (&facts);
  return brief;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, two = *(const gint64 *)b;

  return (one > two) - (one < two);
}

/* Milliseconds that the @share-th of the sorted times took. */
static double
share_of (GArray *times, double share)
{
  return (double)g_array_index (times, gint64, (guint)((times->len - 1) * share)) / 1e3;
}

/* Mails come mixed: the k-th that is added. */
static PressBrief *
brief_at (guint k, guint n)
{
  guint mixed = (guint)((guint64)k * 48271 % n); /* n and the factor have no common divisor */

  return make_brief (mixed / MAILS_A_STORY, mixed % MAILS_A_STORY);
}

static GArray *
measure_finding (PressArchive *archive, guint n_added, guint n)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < MEASURED; i++)
    {
      g_autoptr (PressBrief) brief = brief_at ((guint)((guint64)i * 7919 % n_added), n);
      g_autoptr (PressStory) story = NULL;
      gint64 begin = g_get_monotonic_time ();

      if (i % 2 == 1) /* half of them as if they were new */
        {
          g_free (brief->id);
          brief->id = g_strdup_printf ("%u.new@bench.example", i);
        }
      story = press_archive_find (archive, brief, NULL);
      begin = g_get_monotonic_time () - begin;
      g_array_append_val (times, begin);
    }
  g_array_sort (times, compare_times);
  return times;
}

/* The share of added mails that have all added mails of their story with them, and no others. */
static double
stories_right (PressArchive *archive, guint n_added, guint n)
{
  guint right = 0;

  for (guint i = 0; i < MEASURED; i++)
    {
      guint k = (guint)((guint64)i * 104729 % n_added);
      g_autoptr (PressBrief) brief = brief_at (k, n);
      g_autoptr (PressStory) story = press_archive_find (archive, brief, NULL);
      gboolean alike = TRUE;

      for (guint j = 0; j < story->mails->len; j++)
        alike = alike
                && strtoul (((PressStoryMail *)story->mails->pdata[j])->brief->id, NULL, 10)
                       == strtoul (brief->id, NULL, 10);
      right += alike && (n_added < n || story->mails->len == MAILS_A_STORY);
    }
  return (double)right / MEASURED;
}

static gint64
work_of_thread (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static gboolean
report (PressArchive *archive, guint n_added, guint n, GArray *adding, GArray *working)
{
  g_autoptr (GArray) finding = measure_finding (archive, n_added, n);
  PressArchiveStats stats;
  double right = stories_right (archive, n_added, n);

  g_array_sort (adding, compare_times);
  g_array_sort (working, compare_times);
  press_archive_get_stats (archive, &stats, NULL);
  printf ("%8u %9.1f %10.0f %8.2f %8.2f %9.2f %9.2f %8.2f %8.1f%%\n", n_added, (double)stats.bytes / 1e6,
          (double)stats.bytes / n_added, share_of (adding, 0.5), share_of (adding, 0.99),
          share_of (working, 0.99), share_of (finding, 0.5), share_of (finding, 0.99), right * 100);
  fflush (stdout);
  return share_of (adding, 0.99) <= MOST_MILLISECONDS && share_of (finding, 0.99) <= MOST_MILLISECONDS
         && ((double)stats.bytes <= MOST_BYTES * n_added) && right >= 0.95;
}

/* Keeps the last thousand. */
static void
append_time (GArray *times, gint64 time)
{
  if (times->len == MEASURED)
    g_array_remove_index (times, 0);
  g_array_append_val (times, time);
}

static void
add_mail (PressArchive *archive, PressBrief *brief, GArray *adding, GArray *working)
{
  gint64 begin = g_get_monotonic_time (), work = work_of_thread ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PressStory) story = press_archive_add (archive, brief, &error);

  if (story == NULL)
    g_error ("%s", error->message);
  append_time (adding, g_get_monotonic_time () - begin);
  append_time (working, work_of_thread () - work);
}

static gboolean
run (PressArchive *archive, guint n)
{
  g_autoptr (GArray) adding = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) working = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean kept = TRUE;
  guint step = 1000;

  puts ("milliseconds; work: of the processor for adding, without what other programs take");
  printf ("%8s %9s %10s %8s %8s %9s %9s %8s %9s\n", "mails", "MB", "bytes each", "add p50", "p99", "work p99",
          "find p50", "p99", "stories");
  for (guint k = 0; k < n; k++)
    {
      g_autoptr (PressBrief) brief = brief_at (k, n);

      add_mail (archive, brief, adding, working);
      if (k + 1 != step && k + 1 != n)
        continue;
      kept = report (archive, k + 1, n, adding, working) && kept;
      g_array_set_size (adding, 0);
      g_array_set_size (working, 0);
      step *= 10;
    }
  return kept;
}

int
main (int argc, char **argv)
{
  g_autofree char *path = argc > 1 ? g_build_filename (argv[1], "stories.db", NULL) : NULL;
  g_autoptr (PressArchive) archive = press_archive_new (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  if (argc < 2)
    {
      fputs ("usage: bench-archive FOLDER [MAILS]\n", stderr);
      return 2;
    }
  for (guint i = 0; i < WORDS; i++)
    words[i] = make_word (rand, FALSE);
  if (run (archive, argc > 2 ? (guint)strtoul (argv[2], NULL, 10) : 100000))
    return 0;
  puts ("a promise is not kept: 10 ms, 4,000 bytes a mail, 95 % of the stories");
  return 1;
}
