// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A translation keeps the digits and may still tell another date or figure: "July" for "giugno", "million"
 * for "Milliarden". The finders read both texts; what they find in the translation has to be in the source.
 * What they do not find is no reason against it. */

#include "translation/press-mask.h"

#include <math.h>
#include <string.h>

#include "text/press-dates.h"
#include "text/press-figures.h"

/* Months of dates, as bits; the second one of a range too. */
static guint
months_of (const GArray *dates)
{
  guint months = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      const char *value = g_array_index (dates, PressDate, i).value;

      while (value != NULL)
        {
          PressDay day = { 0 };
          g_autofree char *first = g_strdup_printf ("%.7s-01", value);

          if (press_day_parse (first, &day))
            months |= 1u << day.month;
          value = strchr (value, '/');
          value = value != NULL ? value + 1 : NULL;
        }
    }
  return months;
}

static char *
digits_of (const PressText *text, const PressFigure *figure)
{
  GString *digits = g_string_new (NULL);

  for (guint i = figure->span.begin; i < figure->span.end; i++)
    if (g_ascii_isdigit (text->text[i]))
      g_string_append_c (digits, text->text[i]);
  return g_string_free (digits, FALSE);
}

/* Whether the source has @figure, or has nothing to say against it. */
static gboolean
has_figure (const PressText *source, const GArray *figures, const PressText *text, const PressFigure *figure)
{
  g_autofree char *digits = digits_of (text, figure);
  gboolean against = FALSE;

  if (*digits == '\0')
    return TRUE;
  for (guint i = 0; i < figures->len; i++)
    {
      const PressFigure *other = &g_array_index (figures, PressFigure, i);
      g_autofree char *others = digits_of (source, other);

      if (fabs (other->value - figure->value) <= fabs (other->value) * 1e-9)
        return TRUE;
      against |= g_str_equal (digits, others);
    }
  return !against;
}

/**
 * press_kept_agree:
 * @source: one passage
 * @translation: what it is in @to
 *
 * Returns: whether months and figures of @translation are those of @source, as far as both can be read
 */
gboolean
press_kept_agree (const PressText *source, const char *translation, const char *to)
{
  g_autofree char *language = g_strndup (to, strcspn (to, "-_"));
  g_autoptr (PressText) text = NULL;
  g_autoptr (GArray) dates = NULL, others = NULL, figures = NULL, found = NULL;
  guint months, seen;

  if (press_lexicons_get (source->lexicons, language) == NULL)
    return TRUE;
  text = press_text_new (translation, -1, source->lexicons, language);
  dates = press_dates_find (source, (PressDay){ 0 });
  others = press_dates_find (text, (PressDay){ 0 });
  months = months_of (dates);
  seen = months_of (others);
  if (months != 0 && (seen & ~months) != 0)
    return FALSE;
  figures = press_figures_find (source);
  found = press_figures_find (text);
  for (guint i = 0; i < found->len; i++)
    if (!has_figure (source, figures, text, &g_array_index (found, PressFigure, i)))
      return FALSE;
  return TRUE;
}
