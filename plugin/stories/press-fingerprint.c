// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The fingerprint of a mail: sorted sets of hashed traits, their bytes in the archive, and the keys by which
 * the archive finds candidates. Hashes are FNV-1a (Fowler, Noll, Vo), 32 bits: two of a hundred traits
 * meet by chance once in many thousand mails, and one chance meeting ties no two mails. */

#include "stories/press-fingerprint.h"

#include <string.h>

#define FORMAT 1       /* of the bytes */
#define HEADER_BYTES 9 /* format, day, kind, language */

/* How many traits of a kind are kept, and how many of them are keys. */
static const struct
{
  guint most;
  guint keys;
} bounds[PRESS_N_TRAITS] = {
  [PRESS_TRAIT_ISSUER] = { 12, 4 }, [PRESS_TRAIT_COMPANY] = { 24, 0 },  [PRESS_TRAIT_PERSON] = { 16, 6 },
  [PRESS_TRAIT_FIGURE] = { 32, 4 }, [PRESS_TRAIT_DATE] = { 24, 0 },     [PRESS_TRAIT_COMING] = { 12, 0 },
  [PRESS_TRAIT_NAME] = { 40, 10 },  [PRESS_TRAIT_NUMBER] = { 64, 0 },   [PRESS_TRAIT_HEADLINE] = { 16, 0 },
  [PRESS_TRAIT_MARK] = { 12, 0 },   [PRESS_TRAIT_SENTENCE] = { 24, 6 }, [PRESS_TRAIT_SENDER] = { 1, 0 },
};

static void
trait_clear (PressTrait *self)
{
  g_free (self->text);
}

/** press_fingerprint_empty: (transfer full): a fingerprint without traits. */
PressFingerprint *
press_fingerprint_empty (void)
{
  PressFingerprint *self = g_new0 (PressFingerprint, 1);

  self->traits = g_array_new (FALSE, TRUE, sizeof (PressTrait));
  g_array_set_clear_func (self->traits, (GDestroyNotify)trait_clear);
  g_strlcpy (self->language, "und", sizeof self->language);
  return self;
}

/** press_fingerprint_free: frees @self. */
void
press_fingerprint_free (PressFingerprint *self)
{
  g_array_unref (self->traits);
  g_free (self);
}

/**
 * press_trait_hash:
 * @text: normalised
 *
 * Returns: the hash of a trait, the same for all kinds; positive and in 31 bits, which SQLite stores in four
 *   bytes
 */
guint32
press_trait_hash (const char *text)
{
  guint32 hash = 2166136261u;

  for (const guchar *p = (const guchar *)text; *p != '\0'; p++)
    hash = (hash ^ *p) * 16777619u;
  return (hash ^ (hash >> 31)) & 0x7fffffff;
}

/**
 * press_trait_date:
 * @value: ISO 8601, of which the beginning counts
 *
 * Returns: year * 10000 + month * 100 + day, a missing part 0; a quarter is month 20 and its number; 0 for
 *   what is no date
 */
guint32
press_trait_date (const char *value)
{
  guint64 year = g_ascii_strtoull (value, NULL, 10), month = 0, day = 0;
  gsize length = strcspn (value, "/T");

  if (year == 0 || year > 9999)
    return 0;
  if (length >= 7 && value[5] == 'Q')
    month = 20 + g_ascii_strtoull (value + 6, NULL, 10) % 10;
  else if (length >= 7)
    month = g_ascii_strtoull (value + 5, NULL, 10) % 100;
  if (length >= 10)
    day = g_ascii_strtoull (value + 8, NULL, 10) % 100;
  return (guint32)(year * 10000 + month * 100 + day);
}

/** press_trait_dates_agree: whether one of the two dates is the other one or holds it. */
gboolean
press_trait_dates_agree (guint32 a, guint32 b)
{
  guint month_a = a / 100 % 100, month_b = b / 100 % 100;

  if (a / 10000 != b / 10000)
    return FALSE;
  if (month_a == 0 || month_b == 0)
    return TRUE;
  if (month_a > 20 && month_b <= 12)
    return (month_b + 2) / 3 == month_a - 20;
  if (month_b > 20 && month_a <= 12)
    return (month_a + 2) / 3 == month_b - 20;
  return month_a == month_b && (a % 100 == 0 || b % 100 == 0 || a % 100 == b % 100);
}

/** press_fingerprint_add: adds a trait, while there is room for one more of its kind. */
void
press_fingerprint_add (PressFingerprint *self, PressTraitKind kind, guint32 hash, const char *text)
{
  PressTrait trait = { .hash = hash, .kind = (guint8)kind };
  guint n = 0;

  for (guint i = 0; i < self->traits->len; i++)
    {
      const PressTrait *other = &g_array_index (self->traits, PressTrait, i);

      if (other->kind == kind && (other->hash == hash || ++n >= bounds[kind].most))
        return;
    }
  trait.text = g_strdup (text);
  g_array_append_val (self->traits, trait);
}

static int
compare_traits (gconstpointer a, gconstpointer b)
{
  const PressTrait *one = a, *two = b;

  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  return (one->hash > two->hash) - (one->hash < two->hash);
}

/** press_fingerprint_settle: brings the traits in order, after the last was added. */
void
press_fingerprint_settle (PressFingerprint *self)
{
  g_array_sort (self->traits, compare_traits);
}

/** press_fingerprint_get: (transfer none): the traits of @kind, @n in number, by their hash. */
const PressTrait *
press_fingerprint_get (const PressFingerprint *self, PressTraitKind kind, guint *n)
{
  const PressTrait *traits = (const PressTrait *)self->traits->data;
  guint begin = 0, end;

  while (begin < self->traits->len && traits[begin].kind < kind)
    begin++;
  for (end = begin; end < self->traits->len && traits[end].kind == kind; end++)
    ;
  *n = end - begin;
  return traits + begin;
}

/** press_fingerprint_has: whether @self has a trait. */
gboolean
press_fingerprint_has (const PressFingerprint *self, PressTraitKind kind, guint32 hash)
{
  guint n;
  const PressTrait *traits = press_fingerprint_get (self, kind, &n);

  for (guint i = 0; i < n; i++)
    if (traits[i].hash == hash)
      return TRUE;
  return FALSE;
}

/**
 * press_fingerprint_keys:
 *
 * Returns: (transfer full) (element-type guint32): the traits by which candidates are looked up. Which ones
 *   of many is decided by their hashes, so that two mails that share many choose the same
 */
GArray *
press_fingerprint_keys (const PressFingerprint *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (PressTraitKind kind = 0; kind < PRESS_N_TRAITS; kind++)
    {
      guint n;
      const PressTrait *traits = press_fingerprint_get (self, kind, &n);

      for (guint i = 0; i < MIN (n, bounds[kind].keys); i++)
        g_array_append_val (keys, traits[i].hash);
    }
  return keys;
}

static void
append_number (GByteArray *bytes, guint32 number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *)&little, sizeof little);
}

static guint32
read_number (const guint8 *bytes)
{
  guint32 little;

  memcpy (&little, bytes, sizeof little);
  return GUINT32_FROM_LE (little);
}

/** press_fingerprint_to_bytes: (transfer full): @self as the archive keeps it, without texts. */
GByteArray *
press_fingerprint_to_bytes (const PressFingerprint *self)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 byte = FORMAT;

  g_byte_array_append (bytes, &byte, 1);
  append_number (bytes, (guint32)self->day);
  byte = (guint8)self->kind;
  g_byte_array_append (bytes, &byte, 1);
  g_byte_array_append (bytes, (const guint8 *)self->language, 3);
  for (PressTraitKind kind = 0; kind < PRESS_N_TRAITS; kind++)
    {
      guint n;
      const PressTrait *traits = press_fingerprint_get (self, kind, &n);

      byte = (guint8)n;
      g_byte_array_append (bytes, &byte, 1);
      for (guint i = 0; i < n; i++)
        append_number (bytes, traits[i].hash);
    }
  return bytes;
}

/** press_fingerprint_from_bytes: (transfer full) (nullable): what press_fingerprint_to_bytes() made; %NULL
 * when @bytes are something else. */
PressFingerprint *
press_fingerprint_from_bytes (const guint8 *bytes, gsize length)
{
  g_autoptr (PressFingerprint) self = press_fingerprint_empty ();
  gsize at = HEADER_BYTES;

  if (length < HEADER_BYTES + PRESS_N_TRAITS || bytes[0] != FORMAT)
    return NULL;
  self->day = (gint32)read_number (bytes + 1);
  self->kind = bytes[5];
  memcpy (self->language, bytes + 6, 3);
  for (PressTraitKind kind = 0; kind < PRESS_N_TRAITS; kind++)
    {
      guint n = at < length ? bytes[at++] : 0;

      if (length - at < n * 4)
        return NULL;
      for (guint i = 0; i < n; i++, at += 4)
        {
          PressTrait trait = { .hash = read_number (bytes + at), .kind = (guint8)kind };

          g_array_append_val (self->traits, trait);
        }
    }
  return g_steal_pointer (&self);
}
