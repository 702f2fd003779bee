// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A sequence tagger for names: a structured perceptron (Collins 2002) with averaged weights over hashed
 * features, one first-order chain a sentence, decoded by Viterbi.
 *
 * A model is a header (magic, version, bits, checksum), the transitions, and 2^bits rows of one signed byte a
 * tag. The rows are read where they lie: a mapped file is not copied. */

#include "text/press-tagger.h"

#include <string.h>

#define MAGIC "PRESSTAG"
#define VERSION 2 /* of the features: raised whenever press-tagger-features.c changes what it hashes */
#define MAX_BITS 24

typedef struct
{
  char magic[8];
  guint32 version;
  guint32 bits;
  guint32 checksum; /* FNV-1a of all that follows, a word at a time */
  guint32 reserved;
  char languages[32]; /* those trained on: codes apart by spaces, the rest NUL */
  gint16 transitions[PRESS_N_TAGS + 1][PRESS_N_TAGS];
} Header;

struct _PressTagger
{
  GBytes *bytes;
  Header header;
  const gint8 *weights; /* in bytes */
};

G_DEFINE_QUARK (press - tagger - error - quark, press_tagger_error)

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
checksum_of (const Header *header, const gint8 *weights)
{
  guint32 h = checksum (2166136261u, header->transitions, sizeof header->transitions);

  return checksum (h, weights, ((gsize)PRESS_N_TAGS) << header->bits);
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
  Header header = { .version = VERSION, .bits = model->bits };

  memcpy (header.magic, MAGIC, sizeof header.magic);
  memcpy (header.languages, model->languages, sizeof header.languages);
  memcpy (header.transitions, model->transitions, sizeof header.transitions);
  header.checksum = checksum_of (&header, model->weights);
  g_byte_array_append (file, (const guint8 *)&header, sizeof header);
  g_byte_array_append (file, (const guint8 *)model->weights, (guint)PRESS_N_TAGS << model->bits);
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
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size < sizeof self->header || memcmp (data, MAGIC, 8) != 0)
    {
      g_set_error_literal (error, PRESS_TAGGER_ERROR, PRESS_TAGGER_ERROR_FORMAT, "not a model of names");
      return NULL;
    }
  memcpy (&self->header, data, sizeof self->header);
  self->header.languages[sizeof self->header.languages - 1] = '\0';
  if (self->header.version != VERSION)
    {
      g_set_error (error, PRESS_TAGGER_ERROR, PRESS_TAGGER_ERROR_VERSION, "a model of version %u, not %u",
                   self->header.version, VERSION);
      return NULL;
    }
  if (self->header.bits > MAX_BITS
      || size != sizeof self->header + ((gsize)PRESS_N_TAGS << self->header.bits))
    {
      g_set_error_literal (error, PRESS_TAGGER_ERROR, PRESS_TAGGER_ERROR_FORMAT, "the model is cut short");
      return NULL;
    }
  self->weights = (const gint8 *)data + sizeof self->header;
  if (checksum_of (&self->header, self->weights) != self->header.checksum)
    {
      g_set_error_literal (error, PRESS_TAGGER_ERROR, PRESS_TAGGER_ERROR_CHECKSUM, "the model is damaged");
      return NULL;
    }
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

/** press_tagger_knows: whether the model was trained on texts in @language (ISO 639-1). */
gboolean
press_tagger_knows (const PressTagger *self, const char *language)
{
  const char *found = strlen (language) == 2 ? strstr (self->header.languages, language) : NULL;

  return found != NULL;
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

static void
score_token (const PressTagger *self,
             const PressFeatures *features,
             guint token,
             guint first,
             guint end,
             gint32 scores[PRESS_N_TAGS])
{
  guint32 hashes[PRESS_TAGGER_MAX_FEATURES];
  guint n = press_features_of (features, token, first, end, hashes);
  guint32 mask = (1u << self->header.bits) - 1;

  memset (scores, 0, PRESS_N_TAGS * sizeof *scores);
  for (guint f = 0; f < n; f++)
    {
      const gint8 *row = self->weights + (gsize)(hashes[f] & mask) * PRESS_N_TAGS;

      for (guint t = 0; t < PRESS_N_TAGS; t++)
        scores[t] += row[t];
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

      for (guint i = 0; i < n; i++)
        score_token (self, features, sentence->first_token + i, sentence->first_token, sentence->end_token,
                     scores[i]);
      press_tagger_decode ((const gint32 (*)[PRESS_N_TAGS])scores, n, self->header.transitions,
                           tags + sentence->first_token);
    }
}
