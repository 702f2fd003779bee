// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What headline and subheads say, as heads of words: sentences that say more of it tell the story. */

#include "brief/press-summary-private.h"

#include <string.h>

#define MOST_WORDS 60     /* of a headline */
#define MOST_SUBHEADS 120 /* words of it and the lines below */
#define FEWEST 3          /* words that count as all, at least */
#define MOST 6            /* ... and at most */
#define LONGEST_LINE 24   /* tokens of a sentence below the headline that is none of the news */
#define MOST_LINES 8      /* below the headline */

/* The beginning of a word, as a rough stem that needs no language. */
static char *
head_of (const char *folded)
{
  return g_utf8_substring (folded, 0, MIN (g_utf8_strlen (folded, -1), 5));
}

static gboolean
is_content (const PressText *text, guint token)
{
  return text->tokens[token].kind == PRESS_TOKEN_WORD
         && text->tokens[token].end - text->tokens[token].begin > 2
         && press_text_match (text, token, PRESS_TERM_FUNCTION_WORD, NULL) == 0;
}

static void
add_heads (const PressText *text, guint begin, guint end, guint most, GHashTable *heads)
{
  for (guint i = begin; i < end && g_hash_table_size (heads) < most; i++)
    if (is_content (text, i))
      g_hash_table_add (heads, head_of (press_text_folded (text, i)));
}

/* The lines between the headline and the news: all before the dateline, else those that are no sentences. */
static void
read_subheads (PressGuide *self)
{
  const PressText *text = self->text;
  const PressDateline *dateline = self->draft->brief->dateline;
  guint token = press_text_token_at (text, self->headline_span.end);
  guint news = dateline != NULL && dateline->span.begin > self->headline_span.end ? dateline->span.begin : 0;
  guint lines = 0;

  if (self->headline_span.end == 0 || token >= text->n_tokens)
    return;
  for (guint s = press_text_sentence_of (text, token); s < text->n_sentences && lines < MOST_LINES; s++)
    {
      const PressSentence *sentence = &text->sentences[s];

      if (sentence->span.begin < self->headline_span.end)
        continue;
      if (news > 0 && sentence->span.end > news)
        return;
      if (press_summary_is_complete (text, sentence->span)
          && (news == 0 || sentence->end_token - sentence->first_token > LONGEST_LINE))
        return;
      lines++;
      if (!press_summary_is_label (text, sentence)
          && press_draft_section_at (self->draft, sentence->span.begin) == PRESS_SECTION_BODY)
        add_heads (text, sentence->first_token, sentence->end_token, MOST_SUBHEADS, self->subheads);
    }
}

/** press_summary_read_headline: fills @self with what headline and subheads say. */
void
press_summary_read_headline (PressGuide *self)
{
  const char *headline = self->draft->brief->headline;
  const char *language = self->text->n_paragraphs > 0 ? self->text->paragraphs[0].language : NULL;
  g_autoptr (PressText) text = NULL;
  const char *at;

  if (headline == NULL)
    return;
  text = press_text_new (headline, -1, self->text->lexicons, language);
  add_heads (text, 0, MIN (text->n_tokens, MOST_WORDS), MOST_WORDS, self->headline);
  add_heads (text, 0, MIN (text->n_tokens, MOST_WORDS), MOST_WORDS, self->subheads);
  at = strstr (self->text->text, headline);
  if (at == NULL)
    return;
  self->headline_span.begin = (guint)(at - self->text->text);
  self->headline_span.end = self->headline_span.begin + (guint)strlen (headline);
  read_subheads (self);
}

/* How many of the @heads @sentence has. */
static guint
count_heads (const PressGuide *self, const PressSentence *sentence, GHashTable *heads)
{
  g_autoptr (GHashTable) seen = NULL;
  guint end = MIN (sentence->end_token, sentence->first_token + 2 * MOST_WORDS);

  if (g_hash_table_size (heads) == 0)
    return 0;
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = sentence->first_token; i < end; i++)
    if (is_content (self->text, i))
      {
        g_autofree char *head = head_of (press_text_folded (self->text, i));

        if (g_hash_table_contains (heads, head))
          g_hash_table_add (seen, g_steal_pointer (&head));
      }
  return g_hash_table_size (seen);
}

/** press_summary_share: the share of the headline's words that @sentence has, 0 to 1. */
float
press_summary_share (const PressGuide *self, const PressSentence *sentence)
{
  return (float)count_heads (self, sentence, self->headline)
         / (float)MAX (g_hash_table_size (self->headline), 1);
}

/** press_summary_untold: how much @sentence has of what headline and subheads say and the lead does not; 0
 * to 1. */
float
press_summary_untold (const PressGuide *self, const PressSentence *sentence)
{
  guint all = CLAMP (g_hash_table_size (self->subheads), FEWEST, MOST);

  return MIN ((float)count_heads (self, sentence, self->subheads) / (float)all, 1);
}

/** press_summary_forget: what @sentence, the lead, has told need not be told again. */
void
press_summary_forget (PressGuide *self, const PressSentence *sentence)
{
  for (guint i = sentence->first_token; i < sentence->end_token; i++)
    if (is_content (self->text, i))
      {
        g_autofree char *head = head_of (press_text_folded (self->text, i));

        g_hash_table_remove (self->subheads, head);
      }
}
