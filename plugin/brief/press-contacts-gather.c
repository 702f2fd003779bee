// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The items of a contact block (press-contacts-items.c) put together to people again: a name, an organisation
 * or a second address begins the next contact as soon as the last one can be reached. */

#include "brief/press-contacts-private.h"

#include <string.h>

#define MAX_CONTACTS 50
#define MAX_BLOCK_TOKENS 4000

/** Entry: a contact that is being put together; spans are empty when not known. */
typedef struct
{
  PressSpan name, looks, organization, email, phone;
  guint name_line;
} Entry;

typedef struct
{
  PressDraft *draft;
  Entry entry;
  gboolean other;       /* the line is for others than the press */
  gboolean other_heads; /* and has no address itself */
  guint other_line;
  gboolean shared;   /* two names, one address */
  Entry first;       /* the first of the two */
  gboolean strict;   /* only what looks like a press office's */
  gboolean investor; /* for investors: only with a name */
  gboolean sparse;   /* every line is a paragraph: an empty line tells nothing */
} Gather;

static gboolean
is_set (PressSpan span)
{
  return span.end > span.begin;
}

static gboolean
is_reachable (const Entry *entry)
{
  return is_set (entry->email) || is_set (entry->phone);
}

static char *
tidy_slice (const PressText *text, PressSpan span)
{
  g_autofree char *slice = NULL;
  g_auto (GStrv) words = NULL;
  GString *joined;

  if (!is_set (span))
    return NULL;
  slice = press_text_slice (text, span);
  words = g_strsplit_set (slice, " \n\t\r", -1);
  joined = g_string_new (NULL);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", *word);
  return g_string_free (joined, FALSE);
}

static void
widen (PressSpan *all, PressSpan span)
{
  if (!is_set (span))
    return;
  if (!is_set (*all))
    *all = span;
  all->begin = MIN (all->begin, span.begin);
  all->end = MAX (all->end, span.end);
}

static gboolean
same_text (const char *a, const char *b)
{
  return a != NULL && b != NULL && g_ascii_strcasecmp (a, b) == 0;
}

/* The contact that @email or @name belongs to already. */
static PressContact *
known_contact (const PressBrief *brief, const char *name, const char *email)
{
  for (guint i = 0; i < brief->contacts->len; i++)
    {
      PressContact *contact = g_ptr_array_index (brief->contacts, i);

      if (same_text (contact->name, name)
          || (same_text (contact->email, email) && (name == NULL || contact->name == NULL)))
        return contact;
    }
  return NULL;
}

static void
fill (char **field, char *value)
{
  if (*field == NULL)
    *field = value;
  else
    g_free (value);
}

/* "press@", "presse-nord@" */
static gboolean
is_press_address (const PressDraft *draft, const char *email)
{
  g_autofree char *local = g_strndup (email, strcspn (email, "@"));
  g_autoptr (PressText) words
      = press_text_new (g_strdelimit (local, "._-+", ' '), -1, draft->text->lexicons, "en");

  for (guint i = 0; i < MIN (words->n_tokens, 6u); i++)
    {
      const char *value = NULL;

      if (press_text_match_any (words, i, PRESS_TERM_SENDER, &value) > 0 && g_str_equal (value, "press"))
        return TRUE;
    }
  return FALSE;
}

/* Whether the mail's own press office can be reached so: its words, or the sender's domain. */
static gboolean
is_press_office (const PressDraft *draft, const Entry *entry)
{
  const PressText *text = draft->text;
  const char *from = draft->message->from_address;
  g_autofree char *email = NULL;
  guint token, paragraph;

  if (!is_set (entry->email) || from == NULL)
    return FALSE;
  email = press_text_slice (text, entry->email);
  token = press_text_token_at (text, entry->email.begin);
  paragraph = press_text_paragraph_of (text, token);
  if (is_press_address (draft, email))
    return TRUE;
  if (same_text (strchr (email, '@'), strchr (from, '@')) && (is_set (entry->name) || is_set (entry->looks)))
    return TRUE;
  return press_contact_has_word (text, text->paragraphs[paragraph].first_token,
                                 MIN (text->paragraphs[paragraph].end_token, token + 2), "press");
}

static void
add_contact (Gather *self, const Entry *entry)
{
  PressBrief *brief = self->draft->brief;
  const PressText *text = self->draft->text;
  g_autofree char *name = tidy_slice (text, is_set (entry->name) ? entry->name : entry->looks);
  g_autofree char *email = tidy_slice (text, entry->email);
  PressContact *contact;
  PressSpan all = { 0, 0 };

  if (!is_reachable (entry) || brief->contacts->len >= MAX_CONTACTS || (name == NULL && self->investor)
      || (name == NULL && email == NULL && !is_set (entry->organization)) /* a number to book by */
      || (self->strict && !is_press_office (self->draft, entry)))
    return;
  widen (&all, is_set (entry->name) ? entry->name : entry->looks);
  widen (&all, entry->organization);
  widen (&all, entry->email);
  widen (&all, entry->phone);
  contact = known_contact (brief, name, email);
  if (contact == NULL)
    contact = press_brief_add_contact (brief, all);
  fill (&contact->name, g_steal_pointer (&name));
  fill (&contact->email, g_steal_pointer (&email));
  fill (&contact->phone, tidy_slice (text, entry->phone));
  fill (&contact->organization, tidy_slice (text, entry->organization));
}

static void
flush (Gather *self)
{
  if (self->shared)
    {
      Entry first = self->first;

      if (!is_set (first.email))
        first.email = self->entry.email;
      if (!is_set (first.phone))
        first.phone = self->entry.phone;
      add_contact (self, &first);
    }
  add_contact (self, &self->entry);
  self->shared = FALSE;
  self->entry = (Entry){ 0 };
}

static void
take_person (Gather *self, const PressContactItem *item)
{
  Entry *entry = &self->entry;

  if (is_reachable (entry) && (is_set (entry->name) || is_set (entry->looks) || is_set (entry->phone)))
    flush (self);
  if (is_set (entry->name) && entry->name_line == item->line && !self->shared)
    {
      self->first = *entry;
      self->shared = TRUE;
      entry->name = (PressSpan){ 0, 0 };
    }
  entry->name = item->span;
  entry->name_line = item->line;
}

static void
take_email (Gather *self, const PressContactItem *item)
{
  Entry *entry = &self->entry;
  g_autofree char *a = tidy_slice (self->draft->text, entry->email);
  g_autofree char *b = tidy_slice (self->draft->text, item->span);

  if (a == NULL)
    entry->email = item->span;
  else if (same_text (a, b))
    return;
  else if (self->shared && !is_set (self->first.email))
    {
      self->first.email = entry->email; /* two names, then two addresses */
      entry->email = item->span;
    }
  else if (!is_set (entry->name))
    {
      flush (self);
      entry->email = item->span;
    }
  else if (entry->email.end <= entry->name.begin)
    {
      Entry office = { .email = entry->email }; /* the office's before the name, now the person's own */

      add_contact (self, &office);
      entry->email = item->span;
    }
}

/* Whether @item belongs to others than the press: it stands in the line that says so or, when that is only a
 * heading, in the block below. */
static gboolean
is_for_others (Gather *self, const PressContactItem *item)
{
  if (item->kind == PRESS_CONTACT_OTHER)
    {
      flush (self);
      self->other = TRUE;
      self->other_line = item->line;
      self->other_heads = TRUE;
    }
  if (!self->other)
    return FALSE;
  if (item->line == self->other_line)
    {
      if (item->kind == PRESS_CONTACT_EMAIL || item->kind == PRESS_CONTACT_PHONE)
        self->other_heads = FALSE;
      return TRUE;
    }
  self->other = self->other_heads && item->kind != PRESS_CONTACT_LABEL && item->line < self->other_line + 6
                && (item->kind != PRESS_CONTACT_BLANK || item->line == self->other_line + 1);
  return self->other;
}

static void
take (Gather *self, const PressContactItem *item)
{
  Entry *entry = &self->entry;

  if (is_for_others (self, item))
    return;
  switch (item->kind)
    {
    case PRESS_CONTACT_BLANK:
      if (is_reachable (entry) && !self->sparse)
        flush (self);
      break;
    case PRESS_CONTACT_LABEL:
    case PRESS_CONTACT_INVESTOR:
      if (is_reachable (entry))
        flush (self);
      self->investor = item->kind == PRESS_CONTACT_INVESTOR;
      break;
    case PRESS_CONTACT_PERSON:
      take_person (self, item);
      break;
    case PRESS_CONTACT_LOOKS:
      if (is_reachable (entry) && (is_set (entry->name) || is_set (entry->looks)))
        flush (self);
      if (!is_set (entry->looks))
        entry->looks = item->span;
      break;
    case PRESS_CONTACT_ORGANIZATION:
      if (is_reachable (entry))
        flush (self);
      if (!is_set (entry->organization))
        entry->organization = item->span;
      break;
    case PRESS_CONTACT_EMAIL:
      take_email (self, item);
      break;
    case PRESS_CONTACT_PHONE:
      if (!is_set (entry->phone))
        entry->phone = item->span;
      break;
    case PRESS_CONTACT_OTHER:
      break;
    }
}

/* A web page made into a mail: a name, an empty line, a number, an empty line, an address. */
static gboolean
is_sparse (const GArray *items)
{
  guint blanks = 0, lines = 0, last = G_MAXUINT;

  for (guint i = 0; i < items->len; i++)
    {
      const PressContactItem *item = &g_array_index (items, PressContactItem, i);

      blanks += item->kind == PRESS_CONTACT_BLANK;
      lines += item->line != last;
      last = item->line;
    }
  return lines > 2 && blanks + 1 >= lines;
}

/**
 * press_contacts_read:
 * @first_token: where a block begins
 * @end_token: where it ends
 * @strict: only contacts that look like the sender's press office
 *
 * Adds the contacts of the block to the brief.
 */
void
press_contacts_read (PressDraft *draft, guint first_token, guint end_token, gboolean strict)
{
  Gather self = { .draft = draft, .strict = strict };
  g_autoptr (GArray) items
      = press_contact_items_find (draft, first_token, MIN (end_token, first_token + MAX_BLOCK_TOKENS));

  self.sparse = is_sparse (items);
  for (guint i = 0; i < items->len; i++)
    take (&self, &g_array_index (items, PressContactItem, i));
  flush (&self);
}
