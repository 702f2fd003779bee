// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the stages before have found, sentence by sentence. */

#include "brief/press-summary-private.h"

#include <stdio.h>
#include <string.h>

#define PAST_DAYS 45
#define LARGE 1e6

static void
note (PressGuide *self, PressSpan span, PressMailLook look)
{
  guint token = press_text_token_at (self->text, span.begin);

  if (token < self->text->n_tokens)
    self->looks[press_text_sentence_of (self->text, token)][look] = 1;
}

/* How many days from the mail's day the ISO value is, roughly: a year counts 365, a month 30, a quarter 91.
 */
static int
days_ahead (const PressDraft *draft, const char *value)
{
  int year = 0, month = draft->today.month, day = draft->today.day, quarter;

  if (draft->today.year == 0 || sscanf (value, "%4d", &year) != 1)
    return 0;
  if (sscanf (value + 4, "-Q%1d", &quarter) == 1)
    month = 3 * quarter - 1;
  else if (sscanf (value + 4, "-%2d", &month) == 1 && strlen (value) >= 10)
    sscanf (value + 7, "-%2d", &day);
  return 365 * (year - draft->today.year) + 30 * (month - draft->today.month) + day - draft->today.day;
}

static void
add_names (PressGuide *self)
{
  const PressBrief *brief = self->draft->brief;

  for (guint i = 0; i < brief->organizations->len; i++)
    {
      const PressOrganization *organization = brief->organizations->pdata[i];

      for (guint s = 0; s < organization->spans->len; s++)
        if (organization->relation == PRESS_RELATION_ISSUER)
          note (self, g_array_index (organization->spans, PressSpan, s), PRESS_MAIL_ISSUER);
        else if (organization->relation == PRESS_RELATION_PARTNER)
          note (self, g_array_index (organization->spans, PressSpan, s), PRESS_MAIL_PARTNER);
    }
  for (guint i = 0; i < brief->people->len; i++)
    {
      const PressPerson *person = brief->people->pdata[i];

      for (guint s = 0; s < person->spans->len; s++)
        note (self, g_array_index (person->spans, PressSpan, s), PRESS_MAIL_PERSON);
    }
}

static void
add_dates (PressGuide *self)
{
  const PressBrief *brief = self->draft->brief;
  const GArray *dates = self->draft->dates;

  for (guint i = 0; dates != NULL && i < dates->len; i++)
    {
      const PressDate *date = &g_array_index (dates, PressDate, i);
      int ahead = days_ahead (self->draft, date->value);

      if (ahead > 0)
        note (self, date->span, PRESS_MAIL_FUTURE);
      else if (ahead < -PAST_DAYS)
        note (self, date->span, PRESS_MAIL_PAST);
    }
  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = brief->dates->pdata[i];

      if (date->role == PRESS_DATE_ROLE_LAUNCH || date->role == PRESS_DATE_ROLE_EVENT
          || date->role == PRESS_DATE_ROLE_START || date->role == PRESS_DATE_ROLE_DEADLINE)
        note (self, date->span, PRESS_MAIL_APPOINTMENT);
    }
}

/** press_summary_add_facts: notes names, dates and figures. */
void
press_summary_add_facts (PressGuide *self)
{
  const PressBrief *brief = self->draft->brief;

  add_names (self);
  add_dates (self);
  for (guint i = 0; i < brief->figures->len; i++)
    {
      const PressBriefFigure *figure = brief->figures->pdata[i];
      PressSpan span = figure->span;
      guint token = press_text_token_at (self->text, span.begin);

      if (token < self->text->n_tokens
          && self->looks[press_text_sentence_of (self->text, token)][PRESS_MAIL_FIGURE] > 0)
        note (self, span, PRESS_MAIL_FIGURES);
      note (self, span, PRESS_MAIL_FIGURE);
      if (figure->value >= LARGE)
        note (self, span, PRESS_MAIL_AMOUNT);
    }
}
