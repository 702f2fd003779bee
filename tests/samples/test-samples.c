// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A mail and its expected brief, side by side: NAME.eml and NAME.json in this folder. A missing brief is a
 * failure; PRESSBRIEF_UPDATE_SAMPLES=1 writes them anew (then read the difference before you believe it). */

#include "brief/press-analysis.h"

#include <locale.h>
#include <string.h>

static const char *folder;

static PressBrief *
analyze_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PressBrief *brief;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  brief = press_analyze (bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  return brief;
}

static char *
brief_path (const char *mail)
{
  return g_strdup_printf ("%.*s.json", (int)strlen (mail) - 4, mail);
}

/* Says where two texts part, with some lines around. */
static void
assert_same_lines (const char *path, const char *got, const char *expected)
{
  g_auto (GStrv) a = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) b = g_strsplit (got, "\n", -1);
  guint line = 0;

  if (g_str_equal (got, expected))
    return;
  while (a[line] != NULL && b[line] != NULL && g_str_equal (a[line], b[line]))
    line++;
  for (guint i = line > 6 ? line - 6 : 0; i < line; i++)
    g_test_message ("   %s", a[i]);
  for (guint i = line; i < line + 8 && i < g_strv_length (a); i++)
    g_test_message ("-  %s", a[i]);
  for (guint i = line; i < line + 8 && i < g_strv_length (b); i++)
    g_test_message ("+  %s", b[i]);
  g_test_message ("%s: not as expected from line %u on", path, line + 1);
  g_test_fail ();
}

static void
test_expected (gconstpointer data)
{
  g_autoptr (PressBrief) brief = analyze_file (data);
  g_autofree char *json = press_brief_to_json (brief, TRUE);
  g_autofree char *with_end = g_strconcat (json, "\n", NULL);
  g_autofree char *path = brief_path (data);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("PRESSBRIEF_UPDATE_SAMPLES") != NULL)
    g_file_set_contents (path, with_end, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  assert_same_lines (path, with_end, expected);
}

static void
test_round_trip (gconstpointer data)
{
  g_autoptr (PressBrief) brief = analyze_file (data);
  g_autofree char *json = press_brief_to_json (brief, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PressBrief) again = press_brief_from_json (json, -1, &error);
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  twice = press_brief_to_json (again, FALSE);
  g_assert_cmpstr (twice, ==, json);
}

/* Characters [begin, end) of the brief's text. */
static char *
slice (const PressBrief *brief, PressSpan span)
{
  g_assert_cmpuint (span.begin, <, span.end);
  g_assert_cmpint (span.end, <=, g_utf8_strlen (brief->text, -1));
  return g_utf8_substring (brief->text, span.begin, span.end);
}

static void
assert_verbatim (const PressBrief *brief, const char *text, PressSpan span)
{
  g_autofree char *there = slice (brief, span);

  g_assert_cmpstr (text, ==, there);
}

static void
assert_spans (const PressBrief *brief, const GArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    g_free (slice (brief, g_array_index (spans, PressSpan, i)));
}

static void
assert_quote (const PressBrief *brief, const PressBriefQuote *quote)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_cmpuint (quote->parts->len, >, 0);
  for (guint i = 0; i < quote->parts->len; i++)
    {
      const PressExcerpt *part = quote->parts->pdata[i];

      assert_verbatim (brief, part->text, part->span);
      g_assert_true (press_span_contains (quote->span, part->span));
      g_string_append_printf (joined, "%s%s", i > 0 ? " [...] " : "", part->text);
    }
  g_assert_cmpstr (quote->text, ==, joined->str);
}

static void
assert_sections (const PressBrief *brief)
{
  guint end = 0;

  for (guint i = 0; i < brief->sections->len; i++)
    {
      PressSpan span = g_array_index (brief->sections, PressSection, i).span;

      g_assert_cmpuint (span.begin, >=, end);
      g_free (slice (brief, span));
      end = span.end;
    }
}

/* Every text of a brief stands at its span. */
static void
assert_all_verbatim (const PressBrief *b)
{
  if (b->dateline != NULL)
    g_free (slice (b, b->dateline->span));
  if (b->embargo != NULL && b->embargo->span.end > 0)
    assert_verbatim (b, b->embargo->text, b->embargo->span);
  for (guint i = 0; i < b->summary->len; i++)
    assert_verbatim (b, ((PressExcerpt *)b->summary->pdata[i])->text,
                     ((PressExcerpt *)b->summary->pdata[i])->span);
  for (guint i = 0; i < b->people->len; i++)
    assert_spans (b, ((PressPerson *)b->people->pdata[i])->spans);
  for (guint i = 0; i < b->organizations->len; i++)
    assert_spans (b, ((PressOrganization *)b->organizations->pdata[i])->spans);
  for (guint i = 0; i < b->dates->len; i++)
    assert_verbatim (b, ((PressBriefDate *)b->dates->pdata[i])->text,
                     ((PressBriefDate *)b->dates->pdata[i])->span);
  for (guint i = 0; i < b->quotes->len; i++)
    assert_quote (b, b->quotes->pdata[i]);
  for (guint i = 0; i < b->contacts->len; i++)
    g_free (slice (b, ((PressContact *)b->contacts->pdata[i])->span));
  for (guint i = 0; i < b->figures->len; i++)
    assert_verbatim (b, ((PressBriefFigure *)b->figures->pdata[i])->text,
                     ((PressBriefFigure *)b->figures->pdata[i])->span);
  for (guint i = 0; i < b->signals->len; i++)
    if (((PressSignal *)b->signals->pdata[i])->span.end > 0)
      g_free (slice (b, ((PressSignal *)b->signals->pdata[i])->span));
  assert_sections (b);
}

static void
test_verbatim (gconstpointer data)
{
  g_autoptr (PressBrief) brief = analyze_file (data);

  assert_all_verbatim (brief);
}

/* Damages a mail: bytes changed, pieces lost, doubled or moved, marks put in that mean something. */
static void
mutate (GByteArray *mail, GRand *rand)
{
  static const char *const marks[]
      = { "\n\n",   "“",    "\"",          "»", "<table>", "<!--", "=?utf-8?b?", "\n--b\n", "\n> ",
          "About ", "2026", "31. Februar", "(", " GmbH",   "\xff", "&#x202e;",   "===",     ", CEO of " };

  for (guint n = (guint)g_rand_int_range (rand, 1, 12); n > 0 && mail->len > 64; n--)
    {
      guint at = (guint)g_rand_int_range (rand, 0, (gint32)mail->len - 32);
      guint length = (guint)g_rand_int_range (rand, 1, 32);
      const char *mark = marks[g_rand_int_range (rand, 0, G_N_ELEMENTS (marks))];
      g_autofree guint8 *piece = g_memdup2 (mail->data + at, length);

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          mail->data[at] = (guint8)g_rand_int (rand);
          break;
        case 1:
          g_byte_array_remove_range (mail, at, length);
          break;
        case 2:
          g_byte_array_append (mail, piece, length);
          break;
        default:
          memcpy (mail->data + at, mark, MIN (strlen (mark), 32));
          break;
        }
    }
}

/* A damaged mail gives a brief as sound as any other, or an error; PRESSBRIEF_SOAK=1 tries a hundred times as
 * many. */
static void
test_damaged (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_str_hash (strrchr (data, '/')));
  g_autofree char *contents = NULL;
  gsize length;
  guint rounds = g_getenv ("PRESSBRIEF_SOAK") != NULL ? 2000 : 20;

  g_assert_true (g_file_get_contents (data, &contents, &length, NULL));
  for (guint i = 0; i < rounds; i++)
    {
      GByteArray *mail = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (PressBrief) brief = NULL;

      g_byte_array_append (mail, (const guint8 *)contents, (guint)length);
      mutate (mail, rand);
      bytes = g_byte_array_free_to_bytes (mail);
      brief = press_analyze (bytes, NULL, NULL, &error);
      if (brief == NULL)
        g_assert_true (error->domain == PRESS_MESSAGE_ERROR);
      else
        assert_all_verbatim (brief);
    }
}

static gpointer
json_in_thread (gpointer path)
{
  g_autoptr (PressBrief) brief = analyze_file (path);

  return press_brief_to_json (brief, FALSE);
}

/* The same mail gives the same brief in any thread and under any locale. */
static void
test_same_everywhere (gconstpointer data)
{
  static const char *const locales[] = { "C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8" };
  g_autofree char *json = json_in_thread ((gpointer)data);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      setlocale (LC_ALL, locales[i]); /* where it is not installed the current one stays */
      threads[i] = g_thread_new (NULL, json_in_thread, (gpointer)data);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *other = g_thread_join (threads[i]);

      g_assert_cmpstr (other, ==, json);
    }
}

typedef struct
{
  GMainLoop *loop;
  PressBrief *brief;
  GError *error;
} Answer;

static void
analyzed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->brief = press_analyze_finish (result, &answer->error);
  g_main_loop_quit (answer->loop);
}

/* The asynchronous call gives what the blocking one gives, and a cancelled one gives nothing. */
static void
test_asynchronous (gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *json = json_in_thread ((gpointer)data);
  g_autofree char *contents = NULL, *other = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Answer answer = { loop, NULL, NULL };
  gsize length;

  g_assert_true (g_file_get_contents (data, &contents, &length, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  press_analyze_async (bytes, NULL, NULL, analyzed, &answer);
  g_main_loop_run (loop);
  g_assert_no_error (answer.error);
  other = press_brief_to_json (answer.brief, FALSE);
  g_assert_cmpstr (other, ==, json);
  g_clear_object (&answer.brief);

  press_analyze_async (bytes, NULL, cancellable, analyzed, &answer);
  g_cancellable_cancel (cancellable);
  g_main_loop_run (loop);
  g_assert_null (answer.brief);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
}

static void
add_tests (const char *name)
{
  static const struct
  {
    const char *name;
    GTestDataFunc run;
  } tests[] = {
    { "expected", test_expected },
    { "round-trip", test_round_trip },
    { "verbatim", test_verbatim },
    { "damaged", test_damaged },
    { "same-everywhere", test_same_everywhere },
    { "asynchronous", test_asynchronous },
  };
  char *path = g_build_filename (folder, name, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *test
          = g_strdup_printf ("/samples/%.*s/%s", (int)strlen (name) - 4, name, tests[i].name);

      if (i == 0)
        g_test_add_data_func_full (test, path, tests[i].run, g_free);
      else
        g_test_add_data_func_full (test, g_strdup (path), tests[i].run, g_free);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);
  folder = g_getenv ("PRESSBRIEF_SAMPLES");
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".eml"))
      {
        add_tests (name);
        n++;
      }
  g_assert_cmpuint (n, >=, 24); /* four mails a language at least */
  return g_test_run ();
}
