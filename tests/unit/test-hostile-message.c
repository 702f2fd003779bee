// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mails that are made to exhaust or confuse a reader: each is read within the bounds, and what can be read
 * is. */

#include "message/press-message.h"

#include <string.h>

#define MIB (1024 * 1024)
#define HEAD "From: a@b.example\r\nSubject: s\r\nMIME-Version: 1.0\r\n"
#define HTML HEAD "Content-Type: text/html; charset=utf-8\r\n\r\n"
#define MIXED HEAD "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
#define OK (-1)

/* How a mail is made: @head, @repeat @times over, @tail. Then the error, or OK; the text begins with @text
 * and has at least @length bytes; whether it was cut. */
static const struct
{
  const char *name;
  const char *head, *repeat;
  guint times;
  const char *tail;
  int code;
  const char *text;
  gsize length;
  gboolean truncated;
} mails[] = {
  { "body of 20 MB", HEAD "\r\n", "A line of no interest, repeated.\r\n", 600000, "", OK, "A line", MIB - 8,
    TRUE },
  { "one line of 1 MB", HEAD "\r\n", "x", MIB, "", OK, "xxx", MIB - 8, TRUE },
  { "spaces", HEAD "\r\na", " ", MIB, "b", OK, "a b", 3, FALSE },
  { "short lines", HEAD "\r\n", "a\n", 200000, "", OK, "a\na", 390000, FALSE },
  { "quote marks", HEAD "\r\n", "> ", 500000, "a", OK, "a", 1, FALSE },
  { "10,000 parts", MIXED, "--b\r\n\r\nword\r\n", 10000, "--b--\r\n", OK, "word\n\nword", 5000, FALSE },
  { "10,000 empty parts", MIXED, "--b\r\n\r\n\r\n", 10000, "--b--\r\n", PRESS_MESSAGE_ERROR_TOO_LARGE, NULL,
    0, FALSE },
  { "100,000 headers", HEAD, "X-A: b\r\n", 100000, "\r\nHello", OK, "Hello", 5, FALSE },
  { "long header", HEAD "X-A: ", "=?utf-8?q?a?= ", 100000, "\r\n\r\nHello", OK, "Hello", 5, FALSE },
  { "long subject", "From: a@b.example\r\nSubject: ", "word ", 100000, "\r\n\r\nHello", OK, "Hello", 5,
    FALSE },
  { "100,000 senders", "From: ", "a@b.example, ", 100000, "\r\n\r\nHello", OK, "Hello", 5, FALSE },
  { "nested groups", "From: ", "a:", 100000, "\r\n\r\nHello", OK, "Hello", 5, FALSE },
  { "nested comments", "From: ", "(", 100000, "\r\n\r\nHello", OK, "Hello", 5, FALSE },
  { "nested mails", HEAD, "Content-Type: message/rfc822\r\n\r\n", 5000, "\r\nHello",
    PRESS_MESSAGE_ERROR_TOO_LARGE, NULL, 0, FALSE },
  { "NUL bytes", HEAD "\r\nHel", "\0", 0, "lo", OK, "Hello", 5, FALSE },
  { "invalid bytes", HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\n", "\xff", 500000, "", OK, "ÿÿ",
    900000, FALSE },
  { "combining marks", HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\na", "\xcc\x96\xcc\x81", 100000,
    "b", OK, "á", 10, FALSE },
  { "broken base64", HEAD "Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8g", "!=\r\n", 1000, "", OK,
    "Hello", 5, FALSE },
  { "forwards", HEAD "\r\n", "---- Forwarded message ----\nFrom: a@b.example\nSubject: x\n\n", 5000, "Hello",
    OK, "---- F", 20, FALSE },
  { "armour", HEAD "\r\n", "-----BEGIN PGP SIGNED MESSAGE-----\n\n", 20000, "Hello", OK, "Hello", 5, FALSE },
  { "unclosed tables", HTML, "<table><tr><td>word", 10000, "", OK, "word", 4, FALSE },
  { "unclosed elements", HTML, "<div><b><font>", 50000, "Hello", OK, "Hello", 5, FALSE },
  { "stray ends", HTML "Hello", "</p></div></table>", 50000, "", OK, "Hello", 5, FALSE },
  { "attributes", HTML "<p ", "a='1' ", 100000, ">Hello</p>", OK, "Hello", 5, FALSE },
  { "open quotes", HTML "Hello <a href='", "x", 3 * MIB, "", OK, "Hello", 5, FALSE },
  { "comments", HTML "Hello ", "<!--", 200000, "", OK, "Hello", 5, FALSE },
  { "entities", HTML, "&nosuch;", 50000, "", OK, "&nosuch;", 300000, FALSE },
  { "data table", HTML "<table>", "<tr><td>a<td>b", 20000, "", OK, "a b\na b", 70000, FALSE },
};

static GBytes *
make (gsize i)
{
  GByteArray *mail = g_byte_array_new ();
  gsize length = strlen (mails[i].repeat);

  g_byte_array_append (mail, (const guint8 *)mails[i].head, (guint)strlen (mails[i].head));
  for (guint t = 0; t < mails[i].times; t++)
    g_byte_array_append (mail, (const guint8 *)mails[i].repeat, (guint)length);
  if (mails[i].times == 0)
    g_byte_array_append (mail, (const guint8 *)mails[i].repeat, 1);
  g_byte_array_append (mail, (const guint8 *)mails[i].tail, (guint)strlen (mails[i].tail));
  return g_byte_array_free_to_bytes (mail);
}

/* What holds for every message. */
static void
check_message (const PressMessage *message)
{
  gsize at = 0;

  g_assert_true (g_utf8_validate (message->text, -1, NULL));
  g_assert_cmpuint (strlen (message->text), <=, MIB);
  g_assert_cmpuint (strlen (message->text), >, 0);
  for (guint i = 0; i < message->blocks->len; i++)
    {
      PressSpan span = g_array_index (message->blocks, PressBlock, i).span;

      g_assert_cmpuint (span.begin, ==, at);
      g_assert_cmpuint (span.end, >, span.begin);
      at = span.end + 2;
    }
  g_assert_cmpuint (at, ==, strlen (message->text) + 2);
}

static void
test_mails (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autoptr (GBytes) bytes = make (i);
      g_autoptr (GError) error = NULL;
      g_autoptr (PressMessage) message = press_message_new (bytes, NULL, &error);

      g_test_message ("%s", mails[i].name);
      if (mails[i].code != OK)
        {
          g_assert_error (error, PRESS_MESSAGE_ERROR, mails[i].code);
          continue;
        }
      g_assert_no_error (error);
      check_message (message);
      g_assert_true (g_str_has_prefix (message->text, mails[i].text));
      g_assert_cmpuint (strlen (message->text), >=, mails[i].length);
      g_assert_true (message->truncated == mails[i].truncated);
    }
}

/* 200 multiparts, one in the other: the text on level 40 is read, that at the bottom is not. */
static void
test_nested (void)
{
  g_autoptr (GString) mail = g_string_new (HEAD);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PressMessage) message = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_string_append_printf (mail, "Content-Type: multipart/mixed; boundary=b%u-\n\n--b%u-\n", i, i);
      if (i == 40)
        g_string_append_printf (mail, "\nForty\n--b%u-\n", i);
    }
  g_string_append (mail, "\nBottom\n");
  bytes = g_bytes_new (mail->str, mail->len);
  message = press_message_new (bytes, NULL, NULL);
  g_assert_cmpstr (message->text, ==, "Forty");
}

/* Whatever the bytes: a message that keeps its promises, or an error. */
static void
test_noise (void)
{
  static const char *const pieces[] = { "Content-Type: multipart/mixed; boundary=b\n",
                                        "--b\n",
                                        "--b--\n",
                                        "\n",
                                        "Content-Type: text/html\n",
                                        "<p>",
                                        "<table><td>",
                                        "> ",
                                        "-- \n",
                                        "Content-Transfer-Encoding: base64\n",
                                        "From: x\n",
                                        "Subject: ",
                                        "=?utf-8?q?=C3?=",
                                        "\xff",
                                        "word ",
                                        "-----BEGIN PGP MESSAGE-----\n",
                                        "Content-Type: message/rfc822\n",
                                        "charset=utf-16;",
                                        "\xe2\x80",
                                        "&#0;",
                                        "&#x110000;",
                                        "About X\n",
                                        "---- Forwarded message ----\n" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20260304);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) mail = g_string_new (HEAD);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PressMessage) message = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < 40; i++)
        g_string_append (mail, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      bytes = g_bytes_new (mail->str, mail->len);
      message = press_message_new (bytes, NULL, &error);
      if (message != NULL)
        {
          g_autoptr (PressText) text
              = press_text_new (message->text, -1, press_lexicons_get_default (), NULL);
          g_autoptr (GArray) sections = press_sections_find (message, text);

          check_message (message);
          g_assert_cmpuint (text->n_paragraphs, ==, message->blocks->len);
          g_assert_cmpuint (g_array_index (sections, PressSection, sections->len - 1).span.end, ==,
                            text->length);
        }
      else
        g_assert_true (error->domain == PRESS_MESSAGE_ERROR);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hostile-message/mails", test_mails);
  g_test_add_func ("/hostile-message/nested", test_nested);
  g_test_add_func ("/hostile-message/noise", test_noise);
  return g_test_run ();
}
