// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to the press-kind family: the reasons that tell kinds of mail apart, and who finds them. */

#include "brief/press-sender.h"

G_BEGIN_DECLS

/** PressReason: rows of the table in press-kind.c, which says what each one means. */
typedef enum
{
  /* the anatomy of a release */
  PRESS_REASON_LABEL,
  PRESS_REASON_IMMEDIATE_RELEASE,
  PRESS_REASON_EMBARGO,
  PRESS_REASON_DATELINE,
  PRESS_REASON_WIRE,
  PRESS_REASON_HEADLINE_ANNOUNCES,
  PRESS_REASON_ANNOUNCEMENT,
  PRESS_REASON_ATTRIBUTED_QUOTE,
  PRESS_REASON_PRESS_CONTACT,
  PRESS_REASON_BOILERPLATE,
  PRESS_REASON_END_MARK,
  PRESS_REASON_CAPTION,
  PRESS_REASON_EDITOR_NOTES,
  PRESS_REASON_SENDER_IS_ISSUER,
  PRESS_REASON_PRESS_SENDER,
  PRESS_REASON_DISTRIBUTOR,
  PRESS_REASON_EDITOR_SALUTATION,
  PRESS_REASON_MEDIA_EVENT,
  PRESS_REASON_RELEASE_WORDING,
  PRESS_REASON_THIRD_PERSON,
  PRESS_REASON_COMPANY_IN_LEAD,
  PRESS_REASON_ONE_SUBJECT,
  /* somebody else writes */
  PRESS_REASON_THIRD_PERSON_ATTRIBUTION,
  PRESS_REASON_WRITERS_OPINION,
  PRESS_REASON_BYLINE,
  PRESS_REASON_NEWSLETTER,
  PRESS_REASON_READER_COMMENTS,
  PRESS_REASON_MEDIA_SENDER,
  PRESS_REASON_SOURCE_LINE,
  /* other mail */
  PRESS_REASON_PERSONAL_MAIL,
  PRESS_REASON_ADDRESSES_READER,
  PRESS_REASON_CHATTY,
  PRESS_REASON_SALUTATION,
  PRESS_REASON_SIGN_OFF,
  PRESS_REASON_REPLY,
  PRESS_REASON_QUOTED_MAIL,
  PRESS_REASON_MAILING_LIST,
  PRESS_REASON_BULK_MAIL,
  PRESS_REASON_AUTOMATIC_SENDER,
  PRESS_REASON_ORDER_OR_INVOICE,
  PRESS_REASON_MEETING,
  PRESS_REASON_JOB_OFFER,
  PRESS_REASON_PROMOTION,
  PRESS_REASON_PHISHING,
  PRESS_REASON_PITCH,
  PRESS_REASON_DEVELOPMENT,
  PRESS_REASON_DIGEST,
  PRESS_REASON_SHORT,
  PRESS_REASON_FORMLESS,
  PRESS_REASON_NO_ANNOUNCEMENT,
  PRESS_REASON_NO_DATELINE,
  PRESS_REASON_NO_CONTACT,
  PRESS_N_REASONS
} PressReason;

/**
 * PressEvidence:
 * @amounts: how much of each reason there is, 0 (none) to 1
 * @spans: the words (bytes) that show it; empty when there are none to show
 */
typedef struct
{
  double amounts[PRESS_N_REASONS];
  PressSpan spans[PRESS_N_REASONS];
} PressEvidence;

/** press_evidence_add: notes @amount of @reason; the first place that shows it is kept. */
static inline void
press_evidence_add (PressEvidence *self, PressReason reason, double amount, PressSpan span)
{
  if (self->spans[reason].end == 0)
    self->spans[reason] = span;
  self->amounts[reason] = MIN (1.0, self->amounts[reason] + amount);
}

void press_evidence_find_shape (PressEvidence *self, const PressDraft *draft, const PressSender *sender);
void press_evidence_find_wording (PressEvidence *self, const PressDraft *draft);
void press_evidence_find_announcement (PressEvidence *self, const PressDraft *draft);
void press_evidence_find_structure (PressEvidence *self, const PressDraft *draft);
gboolean press_evidence_is_quoted (const PressDraft *draft, guint *quote, guint byte);
guint press_evidence_cover_note (const PressDraft *draft);

G_END_DECLS
