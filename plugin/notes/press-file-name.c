// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A title as the name of a file that every file system takes and every reader of notes can link to. A day
 * stands before the title, so that no name begins with a dot or a hyphen, and none is one that Windows keeps
 * for a device ("CON"). What paths, Windows or wiki links have a use for is a hyphen or gone; so is what has
 * no shape or turns the direction. */

#include "notes/press-file-name.h"

#include <string.h>

/* A hyphen instead; the others are gone. */
#define PARTING "/\\|:"
#define UNFIT "\"*?<>#^[]{}`"

static gboolean
is_shapeless (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT: /* direction, zero width, byte order */
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_UNASSIGNED:
      return TRUE;
    default:
      return FALSE;
    }
}

/* White space is one blank, and none stands at the beginning. */
static void
add_character (GString *name, gunichar c)
{
  gboolean blank = g_unichar_isspace (c);

  if (blank && (name->len == 0 || name->str[name->len - 1] == ' '))
    return;
  if (blank)
    g_string_append_c (name, ' ');
  else if (c < 0x80 && strchr (PARTING, (int)c) != NULL)
    g_string_append_c (name, '-');
  else if (!is_shapeless (c) && !(c < 0x80 && strchr (UNFIT, (int)c) != NULL))
    g_string_append_unichar (name, c);
}

/* Windows drops dots and blanks at the end. */
static void
trim_end (GString *name)
{
  while (name->len > 0 && strchr (". -", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

/* Cuts at a character that nothing is combined with, between words when one is near. */
static void
cut (GString *name, gsize longest)
{
  char *end = name->str + longest;
  char *blank;

  if (name->len <= longest)
    return;
  while (end > name->str && (((guchar)*end & 0xc0) == 0x80 || g_unichar_ismark (g_utf8_get_char (end))))
    end--;
  blank = g_strrstr_len (name->str, end - name->str, " ");
  if (*end != ' ' && blank != NULL && (gsize)(blank - name->str) > longest * 2 / 3)
    end = blank;
  g_string_truncate (name, (gsize)(end - name->str));
}

/**
 * press_file_name:
 * @day: "2026-03-02"
 * @title: whatever a mail says
 * @n: 1, or the how manieth note with that title it is
 * @extension: with its dot
 *
 * Returns: (transfer full): "2026-03-02 Title.md", "2026-03-02 Title (2).md"; the day alone when nothing of
 * the title is fit
 */
char *
press_file_name (const char *day, const char *title, guint n, const char *extension)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *composed = g_utf8_normalize (title, -1, G_NORMALIZE_NFC);
  g_autofree char *suffix = n > 1 ? g_strdup_printf (" (%u)%s", n, extension) : g_strdup (extension);

  for (const char *p = composed != NULL ? composed : ""; *p != '\0'; p = g_utf8_next_char (p))
    add_character (name, g_utf8_get_char (p));
  cut (name, PRESS_LONGEST_FILE_NAME - strlen (day) - 1 - strlen (suffix));
  trim_end (name);
  while (name->len > 0 && strchr (". -", name->str[0]) != NULL)
    g_string_erase (name, 0, 1);
  return g_strconcat (day, name->len > 0 ? " " : "", name->str, suffix, NULL);
}
