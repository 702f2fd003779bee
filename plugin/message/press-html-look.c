// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* How an HTML element of a mail looks: from its name, a few attributes and its inline style. Mails are styled
 * inline, so style sheets are not read. What cannot be seen is hidden: preheaders, tracking pixels, text in
 * the colour of its background. */

#include "message/press-html-private.h"

#include <string.h>

#define SMALL_PIXELS 11
#define LARGE_PIXELS 20
#define LONG_CELL 100

static gboolean
is_named (xmlNode *node, const char *const *names)
{
  for (; *names != NULL; names++)
    if (g_str_equal (node->name, *names))
      return TRUE;
  return FALSE;
}

/* An attribute in lower case without white space, so that it can be searched. */
static char *
attribute (xmlNode *element, const char *name)
{
  xmlChar *value = xmlGetProp (element, (const xmlChar *)name);
  char *result, *out;

  if (value == NULL)
    return NULL;
  result = out = g_ascii_strdown ((const char *)value, -1);
  for (const char *p = result; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      *out++ = *p;
  *out = '\0';
  xmlFree (value);
  return result;
}

/* The value of a property of an inline style (without white space): up to ";". The last one counts. */
static char *
property (const char *style, const char *name)
{
  gsize length = strlen (name);
  const char *found = NULL;

  for (const char *p = strstr (style, name); p != NULL; p = strstr (p + length, name))
    if ((p == style || p[-1] == ';') && p[length] == ':')
      found = p + length + 1;
  return found != NULL ? g_strndup (found, strcspn (found, ";!")) : NULL;
}

static gboolean
property_is (const char *style, const char *name, const char *value)
{
  g_autofree char *found = property (style, name);

  return found != NULL && g_str_equal (found, value);
}

/* "0", "0px", "0.0em". */
static gboolean
property_is_zero (const char *style, const char *name)
{
  g_autofree char *found = property (style, name);
  gsize number = found != NULL ? strspn (found, "0.") : 0;

  return number > 0 && !g_ascii_isdigit (found[number]);
}

static guint
pixels (const char *size)
{
  char *end;
  guint64 number = g_ascii_strtoull (size, &end, 10);

  if (end == size)
    return 0;
  end += *end == '.' ? 1 + strspn (end + 1, "0123456789") : 0;
  if (g_str_has_prefix (end, "pt"))
    number = number * 4 / 3;
  else if (!g_str_has_prefix (end, "px"))
    return 0;
  return (guint)MIN (number, 1000);
}

static guint32
colour (const char *value)
{
  static const struct
  {
    const char *name;
    guint32 colour;
  } names[] = { { "white", 0xffffff }, { "black", 0 }, { "transparent", PRESS_NO_COLOUR } };
  gsize digits;
  guint32 number;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (value, names[i].name))
      return names[i].colour;
  digits = *value == '#' ? strspn (value + 1, "0123456789abcdef") : 0;
  number = digits > 0 ? (guint32)g_ascii_strtoull (value + 1, NULL, 16) : 0;
  if (digits == 6)
    return number;
  if (digits == 3)
    return ((number & 0xf00) << 8 | (number & 0xf0) << 4 | (number & 0xf)) * 0x11;
  return PRESS_NO_COLOUR;
}

static void
take_colours (xmlNode *element, const char *style, PressLook *look)
{
  g_autofree char *background = attribute (element, "bgcolor");
  g_autofree char *text = attribute (element, "color");
  gboolean explicit = text != NULL;

  if (style != NULL)
    {
      char *found = property (style, "background");

      if (found == NULL)
        found = property (style, "background-color");
      if (found != NULL)
        {
          g_free (background);
          background = found;
        }
      found = property (style, "color");
      if (found != NULL)
        {
          g_free (text);
          text = found;
          explicit = TRUE;
        }
    }
  if (background != NULL || xmlHasProp (element, (const xmlChar *)"background") != NULL)
    look->background = background != NULL ? colour (background) : PRESS_NO_COLOUR;
  if (text != NULL)
    look->colour = colour (text);
  if (explicit && look->colour != PRESS_NO_COLOUR && look->colour == look->background)
    look->hidden = TRUE;
}

static void
take_font (const char *style, PressLook *look)
{
  g_autofree char *size = property (style, "font-size");
  g_autofree char *weight = property (style, "font-weight");

  if (size != NULL)
    {
      look->pixels = pixels (size);
      look->zero = property_is_zero (style, "font-size") || g_str_equal (size, "1px");
    }
  if (weight != NULL)
    look->bold = g_str_has_prefix (weight, "bold") || g_ascii_strtoull (weight, NULL, 10) >= 600;
  if (property_is (style, "font-style", "italic"))
    look->slanted = TRUE;
}

static gboolean
style_hides (const char *style)
{
  return property_is (style, "display", "none") || property_is (style, "visibility", "hidden")
         || property_is (style, "mso-hide", "all") || property_is_zero (style, "max-height")
         || property_is_zero (style, "opacity")
         || (property_is_zero (style, "height") && property_is (style, "overflow", "hidden"));
}

static gboolean
has_space_around (const char *style)
{
  static const char *const names[]
      = { "margin", "margin-top", "margin-bottom", "padding", "padding-top", "padding-bottom" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *found = property (style, names[i]);

      if (found != NULL && strpbrk (found, "123456789") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A paragraph that looks like a line: Outlook's, or one that has no space around. */
static gboolean
is_tight (xmlNode *element, const char *style, const char *class_)
{
  if (class_ != NULL && g_str_has_prefix (class_, "mso"))
    return TRUE;
  return style != NULL && property_is_zero (style, "margin") && !has_space_around (style);
}

static PressBreak
break_around (xmlNode *element, const char *style, const char *class_, gboolean data)
{
  static const char *const blank[]
      = { "h1",      "h2",  "h3",   "h4",      "h5",         "h6",    "table",      "ul",      "ol",
          "dl",      "hr",  "body", "section", "header",     "aside", "blockquote", "footer",  "figure",
          "article", "pre", "nav",  "form",    "figcaption", "main",  "fieldset",   "caption", NULL };
  static const char *const soft[]
      = { "div", "li", "dt", "dd", "address", "center", "summary", "details", NULL };
  static const char *const cells[] = { "tr", "td", "th", "tbody", "thead", "tfoot", NULL };

  if (g_str_equal (element->name, "p"))
    return is_tight (element, style, class_) ? PRESS_BREAK_SOFT : PRESS_BREAK_BLANK;
  if (is_named (element, blank))
    return PRESS_BREAK_BLANK;
  if (is_named (element, cells))
    return !data                               ? PRESS_BREAK_BLANK
           : g_str_equal (element->name, "tr") ? PRESS_BREAK_LINE
                                               : PRESS_BREAK_NONE;
  if (is_named (element, soft))
    return style != NULL && has_space_around (style) ? PRESS_BREAK_BLANK : PRESS_BREAK_SOFT;
  return PRESS_BREAK_NONE;
}

static void
take_name (xmlNode *element, const char *class_, PressLook *look)
{
  static const char *const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };
  static const char *const bold[] = { "b", "strong", "th", NULL };
  static const char *const slanted[] = { "i", "em", "cite", NULL };
  static const char *const small[] = { "small", "footer", NULL };
  static const char *const unseen[]
      = { "head",   "style",    "script", "noscript", "template", "title",  "object", "svg", "math", "iframe",
          "select", "textarea", "map",    "audio",    "video",    "canvas", "input",  "xml", NULL };

  look->hidden |= is_named (element, unseen) || xmlHasProp (element, (const xmlChar *)"hidden") != NULL;
  look->bold |= is_named (element, bold);
  look->slanted |= is_named (element, slanted);
  if (is_named (element, headings))
    look->hints |= PRESS_BLOCK_HEADING;
  if (is_named (element, small))
    look->hints |= PRESS_BLOCK_SMALL;
  if (g_str_equal (element->name, "a"))
    look->link = TRUE;
  if (g_str_equal (element->name, "li"))
    look->hints |= PRESS_BLOCK_LIST;
  if (g_str_equal (element->name, "nav"))
    look->hints |= PRESS_BLOCK_LINKS;
  if (g_str_equal (element->name, "figcaption") || (class_ != NULL && strstr (class_, "caption") != NULL))
    look->hints |= PRESS_BLOCK_CAPTION;
  if (class_ != NULL
      && (strstr (class_, "preheader") != NULL || strstr (class_, "previewtext") != NULL
          || strstr (class_, "preview-text") != NULL))
    look->hidden = TRUE;
  if (class_ != NULL && strstr (class_, "signature") != NULL && strstr (class_, "gmail") != NULL)
    look->hints |= PRESS_BLOCK_SIGNATURE;
}

static void
take_quote (xmlNode *element, const char *class_, PressLook *look)
{
  g_autofree char *type = attribute (element, "type");

  if (!g_str_equal (element->name, "blockquote"))
    return;
  if ((type != NULL && g_str_equal (type, "cite")) || (class_ != NULL && strstr (class_, "_quote") != NULL))
    look->depth++;
  else
    look->hints |= PRESS_BLOCK_QUOTE;
}

/**
 * press_look_of:
 * @element: an element
 * @parent: the look of the element around it
 * @look: (out): its own
 */
void
press_look_of (xmlNode *element, const PressLook *parent, PressLook *look)
{
  g_autofree char *style = attribute (element, "style");
  g_autofree char *class_ = attribute (element, "class");

  *look = *parent;
  take_name (element, class_, look);
  take_quote (element, class_, look);
  if (style != NULL)
    {
      look->hidden |= style_hides (style);
      take_font (style, look);
      look->verbatim |= strstr (style, "white-space:pre") != NULL;
    }
  take_colours (element, style, look);
  if (look->pixels >= LARGE_PIXELS)
    look->hints |= PRESS_BLOCK_HEADING;
  else if (look->pixels > 0)
    look->hints = look->pixels <= SMALL_PIXELS ? look->hints | PRESS_BLOCK_SMALL
                                               : look->hints & ~(guint)PRESS_BLOCK_SMALL;
  look->around = break_around (element, style, class_, look->data);
  if (g_str_equal (element->name, "table"))
    look->data = !look->hidden && press_html_is_data_table (element);
}

static xmlNode *
next_in (xmlNode *node, xmlNode *root)
{
  if (node->children != NULL && node->type == XML_ELEMENT_NODE)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;
  return node == root ? NULL : node->next;
}

/**
 * press_html_is_data_table:
 *
 * Returns: whether @table holds data: cells of a few words, side by side in some row. It stops at the first
 * cell that has more, so nested tables are not walked again and again.
 */
gboolean
press_html_is_data_table (xmlNode *table)
{
  static const char *const blocks[]
      = { "table", "p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "img", "blockquote", "pre", NULL };
  guint cells = 0, most = 0, cell = 0;

  for (xmlNode *node = next_in (table, table); node != NULL; node = next_in (node, table))
    {
      if (node->type == XML_TEXT_NODE && node->content != NULL)
        {
          guint before = cell;

          for (const xmlChar *p = node->content; *p != '\0' && cell <= LONG_CELL; p++)
            cell += *p > ' ' && *p != 0xc2 && *p != 0xa0;
          if (cell > LONG_CELL)
            return FALSE;
          cells += before == 0 && cell > 0;
          most = MAX (most, cells);
        }
      else if (node->type == XML_ELEMENT_NODE)
        {
          if (is_named (node, blocks))
            return FALSE;
          if (g_str_equal (node->name, "tr"))
            cells = cell = 0;
          else if (g_str_equal (node->name, "td") || g_str_equal (node->name, "th"))
            cell = 0;
        }
    }
  return most >= 2;
}
