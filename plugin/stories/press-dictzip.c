// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A dictionary as dictd keeps it (dictfmt(1), dictzip(1)): NAME.index has a line a headword, sorted by bytes,
 * "headword TAB offset TAB length" with the numbers in base 64; NAME.dict.dz is a gzip file that can be read
 * from many places: its extra field "RA" lists the compressed lengths of chunks, each of which is inflated on
 * its own. Both files are mapped, not read: a word costs a binary search and the chunk or two its article
 * stands in. A file that is not as it should be is no dictionary; nothing it says is believed unchecked. */

#include "stories/press-dictzip.h"

#include <string.h>

#define KEPT_CHUNKS 8
#define MOST_ARTICLES 8
#define LONGEST_ARTICLE 4096 /* bytes that are read of one */

typedef struct
{
  guint number; /* + 1; 0: empty */
  char *data;
  gsize length;
} Chunk;

struct _PressDictzip
{
  GMappedFile *index;
  GMappedFile *dictionary;
  gsize chunk_length; /* inflated */
  guint n_chunks;
  gsize *begins; /* of each chunk in the file, and the end of the last */
  Chunk kept[KEPT_CHUNKS];
  guint next_kept;
};

static guint
read_16 (const guchar *p)
{
  return (guint)p[0] | (guint)p[1] << 8;
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "No dictzip file: %s", what);
  return FALSE;
}

/* The byte behind the string at @at; @length when it does not end. */
static gsize
skip_string (const guchar *data, gsize at, gsize length)
{
  const guchar *end = at < length ? memchr (data + at, 0, length - at) : NULL;

  return end != NULL ? (gsize)(end - data) + 1 : length;
}

static const guchar *
find_chunk_list (const guchar *data, gsize end)
{
  for (gsize at = 12; at + 4 <= end; at += 4 + read_16 (data + at + 2))
    if (data[at] == 'R' && data[at + 1] == 'A' && read_16 (data + at + 2) >= 6
        && at + 4 + read_16 (data + at + 2) <= end)
      return data + at + 4;
  return NULL;
}

/* RFC 1952, and the field "RA" of dictzip: version, length of a chunk, number of chunks, their lengths. */
static gboolean
read_header (PressDictzip *self, GError **error)
{
  const guchar *data = (const guchar *)g_mapped_file_get_contents (self->dictionary);
  gsize length = g_mapped_file_get_length (self->dictionary), at;
  const guchar *list;

  if (length < 22 || data[0] != 0x1f || data[1] != 0x8b || data[2] != 8 || (data[3] & 4) == 0)
    return fail (error, "no gzip file with an extra field");
  at = 12 + read_16 (data + 10);
  list = at < length ? find_chunk_list (data, at) : NULL;
  if (list == NULL || read_16 (list) != 1 || read_16 (list + 2) == 0)
    return fail (error, "no list of chunks");
  self->chunk_length = read_16 (list + 2);
  self->n_chunks = read_16 (list + 4);
  if (list + 6 + 2 * (gsize)self->n_chunks > data + 12 + read_16 (data + 10))
    return fail (error, "the list of chunks is cut");
  at = data[3] & 8 ? skip_string (data, at, length) : at;
  at = data[3] & 16 ? skip_string (data, at, length) : at;
  at += data[3] & 2 ? 2 : 0;
  self->begins = g_new (gsize, self->n_chunks + 1);
  self->begins[0] = at;
  for (guint i = 0; i < self->n_chunks; i++)
    self->begins[i + 1] = self->begins[i] + read_16 (list + 6 + 2 * (gsize)i);
  return self->begins[self->n_chunks] <= length || fail (error, "it is cut");
}

/**
 * press_dictzip_open:
 * @folder: where dictionaries are
 * @name: of the dictionary, without suffix
 *
 * Returns: (transfer full): the dictionary; %NULL with @error when it is missing or damaged
 */
PressDictzip *
press_dictzip_open (const char *folder, const char *name, GError **error)
{
  g_autofree char *index = g_strconcat (folder, "/", name, ".index", NULL);
  g_autofree char *dictionary = g_strconcat (folder, "/", name, ".dict.dz", NULL);
  g_autoptr (PressDictzip) self = g_new0 (PressDictzip, 1);

  self->index = g_mapped_file_new (index, FALSE, error);
  if (self->index == NULL)
    return NULL;
  self->dictionary = g_mapped_file_new (dictionary, FALSE, error);
  if (self->dictionary == NULL || !read_header (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
press_dictzip_free (PressDictzip *self)
{
  g_clear_pointer (&self->index, g_mapped_file_unref);
  g_clear_pointer (&self->dictionary, g_mapped_file_unref);
  for (guint i = 0; i < KEPT_CHUNKS; i++)
    g_free (self->kept[i].data);
  g_free (self->begins);
  g_free (self);
}

static const Chunk *
inflate_chunk (PressDictzip *self, guint number)
{
  const char *data = g_mapped_file_get_contents (self->dictionary);
  g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  Chunk *chunk = &self->kept[self->next_kept];
  gsize read = 0, end = self->begins[number + 1] - self->begins[number], done, written;

  for (guint i = 0; i < KEPT_CHUNKS; i++)
    if (self->kept[i].number == number + 1)
      return &self->kept[i];
  self->next_kept = (self->next_kept + 1) % KEPT_CHUNKS;
  g_free (chunk->data);
  *chunk = (Chunk){ number + 1, g_malloc (self->chunk_length), 0 };
  while (read < end && chunk->length < self->chunk_length)
    {
      GConverterResult result = g_converter_convert (
          G_CONVERTER (inflater), data + self->begins[number] + read, end - read, chunk->data + chunk->length,
          self->chunk_length - chunk->length, G_CONVERTER_NO_FLAGS, &done, &written, NULL);

      if (result == G_CONVERTER_ERROR || done + written == 0)
        break;
      read += done;
      chunk->length += written;
      if (result == G_CONVERTER_FINISHED)
        break;
    }
  return chunk;
}

static void
append_article (PressDictzip *self, guint64 offset, guint64 length, GString *articles)
{
  guint64 end = offset + MIN (length, LONGEST_ARTICLE);

  while (offset < end && offset / self->chunk_length < self->n_chunks)
    {
      const Chunk *chunk = inflate_chunk (self, (guint)(offset / self->chunk_length));
      gsize at = offset % self->chunk_length;

      if (at >= chunk->length)
        break;
      g_string_append_len (articles, chunk->data + at, (gssize)MIN (end - offset, chunk->length - at));
      offset += MIN (end - offset, chunk->length - at);
    }
  g_string_append_c (articles, '\n');
}

static guint64
read_base_64 (const char *begin, const char *end)
{
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  guint64 number = 0;

  for (const char *p = begin; p < end && end - begin <= 8; p++)
    {
      const char *digit = *p != '\0' ? strchr (digits, *p) : NULL;

      if (digit == NULL)
        return G_MAXUINT32;
      number = number * 64 + (guint64)(digit - digits);
    }
  return number;
}

static const char *
line_begin (const char *data, const char *at)
{
  while (at > data && at[-1] != '\n')
    at--;
  return at;
}

static const char *
field_end (const char *at, const char *end)
{
  while (at < end && *at != '\t' && *at != '\n')
    at++;
  return at;
}

/* Less than, equal to or greater than 0: the headword of the line at @line against @headword. */
static int
compare_headword (const char *line, const char *end, const char *headword)
{
  gsize length = (gsize)(field_end (line, end) - line), wanted = strlen (headword);
  int order = memcmp (line, headword, MIN (length, wanted));

  return order != 0 ? order : length < wanted ? -1 : length > wanted;
}

/* The first line whose headword is not less than @headword. */
static const char *
first_line (const char *data, gsize length, const char *headword)
{
  const char *low = data, *high = data + length, *end = data + length;

  while (low < high)
    {
      const char *line = line_begin (data, low + (high - low) / 2);
      const char *next = memchr (line, '\n', (gsize)(end - line));

      if (compare_headword (line, end, headword) < 0)
        low = next != NULL ? next + 1 : end;
      else
        high = line;
    }
  return low;
}

/**
 * press_dictzip_look_up:
 * @headword: in small letters
 *
 * Returns: (transfer full) (nullable): the articles of @headword, one after the other, maybe cut, maybe no
 * valid UTF-8; %NULL when there is none
 */
char *
press_dictzip_look_up (PressDictzip *self, const char *headword)
{
  const char *data = g_mapped_file_get_contents (self->index);
  const char *end = data + g_mapped_file_get_length (self->index);
  g_autoptr (GString) articles = g_string_new (NULL);
  const char *line = data != NULL ? first_line (data, (gsize)(end - data), headword) : end;

  for (guint i = 0; i < MOST_ARTICLES && line < end && compare_headword (line, end, headword) == 0; i++)
    {
      const char *offset = MIN (field_end (line, end) + 1, end);
      const char *length = MIN (field_end (offset, end) + 1, end);
      const char *next = memchr (line, '\n', (gsize)(end - line));

      append_article (self, read_base_64 (offset, field_end (offset, end)),
                      read_base_64 (length, field_end (length, end)), articles);
      line = next != NULL ? next + 1 : end;
    }
  return articles->len > 0 ? g_string_free (g_steal_pointer (&articles), FALSE) : NULL;
}
