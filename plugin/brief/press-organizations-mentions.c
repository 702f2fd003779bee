// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which mentions are of the same organisation. A mention's words, without legal forms, articles and the s of
 * a genitive, are its key; a mention belongs to an organisation when its words stand in the same order among
 * that one's words
 * ("Nordlicht", "Nordlicht Optik", "Nordlicht Optik GmbH"), or when it is the acronym that follows it in
 * parentheses. Longer names come first, so that short ones find theirs. At last the text is walked once more
 * for full names and first words that no mention covers yet. */

#include "brief/press-organizations.h"

#include <string.h>

#define MOST_FIRMS 200
#define MOST_MENTIONS 400 /* of one organisation that are looked for */
#define MOST_WORDS 12
#define MOST_FORMS 60   /* mentions that a name is chosen from */
#define SHORTEST_PART 4 /* bytes of one word of a name that may stand for it; its first may be shorter */

static void
firm_free (PressFirm *self)
{
  g_array_unref (self->mentions);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/* "nordlichts" is "nordlicht", "technischen" is "technische". */
static gboolean
same_word (const char *a, const char *b)
{
  gsize length_a = strlen (a), length_b = strlen (b);
  gsize shorter = MIN (length_a, length_b), longer = MAX (length_a, length_b);
  const char *tail = length_a > length_b ? a + shorter : b + shorter;

  if (longer == shorter)
    return strcmp (a, b) == 0;
  if (shorter < 4 || longer - shorter > 2 || strncmp (a, b, shorter) != 0)
    return FALSE;
  return g_str_equal (tail, "s") || g_str_equal (tail, "es") || g_str_equal (tail, "n")
         || g_str_equal (tail, "r");
}

/* Whether @some are among @all, in the same order. */
static gboolean
is_part (const GPtrArray *some, const GPtrArray *all)
{
  guint next = 0;

  for (guint i = 0; i < all->len && next < some->len; i++)
    next += same_word (some->pdata[next], all->pdata[i]);
  return some->len > 0 && next == some->len;
}

/* "KWN" is short for "Küsten-Werft Nord": the initials in order. */
static gboolean
is_acronym (const char *acronym, const GPtrArray *all)
{
  gsize length = strlen (acronym), next = 0;

  if (length < 2 || length > 8)
    return FALSE;
  for (guint i = 0; i < all->len && next < length; i++)
    next += ((const char *)all->pdata[i])[0] == acronym[next];
  return next == length && all->len >= 2;
}

static PressFirm *
find_firm (GPtrArray *firms, const GPtrArray *words)
{
  for (guint i = 0; i < firms->len; i++)
    {
      const GPtrArray *all = ((PressFirm *)firms->pdata[i])->words;

      if (is_part (words, all)
          && (words->len > 1 || strlen (words->pdata[0]) >= SHORTEST_PART
              || g_str_equal (words->pdata[0], all->pdata[0])))
        return firms->pdata[i];
    }
  if (words->len == 1)
    for (guint i = 0; i < firms->len; i++)
      if (is_acronym (words->pdata[0], ((PressFirm *)firms->pdata[i])->words))
        return firms->pdata[i];
  return NULL;
}

static int
longest_first (gconstpointer a, gconstpointer b)
{
  const PressCandidate *first = a, *second = b;

  if (first->words->len != second->words->len)
    return second->words->len > first->words->len ? 1 : -1;
  if (first->mention.legal != second->mention.legal)
    return second->mention.legal - first->mention.legal;
  if (first->general != second->general)
    return first->general - second->general;
  return first->mention.first_token < second->mention.first_token
             ? -1
             : first->mention.first_token > second->mention.first_token;
}

static int
text_order (gconstpointer a, gconstpointer b)
{
  const PressMention *first = a, *second = b;

  if (first->span.begin != second->span.begin)
    return first->span.begin < second->span.begin ? -1 : 1;
  return first->span.end > second->span.end ? -1 : first->span.end < second->span.end;
}

static void
group (GPtrArray *firms, GArray *candidates)
{
  g_array_sort (candidates, longest_first);
  for (guint i = 0; i < candidates->len; i++)
    {
      PressCandidate *candidate = &g_array_index (candidates, PressCandidate, i);
      PressFirm *firm = find_firm (firms, candidate->words);

      if (firm == NULL && firms->len < MOST_FIRMS && !candidate->general)
        {
          firm = g_new0 (PressFirm, 1);
          firm->mentions = g_array_new (FALSE, TRUE, sizeof (PressMention));
          firm->words = g_ptr_array_ref (candidate->words);
          g_ptr_array_add (firms, firm);
        }
      if (firm != NULL)
        {
          g_array_append_val (firm->mentions, candidate->mention);
          firm->has_boilerplate |= candidate->head;
        }
      g_ptr_array_unref (candidate->words);
    }
}

/* How many tokens from @token on are the firm's words; marks between them count. */
static guint
match_words (const PressText *text, guint token, const PressFirm *firm, guint *n_words)
{
  guint i = token, length = 0;

  *n_words = 0;
  while (i < text->n_tokens && *n_words < firm->words->len && i < token + 2 * MOST_WORDS)
    {
      if (same_word (press_text_folded (text, i), firm->words->pdata[*n_words]))
        {
          ++*n_words;
          length = i + 1 - token;
        }
      else if (text->tokens[i].kind != PRESS_TOKEN_PUNCTUATION
               || text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK)
        break;
      i++;
    }
  return length;
}

/* One word can stand for an organisation when it is no word of the language, no person's and no place's name.
 */
static gboolean
is_distinctive (const PressText *text, guint token)
{
  static const PressTerm others[] = { PRESS_TERM_ORGANIZATION_WORD,
                                      PRESS_TERM_FUNCTION_WORD,
                                      PRESS_TERM_PLACE,
                                      PRESS_TERM_GIVEN_NAME,
                                      PRESS_TERM_MONTH,
                                      PRESS_TERM_WEEKDAY,
                                      PRESS_TERM_TITLE,
                                      PRESS_TERM_ROLE };

  if (text->tokens[token].end - text->tokens[token].begin < 4)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (press_text_match (text, token, others[i], NULL) > 0)
      return FALSE;
  return TRUE;
}

/* "Nordlicht" is "Nordlicht Optik" when that stands there: mentions grow over the words of the name after
 * them. */
static void
extend (GPtrArray *firms, const PressText *text)
{
  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      for (guint m = 0; m < firm->mentions->len; m++)
        {
          PressMention *mention = &g_array_index (firm->mentions, PressMention, m);
          guint n_words, length = match_words (text, mention->first_token, firm, &n_words);

          if (n_words > 1 && mention->first_token + length > mention->end_token)
            {
              mention->end_token = mention->first_token + length;
              mention->span.end = text->tokens[mention->end_token - 1].end;
            }
        }
    }
}

/* Mentions that no name covers: the full name, or its first word where that is distinctive. */
static void
add_missed (GPtrArray *firms, const PressDraft *draft)
{
  const PressText *text = draft->text;
  g_autoptr (GHashTable) first_words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree gboolean *covered = g_new0 (gboolean, text->n_tokens + 1);

  for (guint i = 0; i < draft->names->len; i++)
    for (guint t = g_array_index (draft->names, PressName, i).first_token;
         t < g_array_index (draft->names, PressName, i).end_token; t++)
      covered[t] = TRUE;
  for (guint i = firms->len; i-- > 0;)
    {
      PressFirm *firm = firms->pdata[i];

      g_hash_table_insert (first_words, firm->words->pdata[0], firm);
      for (guint m = 0; m < firm->mentions->len; m++)
        for (guint t = g_array_index (firm->mentions, PressMention, m).first_token;
             t < g_array_index (firm->mentions, PressMention, m).end_token; t++)
          covered[t] = TRUE;
    }
  for (guint i = 0; i < text->n_tokens; i++)
    {
      PressFirm *firm;
      PressMention mention = { .first_token = i };
      guint n_words, length;

      if (covered[i] || !(text->tokens[i].flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_MIXED)))
        continue;
      firm = g_hash_table_lookup (first_words, press_text_folded (text, i));
      length = firm != NULL ? match_words (text, i, firm, &n_words) : 0;
      if (length == 0 || firm->mentions->len >= MOST_MENTIONS
          || (n_words == 1 && firm->words->len > 1 && !is_distinctive (text, i)))
        continue;
      mention.end_token = i + length;
      mention.span = (PressSpan){ text->tokens[i].begin, text->tokens[i + length - 1].end };
      mention.section = press_draft_section_at (draft, mention.span.begin);
      mention.weak = TRUE;
      g_array_append_val (firm->mentions, mention);
      i += length - 1;
    }
}

/* Into the order of the text; of mentions that overlap, the first and longest stays. */
static void
sort_mentions (PressFirm *firm)
{
  guint kept = 0;

  g_array_sort (firm->mentions, text_order);
  for (guint i = 0; i < firm->mentions->len; i++)
    {
      PressMention mention = g_array_index (firm->mentions, PressMention, i);

      if (kept > 0 && g_array_index (firm->mentions, PressMention, kept - 1).end_token > mention.first_token)
        continue;
      g_array_index (firm->mentions, PressMention, kept++) = mention;
    }
  g_array_set_size (firm->mentions, kept);
}

/**
 * press_firms_collect:
 *
 * Returns: (transfer full) (element-type PressFirm): the organisations of the text with all their mentions
 */
GPtrArray *
press_firms_collect (const PressDraft *draft)
{
  GPtrArray *firms = g_ptr_array_new_with_free_func ((GDestroyNotify)firm_free);
  g_autoptr (GArray) candidates = press_firm_candidates (draft);

  group (firms, candidates);
  extend (firms, draft->text);
  add_missed (firms, draft);
  for (guint i = 0; i < firms->len; i++)
    sort_mentions (firms->pdata[i]);
  return firms;
}

/* How often the name stands in the text as it does at @which; in a headline, where more words are written
 * large, it counts half. */
static double
times_of (const PressFirm *self, const PressText *text, guint which)
{
  PressSpan form = g_array_index (self->mentions, PressMention, which).span;
  double times = 0;

  for (guint i = 0; i < MIN (self->mentions->len, MOST_FORMS); i++)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);

      if (mention->span.end - mention->span.begin == form.end - form.begin
          && memcmp (text->text + mention->span.begin, text->text + form.begin, form.end - form.begin) == 0)
        times += mention->in_headline ? 0.5 : 1;
    }
  return times;
}

/**
 * press_firm_name:
 *
 * Returns: (transfer full): the fullest form of the name in the text: with legal form, then the longest of
 * those that are not much rarer than others of several words
 */
char *
press_firm_name (const PressFirm *self, const PressText *text)
{
  const PressMention *best = &g_array_index (self->mentions, PressMention, 0); /* there is one at least */
  guint n = MIN (self->mentions->len, MOST_FORMS);
  double most = 0;

  for (guint i = 0; i < n; i++)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);

      if (mention->end_token > mention->first_token + 1)
        most = MAX (most, times_of (self, text, i));
    }
  for (guint i = 0; i < n; i++)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);
      gboolean rare = !mention->legal && mention->end_token > mention->first_token + 1
                      && 2 * times_of (self, text, i) <= most;
      gboolean best_rare
          = !best->legal && best->end_token > best->first_token + 1
            && 2 * times_of (self, text, (guint)(best - (PressMention *)self->mentions->data)) <= most;

      if (mention->legal != best->legal ? mention->legal
          : rare != best_rare           ? best_rare
                              : mention->span.end - mention->span.begin > best->span.end - best->span.begin)
        best = mention;
    }
  return press_text_slice (text, best->span);
}
