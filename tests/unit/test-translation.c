// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Excerpts through a service that does as it is told: it keeps names, or mangles them in every way. */

#include "translation/press-translation.h"

#include <string.h>

#include "desktop/press-settings.h"
#include "translation/press-sent.h"
#include "translation/press-translation-cache.h"

typedef enum
{
  KEEPS,
  LOSES_IN_BATCHES,
  LOSES,
  DOUBLES,
  TURNS_DIGITS,
  ADDS_A_NUMBER,
  CHANGES_THE_MONTH,
  MISCOUNTS_BATCHES,
  MISCOUNTS,
  SAYS_NOTHING,
  HAS_NO_KEY,
  WAITS,
} Manner;

#define TEST_TYPE_MANGLER (test_mangler_get_type ())
G_DECLARE_FINAL_TYPE (TestMangler, test_mangler, TEST, MANGLER, PressTranslator)

struct _TestMangler
{
  PressTranslator parent_instance;
  Manner manner;
  gboolean elsewhere;
  guint asked; /* requests */
  guint texts; /* in them */
  char *seen;  /* the last text */
};

G_DEFINE_FINAL_TYPE (TestMangler, test_mangler, PRESS_TYPE_TRANSLATOR)

static char *
replace (const char *text, const char *old, const char *new)
{
  GString *copy = g_string_new (text);

  g_string_replace (copy, old, new, 0);
  return g_string_free (copy, FALSE);
}

static char *
mangle (Manner manner, const char *text, gboolean alone)
{
  static const char *const numbers[] = { "12", "80002", "80003" };
  g_autofree char *english = replace (text, "luglio", manner == CHANGES_THE_MONTH ? "June" : "July");
  g_auto (GStrv) words = g_strsplit (english, " ", 2);

  if (manner == LOSES || (manner == LOSES_IN_BATCHES && !alone))
    return g_strdup (words[1]);
  if (manner == DOUBLES)
    return g_strconcat (words[0], " ", english, NULL);
  for (guint i = 0; manner == TURNS_DIGITS && i < G_N_ELEMENTS (numbers); i++)
    if (strstr (english, numbers[i]) != NULL)
      return replace (english, numbers[i], "21");
  if (manner == ADDS_A_NUMBER)
    return g_strconcat (english, " 7", NULL);
  return g_strdup (manner == SAYS_NOTHING ? " " : english);
}

static char **
translate (PressTranslator *translator,
           const char *const *texts,
           const char *from,
           const char *to,
           GCancellable *cancellable,
           GError **error)
{
  TestMangler *self = TEST_MANGLER (translator);
  g_autoptr (GStrvBuilder) answer = g_strv_builder_new ();
  gboolean alone = texts[1] == NULL;

  self->asked++;
  while (self->manner == WAITS && !g_cancellable_is_cancelled (cancellable))
    g_usleep (1000);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (self->manner == HAS_NO_KEY)
    {
      g_set_error_literal (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_KEY, "no key");
      return NULL;
    }
  for (; *texts != NULL; texts++)
    {
      g_autofree char *text = mangle (self->manner, *texts, alone);

      self->texts++;
      g_free (self->seen);
      self->seen = g_strdup (*texts);
      g_strv_builder_add (answer, text);
    }
  if (self->manner == MISCOUNTS || (self->manner == MISCOUNTS_BATCHES && !alone))
    g_strv_builder_add (answer, "one more");
  return g_strv_builder_end (answer);
}

static gboolean
find_route (PressTranslator *self,
            const char *from,
            const char *to,
            char **by_way_of,
            GCancellable *cancellable,
            GError **error)
{
  if (g_str_equal (from, "it"))
    return TRUE;
  g_set_error_literal (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_PAIR, "no way");
  return FALSE;
}

static char *
get_version (PressTranslator *self, GCancellable *cancellable)
{
  return g_strdup_printf ("%d", TEST_MANGLER (self)->manner);
}

static const char *
get_host (PressTranslator *self)
{
  return TEST_MANGLER (self)->elsewhere ? "mangler.example" : NULL;
}

static const char *
get_address (PressTranslator *self)
{
  return "https://mangler.example";
}

static gboolean
is_elsewhere (PressTranslator *self)
{
  return TEST_MANGLER (self)->elsewhere;
}

static void
finalize (GObject *object)
{
  g_free (TEST_MANGLER (object)->seen);
  G_OBJECT_CLASS (test_mangler_parent_class)->finalize (object);
}

static void
test_mangler_class_init (TestManglerClass *klass)
{
  PressTranslatorClass *translator = PRESS_TRANSLATOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  translator->id = "deepl"; /* a name that the settings know */
  translator->name = "Mangler";
  translator->find_route = find_route;
  translator->get_version = get_version;
  translator->translate = translate;
  translator->get_host = get_host;
  translator->get_address = get_address;
  translator->is_elsewhere = is_elsewhere;
}

static void
test_mangler_init (TestMangler *self)
{
}

static TestMangler *
new_mangler (Manner manner)
{
  TestMangler *self = g_object_new (TEST_TYPE_MANGLER, NULL);

  self->manner = manner;
  return self;
}

#define FIRST "Velmora apre 12 negozi il 3 luglio 2031 in tutta Italia."
#define SECOND "Lea Torri guida il gruppo da 4 anni e ne parla volentieri."
#define QUOTE "Lea Torri non cambia strada con 1.250 persone in squadra"
#define ENGLISH "The firm makes lamps for gardens, and people buy many of them."

/* A mail in Italian, with one paragraph in English; of the English one a sentence is in the summary too. */
static PressBrief *
new_brief (void)
{
  static const char *const sentences[] = { FIRST, SECOND, ENGLISH };
  PressBrief *brief = press_brief_new ();
  PressBriefQuote *quote;

  brief->text = g_strdup (FIRST " " SECOND "\n\n«" QUOTE "», ha detto Lea Torri.\n\n" ENGLISH "\n");
  g_ptr_array_add (brief->languages, g_strdup ("it"));
  press_brief_add_person (brief, "Lea Torri");
  press_brief_add_organization (brief, "Velmora", PRESS_RELATION_ISSUER);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      guint begin = strstr (brief->text, sentences[i]) - brief->text;

      press_brief_add_sentence (brief, sentences[i], (PressSpan){ begin, begin + strlen (sentences[i]) });
    }
  for (guint i = 0; i < 2; i++) /* only the first quote of a person is translated unasked */
    {
      guint begin = strstr (brief->text, QUOTE) - brief->text;

      quote = press_brief_add_quote (brief, TRUE, (PressSpan){ begin, begin + strlen (QUOTE) });
      quote->text = g_strdup (QUOTE);
      quote->speaker = g_strdup ("Lea Torri");
      g_ptr_array_add (quote->parts, press_excerpt_new (QUOTE, quote->span));
    }
  press_brief_seal (brief);
  return brief;
}

typedef struct
{
  GMainLoop *loop;
  GPtrArray *came; /* PressTranslation */
  GError *error;
  guint total;
  GCancellable *cancel_after_first;
} Wait;

static void
take (const PressTranslation *translation, guint done, guint total, gpointer user_data)
{
  Wait *wait = user_data;

  g_ptr_array_add (wait->came, press_translation_copy (translation));
  g_assert_cmpuint (done, ==, wait->came->len);
  wait->total = total;
  if (wait->cancel_after_first != NULL)
    g_cancellable_cancel (wait->cancel_after_first);
}

static void
finish (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  press_translate_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
wait_clear (Wait *wait)
{
  g_clear_pointer (&wait->loop, g_main_loop_unref);
  g_clear_pointer (&wait->came, g_ptr_array_unref);
  g_clear_error (&wait->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wait, wait_clear)

static void
run (Wait *wait, TestMangler *mangler, PressBrief *brief, PressYes yes, GCancellable *cancellable)
{
  PressTranslationRequest request
      = { .translator = PRESS_TRANSLATOR (mangler), .brief = brief, .to = "en", .yes = yes };

  wait->loop = g_main_loop_new (NULL, FALSE);
  wait->came = g_ptr_array_new_with_free_func ((GDestroyNotify)press_translation_free);
  press_translate_async (&request, take, wait, cancellable, finish, wait);
  g_main_loop_run (wait->loop);
}

static const PressTranslation *
nth (const Wait *wait, guint i)
{
  g_assert_cmpuint (i, <, wait->came->len);
  return wait->came->pdata[i];
}

static void
clear_all (void)
{
  g_assert_true (press_translation_cache_clear (NULL));
  g_assert_true (press_sent_clear (NULL));
}

/* What is foreign comes, in one request, with its place and label; what was translated once costs none. */
static void
test_whole (void)
{
  g_autoptr (TestMangler) mangler = new_mangler (KEEPS);
  g_autoptr (PressBrief) brief = new_brief ();
  g_auto (Wait) first = { 0 }, again = { 0 };
  guint count;
  guint64 bytes;

  clear_all ();
  run (&first, mangler, brief, 0, NULL);
  g_assert_no_error (first.error);
  g_assert_cmpuint (first.came->len, ==, 3);
  g_assert_cmpuint (first.total, ==, 3);
  g_assert_cmpuint (mangler->asked, ==, 1);
  g_assert_cmpstr (nth (&first, 0)->text, ==, FIRST);
  g_assert_cmpuint (nth (&first, 0)->span.begin, ==, 0);
  g_assert_cmpstr (nth (&first, 0)->translation, ==,
                   "Velmora apre 12 negozi il 3 July 2031 in tutta Italia.");
  g_assert_cmpstr (nth (&first, 0)->label, ==, "Machine translation · Mangler · on this computer");
  g_assert_cmpstr (nth (&first, 2)->translation, ==,
                   "Lea Torri non cambia strada con 1,250 persone in squadra");
  g_assert_null (strstr (mangler->seen, "Torri")); /* names are not seen by the service */

  run (&again, mangler, brief, 0, NULL);
  g_assert_cmpuint (mangler->asked, ==, 1);
  g_assert_cmpuint (again.came->len, ==, 3);
  g_assert_cmpstr (nth (&again, 2)->translation, ==, nth (&first, 2)->translation);
  g_assert_true (press_translation_cache_measure (&count, &bytes, NULL));
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpuint (bytes, >, 100);
}

/* A mail seen again: the best of some runs, as other programs run too. */
static void
test_fast (void)
{
  g_autoptr (TestMangler) mangler = new_mangler (KEEPS);
  g_autoptr (PressBrief) brief = new_brief ();
  double best = 1;

  for (guint i = 0; i < 10; i++)
    {
      g_auto (Wait) wait = { 0 };

      g_test_timer_start ();
      run (&wait, mangler, brief, 0, NULL);
      best = MIN (best, g_test_timer_elapsed ());
    }
  g_test_message ("%.2f ms", best * 1000);
  g_assert_cmpfloat (best, <, 0.020);
}

/* A manner, how many requests it takes, and how many excerpts have a translation in the end. */
static void
test_manners (void)
{
  static const struct
  {
    Manner manner;
    guint asked;
    guint translated;
    PressTranslatorError error;
  } rows[] = {
    { KEEPS, 1, 3, 0 },
    { LOSES_IN_BATCHES, 4, 3, 0 },
    { MISCOUNTS_BATCHES, 4, 3, 0 },
    { LOSES, 4, 0, PRESS_TRANSLATOR_ERROR_NAMES },
    { DOUBLES, 4, 0, PRESS_TRANSLATOR_ERROR_NAMES },
    { ADDS_A_NUMBER, 4, 0, PRESS_TRANSLATOR_ERROR_NAMES },
    { TURNS_DIGITS, 2, 2, PRESS_TRANSLATOR_ERROR_NAMES },
    { CHANGES_THE_MONTH, 2, 2, PRESS_TRANSLATOR_ERROR_NAMES },
    { SAYS_NOTHING, 4, 0, PRESS_TRANSLATOR_ERROR_NAMES },
    { MISCOUNTS, 4, 0, PRESS_TRANSLATOR_ERROR_BROKEN },
    { HAS_NO_KEY, 1, 0, PRESS_TRANSLATOR_ERROR_KEY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TestMangler) mangler = new_mangler (rows[i].manner);
      g_autoptr (PressBrief) brief = new_brief ();
      g_auto (Wait) wait = { 0 };
      guint translated = 0;

      clear_all ();
      g_test_message ("manner %d", rows[i].manner);
      run (&wait, mangler, brief, 0, NULL);
      g_assert_no_error (wait.error);
      g_assert_cmpuint (wait.came->len, ==, 3);
      for (guint j = 0; j < 3; j++)
        {
          const PressTranslation *one = nth (&wait, j);

          translated += one->translation != NULL;
          g_assert_true ((one->translation == NULL) == (one->error != NULL));
          if (one->error != NULL)
            g_assert_error (one->error, PRESS_TRANSLATOR_ERROR, (int)rows[i].error);
        }
      g_assert_cmpuint (translated, ==, rows[i].translated);
      g_assert_cmpuint (mangler->asked, ==, rows[i].asked);
    }
}

/* Once cancelled, nothing comes any more, not even what was under way. */
static void
test_cancelled (void)
{
  g_autoptr (TestMangler) waiting = new_mangler (WAITS), quick = new_mangler (KEEPS);
  g_autoptr (PressBrief) brief = new_brief ();
  g_autoptr (GCancellable) before = g_cancellable_new (), during = g_cancellable_new ();
  g_auto (Wait) none = { 0 }, one = { 0 };

  clear_all ();
  g_cancellable_cancel (before);
  run (&none, waiting, brief, 0, before);
  g_assert_error (none.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (none.came->len, ==, 0);
  one.cancel_after_first = during;
  run (&one, quick, brief, 0, during);
  g_assert_cmpuint (one.came->len, ==, 1);
}

/* A language that the service does not have. */
static void
test_no_way (void)
{
  g_autoptr (TestMangler) mangler = new_mangler (KEEPS);
  g_autoptr (PressBrief) brief = new_brief ();
  const char *const reads[] = { "it", NULL };
  PressTranslationRequest request
      = { .translator = PRESS_TRANSLATOR (mangler), .brief = brief, .to = "de", .reads = reads };
  g_auto (Wait) wait = { 0 };

  wait.loop = g_main_loop_new (NULL, FALSE);
  wait.came = g_ptr_array_new_with_free_func ((GDestroyNotify)press_translation_free);
  press_translate_async (&request, take, &wait, NULL, finish, &wait);
  g_main_loop_run (wait.loop);
  g_assert_cmpuint (wait.came->len, ==, 1);
  g_assert_cmpstr (nth (&wait, 0)->text, ==, ENGLISH);
  g_assert_error (nth (&wait, 0)->error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_PAIR);
  g_assert_cmpuint (mangler->asked, ==, 0);
}

static void
expect (TestMangler *mangler, PressBrief *brief, PressYes yes, int error, guint asked)
{
  g_auto (Wait) wait = { 0 };

  g_assert_true (press_translation_cache_clear (NULL));
  mangler->asked = 0;
  run (&wait, mangler, brief, yes, NULL);
  g_assert_cmpuint (mangler->asked, ==, asked);
  g_assert_cmpuint (wait.came->len, ==, 3);
  if (error < 0)
    g_assert_no_error (nth (&wait, 0)->error);
  else
    g_assert_error (nth (&wait, 0)->error, PRESS_TRANSLATOR_ERROR, error);
}

/* A service elsewhere is asked when it is chosen, agreed to, and the network is allowed: all three. What goes
 * is listed. */
static void
test_consent (void)
{
  g_autoptr (TestMangler) mangler = new_mangler (KEEPS);
  g_autoptr (PressBrief) brief = new_brief ();
  g_autoptr (GPtrArray) agreements = NULL, none = NULL, sent = NULL;
  GSettings *settings = press_settings_get ();

  clear_all ();
  mangler->elsewhere = TRUE;
  expect (mangler, brief, 0, PRESS_TRANSLATOR_ERROR_CONSENT, 0);
  expect (mangler, brief, PRESS_YES_TO_SERVICE | PRESS_YES_TO_MAIL, PRESS_TRANSLATOR_ERROR_CONSENT, 0);
  g_assert_true (press_consent_agree (PRESS_TRANSLATOR (mangler)));
  expect (mangler, brief, 0, PRESS_TRANSLATOR_ERROR_CONSENT, 0);
  g_settings_set_string (settings, PRESS_SETTINGS_TRANSLATION_SERVICE, "deepl");
  expect (mangler, brief, 0, PRESS_TRANSLATOR_ERROR_OFFLINE, 0);
  none = press_sent_list (10, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_settings_set_boolean (settings, PRESS_SETTINGS_OFFLINE, FALSE);
  expect (mangler, brief, 0, -1, 1);

  sent = press_sent_list (10, NULL);
  g_assert_cmpuint (sent->len, ==, 3);
  g_assert_cmpstr (((PressSent *)sent->pdata[2])->text, ==, FIRST);
  g_assert_cmpstr (((PressSent *)sent->pdata[2])->service, ==, "Mangler");
  g_assert_cmpstr (((PressSent *)sent->pdata[2])->host, ==, "mangler.example");

  agreements = press_consent_list ();
  g_assert_cmpuint (agreements->len, ==, 1);
  g_assert_cmpstr (((PressAgreement *)agreements->pdata[0])->service, ==, "DeepL");
  press_consent_withdraw (((PressAgreement *)agreements->pdata[0])->key);
  expect (mangler, brief, 0, PRESS_TRANSLATOR_ERROR_CONSENT, 0);
}

/* Under embargo, a yes for this mail is needed too, and settings that let it be asked for. */
static void
test_embargo (void)
{
  g_autoptr (TestMangler) mangler = new_mangler (KEEPS), here = new_mangler (KEEPS);
  g_autoptr (PressBrief) brief = new_brief ();
  GSettings *settings = press_settings_get ();

  brief->embargo = g_new0 (PressEmbargo, 1);
  brief->embargo->text = g_strdup ("Embargo");
  brief->embargo->until = g_strdup ("2999-01-01T00:00:00Z");
  mangler->elsewhere = TRUE;
  g_settings_set_string (settings, PRESS_SETTINGS_TRANSLATION_SERVICE, "deepl");
  g_settings_set_boolean (settings, PRESS_SETTINGS_OFFLINE, FALSE);
  g_assert_true (press_consent_agree (PRESS_TRANSLATOR (mangler)));
  for (guint clear = 0; clear < 2; clear++) /* without a zone it is unclear, and counts */
    {
      g_settings_set_string (settings, PRESS_SETTINGS_EMBARGOED_TRANSLATION, "never");
      expect (mangler, brief, 0, PRESS_TRANSLATOR_ERROR_EMBARGO, 0);
      expect (mangler, brief, PRESS_YES_TO_MAIL, PRESS_TRANSLATOR_ERROR_EMBARGO, 0);
      g_settings_set_string (settings, PRESS_SETTINGS_EMBARGOED_TRANSLATION, "ask");
      expect (mangler, brief, 0, PRESS_TRANSLATOR_ERROR_EMBARGO, 0);
      expect (mangler, brief, PRESS_YES_TO_MAIL, -1, 1);
      expect (here, brief, 0, -1, 1);
      g_free (brief->embargo->zone);
      brief->embargo->zone = g_strdup ("Europe/Berlin");
    }
}

/* What is encrypted is not even looked at. */
static void
test_shut (void)
{
  g_autoptr (TestMangler) mangler = new_mangler (KEEPS);
  g_autoptr (PressBrief) brief = new_brief ();
  g_auto (Wait) wait = { 0 };

  clear_all ();
  press_brief_add_signal (brief, "encrypted", 0, (PressSpan){ 0, 0 });
  run (&wait, mangler, brief, 0, NULL);
  g_assert_cmpuint (wait.came->len, ==, 0);
  g_assert_cmpuint (mangler->asked, ==, 0);
}

/* A cache that is damaged is begun anew. */
static void
test_damaged_cache (void)
{
  g_autoptr (TestMangler) mangler = new_mangler (KEEPS);
  g_autoptr (PressBrief) brief = new_brief ();
  g_autofree char *path
      = g_build_filename (g_get_user_cache_dir (), "pressbrief", "translations.sqlite", NULL);
  g_auto (Wait) wait = { 0 }, again = { 0 };

  clear_all ();
  g_assert_true (g_file_set_contents (path, "no database at all, only words, and more of them", -1, NULL));
  run (&wait, mangler, brief, 0, NULL);
  g_assert_cmpuint (wait.came->len, ==, 3);
  run (&again, mangler, brief, 0, NULL);
  g_assert_cmpuint (mangler->asked, ==, 1);
}

/* Neither the list of what was sent nor the cache grows for ever; the last ones stay. */
static void
test_bounds (void)
{
  g_autoptr (GPtrArray) sent = NULL;
  g_autoptr (PressTranslationCache) cache = NULL;
  g_autofree char *large = g_strnfill (256 * 1024, 'x'), *by_way_of = NULL, *last = NULL;
  const char *texts[1001] = { NULL };
  guint count;
  guint64 bytes;

  clear_all ();
  for (guint i = 0; i < G_N_ELEMENTS (texts) - 1; i++)
    texts[i] = i == G_N_ELEMENTS (texts) - 2 ? "the last one" : "an excerpt";
  for (guint i = 0; i < 6; i++)
    g_assert_true (press_sent_add ("Mangler", "mangler.example", texts, NULL));
  sent = press_sent_list (G_MAXINT, NULL);
  g_assert_cmpuint (sent->len, ==, PRESS_SENT_MOST);
  g_assert_cmpstr (((PressSent *)sent->pdata[0])->text, ==, "the last one");

  cache = press_translation_cache_open (NULL);
  for (guint i = 0; i < 140; i++)
    {
      g_autofree char *key = g_strdup_printf ("key %u", i);

      press_translation_cache_put (cache, key, large, NULL);
    }
  g_clear_pointer (&cache, press_translation_cache_close);
  g_assert_true (press_translation_cache_measure (&count, &bytes, NULL));
  g_assert_cmpuint (bytes, <=, PRESS_TRANSLATION_CACHE_MOST_BYTES);
  g_assert_cmpuint (count, >, 100);
  cache = press_translation_cache_open (NULL);
  press_translation_cache_put (cache, "one more", "small", "es");
  last = press_translation_cache_get (cache, "one more", &by_way_of);
  g_assert_cmpstr (last, ==, "small");
  g_assert_cmpstr (by_way_of, ==, "es");
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("pressbrief-XXXXXX", NULL);
  const char *const removal[] = { "rm", "-r", home, NULL };
  int status;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/translation/whole", test_whole);
  g_test_add_func ("/translation/fast", test_fast);
  g_test_add_func ("/translation/manners", test_manners);
  g_test_add_func ("/translation/cancelled", test_cancelled);
  g_test_add_func ("/translation/no-way", test_no_way);
  g_test_add_func ("/translation/consent", test_consent);
  g_test_add_func ("/translation/embargo", test_embargo);
  g_test_add_func ("/translation/shut", test_shut);
  g_test_add_func ("/translation/damaged-cache", test_damaged_cache);
  g_test_add_func ("/translation/bounds", test_bounds);
  status = g_test_run ();
  g_spawn_sync (NULL, (char **)removal, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  return status;
}
