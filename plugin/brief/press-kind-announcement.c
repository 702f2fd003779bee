// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whether something is announced. Announcement words count where a release has them: in the headline and in
 * the first paragraphs, and not where the writer says I or speaks to the reader. */

#include "brief/press-kind.h"

#include <string.h>

#define FIRST_PARAGRAPHS 8
#define PROSE 12 /* words of a paragraph that is more than a heading */

/* How strongly the tokens announce something: 1 for a verb, 0.6 for a deed, 0.4 for a noun. */
static double
announces (const PressText *text, guint first, guint end, PressSpan *span)
{
  double best = 0;
  gboolean opened = FALSE;

  for (guint i = first; i < end; i++)
    {
      const char *value = NULL;
      guint length = press_text_match (text, i, PRESS_TERM_ANNOUNCEMENT, &value);
      double amount;

      if (length == 0)
        continue;
      if (g_str_equal (value, "opens"))
        {
          opened = TRUE;
          continue;
        }
      if (g_str_equal (value, "closes") && !opened)
        continue;
      amount = g_str_equal (value, "deed") ? 0.6 : g_str_equal (value, "noun") ? 0.4 : 1;
      if (amount > best)
        {
          best = amount;
          *span = (PressSpan){ text->tokens[i].begin, text->tokens[i + length - 1].end };
        }
    }
  return best;
}

static gboolean
speaks_of_itself (const PressText *text, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const char *value = NULL;

      if (press_text_match (text, i, PRESS_TERM_SIGNAL, &value) > 0
          && (g_str_equal (value, "first-person") || g_str_equal (value, "second-person")))
        return TRUE;
    }
  return FALSE;
}

/* The strongest announcing sentence of the first paragraphs of prose. */
static void
find_announcement (PressEvidence *evidence, const PressDraft *draft)
{
  const PressText *text = draft->text;
  double best = 0;
  PressSpan where = { 0, 0 };
  guint prose = 0;

  for (guint p = 0; p < text->n_paragraphs && p < 3 * FIRST_PARAGRAPHS && prose < FIRST_PARAGRAPHS; p++)
    {
      const PressParagraph *paragraph = &text->paragraphs[p];

      if (paragraph->end_token - paragraph->first_token < PROSE)
        continue;
      prose++;
      for (guint s = paragraph->first_sentence; s < paragraph->end_sentence; s++)
        {
          const PressSentence *sentence = &text->sentences[s];
          PressSpan span = { 0, 0 };
          double amount = announces (text, sentence->first_token, sentence->end_token, &span);

          if (amount > best && !speaks_of_itself (text, sentence->first_token, sentence->end_token))
            {
              best = amount;
              where = span;
            }
        }
    }
  press_evidence_add (evidence, best > 0 ? PRESS_REASON_ANNOUNCEMENT : PRESS_REASON_NO_ANNOUNCEMENT,
                      best > 0 ? best : 1, where);
}

/* The headline is looked at where it stands in the text, or on its own when it is the subject. */
static void
find_headline (PressEvidence *evidence, const PressDraft *draft)
{
  const char *language = draft->text->n_paragraphs > 0 ? draft->text->paragraphs[0].language : NULL;
  const char *headline = draft->brief->headline;
  const char *place = headline != NULL ? strstr (draft->text->text, headline) : NULL;
  g_autoptr (PressText) text = NULL;
  PressSpan span = { 0, 0 };
  double amount;

  if (headline == NULL)
    return;
  if (draft->brief->languages->len > 0)
    language = draft->brief->languages->pdata[0];
  text = press_text_new (headline, -1, draft->text->lexicons, language);
  amount = announces (text, 0, text->n_tokens, &span);
  if (amount == 0 || speaks_of_itself (text, 0, text->n_tokens))
    return;
  span.begin = place != NULL ? (guint)(place - draft->text->text) : 0;
  span.end = place != NULL ? span.begin + (guint)strlen (headline) : 0;
  press_evidence_add (evidence, PRESS_REASON_HEADLINE_ANNOUNCES, amount, span);
}

/**
 * press_evidence_find_announcement:
 * @draft: everything but the kind and the summary has been found
 *
 * Adds the reasons that headline and lead give.
 */
void
press_evidence_find_announcement (PressEvidence *self, const PressDraft *draft)
{
  find_announcement (self, draft);
  find_headline (self, draft);
}
