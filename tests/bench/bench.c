// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Speed of the stages, in one run so that figures can be compared: bench stages|growth FILE.eml...
 *
 * stages: the time of each stage for all mails given, as the best of some rounds, and what it is a MB of
 * text. growth: the whole brief of a text that doubles from 4 KB to 1 MB; a ratio near 1 from row to row is
 * linear. */

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "brief/press-analysis.h"
#include "brief/press-models.h"
#include "text/press-dates.h"
#include "text/press-figures.h"
#include "text/press-names.h"
#include "text/press-quotes.h"
#include "text/press-summarizer.h"

#define ROUNDS 15

typedef struct
{
  GBytes *bytes;
  PressMessage *message;
  PressText *text;
  GArray *names;
} Mail;

typedef void (*StageFunc) (Mail *mail);

static void
run_message (Mail *mail)
{
  g_autoptr (PressMessage) message = press_message_new (mail->bytes, NULL, NULL);
}

static void
run_text (Mail *mail)
{
  g_autoptr (PressText) text = press_text_new (mail->message->text, -1, press_lexicons_get_default (), NULL);
}

static void
run_sections (Mail *mail)
{
  g_autoptr (GArray) sections = press_sections_find (mail->message, mail->text);
}

static void
run_names (Mail *mail)
{
  g_autoptr (GArray) names = press_names_find (mail->text, NULL);
}

static void
run_tagger (Mail *mail)
{
  g_autofree guint8 *tags = g_malloc0 (mail->text->n_tokens + 1);

  g_autofree guint8 *rules = press_names_to_tags (mail->text, mail->names);

  press_tagger_run (press_models_get_tagger (), mail->text, rules, tags);
}

static void
run_dates (Mail *mail)
{
  g_autoptr (GArray) dates = press_dates_find (mail->text, (PressDay){ 2026, 5, 4 });
}

static void
run_quotes (Mail *mail)
{
  g_autoptr (GArray) quotes = press_quotes_find (mail->text, mail->names);
}

static void
run_figures (Mail *mail)
{
  g_autoptr (GArray) figures = press_figures_find (mail->text);
}

static void
run_summary (Mail *mail)
{
  g_autoptr (GArray) summary = press_summarize (mail->text, NULL, 3);
}

static void
run_brief (Mail *mail)
{
  g_autoptr (PressBrief) brief = press_analyze (mail->bytes, NULL, NULL, NULL);
}

static void
run_json (Mail *mail)
{
  g_autoptr (PressBrief) brief = press_analyze (mail->bytes, NULL, NULL, NULL);
  g_autofree char *json = press_brief_to_json (brief, FALSE);
}

static const struct
{
  const char *name;
  StageFunc run;
} stages[] = {
  { "message", run_message }, { "text", run_text },       { "sections", run_sections },
  { "names", run_names },     { "tagger", run_tagger },   { "dates", run_dates },
  { "quotes", run_quotes },   { "figures", run_figures }, { "summary", run_summary },
  { "brief", run_brief },     { "brief+json", run_json },
};

static double
seconds_of (GPtrArray *mails, StageFunc run)
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 begin = g_get_monotonic_time ();

      for (guint i = 0; i < mails->len; i++)
        run (mails->pdata[i]);
      best = MIN (best, (double)(g_get_monotonic_time () - begin) / 1e6);
    }
  return best;
}

static Mail *
mail_new (GBytes *bytes)
{
  Mail *mail = g_new0 (Mail, 1);

  mail->bytes = bytes;
  mail->message = press_message_new (bytes, NULL, NULL);
  if (mail->message == NULL)
    g_error ("a mail of the bench has no text");
  mail->text = press_text_new (mail->message->text, -1, press_lexicons_get_default (), NULL);
  mail->names = press_names_find (mail->text, NULL);
  return mail;
}

static long
peak_kilobytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
bench_stages (GPtrArray *mails)
{
  double text_bytes = 0, mail_bytes = 0;

  for (guint i = 0; i < mails->len; i++)
    {
      text_bytes += (double)((Mail *)mails->pdata[i])->text->length;
      mail_bytes += (double)g_bytes_get_size (((Mail *)mails->pdata[i])->bytes);
    }
  printf ("%u mails, %.1f KB of mail, %.1f KB of text; best of %d rounds\n", mails->len, mail_bytes / 1e3,
          text_bytes / 1e3, ROUNDS);
  printf ("%-12s %10s %12s %10s\n", "stage", "ms/mail", "ms/3KB text", "MB/s");
  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      double seconds = seconds_of (mails, stages[i].run);

      printf ("%-12s %10.3f %12.3f %10.2f\n", stages[i].name, seconds * 1e3 / mails->len,
              seconds * 1e3 * 3000 / text_bytes, text_bytes / seconds / 1e6);
    }
  printf ("peak memory %ld KB\n", peak_kilobytes ());
}

static GBytes *
long_mail (GPtrArray *mails, gsize size)
{
  GString *mail = g_string_new (
      "From: Press <press@quillwork.example>\r\nSubject: Growth\r\n"
      "Date: Mon, 04 May 2026 09:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n");

  for (guint i = 0; mail->len < size; i = (i + 1) % mails->len)
    g_string_append_printf (mail, "%s\n\n", ((Mail *)mails->pdata[i])->message->text);
  return g_string_free_to_bytes (mail);
}

static void
bench_growth (GPtrArray *mails)
{
  double last = 0;

  printf ("%10s %10s %12s %24s\n", "bytes", "ms", "ms/KB", "ms/KB against row above");
  for (gsize size = 4096; size <= 1u << 20; size *= 2)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      double seconds, rate;

      g_ptr_array_add (one, mail_new (long_mail (mails, size)));
      seconds = seconds_of (one, run_brief);
      rate = seconds * 1e3 / ((double)size / 1024);
      printf ("%10zu %10.2f %12.4f %24.2f\n", size, seconds * 1e3, rate, last > 0 ? rate / last : 1);
      last = rate;
    }
  printf ("peak memory %ld KB\n", peak_kilobytes ());
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) mails = g_ptr_array_new ();

  for (int i = 2; i < argc; i++)
    {
      g_autofree char *contents = NULL;
      gsize length;

      if (!g_file_get_contents (argv[i], &contents, &length, NULL))
        g_error ("%s cannot be read", argv[i]);
      g_ptr_array_add (mails, mail_new (g_bytes_new_take (g_steal_pointer (&contents), length)));
    }
  if (mails->len == 0 || (!g_str_equal (argv[1], "stages") && !g_str_equal (argv[1], "growth")))
    {
      fputs ("usage: bench stages|growth FILE.eml...\n", stderr);
      return 2;
    }
  if (g_str_equal (argv[1], "stages"))
    bench_stages (mails);
  else
    bench_growth (mails);
  return 0;
}
