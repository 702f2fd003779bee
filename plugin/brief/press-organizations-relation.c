// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the organisations that do not announce have to do with the announcement, sentence by sentence: a word
 * of ending or of former times is about the nearest of them ("the contract with X was not renewed"), also
 * when the sentence before named it ("The contract ended in March"); "together with X" and words of buying,
 * paying, supplying in the sentence make the others partners; a person's career and comparisons make none. */

#include "brief/press-organizations.h"

#define NEAR 7 /* tokens that may stand between "together with" and the name: "the Swiss builder" */
#define FAR 25 /* tokens at which a word of ending is hardly about a name any more */
#define MOST_CLUES 8

typedef struct
{
  PressFirm *firm;
  const PressMention *mention;
  guint sentence;
  gboolean former;
} Saying;

typedef struct
{
  guint former[MOST_CLUES]; /* tokens */
  guint n_former;
  gboolean tie;
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

static Clues
find_clues (const PressText *text, guint sentence)
{
  Clues clues = { { 0 }, 0, FALSE, FALSE };

  for (guint i = text->sentences[sentence].first_token; i < text->sentences[sentence].end_token; i++)
    {
      const char *value = NULL;

      if (press_text_match (text, i, PRESS_TERM_RELATION, &value) == 0)
        continue;
      if (g_str_equal (value, "former") && clues.n_former < MOST_CLUES)
        clues.former[clues.n_former++] = i;
      clues.tie |= g_str_equal (value, "tie") || g_str_equal (value, "with");
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

  if (firm->in_headline || firm->in_boilerplate || firm->has_boilerplate || firm->subject)
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
  sayings[best].firm->former += distance (sayings[best].mention, token) < FAR ? 2 : 1;
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

static void
weigh_sentence (const PressText *text, Saying *sayings, guint first, guint end)
{
  Clues clues = find_clues (text, sayings[first].sentence);
  gboolean with = FALSE;

  if (clues.aside)
    return;
  for (guint i = 0; i < clues.n_former; i++)
    end_best (text, sayings, first, end, clues.former[i]);
  for (guint i = first; i < end; i++)
    {
      with = press_mention_is_with (text, sayings[i].mention)
             || (with && goes_on (text, sayings[i - 1].mention, sayings[i].mention));
      if (sayings[i].former)
        continue;
      if (with)
        sayings[i].firm->partner += 2;
      else if (clues.tie)
        sayings[i].firm->partner += 1;
    }
}

/* "The contract ended in March": about the last name of the sentence before. */
static void
weigh_next_sentence (const PressText *text, Saying *last, guint next_sentence)
{
  guint s = last->sentence + 1;

  if (s >= text->n_sentences || s >= next_sentence
      || text->sentences[s].paragraph != text->sentences[last->sentence].paragraph)
    return;
  if (find_clues (text, s).n_former > 0 && find_clues (text, s).tie)
    last->firm->former += 1.5;
}

static int
text_order (gconstpointer a, gconstpointer b)
{
  const Saying *first = a, *second = b;

  return first->mention->first_token < second->mention->first_token ? -1 : 1;
}

/**
 * press_firms_weigh:
 * @firms: (element-type PressFirm): after press_firms_find_issuers()
 *
 * Adds up what makes the others partners or former partners.
 */
void
press_firms_weigh (GPtrArray *firms, const PressText *text)
{
  g_autoptr (GArray) sayings = g_array_new (FALSE, TRUE, sizeof (Saying));
  Saying *all;

  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      for (guint m = 0; m < firm->mentions->len && !firm->is_issuer && !firm->dropped; m++)
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
      weigh_sentence (text, all, first, end);
      weigh_next_sentence (text, &all[end - 1], end < sayings->len ? all[end].sentence : G_MAXUINT);
      first = end;
    }
}
