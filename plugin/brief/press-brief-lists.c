// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The lists of a brief as they are read, wherever that is: companies by what they are to the announcement,
 * figures by the clause that they stand in, a contact as one line. */

#include "brief/press-brief-lists.h"

#include "brief/press-line.h"
#include "brief/press-snippet.h"

/** press_companies_of: (transfer full) (element-type PressOrganization): the companies of @brief, which owns
 * them: who announces first, in the order of the brief among equals. */
GPtrArray *
press_companies_of (PressBrief *brief)
{
  GPtrArray *companies = g_ptr_array_sized_new (brief->organizations->len);

  for (int relation = PRESS_RELATION_ISSUER; relation >= PRESS_RELATION_MENTIONED; relation--)
    for (guint i = 0; i < brief->organizations->len; i++)
      if ((int)((PressOrganization *)brief->organizations->pdata[i])->relation == relation)
        g_ptr_array_add (companies, brief->organizations->pdata[i]);
  return companies;
}

static void
figure_line_free (PressFigureLine *self)
{
  g_free (self->text);
  g_free (self);
}

/** press_figure_lines_of: (transfer full) (element-type PressFigureLine): the figures of @brief, those of one
 * clause on one line; @offsets are of the text of @brief. */
GPtrArray *
press_figure_lines_of (PressBrief *brief, const PressOffsets *offsets)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)figure_line_free);
  PressFigureLine *line = NULL;

  for (guint i = 0; i < brief->figures->len; i++)
    {
      const PressBriefFigure *figure = brief->figures->pdata[i];
      g_autoptr (PressSnippet) snippet = press_snippet_new (brief, offsets, figure->span);

      if (line != NULL && g_str_equal (line->text, snippet->text))
        {
          line->n++;
          continue;
        }
      line = g_new0 (PressFigureLine, 1);
      *line = (PressFigureLine){ g_steal_pointer (&snippet->text), i, 1 };
      g_ptr_array_add (lines, line);
    }
  return lines;
}

/** press_contact_describe: (transfer full): "Ines Halberg, Lumio AG, presse@lumio.example, +49 30 5550100" of
 * what is known of @contact. */
char *
press_contact_describe (const PressContact *contact)
{
  const char *parts[] = { contact->name, contact->organization, contact->email, contact->phone };

  return press_join (", ", parts, G_N_ELEMENTS (parts));
}
