// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* How much each clue speaks for a relation: three sums, of an issuer, a partner and a former partner, each
 * against "merely mentioned". The weights were fitted with data/models/fit-relations; data/models/README.md
 * says on what. */

#include "brief/press-organizations.h"

typedef struct
{
  const char *name;
  double points[3]; /* of an issuer, a partner, a former partner */
} Weight;

static const double biases[] = { -3.0, -2.0, -3.2 };

static const Weight weights[PRESS_N_CLUES] = {
  [PRESS_CLUE_HEADLINE] = { "headline", { 0.3, 0.3, 0.0 } },
  [PRESS_CLUE_HEADLINE_SUBJECT] = { "headline-subject", { 1.1, 0.0, -0.1 } },
  [PRESS_CLUE_HEADLINE_WITH] = { "headline-with", { -1.0, 1.0, 0.1 } },
  [PRESS_CLUE_LEAD] = { "lead", { 0.3, 0.3, -0.4 } },
  [PRESS_CLUE_LEAD_SUBJECT] = { "lead-subject", { 1.2, -0.1, 0.1 } },
  [PRESS_CLUE_LEAD_VERB] = { "lead-verb", { 0.9, 0.2, -0.1 } },
  [PRESS_CLUE_LEAD_WITH] = { "lead-with", { -1.2, 1.0, 0.2 } },
  [PRESS_CLUE_FIRST_NAMED] = { "first-named", { 1.1, -0.4, -0.1 } },
  [PRESS_CLUE_SHARE] = { "share", { 0.9, 0.9, 0.1 } },
  [PRESS_CLUE_SENDER] = { "sender", { 2.7, -0.2, 0.0 } },
  [PRESS_CLUE_ON_BEHALF] = { "on-behalf", { 2.0, 0.0, 0.0 } },
  [PRESS_CLUE_ABOUT] = { "about", { 1.8, 0.8, 0.0 } },
  [PRESS_CLUE_SPEAKER] = { "speaker", { 0.4, 1.2, -0.9 } },
  [PRESS_CLUE_FIRST_SPEAKER] = { "first-speaker", { 0.9, -0.2, -0.1 } },
  [PRESS_CLUE_LEGAL] = { "legal", { -0.3, 1.2, 0.6 } },
  [PRESS_CLUE_UNSURE] = { "unsure", { -0.7, -0.6, 0.0 } },
  [PRESS_CLUE_JOINED] = { "joined", { 1.3, 0.5, 0.0 } },
  [PRESS_CLUE_NEAR_ISSUER] = { "near-issuer", { 0.2, -0.3, 0.4 } },
  [PRESS_CLUE_JOINED_LEAD] = { "joined-lead", { 0.6, 0.8, -0.2 } },
  [PRESS_CLUE_OTHER_SENDS] = { "other-sends", { -0.9, 0.2, -0.1 } },
  [PRESS_CLUE_OTHER_ABOUT] = { "other-about", { -0.8, -0.2, -0.3 } },
  [PRESS_CLUE_WITH] = { "with", { -0.2, 3.5, 0.3 } },
  [PRESS_CLUE_TIE] = { "tie", { -0.5, 0.6, -0.1 } },
  [PRESS_CLUE_TIE_NEAR] = { "tie-near", { -0.2, 1.8, 0.0 } },
  [PRESS_CLUE_AGENT] = { "agent", { -0.4, -0.1, 0.0 } },
  [PRESS_CLUE_PASSIVE] = { "passive", { 0.2, 1.5, -0.1 } },
  [PRESS_CLUE_ASIDE] = { "aside", { 0.1, -1.1, 0.0 } },
  [PRESS_CLUE_ENDED] = { "ended", { -0.3, 0.0, 3.5 } },
  [PRESS_CLUE_ENDED_NEAR] = { "ended-near", { -0.2, 0.0, 1.1 } },
  [PRESS_CLUE_ENDED_TIE] = { "ended-tie", { -0.1, 0.1, 1.3 } },
  [PRESS_CLUE_PAST] = { "past", { -0.2, -0.9, 0.7 } },
  [PRESS_CLUE_PAST_TIE] = { "past-tie", { -0.1, -0.9, 1.2 } },
  [PRESS_CLUE_BARE] = { "bare", { -0.7, -0.9, -0.4 } },
  [PRESS_CLUE_PRODUCT] = { "product", { -0.9, -1.6, 0.0 } },
  [PRESS_CLUE_PUBLIC] = { "public", { 0.0, -0.9, -0.6 } },
  [PRESS_CLUE_RESEARCH] = { "research", { 0.0, 0.2, -0.2 } },
  [PRESS_CLUE_FINANCE] = { "finance", { -0.3, 0.8, -0.2 } },
  [PRESS_CLUE_MEDIA] = { "media", { -1.0, -0.8, -0.3 } },
  [PRESS_CLUE_RESEARCH_NEAR] = { "research-near", { -0.1, 0.7, 0.0 } },
  [PRESS_CLUE_FINANCE_NEAR] = { "finance-near", { -0.2, 0.4, -0.1 } },
  [PRESS_CLUE_BARE_NEAR] = { "bare-near", { -0.1, 0.1, 0.0 } },
  [PRESS_CLUE_NOUN] = { "noun", { -0.4, 1.0, 0.9 } },
  [PRESS_CLUE_NOUN_NEAR] = { "noun-near", { -0.2, 0.7, 0.4 } },
};

/**
 * press_firm_points:
 * @relation: not PRESS_RELATION_MENTIONED
 *
 * Returns: how much more speaks for @relation than for a mere mention: natural logarithm of the odds
 */
double
press_firm_points (const PressFirm *self, PressRelation relation)
{
  guint column = relation == PRESS_RELATION_ISSUER ? 0 : relation == PRESS_RELATION_PARTNER ? 1 : 2;
  double points = biases[column];

  for (guint i = 0; i < PRESS_N_CLUES; i++)
    points += self->clues[i] * weights[i].points[column];
  return points;
}

/** press_firm_add_clue: each time a clue is seen takes @share of what misses to certainty. */
void
press_firm_add_clue (PressFirm *self, PressFirmClue clue, double share)
{
  self->clues[clue] += (1 - self->clues[clue]) * share;
}

/** press_firm_explain: writes its clues to the debug log, where the fit reads them. */
void
press_firm_explain (const PressFirm *self, const PressText *text)
{
  g_autoptr (GString) clues = NULL;
  g_autofree char *name = NULL;

  if (g_log_writer_default_would_drop (G_LOG_LEVEL_DEBUG, G_LOG_DOMAIN))
    return;
  clues = g_string_new (NULL);
  name = press_firm_name (self, text);
  for (guint i = 0; i < PRESS_N_CLUES; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      if (self->clues[i] != 0)
        g_string_append_printf (clues, " %s=%s", weights[i].name,
                                g_ascii_formatd (number, sizeof number, "%.3f", self->clues[i]));
    }
  g_debug ("organization\t%s\t%d\t%s", name, self->relation, clues->str);
}
