// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The same thing said, in the words of several mails. Two mails are compared at a time, and the quotes that
 * are the same are then joined over all mails (press-quote-groups.c). */

#include "stories/press-alignment.h"

#include "stories/press-beads.h"
#include "stories/press-quote-groups.h"

#define MOST_MAILS 40 /* of one story that are compared; all pairs are */

/**
 * press_wording_new:
 * @mail: which one @brief is
 * @quote: of the brief, or -1
 * @span: characters of its text
 *
 * Returns: (transfer full): how @brief words something; the text of a whole quote that is interrupted is that
 * of the brief, its parts joined by " [...] "
 */
PressWording *
press_wording_new (PressBrief *brief, guint mail, int quote, PressSpan span)
{
  PressWording *self = g_new0 (PressWording, 1);
  const PressBriefQuote *whole = NULL;

  if (quote >= 0 && (guint)quote < brief->quotes->len)
    whole = g_ptr_array_index (brief->quotes, quote);
  self->mail = mail;
  self->quote = quote;
  self->span = span;
  self->language
      = g_intern_string (brief->languages->len > 0 ? g_ptr_array_index (brief->languages, 0) : "und");
  if (whole != NULL && whole->span.begin == span.begin && whole->span.end == span.end)
    self->text = g_strdup (whole->text);
  else
    self->text = g_utf8_substring (brief->text, span.begin, span.end);
  return self;
}

void
press_wording_free (PressWording *self)
{
  g_free (self->text);
  g_free (self);
}

void
press_parallel_free (PressParallel *self)
{
  g_free (self->speaker);
  g_ptr_array_unref (self->wordings);
  g_free (self);
}

static PressParallel *
parallel_new (const char *speaker, double confidence)
{
  PressParallel *self = g_new0 (PressParallel, 1);

  self->speaker = g_strdup (speaker);
  self->confidence = confidence;
  self->wordings = g_ptr_array_new_with_free_func ((GDestroyNotify)press_wording_free);
  return self;
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const PressQuoteLink *first = a, *second = b;

  return first->confidence < second->confidence ? 1 : first->confidence > second->confidence ? -1 : 0;
}

static void
add_links (const PressPassages *first,
           guint first_mail,
           const PressPassages *second,
           guint second_mail,
           GArray *links)
{
  g_autoptr (PressLikeness) likeness = press_likeness_new (first, second);
  g_autoptr (GArray) pairs = press_quote_pairs_find (likeness);

  for (guint i = 0; i < pairs->len; i++)
    {
      const PressQuotePair *pair = &g_array_index (pairs, PressQuotePair, i);
      PressQuoteLink link = { first_mail, second_mail, pair->first, pair->second, pair->confidence };

      if (pair->confidence >= PRESS_LINK_LIKELY)
        g_array_append_val (links, link);
    }
}

static GArray *
find_links (const GPtrArray *mails)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (PressQuoteLink));

  for (guint i = 0; i < mails->len; i++)
    for (guint j = i + 1; j < mails->len; j++)
      {
        const PressPassages *first = g_ptr_array_index (mails, i), *second = g_ptr_array_index (mails, j);

        if (first->brief->quotes->len > 0 && second->brief->quotes->len > 0)
          add_links (first, i, second, j, links);
      }
  g_array_sort (links, compare_links);
  return links;
}

static PressParallel *
parallel_of (const PressQuoteGroup *group, const GPtrArray *mails)
{
  PressParallel *parallel = parallel_new (NULL, group->confidence);

  for (guint i = 0; i < group->quotes->len; i++)
    {
      const PressPassages *mail = g_ptr_array_index (mails, i);
      int quote = g_array_index (group->quotes, int, i);
      const PressBriefQuote *said;
      PressWording *wording;

      if (quote < 0)
        continue;
      said = g_ptr_array_index (mail->brief->quotes, quote);
      if (parallel->speaker == NULL)
        parallel->speaker = g_strdup (said->speaker);
      wording = press_wording_new (mail->brief, i, quote, said->span);
      wording->language
          = press_passages_get (mail, press_passages_of_quote (mail, (guint)quote).begin)->language;
      g_ptr_array_add (parallel->wordings, wording);
    }
  return parallel;
}

static int
compare_parallels (gconstpointer a, gconstpointer b)
{
  const PressParallel *first = *(const PressParallel *const *)a, *second = *(const PressParallel *const *)b;
  const PressWording *one = g_ptr_array_index (first->wordings, 0);
  const PressWording *other = g_ptr_array_index (second->wordings, 0);

  if (one->mail != other->mail)
    return one->mail < other->mail ? -1 : 1;
  return one->span.begin < other->span.begin ? -1 : one->span.begin > other->span.begin;
}

/**
 * press_alignment_quotes:
 * @briefs: (array length=n_briefs): of the mails of one story, in any languages
 *
 * Quotes that two mails word differently in one language are one thing said, too. Dictionaries on this
 * machine are read for it: not for the main loop.
 *
 * Returns: (transfer full) (element-type PressParallel): what several of the mails quote, in the order of the
 *   mails; nothing below %PRESS_ALIGNMENT_SURE
 */
GPtrArray *
press_alignment_quotes (PressBrief *const *briefs, guint n_briefs)
{
  g_autoptr (GPtrArray) mails = g_ptr_array_new_with_free_func ((GDestroyNotify)press_passages_free);
  guint n = MIN (n_briefs, MOST_MAILS);
  g_autoptr (GArray) links = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  GPtrArray *parallels = g_ptr_array_new_with_free_func ((GDestroyNotify)press_parallel_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (mails, press_passages_new (briefs[i], n * (n - 1) / 2));
  links = find_links (mails);
  groups = press_quote_groups_find (links, mails->len);
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (parallels, parallel_of (g_ptr_array_index (groups, i), mails));
  g_ptr_array_sort (parallels, compare_parallels);
  return parallels;
}

static PressWording *
wording_of (const PressPassages *passages, guint mail, PressSpan span)
{
  PressSpan bytes = { press_passages_get (passages, span.begin)->span.begin,
                      press_passages_get (passages, span.end - 1)->span.end };
  PressWording *wording
      = press_wording_new (passages->brief, mail, -1, press_passages_characters (passages, bytes));

  wording->language = press_passages_get (passages, span.begin)->language;
  return wording;
}

/**
 * press_alignment_sentences:
 * @first: mail 0
 * @second: mail 1
 *
 * Returns: (transfer full) (element-type PressParallel): the narrator's sentences that the two share, one or
 * two of each side, in the order of the first; nothing below %PRESS_ALIGNMENT_SURE
 */
GPtrArray *
press_alignment_sentences (PressBrief *first, PressBrief *second)
{
  g_autoptr (PressPassages) one = press_passages_new (first, 1);
  g_autoptr (PressPassages) other = press_passages_new (second, 1);
  g_autoptr (PressLikeness) likeness = press_likeness_new (one, other);
  g_autoptr (GArray) beads = press_beads_find (likeness);
  GPtrArray *parallels = g_ptr_array_new_with_free_func ((GDestroyNotify)press_parallel_free);

  for (guint i = 0; i < beads->len; i++)
    {
      const PressBead *bead = &g_array_index (beads, PressBead, i);
      PressParallel *parallel;

      if (bead->confidence < PRESS_ALIGNMENT_SURE)
        continue;
      parallel = parallel_new (NULL, bead->confidence);
      g_ptr_array_add (parallel->wordings, wording_of (one, 0, bead->first));
      g_ptr_array_add (parallel->wordings, wording_of (other, 1, bead->second));
      g_ptr_array_add (parallels, parallel);
    }
  g_ptr_array_sort (parallels, compare_parallels);
  return parallels;
}
