// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the organisations that do not announce have to do with the announcement, sentence by sentence: a word
 * of ending or of former times is about the nearest of them ("the contract with X was not renewed"), also
 * when the sentence before named it ("The contract ended in March"); "together with X" and words of buying,
 * paying, supplying in the sentence make the others partners; a person's career and comparisons make none. */

#include "brief/press-organizations.h"

#define NEAR 7        /* tokens that may stand between "together with" and the name: "the Swiss builder" */
#define TIE_NEAR 6    /* tokens between a name and a word of buying, paying, supplying that is about it */
#define AGENT_NEAR 5  /* tokens between "by" and the name */
#define ENDED_NEAR 10 /* the same of ending */
#define FAR 25        /* tokens at which a word of ending is hardly about a name any more */
#define MOST_CLUES 16

typedef struct
{
  PressFirm *firm;
  const PressMention *mention;
  guint sentence;
  gboolean former;
} Saying;

/* Tokens. */
typedef struct
{
  guint at[MOST_CLUES];
  guint n;
} Places;

typedef struct
{
  Places former, tie;
  gboolean aside;
} Clues;

/**
 * press_mention_is_with:
 *
 * Returns: whether "together with" or the like stands shortly before the mention
 */
gboolean
press_mention_is_with (const PressText *text, const PressMention *mention)
{
  guint first = text->sentences[press_text_sentence_of (text, mention->first_token)].first_token;

  for (guint back = 1; back <= NEAR && mention->first_token >= first + back; back++)
    {
      guint i = mention->first_token - back;
      const char *value = NULL;
      guint length = press_text_match (text, i, PRESS_TERM_RELATION, &value);

      if (length > 0 && length <= back && g_str_equal (value, "with"))
        return TRUE;
      if (press_text_is (text, i, ",") || press_text_is (text, i, ";") || press_text_is (text, i, ":"))
        return FALSE;
    }
  return FALSE;
}

static void
put (Places *places, guint token)
{
  if (places->n < MOST_CLUES)
    places->at[places->n++] = token;
}

static Clues
find_clues (const PressText *text, guint sentence)
{
  Clues clues = { 0 };

  for (guint i = text->sentences[sentence].first_token; i < text->sentences[sentence].end_token; i++)
    {
      const char *value = NULL;

      if (press_text_match (text, i, PRESS_TERM_RELATION, &value) == 0)
        continue;
      if (g_str_equal (value, "former"))
        put (&clues.former, i);
      if (g_str_equal (value, "tie") || g_str_equal (value, "with"))
        put (&clues.tie, i);
      clues.aside |= g_str_equal (value, "aside");
    }
  return clues;
}

static guint
distance (const PressMention *mention, guint token)
{
  return token < mention->first_token ? mention->first_token - token
                                      : token - MIN (mention->end_token, token);
}

/* How badly a word of ending at @token fits a mention: far away is bad, and so is who takes part; "with X" is
 * good. */
static int
misfit (const PressText *text, const Saying *saying, guint token)
{
  const PressFirm *firm = saying->firm;
  int points = (int)distance (saying->mention, token);

  if (firm->in_headline || firm->in_boilerplate || firm->has_boilerplate
      || firm->clues[PRESS_CLUE_LEAD_SUBJECT] > 0)
    points += 12;
  if (press_mention_is_with (text, saying->mention))
    points -= 8;
  return points;
}

static void
end_best (const PressText *text, Saying *sayings, guint first, guint end, guint token)
{
  guint best = first;

  for (guint i = first; i < end; i++)
    if (misfit (text, &sayings[i], token) < misfit (text, &sayings[best], token))
      best = i;
  sayings[best].former = TRUE;
  press_firm_add_clue (sayings[best].firm, PRESS_CLUE_ENDED,
                       distance (sayings[best].mention, token) < FAR ? 0.7 : 0.35);
  if (distance (sayings[best].mention, token) <= ENDED_NEAR)
    press_firm_add_clue (sayings[best].firm, PRESS_CLUE_ENDED_NEAR, 0.7);
}

/* "together with A, B and C": only commas, "and" and articles since the mention before. */
static gboolean
goes_on (const PressText *text, const PressMention *before, const PressMention *mention)
{
  gboolean joined = FALSE;

  if (mention->first_token <= before->end_token || mention->first_token > before->end_token + 4)
    return FALSE;
  for (guint i = before->end_token; i < mention->first_token; i++)
    {
      const char *value = NULL;
      gboolean together = press_text_is (text, i, ",")
                          || (press_text_match (text, i, PRESS_TERM_RELATION, &value) > 0
                              && g_str_equal (value, "together"));

      joined |= together;
      if (!together && press_text_match (text, i, PRESS_TERM_FUNCTION_WORD, NULL) == 0
          && press_text_match (text, i, PRESS_TERM_ORGANIZATION_WORD, NULL) == 0)
        return FALSE;
    }
  return joined;
}

/* Whether one of @places is near the mention, and no other mention between them. */
static gboolean
is_near (const Places *places, const Saying *sayings, guint which, guint first, guint end)
{
  const PressMention *own = sayings[which].mention;

  for (guint i = 0; i < places->n; i++)
    {
      guint token = places->at[i];

      if (distance (own, token) > TIE_NEAR
          || (token < own->first_token && which > first && token < sayings[which - 1].mention->end_token)
          || (token >= own->end_token && which + 1 < end && token >= sayings[which + 1].mention->first_token))
        continue;
      return TRUE;
    }
  return FALSE;
}

static gboolean
has_relation (const PressText *text, guint token, const char *key)
{
  const char *value = NULL;

  return press_text_match (text, token, PRESS_TERM_RELATION, &value) > 0 && g_str_equal (value, key);
}

/* "by X", "from the baker X": where "by" stands, 0: nowhere. */
static guint
agent_of (const PressText *text, const PressMention *mention)
{
  guint first = text->sentences[press_text_sentence_of (text, mention->first_token)].first_token;

  for (guint back = 1; back <= AGENT_NEAR && mention->first_token >= first + back; back++)
    if (has_relation (text, mention->first_token - back, "by"))
      return mention->first_token - back;
  return 0;
}

static gboolean
is_participle (const PressText *text, guint token)
{
  return text->tokens[token].kind == PRESS_TOKEN_WORD
         && press_text_match (text, token, PRESS_TERM_PARTICIPLE, NULL) == 1;
}

/* "supplied by X"; "is by X supplied", as German puts it. */
static gboolean
is_passive (const PressText *text, const PressMention *mention, guint by)
{
  guint end = text->sentences[press_text_sentence_of (text, mention->first_token)].end_token;
  const PressLexicon *lexicon = press_text_lexicon_of (text, by);

  if (is_participle (text, by - 1) || (by > 1 && is_participle (text, by - 2)))
    return TRUE;
  if (lexicon == NULL || !g_str_equal (press_lexicon_language (lexicon), "de"))
    return FALSE;
  for (guint i = mention->end_token; i < MIN (end, mention->end_token + AGENT_NEAR); i++)
    if (is_participle (text, i))
      return TRUE;
  return FALSE;
}

/* Whether the sentence speaks of a day, month or year before this year. */
static gboolean
is_past (const PressDraft *draft, guint sentence)
{
  PressSpan span = draft->text->sentences[sentence].span;
  guint low = 0, high = draft->dates != NULL ? draft->dates->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (draft->dates, PressDate, middle).span.begin < span.begin)
        low = middle + 1;
      else
        high = middle;
    }
  for (; draft->dates != NULL && low < draft->dates->len; low++)
    {
      const PressDate *date = &g_array_index (draft->dates, PressDate, low);

      if (date->span.begin >= span.end)
        break;
      if (g_ascii_strtoll (date->value, NULL, 10) > 0
          && g_ascii_strtoll (date->value, NULL, 10) < draft->today.year)
        return TRUE;
    }
  return FALSE;
}

static void
weigh_sentence (const PressDraft *draft, Saying *sayings, guint first, guint end)
{
  const PressText *text = draft->text;
  Clues clues = find_clues (text, sayings[first].sentence);
  gboolean past = is_past (draft, sayings[first].sentence), with = FALSE;

  for (guint i = 0; i < clues.former.n && !clues.aside; i++)
    end_best (text, sayings, first, end, clues.former.at[i]);
  for (guint i = first; i < end; i++)
    {
      PressFirm *firm = sayings[i].firm;
      guint by;

      if (past)
        press_firm_add_clue (firm, PRESS_CLUE_PAST, 0.5);
      if (clues.aside)
        {
          press_firm_add_clue (firm, PRESS_CLUE_ASIDE, 0.5);
          continue;
        }
      by = agent_of (text, sayings[i].mention);
      if (by > 0)
        press_firm_add_clue (
            firm, is_passive (text, sayings[i].mention, by) ? PRESS_CLUE_PASSIVE : PRESS_CLUE_AGENT, 0.7);
      with = press_mention_is_with (text, sayings[i].mention)
             || (with && goes_on (text, sayings[i - 1].mention, sayings[i].mention));
      if (with || clues.tie.n > 0)
        {
          if (sayings[i].former)
            press_firm_add_clue (firm, PRESS_CLUE_ENDED_TIE, 0.7);
          if (past)
            press_firm_add_clue (firm, PRESS_CLUE_PAST_TIE, 0.7);
        }
      if (sayings[i].former)
        continue;
      if (with)
        press_firm_add_clue (firm, PRESS_CLUE_WITH, 0.7);
      else if (clues.tie.n > 0)
        press_firm_add_clue (firm, PRESS_CLUE_TIE, 0.7);
      if (!with && is_near (&clues.tie, sayings, i, first, end))
        press_firm_add_clue (firm, PRESS_CLUE_TIE_NEAR, 0.7);
    }
}

/* "The contract ended in March": about the last name of the sentence before. */
static void
weigh_next_sentence (const PressText *text, Saying *last, guint next_sentence)
{
  guint s = last->sentence + 1;
  Clues clues;

  if (s >= text->n_sentences || s >= next_sentence
      || text->sentences[s].paragraph != text->sentences[last->sentence].paragraph)
    return;
  clues = find_clues (text, s);
  if (clues.former.n > 0 && clues.tie.n > 0)
    press_firm_add_clue (last->firm, PRESS_CLUE_ENDED, 0.4);
}

/* What a university or a bank does near the issuer weighs more than that it is one. */
static void
weigh_near (PressFirm *firm)
{
  double near = MAX (firm->clues[PRESS_CLUE_WITH], firm->clues[PRESS_CLUE_TIE_NEAR]);

  near = MAX (near, MAX (firm->clues[PRESS_CLUE_NEAR_ISSUER], firm->clues[PRESS_CLUE_PASSIVE]));
  firm->clues[PRESS_CLUE_RESEARCH_NEAR] = near * firm->clues[PRESS_CLUE_RESEARCH];
  firm->clues[PRESS_CLUE_FINANCE_NEAR] = near * firm->clues[PRESS_CLUE_FINANCE];
  firm->clues[PRESS_CLUE_NOUN_NEAR] = near * firm->clues[PRESS_CLUE_NOUN];
  firm->clues[PRESS_CLUE_BARE_NEAR] = near * firm->clues[PRESS_CLUE_BARE];
}

static int
text_order (gconstpointer a, gconstpointer b)
{
  const Saying *first = a, *second = b;

  return first->mention->first_token < second->mention->first_token ? -1 : 1;
}

/**
 * press_firms_find_ties:
 * @firms: (element-type PressFirm): after press_firms_find_issuers()
 *
 * Finds the clues of sentences that make the others partners or former partners.
 */
void
press_firms_find_ties (GPtrArray *firms, const PressDraft *draft)
{
  const PressText *text = draft->text;
  g_autoptr (GArray) sayings = g_array_new (FALSE, TRUE, sizeof (Saying));
  Saying *all;

  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      for (guint m = 0; m < firm->mentions->len && firm->relation != PRESS_RELATION_ISSUER && !firm->dropped;
           m++)
        {
          Saying saying = { firm, &g_array_index (firm->mentions, PressMention, m), 0, FALSE };

          saying.sentence = press_text_sentence_of (text, saying.mention->first_token);
          if (saying.mention->section == PRESS_SECTION_BODY
              || saying.mention->section == PRESS_SECTION_CAPTION)
            g_array_append_val (sayings, saying);
        }
    }
  g_array_sort (sayings, text_order);
  all = (Saying *)sayings->data;
  for (guint first = 0; first < sayings->len;)
    {
      guint end = first + 1;

      while (end < sayings->len && all[end].sentence == all[first].sentence)
        end++;
      weigh_sentence (draft, all, first, end);
      weigh_next_sentence (text, &all[end - 1], end < sayings->len ? all[end].sentence : G_MAXUINT);
      first = end;
    }
  for (guint i = 0; i < firms->len; i++)
    weigh_near (firms->pdata[i]);
}
