// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* How alike two words of different languages look. A word's skeleton has neither accents nor what the
 * languages spell differently for the same sound ("ph" and "f", "c" and "k", double letters), so that
 * "téléphone", "Telefon" and "telepon" come close; two skeletons are as alike as the pairs of letters they
 * share (L. Dice's coefficient, as M. Simard, G. Foster and P. Isabelle, "Using Cognates to Align Sentences"
 * (1992), use cognates), and a shared begin counts, because endings are what languages differ in most. */

#include <string.h>

#include "stories/press-passages.h"

#define LONGEST 32       /* letters of a skeleton */
#define SHORTEST_BEGIN 4 /* shared letters at the begin that tell something */

static gboolean
is_before_soft (const char *next)
{
  return *next == 'e' || *next == 'i' || *next == 'y';
}

/* What is written for the letter at @p, whose successors follow; @skip: more letters that it stands for. */
static char
sound_of (const char *p, guint *skip)
{
  *skip = 0;
  switch (*p)
    {
    case 'c':
      *skip = p[1] == 'k' || p[1] == 'h';
      return is_before_soft (p + 1) ? 's' : 'k';
    case 'q':
      *skip = p[1] == 'u';
      return 'k';
    case 'p':
      *skip = p[1] == 'h';
      return *skip ? 'f' : 'p';
    case 't':
      *skip = p[1] == 'h';
      return 't';
    case 'a':
      *skip = p[1] == 'e';
      return *skip ? 'e' : 'a';
    case 'y':
    case 'j':
      return 'i';
    case 'z':
      return 's';
    case 'v':
    case 'w':
      return 'v';
    case 'h':
      return 0;
    default:
      return *p;
    }
}

/**
 * press_spelling_skeleton:
 * @folded: a folded word
 *
 * Returns: (transfer full): its skeleton, in small ASCII letters; "" when it has none
 */
char *
press_spelling_skeleton (const char *folded)
{
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_NFKD);
  g_autoptr (GString) plain = g_string_new (NULL);
  GString *skeleton = g_string_new (NULL);
  guint skip = 0;

  for (const char *p = apart != NULL ? apart : ""; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (plain, g_ascii_tolower (*p));
  for (const char *p = plain->str; *p != '\0' && skeleton->len < LONGEST; p += 1 + skip)
    {
      char sound = sound_of (p, &skip);

      if (sound != 0 && (skeleton->len == 0 || skeleton->str[skeleton->len - 1] != sound))
        g_string_append_c (skeleton, sound);
    }
  return g_string_free (skeleton, FALSE);
}

static guint
shared_pairs (const char *first, guint n_first, const char *second, guint n_second)
{
  gboolean used[LONGEST] = { FALSE };
  guint shared = 0;

  for (guint i = 0; i + 1 < n_first; i++)
    for (guint j = 0; j + 1 < n_second; j++)
      if (!used[j] && first[i] == second[j] && first[i + 1] == second[j + 1])
        {
          used[j] = TRUE;
          shared++;
          break;
        }
  return shared;
}

/**
 * press_spelling_likeness:
 * @first: a skeleton
 * @second: another one
 *
 * Returns: 0 to 1, how sure it is that the two words are the same one in two languages
 */
double
press_spelling_likeness (const char *first, const char *second)
{
  guint n_first = (guint)strlen (first), n_second = (guint)strlen (second);
  guint shorter = MIN (n_first, n_second), begin = 0;
  double dice;

  if (shorter < SHORTEST_BEGIN || first[0] != second[0] || MAX (n_first, n_second) > 2 * shorter)
    return n_first > 2 && g_str_equal (first, second) ? 1 : 0;
  while (begin < shorter && first[begin] == second[begin])
    begin++;
  if (begin == n_first && begin == n_second)
    return 1;
  if (begin < 2)
    return 0;
  dice = 2.0 * shared_pairs (first, n_first, second, n_second) / (n_first + n_second - 2);
  if (begin >= SHORTEST_BEGIN)
    dice += 0.1 * (begin - SHORTEST_BEGIN + 1);
  return dice < 0.55 ? 0 : MIN (dice, 0.95);
}
