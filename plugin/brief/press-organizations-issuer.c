// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whose announcement it is: who has most clues of an issuer, and everybody else who has enough of them. Whom
 * "and" joins directly to an issuer in the headline or the lead announces with it. */

#include "brief/press-organizations.h"

#define LEAST_POINTS -1.5 /* of an issuer that nobody beats */
#define FAR_APART 8       /* tokens between two names that nothing joins */

/* Whether only "and", a comma and an article stand between two mentions. */
static gboolean
is_joined (const PressText *text, const PressMention *first, const PressMention *second)
{
  gboolean joined = FALSE;

  if (second->first_token <= first->end_token || second->first_token > first->end_token + 3)
    return FALSE;
  for (guint i = first->end_token; i < second->first_token; i++)
    {
      const char *value = NULL;
      guint length = press_text_match (text, i, PRESS_TERM_RELATION, &value);

      joined |= press_text_is (text, i, ",")
                || (length > 0 && (g_str_equal (value, "together") || g_str_equal (value, "x")));
      if (length > 0 && !g_str_equal (value, "together") && !g_str_equal (value, "x"))
        return FALSE;
    }
  return joined;
}

static gboolean
is_joined_to (const PressText *text, const PressFirm *firm, const PressFirm *issuer, guint lead_end)
{
  for (guint a = 0; a < firm->mentions->len; a++)
    {
      const PressMention *own = &g_array_index (firm->mentions, PressMention, a);

      if (press_text_paragraph_of (text, own->first_token) >= lead_end || press_mention_is_with (text, own))
        continue;
      for (guint b = 0; b < issuer->mentions->len; b++)
        {
          const PressMention *other = &g_array_index (issuer->mentions, PressMention, b);

          if (other->first_token > own->end_token + FAR_APART)
            break;
          if (is_joined (text, own, other) || is_joined (text, other, own))
            return TRUE;
        }
    }
  return FALSE;
}

static double
most_points (const GPtrArray *firms)
{
  double most = -G_MAXDOUBLE;

  for (guint i = 0; i < firms->len; i++)
    if (!((PressFirm *)firms->pdata[i])->dropped)
      most = MAX (most, press_firm_points (firms->pdata[i], PRESS_RELATION_ISSUER));
  return most;
}

static void
join (GPtrArray *firms, const PressText *text, guint lead_end)
{
  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      for (guint k = 0; k < firms->len && firm->relation != PRESS_RELATION_ISSUER; k++)
        {
          const PressFirm *other = firms->pdata[k];

          if (other->relation == PRESS_RELATION_ISSUER && is_joined_to (text, firm, other, lead_end))
            firm->clues[firm->in_headline ? PRESS_CLUE_JOINED : PRESS_CLUE_JOINED_LEAD] = 1;
        }
      if (press_firm_points (firm, PRESS_RELATION_ISSUER) > 0 && !firm->dropped)
        firm->relation = PRESS_RELATION_ISSUER;
    }
}

/* How often sentences name both it and an issuer. */
static void
weigh_neighbours (GPtrArray *firms, const PressText *text)
{
  g_autoptr (GHashTable) sentences = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < firms->len; i++)
    {
      const PressFirm *firm = firms->pdata[i];

      for (guint m = 0; m < firm->mentions->len && firm->relation == PRESS_RELATION_ISSUER; m++)
        g_hash_table_add (sentences, GUINT_TO_POINTER (press_text_sentence_of (
                                         text, g_array_index (firm->mentions, PressMention, m).first_token)));
    }
  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];
      double apart = 1;

      for (guint m = 0; m < firm->mentions->len && firm->relation != PRESS_RELATION_ISSUER; m++)
        if (g_hash_table_contains (sentences,
                                   GUINT_TO_POINTER (press_text_sentence_of (
                                       text, g_array_index (firm->mentions, PressMention, m).first_token))))
          apart /= 2;
      firm->clues[PRESS_CLUE_NEAR_ISSUER] = 1 - apart;
    }
}

/**
 * press_firms_find_issuers:
 * @firms: (element-type PressFirm): after press_firms_find_clues()
 * @lead_end: the paragraph after the lead
 *
 * Sets which of the organisations announce.
 */
void
press_firms_find_issuers (GPtrArray *firms, const PressDraft *draft, guint lead_end)
{
  double most = most_points (firms);

  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];
      double points = press_firm_points (firm, PRESS_RELATION_ISSUER);

      if (!firm->dropped && (points > 0 || (points >= most && points > LEAST_POINTS)))
        firm->relation = PRESS_RELATION_ISSUER;
    }
  join (firms, draft->text, lead_end);
  weigh_neighbours (firms, draft->text);
}
