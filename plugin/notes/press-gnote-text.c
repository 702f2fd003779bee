// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * A note in the XML of Gnote (Tomboy's note-content): text with a little markup, whose first line is the
 * title. libxml2 writes it, because Gnote keeps nothing of a note whose XML is not right.
 *
 * Our part ends with a line that has two numbers: the key, a checksum of the mail's source, by which the note
 * is found again, and a checksum of our part, which tells whether somebody wrote into it. What stands below
 * is the reader's and is moved over as it is, with its markup.
 *
 * Gnote makes links of what looks like one, whenever it shows a note. In text of a mail a zero-width space
 * stops it, but for e-mail addresses: those it can only offer to write to.
 */

#include "notes/press-gnote-text.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "notes/press-escape.h"
#include "notes/press-note-kept.h"

#define LINK "http://beatniksoftware.com/tomboy/link"
#define SIZE "http://beatniksoftware.com/tomboy/size"
#define MARK "----- Pressbrief "
#define MARK_END " -----"

typedef xmlDoc Document;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, xmlFreeDoc)

typedef struct
{
  xmlNode *root;
  xmlNs *link;
  xmlNs *size;
} Writer;

/** press_gnote_key: (transfer full): the same for the same source, ever. */
char *
press_gnote_key (const char *source)
{
  return press_note_checksum (source, strlen (source));
}

/* Whether Gnote makes a link of what begins at @p: a scheme, "www.", a path. */
static gsize
link_before (const char *text, const char *p)
{
  static const char *const starts[] = { "://", "mailto:", "www.", "ftp." };
  static const gsize safe[] = { 1, 6, 3, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_ascii_strncasecmp (p, starts[i], strlen (starts[i])) == 0)
      return safe[i];
  if ((p == text || g_ascii_isspace (p[-1])) && *p == '~')
    return 1;
  return 0;
}

/* Text of a mail: no links, no line that is our mark, no character that XML has not. */
static char *
calm (const char *text)
{
  GString *out = g_string_new (g_str_has_prefix (text, MARK) ? PRESS_ZERO_WIDTH_SPACE : NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gsize split = link_before (text, p);

      if (*p == '/' && (p == text || g_ascii_isspace (p[-1])))
        g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
      if (split > 0)
        {
          g_string_append_len (out, p, (gssize)split);
          g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
          p += split - 1;
        }
      else if (c == '\t' || (c >= 0x20 && c != 0xfffe && c != 0xffff))
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/** press_gnote_title: (transfer full): of the note, where @number - 1 others have its title. */
char *
press_gnote_title (const PressNote *note, guint number)
{
  g_autofree char *title = calm (note->title);

  return number > 1 ? g_strdup_printf ("%s (%u)", title, number) : g_steal_pointer (&title);
}

static void
put (Writer *w, const char *text)
{
  xmlAddChild (w->root, xmlNewDocText (w->root->doc, BAD_CAST text));
}

/* @name: an element: "bold", "italic". */
static void
put_in (Writer *w, xmlNs *ns, const char *name, const char *text)
{
  xmlNode *element = xmlNewDocNode (w->root->doc, ns, BAD_CAST name, NULL);

  xmlAddChild (element, xmlNewDocText (w->root->doc, BAD_CAST text));
  xmlAddChild (w->root, element);
}

static void
put_mail (Writer *w, const char *text, const PressNoteBlock *block)
{
  put (w, text);
  put (w, "\n");
  if (g_str_has_prefix (block->detail, "mid:"))
    put_in (w, w->link, "url", block->detail);
  else
    put (w, block->detail);
}

static void
put_person (Writer *w, const char *text, const char *detail)
{
  put (w, "\n");
  put_in (w, NULL, "bold", text);
  if (detail == NULL)
    return;
  put (w, ", ");
  put (w, detail);
}

static void
put_labelled (Writer *w, const char *before, const char *name, const char *text, const char *detail)
{
  put (w, before);
  if (detail != NULL && *detail != '\0')
    {
      g_autofree char *label = g_strconcat (detail, ":", NULL);

      put_in (w, NULL, name, label);
      put (w, " ");
    }
  put (w, text);
}

static void
put_block (Writer *w, const PressNoteBlock *block)
{
  g_autofree char *text = calm (block->text);
  g_autofree char *detail = block->detail != NULL ? calm (block->detail) : NULL;

  switch (block->kind)
    {
    case PRESS_NOTE_BLOCK_EMBARGO:
      put_in (w, NULL, "bold", text);
      put (w, "\n");
      break;
    case PRESS_NOTE_BLOCK_MAIL:
      put_mail (w, text, block);
      break;
    case PRESS_NOTE_BLOCK_HEADING:
      put (w, "\n");
      put_in (w, w->size, "large", text);
      break;
    case PRESS_NOTE_BLOCK_PERSON:
      put_person (w, text, detail);
      break;
    case PRESS_NOTE_BLOCK_QUOTE:
    case PRESS_NOTE_BLOCK_EXCERPT:
      put_labelled (w, "    ", "italic", text, detail);
      break;
    case PRESS_NOTE_BLOCK_ITEM:
      put_labelled (w, "• ", "bold", text, detail);
      break;
    default:
      put_labelled (w, "", "bold", text, detail);
    }
  put (w, "\n");
}

static Document *
parse (const char *xml)
{
  Document *document
      = xmlReadMemory (xml, (int)MIN (strlen (xml), G_MAXINT), NULL, "UTF-8",
                       XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);

  if (document != NULL && xmlDocGetRootElement (document) == NULL)
    g_clear_pointer (&document, xmlFreeDoc);
  return document;
}

static char *
content (xmlNode *node)
{
  xmlChar *text = xmlNodeGetContent (node);
  char *copy = g_strdup ((const char *)text);

  xmlFree (text);
  return copy;
}

/** press_gnote_plain: (transfer full) (nullable): the text of a note, without markup and the line breaks that
 * Gnote may add at its end. */
char *
press_gnote_plain (const char *xml)
{
  g_autoptr (Document) document = parse (xml);

  return document != NULL ? g_strchomp (content (xmlDocGetRootElement (document))) : NULL;
}

/* The line that ends our part: the first one, as no other line of ours can be one. The title may. */
static const char *
find_mark (const char *text)
{
  const char *mark = strstr (text, "\n" MARK);

  return mark != NULL ? mark + 1 : NULL;
}

/** press_gnote_has_key: whether @xml is the note of the mail whose key that is. */
gboolean
press_gnote_has_key (const char *xml, const char *key)
{
  g_autofree char *text = press_gnote_plain (xml);
  const char *mark = text != NULL ? find_mark (text) : NULL;

  return mark != NULL && g_str_has_prefix (mark + strlen (MARK), key);
}

/* Takes @left bytes of text from the beginning of @node. */
static void
drop_text (xmlNode *node, gsize *left)
{
  for (xmlNode *child = node->children, *next; child != NULL && *left > 0; child = next)
    {
      next = child->next;
      if (child->type == XML_TEXT_NODE && strlen ((const char *)child->content) > *left)
        {
          g_autofree char *rest = g_strdup ((const char *)child->content + *left);

          xmlNodeSetContent (child, NULL);
          xmlNodeAddContent (child, BAD_CAST rest);
          *left = 0;
          return;
        }
      if (child->type == XML_TEXT_NODE)
        *left -= strlen ((const char *)child->content);
      else
        drop_text (child, left);
      if (child->children == NULL && (child->type == XML_TEXT_NODE || *left > 0))
        {
          xmlUnlinkNode (child);
          xmlFreeNode (child);
        }
    }
}

/* Gnote's own elements have no namespace, or, once it has read them from its file, that of the file: a prefix
 * for it is one that Gnote does not know. */
static void
adopt (Writer *w, xmlNode *node)
{
  const char *name = node->type == XML_ELEMENT_NODE && node->ns != NULL ? (const char *)node->ns->href : NULL;

  if (node->type != XML_ELEMENT_NODE)
    return;
  node->ns = g_strcmp0 (name, LINK) == 0 ? w->link : g_strcmp0 (name, SIZE) == 0 ? w->size : NULL;
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    attribute->ns = NULL;
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    adopt (w, child);
}

/* The line after @text's first: what is ours begins below the title. */
static const char *
below_title (const char *text)
{
  const char *end = strchr (text, '\n');

  return end != NULL ? end + 1 : "";
}

/* Below our part, in @w, what stood below it in @old; lines that somebody wrote into our part come last. */
static void
keep (Writer *w, const char *top, xmlNode *old)
{
  g_autofree char *text = content (old);
  const char *mark = find_mark (text);
  const char *begin = below_title (text);
  gsize above = mark != NULL ? (gsize)(mark - text) : strlen (text);
  gsize begins = (gsize)(begin - text);
  g_autofree char *before = begins < above ? g_strndup (begin, above - begins) : g_strdup ("");
  gsize skip = mark != NULL ? above + strcspn (mark, "\n") : above;
  g_autofree char *sum = press_note_checksum (before, strlen (before));
  const char *found = mark != NULL ? strchr (mark + strlen (MARK), ' ') : NULL;
  g_autofree char *kept = NULL;

  if (text[skip] == '\n')
    skip++;
  if (found == NULL || !g_str_has_prefix (found + 1, sum))
    kept = press_note_kept (before, top, text + skip);
  drop_text (old, &skip);
  while (old->children != NULL)
    {
      xmlNode *child = old->children;

      xmlUnlinkNode (child);
      adopt (w, child);
      xmlAddChild (w->root, child);
    }
  if (kept == NULL)
    return;
  put (w, "\n");
  put (w, _ ("Changed above the line, and kept:"));
  put (w, "\n\n");
  put (w, kept);
}

static void
begin (Writer *w, Document *document)
{
  w->root = xmlNewDocNode (document, NULL, BAD_CAST "note-content", NULL);
  xmlNewProp (w->root, BAD_CAST "version", BAD_CAST "0.1");
  w->link = xmlNewNs (w->root, BAD_CAST LINK, BAD_CAST "link");
  w->size = xmlNewNs (w->root, BAD_CAST SIZE, BAD_CAST "size");
}

static char *
write_out (Document *document)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  char *xml;

  xmlNodeDump (buffer, document, xmlDocGetRootElement (document), 0, 0);
  xml = g_strdup ((const char *)xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return xml;
}

/**
 * press_gnote_xml:
 * @title: as Gnote has it: its first line
 * @before: (nullable): the note as it is
 *
 * Returns: (transfer full): the note as it shall be
 */
char *
press_gnote_xml (const PressNote *note, const char *title, const char *before)
{
  g_autoptr (Document) document = before != NULL ? parse (before) : NULL;
  xmlNode *old = document != NULL ? xmlDocGetRootElement (document) : NULL;
  g_autofree char *key = press_gnote_key (note->source);
  g_autofree char *top = NULL, *checksum = NULL, *mark = NULL;
  Writer w;

  if (document == NULL)
    document = xmlNewDoc (BAD_CAST "1.0");
  begin (&w, document);
  put (&w, title);
  put (&w, "\n\n");
  for (guint i = 0; i < note->blocks->len; i++)
    put_block (&w, note->blocks->pdata[i]);
  put (&w, "\n");
  put (&w, _ ("Your own notes below this line are kept when the mail is saved again."));
  put (&w, "\n");
  top = content (w.root);
  checksum = press_note_checksum (below_title (top), strlen (below_title (top)));
  mark = g_strconcat (MARK, key, " ", checksum, MARK_END "\n", NULL);
  put (&w, mark);
  if (old != NULL)
    keep (&w, below_title (top), old);
  xmlDocSetRootElement (document, w.root);
  if (old != NULL)
    xmlFreeNode (old);
  return write_out (document);
}
