// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* HTML to paragraphs: libxml2 builds the tree (nothing is loaded, nothing is expanded but HTML's own
 * entities), which is walked without recursion. Text runs into a line until a break; a line joins the
 * paragraph before it or begins one, according to the break between them (PressBreak) and to how they look.
 * Nothing is added that the mail does not have: no bullets, no alternative texts, no addresses behind links.
 */

#include "message/press-html-private.h"

#include <string.h>

#define LONG_LINE 100    /* characters: of a block that is a paragraph */
#define LONG_HEADING 250 /* bytes */

typedef struct
{
  GString *text;
  gsize bytes, bold, slanted, linked; /* of them */
  guint hints;                        /* of all of the line */
  guint depth;
  gboolean gap; /* white space waits */
} Line;

typedef struct
{
  PressPieces *pieces;
  GArray *looks; /* PressLook, the innermost last */
  Line line;     /* being written */
  PressBreak before;
  Line paragraph; /* the lines before */
  gsize last_length;
  gboolean image; /* right before the line */
} Reader;

#define SHAPES                                                                                               \
  (PRESS_BLOCK_HEADING | PRESS_BLOCK_QUOTE | PRESS_BLOCK_LIST | PRESS_BLOCK_TABLE | PRESS_BLOCK_CAPTION      \
   | PRESS_BLOCK_SIGNATURE | PRESS_BLOCK_SMALL)

static void
line_reset (Line *line)
{
  GString *text = g_string_truncate (line->text, 0);

  *line = (Line){ .text = text };
}

static guint
hints_of (const Line *line)
{
  guint hints = line->hints;
  gboolean single = strchr (line->text->str, '\n') == NULL;

  if (line->bold >= line->bytes && single)
    hints |= PRESS_BLOCK_HEADING;
  if (!single || line->text->len > LONG_HEADING || hints & PRESS_BLOCK_TABLE)
    hints &= ~(guint)PRESS_BLOCK_HEADING;
  if (line->linked * 10 >= line->bytes * 7)
    hints |= PRESS_BLOCK_LINKS;
  return line->depth > 0 ? hints | PRESS_BLOCK_QUOTED_MAIL : hints;
}

static void
end_paragraph (Reader *self)
{
  if (self->paragraph.text->len > 0)
    press_pieces_add (self->pieces, self->paragraph.text->str, -1, hints_of (&self->paragraph),
                      self->paragraph.depth);
  line_reset (&self->paragraph);
  self->last_length = 0;
}

static gboolean
begins_paragraph (Reader *self, gsize length)
{
  if (self->before == PRESS_BREAK_BLANK || self->paragraph.depth != self->line.depth
      || (self->paragraph.hints & SHAPES) != (self->line.hints & SHAPES))
    return TRUE;
  return self->before == PRESS_BREAK_SOFT && (length > LONG_LINE || self->last_length > LONG_LINE);
}

/* The line is whole: @around stands after it. */
static void
end_line (Reader *self, PressBreak around)
{
  Line *line = &self->line;

  if (line->bytes == 0)
    {
      /* only spaces that do not break: an empty line on purpose */
      self->before = MAX (self->before, line->text->len > 0 ? PRESS_BREAK_BLANK : around);
      line_reset (line);
      return;
    }
  if (self->image && (line->slanted >= line->bytes || line->hints & PRESS_BLOCK_SMALL))
    line->hints |= PRESS_BLOCK_CAPTION;
  self->image = FALSE;
  if (self->paragraph.text->len > 0 && begins_paragraph (self, line->bytes))
    end_paragraph (self);
  if (self->paragraph.text->len > 0)
    g_string_append_c (self->paragraph.text, '\n');
  g_string_append_len (self->paragraph.text, line->text->str, (gssize)line->text->len);
  self->paragraph.bytes += line->bytes;
  self->paragraph.bold += line->bold;
  self->paragraph.linked += line->linked;
  self->paragraph.hints |= line->hints;
  self->paragraph.depth = line->depth;
  self->last_length = line->bytes;
  self->before = around;
  line_reset (line);
}

static void
add_character (Reader *self, const PressLook *look, gunichar c)
{
  Line *line = &self->line;

  if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f')
    {
      line->gap = TRUE;
      return;
    }
  if (line->gap && line->text->len > 0)
    g_string_append_c (line->text, ' ');
  line->gap = FALSE;
  g_string_append_unichar (line->text, c);
  if (g_unichar_isspace (c) || (c >= 0x200b && c <= 0x200f) || c == 0x34f || c == 0xad || c == 0xfeff)
    return;
  line->hints = line->bytes == 0 ? look->hints
                                 : (line->hints & look->hints)
                                       | (line->hints & ~(guint)(PRESS_BLOCK_HEADING | PRESS_BLOCK_SMALL));
  line->depth = look->depth;
  line->bytes++;
  line->bold += look->bold;
  line->slanted += look->slanted;
  line->linked += look->link;
}

static void
add_text (Reader *self, const char *text)
{
  const PressLook *look = &g_array_index (self->looks, PressLook, self->looks->len - 1);
  g_autofree char *valid = NULL;

  if (look->hidden || look->zero)
    return;
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (look->verbatim && *p == '\n')
      end_line (self, self->line.bytes == 0 ? PRESS_BREAK_BLANK : PRESS_BREAK_LINE);
    else
      add_character (self, look, g_utf8_get_char (p));
}

/* <pre> holds a plain mail, most often. */
static void
add_verbatim (Reader *self, xmlNode *pre)
{
  xmlChar *content = xmlNodeGetContent (pre);
  g_autofree char *valid = content != NULL ? g_utf8_make_valid ((const char *)content, -1) : NULL;
  g_autoptr (PressPieces) pieces = NULL;

  xmlFree (content);
  if (valid == NULL)
    return;
  end_line (self, PRESS_BREAK_BLANK);
  end_paragraph (self);
  pieces = press_plain_read (valid, FALSE, FALSE);
  press_pieces_append (self->pieces, pieces);
}

static void
see_image (Reader *self, xmlNode *image)
{
  xmlChar *width = xmlGetProp (image, (const xmlChar *)"width");

  if (width == NULL || g_ascii_strtoull ((const char *)width, NULL, 10) > 100)
    {
      end_line (self, PRESS_BREAK_SOFT);
      self->image = TRUE;
    }
  xmlFree (width);
}

/* Returns whether the element's children are to be walked. */
static gboolean
open_element (Reader *self, xmlNode *element)
{
  const PressLook parent = g_array_index (self->looks, PressLook, self->looks->len - 1);
  PressLook look;

  press_look_of (element, &parent, &look);
  if (look.data && g_str_equal (element->name, "table"))
    look.hints |= PRESS_BLOCK_TABLE;
  if (look.around != PRESS_BREAK_NONE && !look.hidden)
    end_line (self, look.around);
  if (look.hidden)
    return FALSE;
  if (g_str_equal (element->name, "br"))
    end_line (self, self->line.bytes > 0               ? PRESS_BREAK_LINE
                    : self->before == PRESS_BREAK_NONE ? PRESS_BREAK_NONE
                                                       : PRESS_BREAK_BLANK);
  else if (g_str_equal (element->name, "img"))
    see_image (self, element);
  else if (look.data && look.around == PRESS_BREAK_NONE
           && (g_str_equal (element->name, "td") || g_str_equal (element->name, "th")))
    self->line.gap = TRUE;
  else if (g_str_equal (element->name, "pre") && look.depth == 0)
    {
      add_verbatim (self, element);
      return FALSE;
    }
  if (element->children == NULL)
    return FALSE;
  g_array_append_val (self->looks, look);
  return TRUE;
}

static void
close_element (Reader *self)
{
  const PressLook *look = &g_array_index (self->looks, PressLook, self->looks->len - 1);

  if (look->around != PRESS_BREAK_NONE)
    end_line (self, look->around);
  g_array_set_size (self->looks, self->looks->len - 1);
}

static void
walk (Reader *self, xmlNode *root)
{
  xmlNode *node = root;

  while (node != NULL && !self->pieces->truncated)
    {
      if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != NULL)
        add_text (self, (const char *)node->content);
      if (node->type == XML_ELEMENT_NODE && open_element (self, node))
        {
          node = node->children;
          continue;
        }
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          close_element (self);
        }
      node = node == root ? NULL : node->next;
    }
  end_line (self, PRESS_BREAK_BLANK);
  end_paragraph (self);
}

/* Small print is small beside other text: where most of it is, none of it is. */
static void
weigh_small_print (PressPieces *pieces)
{
  gsize small = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    if (press_pieces_get (pieces, i)->hints & PRESS_BLOCK_SMALL)
      small += strlen (press_pieces_get (pieces, i)->text);
  if (small * 2 > pieces->length)
    for (guint i = 0; i < pieces->pieces->len; i++)
      press_pieces_get (pieces, i)->hints &= ~(guint)PRESS_BLOCK_SMALL;
}

/**
 * press_html_read:
 * @html: UTF-8, valid
 * @length: in bytes
 *
 * Returns: (transfer full): its paragraphs
 */
PressPieces *
press_html_read (const char *html, gsize length)
{
  static const PressLook plain = { .colour = PRESS_NO_COLOUR, .background = PRESS_NO_COLOUR };
  Reader self = { .pieces = press_pieces_new () };
  g_autofree char *guarded = press_guard_html (html, &length);
  xmlDoc *document = htmlReadMemory (guarded, (int)length, NULL, "UTF-8",
                                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                         | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  xmlNode *root = document != NULL ? xmlDocGetRootElement (document) : NULL;

  self.looks = g_array_new (FALSE, TRUE, sizeof (PressLook));
  g_array_append_val (self.looks, plain);
  self.line.text = g_string_new (NULL);
  self.paragraph.text = g_string_new (NULL);
  if (root != NULL)
    walk (&self, root);
  xmlFreeDoc (document);
  g_array_unref (self.looks);
  g_string_free (self.line.text, TRUE);
  g_string_free (self.paragraph.text, TRUE);
  weigh_small_print (self.pieces);
  return self.pieces;
}
