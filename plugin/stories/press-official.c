// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Official wording: what the issuer itself wrote in the reader's language for an excerpt in another one. It
 * is a run of whole sentences of another mail of the story: of a quote, the sentences of the same quote that
 * say what the excerpt says; of the narrator's text, the sentence that is its counterpart. A release is
 * preferred; an article counts only where it quotes the release word by word (press-official-source.c). What
 * says only a part of the excerpt is none. */

#include "stories/press-official.h"

#include "stories/press-beads.h"
#include "stories/press-official-source.h"

#define SURE_SENTENCE                                                                                        \
  0.85                      /* confidence of a narrated sentence: stricter than for showing two side by side \
                             */
#define SURE_INSIDE 0.5     /* of a sentence inside a quote that is sure itself */
#define EXCERPTS 8          /* of a mail that are asked for, one after the other */
#define LEAST_PART 0.7      /* of the excerpt's length that the wording must say */
#define LEAST_SHARED 0.35   /* of the words of both sides */
#define LEAST_ATTRIBUTION 8 /* bytes around a quote that are more than its marks */
#define CLOSER 0.06 /* by how much a quoted release must fit better than a release that says it otherwise */

typedef struct
{
  PressSpan passages; /* of the other mail */
  int quote;
  double confidence;
  double fit; /* how much of both sides the two share */
} Match;

/* What is asked for. */
typedef struct
{
  const PressPassages *own;
  PressSpan excerpt;   /* passages of the mail in view */
  gboolean attributed; /* the excerpt has the words around a quote, too */
  PressBrief *const *mails;
  guint n_mails;
  const char *language;
} Request;

/* The passages that @excerpt is made of, cut ones too. */
static PressSpan
passages_of (const PressPassages *self, PressSpan excerpt)
{
  PressSpan bytes = press_passages_bytes (self, excerpt), found = { 0, 0 };

  for (guint i = 0; i < self->passages->len; i++)
    {
      PressSpan span = press_passages_get (self, i)->span;
      guint begin = MAX (span.begin, bytes.begin), end = MIN (span.end, bytes.end);

      if (begin >= end || 2 * (end - begin) < span.end - span.begin)
        continue;
      if (found.end == 0)
        found.begin = i;
      found.end = i + 1;
    }
  return found;
}

static int
compare_first (gconstpointer a, gconstpointer b)
{
  const PressBead *first = a, *second = b;

  return first->first.begin < second->first.begin ? -1 : first->first.begin > second->first.begin;
}

static guint
length_of (const PressPassages *self, PressSpan span)
{
  guint length = 0;

  for (guint i = span.begin; i < span.end; i++)
    length += press_passages_get (self, i)->length;
  return length;
}

/* What is left over on both sides at an end belongs together; what is on one side only is left out. */
static void
stretch_ends (const GArray *beads, PressSpan own, PressSpan other, PressSpan *from, PressSpan *to)
{
  const PressBead *head = &g_array_index (beads, PressBead, 0);
  const PressBead *tail = &g_array_index (beads, PressBead, beads->len - 1);

  *from = (PressSpan){ head->first.begin, tail->first.end };
  *to = (PressSpan){ head->second.begin, tail->second.end };
  if (from->begin > own.begin && to->begin > other.begin)
    from->begin = own.begin, to->begin = other.begin;
  if (from->end < own.end && to->end < other.end)
    from->end = own.end, to->end = other.end;
}

static gboolean
match_in_quote (const PressLikeness *likeness, PressSpan excerpt, const PressQuotePair *pair, Match *match)
{
  PressSpan own = press_passages_of_quote (likeness->first, pair->first);
  PressSpan other = press_passages_of_quote (likeness->second, pair->second), from;
  g_autoptr (GArray) beads = press_beads_inside (likeness, own, other);

  for (guint i = beads->len; i-- > 0;)
    {
      const PressBead *bead = &g_array_index (beads, PressBead, i);

      if (bead->confidence < SURE_INSIDE || !press_span_overlaps (bead->first, excerpt))
        g_array_remove_index (beads, i);
    }
  if (beads->len == 0)
    return FALSE;
  g_array_sort (beads, compare_first);
  if (excerpt.begin > own.begin || excerpt.end < own.end)
    {
      from = (PressSpan){ g_array_index (beads, PressBead, 0).first.begin,
                          g_array_index (beads, PressBead, beads->len - 1).first.end };
      match->passages = (PressSpan){ g_array_index (beads, PressBead, 0).second.begin,
                                     g_array_index (beads, PressBead, beads->len - 1).second.end };
    }
  else
    stretch_ends (beads, own, other, &from, &match->passages);
  from = (PressSpan){ MAX (from.begin, excerpt.begin), MIN (from.end, excerpt.end) };
  match->quote = (int)pair->second;
  match->confidence = pair->confidence;
  match->fit = press_likeness_of (likeness, excerpt, match->passages);
  return press_likeness_has_numbers (likeness, excerpt, match->passages)
         && length_of (likeness->first, from) >= LEAST_PART * length_of (likeness->first, excerpt);
}

static gboolean
find_in_quotes (const PressLikeness *likeness, PressSpan excerpt, Match *match)
{
  int quote = press_passages_get (likeness->first, excerpt.begin)->quote;
  g_autoptr (GArray) pairs = press_quote_pairs_find (likeness);

  for (guint i = 0; i < pairs->len; i++)
    {
      const PressQuotePair *pair = &g_array_index (pairs, PressQuotePair, i);

      if ((int)pair->first == quote && pair->confidence >= PRESS_ALIGNMENT_SURE)
        return match_in_quote (likeness, excerpt, pair, match);
    }
  return FALSE;
}

static gboolean
find_in_narration (const PressLikeness *likeness, PressSpan excerpt, Match *match)
{
  g_autoptr (GArray) beads = press_beads_find (likeness);

  for (guint i = 0; i < beads->len; i++)
    {
      const PressBead *bead = &g_array_index (beads, PressBead, i);

      if (!press_span_contains (bead->first, excerpt) && !press_span_contains (excerpt, bead->first))
        continue;
      if (bead->confidence < SURE_SENTENCE
          || press_likeness_least (likeness, bead->first, bead->second) < LEAST_SHARED
          || !press_likeness_has_numbers (likeness, excerpt, bead->second)
          || length_of (likeness->first, bead->first) < LEAST_PART * length_of (likeness->first, excerpt))
        return FALSE;
      *match = (Match){ bead->second, -1, bead->confidence,
                        press_likeness_of (likeness, bead->first, bead->second) };
      return TRUE;
    }
  return FALSE;
}

/* Whether @excerpt is more than the quotes in it: a sentence that tells who says it. */
static gboolean
is_attributed (const PressPassages *self, PressSpan passages, PressSpan excerpt)
{
  PressSpan bytes = press_passages_bytes (self, excerpt);
  guint length = 0;

  for (guint i = passages.begin; i < passages.end; i++)
    length += press_passages_get (self, i)->span.end - press_passages_get (self, i)->span.begin;
  return press_passages_get (self, passages.begin)->quote >= 0
         && bytes.end - bytes.begin > length + LEAST_ATTRIBUTION;
}

/* The bytes of @passages; with @attributed, of the whole sentences they stand in. */
static PressSpan
bytes_of (const PressPassages *self, PressSpan passages, gboolean attributed)
{
  PressSpan bytes = { press_passages_get (self, passages.begin)->span.begin,
                      press_passages_get (self, passages.end - 1)->span.end };
  const PressText *text = self->text;

  if (!attributed)
    return bytes;
  bytes.begin
      = text->sentences[press_text_sentence_of (text, press_text_token_at (text, bytes.begin))].span.begin;
  bytes.end
      = text->sentences[press_text_sentence_of (text, press_text_token_at (text, bytes.end - 1))].span.end;
  return bytes;
}

static PressOfficial *
official_of (const PressPassages *other, guint mail, const Match *match, gboolean attributed)
{
  PressSpan bytes = bytes_of (other, match->passages, attributed);
  PressOfficial *self = g_new0 (PressOfficial, 1);

  self->wording = press_wording_new (other->brief, mail, -1, press_passages_characters (other, bytes));
  self->wording->quote = match->quote;
  self->wording->language = press_passages_get (other, match->passages.begin)->language;
  self->confidence = match->confidence;
  return self;
}

static PressOfficial *
find_in_mail (const Request *request, guint which, double *fit)
{
  g_autoptr (PressPassages) other = press_passages_new (request->mails[which], request->n_mails * EXCERPTS);
  g_autoptr (PressLikeness) likeness = press_likeness_new (request->own, other);
  Match match = { 0 };
  PressSourceKind source;
  gboolean quoted = press_passages_get (request->own, request->excerpt.begin)->quote >= 0;
  g_autoptr (PressOfficial) official = NULL;

  if (quoted ? !find_in_quotes (likeness, request->excerpt, &match)
             : !find_in_narration (likeness, request->excerpt, &match))
    return NULL;
  if (!g_str_equal (press_passages_get (other, match.passages.begin)->language, request->language))
    return NULL;
  official = official_of (other, which, &match, request->attributed);
  *fit = match.fit;
  source = press_official_source (request->mails, request->n_mails, official->wording);
  official->quoting = source == PRESS_SOURCE_QUOTING;
  return source == PRESS_SOURCE_NONE ? NULL : g_steal_pointer (&official);
}

/**
 * press_official_find:
 * @brief: the mail in view
 * @excerpt: characters of its text: a quote, a sentence
 * @mails: (array length=n_mails): the mails of its story; @brief itself is passed over
 * @language: ISO 639-1, the reader's
 *
 * Not for the main loop: mails are compared, dictionaries read.
 *
 * Returns: (transfer full) (nullable): the official wording of @excerpt in @language; %NULL when no mail has
 * one that says all of it
 */
PressOfficial *
press_official_find (
    PressBrief *brief, PressSpan excerpt, PressBrief *const *mails, guint n_mails, const char *language)
{
  g_autoptr (PressPassages) own = press_passages_new (brief, n_mails * EXCERPTS);
  PressSpan passages = passages_of (own, excerpt);
  Request request = { own, passages, FALSE, mails, n_mails, language };
  PressOfficial *best = NULL;
  double best_fit = 0;

  if (passages.end == 0 || g_str_equal (press_passages_get (own, passages.begin)->language, language))
    return NULL;
  request.attributed = is_attributed (own, passages, excerpt);
  for (guint i = 0; i < n_mails; i++)
    {
      g_autoptr (PressOfficial) found = NULL;
      double fit = 0;

      if (mails[i] == brief)
        continue;
      found = find_in_mail (&request, i, &fit);
      if (found == NULL)
        continue;
      fit -= found->quoting ? CLOSER : 0;
      if (best != NULL && fit <= best_fit)
        continue;
      g_clear_pointer (&best, press_official_free);
      best = g_steal_pointer (&found);
      best_fit = fit;
    }
  return best;
}

void
press_official_free (PressOfficial *self)
{
  press_wording_free (self->wording);
  g_free (self);
}
