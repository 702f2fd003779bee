// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A contact block, taken apart: one pass over its tokens that knows labels, names, addresses and numbers. A
 * number is a telephone's unless the word before it says otherwise ("Fax", "IBAN"). */

#include "brief/press-contacts-private.h"

#include <string.h>

#define MAX_LABEL 8
#define MAX_NAME_WORDS 5

typedef struct
{
  const PressDraft *draft;
  const PressText *text;
  GArray *items; /* PressContactItem */
  guint name;    /* index of the next name */
  guint line;
  guint line_end;   /* token */
  const char *word; /* key of the last word of a contact block in the line, before any mark but ":" and "." */
} Scan;

static gboolean
is_text (const PressText *text, guint token, const char *folded)
{
  return press_text_is (text, token, folded);
}

static void
add (Scan *self, PressContactItemKind kind, PressSpan span)
{
  PressContactItem item = { kind, span, self->line };

  g_array_append_val (self->items, item);
  self->word = NULL;
}

static guint
token_after (const PressText *text, guint token, guint byte)
{
  while (token < text->n_tokens && text->tokens[token].begin < byte)
    token++;
  return token;
}

/* The "@" of an address that begins at @token; no address has white space. */
static guint
take_email (Scan *self, guint token)
{
  const PressText *text = self->text;
  PressSpan span;

  for (guint i = token; i < self->line_end && i < token + 24; i++)
    {
      if (i > token && text->tokens[i].flags & PRESS_TOKEN_AFTER_SPACE)
        return 0;
      if (text->text[text->tokens[i].begin] != '@')
        continue;
      if (!press_contact_email_at (text, text->tokens[i].begin, &span)
          || span.begin > text->tokens[token].begin)
        return 0;
      add (self, PRESS_CONTACT_EMAIL, span);
      return token_after (text, token, span.end) - token;
    }
  return 0;
}

static guint
take_url (Scan *self, guint token)
{
  const PressText *text = self->text;
  guint i = token + 1;

  if (!is_text (text, token, "www") && !is_text (text, token, "http") && !is_text (text, token, "https"))
    return 0;
  while (i < self->line_end && !(text->tokens[i].flags & PRESS_TOKEN_AFTER_SPACE))
    i++;
  return i - token;
}

static gboolean
says_phone (const char *key)
{
  return key != NULL && (strcmp (key, "phone") == 0 || strcmp (key, "mobile") == 0);
}

static gboolean
says_otherwise (const char *key)
{
  return key != NULL
         && (strcmp (key, "fax") == 0 || strcmp (key, "other") == 0 || strcmp (key, "hotline") == 0
             || strcmp (key, "aside") == 0);
}

static guint
take_phone (Scan *self, guint token)
{
  const PressText *text = self->text;
  const PressToken *t = &text->tokens[token];
  char c = text->text[t->begin];
  PressSpan span;

  if (c != '+' && c != '(' && !g_ascii_isdigit (c))
    return 0;
  if (token > 0 && !(t->flags & PRESS_TOKEN_AFTER_SPACE) && c != '+'
      && g_ascii_isalnum (text->text[t->begin - 1]))
    return 0;
  if (!press_contact_phone_at (text, t->begin, text->tokens[self->line_end - 1].end, says_phone (self->word),
                               &span))
    return 0;
  if (says_otherwise (self->word))
    self->word = NULL;
  else
    add (self, PRESS_CONTACT_PHONE, span);
  return token_after (text, token, span.end) - token;
}

/* Words of the block itself are no people: "Communications", "Telefon". */
static gboolean
is_person (const PressText *text, const PressName *name)
{
  for (guint i = name->first_token; i < name->end_token; i++)
    if (i > name->first_token && text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK)
      return FALSE;
  for (guint i = name->first_token; i < name->end_token; i++)
    if (press_contact_word (text, i, NULL) == 0 && press_text_match (text, i, PRESS_TERM_TITLE, NULL) == 0
        && text->tokens[i].kind == PRESS_TOKEN_WORD && text->tokens[i].end - text->tokens[i].begin > 1)
      return TRUE;
  return FALSE;
}

/* "Knowledge R Quist", where the names finder saw two people: the token after the second. */
static guint
over_initial (const Scan *self, guint end)
{
  const PressText *text = self->text;
  guint next = self->name + 1, at = end + 1;
  const PressName *name;

  if (next >= self->draft->names->len || end + 1 >= self->line_end
      || text->tokens[end].kind != PRESS_TOKEN_WORD || !(text->tokens[end].flags & PRESS_TOKEN_CAPITAL)
      || text->tokens[end].end - text->tokens[end].begin > 1)
    return end;
  if (is_text (text, at, "."))
    at++;
  name = &g_array_index (self->draft->names, PressName, next);
  return name->first_token == at && name->kind == PRESS_NAME_PERSON ? MIN (name->end_token, self->line_end)
                                                                    : end;
}

static guint
take_name (Scan *self, guint token)
{
  const PressText *text = self->text;
  const GArray *names = self->draft->names;
  const PressName *name;
  guint end;

  while (self->name < names->len && g_array_index (names, PressName, self->name).first_token < token)
    self->name++;
  if (self->name >= names->len)
    return 0;
  name = &g_array_index (names, PressName, self->name);
  if (name->first_token != token || name->kind == PRESS_NAME_PLACE)
    return 0;
  end = MAX (MIN (name->end_token, self->line_end), token + 1);
  if (name->kind == PRESS_NAME_PERSON && is_person (text, name))
    {
      end = over_initial (self, end);
      add (self, PRESS_CONTACT_PERSON, (PressSpan){ name->span.begin, text->tokens[end - 1].end });
    }
  else if (name->kind == PRESS_NAME_ORGANIZATION && press_contact_word (text, token, NULL) < end - token)
    add (self, PRESS_CONTACT_ORGANIZATION,
         (PressSpan){ text->tokens[token].begin, text->tokens[end - 1].end });
  else
    return 0;
  return end - token;
}

static gboolean
is_name_word (const PressText *text, guint token)
{
  static const PressTerm others[] = {
    PRESS_TERM_ROLE,          PRESS_TERM_ROLE_MODIFIER, PRESS_TERM_LEGAL_FORM, PRESS_TERM_ORGANIZATION_WORD,
    PRESS_TERM_FUNCTION_WORD, PRESS_TERM_PLACE_WORD,    PRESS_TERM_PLACE,      PRESS_TERM_CONTACT_WORD,
    PRESS_TERM_LABEL,         PRESS_TERM_MONTH,         PRESS_TERM_WEEKDAY
  };
  const PressToken *t = &text->tokens[token];

  if (t->kind != PRESS_TOKEN_WORD || !(t->flags & PRESS_TOKEN_CAPITAL) || t->flags & PRESS_TOKEN_DIGITS)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (press_text_match (text, token, others[i], NULL) > 0)
      return FALSE;
  return TRUE;
}

/* Two to four capitalised words that fill what stands between two separators; titles before them are left
 * out. Where people have but one name, one will do. */
static guint
take_looks (Scan *self, guint token)
{
  const PressText *text = self->text;
  guint i = token, first, words = 0, length;

  if (token > 0 && !(text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK)
      && !press_contact_is_separator (text, token - 1))
    return 0;
  while (i < self->line_end && (length = press_text_match (text, i, PRESS_TERM_TITLE, NULL)) > 0)
    i += length;
  for (first = i;
       i < self->line_end && !press_contact_is_separator (text, i) && i - first < 2 * MAX_NAME_WORDS; i++)
    {
      if (is_name_word (text, i))
        words++;
      else if (i == first
               || (!is_text (text, i, "-") && !is_text (text, i, ".")
                   && press_text_match (text, i, PRESS_TERM_NAME_PARTICLE, NULL) == 0))
        return 0;
    }
  if (i < self->line_end && !press_contact_is_separator (text, i))
    return 0;
  if (words == 0 || words > MAX_NAME_WORDS
      || (words == 1 && strcmp (text->paragraphs[press_text_paragraph_of (text, token)].language, "id") != 0))
    return 0;
  add (self, PRESS_CONTACT_LOOKS, (PressSpan){ text->tokens[first].begin, text->tokens[i - 1].end });
  return i - token;
}

static guint
take_word (Scan *self, guint token)
{
  const char *key = NULL;
  guint length = press_contact_word (self->text, token, &key);

  if (length == 0)
    return 0;
  if (strcmp (key, "aside") == 0 && press_contact_is_separator (self->text, token + length)
      && !(self->text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK))
    {
      self->line++; /* two lines that were made one */
      add (self, PRESS_CONTACT_OTHER,
           (PressSpan){ self->text->tokens[token].begin, self->text->tokens[token].end });
    }
  self->word = key;
  return length;
}

/* "Customer enquiries:", "Investor relations:" */
static gboolean
is_for (const PressText *text, guint token, guint end, const char *whom)
{
  const char *key = NULL;

  return press_contact_word (text, token, &key) > 0 && strcmp (key, whom) == 0
         && !press_contact_has_word (text, token, MIN (token + MAX_LABEL, end), "press");
}

static void
begin_line (Scan *self, guint token)
{
  const PressToken *t = &self->text->tokens[token];
  guint end;

  if (!(t->flags & PRESS_TOKEN_AFTER_BREAK))
    return;
  self->line++;
  self->word = NULL;
  self->line_end = press_contact_line_end (self->text, token);
  if (t->flags & PRESS_TOKEN_AFTER_BLANK)
    add (self, PRESS_CONTACT_BLANK, (PressSpan){ t->begin, t->begin });
  if (press_contact_is_label (self->text, token, &end))
    add (self, PRESS_CONTACT_LABEL, (PressSpan){ t->begin, self->text->tokens[end - 1].end });
  if (is_for (self->text, token, self->line_end, "aside"))
    add (self, PRESS_CONTACT_OTHER, (PressSpan){ t->begin, t->end });
  if (is_for (self->text, token, self->line_end, "investor"))
    add (self, PRESS_CONTACT_INVESTOR, (PressSpan){ t->begin, t->end });
}

static guint
first_name (const GArray *names, guint token)
{
  guint low = 0, high = names->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (names, PressName, middle).first_token >= token)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/**
 * press_contact_items_find:
 * @first_token: where the block begins
 * @end_token: where it ends
 *
 * Returns: (transfer full) (element-type PressContactItem): what it has, in order
 */
GArray *
press_contact_items_find (const PressDraft *draft, guint first_token, guint end_token)
{
  static guint (*const take[]) (Scan *, guint) = {
    take_email, take_url, take_phone, take_name, take_looks, take_word,
  };
  Scan self = { .draft = draft, .text = draft->text };

  self.items = g_array_new (FALSE, FALSE, sizeof (PressContactItem));
  self.name = first_name (draft->names, first_token);
  self.line_end = first_token < end_token ? press_contact_line_end (self.text, first_token) : 0;
  for (guint i = first_token; i < end_token;)
    {
      guint taken = 0;

      begin_line (&self, i);
      for (gsize k = 0; taken == 0 && k < G_N_ELEMENTS (take); k++)
        taken = take[k](&self, i);
      if (taken == 0 && self.text->tokens[i].kind == PRESS_TOKEN_WORD)
        self.word = NULL;
      i = MIN (i + MAX (taken, 1), MAX (self.line_end, i + 1));
    }
  return self.items;
}
