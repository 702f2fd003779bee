// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The brief as plain text, for terminals and the clipboard: an embargo first, then section by section as the
 * sidebar shows it. What comes from the mail is whole, and without control and direction-override characters,
 * so that it cannot drive a terminal or reorder a line. */

#include "brief/press-brief-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-brief-lists.h"
#include "brief/press-embargo-clock.h"
#include "brief/press-format.h"
#include "brief/press-line.h"
#include "brief/press-people-quotes.h"
#include "brief/press-timeline.h"
#include "brief/press-words.h"

typedef struct
{
  GString *out;
  guint width;        /* columns, 0: never wrap */
  const char *indent; /* of what stands below a heading */
} Writer;

static guint
columns (const char *text, gsize length)
{
  guint n = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : !g_unichar_iszerowidth (g_utf8_get_char (p));
  return n;
}

/* One item: @lead on its first line, the others indented by as much and by @hang columns more. */
static void
put_item (Writer *w, const char *lead, guint hang, const char *text)
{
  g_autofree char *cleaned = press_one_line (text, G_MAXLONG);
  guint column = columns (lead, strlen (lead));
  guint indent = column + hang;
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

static void
put_line (Writer *w, const char *text)
{
  put_item (w, w->indent, strlen (w->indent), text);
}

/* The embargo stands above all else, as long as it runs. */
static void
put_head (Writer *w, PressBrief *brief)
{
  g_autofree char *embargo = press_embargo_line (brief, NULL);
  const char *parts[] = { press_words_kind (brief), brief->from };
  g_autofree char *line = press_join (" · ", parts, G_N_ELEMENTS (parts));

  if (embargo != NULL)
    {
      put_item (w, "", 0, embargo);
      g_string_append_c (w->out, '\n');
    }
  put_item (w, "", 0, brief->headline != NULL ? brief->headline : brief->subject);
  put_item (w, "", 0, line);
  if (press_brief_is_shut (brief))
    put_item (w, "", 0, _ ("A part of this mail is encrypted and was left shut."));
}

static void
put_summary (Writer *w, PressBrief *brief, const PressOffsets *offsets)
{
  if (brief->summary->len > 0)
    put_heading (w, _ ("Summary"));
  for (guint i = 0; i < brief->summary->len; i++)
    put_line (w, ((PressExcerpt *)brief->summary->pdata[i])->text);
}

static void
put_quote (Writer *w, const PressBriefQuote *quote)
{
  const char *lead = w->width > 0 ? "    | " : "  ";
  g_autofree char *indirect
      = quote->direct ? NULL : g_strdup_printf ("%s: %s", _ ("Indirect speech"), quote->text);

  put_item (w, lead, 0, quote->direct ? quote->text : indirect);
}

static void
put_people (Writer *w, PressBrief *brief, const PressOffsets *offsets)
{
  g_autoptr (GPtrArray) speakers = press_speakers_of (brief);

  if (speakers->len > 0)
    put_heading (w, _ ("People"));
  for (guint i = 0; i < speakers->len; i++)
    {
      const PressSpeaker *speaker = speakers->pdata[i];
      const char *name = speaker->name != NULL ? speaker->name : _ ("Speaker not named");
      const char *parts[] = { name, speaker->role, speaker->organization };
      g_autofree char *line = press_join (", ", parts, G_N_ELEMENTS (parts));

      put_line (w, line);
      for (guint j = 0; j < speaker->quotes->len; j++)
        put_quote (w, speaker->quotes->pdata[j]);
    }
}

static void
put_dates (Writer *w, PressBrief *brief, const PressOffsets *offsets)
{
  g_autoptr (GPtrArray) dates = press_timeline_of (brief);

  if (dates->len > 0)
    put_heading (w, _ ("Dates"));
  for (guint i = 0; i < dates->len; i++)
    {
      const PressBriefDate *date = dates->pdata[i];
      g_autofree char *when = press_format_date (date->value);
      g_autofree char *wording = press_timeline_wording (brief, offsets, date);
      g_autofree char *line
          = g_strdup_printf ("%s, %s: %s", when, press_words_date_role (date->role), wording);

      put_line (w, line);
    }
}

static void
put_companies (Writer *w, PressBrief *brief, const PressOffsets *offsets)
{
  g_autoptr (GPtrArray) companies = press_companies_of (brief);

  if (companies->len > 0)
    put_heading (w, _ ("Companies"));
  for (guint i = 0; i < companies->len; i++)
    {
      const PressOrganization *company = companies->pdata[i];
      g_autofree char *line
          = g_strdup_printf ("%s: %s", press_words_relation (company->relation), company->name);

      put_line (w, line);
    }
}

static void
put_figures (Writer *w, PressBrief *brief, const PressOffsets *offsets)
{
  g_autoptr (GPtrArray) lines = press_figure_lines_of (brief, offsets);

  if (lines->len > 0)
    put_heading (w, _ ("Figures, as the mail claims them"));
  for (guint i = 0; i < lines->len; i++)
    put_line (w, ((PressFigureLine *)lines->pdata[i])->text);
}

static void
put_contacts (Writer *w, PressBrief *brief, const PressOffsets *offsets)
{
  if (brief->contacts->len > 0)
    put_heading (w, _ ("Press contact"));
  for (guint i = 0; i < brief->contacts->len; i++)
    {
      g_autofree char *line = press_contact_describe (brief->contacts->pdata[i]);

      put_line (w, line);
    }
}

/**
 * press_brief_to_text:
 * @width: columns after which lines are broken, 0: never
 * @whole: with the facts of a mail that is no press release, too
 *
 * Returns: (transfer full): the brief for people, in the language of the locale; ends with a line break. Not
 * for two threads at the same time
 */
char *
press_brief_to_text (PressBrief *self, guint width, gboolean whole)
{
  static void (*const sections[]) (Writer *, PressBrief *, const PressOffsets *)
      = { put_summary, put_people, put_dates, put_companies, put_figures, put_contacts };
  Writer w = { g_string_new (NULL), width, width > 0 ? "  " : "" };
  g_autoptr (PressOffsets) offsets = press_offsets_new (self->text, strlen (self->text));

  put_head (&w, self);
  for (guint i = 0; (whole || self->kind != PRESS_KIND_OTHER) && i < G_N_ELEMENTS (sections); i++)
    sections[i](&w, self, offsets);
  return g_string_free (w.out, FALSE);
}
