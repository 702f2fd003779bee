// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A dictionary as dictzip(1) writes it, made here: articles in chunks that are compressed each on its own. */

#include "stories/press-bilingual.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define CHUNK 64 /* bytes, so that articles reach over chunks */

static const struct
{
  const char *word;
  const char *article;
} articles[] = {
  { "brücke",
    "Brücke /bʁʏkə/ <fem, n, sg>\nbridge <n>, crossing [Am.]\n   Synonym: {Übergang}\n\n see: {Brücken}\n" },
  { "fähre", "Fähre /fɛːʁə/\nferry (boat)\n   Note: on a river\n" },
  { "werft", "Werft /vɛʁft/ <fem>\nshipyard, dockyard; wharf\n      \"in der Werft\"  - in the yard\n" },
};

static void
append_16 (GByteArray *bytes, guint number)
{
  guint8 two[] = { number & 0xff, number >> 8 & 0xff };

  g_byte_array_append (bytes, two, 2);
}

static GByteArray *
deflate (const char *data, gsize length)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  GByteArray *packed = g_byte_array_new ();
  guint8 buffer[4096];
  gsize read, written;

  g_assert_cmpint (g_converter_convert (G_CONVERTER (compressor), data, length, buffer, sizeof buffer,
                                        G_CONVERTER_INPUT_AT_END, &read, &written, NULL),
                   ==, G_CONVERTER_FINISHED);
  g_byte_array_append (packed, buffer, (guint)written);
  return packed;
}

/* The gzip file with the field "RA", and its index. */
static void
write_dictionary (const char *folder, const char *name)
{
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  g_autofree char *index_path = g_strconcat (folder, "/", name, ".index", NULL);
  g_autofree char *path = g_strconcat (folder, "/", name, ".dict.dz", NULL);
  g_autoptr (GString) text = g_string_new (NULL), index = g_string_new (NULL);
  g_autoptr (GByteArray) file = g_byte_array_new (), body = g_byte_array_new (), list = g_byte_array_new ();
  const guint8 head[] = { 0x1f, 0x8b, 8, 4 | 8, 0, 0, 0, 0, 2, 3 };
  guint n_chunks;

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      guint at = (guint)text->len, length = (guint)strlen (articles[i].article);

      g_string_append (text, articles[i].article);
      g_string_append_printf (index, "%s\t%c%c\t%c%c\n", articles[i].word, digits[at / 64], digits[at % 64],
                              digits[length / 64], digits[length % 64]);
    }
  n_chunks = ((guint)text->len + CHUNK - 1) / CHUNK;
  for (guint i = 0; i < n_chunks; i++)
    {
      g_autoptr (GByteArray) packed
          = deflate (text->str + (gsize)i * CHUNK, MIN (CHUNK, text->len - (gsize)i * CHUNK));

      append_16 (list, packed->len);
      g_byte_array_append (body, packed->data, packed->len);
    }
  g_byte_array_append (file, head, sizeof head);
  append_16 (file, 10 + list->len);
  g_byte_array_append (file, (const guint8 *)"RA", 2);
  append_16 (file, 6 + list->len);
  append_16 (file, 1);
  append_16 (file, CHUNK);
  append_16 (file, n_chunks);
  g_byte_array_append (file, list->data, list->len);
  g_byte_array_append (file, (const guint8 *)"words", 6);
  g_byte_array_append (file, body->data, body->len);
  g_assert_true (g_file_set_contents (path, (const char *)file->data, file->len, NULL));
  g_assert_true (g_file_set_contents (index_path, index->str, (gssize)index->len, NULL));
}

static char *
translate (const char *from, const char *to, const char *word)
{
  g_autoptr (GPtrArray) words = press_bilingual_translate (from, to, word);

  if (words == NULL)
    return NULL;
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **)words->pdata);
}

static void
check (const char *from, const char *to, const char *word, const char *wanted)
{
  g_autofree char *words = translate (from, to, word);

  g_assert_cmpstr (words, ==, wanted);
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("press-bilingual-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autofree char *index = g_strconcat (folder, "/freedict-deu-eng.index", NULL);
  g_autofree char *path = g_strconcat (folder, "/freedict-deu-eng.dict.dz", NULL);

  g_unlink (index);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_words (void)
{
  g_autofree char *folder = make_folder ();

  write_dictionary (folder, "freedict-deu-eng");
  press_bilingual_set_folder (folder);
  check ("de", "en", "brücke", "bridge crossing");
  check ("de", "en", "fähre", "ferry");
  check ("de", "en", "werft", "shipyard dockyard wharf");
  check ("de", "en", "fähren", "ferry"); /* inflected */
  check ("de", "en", "boot", NULL);
  check ("de", "en", "", NULL);
  check ("de", "en", "zzzz", NULL);
  check ("en", "de", "bridge", NULL); /* no dictionary of this direction */
  check ("de", "xx", "brücke", NULL);
  check ("de", "de", "brücke", NULL);
  press_bilingual_set_folder ("");
  check ("de", "en", "brücke", NULL);
  remove_folder (folder);
}

/* A file cut at every length, and with every byte of its head changed, is no reason to crash. */
static void
test_damaged (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_strconcat (folder, "/freedict-deu-eng.dict.dz", NULL);
  g_autofree char *good = NULL;
  gsize length;

  write_dictionary (folder, "freedict-deu-eng");
  g_assert_true (g_file_get_contents (path, &good, &length, NULL));
  for (gsize i = 0; i < 2 * length; i++)
    {
      g_autofree char *bad = g_memdup2 (good, length);
      g_autofree char *words = NULL;

      if (i >= length)
        bad[i - length] ^= (char)0xff;
      g_assert_true (g_file_set_contents (path, bad, (gssize)(i < length ? i : length), NULL));
      press_bilingual_set_folder (folder);
      words = translate ("de", "en", "werft");
    }
  remove_folder (folder);
}

/* An index that lies about places and lengths, or has no lines. */
static void
test_bad_index (void)
{
  static const char *const indexes[] = { "",
                                         "\n\n\n",
                                         "werft",
                                         "werft\t",
                                         "werft\tA",
                                         "werft\t//////\t//////\n",
                                         "werft\tzzzzzzzzzzzzzz\t!\n",
                                         "\t\t\n\twerft\n",
                                         "werft\tA\t\nwerft\t\tA\n" };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_strconcat (folder, "/freedict-deu-eng.index", NULL);

  write_dictionary (folder, "freedict-deu-eng");
  for (gsize i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      g_autofree char *words = NULL;

      g_assert_true (g_file_set_contents (path, indexes[i], -1, NULL));
      press_bilingual_set_folder (folder);
      words = translate ("de", "en", "werft");
    }
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bilingual/words", test_words);
  g_test_add_func ("/bilingual/damaged", test_damaged);
  g_test_add_func ("/bilingual/bad-index", test_bad_index);
  return g_test_run ();
}
