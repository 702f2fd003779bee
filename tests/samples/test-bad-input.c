// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Hostile and broken mails, made here because some are large: each gives a brief of what is readable, or the
 * error that says why not. */

#include "brief/press-analysis.h"

#include <string.h>

#define HEAD                                                                                                 \
  "From: Press office <press@quillwork.example>\r\nSubject: Quillwork opens a mill\r\n"                      \
  "Date: Mon, 04 May 2026 09:00:00 +0200\r\nMessage-ID: <1@quillwork.example>\r\nMIME-Version: 1.0\r\n"
#define RELEASE                                                                                              \
  "Ulm, May 4, 2026 - Quillwork Ltd opens a paper mill in Ulm today. \"We are glad to be here,\" said "      \
  "Ann Lee, CEO of Quillwork Ltd.\r\n"

typedef void (*MakeFunc) (GString *mail);

/* @text: what the brief's text must hold, %NULL for none; @error: the code when there is no brief. */
typedef struct
{
  const char *name;
  MakeFunc make;
  const char *text;
  int error;
} Row;

#define BRIEF (-1)

static void
repeat (GString *mail, const char *piece, guint times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (mail, piece);
}

static void
make_empty (GString *mail)
{
}

static void
make_headers_only (GString *mail)
{
  g_string_append (mail, HEAD "\r\n");
}

static void
make_attachment_only (GString *mail)
{
  g_string_append (
      mail, HEAD "Content-Type: application/pdf; name=\"release.pdf\"\r\n"
                 "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n");
}

static void
make_20_megabytes (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\n");
  repeat (mail, RELEASE "\r\n", (20u << 20) / (sizeof RELEASE + 1));
}

static void
make_10000_parts (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
  g_string_append (mail, "--b\r\nContent-Type: text/plain\r\n\r\n" RELEASE "\r\n");
  repeat (mail, "--b\r\nContent-Type: text/plain\r\n\r\nMore.\r\n", 10000);
  g_string_append (mail, "--b--\r\n");
}

static void
make_200_nested (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
  g_string_append (mail, "--b0\r\nContent-Type: text/plain\r\n\r\n" RELEASE "\r\n");
  for (guint i = 1; i <= 200; i++)
    g_string_append_printf (mail, "--b%u\r\nContent-Type: multipart/mixed; boundary=b%u\r\n\r\n", i - 1, i);
  g_string_append (mail, "--b200\r\nContent-Type: text/plain\r\n\r\nDeep down.\r\n--b200--\r\n");
}

static void
make_broken_base64 (GString *mail)
{
  g_autofree char *good = g_base64_encode ((const guchar *)RELEASE, strlen (RELEASE));

  g_string_append (mail, HEAD
                   "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
  g_string_append (mail, good);
  g_string_append (mail, "\r\n!!! this is no base64 \x01\x02 ===\r\nZ");
}

static void
make_wrong_charset (GString *mail)
{
  g_string_append (mail,
                   HEAD "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        "M\xfcller & S\xf6hne er\xf6"
                        "ffnen heute eine Papierm\xfchle in Ulm.\r\n");
}

static void
make_unknown_charset (GString *mail)
{
  g_string_append (mail, HEAD
                   "Content-Type: text/plain; charset=klingon-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                   "Gr\xc3\xbc\xc3\x9f"
                   "e aus der Papiermühle in Ulm.\r\n");
}

static void
make_nul_bytes (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\nUlm, May 4, 2026 - Quill");
  g_string_append_len (mail, "\0\0work\0", 7);
  g_string_append (mail, " opens a paper mill today.\r\n");
}

static void
make_unpaired_quotes (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\n" RELEASE "\r\n");
  repeat (mail, "„ “ \" « » ‘ ” he said. ", 40000);
}

static void
make_one_long_line (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\n");
  repeat (mail, "Quillwork Ltd opens a mill on 4 May 2026, said Ann Lee. ", (1u << 20) / 56);
}

static void
make_one_long_word (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\n" RELEASE "\r\n");
  repeat (mail, "Aa", 1u << 19);
}

static void
make_unclosed_tables (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>" RELEASE "</p>");
  repeat (mail, "<table><tr><td>", 10000);
  g_string_append (mail, "The end.");
}

static void
make_entity_bomb (GString *mail)
{
  g_string_append (mail,
                   HEAD "Content-Type: text/html; charset=utf-8\r\n\r\n<!DOCTYPE html [<!ENTITY a \"ha\">"
                        "<!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        "<html><body><p>" RELEASE "&b;&f;</p></body></html>");
}

static void
make_encrypted (GString *mail)
{
  g_string_append (
      mail,
      HEAD "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n"
           "\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n"
           "--b\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--b--\r\n");
}

static void
make_signed (GString *mail)
{
  g_string_append (
      mail, HEAD
      "Content-Type: multipart/signed; micalg=pgp-sha256; protocol=\"application/pgp-signature\"; "
      "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n" RELEASE
      "--b\r\nContent-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n--b--\r\n");
}

static void
make_binary (GString *mail)
{
  for (guint i = 0; i < 1u << 16; i++)
    g_string_append_c (mail, (char)(i * 2654435761u >> 24));
}

static void
make_brackets (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\n" RELEASE "\r\n");
  repeat (mail, "(", 1u << 20);
}

static void
make_capitals (GString *mail)
{
  g_string_append (mail, HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\n");
  repeat (mail, "Ann Lee Of Quillwork And Ben Ray Of Inkwell Group ", 20000);
}

static const Row rows[] = {
  { "empty", make_empty, NULL, PRESS_MESSAGE_ERROR_EMPTY },
  { "headers only", make_headers_only, NULL, PRESS_MESSAGE_ERROR_NO_TEXT },
  { "attachment only", make_attachment_only, NULL, PRESS_MESSAGE_ERROR_NO_TEXT },
  { "encrypted", make_encrypted, NULL, PRESS_MESSAGE_ERROR_ENCRYPTED },
  { "signed", make_signed, "Quillwork Ltd opens a paper mill", BRIEF },
  { "20 MB", make_20_megabytes, "Quillwork Ltd opens a paper mill", BRIEF },
  { "10,000 parts", make_10000_parts, "Quillwork Ltd opens a paper mill", BRIEF },
  { "200 nested multiparts", make_200_nested, "Quillwork Ltd opens a paper mill", BRIEF },
  { "broken base64", make_broken_base64, "Quillwork Ltd opens a paper mill", BRIEF },
  { "wrong charset", make_wrong_charset, "Müller & Söhne eröffnen", BRIEF },
  { "unknown charset", make_unknown_charset, "Grüße aus der Papiermühle", BRIEF },
  { "NUL bytes", make_nul_bytes, "Quillwork opens a paper mill", BRIEF },
  { "unpaired quotes", make_unpaired_quotes, "Quillwork Ltd opens a paper mill", BRIEF },
  { "one line of 1 MB", make_one_long_line, "Quillwork Ltd opens a mill", BRIEF },
  { "one word of 1 MB", make_one_long_word, "Quillwork Ltd opens a paper mill", BRIEF },
  { "unclosed tables", make_unclosed_tables, "Quillwork Ltd opens a paper mill", BRIEF },
  { "entities", make_entity_bomb, "Quillwork Ltd opens a paper mill", BRIEF },
  { "1 MB of brackets", make_brackets, "Quillwork Ltd opens a paper mill", BRIEF },
  { "capitals everywhere", make_capitals, "Ann Lee", BRIEF },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GString) mail = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PressBrief) brief = NULL;

  row->make (mail);
  bytes = g_bytes_new (mail->str, mail->len);
  brief = press_analyze (bytes, NULL, NULL, &error);
  if (row->error != BRIEF)
    {
      g_assert_null (brief);
      g_assert_error (error, PRESS_MESSAGE_ERROR, row->error);
      g_assert_cmpuint (strlen (error->message), >, 10);
      return;
    }
  g_assert_no_error (error);
  g_assert_nonnull (strstr (brief->text, row->text));
  g_assert_cmpuint (strlen (brief->text), <=, 1u << 20);
  g_assert_null (strstr (brief->text, "root:"));
  g_assert_cmpuint (brief->summary->len, <=, 3);
}

/* Nothing sensible can be expected of noise, but an end. */
static void
test_noise (void)
{
  g_autoptr (GString) mail = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PressBrief) brief = NULL;

  make_binary (mail);
  bytes = g_bytes_new (mail->str, mail->len);
  brief = press_analyze (bytes, NULL, NULL, &error);
  g_assert_true (brief != NULL || error != NULL);
  if (brief != NULL)
    g_assert_cmpint (brief->kind, ==, PRESS_KIND_OTHER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/bad-input/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/bad-input/noise", test_noise);
  return g_test_run ();
}
