// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whether two claims cannot both be true. */

#include <string.h>

#include "stories/press-claims.h"
#include "stories/press-speaker.h"
#include "text/press-lexicon.h"

#define YEAR 4 /* characters of an ISO date */
#define DAY 10
#define LEAST_SHARED_FACES 2

/**
 * press_dates_disagree:
 * @first: ISO 8601
 * @second: ISO 8601
 *
 * Returns: 0: the two may be the same, one being more exact or of another form; %YEAR: their years differ;
 * %DAY: what follows the years does
 */
int
press_dates_disagree (const char *first, const char *second)
{
  gsize length = MIN (strcspn (first, "T"), strcspn (second, "T"));

  if (strchr (first, '/') != NULL || strchr (second, '/') != NULL || length < YEAR)
    return 0;
  if (strncmp (first, second, YEAR) != 0)
    return YEAR;
  if (strchr (first, 'Q') != NULL || strchr (second, 'Q') != NULL)
    return 0;
  return strncmp (first, second, length) != 0 ? DAY : 0;
}

static gboolean
roles_disagree (const PressClaim *first, const PressClaim *second)
{
  g_autofree char *one = press_lexicon_fold (first->value, -1);
  g_autofree char *other = press_lexicon_fold (second->value, -1);

  if (!g_str_equal (first->language, second->language))
    return FALSE;
  return strstr (one, other) == NULL && strstr (other, one) == NULL;
}

/* One picture, when several of the people are the same. */
static gboolean
pictures_disagree (const PressClaim *first, const PressClaim *second)
{
  g_auto (GStrv) names = g_strsplit (first->about, "\n", -1);
  g_auto (GStrv) others = g_strsplit (second->about, "\n", -1);
  guint shared = 0;

  for (guint i = 0; names[i] != NULL; i++)
    for (guint j = 0; others[j] != NULL && *names[i] != '\0'; j++)
      if (*others[j] != '\0' && press_speaker_match (names[i], others[j]) == PRESS_SPEAKER_SAME)
        {
          shared++;
          break;
        }
  return shared >= LEAST_SHARED_FACES && !g_str_equal (first->value, second->value);
}

/** press_claims_disagree: whether two claims of one kind, about one name, are not the same. */
gboolean
press_claims_disagree (const PressClaim *first, const PressClaim *second)
{
  switch (first->kind)
    {
    case PRESS_CLAIM_DATE:
    case PRESS_CLAIM_FOUNDED:
      return press_dates_disagree (first->value, second->value) != 0;
    case PRESS_CLAIM_ROLE:
      return roles_disagree (first, second);
    case PRESS_CLAIM_COMPANY:
      return !press_company_match (first->key, second->key);
    case PRESS_CLAIM_PICTURE:
      return pictures_disagree (first, second);
    default:
      return FALSE;
    }
}
