// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A note as plain text, for the clipboard, memos and whatever knows no markup. */

#include "notes/press-note.h"

static void
put_block (GString *out, const PressNoteBlock *block)
{
  switch (block->kind)
    {
    case PRESS_NOTE_BLOCK_EMBARGO:
      g_string_append_printf (out, "%s\n\n", block->text);
      break;
    case PRESS_NOTE_BLOCK_MAIL:
      g_string_append_printf (out, "%s\n%s\n", block->text, block->detail);
      break;
    case PRESS_NOTE_BLOCK_HEADING:
      g_string_append_printf (out, "\n%s\n", block->text);
      break;
    case PRESS_NOTE_BLOCK_PARAGRAPH:
      g_string_append_printf (out, "%s\n", block->text);
      break;
    case PRESS_NOTE_BLOCK_PERSON:
      g_string_append (out, block->text);
      if (block->detail != NULL)
        g_string_append_printf (out, ", %s", block->detail);
      g_string_append_c (out, '\n');
      break;
    case PRESS_NOTE_BLOCK_QUOTE:
    case PRESS_NOTE_BLOCK_EXCERPT:
      g_string_append (out, "  ");
      if (block->detail != NULL)
        g_string_append_printf (out, "%s: ", block->detail);
      g_string_append_printf (out, "%s\n", block->text);
      break;
    case PRESS_NOTE_BLOCK_ITEM:
      if (block->detail != NULL)
        g_string_append_printf (out, "%s: ", block->detail);
      g_string_append_printf (out, "%s\n", block->text);
      break;
    }
}

/** press_note_to_plain: (transfer full): an embargo first, then the title and the rest; ends with a line
 * break. */
char *
press_note_to_plain (const PressNote *self)
{
  GString *out = g_string_new (NULL);
  guint first = 0;

  for (; first < self->blocks->len; first++)
    {
      const PressNoteBlock *block = self->blocks->pdata[first];

      if (block->kind != PRESS_NOTE_BLOCK_EMBARGO)
        break;
      put_block (out, block);
    }
  g_string_append_printf (out, "%s\n", self->title);
  for (guint i = first; i < self->blocks->len; i++)
    put_block (out, self->blocks->pdata[i]);
  return g_string_free (out, FALSE);
}
