// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Opens a composer for an address. The address was read out of a mail: only a bare one, with one "@" and none
 * of the characters that separate addresses or begin headers, becomes a mailto link, and it is escaped in it.
 */

#include "evolution/press-evolution.h"

#include <mail/em-composer-utils.h>

#include "evolution/press-address.h"

/** press_evolution_compose: opens a composer for @address, or does nothing where it is not a bare address. */
void
press_evolution_compose (EMailReader *reader, const char *address)
{
  g_autoptr (CamelFolder) folder = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *mailto = NULL;
  EMailBackend *backend;

  if (!press_address_is_bare (address))
    {
      g_debug ("Not a bare address: %s", address);
      return;
    }
  escaped = g_uri_escape_string (address, "@", FALSE);
  mailto = g_strconcat ("mailto:", escaped, NULL);
  folder = e_mail_reader_ref_folder (reader);
  backend = e_mail_reader_get_backend (reader);
  em_utils_compose_new_message_with_mailto (e_shell_backend_get_shell (E_SHELL_BACKEND (backend)), mailto,
                                            folder);
}
