// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whose a person is when nothing beside the name says so: "its chief executive" is of the organisation named
 * last, "the union welcomed ... said the regional organiser" of the one that the sentence or the paragraph
 * speaks of, and what is left belongs to the issuer. Runs when the organisations of the mail are known.
 * Organisations that are only named inside speech do not count: people speak of others. */

#include "brief/press-people-forms.h"

#include <string.h>

#define REACH 3     /* tokens of a sentence in which its subject begins */
#define NEAR 6      /* tokens from a faculty to its university */
#define FAR_BACK 90 /* tokens from "its" back to what it stands for */

/** Spot: an organisation of the brief where the text names it. */
typedef struct
{
  guint token;
  guint organization; /* index in the brief's organizations */
} Spot;

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  const Spot *left = a, *right = b;

  return (left->token > right->token) - (left->token < right->token);
}

static GArray *
find_spots (const PressDraft *draft)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (Spot));

  for (guint i = 0; i < draft->brief->organizations->len; i++)
    {
      const PressOrganization *organization = draft->brief->organizations->pdata[i];

      for (guint k = 0; k < organization->spans->len; k++)
        {
          PressSpan span = g_array_index (organization->spans, PressSpan, k);
          Spot spot = { press_text_token_at (draft->text, span.begin), i };

          if (!press_draft_is_spoken (draft, span)
              && !press_people_has_word (draft->text, spot.token, "unit"))
            g_array_append_val (spots, spot);
        }
    }
  g_array_sort (spots, compare_spots);
  return spots;
}

/* The first spot at or behind @token. */
static guint
spot_from (const GArray *spots, guint token)
{
  guint low = 0, high = spots->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (spots, Spot, middle).token >= token)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/* The only organisation that is named in [first, end). */
static const PressOrganization *
sole_between (const PressDraft *draft, const GArray *spots, guint first, guint end)
{
  const Spot *found = NULL;

  for (guint i = spot_from (spots, first); i < spots->len && g_array_index (spots, Spot, i).token < end; i++)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);

      if (found != NULL && found->organization != spot->organization)
        return NULL;
      found = spot;
    }
  return found != NULL ? draft->brief->organizations->pdata[found->organization] : NULL;
}

/* What a sentence before @seeker in its paragraph begins with, the nearest first. */
static const PressOrganization *
subject_before (const PressDraft *draft, const GArray *spots, guint sentence)
{
  const PressText *text = draft->text;
  const PressParagraph *paragraph = &text->paragraphs[text->sentences[sentence].paragraph];

  for (guint s = sentence; s > paragraph->first_sentence; s--)
    {
      guint first = text->sentences[s - 1].first_token, i = spot_from (spots, first);

      if (i < spots->len && g_array_index (spots, Spot, i).token <= first + REACH
          && g_array_index (spots, Spot, i).token < text->sentences[s - 1].end_token)
        return draft->brief->organizations->pdata[g_array_index (spots, Spot, i).organization];
    }
  return NULL;
}

/* Of several issuers the one called @guess, else the first; without one, the only organisation there is. */
static const PressOrganization *
issuer (const PressDraft *draft, const char *guess)
{
  const PressOrganization *first = NULL;

  for (guint i = 0; i < draft->brief->organizations->len; i++)
    {
      const PressOrganization *organization = draft->brief->organizations->pdata[i];

      if (organization->relation != PRESS_RELATION_ISSUER)
        break;
      if (first == NULL || (guess != NULL && press_people_is_called (organization, guess)))
        first = organization;
    }
  if (first == NULL && draft->brief->organizations->len == 1)
    first = draft->brief->organizations->pdata[0];
  return first;
}

/* "its chief executive": what is named last before. */
static const PressOrganization *
owner (const PressDraft *draft, const GArray *spots, guint role)
{
  guint i = spot_from (spots, role);

  if (i == 0 || g_array_index (spots, Spot, i - 1).token + FAR_BACK < role)
    return NULL;
  return draft->brief->organizations->pdata[g_array_index (spots, Spot, i - 1).organization];
}

static gboolean
has_word (const PressOrganization *organization, const char *word)
{
  g_autofree char *folded = press_lexicon_fold (organization->name, -1);
  const char *at = strstr (folded, word);

  return at != NULL && (at == folded || !g_ascii_isalnum (at[-1]));
}

/* "For the foundation, board member X ...": a common noun before the name that one organisation is called by.
 */
static const PressOrganization *
by_noun (const PressDraft *draft, guint first, guint end)
{
  const PressText *text = draft->text;

  for (guint token = end; token > first; token--)
    {
      const PressOrganization *found = NULL;
      const char *key = NULL;

      if (press_text_match (text, token - 1, PRESS_TERM_ORGANIZATION_WORD, &key) != 1
          || strstr (key, "head") == NULL || press_people_has_word (text, token - 1, "unit")
          || press_draft_is_spoken (
              draft, (PressSpan){ text->tokens[token - 1].begin, text->tokens[token - 1].end }))
        continue;
      for (guint i = 0; i < draft->brief->organizations->len; i++)
        if (has_word (draft->brief->organizations->pdata[i], press_text_folded (text, token - 1)))
          {
            if (found != NULL)
              return NULL;
            found = draft->brief->organizations->pdata[i];
          }
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The only university there is, of somebody who is called professor. */
static const PressOrganization *
of_professor (const PressDraft *draft, guint token)
{
  const PressText *text = draft->text;
  const PressOrganization *found = NULL;

  if (token == 0 || !g_str_has_prefix (press_text_folded (text, token - 1), "profes")
      || g_str_equal (text->paragraphs[press_text_paragraph_of (text, token)].language, "de"))
    return NULL;
  for (guint i = 0; i < draft->brief->organizations->len; i++)
    if (has_word (draft->brief->organizations->pdata[i], "universi"))
      {
        if (found != NULL)
          return NULL;
        found = draft->brief->organizations->pdata[i];
      }
  return found;
}

/* Whose the school, the faculty or the department is that stands beside a name: "of" what follows it, or what
 * the sentence names before. */
static const PressOrganization *
whole_of (const PressDraft *draft, const GArray *spots, const PressSeeker *seeker)
{
  const PressText *text = draft->text;
  guint begin = press_text_token_at (text, seeker->employer.begin),
        end = press_text_token_at (text, seeker->employer.end);
  const PressSentence *sentence = &text->sentences[press_text_sentence_of (text, begin)];
  const PressOrganization *found = NULL;
  guint next = spot_from (spots, end);

  if (text->n_sentences == 0)
    return NULL;
  if (next < spots->len && g_array_index (spots, Spot, next).token < MIN (end + NEAR, sentence->end_token))
    return draft->brief->organizations->pdata[g_array_index (spots, Spot, next).organization];
  found = by_noun (draft, sentence->first_token, begin);
  if (found == NULL)
    found = subject_before (draft, spots, press_text_sentence_of (text, begin));
  return found;
}

/* The token after the name of @seeker. */
static guint
name_end (const PressDraft *draft, const PressSeeker *seeker)
{
  const PressPerson *person = draft->brief->people->pdata[seeker->person];

  for (guint i = 0; i < person->spans->len; i++)
    {
      PressSpan span = g_array_index (person->spans, PressSpan, i);

      if (span.begin == draft->text->tokens[seeker->token].begin)
        return press_text_token_at (draft->text, span.end);
    }
  return seeker->token + 1;
}

/* Where what the sentence tells of the person itself ends: at @end behind "X, ..." and "X of ...", at the
 * name where a verb follows it or a comma only closes "the director, X, ...". */
static guint
apposition_end (const PressDraft *draft, const PressSeeker *seeker, guint end)
{
  const PressText *text = draft->text;
  guint behind = name_end (draft, seeker);

  if (behind >= end || (seeker->role < seeker->token && press_text_is (text, seeker->token - 1, ",")))
    return seeker->token;
  return text->tokens[behind].kind != PRESS_TOKEN_WORD || press_people_has_word (text, behind, "from")
             ? end
             : seeker->token;
}

/* Of whom the person belongs to who is named last before a predecessor: nobody when that is told elsewhere.
 */
static const PressOrganization *
of_successor (const PressDraft *draft, const PressSeeker *seeker)
{
  const PressText *text = draft->text;
  guint first = text->paragraphs[press_text_paragraph_of (text, seeker->token)].first_token, nearest = 0;
  const char *name = NULL;

  for (guint i = 0; i < draft->brief->people->len; i++)
    {
      const PressPerson *person = draft->brief->people->pdata[i];

      for (guint k = 0; k < person->spans->len && i != seeker->person; k++)
        {
          guint begin = g_array_index (person->spans, PressSpan, k).begin;

          if (begin < text->tokens[first].begin || begin >= text->tokens[seeker->token].begin
              || begin < nearest)
            continue;
          nearest = begin;
          name = person->organization;
        }
    }
  for (guint i = 0; name != NULL && i < draft->brief->organizations->len; i++)
    if (press_people_is_called (draft->brief->organizations->pdata[i], name))
      return draft->brief->organizations->pdata[i];
  return NULL;
}

static const PressOrganization *
affiliation (const PressDraft *draft, const GArray *spots, const PressSeeker *seeker, const char *guess)
{
  const PressText *text = draft->text;
  const PressOrganization *found = NULL;
  guint sentence = press_text_sentence_of (text, seeker->token);

  if (seeker->role > 0 && seeker->role != seeker->token
      && press_people_has_word (text, seeker->role - 1, "our"))
    return issuer (draft, guess);
  if (seeker->succeeded)
    {
      found = of_successor (draft, seeker);
      return found != NULL ? found : issuer (draft, guess);
    }
  if (seeker->role > 1 && seeker->role != seeker->token
      && (press_people_has_word (text, seeker->role - 1, "its")
          || press_people_has_word (text, seeker->role - 2, "its")))
    found = owner (draft, spots, seeker->role);
  if (found == NULL && text->n_sentences > 0)
    found = sole_between (draft, spots, text->sentences[sentence].first_token,
                          apposition_end (draft, seeker, text->sentences[sentence].end_token));
  if (found == NULL && text->n_sentences > 0)
    found = by_noun (draft, text->sentences[sentence].first_token, seeker->token);
  if (found == NULL && text->n_sentences > 0)
    found = subject_before (draft, spots, sentence);
  if (found == NULL)
    found = of_professor (draft, seeker->token);
  return found != NULL ? found : issuer (draft, guess);
}

/** press_draft_find_affiliations: completes the organisations of people: those that nothing beside the name
 * tells, and those that the names finder saw in part. */
void
press_draft_find_affiliations (PressDraft *self)
{
  g_autoptr (GArray) spots = NULL;

  if (self->seekers == NULL || self->seekers->len == 0)
    return;
  spots = find_spots (self);
  for (guint i = 0; i < self->seekers->len; i++)
    {
      const PressSeeker *seeker = &g_array_index (self->seekers, PressSeeker, i);
      PressPerson *person = self->brief->people->pdata[seeker->person];
      g_autofree char *found = NULL;

      if (seeker->seeks)
        {
          const PressOrganization *organization = affiliation (self, spots, seeker, person->organization);

          found = organization != NULL ? g_strdup (organization->name) : NULL;
        }
      else if (press_people_has_word (self->text, press_text_token_at (self->text, seeker->employer.begin),
                                      "unit"))
        {
          const PressOrganization *organization = whole_of (self, spots, seeker);

          if (organization == NULL || g_str_equal (organization->name, person->organization))
            organization = issuer (self, NULL);
          found = organization != NULL ? g_strdup (organization->name) : NULL;
        }
      else
        found = press_people_employer_form (self, seeker, person->organization);
      if (found == NULL)
        continue;
      g_free (person->organization);
      person->organization = g_steal_pointer (&found);
    }
}
