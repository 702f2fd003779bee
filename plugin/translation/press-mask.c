// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Placeholders: each kept stretch becomes a token that stands once in the text that a service sees, and has
 * to stand once in its answer. A token that is lost, doubled, cut, grown together with a word, or has moved
 * into another sentence spoils the answer, and so does a digit that is no part of a token: then there is no
 * translation rather than one with a wrong name or number. */

#include "translation/press-mask.h"

#include <string.h>

#define FIRST_NUMERAL 70001 /* stands for numbers that do not stand for themselves */
#define LONGEST_NUMERAL 9   /* digits that every service copies */

typedef struct
{
  char *token;
  char *original;
  guint sentence;
  gboolean is_number;
} Placeholder;

struct _PressMask
{
  char *text;
  GArray *placeholders; /* Placeholder */
  PressMaskStyle style;
  guint attempt;
};

static void
clear_placeholder (gpointer data)
{
  Placeholder *self = data;

  g_free (self->token);
  g_free (self->original);
}

/** press_mask_free: frees @self. */
void
press_mask_free (PressMask *self)
{
  g_free (self->text);
  g_array_unref (self->placeholders);
  g_free (self);
}

/** press_mask_get_text: (transfer none): what the service is given. */
const char *
press_mask_get_text (const PressMask *self)
{
  return self->text;
}

static gboolean
is_taken (const PressMask *self, const char *text, const char *token)
{
  for (guint i = 0; i < self->placeholders->len; i++)
    if (g_str_equal (g_array_index (self->placeholders, Placeholder, i).token, token))
      return TRUE;
  return text != NULL && strstr (text, token) != NULL;
}

/* A word that no language has: it begins as the name does, with a vowel or not, for articles before it. */
static char *
make_word (guint i, const char *original, guint attempt)
{
  static const char consonants[] = "bdfgklmnprtvz", vowels[] = "aeiou";
  gboolean vowel = strchr ("AEIOUaeiou", original[0]) != NULL;
  const char *head = attempt == 0 ? (vowel ? "Axq" : "Xq") : (vowel ? "Ozk" : "Zk");

  return g_strdup_printf ("%s%c%c%c", head, consonants[i % 13], vowels[i / 13 % 5], consonants[i / 65 % 13]);
}

static gboolean
stands_for_itself (const PressMask *self, const char *text, const char *number)
{
  const char *first = strstr (text, number);

  return self->attempt == 0 && strlen (number) <= LONGEST_NUMERAL
         && number[strspn (number, "0123456789")] == '\0' && first != NULL
         && strstr (first + 1, number) == NULL;
}

static char *
make_token (const PressMask *self, const char *text, const PressKept *kept, const char *original)
{
  guint n = self->placeholders->len;
  char *token = NULL;

  if (self->style == PRESS_MASK_TAGS)
    return g_strdup_printf ("<x id=\"%u\">", n + 1);
  if (self->style == PRESS_MASK_WORDS && kept->is_number && stands_for_itself (self, text, original))
    return g_strdup (original);
  for (guint i = n; token == NULL || is_taken (self, text, token); i++)
    {
      g_free (token);
      if (self->style == PRESS_MASK_MARKS)
        token = g_strdup_printf (self->attempt == 0 ? "[[%u]]" : "{{%u}}", i + 1);
      else if (kept->is_number)
        token = g_strdup_printf ("%u", FIRST_NUMERAL + self->attempt * 10000 + i);
      else
        token = make_word (i, original, self->attempt);
    }
  return token;
}

static void
append_plain (GString *out, const char *text, gsize length, PressMaskStyle style)
{
  if (style == PRESS_MASK_TAGS)
    {
      g_autofree char *escaped = g_markup_escape_text (text, length);

      g_string_append (out, escaped);
    }
  else
    g_string_append_len (out, text, length);
}

/**
 * press_mask_new:
 * @text: one passage
 * @kept: (element-type PressKept): what is kept of it, from press_kept_find()
 * @attempt: 0, or more to have other placeholders
 *
 * Returns: (transfer full): @text with placeholders
 */
PressMask *
press_mask_new (const char *text, const GArray *kept, PressMaskStyle style, guint attempt)
{
  PressMask *self = g_new0 (PressMask, 1);
  GString *out = g_string_new (NULL);
  gsize at = 0;

  self->placeholders = g_array_new (FALSE, TRUE, sizeof (Placeholder));
  g_array_set_clear_func (self->placeholders, clear_placeholder);
  self->style = style;
  self->attempt = attempt;
  for (guint i = 0; i < kept->len; i++)
    {
      const PressKept *stretch = &g_array_index (kept, PressKept, i);
      Placeholder placeholder = { .sentence = stretch->sentence, .is_number = stretch->is_number };

      placeholder.original = g_strndup (text + stretch->span.begin, stretch->span.end - stretch->span.begin);
      placeholder.token = make_token (self, text, stretch, placeholder.original);
      append_plain (out, text + at, stretch->span.begin - at, style);
      g_string_append (out, placeholder.token);
      if (style == PRESS_MASK_TAGS)
        {
          append_plain (out, placeholder.original, strlen (placeholder.original), style);
          g_string_append (out, "</x>");
        }
      g_array_append_val (self->placeholders, placeholder);
      at = stretch->span.end;
    }
  append_plain (out, text + at, strlen (text + at), style);
  self->text = g_string_free (out, FALSE);
  return self;
}

/* Languages that write "1.250,50"; others write "1,250.50". */
static gboolean
has_decimal_comma (const char *language)
{
  static const char *const commas[] = { "de", "es", "fr", "id", "it", "pt", "ca", "nl", "gl", "da", NULL };
  g_autofree char *code = g_strndup (language, 2);

  return g_strv_contains (commas, code);
}

/* How many bytes of @number are its digits when the rest is an ending of @from, which says nothing in another
 * language: "1er", "21st", "3º"; 0 for others. */
static gsize
count_before_ending (const char *number, const char *from)
{
  static const struct
  {
    const char *language;
    const char *ending;
  } endings[]
      = { { "fr", "er" }, { "fr", "re" }, { "fr", "e" }, { "en", "st" }, { "en", "nd" }, { "en", "rd" },
          { "en", "th" }, { "es", "º" },  { "es", "ª" }, { "it", "º" },  { "it", "ª" },  { "it", "°" } };
  gsize digits = strspn (number, "0123456789");

  for (guint i = 0; digits > 0 && i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (endings[i].language, from) && g_str_equal (endings[i].ending, number + digits))
      return digits;
  return 0;
}

/**
 * press_number_for:
 * @number: as a text in @from writes it
 *
 * "1.299" is more than a thousand in German and a little more than one in English: marks that group and
 * divide are exchanged where they would be misread. Only the form changes, never a digit: "10.30", "2.0" and
 * dates stay; of "1er" the ending goes.
 *
 * Returns: (transfer full): @number as a text in @to writes it
 */
char *
press_number_for (const char *number, const char *from, const char *to)
{
  gboolean comma = has_decimal_comma (from);
  char *written = g_strdup (number);
  const char *grouped = comma ? "^\\d{1,3}(\\.\\d{3})+(,\\d+)?$" : "^\\d{1,3}(,\\d{3})+(\\.\\d+)?$";

  if (!g_str_has_prefix (to, from) && count_before_ending (number, from) > 0)
    {
      written[count_before_ending (number, from)] = '\0';
      return written;
    }
  if (comma == has_decimal_comma (to)
      || (!g_regex_match_simple (grouped, number, 0, 0)
          && !(comma && g_regex_match_simple ("^[\\d \u00a0\u202f\u2009]*\\d,\\d+$", number, 0, 0))))
    return written;
  for (char *p = written; *p != '\0'; p++)
    *p = *p == '.' ? ',' : *p == ',' ? '.' : *p;
  return written;
}

/* Which token begins at @at, and where it ends; NULL for none. */
static const Placeholder *
token_at (const PressMask *self, const char *text, const char *at, const char **end)
{
  for (guint i = 0; i < self->placeholders->len; i++)
    {
      const Placeholder *placeholder = &g_array_index (self->placeholders, Placeholder, i);
      gsize length = strlen (placeholder->token);

      if (strncmp (at, placeholder->token, length) != 0)
        continue;
      *end = at + length;
      if (self->style == PRESS_MASK_TAGS)
        {
          g_autofree char *inside = g_markup_escape_text (placeholder->original, -1);

          if (!g_str_has_prefix (*end, inside) || !g_str_has_prefix (*end + strlen (inside), "</x>"))
            return NULL;
          *end += strlen (inside) + strlen ("</x>");
          return placeholder;
        }
      if (self->style == PRESS_MASK_MARKS
          || (!g_unichar_isalnum (g_utf8_get_char (*end))
              && (at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))))
        return placeholder;
    }
  return NULL;
}

/* Appends the character at @at, which is no part of a token; NULL when it must not be there. */
static const char *
copy_character (const PressMask *self, GString *out, const char *at)
{
  static const struct
  {
    const char *escape;
    char character;
  } escapes[] = { { "&amp;", '&' },  { "&lt;", '<' },    { "&gt;", '>' },
                  { "&quot;", '"' }, { "&apos;", '\'' }, { "&#39;", '\'' } };
  static const char *const remains[] = { "Xq", "xq", "Zk", "zk" }, *const marks[]
                                                                   = { "[[", "]]", "{{", "}}" };

  for (guint i = 0; self->style == PRESS_MASK_TAGS && i < G_N_ELEMENTS (escapes); i++)
    if (g_str_has_prefix (at, escapes[i].escape))
      {
        g_string_append_c (out, escapes[i].character);
        return at + strlen (escapes[i].escape);
      }
  if (g_unichar_isdigit (g_utf8_get_char (at))
      || (self->style == PRESS_MASK_TAGS && strchr ("<>&", *at) != NULL))
    return NULL;
  for (guint i = 0; self->style == PRESS_MASK_MARKS && i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (at, marks[i]) && strstr (self->text, marks[i]) != NULL)
      return NULL;
  for (guint i = 0; self->style == PRESS_MASK_WORDS && i < G_N_ELEMENTS (remains); i++)
    if (g_str_has_prefix (at, remains[i]) && strstr (self->text, remains[i]) != NULL)
      return NULL;
  g_string_append_unichar (out, g_utf8_get_char (at));
  return g_utf8_next_char (at);
}

/**
 * press_mask_restore:
 * @translation: what the service made of the text with placeholders
 * @from: ISO 639-1
 * @to: ISO 639-1, with or without a region
 *
 * Returns: (transfer full) (nullable): @translation with names and numbers; %NULL when one was lost, doubled
 * or changed, has left its sentence, or was added
 */
char *
press_mask_restore (const PressMask *self, const char *translation, const char *from, const char *to)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree gboolean *seen = g_new0 (gboolean, self->placeholders->len + 1);
  const char *at = translation, *end;
  guint sentence = 0, n = 0;

  while (at != NULL && *at != '\0')
    {
      const Placeholder *placeholder = token_at (self, translation, at, &end);
      g_autofree char *number = NULL;
      gsize which;

      if (placeholder == NULL)
        {
          at = copy_character (self, out, at);
          continue;
        }
      which = placeholder - (const Placeholder *)(gpointer)self->placeholders->data;
      if (seen[which] || placeholder->sentence < sentence)
        return NULL;
      seen[which] = TRUE;
      sentence = placeholder->sentence;
      n++;
      if (placeholder->is_number)
        number = press_number_for (placeholder->original, from, to);
      g_string_append (out, number != NULL ? number : placeholder->original);
      at = end;
    }
  if (at == NULL || n != self->placeholders->len || out->str[strspn (out->str, " \n\t")] == '\0')
    return NULL;
  return g_string_free (g_steal_pointer (&out), FALSE);
}
