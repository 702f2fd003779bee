// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a mail is known by when it is met again, without telling what it is: a hash. */

#include "brief/press-mail-key.h"

/** press_mail_key: (transfer full): the SHA-256 of the Message-ID; of sender, subject and date where a mail
 * has none. 64 hexadecimal digits. */
char *
press_mail_key (PressBrief *brief)
{
  g_autofree char *id = NULL;

  if (brief->id != NULL && *brief->id != '\0')
    return g_compute_checksum_for_string (G_CHECKSUM_SHA256, brief->id, -1);
  id = g_strdup_printf ("%s\n%s\n%s", brief->from != NULL ? brief->from : "",
                        brief->subject != NULL ? brief->subject : "", brief->date != NULL ? brief->date : "");
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
}
