// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "message/press-message.h"

#include <string.h>

#define HEAD                                                                                                 \
  "From: Petra Lind <petra@lind.example>\r\nSubject: Neues\r\nDate: Tue, 03 Mar 2026 09:00:00 +0100\r\n"

static PressMessage *
read_mail (const char *mail, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (mail, length);

  return press_message_new (bytes, NULL, error);
}

/* Mails that differ in their part alone: what follows the headers, and the text. */
static void
check_texts (const char *const (*rows)[2], gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *mail = g_strconcat (HEAD, rows[i][0], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (PressMessage) message = read_mail (mail, strlen (mail), &error);

      g_assert_no_error (error);
      g_assert_cmpstr (message->text, ==, rows[i][1]);
    }
}

static void
test_headers (void)
{
  /* Headers; then id, name, address, subject and date as they are read. */
  static const struct
  {
    const char *headers;
    const char *id, *name, *address, *subject, *date;
  } rows[] = {
    { "Message-ID: <7@lind.example>\nFrom: \"Lind, Petra\" <petra@lind.example>\nSubject: Hello\n"
      "Date: Tue, 03 Mar 2026 09:00:00 +0100\n",
      "7@lind.example", "Lind, Petra", "petra@lind.example", "Hello", "2026-03-03T09:00:00+01" },
    { "From: =?iso-8859-1?q?J=F6rg?= <j@lind.example>\nSubject: =?utf-8?b?R3LDvMOfZQ==?=\n "
      "=?utf-8?q?_aus_K=C3=B6ln?=\n",
      NULL, "Jörg", "j@lind.example", "Grüße aus Köln", NULL },
    { "From: J\xc3\xb6rg <j@lind.example>\nSubject: Gr\xc3\xbc\xc3\x9f"
      "e\n",
      NULL, "Jörg", "j@lind.example", "Grüße", NULL },
    { "From: j@lind.example\nSubject: Gr\xfc\xdf"
      "e \x96 sofort\n",
      NULL, NULL, "j@lind.example", "Grüße – sofort", NULL },
    { "From: j@lind.example\nDate: sometime\n", NULL, NULL, "j@lind.example", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *mail = g_strconcat (rows[i].headers, "\nText", NULL);
      g_autoptr (PressMessage) message = read_mail (mail, strlen (mail), NULL);
      g_autofree char *date
          = message->date != NULL ? g_date_time_format (message->date, "%Y-%m-%dT%H:%M:%S%:::z") : NULL;

      g_assert_cmpstr (message->id, ==, rows[i].id);
      g_assert_cmpstr (message->from_name, ==, rows[i].name);
      g_assert_cmpstr (message->from_address, ==, rows[i].address);
      g_assert_cmpstr (message->subject, ==, rows[i].subject);
      g_assert_cmpstr (date, ==, rows[i].date);
    }
}

static void
test_charsets (void)
{
  /* The label may lie. */
  static const char *const rows[][2] = {
    { "Content-Type: text/plain; charset=utf-8\n\nGr\xc3\xbc\xc3\x9f"
      "e",
      "Grüße" },
    { "Content-Type: text/plain; charset=iso-8859-1\n\n\x84Gr\xfc\xdf"
      "e\x93 \x96 50 \x80",
      "„Grüße“ – 50 €" },
    { "Content-Type: text/plain; charset=utf-8\n\nGr\xfc\xdf"
      "e",
      "Grüße" },
    { "Content-Type: text/plain; charset=iso-8859-1\n\nGr\xc3\xbc\xc3\x9f"
      "e",
      "Grüße" },
    { "Content-Type: text/plain; charset=x-no-such-thing\n\nGr\xfc\xdf"
      "e",
      "Grüße" },
    { "\nGr\xc3\xbc\xc3\x9f"
      "e, Gr\xfc\xdf"
      "e",
      "Grüße, Grüße" },
    { "Content-Type: text/plain; charset=iso-8859-15\n\n50 \xa4", "50 €" },
    { "Content-Type: text/plain; charset=windows-1250\n\nPlze\xf2", "Plzeň" },
    { "Content-Type: text/plain; charset=iso-2022-jp\n\n\x1b$B4A;z\x1b(B", "漢字" },
    { "Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\n//5LAPYAbABuAA==",
      "Köln" },
    { "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSwD2AGwAbgA=", "Köln" },
    { "Content-Type: text/html\n\n<meta charset=\"windows-1252\"><p>K\xf6ln \x96 Bonn", "Köln – Bonn" },
  };

  check_texts (rows, G_N_ELEMENTS (rows));
}

static void
test_encodings (void)
{
  static const char *const rows[][2] = {
    { "Content-Transfer-Encoding: quoted-printable\n\nEine lange Zei=\nle =C3=BCber alles =ZZ",
      "Eine lange Zeile über alles =ZZ" },
    { "Content-Transfer-Encoding: base64\n\nSGFsbG8g\nV2VsdA==\n", "Hallo Welt" },
    { "Content-Transfer-Encoding: base64\n\nSGFs!!bG8g\nV2Vs*dA==\n", "Hallo Welt" },
    { "Content-Transfer-Encoding: x-unknown\n\nHallo", "Hallo" },
  };

  check_texts (rows, G_N_ELEMENTS (rows));
}

static void
test_cleaning (void)
{
  static const char *const rows[][2] = {
    { "\n\n\n  Eins \t \n\n\n\nZwei\n\n", "Eins\n\nZwei" },
    { "\nSchiff\xc2\xad"
      "fahrt\xe2\x80\x8b 40\xc2\xa0%, 1\xe2\x80\xaf"
      "000",
      "Schifffahrt 40 %, 1 000" },
    { "\nA\xcc\x88pfel\x07\x1b", "Äpfel" },
    { "\n\xef\xbb\xbfText", "Text" },
  };

  check_texts (rows, G_N_ELEMENTS (rows));
}

#define FLOWED "Content-Type: text/plain; format=flowed\n\n"

static void
test_plain (void)
{
  static const char *const rows[][2] = {
    /* soft and hard line breaks */
    { "\nThe bakery in the old harbour has opened its second shop and now\n"
      "sells bread, cakes and a coffee that the owner roasts in the very\n"
      "same oven. It stays open until six.\n",
      "The bakery in the old harbour has opened its second shop and now sells bread, cakes and a coffee that "
      "the "
      "owner roasts in the very same oven. It stays open until six." },
    { "\nThe bakery in the old harbour has opened its second shop and now\nsells bread.\n\nPress "
      "contact\nNils Holm\n"
      "Phone: 0700 555 0100\nMill Lane 4\n",
      "The bakery in the old harbour has opened its second shop and now sells bread.\n\nPress contact\nNils "
      "Holm\nPhone: 0700 555 0100\nMill Lane 4" },
    { "\nThree things are new in the shop that opened in the old harbour on\nMonday, says the owner:\n- "
      "bread made of "
      "the rye that grows on the island, in three sizes and\n  one shape\n- cakes\n- coffee\n",
      "Three things are new in the shop that opened in the old harbour on Monday, says the owner:\n- bread "
      "made of "
      "the rye that grows on the island, in three sizes and one shape\n- cakes\n- coffee" },
    { "\nDas Museum der Seefahrt zeigt von Mai an Modelle aus der Glashafen-\nSammlung, dazu Karten, "
      "Logb\xc3\xbc"
      "cher und eine gro\xc3\x9f"
      "e Zahl an Ein-\nund Ausfuhrb\xc3\xbc"
      "chern der Reedereien.\n",
      "Das Museum der Seefahrt zeigt von Mai an Modelle aus der Glashafen-Sammlung, dazu Karten, Logbücher "
      "und "
      "eine große Zahl an Ein- und Ausfuhrbüchern der Reedereien." },
    { "\nItem      Pieces     Price of all of the pieces together\nBread         12     48 crowns, to be "
      "paid when it\n",
      "Item Pieces Price of all of the pieces together\nBread 12 48 crowns, to be paid when it" },
    /* format=flowed */
    { FLOWED "One \nline.\nAnother.\n\n From the start\n", "One line.\nAnother.\n\nFrom the start" },
    { "Content-Type: text/plain; format=flowed; delsp=yes\n\nOne wo \nrd.\n", "One word." },
    { FLOWED "> quoted \n> text\nown\n", "quoted text\n\nown" },
    /* armour */
    { "\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHello\n\n- -- dashes\n-----BEGIN PGP "
      "SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n",
      "Hello\n\n-- dashes" },
  };

  check_texts (rows, G_N_ELEMENTS (rows));
}

#define PART(type, text) "--b\nContent-Type: " type "\n\n" text "\n"
#define MULTI(subtype) "Content-Type: multipart/" subtype "; boundary=b\n\n"

static void
test_parts (void)
{
  static const char *const rows[][2] = {
    { MULTI ("alternative") PART ("text/plain", "One two three\nfour five six.")
          PART ("text/html", "<h1>One two three</h1>four five six.") "--b--",
      "One two three\n\nfour five six." },
    { MULTI ("alternative") PART ("text/plain", "Please view this mail in an HTML client.")
          PART ("text/html", "<p>One two three four five six seven eight nine ten") "--b--",
      "One two three four five six seven eight nine ten" },
    { MULTI ("alternative") PART ("text/plain", "One two three four five six seven eight nine ten")
          PART ("text/html", "<p>One two three") "--b--",
      "One two three four five six seven eight nine ten" },
    { MULTI ("mixed") PART ("text/plain", "One")
          PART ("text/plain; name=log.txt\nContent-Disposition: attachment", "not this")
              PART ("application/pdf", "nor this") PART ("text/plain", "Two") "--b--",
      "One\n\nTwo" },
    { MULTI ("related") PART ("text/html", "<p>One<img src=cid:x>") PART ("image/png", "x") "--b--", "One" },
    { MULTI ("signed") PART ("text/plain", "One") PART ("application/pgp-signature", "x") "--b--", "One" },
  };

  check_texts (rows, G_N_ELEMENTS (rows));
}

static void
test_closed (void)
{
  /* A mail without readable text, and the error. */
  static const struct
  {
    const char *mail;
    int code;
  } rows[] = {
    { "", PRESS_MESSAGE_ERROR_EMPTY },
    { "just some words\nno mail at all\n", PRESS_MESSAGE_ERROR_DAMAGED },
    { HEAD "Content-Type: application/pdf\n\n%PDF", PRESS_MESSAGE_ERROR_NO_TEXT },
    { HEAD "\n\n", PRESS_MESSAGE_ERROR_NO_TEXT },
    { HEAD MULTI ("encrypted") PART ("application/pgp-encrypted", "Version: 1")
          PART ("application/octet-stream", "-----BEGIN PGP MESSAGE-----") "--b--",
      PRESS_MESSAGE_ERROR_ENCRYPTED },
    { HEAD "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB",
      PRESS_MESSAGE_ERROR_ENCRYPTED },
    { HEAD "\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n",
      PRESS_MESSAGE_ERROR_ENCRYPTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PressMessage) message = read_mail (rows[i].mail, strlen (rows[i].mail), &error);

      g_assert_null (message);
      g_assert_error (error, PRESS_MESSAGE_ERROR, rows[i].code);
    }
}

static void
test_shut (void)
{
  static const char mail[]
      = HEAD "\nHello, the key is below.\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n";
  g_autoptr (PressMessage) message = read_mail (mail, strlen (mail), NULL);

  g_assert_cmpstr (message->text, ==, "Hello, the key is below.");
  g_assert_true (message->shut);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (HEAD "\nHello", strlen (HEAD "\nHello"));
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (press_message_new (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Mails passed on: the subject and body outside; then sender, subject and day of the mail inside (those of
 * the mail outside when it is no forward), and the hints of each paragraph: n(ote), q(uoted mail), h(eaders
 * of a forwarded mail), or "." */
static const struct
{
  const char *outside;
  const char *name, *subject, *day, *hints;
} forwards[] = {
  { "Subject: Fwd: Kiln\n\nFor you?\n\n---------- Forwarded message ---------\nFrom: Ida Berg "
    "<ida@kiln.example>\n"
    "Date: Mon, 2 Mar 2026 at 10:00\nSubject: A new kiln\nTo: <petra@lind.example>\n\nThe kiln is lit.\n",
    "Ida Berg", "A new kiln", "2026-03-02", "nh." },
  { "Subject: WG: Ofen\n\nMagst du das?\nGrüße, Petra\n\nVon: Ida Berg [mailto:ida@kiln.example]\nGesendet: "
    "Montag, 2. "
    "März 2026 10:00\nAn: Petra Lind\nBetreff: Ein neuer Ofen\n\nDer Ofen brennt.\n",
    "Ida Berg", "Ein neuer Ofen", "2026-03-02", "nh." },
  { "Subject: I: Forno\n\n-------- Messaggio inoltrato --------\nOggetto: Un forno nuovo\nData: Mon, 2 Mar "
    "2026 10:00:00 "
    "+0100\nMittente: Ida Berg <ida@kiln.example>\n\nIl forno arde.\n",
    "Ida Berg", "Un forno nuovo", "2026-03-02", "h." },
  { "Subject: TR: Four\n\nDe : Ida Berg <ida@kiln.example>\nEnvoyé : lundi 2 mars 2026 10:00\nÀ : Petra "
    "Lind\nObjet : Un "
    "nouveau four\n\nLe four est allumé.\n",
    "Ida Berg", "Un nouveau four", "2026-03-02", "h." },
  { "Subject: RV: Horno\n\n---------- Mensaje reenviado ---------\nDe: Ida Berg <ida@kiln.example>\nFecha: "
    "lunes, 2 de "
    "marzo de 2026\nAsunto: Un horno nuevo\n\nEl horno arde.\n",
    "Ida Berg", "Un horno nuevo", "2026-03-02", "h." },
  { "Subject: Fwd: Tungku\n\n---------- Pesan terusan ---------\nDari: Ida Berg <ida@kiln.example>\nTanggal: "
    "2 Maret "
    "2026\nPerihal: Tungku baru\nKepada: Petra\n\nTungku menyala.\n",
    "Ida Berg", "Tungku baru", "2026-03-02", "h." },
  { "Subject: Fwd: Kiln\n\nBegin forwarded message:\n\n> From: Ida Berg <ida@kiln.example>\n> Subject: A new "
    "kiln\n> Date: "
    "2 March 2026\n> \n> The kiln is lit.\n> \n> > Really?\n",
    "Ida Berg", "A new kiln", "2026-03-02", "hh.q" },
  { "Subject: Fwd: Fwd: Kiln\n\n-------- Forwarded Message --------\nFrom: Olaf <o@lind.example>\nSubject: "
    "Fwd: Kiln\n\n"
    "Look.\n\n-------- Forwarded Message --------\nFrom: Ida Berg <ida@kiln.example>\nSubject: A new "
    "kiln\nDate: Mon, 2 "
    "Mar 2026 10:00:00 +0100\n\nThe kiln is lit.\n",
    "Ida Berg", "A new kiln", "2026-03-02", "hnh." },
  /* no forwards */
  { "Subject: Re: Kiln\n\nThat is good news.\n\nFrom: Ida Berg <ida@kiln.example>\nSent: Monday, 2 March "
    "2026 10:00\nTo: "
    "Petra Lind\nSubject: A new kiln\n\nThe kiln is lit.\n",
    "Petra Lind", "Re: Kiln", "2026-03-03", ".qq" },
  { "Subject: Re: Kiln\n\nGood.\n\nOn Mon, 2 Mar 2026 at 10:00, Ida Berg wrote:\n> The kiln is lit.\n",
    "Petra Lind", "Re: Kiln", "2026-03-03", ".qq" },
  { "Subject: Tour\n\nDate: 2 March\nTo: all who like kilns\n\nThe kiln is lit.\n", "Petra Lind", "Tour",
    "2026-03-03", ".." },
};

static char *
hint_letters (const PressMessage *message)
{
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < message->blocks->len; i++)
    {
      guint hints = g_array_index (message->blocks, PressBlock, i).hints;
      gboolean note = hints & PRESS_BLOCK_NOTE, quoted = hints & PRESS_BLOCK_QUOTED_MAIL;

      g_string_append_c (letters, note && quoted ? 'h' : note ? 'n' : quoted ? 'q' : '.');
    }
  return g_string_free (letters, FALSE);
}

static void
test_forwards (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forwards); i++)
    {
      g_autofree char *mail
          = g_strconcat ("From: Petra Lind <petra@lind.example>\nDate: Tue, 03 Mar 2026 09:00:00 +0100\n"
                         "Content-Type: text/plain; charset=utf-8\n",
                         forwards[i].outside, NULL);
      g_autoptr (PressMessage) message = read_mail (mail, strlen (mail), NULL);
      g_autofree char *day = g_date_time_format (message->date, "%Y-%m-%d");
      g_autofree char *hints = hint_letters (message);

      g_test_message ("%s", forwards[i].outside);
      g_assert_cmpstr (message->from_name, ==, forwards[i].name);
      g_assert_cmpstr (message->subject, ==, forwards[i].subject);
      g_assert_cmpstr (day, ==, forwards[i].day);
      g_assert_cmpstr (hints, ==, forwards[i].hints);
      g_assert_true (message->forwarded == (g_strcmp0 (forwards[i].day, "2026-03-02") == 0));
    }
}

static void
test_attached_mail (void)
{
  static const char mail[]
      = HEAD "Content-Type: multipart/mixed; boundary=b\n\n" PART ("text/plain", "Page three?")
          PART ("message/rfc822",
                "From: Ida Berg <ida@kiln.example>\nSubject: A new kiln\n\nThe kiln is lit.") "--b--";
  g_autoptr (PressMessage) message = read_mail (mail, strlen (mail), NULL);
  g_autofree char *hints = hint_letters (message);

  g_assert_true (message->forwarded);
  g_assert_cmpstr (message->from_name, ==, "Ida Berg");
  g_assert_cmpstr (message->subject, ==, "A new kiln");
  g_assert_cmpstr (message->text, ==, "Page three?\n\nThe kiln is lit.");
  g_assert_cmpstr (hints, ==, "n.");
}

/* The blocks are the paragraphs that PressText finds. */
static void
test_blocks (void)
{
  static const char mail[] = HEAD "\nOne\n\n- two\n- three\n\n> four\n\n-- \nfive\nsix\n";
  static const guint hints[] = { 0, PRESS_BLOCK_LIST, PRESS_BLOCK_QUOTED_MAIL, PRESS_BLOCK_SIGNATURE };
  g_autoptr (PressMessage) message = read_mail (mail, strlen (mail), NULL);
  g_autoptr (PressText) text = press_text_new (message->text, -1, press_lexicons_get_default (), "en");

  g_assert_cmpuint (message->blocks->len, ==, G_N_ELEMENTS (hints));
  g_assert_cmpuint (text->n_paragraphs, ==, G_N_ELEMENTS (hints));
  for (guint i = 0; i < text->n_paragraphs; i++)
    {
      const PressBlock *block = &g_array_index (message->blocks, PressBlock, i);

      g_assert_cmpuint (block->span.begin, ==, text->paragraphs[i].span.begin);
      g_assert_cmpuint (block->span.end, ==, text->paragraphs[i].span.end);
      g_assert_cmphex (block->hints, ==, hints[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/message/headers", test_headers);
  g_test_add_func ("/message/charsets", test_charsets);
  g_test_add_func ("/message/encodings", test_encodings);
  g_test_add_func ("/message/cleaning", test_cleaning);
  g_test_add_func ("/message/plain", test_plain);
  g_test_add_func ("/message/parts", test_parts);
  g_test_add_func ("/message/closed", test_closed);
  g_test_add_func ("/message/shut", test_shut);
  g_test_add_func ("/message/cancelled", test_cancelled);
  g_test_add_func ("/message/forwards", test_forwards);
  g_test_add_func ("/message/attached-mail", test_attached_mail);
  g_test_add_func ("/message/blocks", test_blocks);
  return g_test_run ();
}
