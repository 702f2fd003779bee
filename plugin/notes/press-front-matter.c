// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The front matter of a note: facts about the mail that programs sort and search by, as YAML. The keys are
 * ours alone; all values are double-quoted strings. */

#include "notes/press-front-matter.h"

#include <stdio.h>
#include <string.h>

#include "brief/press-line.h"
#include "notes/press-escape.h"

static void
put_value (GString *out, const char *value)
{
  g_autofree char *line = press_one_line (value, G_MAXLONG);

  press_yaml_quote (out, line);
  g_string_append_c (out, '\n');
}

static void
put (GString *out, const char *key, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, "%s: ", key);
  put_value (out, value);
}

static void
put_item (GString *out, const char *value)
{
  g_string_append (out, "  - ");
  put_value (out, value);
}

static void
put_companies (GString *out, PressBrief *brief)
{
  if (brief->organizations->len > 0)
    g_string_append (out, "companies:\n");
  for (int relation = PRESS_RELATION_ISSUER; relation >= PRESS_RELATION_MENTIONED; relation--)
    for (guint i = 0; i < brief->organizations->len; i++)
      {
        const PressOrganization *company = brief->organizations->pdata[i];

        if ((int)company->relation == relation)
          put_item (out, company->name);
      }
}

static void
put_people (GString *out, PressBrief *brief)
{
  if (brief->people->len > 0)
    g_string_append (out, "people:\n");
  for (guint i = 0; i < brief->people->len; i++)
    put_item (out, ((PressPerson *)brief->people->pdata[i])->name);
}

/** press_note_day: (transfer full): the day of the mail, where it was sent, as "2026-03-02"; that of the note
 * where a mail has no date. */
char *
press_note_day (const PressNote *self)
{
  const char *date = self->brief->date;
  int year, month, day;

  if (date != NULL && strlen (date) >= 10 && sscanf (date, "%4d-%2d-%2d", &year, &month, &day) == 3
      && year > 0 && month > 0 && day > 0 && g_date_valid_dmy (day, month, year))
    return g_strndup (date, 10);
  return g_date_time_format (self->created, "%Y-%m-%d");
}

/** press_front_matter_write: appends the front matter of @note, with its fences. */
void
press_front_matter_write (GString *out, const PressNote *note)
{
  PressBrief *brief = note->brief;
  g_autofree char *day = press_note_day (note);
  g_autofree char *created = g_date_time_format (note->created, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *embargo = note->embargo != NULL ? g_date_time_format_iso8601 (note->embargo) : NULL;
  const char *kind = press_kind_to_string (brief->kind);

  g_string_append (out, "---\n");
  put (out, "title", note->title);
  put (out, "date", day);
  put (out, "created", created);
  g_string_append (out, "tags:\n");
  put_item (out, "press");
  if (brief->kind != PRESS_KIND_OTHER)
    put_item (out, kind);
  put (out, "source", note->source);
  put (out, "from", brief->from);
  put (out, "language", brief->languages->len > 0 ? brief->languages->pdata[0] : NULL);
  put (out, "kind", kind);
  put (out, "embargo", embargo);
  put_companies (out, brief);
  put_people (out, brief);
  g_string_append (out, "---\n");
}
