// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The sections of a note, one after the other: headings and labels in the reader's language, the mail's own
 * words as one line each. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-brief-lists.h"
#include "brief/press-embargo-clock.h"
#include "brief/press-format.h"
#include "brief/press-line.h"
#include "brief/press-people-quotes.h"
#include "brief/press-timeline.h"
#include "brief/press-words.h"
#include "notes/press-note-builder.h"

/** press_note_block_new: (transfer full): copies @text and @detail as one line. */
PressNoteBlock *
press_note_block_new (PressNoteBlockKind kind, const char *text, const char *detail)
{
  PressNoteBlock *block = g_new0 (PressNoteBlock, 1);

  block->kind = kind;
  block->text = press_one_line (text, G_MAXLONG);
  block->detail = detail != NULL ? press_one_line (detail, G_MAXLONG) : NULL;
  return block;
}

static PressNoteBlock *
put (PressNoteBuilder *b, PressNoteBlockKind kind, const char *text, const char *detail, PressSpan span)
{
  PressNoteBlock *block = press_note_block_new (kind, text, detail);

  g_ptr_array_add (b->blocks, block);
  g_array_append_val (b->spans, span);
  return block;
}

static void
put_line (PressNoteBuilder *b, PressNoteBlockKind kind, const char *text, const char *detail)
{
  put (b, kind, text, detail, (PressSpan){ 0, 0 });
}

/* "Name <address>" as "Name, address". */
static char *
sender_of (PressBrief *brief)
{
  const char *angle = brief->from != NULL ? strrchr (brief->from, '<') : NULL;
  g_autofree char *name = angle != NULL ? g_strndup (brief->from, (gsize)(angle - brief->from)) : NULL;
  g_autofree char *address = NULL;

  if (angle == NULL || !g_str_has_suffix (angle, ">"))
    return g_strdup (brief->from);
  address = g_strndup (angle + 1, strlen (angle) - 2);
  return g_strjoin (*g_strchomp (name) != '\0' ? ", " : "", name, address, NULL);
}

static void
add_head (PressNoteBuilder *b, const char *source, const char *zone)
{
  g_autofree char *embargo = press_embargo_line (b->brief, zone);
  g_autofree char *date = b->brief->date != NULL ? press_format_date (b->brief->date) : NULL;
  g_autofree char *sender = sender_of (b->brief);
  const char *parts[] = { sender, date };
  g_autofree char *line = press_join (", ", parts, G_N_ELEMENTS (parts));

  if (embargo != NULL)
    put_line (b, PRESS_NOTE_BLOCK_EMBARGO, embargo, NULL);
  put_line (b, PRESS_NOTE_BLOCK_MAIL, *line != '\0' ? line : press_words_kind (b->brief), source);
}

static void
add_summary (PressNoteBuilder *b)
{
  if (b->brief->summary->len > 0)
    put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Summary"), NULL);
  for (guint i = 0; i < b->brief->summary->len; i++)
    {
      const PressExcerpt *sentence = b->brief->summary->pdata[i];

      put (b, PRESS_NOTE_BLOCK_PARAGRAPH, sentence->text, NULL, sentence->span);
    }
}

static void
add_people (PressNoteBuilder *b)
{
  g_autoptr (GPtrArray) speakers = press_speakers_of (b->brief);

  if (speakers->len > 0)
    put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("People"), NULL);
  for (guint i = 0; i < speakers->len; i++)
    {
      const PressSpeaker *speaker = speakers->pdata[i];
      const char *name = speaker->name != NULL ? speaker->name : _ ("Speaker not named");
      g_autofree char *role = press_speaker_describe (speaker);

      put_line (b, PRESS_NOTE_BLOCK_PERSON, name, role);
      for (guint j = 0; j < speaker->quotes->len; j++)
        {
          const PressBriefQuote *quote = speaker->quotes->pdata[j];

          put (b, PRESS_NOTE_BLOCK_QUOTE, quote->text, quote->direct ? NULL : _ ("Indirect speech"),
               quote->span);
        }
    }
}

static void
add_dates (PressNoteBuilder *b)
{
  g_autoptr (GPtrArray) dates = press_timeline_of (b->brief);

  if (dates->len > 0)
    put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Dates"), NULL);
  for (guint i = 0; i < dates->len; i++)
    {
      const PressBriefDate *date = dates->pdata[i];
      g_autofree char *when = press_format_date (date->value);
      g_autofree char *wording = press_timeline_wording (b->brief, b->offsets, date);
      g_autofree char *what = g_strdup_printf ("%s, %s", when, press_words_date_role (date->role));

      put (b, PRESS_NOTE_BLOCK_ITEM, wording, what, date->span)->value = g_strdup (date->value);
    }
}

static void
add_companies (PressNoteBuilder *b)
{
  g_autoptr (GPtrArray) companies = press_companies_of (b->brief);

  if (companies->len > 0)
    put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Companies"), NULL);
  for (guint i = 0; i < companies->len; i++)
    {
      const PressOrganization *company = companies->pdata[i];

      put_line (b, PRESS_NOTE_BLOCK_ITEM, company->name, press_words_relation (company->relation));
    }
}

static void
add_figures (PressNoteBuilder *b)
{
  g_autoptr (GPtrArray) lines = press_figure_lines_of (b->brief, b->offsets);

  if (lines->len > 0)
    put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Figures, as the mail claims them"), NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const PressFigureLine *line = lines->pdata[i];
      const PressBriefFigure *figure = b->brief->figures->pdata[line->first];

      put (b, PRESS_NOTE_BLOCK_ITEM, line->text, NULL, figure->span);
    }
}

static void
add_contacts (PressNoteBuilder *b)
{
  if (b->brief->contacts->len > 0)
    put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Press contact"), NULL);
  for (guint i = 0; i < b->brief->contacts->len; i++)
    {
      g_autofree char *line = press_contact_describe (b->brief->contacts->pdata[i]);

      put_line (b, PRESS_NOTE_BLOCK_ITEM, line, NULL);
    }
}

static void
add_sources (PressNoteBuilder *b, const GPtrArray *sources)
{
  if (sources == NULL || sources->len == 0)
    return;
  put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Other mails of this story"), NULL);
  for (guint i = 0; i < sources->len; i++)
    put_line (b, PRESS_NOTE_BLOCK_ITEM, sources->pdata[i], NULL);
}

/** press_note_builder_run: adds all sections of the mail of @self, whose note has @source. */
void
press_note_builder_run (PressNoteBuilder *self, const PressNoteOptions *options, const char *source)
{
  static void (*const sections[]) (PressNoteBuilder *)
      = { add_summary, add_people, add_dates, add_companies, add_figures, add_contacts };

  add_head (self, source, options->zone);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    sections[i](self);
  add_sources (self, options->sources);
  if (options->full_text)
    put_line (self, PRESS_NOTE_BLOCK_HEADING, _ ("Full text"), NULL);
}
