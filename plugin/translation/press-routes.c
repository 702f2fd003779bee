// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Apertium knows pairs of languages, each in one direction, named after ISO 639-3 or 639-1 codes ("ita-spa",
 * "es-pt_BR"). Where no pair leads from one language to another, one language in between does. */

#include "translation/press-routes.h"

#include <string.h>
#include <unicode/uloc.h>

#define MOST_PAIRS 2000

struct _PressRoutes
{
  GPtrArray *pairs; /* PressPair */
};

/* Languages in between, the best first: what their pairs are worth. */
static const char *const BETWEEN[] = { "es", "en", "ca", "fr" };

static void
pair_free (gpointer data)
{
  PressPair *self = data;

  g_free (self->from);
  g_free (self->to);
  g_free (self->name);
  g_free (self);
}

/** press_routes_new: (transfer full): no pairs. */
PressRoutes *
press_routes_new (void)
{
  PressRoutes *self = g_new0 (PressRoutes, 1);

  self->pairs = g_ptr_array_new_with_free_func (pair_free);
  return self;
}

/** press_routes_free: frees @self. */
void
press_routes_free (PressRoutes *self)
{
  g_ptr_array_unref (self->pairs);
  g_free (self);
}

/* "ita" to "it", "spa_US" to "es_US"; what has no two-letter code stays. NULL when it is no code at all. */
static char *
shorten (const char *code)
{
  gsize letters = strspn (code, "abcdefghijklmnopqrstuvwxyz");
  const char *variant = code + letters;
  g_autofree char *language = g_strndup (code, letters);
  char known[ULOC_LANG_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;

  if (letters < 2 || letters > 3 || (*variant != '\0' && *variant != '_'))
    return NULL;
  if (g_str_equal (language, "zlm") || g_str_equal (language, "zsm"))
    return g_strconcat ("ms", variant, NULL); /* Malay, as Apertium calls it */
  uloc_getLanguage (language, known, sizeof known, &status);
  return g_strconcat (U_SUCCESS (status) && *known != '\0' ? known : language, variant, NULL);
}

/**
 * press_routes_add:
 * @name: two codes with "-" between them; others ("eco-es-fr") are passed over
 */
void
press_routes_add (PressRoutes *self, const char *name)
{
  g_auto (GStrv) codes = g_strsplit (name, "-", 3);
  g_autofree char *from = NULL, *to = NULL;
  PressPair *pair;

  if (g_strv_length (codes) != 2 || self->pairs->len >= MOST_PAIRS)
    return;
  from = shorten (codes[0]);
  to = shorten (codes[1]);
  if (from == NULL || to == NULL || strchr (from, '_') != NULL)
    return;
  pair = g_new0 (PressPair, 1);
  pair->from = g_steal_pointer (&from);
  pair->to = g_steal_pointer (&to);
  pair->name = g_strdup (name);
  g_ptr_array_add (self->pairs, pair);
}

/* How well a pair's target fits: 2: wholly, 1: the language alone, 0: not. */
static guint
fit (const char *target, const char *wanted)
{
  gsize length = strcspn (wanted, "-_");

  if (strncmp (target, wanted, length) != 0 || (target[length] != '\0' && target[length] != '_'))
    return 0;
  if (target[length] == '\0')
    return wanted[length] == '\0' ? 2 : 1;
  return wanted[length] != '\0' && g_ascii_strcasecmp (target + length + 1, wanted + length + 1) == 0 ? 2 : 0;
}

static const PressPair *
find_pair (PressRoutes *self, const char *from, const char *to)
{
  const PressPair *best = NULL;
  guint most = 0;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const PressPair *pair = self->pairs->pdata[i];
      guint fits = g_str_equal (pair->from, from) ? fit (pair->to, to) : 0;

      if (fits > most)
        {
          best = pair;
          most = fits;
        }
    }
  return best;
}

static gboolean
find_two (PressRoutes *self,
          const char *from,
          const char *between,
          const char *to,
          const PressPair **first,
          const PressPair **second)
{
  *first = find_pair (self, from, between);
  *second = *first != NULL ? find_pair (self, between, to) : NULL;
  return *second != NULL;
}

/**
 * press_routes_find:
 * @from: ISO 639-1
 * @to: ISO 639-1, with or without a region
 * @first: (out) (nullable): the first step
 * @second: (out) (nullable): the second
 *
 * Returns: how many steps it takes; 0: there is no way
 */
guint
press_routes_find (
    PressRoutes *self, const char *from, const char *to, const PressPair **first, const PressPair **second)
{
  *second = NULL;
  *first = find_pair (self, from, to);
  if (*first != NULL)
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (BETWEEN); i++)
    if (find_two (self, from, BETWEEN[i], to, first, second))
      return 2;
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const PressPair *pair = self->pairs->pdata[i];

      if (g_str_equal (pair->from, from) && find_two (self, from, pair->to, to, first, second))
        return 2;
    }
  return 0;
}
