// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"

G_BEGIN_DECLS

/** PressNoteBlockKind: what a piece of a note is. */
typedef enum
{
  PRESS_NOTE_BLOCK_HEADING,   /* of a section */
  PRESS_NOTE_BLOCK_PARAGRAPH, /* a sentence of the summary, a line of the full text */
  PRESS_NOTE_BLOCK_PERSON,    /* text: the name; detail: role, company */
  PRESS_NOTE_BLOCK_QUOTE, /* text: verbatim; detail: what it is said about it ("Indirect speech"), nullable */
  PRESS_NOTE_BLOCK_ITEM,  /* text: verbatim; detail: what it is ("1 March 2026, Launch", "Partner"), nullable
                           */
  PRESS_NOTE_BLOCK_EXCERPT, /* a translation of the block before; detail: its label */
  PRESS_NOTE_BLOCK_EMBARGO, /* always the first */
  PRESS_NOTE_BLOCK_MAIL,    /* text: who sent it and when; detail: the note's source */
} PressNoteBlockKind;

/** PressNoteBlock: strings of the mail are as the mail has them: whoever writes them escapes them. All of
 * them are valid UTF-8, one line, without control characters. */
typedef struct
{
  PressNoteBlockKind kind;
  char *text;
  char *detail; /* nullable */
  char *value;  /* nullable: of an item that is a date: ISO 8601, as in the brief */
} PressNoteBlock;

/** PressNoteExcerpt: what a passage of the mail says in the reader's language. @span: of the brief's text, in
 * characters: a sentence of the summary, a quote, or a part of them. @label: who says so. */
typedef struct
{
  PressSpan span;
  char *text;
  char *label;
} PressNoteExcerpt;

/**
 * PressNoteOptions:
 * @full_text: whether the note ends with the whole text of the mail
 * @excerpts: (nullable) (element-type PressNoteExcerpt): translated or official wording
 * @sources: (nullable) (element-type utf8): other mails of the story, a line each
 * @zone: (nullable): of an embargo whose mail names none
 */
typedef struct
{
  gboolean full_text;
  GPtrArray *excerpts;
  GPtrArray *sources;
  const char *zone;
} PressNoteOptions;

/**
 * PressNote:
 *
 * A brief as it is filed: @title, one line, and @blocks in order; @full_text: press_note_fill() adds the
 * lines of the mail. Immutable else. What is written into a front matter or properties is read from @brief.
 * @source is the "mid:" URL (RFC 2392) of the mail, or "urn:sha256:..." of one without Message-ID: the same
 * mail has the same source, ever; it has only characters that are plain in XML, Markdown, Org and YAML
 * strings. Everything that asks for the reader's locale is done when a note is made, so any thread may write
 * it down.
 */
typedef struct
{
  PressBrief *brief;
  char *title;
  char *source;
  GDateTime *created;
  GDateTime *embargo; /* nullable: when it ends at the latest */
  GPtrArray *blocks;  /* PressNoteBlock */
  gboolean full_text;
} PressNote;

/** PressMarkdownParts: what Markdown has before the blocks. */
typedef enum
{
  PRESS_MARKDOWN_TITLE = 1 << 0,        /* the title as a heading, for the clipboard */
  PRESS_MARKDOWN_FRONT_MATTER = 1 << 1, /* YAML, for a file */
} PressMarkdownParts;

PressNote *press_note_new (PressBrief *brief, const PressNoteOptions *options);
PressNote *press_note_copy (const PressNote *self);
void press_note_fill (PressNote *self);
void press_note_free (PressNote *self);
char *press_note_source_of (PressBrief *brief);
char *press_note_to_markdown (const PressNote *self, guint parts);
char *press_note_to_plain (const PressNote *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressNote, press_note_free)

G_END_DECLS
