// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What an organisation has to do with the announcement. Evidence is added up over its mentions: the sender's
 * name, an "About X", standing before the announcing verb in the headline or the lead speak for the issuer;
 * "together with X", words of buying, paying, supplying in the same sentence for a partner; words of ending
 * and of former times for a former partner. The issuer, and who announces together with it, is found first;
 * each other organisation is what most of its evidence says. */

#include "brief/press-organizations.h"

#include <string.h>

#define LEAD_PROSE 2 /* paragraphs of prose that are the lead */
#define PROSE 20     /* words of a paragraph of prose */
#define MOST_SENTENCES 600
#define NEAR 7 /* tokens that may stand between "together with" and the name: "the Swiss builder" */
#define ISSUER_ENOUGH 3.0

/* Where the words of relation stand in one sentence. */
typedef struct
{
  guint announcement; /* token of the first announcing verb, G_MAXUINT: none */
  guint tie;          /* of the first word of a tie */
  guint former[4];    /* of the words of ending */
  guint n_former;
} Clues;

static Clues
find_clues (const PressText *text, const PressSentence *sentence)
{
  Clues clues = { .announcement = G_MAXUINT, .tie = G_MAXUINT };

  for (guint i = sentence->first_token; i < sentence->end_token; i++)
    {
      const char *value = NULL;

      if (press_text_match (text, i, PRESS_TERM_ANNOUNCEMENT, &value) > 0 && clues.announcement == G_MAXUINT
          && !g_str_equal (value, "noun") && !g_str_equal (value, "closes"))
        clues.announcement = i;
      if (press_text_match (text, i, PRESS_TERM_RELATION, &value) == 0)
        continue;
      if (g_str_equal (value, "former") && clues.n_former < G_N_ELEMENTS (clues.former))
        clues.former[clues.n_former++] = i;
      else if ((g_str_equal (value, "tie") || g_str_equal (value, "with")) && clues.tie == G_MAXUINT)
        clues.tie = i;
    }
  return clues;
}

/* "together with" shortly before @token, no other name between. */
static gboolean
is_with (const PressText *text, const PressSentence *sentence, guint token)
{
  for (guint back = 1; back <= NEAR && token >= sentence->first_token + back; back++)
    {
      guint i = token - back;
      const char *value = NULL;
      guint length = press_text_match (text, i, PRESS_TERM_RELATION, &value);

      if (length > 0 && length <= back && g_str_equal (value, "with"))
        return TRUE;
      if (text->tokens[i].kind == PRESS_TOKEN_PUNCTUATION && !press_text_is (text, i, "-")
          && !press_text_is (text, i, "„") && !press_text_is (text, i, "“"))
        return FALSE;
    }
  return FALSE;
}

/* The paragraphs of prose before @paragraph, up to two. */
static guint
prose_before (const PressText *text, guint paragraph)
{
  guint n = 0;

  for (guint p = 0; p < paragraph && n < LEAD_PROSE; p++)
    n += text->paragraphs[p].end_token - text->paragraphs[p].first_token >= PROSE;
  return n;
}

/* Before the announcing verb, with nothing but names, "and" and appositions between: its subject. */
static gboolean
is_subject (const PressText *text, const PressSentence *sentence, const Clues *clues, guint token)
{
  if (clues->announcement == G_MAXUINT || token >= clues->announcement || is_with (text, sentence, token))
    return FALSE;
  for (guint i = token; i > sentence->first_token && i + 1 > token - MIN (token, 2); i--)
    {
      const char *value = NULL;

      if (press_text_match (text, i - 1, PRESS_TERM_RELATION, &value) > 0 && g_str_equal (value, "former"))
        return FALSE;
    }
  return TRUE;
}

static void
weigh_mention (
    PressFirm *firm, const PressMention *mention, const PressDraft *draft, GArray *clues, guint lead)
{
  const PressText *text = draft->text;
  guint s = press_text_sentence_of (text, mention->first_token);
  const PressSentence *sentence = &text->sentences[s];
  const Clues *clue = &g_array_index (clues, Clues, s);
  guint before = prose_before (text, sentence->paragraph);

  if (mention->section != PRESS_SECTION_BODY && mention->section != PRESS_SECTION_CAPTION)
    return;
  if (before < LEAD_PROSE && is_subject (text, sentence, clue, mention->first_token))
    firm->issuer += before == 0 ? 1.0 : 0.5;
  if (before == 0)
    firm->issuer += lead == 0 ? 0.5 : 0.2;
  for (guint i = 0; i < clue->n_former; i++)
    firm->former += 1;
  if (is_with (text, sentence, mention->first_token))
    firm->partner += 2;
  else if (clue->tie != G_MAXUINT)
    firm->partner += 1;
  if (before == 0)
    firm->partner += 0.5;
}

/* The clues of all sentences that may be asked for; others have none. */
static GArray *
read_clues (const PressText *text)
{
  GArray *clues = g_array_sized_new (FALSE, TRUE, sizeof (Clues), text->n_sentences);

  for (guint s = 0; s < text->n_sentences; s++)
    {
      Clues clue = { .announcement = G_MAXUINT, .tie = G_MAXUINT };

      if (s < MOST_SENTENCES)
        clue = find_clues (text, &text->sentences[s]);
      g_array_append_val (clues, clue);
    }
  return clues;
}

static void
weigh_headline (PressFirm *firm, const PressDraft *draft)
{
  const char *headline = draft->brief->headline;

  if (headline == NULL)
    return;
  for (guint i = 0; i < firm->mentions->len; i++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, i);
      g_autofree char *name = press_text_slice (draft->text, mention->span);
      const char *found = strstr (headline, name);

      if (found == NULL)
        continue;
      firm->partner += 1;
      firm->issuer += found == headline ? 1.5 : 0.6;
      return;
    }
}

/* Who speaks in a quote speaks for an organisation that takes part. */
static void
weigh_people (PressFirm *firm, const PressDraft *draft)
{
  for (guint i = 0; i < draft->brief->people->len; i++)
    {
      const PressPerson *person = draft->brief->people->pdata[i];

      if (person->organization == NULL)
        continue;
      for (guint m = 0; m < firm->mentions->len; m++)
        {
          g_autofree char *name
              = press_text_slice (draft->text, g_array_index (firm->mentions, PressMention, m).span);

          if (!g_str_equal (name, person->organization))
            continue;
          firm->partner += 0.7;
          firm->issuer += 0.3;
          break;
        }
    }
}

static void
weigh_sender (PressFirm *firm, const PressDraft *draft, const PressSender *sender)
{
  for (guint i = 0; i < firm->mentions->len; i++)
    {
      g_autofree char *name
          = press_text_slice (draft->text, g_array_index (firm->mentions, PressMention, i).span);

      if (press_sender_is (sender, name))
        {
          firm->issuer += 3;
          return;
        }
    }
}

/**
 * press_firms_weigh:
 * @firms: (element-type PressFirm): from press_firms_collect()
 *
 * Adds up what speaks for each relation of each organisation.
 */
void
press_firms_weigh (GPtrArray *firms, const PressDraft *draft, const PressSender *sender)
{
  g_autoptr (GArray) clues = read_clues (draft->text);

  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];
      guint lead = 0;

      for (guint m = 0; m < firm->mentions->len; m++)
        weigh_mention (firm, &g_array_index (firm->mentions, PressMention, m), draft, clues, lead++);
      weigh_headline (firm, draft);
      weigh_people (firm, draft);
      weigh_sender (firm, draft, sender);
      if (firm->has_boilerplate)
        firm->issuer += 2;
    }
}
