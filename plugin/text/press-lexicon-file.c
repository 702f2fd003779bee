// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The file of a lexicon: key-file groups, comments and keys, read in one pass and straight into phrases,
 * because lexicons are long and every start pays for them. A key may come twice in a group; its lists are
 * joined. */

#include "text/press-lexicon-file.h"

#include <string.h>

#include "text/press-lexicon.h"

typedef struct
{
  const char *only; /* the group wanted, NULL for all */
  PressLexiconLineFunc func;
  gpointer user_data;
  GString *group;
  GString *key;
  GString *phrase;
} Reader;

static gboolean
fail (guint line, const char *what, GError **error)
{
  g_set_error (error, PRESS_LEXICON_ERROR, PRESS_LEXICON_ERROR_SYNTAX, "lexicon: line %u: %s", line, what);
  return FALSE;
}

static void
set_stripped (GString *string, const char *begin, const char *end)
{
  while (begin < end && g_ascii_isspace (*begin))
    begin++;
  while (end > begin && g_ascii_isspace (end[-1]))
    end--;
  g_string_truncate (string, 0);
  g_string_append_len (string, begin, end - begin);
}

/* The phrases of one line, apart by ";"; "\;" is a semicolon. */
static gboolean
read_phrases (Reader *self, const char *p, const char *end, GError **error)
{
  while (p < end)
    {
      const char *begin = p;
      gboolean escaped = FALSE;

      while (p < end && *p != ';')
        {
          escaped |= *p == '\\';
          p += *p == '\\' && p + 1 < end ? 2 : 1;
        }
      set_stripped (self->phrase, begin, p);
      for (gsize i = 0; escaped && i < self->phrase->len; i++)
        if (self->phrase->str[i] == '\\')
          g_string_erase (self->phrase, (gssize)i, 1);
      if (self->phrase->len > 0
          && !self->func (self->group->str, self->key->str, self->phrase->str, self->user_data, error))
        return FALSE;
      p++;
    }
  return TRUE;
}

static gboolean
read_line (Reader *self, const char *begin, const char *end, guint line, GError **error)
{
  const char *equals;

  while (begin < end && g_ascii_isspace (*begin))
    begin++;
  while (end > begin && g_ascii_isspace (end[-1]))
    end--;
  if (begin == end || *begin == '#')
    return TRUE;
  if (*begin == '[')
    {
      if (end[-1] != ']')
        return fail (line, "a group without \"]\"", error);
      set_stripped (self->group, begin + 1, end - 1);
      return TRUE;
    }
  if (self->group->len == 0)
    return fail (line, "stands before the first group", error);
  equals = memchr (begin, '=', (gsize)(end - begin));
  if (equals == NULL)
    return fail (line, "neither a group nor key=phrases", error);
  if (self->only != NULL && !g_str_equal (self->only, self->group->str))
    return TRUE;
  set_stripped (self->key, begin, equals);
  return read_phrases (self, equals + 1, end, error);
}

/**
 * press_lexicon_file_read:
 * @bytes: a lexicon file
 * @group: (nullable): the one group wanted, %NULL for all
 * @func: (scope call): told each phrase
 *
 * Returns: %FALSE with @error set (#PRESS_LEXICON_ERROR_SYNTAX, or what @func set)
 */
gboolean
press_lexicon_file_read (
    GBytes *bytes, const char *group, PressLexiconLineFunc func, gpointer user_data, GError **error)
{
  g_autoptr (GString) current = g_string_new (NULL);
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) phrase = g_string_new (NULL);
  Reader self = { group, func, user_data, current, key, phrase };
  gsize length;
  const char *p = g_bytes_get_data (bytes, &length);
  const char *end = p + length;

  for (guint line = 1; p < end; line++)
    {
      const char *stop = memchr (p, '\n', (gsize)(end - p));

      if (stop == NULL)
        stop = end;
      if (!read_line (&self, p, stop, line, error))
        return FALSE;
      p = stop + 1;
    }
  return TRUE;
}
