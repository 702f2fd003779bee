// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"
#include "translation/press-translator.h"

G_BEGIN_DECLS

/**
 * PressYes:
 * @PRESS_YES_TO_MAIL: the reader said yes to sending this one mail under embargo
 * @PRESS_YES_TO_SERVICE: the reader named the service and its address just now; counts on this computer only
 *
 * What the reader said yes to, beyond the settings.
 */
typedef enum
{
  PRESS_YES_TO_NOTHING = 0,
  PRESS_YES_TO_MAIL = 1 << 0,
  PRESS_YES_TO_SERVICE = 1 << 1,
} PressYes;

/** PressAgreement: a service that the reader agreed to. @key: for press_consent_withdraw(). */
typedef struct
{
  char *key;
  char *service; /* for people */
  char *address;
  GDateTime *at; /* local time */
} PressAgreement;

gboolean press_consent_check (PressTranslator *translator, PressBrief *brief, PressYes yes, GError **error);
gboolean press_consent_is_given (PressTranslator *translator);
gboolean press_consent_agree (PressTranslator *translator);
void press_consent_withdraw (const char *key);
GPtrArray *press_consent_list (void);

G_END_DECLS
