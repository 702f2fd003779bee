// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brief/press-models.h"
#include "text/press-names.h"

#include <string.h>

static GBytes *
small_model (void)
{
  static PressTaggerRow rows[16];
  PressTaggerModel model = { .n_rows = G_N_ELEMENTS (rows), .rows = rows };

  for (guint i = 0; i < sizeof rows; i++)
    ((guint8 *)rows)[i] = (guint8)(i * 37 % 19);
  return press_tagger_model_to_bytes (&model);
}

static void
test_model (void)
{
  g_autoptr (GBytes) bytes = small_model ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PressTagger) tagger = press_tagger_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (tagger);
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes = small_model ();
  gsize size = g_bytes_get_size (bytes);

  /* Which byte is changed (or, at the size, that the last is missing), and the error that says so. */
  const struct
  {
    gsize position;
    int code;
  } rows[] = {
    { 0, PRESS_TAGGER_ERROR_FORMAT },          { 8, PRESS_TAGGER_ERROR_VERSION },
    { 15, PRESS_TAGGER_ERROR_FORMAT },         { 60, PRESS_TAGGER_ERROR_CHECKSUM },
    { size - 1, PRESS_TAGGER_ERROR_CHECKSUM }, { size, PRESS_TAGGER_ERROR_FORMAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GError) error = NULL;

      if (rows[i].position < size)
        copy[rows[i].position] ^= 0x55;
      damaged = g_bytes_new (copy, size - (rows[i].position == size));
      g_assert_null (press_tagger_new_from_bytes (damaged, &error));
      g_assert_error (error, PRESS_TAGGER_ERROR, rows[i].code);
    }
}

/* A feature meets its own weights, whatever else is in its row, and none of another's. */
static void
test_weights_of (void)
{
  static const guint32 known[] = { 0x10000007, 0x20000009, 0x300000ff, 0xf0000001 };
  static const guint32 unknown[] = { 0x10000008, 0x20000010, 0x30000006, 0xf0000009 };
  PressTaggerRow rows[2] = { 0 };
  PressTaggerModel model = { .n_rows = G_N_ELEMENTS (rows), .rows = rows };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      guint8 mark;
      PressTaggerRow *row = &rows[press_tagger_place (known[i], model.n_rows, &mark)];

      row->marks[i] = mark;
      row->weights[i][0] = (gint8)(i + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const gint8 *weights = press_tagger_weights_of (&model, known[i]);

      g_assert_nonnull (weights);
      g_assert_cmpint (weights[0], ==, (int)i + 1);
      g_assert_null (press_tagger_weights_of (&model, unknown[i]));
    }
}

/* Words of the gazetteer are common words too: they are known by their capital letter. */
static void
test_gazetteer (void)
{
  static const struct
  {
    const char *text;
    const char *other; /* what differs in nothing else that a feature sees */
    gboolean same;
  } rows[] = {
    { "Quillor Paris", "Quillor Parjs", FALSE },
    { "quillor hope", "quillor hopd", TRUE },
    { "Quillor Hope", "Quillor Hopd", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint32 hashes[2][PRESS_TAGGER_MAX_FEATURES];
      guint n[2];

      for (guint k = 0; k < 2; k++)
        {
          const char *string = k == 0 ? rows[i].text : rows[i].other;
          g_autoptr (PressText) text = press_text_new (string, -1, press_lexicons_get_default (), "en");
          g_autofree guint8 *rules = g_malloc0 (text->n_tokens + 1);
          g_autoptr (PressFeatures) features = press_features_new (text, rules);

          n[k] = press_features_of (features, 0, 0, text->n_tokens, hashes[k]);
        }
      /* the features of the first word count what the second one is known for */
      g_assert_cmpint (n[0] == n[1], ==, rows[i].same);
    }
}

static void
test_missing_file (void)
{
  g_test_expect_message ("pressbrief", G_LOG_LEVEL_WARNING,
                         "names are found by rules alone: /nowhere/names.model: *");
  g_assert_null (press_models_load_tagger ("/nowhere/names.model"));
  g_test_assert_expected_messages ();
}

/* Whatever the scores are, an INSIDE follows its own kind only. */
static void
test_decode_is_legal (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gint16 transitions[PRESS_N_TAGS + 1][PRESS_N_TAGS] = { 0 };

  for (guint round = 0; round < 200; round++)
    {
      gint32 scores[30][PRESS_N_TAGS];
      guint8 tags[30];

      for (guint i = 0; i < 30; i++)
        for (guint t = 0; t < PRESS_N_TAGS; t++)
          scores[i][t] = g_rand_int_range (rand, -1000, 1000);
      press_tagger_decode ((const gint32 (*)[PRESS_N_TAGS])scores, 30,
                           (const gint16 (*)[PRESS_N_TAGS])transitions, tags);
      for (guint i = 0; i < 30; i++)
        if (tags[i] == PRESS_TAG_INSIDE_PERSON || tags[i] == PRESS_TAG_INSIDE_ORGANIZATION
            || tags[i] == PRESS_TAG_INSIDE_PLACE)
          g_assert_true (i > 0 && (tags[i - 1] == tags[i] || tags[i - 1] == tags[i] - 1));
    }
}

static void
test_best_path (void)
{
  /* Alone, the second token would be NONE; behind a BEGIN the transition makes it an INSIDE. */
  gint32 scores[2][PRESS_N_TAGS] = { { [PRESS_TAG_BEGIN_PERSON] = 10 }, { [PRESS_TAG_NONE] = 3 } };
  gint16 transitions[PRESS_N_TAGS + 1][PRESS_N_TAGS]
      = { [PRESS_TAG_BEGIN_PERSON] = { [PRESS_TAG_INSIDE_PERSON] = 5 } };
  guint8 tags[2];

  press_tagger_decode ((const gint32 (*)[PRESS_N_TAGS])scores, 2, (const gint16 (*)[PRESS_N_TAGS])transitions,
                       tags);
  g_assert_cmpuint (tags[0], ==, PRESS_TAG_BEGIN_PERSON);
  g_assert_cmpuint (tags[1], ==, PRESS_TAG_INSIDE_PERSON);
}

static void
test_shipped_model (void)
{
  /* A sentence, and the names in it that no list can know, apart by "|". */
  static const struct
  {
    const char *language;
    const char *text;
    const char *names;
  } rows[] = {
    { "en", "Tobias Quillfeather arrived in Marlowbridge on Sunday .",
      "person Tobias Quillfeather|place Marlowbridge" },
    { "de", "Am Abend sprach Hannelore Zwetschkenbaum vor dem Rathaus .", "person Hannelore Zwetschkenbaum" },
    { "id", "Presiden Sutarjo Wirakusuma tiba di Cibeurih , Senin .",
      "person Sutarjo Wirakusuma|place Cibeurih" },
  };

  g_assert_nonnull (press_models_get_tagger ());
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressText) text
          = press_text_new (rows[i].text, -1, press_lexicons_get_default (), rows[i].language);
      g_autoptr (GArray) names = press_names_find (text, press_models_get_tagger ());
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint n = 0; n < names->len; n++)
        {
          const PressName *name = &g_array_index (names, PressName, n);
          g_autofree char *slice = press_text_slice (text, name->span);

          g_string_append_printf (found, "%s%s %s", n > 0 ? "|" : "", press_name_kind_to_string (name->kind),
                                  slice);
        }
      g_assert_cmpstr (found->str, ==, rows[i].names);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tagger/model", test_model);
  g_test_add_func ("/tagger/damaged", test_damaged);
  g_test_add_func ("/tagger/weights-of", test_weights_of);
  g_test_add_func ("/tagger/gazetteer", test_gazetteer);
  g_test_add_func ("/tagger/missing-file", test_missing_file);
  g_test_add_func ("/tagger/decode-is-legal", test_decode_is_legal);
  g_test_add_func ("/tagger/best-path", test_best_path);
  g_test_add_func ("/tagger/shipped-model", test_shipped_model);
  return g_test_run ();
}
