// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to the press contacts: what a contact block is made of. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

/** PressContactItemKind: one thing in a contact block. */
typedef enum
{
  PRESS_CONTACT_LABEL,        /* "Press contact" */
  PRESS_CONTACT_PERSON,       /* a name */
  PRESS_CONTACT_LOOKS,        /* what has the looks of a name */
  PRESS_CONTACT_ORGANIZATION, /* a company, an agency */
  PRESS_CONTACT_EMAIL,
  PRESS_CONTACT_PHONE,
  PRESS_CONTACT_OTHER,    /* a line for others: investors, customers */
  PRESS_CONTACT_INVESTOR, /* the line or the block is for investors: of use when it names somebody */
  PRESS_CONTACT_BLANK,    /* an empty line */
} PressContactItemKind;

/** PressContactItem: @line counts from the beginning of the block. */
typedef struct
{
  PressContactItemKind kind;
  PressSpan span;
  guint line;
} PressContactItem;

void press_contacts_read (PressDraft *draft, guint first_token, guint end_token, gboolean strict);
GArray *press_contact_items_find (const PressDraft *draft, guint first_token, guint end_token);
guint press_contact_word (const PressText *text, guint token, const char **key);
guint press_contact_line_end (const PressText *text, guint token);
gboolean press_contact_is_separator (const PressText *text, guint token);
gboolean press_contact_is_label (const PressText *text, guint token, guint *end);
gboolean press_contact_has_word (const PressText *text, guint first_token, guint end_token, const char *key);

gboolean press_contact_email_at (const PressText *text, guint at, PressSpan *span);
gboolean
press_contact_phone_at (const PressText *text, guint begin, guint end, gboolean labelled, PressSpan *span);

G_END_DECLS
