// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Where press contacts stand: in contact sections, behind labels elsewhere ("Press contact: ..."), and, in a
 * mail that has neither, in the sender's signature. What such a block holds is put together in
 * press-contacts-gather.c. */

#include "brief/press-contacts-private.h"

#include <string.h>

#define MAX_BLOCKS 200
#define MAX_LOOSE_TOKENS 120
#define MAX_HEADING_TOKENS 7
#define MAX_BELOW 8         /* paragraphs below a label alone */
#define MAX_SHORT_TOKENS 14 /* of a paragraph that is a line of a contact */

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

/* A label alone in its section leads to the short paragraphs below: the token after the last of them. */
static guint
below_label (const PressText *text, guint first_token, guint end_token)
{
  guint end = end_token, p = press_text_paragraph_of (text, end_token > 0 ? end_token - 1 : 0);

  if (end_token <= first_token || end_token - first_token > MAX_HEADING_TOKENS
      || has_address (text, first_token, end_token))
    return end_token;
  for (guint i = 0; i < MAX_BELOW && ++p < text->n_paragraphs; i++)
    {
      const PressParagraph *paragraph = &text->paragraphs[p];

      if (paragraph->end_token - paragraph->first_token > MAX_SHORT_TOKENS)
        break;
      end = paragraph->end_token;
    }
  return end;
}

static void
sections_of_contacts (PressDraft *self)
{
  guint blocks = 0;

  for (guint i = 0; i < self->sections->len && blocks < MAX_BLOCKS; i++)
    {
      const PressSection *section = &g_array_index (self->sections, PressSection, i);
      guint first, end;

      if (section->kind != PRESS_SECTION_CONTACT)
        continue;
      blocks++;
      first = press_text_token_at (self->text, section->span.begin);
      end = press_text_token_at (self->text, section->span.end);
      press_contacts_read (self, first, below_label (self->text, first, end), FALSE);
    }
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
    press_contacts_read (self, first_token, MIN (end, first_token + MAX_LOOSE_TOKENS), FALSE);
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
        press_contacts_read (self, paragraph->first_token, paragraph->end_token, TRUE);
    }
}

/** press_draft_drop_contacts: in coverage who writes it is no press contact. Runs when the kind is known. */
void
press_draft_drop_contacts (PressDraft *self)
{
  const char *from = self->message->from_address != NULL ? strrchr (self->message->from_address, '@') : NULL;

  if (self->brief->kind != PRESS_KIND_COVERAGE || from == NULL)
    return;
  for (guint i = self->brief->contacts->len; i > 0; i--)
    {
      const PressContact *contact = self->brief->contacts->pdata[i - 1];
      const char *at = contact->email != NULL ? strrchr (contact->email, '@') : NULL;

      if (at != NULL && g_ascii_strcasecmp (at, from) == 0)
        g_ptr_array_remove_index (self->brief->contacts, i - 1);
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
