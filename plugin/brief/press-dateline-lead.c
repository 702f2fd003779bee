// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What may stand before a dateline in its line: a label, an agency in brackets, a day. */

#include "brief/press-dateline-private.h"

/* "Press release – Ulm, 4 May": the token behind a label and its mark that a line begins with; @token: none.
 */
static guint
skip_label (const PressText *text, guint token, guint end)
{
  const char *value = NULL;
  guint i = token + press_text_match_any (text, token, PRESS_TERM_LABEL, &value);

  if (i == token || !g_str_equal (value, "press-release") || i >= end
      || text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK)
    return token;
  if (press_dateline_dash (text, i, end) > 0)
    return i + press_dateline_dash (text, i, end);
  return press_dateline_is_mark (text, i, ":|,/") ? i + 1 : token;
}

/**
 * press_dateline_skip_lead:
 * @date: (out) (nullable): the day in the lead
 *
 * "(AGENCY) Turin, 4 May - ...", "(Wire) - 4 May 2026 - TURIN - ...", "Press release - TURIN, 4 May": a
 * label, or a short bracket in capitals or with a wire, and a day.
 *
 * Returns: the token behind what a line begins with; @token: nothing of that
 */
guint
press_dateline_skip_lead (const PressDraft *self, guint token, guint end, const PressDate **date)
{
  const PressText *text = self->text;
  guint i = skip_label (text, token, end);
  gboolean wire = press_text_match (text, token + 1, PRESS_TERM_WIRE, NULL) > 0;

  *date = NULL;
  if (i == token && press_dateline_is_mark (text, token, "("))
    {
      for (i++; i < MIN (end, token + 7) && !press_dateline_is_mark (text, i, ")"); i++)
        if (text->tokens[i].kind == PRESS_TOKEN_WORD && !(text->tokens[i].flags & PRESS_TOKEN_ALL_CAPS)
            && !wire)
          return token;
      if (i == token + 1 || i + 1 >= end || !press_dateline_is_mark (text, i, ")"))
        return token;
      i++;
      i += press_dateline_dash (text, i, end);
    }
  if (press_dateline_is_day (self->text, press_dateline_date_at (self, i)))
    {
      const PressDate *day = press_dateline_date_at (self, i);
      guint dash = press_dateline_dash (text, day->end_token, end);

      if (dash == 0 || day->relative)
        return i > token ? i : token;
      *date = day;
      i = day->end_token + dash;
    }
  return i < end ? i : token;
}
