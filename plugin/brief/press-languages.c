// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The languages of a mail: those in which at least one full paragraph of its own is written, by amount. */

#include "brief/press-draft.h"

#include <string.h>

#define MOST_LANGUAGES 16
#define FULL_PARAGRAPH 15 /* words */
#define MINOR_SHARE 0.08  /* of the main language's text, that another must have to count */

typedef struct
{
  const char *language;
  guint amount; /* bytes */
  gboolean full;
} Share;

static gboolean
is_own_text (const PressDraft *draft, const PressParagraph *paragraph)
{
  PressSectionKind kind = press_draft_section_at (draft, paragraph->span.begin);

  return kind == PRESS_SECTION_BODY || kind == PRESS_SECTION_BOILERPLATE || kind == PRESS_SECTION_CAPTION;
}

static guint
count_words (const PressText *text, const PressParagraph *paragraph)
{
  guint n = 0;

  for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
    n += text->tokens[i].kind == PRESS_TOKEN_WORD;
  return n;
}

static void
add_share (Share *shares, guint *n, const char *language, guint amount, gboolean full)
{
  guint i = 0;

  while (i < *n && shares[i].language != language)
    i++;
  if (i == MOST_LANGUAGES)
    return;
  *n = MAX (*n, i + 1);
  shares[i].language = language;
  shares[i].amount += amount;
  shares[i].full |= full;
}

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const Share *first = a, *second = b;

  if (first->full != second->full)
    return second->full - first->full;
  return first->amount < second->amount ? 1 : first->amount > second->amount ? -1 : 0;
}

static void
measure (const PressDraft *draft, gboolean own_text_only, Share *shares, guint *n)
{
  for (guint p = 0; p < draft->text->n_paragraphs; p++)
    {
      const PressParagraph *paragraph = &draft->text->paragraphs[p];

      if (own_text_only && !is_own_text (draft, paragraph))
        continue;
      if (!g_str_equal (paragraph->language, "und"))
        add_share (shares, n, paragraph->language, paragraph->span.end - paragraph->span.begin,
                   count_words (draft->text, paragraph) >= FULL_PARAGRAPH);
    }
}

/** press_draft_find_languages: fills the languages, most text first; the main one even without a paragraph.
 */
void
press_draft_find_languages (PressDraft *self)
{
  Share shares[MOST_LANGUAGES] = { { NULL, 0, FALSE } };
  guint n = 0;

  measure (self, TRUE, shares, &n);
  if (n == 0)
    measure (self, FALSE, shares, &n);
  qsort (shares, n, sizeof (Share), compare_shares);
  for (guint i = 0; i < n; i++)
    if (i == 0 || (shares[i].full && shares[i].amount >= MINOR_SHARE * shares[0].amount))
      g_ptr_array_add (self->brief->languages, g_strdup (shares[i].language));
}
