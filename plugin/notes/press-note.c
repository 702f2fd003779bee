// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A brief as it is filed: a list of blocks, in the order in which they are read, that every target writes
 * down in its own way. Headings and labels are in the reader's language; what the mail says is as the mail
 * says it, made one line. Excerpts in the reader's language stand right below what they translate. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-embargo-clock.h"
#include "brief/press-line.h"
#include "brief/press-mail-key.h"
#include "notes/press-note-builder.h"

#define LONGEST_TITLE 300 /* characters */
#define LONGEST_ID 998    /* bytes of a Message-ID: a line of a mail has no more */

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

static gboolean
is_same (PressSpan a, PressSpan b)
{
  return a.begin == b.begin && a.end == b.end;
}

/* The block below which @excerpt stands when no block is just what it translates: the first that holds it. */
static guint
holder_of (const PressNoteBuilder *b, const PressNoteExcerpt *excerpt)
{
  const PressSpan *spans = (const PressSpan *)b->spans->data;
  guint holder = G_MAXUINT;

  for (guint i = b->spans->len; i > 0; i--)
    {
      if (is_same (spans[i - 1], excerpt->span))
        return G_MAXUINT;
      if (press_span_contains (spans[i - 1], excerpt->span))
        holder = i - 1;
    }
  return holder;
}

static GPtrArray *
with_excerpts (PressNoteBuilder *b, const GPtrArray *excerpts)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)block_free);
  guint n = excerpts != NULL ? excerpts->len : 0;
  g_autofree guint *holders = g_new (guint, n);

  for (guint k = 0; k < n; k++)
    holders[k] = holder_of (b, excerpts->pdata[k]);
  for (guint i = 0; i < b->blocks->len; i++)
    {
      PressSpan span = g_array_index (b->spans, PressSpan, i);

      g_ptr_array_add (blocks, b->blocks->pdata[i]);
      for (guint k = 0; k < n && span.end > span.begin; k++)
        {
          const PressNoteExcerpt *excerpt = excerpts->pdata[k];

          if (holders[k] == i || is_same (span, excerpt->span))
            g_ptr_array_add (blocks,
                             press_note_block_new (PRESS_NOTE_BLOCK_EXCERPT, excerpt->text, excerpt->label));
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
  g_autoptr (PressOffsets) offsets = press_offsets_new (brief->text, strlen (brief->text));
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PressSpan));
  PressNoteBuilder b = { brief, offsets, blocks, spans };
  PressNote *self = g_new0 (PressNote, 1);

  if (options == NULL)
    options = &plain;
  self->brief = g_object_ref (brief);
  self->title = title_of (brief);
  self->source = press_note_source_of (brief);
  self->created = g_date_time_new_now_local ();
  self->embargo = brief->embargo != NULL ? press_embargo_end (brief, options->zone) : NULL;
  press_note_builder_run (&b, options, self->source);
  self->blocks = with_excerpts (&b, options->excerpts);
  self->full_text = options->full_text;
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
  copy->full_text = self->full_text;
  copy->blocks = g_ptr_array_copy (self->blocks, block_copy, NULL);
  g_ptr_array_set_free_func (copy->blocks, (GDestroyNotify)block_free);
  return copy;
}

/** press_note_fill: adds the lines of the mail below the heading of its full text, where that is wanted: many
 * of them, so in a thread, and once, before the note is written down. */
void
press_note_fill (PressNote *self)
{
  g_auto (GStrv) lines = self->full_text ? g_strsplit (self->brief->text, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (self->blocks, press_note_block_new (PRESS_NOTE_BLOCK_PARAGRAPH, lines[i], NULL));
  self->full_text = FALSE;
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
