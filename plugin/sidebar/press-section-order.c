// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The sections in the reader's order. The settings may have been written by hand or by another version: what
 * is not a section there is left out, what comes twice counts once, and what is missing stands at the end. */

#include "sidebar/press-section-order.h"

#include <glib/gi18n-lib.h>

#include "desktop/press-settings.h"

static const struct
{
  const char *id;
  const char *title;
} sections[PRESS_SECTIONS] = {
  { "summary", N_ ("Summary") },     { "people", N_ ("People") },   { "dates", N_ ("Dates") },
  { "companies", N_ ("Companies") }, { "figures", N_ ("Figures") }, { "contact", N_ ("Press contact") },
  { "story", N_ ("Story") },
};

/* Appends section @index to @choices, unless it is among the first @n of them. */
static guint
append (PressSectionChoice *choices, guint n, guint index, gboolean shown)
{
  for (guint i = 0; i < n; i++)
    if (choices[i].id == sections[index].id)
      return n;
  choices[n] = (PressSectionChoice){ sections[index].id, shown };
  return n + 1;
}

/** press_section_order_get: fills @choices with every section, once, in the reader's order. */
void
press_section_order_get (PressSectionChoice choices[PRESS_SECTIONS])
{
  g_autoptr (GVariant) value = NULL;
  GVariantIter iter;
  const char *id;
  gboolean shown;
  guint n = 0;

  if (press_settings_has (PRESS_SETTINGS_SECTIONS))
    {
      value = g_settings_get_value (press_settings_get (), PRESS_SETTINGS_SECTIONS);
      g_variant_iter_init (&iter, value);
      while (g_variant_iter_next (&iter, "(&sb)", &id, &shown))
        for (guint i = 0; i < PRESS_SECTIONS; i++)
          if (g_str_equal (sections[i].id, id))
            n = append (choices, n, i, shown);
    }
  for (guint i = 0; i < PRESS_SECTIONS; i++)
    n = append (choices, n, i, TRUE);
}

/** press_section_order_set: what the reader chose. */
void
press_section_order_set (const PressSectionChoice choices[PRESS_SECTIONS])
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sb)"));
  for (guint i = 0; i < PRESS_SECTIONS; i++)
    g_variant_builder_add (&builder, "(sb)", choices[i].id, choices[i].shown);
  g_settings_set_value (press_settings_get (), PRESS_SETTINGS_SECTIONS, g_variant_builder_end (&builder));
}

/** press_section_title: what the section @id is called. */
const char *
press_section_title (const char *id)
{
  for (guint i = 0; i < PRESS_SECTIONS; i++)
    if (g_str_equal (sections[i].id, id))
      return _ (sections[i].title);
  return id;
}
