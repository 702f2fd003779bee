// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A note as Markdown, as all of its readers understand it, with a front matter as Obsidian, Joplin's import
 * and Zettlr know it. Each block is one paragraph or one item of a list, on one line. The one link is ours:
 * that to the mail. */

#include <glib/gi18n-lib.h>

#include "notes/press-escape.h"
#include "notes/press-front-matter.h"

typedef struct
{
  GString *out;
  PressNoteBlockKind last; /* what was written before */
} Writer;

static void
put_bold (Writer *w, const char *text, const char *after)
{
  if (*text == '\0')
    return;
  g_string_append (w->out, "**");
  press_markdown_escape (w->out, text);
  g_string_append_printf (w->out, "%s**", after);
}

static void
put_mail (Writer *w, const PressNoteBlock *block)
{
  press_markdown_escape (w->out, block->text);
  if (g_str_has_prefix (block->detail, "mid:"))
    g_string_append_printf (w->out, " · [%s](<%s>)", _ ("Open the mail"), block->detail);
  g_string_append_c (w->out, '\n');
}

static void
put_person (Writer *w, const PressNoteBlock *block)
{
  put_bold (w, block->text, "");
  if (block->detail != NULL)
    {
      g_string_append (w->out, ", ");
      press_markdown_escape (w->out, block->detail);
    }
  g_string_append_c (w->out, '\n');
}

static void
put_labelled (Writer *w, const char *before, const char *mark, const PressNoteBlock *block)
{
  g_string_append (w->out, before);
  if (block->detail != NULL && *block->detail != '\0')
    {
      g_string_append (w->out, mark);
      press_markdown_escape (w->out, block->detail);
      g_string_append_printf (w->out, ":%s ", mark);
    }
  press_markdown_escape (w->out, block->text);
  g_string_append_c (w->out, '\n');
}

/* Below what it translates: inside the quote, or the item, or as a paragraph. */
static void
put_excerpt (Writer *w, const PressNoteBlock *block)
{
  if (w->last == PRESS_NOTE_BLOCK_QUOTE)
    g_string_append (w->out, ">\n");
  else if (w->last != PRESS_NOTE_BLOCK_ITEM)
    g_string_append_c (w->out, '\n');
  put_labelled (w,
                w->last == PRESS_NOTE_BLOCK_QUOTE  ? "> "
                : w->last == PRESS_NOTE_BLOCK_ITEM ? "  - "
                                                   : "",
                "*", block);
}

static void
put_block (Writer *w, const PressNoteBlock *block)
{
  if (block->kind == PRESS_NOTE_BLOCK_EXCERPT)
    {
      put_excerpt (w, block);
      return;
    }
  if (w->out->len > 0 && !(block->kind == PRESS_NOTE_BLOCK_ITEM && w->last == PRESS_NOTE_BLOCK_ITEM))
    g_string_append_c (w->out, '\n');
  w->last = block->kind;
  switch (block->kind)
    {
    case PRESS_NOTE_BLOCK_EMBARGO:
      g_string_append (w->out, "> ");
      put_bold (w, block->text, "");
      g_string_append_c (w->out, '\n');
      break;
    case PRESS_NOTE_BLOCK_MAIL:
      put_mail (w, block);
      break;
    case PRESS_NOTE_BLOCK_HEADING:
      put_labelled (w, "## ", "", block);
      break;
    case PRESS_NOTE_BLOCK_PERSON:
      put_person (w, block);
      break;
    case PRESS_NOTE_BLOCK_QUOTE:
      put_labelled (w, "> ", "*", block);
      break;
    case PRESS_NOTE_BLOCK_ITEM:
      put_labelled (w, "- ", "**", block);
      break;
    default:
      put_labelled (w, "", "**", block);
    }
}

/**
 * press_note_to_markdown:
 * @parts: what stands before the blocks, of #PressMarkdownParts; 0: nothing
 *
 * Returns: (transfer full): the note; ends with a line break. Nothing that the mail says is markup in it
 */
char *
press_note_to_markdown (const PressNote *self, guint parts)
{
  Writer w = { g_string_new (NULL), PRESS_NOTE_BLOCK_HEADING };
  guint first = 0;

  if (parts & PRESS_MARKDOWN_FRONT_MATTER)
    press_front_matter_write (w.out, self);
  if ((parts & PRESS_MARKDOWN_TITLE) && self->blocks->len > 0
      && ((PressNoteBlock *)self->blocks->pdata[0])->kind == PRESS_NOTE_BLOCK_EMBARGO)
    put_block (&w, self->blocks->pdata[first++]);
  if (parts & PRESS_MARKDOWN_TITLE)
    {
      g_string_append (w.out, w.out->len > 0 ? "\n# " : "# ");
      press_markdown_escape (w.out, self->title);
      g_string_append_c (w.out, '\n');
    }
  for (guint i = first; i < self->blocks->len; i++)
    put_block (&w, self->blocks->pdata[i]);
  return g_string_free (w.out, FALSE);
}
