// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The brief as plain text, for terminals and clipboards. What comes from the mail is shown without control
 * and direction-override characters, so that it cannot drive a terminal or reorder a line. */

#include "brief/press-brief-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GString *out;
  guint width; /* columns, 0: never wrap */
} Writer;

static gboolean
is_harmless (gunichar c)
{
  return !g_unichar_iscntrl (c) && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069)
         && c != 0x200e && c != 0x200f;
}

/* White space to one space, harmful characters away. */
static char *
clean (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          if (out->len > 0 && out->str[out->len - 1] != ' ')
            g_string_append_c (out, ' ');
        }
      else if (is_harmless (c))
        g_string_append_unichar (out, c);
    }
  return g_strchomp (g_string_free (out, FALSE));
}

static guint
columns (const char *text, gsize length)
{
  guint n = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : !g_unichar_iszerowidth (g_utf8_get_char (p));
  return n;
}

/* One item: @lead on its first line, the others indented by as much. */
static void
put_item (Writer *w, const char *lead, const char *text)
{
  g_autofree char *cleaned = clean (text);
  guint indent = columns (lead, strlen (lead));
  guint column = indent;
  gboolean first = TRUE;

  g_string_append (w->out, lead);
  for (const char *p = cleaned; *p != '\0';)
    {
      gsize length = strcspn (p, " ");
      guint wide = columns (p, length);

      if (!first && w->width > 0 && column + 1 + wide > w->width)
        {
          g_string_append_printf (w->out, "\n%*s", (int)indent, "");
          column = indent;
        }
      else if (!first)
        {
          g_string_append_c (w->out, ' ');
          column++;
        }
      g_string_append_len (w->out, p, (gssize)length);
      column += wide;
      first = FALSE;
      p += length + strspn (p + length, " ");
    }
  g_string_append_c (w->out, '\n');
}

static void
put_heading (Writer *w, const char *heading)
{
  g_string_append_printf (w->out, "\n%s\n", heading);
}

static char *
join (const char *separator, const char *const *parts, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? separator : "", parts[i]);
  return g_string_free (joined, FALSE);
}

static const char *
kind_text (const PressBrief *brief)
{
  gboolean sure = brief->confidence >= 0.75;

  switch (brief->kind)
    {
    case PRESS_KIND_PRESS_RELEASE:
      return sure ? _ ("Press release") : _ ("Probably a press release");
    case PRESS_KIND_COVERAGE:
      return sure ? _ ("Coverage of an announcement") : _ ("Probably coverage of an announcement");
    default:
      return _ ("Not a press release");
    }
}

static void
put_head (Writer *w, PressBrief *brief)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  g_autofree char *language = NULL, *line = NULL;
  const char *parts[4] = { kind_text (brief) };

  for (guint i = 0; i < brief->languages->len; i++)
    g_ptr_array_add (languages, brief->languages->pdata[i]);
  language = join (" + ", (const char *const *)languages->pdata, languages->len);
  parts[1] = language;
  if (brief->dateline != NULL)
    {
      parts[2] = brief->dateline->place;
      parts[3] = brief->dateline->date;
    }
  line = join (" · ", parts, G_N_ELEMENTS (parts));
  put_item (w, "", brief->headline != NULL ? brief->headline : brief->subject);
  put_item (w, "", line);
  if (press_brief_is_shut (brief))
    put_item (w, "", _ ("A part of this mail is encrypted and was left shut."));
  if (brief->embargo != NULL)
    {
      g_autofree char *embargo = g_strdup_printf (
          brief->embargo->zone != NULL ? _ ("Embargo until %s: “%s”")
                                       : _ ("Embargo until %s, if the time zone is the sender's: “%s”"),
          brief->embargo->until, brief->embargo->text);

      put_item (w, "", embargo);
    }
}

static void
put_people (Writer *w, PressBrief *brief)
{
  if (brief->people->len > 0)
    put_heading (w, _ ("People"));
  for (guint i = 0; i < brief->people->len; i++)
    {
      const PressPerson *person = brief->people->pdata[i];
      const char *parts[] = { person->name, person->role, person->organization };
      g_autofree char *line = join (", ", parts, G_N_ELEMENTS (parts));

      put_item (w, "  ", line);
      for (guint q = 0; q < brief->quotes->len; q++)
        {
          const PressBriefQuote *quote = brief->quotes->pdata[q];

          if (g_strcmp0 (quote->speaker, person->name) == 0)
            put_item (w, "    | ", quote->text);
        }
    }
}

static void
put_dates (Writer *w, PressBrief *brief)
{
  static const char *const roles[]
      = { N_ ("Date"), N_ ("Published"), N_ ("Launch"),  N_ ("Event"),   N_ ("Start"),
          N_ ("End"),  N_ ("Deadline"),  N_ ("Embargo"), N_ ("Founded"), N_ ("Past") };

  if (brief->dates->len > 0)
    put_heading (w, _ ("Dates"));
  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = brief->dates->pdata[i];
      const char *parts[] = { date->value, _ (roles[date->role]), date->text };
      g_autofree char *line = join (" · ", parts, G_N_ELEMENTS (parts));

      put_item (w, "  ", line);
    }
}

static void
put_organizations (Writer *w, PressBrief *brief)
{
  static const char *const relations[]
      = { N_ ("Mentioned"), N_ ("Former partner"), N_ ("Partner"), N_ ("Issuer") };

  if (brief->organizations->len > 0)
    put_heading (w, _ ("Companies"));
  for (int relation = PRESS_RELATION_ISSUER; relation >= PRESS_RELATION_MENTIONED; relation--)
    for (guint i = 0; i < brief->organizations->len; i++)
      {
        const PressOrganization *organization = brief->organizations->pdata[i];
        const char *parts[] = { organization->name, _ (relations[relation]) };
        g_autofree char *line = join (" · ", parts, G_N_ELEMENTS (parts));

        if ((int)organization->relation == relation)
          put_item (w, "  ", line);
      }
}

static void
put_contacts (Writer *w, PressBrief *brief)
{
  if (brief->contacts->len > 0)
    put_heading (w, _ ("Press contact"));
  for (guint i = 0; i < brief->contacts->len; i++)
    {
      const PressContact *contact = brief->contacts->pdata[i];
      const char *parts[] = { contact->name, contact->organization, contact->email, contact->phone };
      g_autofree char *line = join (" · ", parts, G_N_ELEMENTS (parts));

      put_item (w, "  ", line);
    }
}

/**
 * press_brief_to_text:
 * @width: columns after which lines are broken, 0: never
 *
 * Returns: (transfer full): the brief for people, in the language of the locale; ends with a line break
 */
char *
press_brief_to_text (PressBrief *self, guint width)
{
  Writer w = { g_string_new (NULL), width };

  put_head (&w, self);
  if (self->kind != PRESS_KIND_OTHER)
    {
      if (self->summary->len > 0)
        put_heading (&w, _ ("Summary"));
      for (guint i = 0; i < self->summary->len; i++)
        put_item (&w, "  ", ((PressExcerpt *)self->summary->pdata[i])->text);
      put_people (&w, self);
      put_dates (&w, self);
      put_organizations (&w, self);
      if (self->figures->len > 0)
        put_heading (&w, _ ("Figures, as the mail claims them"));
      for (guint i = 0; i < self->figures->len; i++)
        put_item (&w, "  ", ((PressBriefFigure *)self->figures->pdata[i])->text);
      put_contacts (&w, self);
    }
  return g_string_free (w.out, FALSE);
}
