// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* People with their roles and organisations.
 *
 * Every name of a person in the parts that tell the story is a mention. Mentions get the role and the
 * organisation that stand beside them, are merged into people (the surname alone, the given name alone, the
 * longer form), and what is missing is inferred where only one organisation is possible. Bylines, photo
 * credits and people who are only to be contacted are left out. */

#include "brief/press-people-private.h"

#include <string.h>

#define LONGEST_CLAUSE 14 /* tokens of "who ..." behind a name that are looked at */

static gboolean
tells_the_story (const PressDraft *draft, guint byte)
{
  switch (press_draft_section_at (draft, byte))
    {
    case PRESS_SECTION_BODY:
    case PRESS_SECTION_CAPTION:
    case PRESS_SECTION_BOILERPLATE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "Written by X", "von X" alone in its paragraph, "Foto: X" */
static gboolean
is_byline (const PressPeopleWork *self, const PressName *name)
{
  const PressText *text = self->text;
  const PressParagraph *paragraph = &text->paragraphs[press_text_paragraph_of (text, name->first_token)];
  guint at = name->first_token, first = paragraph->first_token;

  while (
      at > first && at + 4 > name->first_token
      && (press_text_match (text, at - 1, PRESS_TERM_TITLE, NULL) == 1 || press_text_is (text, at - 1, ":")))
    at--;
  if (at > first && press_text_is (text, at - 1, "/")) /* "Foto: Moss & Fern/Ada Quist" */
    for (guint back = 2; back < 10 && at >= first + back; back++)
      if (press_text_is (text, at - back, ":") && at > first + back)
        return press_people_word (self, at - back - 1, "byline");
  if (at == first || !press_people_word (self, at - 1, "byline"))
    return FALSE;
  if (at - 1 > first && press_people_word (self, at - 2, "written"))
    return TRUE;
  if (press_text_is (text, name->first_token - 1, ":"))
    return !press_text_is (text, name->end_token, ",");
  return (at - 1 == first || text->tokens[at - 1].flags & PRESS_TOKEN_AFTER_BREAK
          || (text->tokens[at - 1].flags & PRESS_TOKEN_CAPITAL && press_text_is (text, at - 2, ".")))
         && name->end_token + 3 > paragraph->end_token;
}

/* "Ihre Ulla Moor" in a line of its own, or a name below "Kind regards," */
static gboolean
signs_off (const PressPeopleWork *self, const PressName *name)
{
  static const char *const yours[] = { "ihr",   "ihre",   "euer",   "eure", "dein", "deine", "your", "yours",
                                       "votre", "vostro", "vostra", "tuo",  "tua",  "su",    "tu",   NULL };
  const PressText *text = self->text;
  guint first = press_people_before_titles (self, name->first_token);
  const char *key = NULL;

  if (name->end_token < text->n_tokens && !(text->tokens[name->end_token].flags & PRESS_TOKEN_AFTER_BREAK))
    return FALSE;
  if (first > 0 && press_people_is (self, first - 1, yours)
      && text->tokens[first - 1].flags & PRESS_TOKEN_AFTER_BREAK)
    return TRUE;
  if (!(text->tokens[first].flags & PRESS_TOKEN_AFTER_BREAK))
    return FALSE;
  for (guint back = 1; back <= MIN (first, 6u); back++)
    {
      guint length = press_text_match (text, first - back, PRESS_TERM_SECTION, &key);

      if (length > 0 && length + 1 >= back && g_str_equal (key, "sign-off")
          && text->tokens[first - back].flags & PRESS_TOKEN_AFTER_BREAK)
        return TRUE;
    }
  return FALSE;
}

/* "Antonio Serra detto Tonino" */
static gboolean
is_nickname (const PressPeopleWork *self, guint i)
{
  const PressName *name = &g_array_index (self->draft->names, PressName, i);

  return i > 0 && name->first_token > 0 && press_people_word (self, name->first_token - 1, "called")
         && g_array_index (self->draft->names, PressName, i - 1).end_token + 1 == name->first_token;
}

static void
collect_mentions (PressPeopleWork *self)
{
  for (guint i = 0; i < self->draft->names->len; i++)
    {
      const PressName *name = &g_array_index (self->draft->names, PressName, i);
      PressMention mention = { .name = i, .person = PRESS_NO_NAME, .organization = PRESS_NO_NAME };

      for (guint t = name->first_token; t < name->end_token; t++)
        self->names[t] = i + 1;
      if (self->mentions->len < PRESS_MOST_MENTIONS && name->kind == PRESS_NAME_PERSON
          && !is_nickname (self, i) && tells_the_story (self->draft, name->span.begin)
          && !is_byline (self, name) && !signs_off (self, name))
        g_array_append_val (self->mentions, mention);
    }
}

static guint
words_of (const PressPeopleWork *self, const PressName *name)
{
  guint words = 0;

  for (guint t = name->first_token; t < name->end_token; t++)
    words += self->text->tokens[t].kind == PRESS_TOKEN_WORD
             && self->text->tokens[t].flags & PRESS_TOKEN_CAPITAL;
  return words;
}

/* Whether a verb of saying stands beside the mention, or a quote names it as its speaker. */
static gboolean
speaks (const PressPeopleWork *self, const PressName *name)
{
  const PressText *text = self->text;

  for (guint i = 0; self->draft->quotes != NULL && i < self->draft->quotes->len; i++)
    {
      const PressQuote *quote = &g_array_index (self->draft->quotes, PressQuote, i);

      if (quote->speaker.end > quote->speaker.begin && press_span_overlaps (quote->speaker, name->span))
        return TRUE;
    }
  for (guint back = 1; back <= 3 && back <= name->first_token; back++)
    if (press_text_match (text, name->first_token - back, PRESS_TERM_SAYING, NULL) == back)
      return TRUE;
  return press_text_match (text, name->end_token, PRESS_TERM_SAYING, NULL) > 0;
}

static char *
slice_tokens (const PressPeopleWork *self, guint first, guint end)
{
  PressSpan span = { self->text->tokens[first].begin, self->text->tokens[end - 1].end };

  return press_text_slice (self->text, span);
}

static char *
slice_name (const PressPeopleWork *self, guint name)
{
  return press_text_slice (self->text, g_array_index (self->draft->names, PressName, name).span);
}

/* Whether a phrase of @key ends right before @token: "folgt auf", "takes over from". */
static gboolean
follows_word (const PressPeopleWork *self, guint token, const char *key)
{
  for (guint back = 1; back <= MIN (token, 4u); back++)
    {
      const char *value = NULL;

      if (press_text_match (self->text, token - back, PRESS_TERM_PERSON_WORD, &value) == back
          && g_str_equal (value, key))
        return TRUE;
    }
  return FALSE;
}

/* "She succeeds the Rev. X", "folgt auf X": @token is where the name or its titles begin. */
static gboolean
succeeded (const PressPeopleWork *self, guint token)
{
  return follows_word (self, token, "succeed")
         || (token > 0 && press_text_match (self->text, token - 1, PRESS_TERM_FUNCTION_WORD, NULL) == 1
             && follows_word (self, token - 1, "succeed"));
}

/* "X, who founded the company" */
static gboolean
leads_something (const PressPeopleWork *self, guint token)
{
  guint sentence = press_text_sentence_of (self->text, token), end;

  if (self->text->n_sentences == 0 || !press_text_is (self->text, token, ","))
    return FALSE;
  end = MIN (self->text->sentences[sentence].end_token, token + LONGEST_CLAUSE);
  for (guint i = token + 2; i < end; i++)
    {
      const char *value = NULL;

      if (press_text_is (self->text, i, ","))
        return FALSE;
      if (press_text_match (self->text, i, PRESS_TERM_PERSON_WORD, &value) > 0 && g_str_equal (value, "lead"))
        return TRUE;
    }
  return FALSE;
}

/* "Her successor, X", "his colleague X": @token is where the name or its titles begin. */
static gboolean
stands_beside (const PressPeopleWork *self, guint token)
{
  if (token > 1 && press_text_is (self->text, token - 1, ","))
    token--;
  return token > 0 && press_people_word (self, token - 1, "colleague");
}

/* Behind a title, a word of kin or succession. */
static gboolean
is_introduced (const PressPeopleWork *self, const PressName *name)
{
  guint first = press_people_before_titles (self, name->first_token);
  const char *key = NULL;

  if ((first < name->first_token && words_of (self, name) > 1) || succeeded (self, first))
    return TRUE;
  if (first > 1 && press_text_is (self->text, first - 1, ","))
    first--;
  return first > 0
         && ((press_text_match (self->text, first - 1, PRESS_TERM_ROLE, &key) > 0 && g_str_equal (key, "kin"))
             || press_people_word (self, first - 1, "colleague"));
}

/* Somebody has a role, an organisation, something to say, a place in a picture or before or after somebody
 * else; who is only named in passing has to be named twice. */
static gboolean
is_somebody (const PressPeopleWork *self, guint person)
{
  const PressName *longest = &g_array_index (
      self->draft->names, PressName,
      g_array_index (self->mentions, PressMention, g_array_index (self->people, guint, person)).name);
  guint mentions = 0;

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);
      const PressName *name = &g_array_index (self->draft->names, PressName, mention->name);

      if (mention->person != person)
        continue;
      mentions++;
      if (mention->has_role || mention->organization != PRESS_NO_NAME || speaks (self, name)
          || press_draft_section_at (self->draft, name->span.begin) == PRESS_SECTION_CAPTION
          || is_introduced (self, name) || leads_something (self, name->end_token))
        return TRUE;
    }
  return mentions > 1 && words_of (self, longest) > 1 && longest->confidence >= 0.6f;
}

/* Whose @person is may be found out when the organisations are known: of who has a role, of who precedes or
 * follows somebody, and of who speaks. @employer: what stands beside the name, or a guess. */
static void
seek (PressPeopleWork *self, guint person, const PressMention *employer)
{
  PressSeeker seeker = { self->draft->brief->people->len - 1, PRESS_NO_NAME, 0, { 0, 0 }, FALSE, FALSE };

  if (employer != NULL)
    seeker.employer = g_array_index (self->draft->names, PressName, employer->organization).span;
  for (guint i = 0; i < self->mentions->len && (employer == NULL || employer->seeks); i++)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);
      const PressName *name = &g_array_index (self->draft->names, PressName, mention->name);

      if (mention->person != person)
        continue;
      if (mention->has_role && !mention->seeks)
        return; /* a mayor, a minister */
      seeker.succeeded |= succeeded (self, press_people_before_titles (self, name->first_token))
                          || stands_beside (self, press_people_before_titles (self, name->first_token));
      if (mention->has_role)
        {
          seeker.token = name->first_token;
          seeker.role = mention->role.first;
          break;
        }
      if (seeker.token == PRESS_NO_NAME
          && (seeker.succeeded || leads_something (self, name->end_token) || speaks (self, name)))
        seeker.token = seeker.role = name->first_token;
    }
  seeker.seeks = seeker.token != PRESS_NO_NAME;
  if (seeker.seeks || employer != NULL)
    g_array_append_val (self->draft->seekers, seeker);
}

/* "most recently as operations manager": what somebody was. */
static gboolean
is_former (const PressPeopleWork *self, const PressMention *mention)
{
  guint first = mention->role.first;

  for (guint back = 1; back <= MIN (first, 4u); back++)
    if (press_text_is (self->text, first - back, ",") || self->names[first - back] != 0)
      return FALSE;
    else if (press_people_word (self, first - back, "former"))
      return TRUE;
  return press_people_word (self, first, "former");
}

static void
add_person (PressPeopleWork *self, guint person)
{
  const PressMention *longest
      = &g_array_index (self->mentions, PressMention, g_array_index (self->people, guint, person));
  g_autofree char *name = slice_name (self, longest->name);
  PressPerson *fact = press_brief_add_person (self->draft->brief, name);
  const PressMention *role = NULL, *organization = NULL;

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);

      if (mention->person != person)
        continue;
      g_array_append_val (fact->spans, g_array_index (self->draft->names, PressName, mention->name).span);
      if (mention->has_role
          && (role == NULL || (is_former (self, role) && !is_former (self, mention))
              || (role->organization == PRESS_NO_NAME && mention->organization != PRESS_NO_NAME
                  && (is_former (self, role) || !is_former (self, mention)))))
        role = mention;
      if (mention->organization != PRESS_NO_NAME && organization == NULL)
        organization = mention;
    }
  if (role != NULL)
    fact->role = slice_tokens (self, role->role.first, role->role.end);
  if (role != NULL && role->organization != PRESS_NO_NAME)
    organization = role;
  if (organization != NULL)
    fact->organization = slice_name (self, organization->organization);
  seek (self, person, organization);
}

/** press_draft_find_people: fills the brief. */
void
press_draft_find_people (PressDraft *self)
{
  PressPeopleWork work = { .draft = self, .text = self->text };

  work.names = g_new0 (guint, self->text->n_tokens + 1);
  work.taken = g_new0 (guint8, self->text->n_tokens + 1);
  work.mentions = g_array_new (FALSE, FALSE, sizeof (PressMention));
  work.people = g_array_new (FALSE, FALSE, sizeof (guint));
  self->seekers = g_array_new (FALSE, FALSE, sizeof (PressSeeker));
  collect_mentions (&work);
  press_people_find_roles (&work);
  press_people_merge (&work);
  press_people_infer_organizations (&work);
  for (guint i = 0; i < work.people->len; i++)
    if (is_somebody (&work, i))
      add_person (&work, i);
  g_free (work.names);
  g_free (work.taken);
  g_array_unref (work.mentions);
  g_array_unref (work.people);
}
