// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Claims are read off the brief: a date belongs to the company that is named nearest to it in its sentence,
 * when that is the only date there is about it; a role and a company to their person; the people of a caption
 * are counted. Two dates disagree when neither is a part of the other ("2022-07" is a part of "2022"), two
 * roles when they are in one language and neither is in the other, two companies when they share no word of
 * their names. */

#include "stories/press-claims.h"

#include <string.h>

#include "stories/press-speaker.h"

#define LEAST_IN_PICTURE 3 /* people */
#define MOST_NAMES 60      /* of a mail */
#define BEHIND 200         /* characters that a company behind a date is farther than one before it */
#define BESIDE 80          /* characters between a person and the company, in one sentence */
#define NEAR 300           /* characters between a name and what is told of it */

void
press_claim_free (PressClaim *self)
{
  g_free (self->about);
  g_free (self->key);
  g_free (self->value);
  g_free (self);
}

static PressClaim *
add_claim (GPtrArray *claims, PressClaimKind kind, const char *about, const char *value)
{
  PressClaim *claim = g_new0 (PressClaim, 1);

  claim->kind = kind;
  claim->about = g_strdup (about);
  claim->value = g_strdup (value);
  if (kind == PRESS_CLAIM_COMPANY)
    claim->key = press_company_key (value);
  else if (kind == PRESS_CLAIM_DATE || kind == PRESS_CLAIM_FOUNDED)
    claim->key = press_company_key (about);
  claim->language = "und";
  g_ptr_array_add (claims, claim);
  return claim;
}

/* The sentence that holds @span (characters), in characters. */
static PressSpan
sentence_around (const PressPassages *self, PressSpan span)
{
  PressSpan bytes = press_passages_bytes (self, span);
  guint token = press_text_token_at (self->text, bytes.begin);

  if (self->text->n_sentences == 0 || token >= self->text->n_tokens)
    return span;
  return press_passages_characters (self,
                                    self->text->sentences[press_text_sentence_of (self->text, token)].span);
}

static guint
distance (PressSpan first, PressSpan second)
{
  return first.end <= second.begin   ? second.begin - first.end
         : second.end <= first.begin ? first.begin - second.end
                                     : 0;
}

static gboolean
has_date_between (const PressBrief *brief, PressSpan first, PressSpan second)
{
  PressSpan gap = { MIN (first.end, second.end), MAX (first.begin, second.begin) };

  for (guint i = 0; i < MIN (brief->dates->len, MOST_NAMES) && gap.begin < gap.end; i++)
    if (press_span_contains (gap, ((const PressBriefDate *)g_ptr_array_index (brief->dates, i))->span))
      return TRUE;
  return FALSE;
}

/* The company that is named nearest before @date in @sentence, or else behind it, with no other date between.
 */
static const PressOrganization *
nearest_company (const PressBrief *brief, PressSpan sentence, PressSpan date, gboolean founded)
{
  const PressOrganization *nearest = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < MIN (brief->organizations->len, MOST_NAMES); i++)
    {
      const PressOrganization *company = g_ptr_array_index (brief->organizations, i);

      for (guint s = 0; s < company->spans->len; s++)
        {
          PressSpan mention = g_array_index (company->spans, PressSpan, s);
          guint apart = distance (mention, date) + (mention.begin > date.begin ? BEHIND : 0);

          if (!press_span_contains (sentence, mention) || apart >= least)
            continue;
          if ((!founded && company->relation == PRESS_RELATION_ISSUER)
              || has_date_between (brief, mention, date))
            continue;
          least = apart;
          nearest = company;
        }
    }
  return nearest;
}

static gboolean
is_history (const PressBriefDate *date)
{
  return date->role == PRESS_DATE_ROLE_PAST || date->role == PRESS_DATE_ROLE_START
         || date->role == PRESS_DATE_ROLE_END || date->role == PRESS_DATE_ROLE_OTHER
         || date->role == PRESS_DATE_ROLE_FOUNDED;
}

static void
claim_dates (const PressPassages *self, GPtrArray *claims)
{
  const PressBrief *brief = self->brief;

  for (guint i = 0; i < MIN (brief->dates->len, MOST_NAMES); i++)
    {
      const PressBriefDate *date = g_ptr_array_index (brief->dates, i);
      gboolean founded = date->role == PRESS_DATE_ROLE_FOUNDED;
      PressSpan sentence = sentence_around (self, date->span);
      const PressOrganization *company = nearest_company (brief, sentence, date->span, founded);
      PressClaim *claim;

      if (!is_history (date) || company == NULL)
        continue;
      claim
          = add_claim (claims, founded ? PRESS_CLAIM_FOUNDED : PRESS_CLAIM_DATE, company->name, date->value);
      claim->passage = sentence;
      claim->focus = date->span;
    }
}

/* Claims of one kind about one company that say several things cannot be held against others. */
static void
drop_ambiguous (GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const PressClaim *claim = g_ptr_array_index (claims, i);
      gboolean ambiguous = FALSE;

      for (guint j = claims->len; j-- > i + 1;)
        {
          const PressClaim *other = g_ptr_array_index (claims, j);

          if (other->kind != claim->kind || !g_str_equal (other->about, claim->about))
            continue;
          ambiguous |= press_claims_disagree (claim, other);
          g_ptr_array_remove_index (claims, j);
        }
      if (ambiguous)
        g_ptr_array_remove_index (claims, i--);
    }
}

/* Where @words stand in the text nearest to a mention of @person. */
static PressSpan
find_near (const PressBrief *brief, const PressPerson *person, const char *words)
{
  PressSpan found = { 0, 0 };
  guint least = NEAR, length = (guint)g_utf8_strlen (words, -1);

  for (guint s = 0; s < MIN (person->spans->len, 8) && *words != '\0'; s++)
    {
      PressSpan name = g_array_index (person->spans, PressSpan, s);
      guint from = name.begin > NEAR ? name.begin - NEAR : 0;
      const char *begin = g_utf8_offset_to_pointer (brief->text, from);
      const char *at = begin;

      for (guint n = 0; n < 20 && (at = strstr (at, words)) != NULL; n++, at++)
        {
          guint offset = from + (guint)g_utf8_pointer_to_offset (begin, at);
          PressSpan span = { offset, offset + length };

          if (offset > name.end + NEAR)
            break;
          if (distance (span, name) >= least)
            continue;
          least = distance (span, name);
          found = span;
        }
    }
  return found;
}

static gboolean
is_beside (const PressPerson *person, PressSpan focus, PressSpan sentence)
{
  for (guint s = 0; s < person->spans->len; s++)
    {
      PressSpan name = g_array_index (person->spans, PressSpan, s);

      if (press_span_contains (sentence, name) && distance (name, focus) <= BESIDE)
        return TRUE;
    }
  return FALSE;
}

static void
claim_of_person (const PressPassages *self,
                 GPtrArray *claims,
                 const PressPerson *person,
                 PressClaimKind kind,
                 const char *value)
{
  PressSpan focus = value != NULL ? find_near (self->brief, person, value) : (PressSpan){ 0, 0 };
  PressSpan passage = sentence_around (self, focus);
  PressClaim *claim;

  if (focus.end == 0 || (kind == PRESS_CLAIM_COMPANY && !is_beside (person, focus, passage)))
    return;
  claim = add_claim (claims, kind, person->name, value);
  claim->focus = focus;
  claim->passage = passage;
  claim->passage.end = MAX (claim->passage.end, focus.end);
  claim->language
      = self->text
            ->paragraphs[press_text_paragraph_of (
                self->text, press_text_token_at (self->text, press_passages_bytes (self, focus).begin))]
            .language;
}

/* Whether @company has part in the announcement: a person's is often only guessed among those that have not.
 */
static gboolean
takes_part (const PressBrief *brief, const char *company)
{
  g_autofree char *key = company != NULL ? press_company_key (company) : NULL;

  for (guint i = 0; company != NULL && i < MIN (brief->organizations->len, MOST_NAMES); i++)
    {
      const PressOrganization *other = g_ptr_array_index (brief->organizations, i);

      g_autofree char *name = press_company_key (other->name);

      if (press_company_match (name, key))
        return other->relation == PRESS_RELATION_ISSUER || other->relation == PRESS_RELATION_PARTNER;
    }
  return FALSE;
}

static void
claim_people (const PressPassages *self, GPtrArray *claims)
{
  for (guint i = 0; i < MIN (self->brief->people->len, MOST_NAMES); i++)
    {
      const PressPerson *person = g_ptr_array_index (self->brief->people, i);

      claim_of_person (self, claims, person, PRESS_CLAIM_ROLE, person->role);
      if (takes_part (self->brief, person->organization))
        claim_of_person (self, claims, person, PRESS_CLAIM_COMPANY, person->organization);
    }
}

/* @span without the white space at its end. */
static PressSpan
trimmed (const PressPassages *self, PressSpan span)
{
  PressSpan bytes = press_passages_bytes (self, span);

  while (bytes.end > bytes.begin && g_ascii_isspace (self->text->text[bytes.end - 1]))
    bytes.end--;
  return press_passages_characters (self, bytes);
}

static gboolean
is_in_picture (const PressPerson *person, PressSpan caption)
{
  for (guint s = 0; s < person->spans->len; s++)
    if (press_span_contains (caption, g_array_index (person->spans, PressSpan, s)))
      return TRUE;
  return FALSE;
}

/* About a picture is claimed, under the names of all it shows, how many they are. */
static void
claim_pictures (const PressPassages *self, GPtrArray *claims)
{
  const PressBrief *brief = self->brief;

  for (guint i = 0; i < brief->sections->len; i++)
    {
      const PressSection *section = &g_array_index (brief->sections, PressSection, i);
      g_autoptr (GString) names = g_string_new (NULL);
      g_autofree char *count = NULL;
      PressClaim *claim;
      guint n = 0;

      for (guint p = 0; section->kind == PRESS_SECTION_CAPTION && p < MIN (brief->people->len, MOST_NAMES);
           p++)
        {
          const PressPerson *person = g_ptr_array_index (brief->people, p);

          if (!is_in_picture (person, section->span))
            continue;
          n++;
          g_string_append_printf (names, "%s\n", person->name);
        }
      if (n < LEAST_IN_PICTURE)
        continue;
      count = g_strdup_printf ("%u", n);
      claim = add_claim (claims, PRESS_CLAIM_PICTURE, names->str, count);
      claim->passage = trimmed (self, section->span);
    }
}

/** press_claims_find: (transfer full) (element-type PressClaim): what the mail claims. */
GPtrArray *
press_claims_find (const PressPassages *passages, guint mail)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify)press_claim_free);

  claim_dates (passages, claims);
  drop_ambiguous (claims);
  claim_people (passages, claims);
  claim_pictures (passages, claims);
  for (guint i = 0; i < claims->len; i++)
    ((PressClaim *)g_ptr_array_index (claims, i))->mail = mail;
  return claims;
}
