// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A brief as it is filed: a list of blocks, in the order in which they are read, that every target writes
 * down in its own way. Headings and labels are in the reader's language; what the mail says is as the mail
 * says it, made one line. Excerpts in the reader's language stand right below what they translate. */

#include "notes/press-note.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-embargo-clock.h"
#include "brief/press-format.h"
#include "brief/press-line.h"
#include "brief/press-mail-key.h"
#include "brief/press-people-quotes.h"
#include "brief/press-snippet.h"
#include "brief/press-timeline.h"
#include "brief/press-words.h"

#define LONGEST_TITLE 300 /* characters */
#define LONGEST_ID 998    /* bytes of a Message-ID: a line of a mail has no more */

/** Builder: @spans: where each block stands in the mail, {0, 0} for nowhere. */
typedef struct
{
  PressBrief *brief;
  PressOffsets *offsets;
  GPtrArray *blocks;
  GArray *spans;
} Builder;

static PressNoteBlock *
block_new (PressNoteBlockKind kind, const char *text, const char *detail)
{
  PressNoteBlock *block = g_new0 (PressNoteBlock, 1);

  block->kind = kind;
  block->text = press_one_line (text, G_MAXLONG);
  block->detail = detail != NULL ? press_one_line (detail, G_MAXLONG) : NULL;
  return block;
}

static void
block_free (PressNoteBlock *block)
{
  g_free (block->text);
  g_free (block->detail);
  g_free (block->value);
  g_free (block);
}

static gpointer
block_copy (gconstpointer data, gpointer user_data)
{
  const PressNoteBlock *block = data;
  PressNoteBlock *copy = g_new0 (PressNoteBlock, 1);

  copy->kind = block->kind;
  copy->text = g_strdup (block->text);
  copy->detail = g_strdup (block->detail);
  copy->value = g_strdup (block->value);
  return copy;
}

static PressNoteBlock *
put (Builder *b, PressNoteBlockKind kind, const char *text, const char *detail, PressSpan span)
{
  PressNoteBlock *block = block_new (kind, text, detail);

  g_ptr_array_add (b->blocks, block);
  g_array_append_val (b->spans, span);
  return block;
}

static void
put_line (Builder *b, PressNoteBlockKind kind, const char *text, const char *detail)
{
  put (b, kind, text, detail, (PressSpan){ 0, 0 });
}

/* "A, B, C" of those that are there. */
static char *
join (const char *const *parts, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? ", " : "", parts[i]);
  return g_string_free (joined, FALSE);
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
add_head (Builder *b, const char *source, const char *zone)
{
  g_autofree char *embargo = press_embargo_line (b->brief, zone);
  g_autofree char *date = b->brief->date != NULL ? press_format_date (b->brief->date) : NULL;
  g_autofree char *sender = sender_of (b->brief);
  const char *parts[] = { sender, date };
  g_autofree char *line = join (parts, G_N_ELEMENTS (parts));

  if (embargo != NULL)
    put_line (b, PRESS_NOTE_BLOCK_EMBARGO, embargo, NULL);
  put_line (b, PRESS_NOTE_BLOCK_MAIL, *line != '\0' ? line : press_words_kind (b->brief), source);
}

static void
add_summary (Builder *b)
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
add_people (Builder *b)
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
add_dates (Builder *b)
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
add_companies (Builder *b)
{
  if (b->brief->organizations->len > 0)
    put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Companies"), NULL);
  for (int relation = PRESS_RELATION_ISSUER; relation >= PRESS_RELATION_MENTIONED; relation--)
    for (guint i = 0; i < b->brief->organizations->len; i++)
      {
        const PressOrganization *company = b->brief->organizations->pdata[i];

        if ((int)company->relation == relation)
          put_line (b, PRESS_NOTE_BLOCK_ITEM, company->name, press_words_relation (company->relation));
      }
}

/* Two figures of one clause are one line. */
static void
add_figures (Builder *b)
{
  g_autoptr (PressSnippet) last = NULL;

  if (b->brief->figures->len > 0)
    put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Figures, as the mail claims them"), NULL);
  for (guint i = 0; i < b->brief->figures->len; i++)
    {
      const PressBriefFigure *figure = b->brief->figures->pdata[i];
      g_autoptr (PressSnippet) snippet = press_snippet_new (b->brief, b->offsets, figure->span);

      if (last == NULL || !g_str_equal (last->text, snippet->text))
        put (b, PRESS_NOTE_BLOCK_ITEM, snippet->text, NULL, figure->span);
      g_clear_pointer (&last, press_snippet_free);
      last = g_steal_pointer (&snippet);
    }
}

static void
add_contacts (Builder *b)
{
  if (b->brief->contacts->len > 0)
    put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Press contact"), NULL);
  for (guint i = 0; i < b->brief->contacts->len; i++)
    {
      const PressContact *contact = b->brief->contacts->pdata[i];
      const char *parts[] = { contact->name, contact->organization, contact->email, contact->phone };
      g_autofree char *line = join (parts, G_N_ELEMENTS (parts));

      put_line (b, PRESS_NOTE_BLOCK_ITEM, line, NULL);
    }
}

static void
add_sources (Builder *b, const GPtrArray *sources)
{
  if (sources == NULL || sources->len == 0)
    return;
  put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Other mails of this story"), NULL);
  for (guint i = 0; i < sources->len; i++)
    put_line (b, PRESS_NOTE_BLOCK_ITEM, sources->pdata[i], NULL);
}

static void
add_full_text (Builder *b)
{
  g_auto (GStrv) lines = g_strsplit (b->brief->text, "\n", -1);

  put_line (b, PRESS_NOTE_BLOCK_HEADING, _ ("Full text"), NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      put_line (b, PRESS_NOTE_BLOCK_PARAGRAPH, lines[i], NULL);
}

static gboolean
is_same (PressSpan a, PressSpan b)
{
  return a.begin == b.begin && a.end == b.end;
}

/* Whether @excerpt stands below block @i: it translates just that, or, where no block is just that, it
 * translates a part of the first sentence or quote that holds it. */
static gboolean
belongs_below (const Builder *b, const PressNoteExcerpt *excerpt, guint i)
{
  const PressSpan *spans = (const PressSpan *)b->spans->data;

  if (is_same (spans[i], excerpt->span))
    return TRUE;
  for (guint k = 0; k < b->spans->len; k++)
    if (is_same (spans[k], excerpt->span))
      return FALSE;
  for (guint k = 0; k < b->spans->len; k++)
    if (press_span_contains (spans[k], excerpt->span))
      return k == i;
  return FALSE;
}

static GPtrArray *
with_excerpts (Builder *b, const GPtrArray *excerpts)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)block_free);

  for (guint i = 0; i < b->blocks->len; i++)
    {
      g_ptr_array_add (blocks, b->blocks->pdata[i]);
      for (guint k = 0; excerpts != NULL && k < excerpts->len; k++)
        {
          const PressNoteExcerpt *excerpt = excerpts->pdata[k];

          if (excerpt->span.end > excerpt->span.begin && belongs_below (b, excerpt, i))
            g_ptr_array_add (blocks, block_new (PRESS_NOTE_BLOCK_EXCERPT, excerpt->text, excerpt->label));
        }
    }
  return blocks;
}

static char *
title_of (PressBrief *brief)
{
  g_autofree char *title = press_one_line (brief->headline != NULL ? brief->headline : "", LONGEST_TITLE);

  if (*title == '\0')
    {
      g_free (title);
      title = press_one_line (brief->subject, LONGEST_TITLE);
    }
  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (_ ("Mail without a subject"));
}

/**
 * press_note_new:
 * @options: (nullable): %NULL: no full text, no excerpts, no other mails
 *
 * Returns: (transfer full): @brief, ready to be written down. Not for two threads at the same time
 */
PressNote *
press_note_new (PressBrief *brief, const PressNoteOptions *options)
{
  static const PressNoteOptions plain;
  static void (*const sections[]) (Builder *)
      = { add_summary, add_people, add_dates, add_companies, add_figures, add_contacts };
  g_autoptr (PressOffsets) offsets = press_offsets_new (brief->text, strlen (brief->text));
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PressSpan));
  Builder b = { brief, offsets, blocks, spans };
  PressNote *self = g_new0 (PressNote, 1);

  if (options == NULL)
    options = &plain;
  self->brief = g_object_ref (brief);
  self->title = title_of (brief);
  self->source = press_note_source_of (brief);
  self->created = g_date_time_new_now_local ();
  self->embargo = brief->embargo != NULL ? press_embargo_end (brief, options->zone) : NULL;
  add_head (&b, self->source, options->zone);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    sections[i](&b);
  add_sources (&b, options->sources);
  if (options->full_text)
    add_full_text (&b);
  self->blocks = with_excerpts (&b, options->excerpts);
  return self;
}

/** press_note_copy: (transfer full): the same note, for another thread. */
PressNote *
press_note_copy (const PressNote *self)
{
  PressNote *copy = g_new0 (PressNote, 1);

  copy->brief = g_object_ref (self->brief);
  copy->title = g_strdup (self->title);
  copy->source = g_strdup (self->source);
  copy->created = g_date_time_ref (self->created);
  copy->embargo = self->embargo != NULL ? g_date_time_ref (self->embargo) : NULL;
  copy->blocks = g_ptr_array_copy (self->blocks, block_copy, NULL);
  g_ptr_array_set_free_func (copy->blocks, (GDestroyNotify)block_free);
  return copy;
}

/** press_note_free: frees @self. */
void
press_note_free (PressNote *self)
{
  g_object_unref (self->brief);
  g_free (self->title);
  g_free (self->source);
  g_date_time_unref (self->created);
  g_clear_pointer (&self->embargo, g_date_time_unref);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * press_note_source_of:
 *
 * Returns: (transfer full): the "mid:" URL of the mail of @brief (RFC 2392: the Message-ID, percent-encoded);
 * a URN of its key where it has no Message-ID, or one that no mail can have
 */
char *
press_note_source_of (PressBrief *brief)
{
  g_autofree char *escaped = NULL;

  if (brief->id == NULL || *brief->id == '\0' || strlen (brief->id) > LONGEST_ID)
    {
      g_autofree char *key = press_mail_key (brief);

      return g_strconcat ("urn:sha256:", key, NULL);
    }
  escaped = g_uri_escape_string (brief->id, "@", FALSE);
  return g_strconcat ("mid:", escaped, NULL);
}
