// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The headline. Candidates are the short lines above the text's prose: no labels, embargoes, salutations,
 * datelines, navigation. What the subject says again, what the mail marks as a heading and what stands right
 * above prose is more of a headline; the best one wins, the first of equals. When none convinces, it is the
 * subject without what mail programs and press offices put before it. */

#include "brief/press-headline.h"
#include "brief/press-sender.h"

#include <string.h>

#define LONGEST_HEADLINE 300 /* bytes */
#define BROKEN 100           /* bytes of a line that goes on in the next one */
#define MOST_WORDS 64
#define MOST_NAME 10    /* tokens of a sender's name */
#define SHORTEST_NAME 4 /* bytes of its key */
#define ENOUGH 0.55     /* points that a headline has at least */
#define ENOUGH_IN_LETTER 0.35
#define PRICE 0.6 /* points that a headline loses by a line of prose above it */
#define PRICE_IN_LETTER 0.2

/** Search: what lines are looked at with. */
typedef struct
{
  const PressDraft *draft;
  const PressSender *sender;
  const PressText *subject;
  GHashTable *words; /* of the subject */
  const PressTopLine *lines;
  guint n;
} Search;

/* The words of a subject, to compare lines with. */
static GHashTable *
words_of (const PressText *text, guint first, guint end)
{
  GHashTable *words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first; i < MIN (end, first + MOST_WORDS); i++)
    if (text->tokens[i].kind == PRESS_TOKEN_WORD && text->tokens[i].end - text->tokens[i].begin > 2)
      g_hash_table_add (words, (gpointer)press_text_folded (text, i));
  return words;
}

/* The share of the line's words that the subject has too, and of the subject's that the line has; their mean.
 */
static double
likeness (const PressText *text, const PressTopLine *line, GHashTable *subject)
{
  g_autoptr (GHashTable) own = words_of (text, line->first_token, line->end_token);
  guint own_size = g_hash_table_size (own), both = 0;
  GHashTableIter iterator;
  gpointer word;

  g_hash_table_iter_init (&iterator, own);
  while (g_hash_table_iter_next (&iterator, &word, NULL))
    both += g_hash_table_contains (subject, word);
  return both == 0 ? 0 : (both / (double)own_size + both / (double)g_hash_table_size (subject)) / 2;
}

static guint
hints_at (const PressDraft *draft, PressSpan span)
{
  const GArray *blocks = draft->message->blocks;

  for (guint i = 0; i < blocks->len && g_array_index (blocks, PressBlock, i).span.begin < span.end; i++)
    if (press_span_overlaps (g_array_index (blocks, PressBlock, i).span, span))
      return g_array_index (blocks, PressBlock, i).hints;
  return 0;
}

static gboolean
may_be_headline (const PressDraft *draft, const PressTopLine *line, guint hints)
{
  const PressText *text = draft->text;
  PressSectionKind section = press_draft_section_at (draft, line->span.begin);
  guint words = press_top_line_words (text, line);

  if (section != PRESS_SECTION_BODY || hints & (PRESS_BLOCK_SMALL | PRESS_BLOCK_SIGNATURE)
      || (hints & PRESS_BLOCK_LINKS && !(hints & PRESS_BLOCK_HEADING)))
    return FALSE;
  if (line->span.end - line->span.begin > LONGEST_HEADLINE || words < 2)
    return FALSE;
  return !press_top_line_has_address (text, line) && !press_top_line_is_salutation (text, line)
         && !press_top_line_is_labelled (text, line) && !press_top_line_is_date (text, line)
         && !press_top_line_is_masthead (text, line);
}

/* Nothing but the sender's name: the letterhead, the name of a newsletter. */
static gboolean
is_senders_name (const PressText *text, const PressSender *sender, guint first, guint end)
{
  g_autofree char *name = NULL, *key = NULL;

  while (end > first + 1 && press_text_match_any (text, end - 1, PRESS_TERM_LEGAL_FORM, NULL) > 0)
    end--;
  if (first >= end || end - first > MOST_NAME)
    return FALSE;
  name = press_text_slice (text, (PressSpan){ text->tokens[first].begin, text->tokens[end - 1].end });
  key = press_sender_key (name);
  return strlen (key) >= SHORTEST_NAME && strstr (sender->key, key) != NULL;
}

/* Whether @line, or with @parted one side of its dash, is the sender's name. */
static gboolean
is_letterhead (const PressText *text, const PressSender *sender, const PressTopLine *line, gboolean parted)
{
  if (is_senders_name (text, sender, line->first_token, line->end_token))
    return TRUE;
  for (guint i = line->first_token + 1; parted && i + 1 < line->end_token; i++)
    if ((press_text_is (text, i, "–") || press_text_is (text, i, "—") || press_text_is (text, i, "|")
         || press_text_is (text, i, "-"))
        && text->tokens[i].flags & text->tokens[i + 1].flags & PRESS_TOKEN_AFTER_SPACE)
      return is_senders_name (text, sender, line->first_token, i)
             || is_senders_name (text, sender, i + 1, line->end_token);
  return FALSE;
}

/* A line that says what the mail is, or of when, stands right below the first line. */
static gboolean
opens_over_label (const PressText *text, const PressTopLine *lines, guint n, guint i)
{
  return i == 0 && n > 1
         && (press_top_line_is_labelled (text, &lines[1]) || press_top_line_is_date (text, &lines[1]));
}

/* A line that says what the mail is, or of when, stands close below @i, and under that something that may be
 * a headline, above the prose: what is on top is a letterhead then. */
static gboolean
stands_over_label (const PressDraft *draft, const PressTopLine *lines, guint n, guint i)
{
  const PressText *text = draft->text;
  gboolean label = FALSE;

  for (guint k = i + 1; k < MIN (n, i + 6) && !press_top_line_is_prose (text, &lines[k]); k++)
    {
      if (label && press_top_line_words (text, &lines[k]) >= 4
          && may_be_headline (draft, &lines[k], hints_at (draft, lines[k].span))
          && strchr (".,:;", text->text[lines[k].span.end - 1]) == NULL)
        return TRUE;
      label |= k <= i + 2
               && (press_top_line_is_labelled (text, &lines[k]) || press_top_line_is_date (text, &lines[k]));
    }
  return FALSE;
}

/* "Desk Notes" of a mail whose subject is "Desk Notes 12: nettles". */
static gboolean
opens_subject (const Search *self, const PressTopLine *line)
{
  const PressText *subject = self->subject;
  guint length = line->end_token - line->first_token;

  if (length >= subject->n_tokens || length > MOST_NAME)
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (!g_str_equal (press_text_folded (subject, i),
                      press_text_folded (self->draft->text, line->first_token + i)))
      return FALSE;
  return subject->tokens[length].kind != PRESS_TOKEN_WORD;
}

/* A long line of a paragraph that was broken by hand. */
static gboolean
goes_on (const PressText *text, const PressTopLine *lines, guint n, guint i)
{
  return i + 1 < n && lines[i].span.end - lines[i].span.begin >= BROKEN
         && lines[i + 1].span.end - lines[i + 1].span.begin >= BROKEN / 2
         && !(text->tokens[lines[i + 1].first_token].flags & PRESS_TOKEN_AFTER_BLANK)
         && press_text_sentence_of (text, lines[i].end_token - 1)
                == press_text_sentence_of (text, lines[i + 1].first_token);
}

static double
score (const Search *self, guint i)
{
  const PressDraft *draft = self->draft;
  const PressText *text = draft->text;
  const PressTopLine *lines = self->lines, *line = &lines[i];
  guint hints = hints_at (draft, line->span), n = self->n;
  const char *last = g_utf8_find_prev_char (text->text, text->text + line->span.end);
  gboolean over;
  double points = 2.5 * likeness (text, line, self->words);

  if (!may_be_headline (draft, line, hints))
    return 0;
  if (hints & PRESS_BLOCK_HEADING)
    points += 0.8;
  if (i + 1 < n && press_top_line_is_prose (text, &lines[i + 1]))
    points += 0.4;
  else if (i + 2 < n && press_top_line_is_prose (text, &lines[i + 2]))
    points += 0.3;
  if (press_top_line_is_prose (text, line) && !(hints & PRESS_BLOCK_HEADING))
    points -= press_text_sentence_of (text, line->end_token - 1)
                      > press_text_sentence_of (text, line->first_token)
                  ? 3.0
                  : 1.0;
  if (goes_on (text, lines, n, i))
    points -= 1.0;
  if (strchr (".,:;", *last) != NULL)
    points -= 0.6;
  if (press_top_line_is_count (text, line))
    points -= 0.4;
  if (hints & (PRESS_BLOCK_LIST | PRESS_BLOCK_TABLE) && press_top_line_item (text, line) == line->first_token
      && (text->tokens[line->first_token].kind != PRESS_TOKEN_NUMBER
          || text->tokens[line->first_token].end - text->tokens[line->first_token].begin < 2)) /* "22. ..." */
    points -= 0.6;
  if (press_top_line_words (text, line) >= 4)
    points += 0.2;
  over = i < 3 && stands_over_label (draft, lines, n, i);
  if (is_letterhead (text, self->sender, line, over || opens_over_label (text, lines, n, i))
      || (over && opens_subject (self, line)))
    points -= 2.5;
  else if (over)
    points -= 0.4;
  return points;
}

/* Whether the mail opens with the title of a newsletter; below that, the first item may come after greetings
 * and a list of what there is. */
static gboolean
is_title (const Search *self)
{
  const PressText *text = self->draft->text;

  return self->n > 1
         && (press_top_line_is_masthead (text, &self->lines[0])
             || (opens_over_label (text, self->lines, self->n, 0)
                 && is_letterhead (text, self->sender, &self->lines[0], TRUE)
                 && !press_top_line_is_labelled (text, &self->lines[1])));
}

/* A subject with a word in it, no mere address, number or row of pictures. */
static gboolean
is_wording (const PressText *subject)
{
  const PressTopLine whole = { .end_token = subject->n_tokens };

  return press_top_line_words (subject, &whole) > 0 && !press_top_line_has_address (subject, &whole);
}

/** press_draft_find_headline: fills the headline, %NULL when neither the text nor the subject has one. */
void
press_draft_find_headline (PressDraft *self)
{
  g_autofree PressTopLine *lines = g_new (PressTopLine, PRESS_TOP_LINES);
  g_autoptr (PressText) raw = press_text_new (self->message->subject, -1, self->text->lexicons, "en");
  g_autofree char *subject = press_headline_clean_subject (raw);
  g_autoptr (PressText) clean = press_text_new (subject, -1, self->text->lexicons, "en");
  g_autoptr (GHashTable) words = words_of (clean, 0, clean->n_tokens);
  g_autoptr (PressSender) sender = press_sender_new (self);
  guint best = 0, prose = 0, first = 0;
  double price = PRICE;
  Search with = { self, sender, clean, words, lines, press_top_lines_read (self->text, lines) };
  double best_score = ENOUGH;
  gboolean found = FALSE;

  for (guint i = 0; i < with.n && prose < 3; i++)
    {
      double points;

      if (press_draft_section_at (self, lines[i].span.begin) == PRESS_SECTION_QUOTED_MAIL)
        {
          prose = 0; /* what stands above a forwarded mail is a cover note */
          first = i;
        }
      if (i == 0 && is_title (&with))
        {
          price = PRICE_IN_LETTER;
          best_score = ENOUGH_IN_LETTER;
        }
      if (press_top_line_is_labelled (self->text, &lines[i]))
        prose = 0; /* and what stands above a label is a note too */
      points = score (&with, i) - 0.01 * (i - first) - price * prose;

      if (points > best_score)
        {
          best_score = points;
          best = i;
          found = TRUE;
        }
      prose += press_top_line_is_prose (self->text, &lines[i]);
    }
  if (found)
    self->brief->headline = press_text_slice (
        self->text, (PressSpan){ self->text->tokens[press_top_line_item (self->text, &lines[best])].begin,
                                 lines[best].span.end });
  else if (is_wording (clean) && *g_strstrip (subject) != '\0')
    self->brief->headline = g_steal_pointer (&subject);
}
