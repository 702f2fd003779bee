// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Names that the mail itself gives away as organisations', whatever their words look like: the head of a
 * profile ("About Tidewater Home Repair") and a sender's display name that its domain bears out or that calls
 * itself a press office. Everywhere in the text they are one name of an organisation; what the names finder
 * made of them ("Home Repair, volunteer": a person) gives way. */

#include "brief/press-draft.h"
#include "brief/press-sender.h"

#include <string.h>

#define MOST_ANCHORS 8
#define MOST_WORDS 10 /* tokens of an anchor */
#define SHORTEST 3    /* bytes of an anchor's first word */
#define CERTAIN 0.9f

/* Tokens [first, end) of a text. */
typedef struct
{
  const PressText *text;
  guint first, end;
} Anchor;

static gboolean
is_word_of (const PressText *text, guint token)
{
  static const PressTerm terms[]
      = { PRESS_TERM_FUNCTION_WORD, PRESS_TERM_ROLE,    PRESS_TERM_ORGANIZATION_WORD,
          PRESS_TERM_PLACE,         PRESS_TERM_PRONOUN, PRESS_TERM_GIVEN_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (press_text_match_any (text, token, terms[i], NULL) > 0)
      return TRUE;
  return FALSE;
}

static void
add_anchor (GArray *anchors, const PressText *text, guint first, guint end)
{
  Anchor anchor = { text, first, end };

  while (anchor.end > anchor.first && text->tokens[anchor.end - 1].kind == PRESS_TOKEN_PUNCTUATION
         && !press_text_is (text, anchor.end - 1, "."))
    anchor.end--;
  while (anchor.first < anchor.end
         && (text->tokens[anchor.first].kind != PRESS_TOKEN_WORD
             || (press_text_match_any (text, anchor.first, PRESS_TERM_FUNCTION_WORD, NULL) > 0
                 && !(text->tokens[anchor.first].flags & PRESS_TOKEN_CAPITAL))))
    anchor.first++;
  if (anchors->len == MOST_ANCHORS || anchor.first >= anchor.end || anchor.end > anchor.first + MOST_WORDS
      || text->tokens[anchor.first].end - text->tokens[anchor.first].begin < SHORTEST
      || (anchor.end == anchor.first + 1 && is_word_of (text, anchor.first)))
    return;
  g_array_append_val (anchors, anchor);
}

/* "About X" alone on its line. */
static void
add_profiles (GArray *anchors, const PressText *text)
{
  for (guint p = 0; p < text->n_paragraphs; p++)
    {
      guint first = text->paragraphs[p].first_token, end = first + 1;
      const char *value = NULL;
      guint length = press_text_match_any (text, first, PRESS_TERM_LABEL, &value);

      if (length == 0 || !g_str_equal (value, "boilerplate"))
        continue;
      while (end < text->paragraphs[p].end_token && end <= first + length + MOST_WORDS + 1
             && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_BREAK))
        end++;
      if (end <= first + length + MOST_WORDS
          && press_text_match_any (text, end - 1, PRESS_TERM_LABEL, NULL) == 0)
        add_anchor (anchors, text, first + length, end);
    }
}

/* The words of @name that say "press office" are cut off at both ends; so is "via" with what follows. */
static gboolean
cut_office (const PressText *name, guint *first, guint *end)
{
  gboolean office = FALSE;

  for (guint i = 1; i < *end; i++)
    if (press_text_is (name, i, "via") || press_text_is (name, i, "|"))
      *end = i;
  for (guint i = *first; i < *end; i++)
    {
      const char *value = NULL;
      guint length = press_text_match_any (name, i, PRESS_TERM_SENDER, &value);

      if (length == 0 || !g_str_equal (value, "press"))
        continue;
      office = TRUE;
      if (i == *first)
        *first = i + length;
      else
        *end = i;
    }
  return office;
}

static void
add_sender (GArray *anchors, const PressText *name, const PressDraft *draft, const PressSender *sender)
{
  const char *address = draft->message->from_address;
  guint first = 0, end = name->n_tokens;
  gboolean office = cut_office (name, &first, &end), borne_out;
  g_autofree char *key = NULL;

  if (first >= end || sender->media || address == NULL
      || press_text_match_any (name, first, PRESS_TERM_GIVEN_NAME, NULL) > 0)
    return;
  key = press_sender_key (press_text_folded (name, first));
  borne_out
      = strlen (key) > SHORTEST && strstr (sender->domain, key) != NULL && !g_str_has_prefix (address, key);
  if (office || borne_out)
    add_anchor (anchors, name, first, end);
}

static gboolean
stands_at (const Anchor *anchor, const PressText *text, guint token)
{
  guint length = anchor->end - anchor->first;

  if (token + length > text->n_tokens
      || (text->tokens[token].flags & PRESS_TOKEN_CAPITAL)
             < (anchor->text->tokens[anchor->first].flags & PRESS_TOKEN_CAPITAL))
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (strcmp (press_text_folded (text, token + i), press_text_folded (anchor->text, anchor->first + i)) != 0
        || (i > 0 && text->tokens[token + i].flags & PRESS_TOKEN_AFTER_BREAK))
      return FALSE;
  return TRUE;
}

/* Whether the name stays where an anchor stands at [first, end): a longer name of an organisation, or a
 * person who bears the name. */
static gboolean
is_kept_over (guint first, guint end, const PressName *name)
{
  if (name->first_token > first || name->end_token < end)
    return FALSE;
  if (name->kind == PRESS_NAME_ORGANIZATION)
    return TRUE;
  return name->kind == PRESS_NAME_PERSON && end == first + 1 && name->end_token > name->first_token + 1;
}

/* Moves names that end before @token from @names, beginning at *@next, to @kept. */
static void
keep_before (GArray *kept, const GArray *names, guint *next, guint token)
{
  for (; *next < names->len && g_array_index (names, PressName, *next).end_token <= token; ++*next)
    g_array_append_val (kept, g_array_index (names, PressName, *next));
}

/* Puts the name of an organisation over tokens [first, end), where no name of @names gives way to it. */
static void
claim (GArray *kept, const GArray *names, guint *next, const PressText *text, guint first, guint end)
{
  PressName name = {
    { text->tokens[first].begin, text->tokens[end - 1].end }, first, end, PRESS_NAME_ORGANIZATION, CERTAIN
  };
  guint after;

  keep_before (kept, names, next, first);
  for (after = *next; after < names->len && g_array_index (names, PressName, after).first_token < end;
       after++)
    if (is_kept_over (first, end, &g_array_index (names, PressName, after)))
      return;
  *next = after;
  g_array_append_val (kept, name);
}

/* Returns: (transfer full) (element-type PressName): @names with those of the anchor */
static GArray *
apply (const GArray *names, const PressText *text, const Anchor *anchor)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (PressName), names->len);
  guint length = anchor->end - anchor->first, next = 0;

  for (guint i = 0; i < text->n_tokens; i++)
    if (stands_at (anchor, text, i))
      {
        claim (kept, names, &next, text, i, i + length);
        i += length - 1;
      }
  keep_before (kept, names, &next, G_MAXUINT);
  return kept;
}

/** press_draft_anchor_names: makes names of organisations of what profiles and the sender call one. */
void
press_draft_anchor_names (PressDraft *self)
{
  const char *from = self->message->from_name;
  g_autoptr (PressSender) sender = press_sender_new (self);
  g_autoptr (PressText) name = press_text_new (from != NULL ? from : "", -1, self->text->lexicons, "en");
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));

  add_profiles (anchors, self->text);
  add_sender (anchors, name, self, sender);
  for (guint i = 0; i < anchors->len; i++)
    {
      GArray *names = apply (self->names, self->text, &g_array_index (anchors, Anchor, i));

      g_array_unref (self->names);
      self->names = names;
    }
}
