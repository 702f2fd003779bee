// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the tagger sees of a token: its word, shape and affixes, the vocabulary it belongs to, what the rules
 * made of it, and the same of its neighbours, each hashed to 32 bits. Every feature is given twice, once for
 * all languages and once for its own (Daumé III 2007), so that what carries over is shared and what does not
 * is not. */

#include "text/press-tagger.h"

#include <string.h>
#include <unicode/uchar.h>

#define MAX_SHAPE 12

/* What is known of a token by itself. */
typedef struct
{
  guint32 word;
  guint32 shape;
  guint32 short_shape; /* runs of one class count once */
  guint32 prefix[3];   /* 2 to 4 characters */
  guint32 suffix[3];
  guint32 vocabulary; /* bits of the groups below */
  guint32 rule;       /* what the rules made of it, a PressTag */
} Seen;

struct _PressFeatures
{
  const PressText *text;
  Seen *seen;
};

static const PressTerm groups[] = {
  PRESS_TERM_TITLE,        PRESS_TERM_GIVEN_NAME, PRESS_TERM_SURNAME,       PRESS_TERM_NAME_PARTICLE,
  PRESS_TERM_ROLE,         PRESS_TERM_LEGAL_FORM, PRESS_TERM_PLACE,         PRESS_TERM_ORGANIZATION_WORD,
  PRESS_TERM_ORGANIZATION, PRESS_TERM_PLACE_WORD, PRESS_TERM_FUNCTION_WORD, PRESS_TERM_SAYING,
};

static guint32
mix (guint32 a, guint32 b)
{
  guint64 h = ((guint64)a << 32 | b) * 0x9e3779b97f4a7c15u;

  return (guint32)(h >> 32) ^ (guint32)h;
}

static guint32
hash_bytes (const char *bytes, gsize length)
{
  guint32 h = 2166136261u;

  for (gsize i = 0; i < length; i++)
    h = (h ^ (guchar)bytes[i]) * 16777619u;
  return h;
}

static char
class_of (gunichar c)
{
  if (u_isUUppercase ((UChar32)c))
    return 'X';
  if (u_isdigit ((UChar32)c))
    return '0';
  if (u_isalpha ((UChar32)c))
    return 'x';
  return c < 0x80 ? (char)c : '.';
}

static void
see_shape (Seen *seen, const char *text, gsize length)
{
  char shape[MAX_SHAPE], brief[MAX_SHAPE];
  gsize n = 0, m = 0;

  for (const char *p = text; p < text + length && n < MAX_SHAPE; p = g_utf8_next_char (p))
    {
      char c = class_of (g_utf8_get_char (p));

      shape[n++] = c;
      if (m == 0 || brief[m - 1] != c)
        brief[m++] = c;
    }
  seen->shape = hash_bytes (shape, n);
  seen->short_shape = hash_bytes (brief, m);
}

static void
see_affixes (Seen *seen, const char *folded)
{
  gsize length = strlen (folded);
  const char *front = folded, *back = folded + length;

  for (guint n = 1; n <= 4; n++)
    {
      if (front < folded + length)
        front = g_utf8_next_char (front);
      if (back > folded)
        back = g_utf8_prev_char (back);
      if (n < 2)
        continue;
      seen->prefix[n - 2] = mix (n, hash_bytes (folded, (gsize)(front - folded)));
      seen->suffix[n - 2] = mix (n, hash_bytes (back, (gsize)(folded + length - back)));
    }
}

static void
see_vocabulary (PressFeatures *self)
{
  for (guint i = 0; i < self->text->n_tokens; i++)
    for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
      {
        guint n = press_text_match (self->text, i, groups[g], NULL);

        for (guint k = i; k < i + n && k < self->text->n_tokens; k++)
          self->seen[k].vocabulary |= 1u << g;
      }
}

/**
 * press_features_new:
 * @text: a text made ready; outlives the result
 * @rules: what the rules made of each token, a #PressTag
 *
 * Returns: (transfer full): what is known of each of its tokens
 */
PressFeatures *
press_features_new (const PressText *text, const guint8 *rules)
{
  PressFeatures *self = g_new0 (PressFeatures, 1);

  self->text = text;
  self->seen = g_new0 (Seen, text->n_tokens + 1);
  for (guint i = 0; i < text->n_tokens; i++)
    {
      const PressToken *token = &text->tokens[i];
      const char *folded = press_text_folded (text, i);

      self->seen[i].word = token->kind == PRESS_TOKEN_NUMBER
                               ? hash_bytes ("0", 1) + (token->end - token->begin)
                               : hash_bytes (folded, strlen (folded));
      self->seen[i].rule = rules[i];
      see_shape (&self->seen[i], text->text + token->begin, token->end - token->begin);
      see_affixes (&self->seen[i], folded);
    }
  see_vocabulary (self);
  return self;
}

/** press_features_free: frees it. */
void
press_features_free (PressFeatures *self)
{
  g_free (self->seen);
  g_free (self);
}

/**
 * press_features_of:
 * @token: which token
 * @first: the first token of its sentence
 * @end: the token after the last of its sentence
 * @hashes: (out): the features
 *
 * Returns: how many there are
 */
guint
press_features_of (
    const PressFeatures *self, guint token, guint first, guint end, guint32 hashes[PRESS_TAGGER_MAX_FEATURES])
{
  static const Seen nothing = { .word = 1, .shape = 2, .short_shape = 3 };
  const Seen *at[5];
  const PressParagraph *paragraph = &self->text->paragraphs[press_text_paragraph_of (self->text, token)];
  guint32 language = hash_bytes (paragraph->language, strlen (paragraph->language));
  guint n = 0, half;

  for (int i = 0; i < 5; i++)
    {
      gint64 other = (gint64)token + i - 2;

      at[i] = other >= first && other < end ? &self->seen[other] : &nothing;
    }
  hashes[n++] = 100;
  for (guint i = 0; i < 5; i++)
    {
      hashes[n++] = mix (101 + i, at[i]->word);
      hashes[n++] = mix (111 + i, at[i]->short_shape);
      hashes[n++] = mix (121 + i, at[i]->vocabulary);
    }
  for (guint i = 0; i < 3; i++)
    {
      hashes[n++] = mix (131 + i, at[2]->prefix[i]);
      hashes[n++] = mix (141 + i, at[2]->suffix[i]);
    }
  hashes[n++] = mix (151, at[2]->shape);
  hashes[n++] = mix (152, mix (at[1]->word, at[2]->word));
  hashes[n++] = mix (153, mix (at[2]->word, at[3]->word));
  hashes[n++] = mix (154, mix (at[1]->short_shape, mix (at[2]->short_shape, at[3]->short_shape)));
  hashes[n++] = mix (155, mix (at[1]->vocabulary, at[2]->vocabulary));
  hashes[n++] = mix (156, mix (at[2]->vocabulary, at[3]->vocabulary));
  hashes[n++] = mix (157, mix (token == first, at[2]->short_shape));
  hashes[n++] = mix (158, mix (at[1]->word, at[2]->short_shape));
  hashes[n++] = mix (159, mix (at[3]->word, at[2]->short_shape));
  hashes[n++] = mix (160, mix (at[1]->suffix[1], at[2]->short_shape));
  hashes[n++] = mix (161, mix (at[3]->suffix[1], at[2]->short_shape));
  hashes[n++] = mix (163, mix (at[1]->rule, mix (at[2]->rule, at[3]->rule)));
  hashes[n++] = mix (164, mix (at[2]->rule, at[2]->short_shape));
  hashes[n++] = mix (165, mix (at[2]->rule, at[2]->vocabulary));
  hashes[n++] = mix (166, at[2]->rule);
  hashes[n++] = mix (162, mix (at[2]->vocabulary, at[2]->short_shape));
  half = n;
  for (guint i = 0; i < half; i++)
    hashes[n++] = mix (language, hashes[i]);
  return n;
}
