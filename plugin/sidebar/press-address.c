// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whether a text out of a mail can be handed to a composer as an address: it must not bring headers or
 * recipients. */

#include "sidebar/press-address.h"

#include <string.h>

/**
 * press_address_is_bare:
 *
 * Whether @address is one address and nothing else: local part and domain of the characters that RFC 5322
 * calls atext and ".", or of letters beyond ASCII; without the ones that mean something in a mailto link.
 */
gboolean
press_address_is_bare (const char *address)
{
  const char *at = address != NULL ? strchr (address, '@') : NULL;

  if (at == NULL || at == address || at[1] == '\0' || strchr (at + 1, '@') != NULL || strlen (address) > 320)
    return FALSE;
  if (!g_utf8_validate (address, -1, NULL))
    return FALSE;
  for (const char *p = address; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && (c >= 0x80 || strchr ("@.!#$'*+-/=^_`{|}~", (int)c) == NULL))
        return FALSE;
    }
  return TRUE;
}
