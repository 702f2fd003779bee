// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a mail server says about a sender: headers, and whether the mail counts as forged. */

#include "message/press-message.h"

#include <string.h>

#define MAIL                                                                                                 \
  "From: Lumio AG <press@lumio.example>\nSubject: A buoy\nMessage-ID: <1@lumio.example>\n\nLumio AG builds " \
  "a buoy.\n"
#define AR "Authentication-Results: mx.paper.example"

static const struct
{
  const char *headers;
  gboolean forged;
} mails[] = {
  { "", FALSE },
  { AR "; none\n", FALSE },
  { AR "; dmarc=pass header.from=lumio.example\n", FALSE },
  { AR "; dmarc=fail header.from=lumio.example\n", TRUE },
  { AR " 1; spf=pass smtp.mailfrom=x.example; dkim=pass; DMARC=Fail\n", TRUE },
  { AR ";\n\tspf=fail smtp.mailfrom=x.example;\n\tdkim=fail reason=\"body hash\" header.d=x.example\n",
    TRUE },
  { AR "; spf=fail; dkim=fail header.d=a.example; dkim=pass header.d=b.example\n", FALSE },
  { AR "; spf=fail; dkim=none\n", FALSE },
  { AR "; spf=pass; dkim=fail\n", FALSE },
  { AR "; spf=softfail; dkim=fail\n", FALSE },
  { AR "; dmarc/1 = fail (p=reject)\n", TRUE },
  { AR "; dmarc (the policy (of today)) =(so to speak) fail\n", TRUE },
  /* What is said in a comment, in a quoted string or of another property is no result. */
  { AR "; dmarc=pass (dmarc=fail; dmarc=fail)\n", FALSE },
  { AR "; dmarc=pass reason=\"x; dmarc=fail\"\n", FALSE },
  { AR "; dmarc=pass reason=\"\\\"; dmarc=fail\"\n", FALSE },
  { AR "; x-dmarc=fail; dmarc.policy=fail\n", FALSE },
  { AR "; dmarc=failure\n", FALSE },
  { "Authentication-Results: dmarc=fail\n", FALSE },
  /* The topmost one is the server's; what is below may be the sender's own. */
  { AR "; dmarc=pass\n" AR "; dmarc=fail\n", FALSE },
  { AR "; dmarc=fail\n" AR "; dmarc=pass\n", TRUE },
  { "Received: from x.example\n" AR "; dmarc=fail\nX-Authentication-Results: y; dmarc=pass\n", TRUE },
  { AR "; dmarc=fail (never closed\n", TRUE },
  { AR "; dmarc=\n", FALSE },
  { AR ";;;=;=fail;dmarc\n", FALSE },
};

static void
test_headers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autofree char *mail = g_strconcat (mails[i].headers, MAIL, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_static (mail, strlen (mail));
      g_autoptr (GError) error = NULL;
      g_autoptr (PressMessage) message = press_message_new (bytes, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (message->from_address, ==, "press@lumio.example");
      if (message->forged != mails[i].forged)
        g_error ("wrong about: %s", mails[i].headers);
    }
}

/* The headers of a mail inside the mail were seen by no server of the reader's. */
static void
test_inside (void)
{
  static const char mail[]
      = "From: a@paper.example\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
        "boundary=b\n\n--b\nContent-Type: message/rfc822\n\n" AR "; dmarc=fail\n" MAIL "\n--b--\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (mail, strlen (mail));
  g_autoptr (PressMessage) message = press_message_new (bytes, NULL, NULL);

  g_assert_nonnull (message);
  g_assert_false (message->forged);
}

/* A header as long as a mail may be takes no time to speak of. */
static void
test_long (void)
{
  g_autoptr (GString) mail = g_string_new (AR);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PressMessage) message = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append (mail, i % 2 == 0 ? "; dkim=pass (" : "((");
  g_string_append (mail, "\n" MAIL);
  bytes = g_bytes_new_static (mail->str, mail->len);
  message = press_message_new (bytes, NULL, NULL);
  g_assert_true (message == NULL || !message->forged);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/authentication/headers", test_headers);
  g_test_add_func ("/authentication/inside", test_inside);
  g_test_add_func ("/authentication/long", test_long);
  return g_test_run ();
}
