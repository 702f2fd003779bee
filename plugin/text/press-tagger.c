// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A sequence tagger for names: a conditional random field (Lafferty et al. 2001) over hashed features, one
 * first-order chain a sentence, decoded by Viterbi. Every feature is looked up twice, once for all languages
 * and once for its own (Daumé III 2007), so that what carries over is shared and what does not is not.
 *
 * A model is a header and rows of one cache line, each with eight features: the marks that tell them from
 * others that fall into the row, and for each a signed byte a tag (NONE is 0). What was not seen in training
 * so hardly ever meets a weight. The rows are read where they lie: a mapped file is not copied. */

#include "text/press-tagger.h"

#include <string.h>

#define MAGIC "PRESSTAG"
#define VERSION 3 /* of the features: raised whenever press-tagger-features.c changes what it hashes */
#define MAX_ROWS (1u << 20)

typedef struct
{
  char magic[8];
  guint32 version;
  guint32 n_rows;
  guint32 checksum; /* FNV-1a of all that follows, a word at a time */
  guint32 reserved;
  gint16 transitions[PRESS_N_TAGS + 1][PRESS_N_TAGS];
  guint8 padding[88]; /* rows begin at a cache line of a mapped file */
} Header;

G_STATIC_ASSERT (sizeof (Header) == 256);
G_STATIC_ASSERT (sizeof (PressTaggerRow) == 64);

struct _PressTagger
{
  GBytes *bytes;
  PressTaggerModel model; /* its rows are in bytes */
};

G_DEFINE_QUARK (press_tagger_error_quark, press_tagger_error)

static guint32
checksum (guint32 h, gconstpointer data, gsize length)
{
  const guchar *bytes = data;

  for (gsize i = 0; i + 4 <= length; i += 4)
    {
      guint32 word;

      memcpy (&word, bytes + i, 4);
      h = (h ^ GUINT32_FROM_LE (word)) * 16777619u;
    }
  return h;
}

static guint32
checksum_of (const Header *header, const PressTaggerRow *rows)
{
  guint32 h = checksum (2166136261u, header->transitions, sizeof header->transitions);

  return checksum (h, rows, (gsize)header->n_rows * sizeof *rows);
}

/**
 * press_tagger_model_to_bytes:
 *
 * Returns: (transfer full): the file that holds @model (little-endian)
 */
GBytes *
press_tagger_model_to_bytes (const PressTaggerModel *model)
{
  GByteArray *file = g_byte_array_new ();
  Header header = { .version = VERSION, .n_rows = model->n_rows };

  memcpy (header.magic, MAGIC, sizeof header.magic);
  memcpy (header.transitions, model->transitions, sizeof header.transitions);
  header.checksum = checksum_of (&header, model->rows);
  g_byte_array_append (file, (const guint8 *)&header, sizeof header);
  g_byte_array_append (file, (const guint8 *)model->rows, model->n_rows * (guint)sizeof *model->rows);
  return g_byte_array_free_to_bytes (file);
}

/**
 * press_tagger_new_from_bytes:
 * @bytes: a model file; kept, not copied
 *
 * Returns: (transfer full): the tagger, or %NULL with @error set (#PressTaggerError)
 */
PressTagger *
press_tagger_new_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (PressTagger) self = g_new0 (PressTagger, 1);
  Header header;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size < sizeof header || memcmp (data, MAGIC, 8) != 0)
    {
      g_set_error_literal (error, PRESS_TAGGER_ERROR, PRESS_TAGGER_ERROR_FORMAT, "not a model of names");
      return NULL;
    }
  memcpy (&header, data, sizeof header);
  if (header.version != VERSION)
    {
      g_set_error (error, PRESS_TAGGER_ERROR, PRESS_TAGGER_ERROR_VERSION, "a model of version %u, not %u",
                   header.version, VERSION);
      return NULL;
    }
  if (header.n_rows == 0 || header.n_rows > MAX_ROWS
      || size != sizeof header + header.n_rows * sizeof (PressTaggerRow))
    {
      g_set_error_literal (error, PRESS_TAGGER_ERROR, PRESS_TAGGER_ERROR_FORMAT, "the model is cut short");
      return NULL;
    }
  self->model.n_rows = header.n_rows;
  self->model.rows = (const PressTaggerRow *)(data + sizeof header);
  if (checksum_of (&header, self->model.rows) != header.checksum)
    {
      g_set_error_literal (error, PRESS_TAGGER_ERROR, PRESS_TAGGER_ERROR_CHECKSUM, "the model is damaged");
      return NULL;
    }
  memcpy (self->model.transitions, header.transitions, sizeof header.transitions);
  self->bytes = g_bytes_ref (bytes);
  return g_steal_pointer (&self);
}

/** press_tagger_free: frees it. */
void
press_tagger_free (PressTagger *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static gboolean
may_follow (guint from, guint to)
{
  switch (to)
    {
    case PRESS_TAG_INSIDE_PERSON:
    case PRESS_TAG_INSIDE_ORGANIZATION:
    case PRESS_TAG_INSIDE_PLACE:
      return from == to || from == to - 1;
    default:
      return TRUE;
    }
}

/**
 * press_tagger_decode:
 * @scores: of each token and tag
 * @n: how many tokens
 * @transitions: PRESS_N_TAGS + 1 rows, the last for the begin
 * @tags: (out) (array length=n): the best sequence (Viterbi), in which an INSIDE stands behind its own kind
 * only
 */
void
press_tagger_decode (const gint32 (*scores)[PRESS_N_TAGS],
                     guint n,
                     const gint16 (*transitions)[PRESS_N_TAGS],
                     guint8 *tags)
{
  g_autofree guint8 *back = g_malloc ((gsize)n * PRESS_N_TAGS + 1);
  gint64 best[PRESS_N_TAGS], next[PRESS_N_TAGS];
  guint last = 0;

  if (n == 0)
    return;
  for (guint to = 0; to < PRESS_N_TAGS; to++)
    best[to] = may_follow (PRESS_TAG_NONE, to) ? scores[0][to] + transitions[PRESS_N_TAGS][to] : G_MININT32;
  for (guint i = 1; i < n; i++)
    {
      for (guint to = 0; to < PRESS_N_TAGS; to++)
        {
          gint64 top = G_MININT64;

          for (guint from = 0; from < PRESS_N_TAGS; from++)
            if (may_follow (from, to) && best[from] + transitions[from][to] > top)
              {
                top = best[from] + transitions[from][to];
                back[i * PRESS_N_TAGS + to] = (guint8)from;
              }
          next[to] = top + scores[i][to];
        }
      memcpy (best, next, sizeof best);
    }
  for (guint to = 1; to < PRESS_N_TAGS; to++)
    if (best[to] > best[last])
      last = to;
  for (guint i = n; i-- > 0; last = back[i * PRESS_N_TAGS + last])
    {
      tags[i] = (guint8)last;
      if (i == 0)
        break;
    }
}

/** press_tagger_language: the hash of @language (ISO 639-1). */
guint32
press_tagger_language (const char *language)
{
  guint32 h = 2166136261u;

  for (const char *p = language; *p != '\0'; p++)
    h = (h ^ (guchar)*p) * 16777619u;
  return h;
}

/** press_tagger_hash_in: the hash of a feature in one @language, which is a hash too. */
guint32
press_tagger_hash_in (guint32 language, guint32 hash)
{
  guint64 h = ((guint64)language << 32 | hash) * 0x9e3779b97f4a7c15u;

  return (guint32)(h >> 32) ^ (guint32)h;
}

static inline guint
row_of (guint32 hash, guint n_rows)
{
  return (guint)(((guint64)hash * n_rows) >> 32);
}

static inline guint8
mark_of (guint32 hash)
{
  return (guint8)MAX (hash & 0xff, 1u);
}

/* The weights of a feature for the tags behind NONE, %NULL: it has none. The marks of a row are compared all
 * at once: a byte of @found is 0x80 where they are equal, and may be so behind the first one by a borrow. */
static inline const gint8 *
weights_of (const PressTaggerModel *self, guint32 hash)
{
  const guint64 ones = 0x0101010101010101u;
  const PressTaggerRow *row = &self->rows[row_of (hash, self->n_rows)];
  guint64 marks, found;

  memcpy (&marks, row->marks, sizeof marks);
  marks = GUINT64_FROM_LE (marks) ^ ones * mark_of (hash);
  found = (marks - ones) & ~marks & ones << 7;
  return found == 0 ? NULL : row->weights[__builtin_ctzll (found) / 8];
}

/**
 * press_tagger_weights_of:
 * @hash: a feature
 *
 * Returns: (nullable): its weights for the tags behind NONE
 */
const gint8 *
press_tagger_weights_of (const PressTaggerModel *self, guint32 hash)
{
  return weights_of (self, hash);
}

/**
 * press_tagger_place:
 * @hash: a feature
 * @mark: (out): what tells it from most others of its row; never 0
 *
 * Returns: its row among @n_rows
 */
guint
press_tagger_place (guint32 hash, guint n_rows, guint8 *mark)
{
  *mark = mark_of (hash);
  return row_of (hash, n_rows);
}

/* All rows are asked for before the first is read: most of the time goes into waiting for them. */
static void
score_token (const PressTaggerModel *model,
             const PressFeatures *features,
             guint token,
             const PressSentence *sentence,
             guint32 language,
             gint32 scores[PRESS_N_TAGS])
{
  guint32 hashes[2 * PRESS_TAGGER_MAX_FEATURES];
  guint n = press_features_of (features, token, sentence->first_token, sentence->end_token, hashes);

  for (guint f = 0; f < n; f++)
    hashes[n + f] = press_tagger_hash_in (language, hashes[f]);
  for (guint f = 0; f < 2 * n; f++)
    __builtin_prefetch (&model->rows[row_of (hashes[f], model->n_rows)]);
  memset (scores, 0, PRESS_N_TAGS * sizeof *scores);
  for (guint f = 0; f < 2 * n; f++)
    {
      const gint8 *weights = weights_of (model, hashes[f]);

      for (guint t = 1; weights != NULL && t < PRESS_N_TAGS; t++)
        scores[t] += weights[t - 1];
    }
}

/**
 * press_tagger_run:
 * @text: a text made ready
 * @rules: what the rules made of each of its tokens, a #PressTag
 * @tags: (out) (array): a #PressTag for each of its tokens
 */
void
press_tagger_run (const PressTagger *self, const PressText *text, const guint8 *rules, guint8 *tags)
{
  g_autoptr (PressFeatures) features = press_features_new (text, rules);
  g_autofree gint32 (*scores)[PRESS_N_TAGS] = g_malloc (((gsize)text->n_tokens + 1) * sizeof *scores);

  for (guint s = 0; s < text->n_sentences; s++)
    {
      const PressSentence *sentence = &text->sentences[s];
      guint n = sentence->end_token - sentence->first_token;
      guint paragraph = press_text_paragraph_of (text, sentence->first_token);
      guint32 language = press_tagger_language (text->paragraphs[paragraph].language);

      for (guint i = 0; i < n; i++)
        score_token (&self->model, features, sentence->first_token + i, sentence, language, scores[i]);
      press_tagger_decode ((const gint32 (*)[PRESS_N_TAGS])scores, n, self->model.transitions,
                           tags + sentence->first_token);
    }
}
