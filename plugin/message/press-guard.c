// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the parsers are spared. GMime reads address lists by recursion and makes objects of every header and
 * part, libxml2 compares each attribute of an element with all others and stops at a depth that
 * answers to answers can reach; a mail can be made to exhaust either.
 * So fields are cut short, lists of fields and of parts ended, and attributes and levels left out, far beyond
 * what real mails have. A mail within the bounds is passed on as it is. */

#include "message/press-message-private.h"

#include <string.h>

#define MAX_FIELD (8 * 1024) /* bytes of a header */
#define MAX_FIELDS 2000      /* headers in a row */
#define MAX_BOUNDARIES 30000 /* lines that may begin a part */
#define MAX_TAG_PARTS 300    /* blanks and equals signs in a tag: attributes, roughly */
#define MAX_OPEN 80          /* elements, one in the other (tables: three each); libxml2 gives up at 256 */
#define MAX_TAG_BYTES (64 * 1024)

/* Bytes of the line at @p, its end included. */
static gsize
line_length (const char *p, const char *end)
{
  const char *newline = memchr (p, '\n', (gsize)(end - p));

  return (gsize)((newline != NULL ? newline + 1 : end) - p);
}

/* A header that GMime takes apart; any other line may be as long as it likes. */
static gboolean
is_parsed_field (const char *p, gsize length)
{
  static const char *const names[]
      = { "from:",        "to:",         "cc:",      "bcc:",          "sender:",
          "reply-to:",    "resent-",     "subject:", "content-",      "references:",
          "in-reply-to:", "message-id:", "date:",    "mime-version:", "disposition-notification-to:" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (length >= strlen (names[i]) && g_ascii_strncasecmp (p, names[i], strlen (names[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_field (const char *p, gsize length)
{
  gsize name = 0;

  while (name < length && name < 100 && p[name] > ' ' && p[name] < 127 && p[name] != ':')
    name++;
  return name > 0 && name < length && p[name] == ':';
}

typedef struct
{
  GByteArray *result; /* NULL as long as nothing was left out */
  const char *begin;
  guint fields, boundaries;
  gsize field; /* bytes of the field so far, 0: none that is cut */
} Guard;

static void
leave_out (Guard *self, const char *p)
{
  if (self->result != NULL)
    return;
  self->result = g_byte_array_new ();
  g_byte_array_append (self->result, (const guint8 *)self->begin, (guint)(p - self->begin));
}

/* How many bytes of the line are kept. */
static gsize
guard_line (Guard *self, const char *p, gsize length)
{
  gboolean folded = *p == ' ' || *p == '\t';

  if (folded && self->field > 0)
    self->field += length;
  else if (is_field (p, length))
    {
      self->fields++;
      self->field = is_parsed_field (p, length) ? length : 0;
    }
  else
    self->fields = 0, self->field = 0;
  if (self->fields > MAX_FIELDS)
    return 0;
  return self->field <= MAX_FIELD           ? length
         : self->field - length < MAX_FIELD ? MAX_FIELD - (self->field - length)
                                            : 0;
}

/**
 * press_guard_mail:
 * @bytes: a mail
 *
 * Returns: (transfer full): its first PRESS_MAX_MAIL bytes, without what is beyond the bounds
 */
GBytes *
press_guard_mail (GBytes *bytes)
{
  gsize length, kept, line;
  const char *p = g_bytes_get_data (bytes, &length), *end = p + MIN (length, PRESS_MAX_MAIL);
  Guard self = { .begin = p };

  for (; p < end; p += line)
    {
      line = line_length (p, end);
      if (line > 3 && p[0] == '-' && p[1] == '-' && !strchr ("-\r\n ", p[2])
          && ++self.boundaries > MAX_BOUNDARIES)
        break;
      kept = guard_line (&self, p, line);
      if (kept < line)
        leave_out (&self, p);
      if (self.result == NULL)
        continue;
      g_byte_array_append (self.result, (const guint8 *)p, (guint)kept);
      if (kept > 0 && kept < line)
        g_byte_array_append (self.result, (const guint8 *)"\n", 1);
    }
  if (self.result != NULL)
    return g_byte_array_free_to_bytes (self.result);
  return g_bytes_new_from_bytes (bytes, 0, (gsize)(p - self.begin));
}

typedef struct
{
  char *result;
  gsize length;
  gsize begin, parts; /* of the tag */
  char quote;
  gboolean inside, over, dropped;
  guint depth, skipped; /* open elements, and those beyond the bound */
} HtmlGuard;

/* Elements that nest as deep as a mail likes; others end by themselves or are rare. */
static gboolean
nests (const char *name, gsize length)
{
  static const char *const names[]
      = { "div",     "span",    "font",   "table",      "b",   "i",    "u",     "a",
          "em",      "strong",  "center", "blockquote", "ul",  "ol",   "small", "big",
          "section", "article", "s",      "sub",        "sup", "code", "pre",   "cite" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && g_ascii_strncasecmp (name, names[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* A tag begins at @tag: whether it is one too deep, or the end of one. */
static gboolean
is_too_deep (HtmlGuard *self, const char *tag, gsize left)
{
  gboolean closes = left > 1 && tag[1] == '/';
  const char *name = tag + 1 + closes;
  gsize length = 0;

  while ((gsize)(name - tag) + length < left && g_ascii_isalnum (name[length]))
    length++;
  if (!nests (name, length))
    return FALSE;
  if (!closes && self->depth < MAX_OPEN)
    self->depth++;
  else if (!closes)
    self->skipped++;
  else if (self->skipped == 0)
    {
      self->depth -= self->depth > 0;
      return FALSE;
    }
  else
    {
      self->skipped--;
      return TRUE;
    }
  return self->skipped > 0;
}

static void
guard_character (HtmlGuard *self, const char *html, gsize i, gsize size)
{
  char c = html[i];
  gboolean ends = self->inside && self->quote == '\0' && c == '>';

  if (!self->inside && c == '<' && i + 1 < size && (g_ascii_isalpha (html[i + 1]) || html[i + 1] == '/'))
    {
      self->inside = TRUE;
      self->begin = i;
      self->parts = 0;
      self->over = self->dropped = is_too_deep (self, html + i, size - i);
    }
  else if (self->inside && self->quote != '\0' && c == self->quote)
    self->quote = '\0';
  else if (self->inside && self->quote == '\0' && (c == '"' || c == '\'') && html[i - 1] == '=')
    self->quote = c;
  self->parts += self->inside && (g_ascii_isspace (c) || c == '=');
  if (self->inside && !self->over && (self->parts > MAX_TAG_PARTS || i - self->begin > MAX_TAG_BYTES))
    {
      self->over = TRUE;
      if (self->quote != '\0')
        self->result[self->length++] = self->quote;
    }
  if (ends)
    self->inside = self->over = FALSE;
  if (!self->over && !(ends && self->dropped))
    self->result[self->length++] = c;
}

/**
 * press_guard_html:
 * @html: UTF-8
 * @length: (inout): bytes
 *
 * Returns: (transfer full): @html, at most PRESS_MAX_PART bytes of it, without attributes and levels beyond
 * the bounds
 */
char *
press_guard_html (const char *html, gsize *length)
{
  gsize size = MIN (*length, PRESS_MAX_PART);
  HtmlGuard self = { .result = g_malloc (size + 2) };

  for (gsize i = 0; i < size; i++)
    guard_character (&self, html, i, size);
  self.result[self.length] = '\0';
  *length = self.length;
  return self.result;
}
