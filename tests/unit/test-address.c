// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which addresses a composer may be opened with. */

#include "sidebar/press-address.h"

static const struct
{
  const char *text;
  gboolean bare;
} addresses[] = {
  { "press@harbour.example", TRUE },
  { "first.last+news@mail.harbour.example", TRUE },
  { "o'neill@harbour.example", TRUE },
  { "jörg@häfen.example", TRUE },
  { NULL, FALSE },
  { "", FALSE },
  { "press", FALSE },
  { "@harbour.example", FALSE },
  { "press@", FALSE },
  { "press@harbour@example", FALSE },
  { "press@harbour.example?bcc=all@list.example", FALSE },
  { "press@harbour.example?attach=/etc/passwd", FALSE },
  { "press@harbour.example&subject=x", FALSE },
  { "press@harbour.example,other@list.example", FALSE },
  { "press@harbour.example;other", FALSE },
  { "press@harbour.example%2Cother@list.example", FALSE },
  { "press@harbour.example%0ABcc:x", FALSE },
  { "Press <press@harbour.example>", FALSE },
  { "\"a b\"@harbour.example", FALSE },
  { "press@harbour.example\nBcc: other", FALSE },
  { "press@har bour.example", FALSE },
  { "press@harbour.example\xff", FALSE },
  { "press@harbour\xe2\x80\xae.example", FALSE },
};

static void
test_address (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *shown = g_strescape (addresses[i].text != NULL ? addresses[i].text : "(none)", NULL);

      g_test_message ("%s", shown);
      g_assert_cmpint (press_address_is_bare (addresses[i].text), ==, addresses[i].bare);
    }
}

static void
test_length (void)
{
  g_autofree char *local = g_strnfill (400, 'a');
  g_autofree char *address = g_strconcat (local, "@harbour.example", NULL);

  g_assert_false (press_address_is_bare (address));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evolution/address", test_address);
  g_test_add_func ("/evolution/address/length", test_length);
  return g_test_run ();
}
