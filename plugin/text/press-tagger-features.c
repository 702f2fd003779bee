// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the tagger sees of a token: its word, shape and affixes, the vocabulary it belongs to, what the rules
 * made of it, the same of its neighbours and of both ends of the capitalised words that it stands among, each
 * hashed to 32 bits. */

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
  guint32 gazetteer;  /* bits of its keys and of where in the phrase it stands */
  guint32 rule;       /* what the rules made of it, a PressTag */
  guint32 sentence;   /* how its sentence is written, a Writing */
  guint run_first;    /* the capitalised words that it is one of, and links between them; its own */
  guint run_end;      /* when it is none */
} Seen;

/* How a sentence is written: what a capital letter in it says. */
typedef enum
{
  WRITING_USUAL,
  WRITING_SMALL,    /* no capital letter */
  WRITING_TITLE,    /* nearly every word has one */
  WRITING_CAPITALS, /* nearly every word has nothing else */
} Writing;

struct _PressFeatures
{
  const PressText *text;
  Seen *seen;
};

/* The features of one token, as they are found. */
typedef struct
{
  guint32 *hashes;
  guint n;
} Bag;

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

/* The bits of one key of a phrase: alone, the first word of several, one behind. */
static guint32
place_in_phrase (guint token, guint length, guint key)
{
  return (length == 1 ? 1u : token == 0 ? 2u : 4u) << (3 * key);
}

static void
see_phrase (PressFeatures *self, guint first, const PressLexicon *lexicon)
{
  static const char *const keys[] = { "given", "person", "organization", "place", "word" };
  const char *value = NULL;
  guint n = press_text_match_in (self->text, first, lexicon, PRESS_TERM_GAZETTEER, &value);

  for (guint k = 0; n > 0 && k < G_N_ELEMENTS (keys); k++)
    if (strstr (value, keys[k]) != NULL)
      for (guint i = 0; i < n && first + i < self->text->n_tokens; i++)
        self->seen[first + i].gazetteer |= place_in_phrase (i, n, k);
}

/* Words of the gazetteer are common words too: only with a capital letter somewhere. */
static void
see_gazetteer (PressFeatures *self)
{
  const PressText *text = self->text;

  for (guint i = 0; i < text->n_tokens; i++)
    {
      gboolean capital = (text->tokens[i].flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_MIXED)) != 0;

      if (!capital
          && (i + 1 == text->n_tokens || !(text->tokens[i + 1].flags & PRESS_TOKEN_CAPITAL)
              || text->tokens[i].kind != PRESS_TOKEN_WORD))
        continue;
      see_phrase (self, i, press_text_lexicon_of (text, i));
      see_phrase (self, i, text->common);
    }
}

/* What may stand between the capitalised words of a name. */
static gboolean
is_link (const PressText *text, guint token)
{
  static const char *const links[]
      = { "of",  "de",  "del", "della", "dello", "dei",   "delle", "degli", "di",  "da",
          "do",  "dos", "du",  "des",   "d'",    "dell'", "la",    "el",    "für", "der",
          "von", "van", "&",   "-",     ".",     "'s",    "'",     NULL };

  return g_strv_contains (links, press_text_folded (text, token));
}

static gboolean
is_capital (const PressText *text, guint token)
{
  return (text->tokens[token].flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_MIXED)) != 0;
}

static void
see_runs (PressFeatures *self, guint first, guint end)
{
  for (guint i = first, next; i < end; i = next)
    {
      next = i + 1;
      if (is_capital (self->text, i))
        while (next < end
               && (is_capital (self->text, next)
                   || (next + 1 < end && is_capital (self->text, next + 1) && is_link (self->text, next))))
          next++;
      for (guint k = i; k < next; k++)
        {
          self->seen[k].run_first = i;
          self->seen[k].run_end = next;
        }
    }
}

static Writing
writing_of (const PressText *text, guint first, guint end)
{
  guint words = 0, capital = 0, caps = 0;

  for (guint i = first; i < end; i++)
    if (text->tokens[i].kind == PRESS_TOKEN_WORD)
      {
        words++;
        capital += is_capital (text, i);
        caps += (text->tokens[i].flags & PRESS_TOKEN_ALL_CAPS) != 0;
      }
  if (capital == 0)
    return WRITING_SMALL;
  if (words > 2 && caps * 4 >= words * 3)
    return WRITING_CAPITALS;
  return words > 3 && capital * 5 >= words * 4 ? WRITING_TITLE : WRITING_USUAL;
}

static void
see_sentences (PressFeatures *self)
{
  for (guint s = 0; s < self->text->n_sentences; s++)
    {
      const PressSentence *sentence = &self->text->sentences[s];
      Writing writing = writing_of (self->text, sentence->first_token, sentence->end_token);

      see_runs (self, sentence->first_token, sentence->end_token);
      for (guint i = sentence->first_token; i < sentence->end_token; i++)
        self->seen[i].sentence = writing;
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
  see_gazetteer (self);
  see_sentences (self);
  return self;
}

/** press_features_free: frees it. */
void
press_features_free (PressFeatures *self)
{
  g_free (self->seen);
  g_free (self);
}

static void
put (Bag *bag, guint32 kind, guint32 value)
{
  if (bag->n < PRESS_TAGGER_MAX_FEATURES)
    bag->hashes[bag->n++] = mix (kind, value);
}

static void
put_bits (Bag *bag, guint32 kind, guint32 bits)
{
  for (guint b = 0; bits != 0; b++, bits >>= 1)
    if (bits & 1)
      put (bag, kind, b);
}

/* The token and the two on each side. */
static void
put_window (Bag *bag, const Seen *const *at)
{
  for (guint i = 0; i < 5; i++)
    {
      put (bag, 101 + i, at[i]->word);
      put (bag, 111 + i, at[i]->short_shape);
      put (bag, 121 + i, at[i]->vocabulary);
    }
  for (guint i = 0; i < 3; i++)
    {
      put (bag, 131 + i, at[2]->prefix[i]);
      put (bag, 141 + i, at[2]->suffix[i]);
    }
  put (bag, 151, at[2]->shape);
  put (bag, 152, mix (at[1]->word, at[2]->word));
  put (bag, 153, mix (at[2]->word, at[3]->word));
  put (bag, 154, mix (at[1]->short_shape, mix (at[2]->short_shape, at[3]->short_shape)));
  put (bag, 155, mix (at[1]->vocabulary, at[2]->vocabulary));
  put (bag, 156, mix (at[2]->vocabulary, at[3]->vocabulary));
  put (bag, 158, mix (at[1]->word, at[2]->short_shape));
  put (bag, 159, mix (at[3]->word, at[2]->short_shape));
  put (bag, 160, mix (at[1]->suffix[1], at[2]->short_shape));
  put (bag, 161, mix (at[3]->suffix[1], at[2]->short_shape));
  put (bag, 162, mix (at[2]->vocabulary, at[2]->short_shape));
}

static void
put_known (Bag *bag, const Seen *const *at)
{
  put (bag, 163, mix (at[1]->rule, mix (at[2]->rule, at[3]->rule)));
  put (bag, 164, mix (at[2]->rule, at[2]->short_shape));
  put (bag, 165, mix (at[2]->rule, at[2]->vocabulary));
  put (bag, 166, at[2]->rule);
  put (bag, 167, mix (at[2]->rule, at[2]->gazetteer));
  for (guint i = 1; i < 4; i++)
    {
      put_bits (bag, 170 + i, at[i]->vocabulary);
      put_bits (bag, 174 + i, at[i]->gazetteer);
    }
  put (bag, 180, mix (at[2]->gazetteer, at[2]->short_shape));
  put (bag, 181, mix (at[1]->gazetteer, mix (at[2]->gazetteer, at[3]->gazetteer)));
  put (bag, 182, mix (at[2]->sentence, at[2]->short_shape));
}

/* The capitalised words around, and what stands before and behind them. */
static void
put_run (Bag *bag, const PressFeatures *self, guint token, guint first, guint end)
{
  const Seen *here = &self->seen[token], *head = &self->seen[here->run_first],
             *tail = &self->seen[here->run_end - 1];
  guint32 before = here->run_first > first ? head[-1].word : 1,
          behind = here->run_end < end ? tail[1].word : 1;
  guint32 where = mix (MIN (token - here->run_first, 3u), MIN (here->run_end - token, 4u));

  if (!is_capital (self->text, here->run_first))
    return;
  put (bag, 190, where);
  put (bag, 191, mix (where, before));
  put (bag, 192, mix (where, behind));
  put (bag, 193, tail->word);
  put (bag, 194, head->word);
  put (bag, 195, mix (tail->vocabulary, tail->gazetteer));
  put (bag, 196, mix (head->vocabulary, head->gazetteer));
  put (bag, 197, tail->suffix[1]);
  put_bits (bag, 198, tail->vocabulary);
  put_bits (bag, 199, head->vocabulary);
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
  Bag bag = { .hashes = hashes };

  for (int i = 0; i < 5; i++)
    {
      gint64 other = (gint64)token + i - 2;

      at[i] = other >= first && other < end ? &self->seen[other] : &nothing;
    }
  put (&bag, 100, 0);
  put_window (&bag, at);
  put (&bag, 157, mix (token == first, at[2]->short_shape));
  put_known (&bag, at);
  put_run (&bag, self, token, first, end);
  return bag.n;
}
