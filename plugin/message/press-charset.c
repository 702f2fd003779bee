// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Bytes of a part to UTF-8, whatever their label says.
 *
 * A byte order mark wins, then zeros at every other place (UTF-16), then UTF-8 that is valid and has
 * something beyond ASCII, whatever the label. Otherwise the label is believed and ICU converts; ISO 8859-1
 * and ASCII mean windows-1252, as browsers read them. When there is no usable label, or it claims UTF-8 and
 * lies, each sequence that is valid UTF-8 is read so, and each other byte as windows-1252. NUL bytes are
 * dropped. */

#include "message/press-message-private.h"

#include <string.h>
#include <unicode/ucnv.h>

#define SNIFF 2048

static char *
convert (const char *bytes, gsize length, const char *charset)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (charset, &status);
  g_autofree char *result = NULL;
  int32_t size, capacity = (int32_t)MIN (length * 3 + 16, G_MAXINT32 / 2);

  if (U_FAILURE (status))
    return NULL;
  result = g_malloc ((gsize)capacity + 1);
  size = ucnv_toAlgorithmic (UCNV_UTF8, converter, result, capacity, bytes, (int32_t)length, &status);
  ucnv_close (converter);
  if (U_FAILURE (status) || size > capacity)
    return NULL;
  result[size] = '\0';
  return g_steal_pointer (&result);
}

/* What is valid UTF-8 is taken, what is not is windows-1252. */
static char *
convert_mixed (const char *bytes, gsize length)
{
  GString *result = g_string_sized_new (length + length / 8);
  const char *p = bytes, *end = bytes + length;

  while (p < end)
    {
      const char *bad;

      g_utf8_validate_len (p, (gsize)(end - p), &bad);
      g_string_append_len (result, p, bad - p);
      p = bad;
      if (p < end)
        {
          if (*p != '\0') /* press_clean_text() reads U+0080 to U+009F as windows-1252 */
            g_string_append_unichar (result, (guchar)*p);
          p++;
        }
    }
  return g_string_free (result, FALSE);
}

static char *
without_zeros (const char *bytes, gsize length)
{
  char *result = g_malloc (length + 1);
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    if (bytes[i] != '\0')
      result[n++] = bytes[i];
  result[n] = '\0';
  return result;
}

static const char *
byte_order (const char *bytes, gsize length)
{
  gsize zeros[2] = { 0, 0 }, n = MIN (length, SNIFF) & ~(gsize)1;

  if (length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    return "UTF-16LE";
  if (length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    return "UTF-16BE";
  for (gsize i = 0; i < n; i++)
    zeros[i & 1] += bytes[i] == '\0';
  if (zeros[1] * 10 > n * 3 && zeros[0] * 20 < n)
    return "UTF-16LE";
  if (zeros[0] * 10 > n * 3 && zeros[1] * 20 < n)
    return "UTF-16BE";
  return NULL;
}

/* The label of <meta charset=...> or <meta ... content="...; charset=...">, as ICU wants it. */
static char *
charset_of_html (const char *bytes, gsize length)
{
  g_autofree char *head = g_ascii_strdown (bytes, (gssize)MIN (length, SNIFF));
  const char *label = strstr (head, "<meta");

  label = label != NULL ? strstr (label, "charset=") : NULL;
  if (label == NULL)
    return NULL;
  label += strlen ("charset=");
  label += strspn (label, "\"' ");
  return g_strndup (label, strspn (label, "abcdefghijklmnopqrstuvwxyz0123456789-_:"));
}

static gboolean
is_one_of (const char *label, const char *const *labels)
{
  for (; *labels != NULL; labels++)
    if (g_ascii_strcasecmp (label, *labels) == 0)
      return TRUE;
  return FALSE;
}

/* The name ICU is asked for; NULL when the label says nothing that the bytes do not say themselves. */
static const char *
trusted_label (const char *label)
{
  static const char *const latin[]
      = { "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",         "latin-1",  "l1",
          "ascii",      "us-ascii",  "ansi",       "windows-1252",   "iso88591", "8859-1",
          "cp1252",     "cp-1252",   "x-cp1252",   "ansi_x3.4-1968", NULL };
  static const char *const nothing[]
      = { "utf-8", "utf8",         "utf-16",    "utf-16le", "utf-16be",        "utf-32", "binary",
          "8bit",  "unknown-8bit", "x-unknown", "unknown",  "default_charset", "",       NULL };

  if (label == NULL || is_one_of (label, nothing))
    return NULL;
  return is_one_of (label, latin) ? "windows-1252" : label;
}

static gboolean
is_ascii (const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar)bytes[i] >= 0x80 || bytes[i] == '\0' || bytes[i] == 0x1b)
      return FALSE;
  return TRUE;
}

static gboolean
shifts_in_ascii (const char *label)
{
  return label != NULL
         && (g_ascii_strncasecmp (label, "utf-7", 5) == 0 || g_ascii_strncasecmp (label, "hz", 2) == 0);
}

/**
 * press_charset_decode:
 * @bytes: of a text part, transfer encoding undone
 * @length: how many
 * @charset: (nullable): the label of the part
 * @html: whether a <meta> element may have a label too
 *
 * Returns: (transfer full): @bytes in UTF-8: valid, without NUL, never empty for the sake of a label
 */
char *
press_charset_decode (const char *bytes, gsize length, const char *charset, gboolean html)
{
  const char *order = byte_order (bytes, length);
  g_autofree char *meta = NULL, *plain = NULL, *result = NULL;
  const char *label;

  if (order != NULL && (result = convert (bytes, length & ~(gsize)1, order)) != NULL)
    {
      plain = without_zeros (result, strlen (result));
      return g_utf8_make_valid (plain, -1);
    }
  plain = without_zeros (bytes, length);
  length = strlen (plain);
  if (html && (charset == NULL || trusted_label (charset) == NULL))
    charset = meta = charset_of_html (plain, length);
  label = trusted_label (charset);
  if ((is_ascii (plain, length) && !shifts_in_ascii (label)))
    return g_steal_pointer (&plain);
  if (label != NULL && (strchr (plain, 0x1b) != NULL || !g_utf8_validate (plain, (gssize)length, NULL)))
    result = convert (plain, length, label);
  if (result == NULL)
    return convert_mixed (plain, length);
  return g_utf8_make_valid (result, -1);
}
