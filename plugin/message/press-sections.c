// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which part of a press mail is there for what. */

#include "message/press-message.h"

/**
 * press_sections_find:
 * @message: a mail
 * @text: its text, made ready
 *
 * Returns: (transfer full) (element-type PressSection): the sections, in order, covering all of the text
 */
GArray *
press_sections_find (const PressMessage *message, const PressText *text)
{
  GArray *sections = g_array_new (FALSE, TRUE, sizeof (PressSection));
  PressSection all = { { 0, (guint)text->length }, PRESS_SECTION_BODY };

  if (text->length > 0)
    g_array_append_val (sections, all);
  return sections;
}

/** press_section_kind_to_string: the kind as the JSON has it. */
const char *
press_section_kind_to_string (PressSectionKind kind)
{
  static const char *const names[]
      = { "body", "boilerplate", "contact", "caption", "comment", "footer", "quoted-mail" };

  return names[kind];
}
