// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Press contacts.
 *
 * They stand in contact sections and behind labels elsewhere ("Press contact: ..."); in a mail that has
 * neither, in the sender's signature. Each such block is taken apart (press-contacts-items.c) and put
 * together to people again: a name, an organisation or a second address begins the next contact as soon as
 * the last one can be reached. */

#include "brief/press-contacts-private.h"

#include <string.h>

#define MAX_CONTACTS 50
#define MAX_BLOCKS 200
#define MAX_BLOCK_TOKENS 4000
#define MAX_LOOSE_TOKENS 120
#define MAX_HEADING_TOKENS 7

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
  gboolean shared; /* two names, one address */
  Entry first;     /* the first of the two */
  gboolean strict; /* only what looks like a press office's */
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

  if (!is_reachable (entry) || brief->contacts->len >= MAX_CONTACTS
      || (self->strict && !is_press_office (self->draft, entry))
      || (name == NULL && email == NULL && self->strict))
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
    case PRESS_CONTACT_LABEL:
    case PRESS_CONTACT_BLANK:
      if (is_reachable (entry))
        flush (self);
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

static void
read_block (PressDraft *draft, guint first_token, guint end_token, gboolean strict)
{
  Gather self = { .draft = draft, .strict = strict };
  g_autoptr (GArray) items
      = press_contact_items_find (draft, first_token, MIN (end_token, first_token + MAX_BLOCK_TOKENS));

  for (guint i = 0; i < items->len; i++)
    take (&self, &g_array_index (items, PressContactItem, i));
  flush (&self);
}

static guint
sections_of_contacts (PressDraft *self)
{
  guint blocks = 0;

  for (guint i = 0; i < self->sections->len && blocks < MAX_BLOCKS; i++)
    {
      const PressSection *section = &g_array_index (self->sections, PressSection, i);

      if (section->kind != PRESS_SECTION_CONTACT)
        continue;
      blocks++;
      read_block (self, press_text_token_at (self->text, section->span.begin),
                  press_text_token_at (self->text, section->span.end), FALSE);
    }
  return blocks;
}

static gboolean
has_address (const PressText *text, guint first_token, guint end_token)
{
  PressSpan span;

  for (guint i = first_token; i < end_token; i++)
    {
      const PressToken *t = &text->tokens[i];
      char c = text->text[t->begin];

      if (c == '@' && press_contact_email_at (text, t->begin, &span))
        return TRUE;
      if ((c == '+' || c == '(' || g_ascii_isdigit (c)) && t->flags & PRESS_TOKEN_AFTER_SPACE
          && press_contact_phone_at (text, t->begin, text->tokens[end_token - 1].end, FALSE, &span))
        return TRUE;
    }
  return FALSE;
}

/* Whether a label at the beginning of a line announces a contact: it stands alone or nearly, has a colon, or
 * an address follows in the line. */
static gboolean
announces_contact (const PressText *text, guint token, guint label_end, guint end)
{
  guint line_end = token + 1;

  while (line_end < end && !(text->tokens[line_end].flags & PRESS_TOKEN_AFTER_BREAK))
    line_end++;
  return label_end >= line_end || (line_end < end && line_end - token <= MAX_HEADING_TOKENS)
         || press_text_is (text, label_end, ":") || press_text_is (text, line_end - 1, ":")
         || has_address (text, label_end, line_end);
}

/* A labelled block of a paragraph outside the contact sections; a label alone leads to the next paragraphs.
 */
static void
read_labelled (PressDraft *self, guint paragraph, guint first_token, guint label_end)
{
  const PressText *text = self->text;
  guint last = paragraph, end = text->paragraphs[paragraph].end_token;

  while (last + 1 < text->n_paragraphs && last < paragraph + 2 && !has_address (text, first_token, end)
         && end - first_token < MAX_LOOSE_TOKENS)
    end = text->paragraphs[++last].end_token;
  if (has_address (text, label_end, end))
    read_block (self, first_token, MIN (end, first_token + MAX_LOOSE_TOKENS), FALSE);
}

/* As press_draft_section_at(), for offsets that only grow; @section: the one found last. */
static PressSectionKind
section_from (const PressDraft *self, guint *section, guint byte)
{
  while (*section + 1 < self->sections->len
         && g_array_index (self->sections, PressSection, *section).span.end <= byte)
    ++*section;
  return *section < self->sections->len ? g_array_index (self->sections, PressSection, *section).kind
                                        : PRESS_SECTION_BODY;
}

static void
labelled_lines (PressDraft *self)
{
  const PressText *text = self->text;
  guint blocks = 0, section = 0;

  for (guint p = 0; p < text->n_paragraphs && blocks < MAX_BLOCKS; p++)
    {
      const PressParagraph *paragraph = &text->paragraphs[p];
      PressSectionKind kind = section_from (self, &section, paragraph->span.begin);

      if (kind == PRESS_SECTION_CONTACT || kind == PRESS_SECTION_QUOTED_MAIL || kind == PRESS_SECTION_COMMENT)
        continue;
      for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
        {
          guint end = 0;

          if (!(text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK) || !press_contact_is_label (text, i, &end)
              || !announces_contact (text, i, end, paragraph->end_token))
            continue;
          read_labelled (self, p, i, end);
          blocks++;
          break;
        }
    }
}

/* The sender's own lines: below "-- ", in the footer, or short ones with an address at the end. */
static void
signatures (PressDraft *self)
{
  const PressText *text = self->text;
  guint blocks = 0;

  for (guint p = text->n_paragraphs; p > 0 && blocks < 8; p--)
    {
      const PressParagraph *paragraph = &text->paragraphs[p - 1];
      guint length = paragraph->end_token - paragraph->first_token;

      if (length > MAX_LOOSE_TOKENS || !has_address (text, paragraph->first_token, paragraph->end_token))
        continue;
      blocks++;
      if (press_draft_section_at (self, paragraph->span.begin) != PRESS_SECTION_QUOTED_MAIL)
        read_block (self, paragraph->first_token, paragraph->end_token, TRUE);
    }
}

/** press_draft_find_contacts: fills the brief's contacts. */
void
press_draft_find_contacts (PressDraft *self)
{
  sections_of_contacts (self);
  labelled_lines (self);
  if (self->brief->contacts->len == 0)
    signatures (self);
}
