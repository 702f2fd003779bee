// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Words: ICU's word boundaries (UAX #29), cut once more where a press text needs it: at the marks inside
 * numbers
 * ("29.03.2026", "10:30"), and behind an apostrophe ("l'azienda" is "l'" and "azienda", "Xiaomi's" is
 * "Xiaomi" and
 * "'s"). Ideographs are a token each. White space is no token; it leaves flags on the token after it.
 *
 * Inside a segment ASCII and the Latin letters of Europe take short cuts, all else goes through ICU's and
 * GLib's tables. */

#include "text/press-tokens.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "text/press-lexicon.h"

#define SOFT_HYPHEN 0xad
#define JOINER 0x200d

/** CharClass: what a character does to the token it may stand in. */
typedef enum
{
  CLASS_SPACE,
  CLASS_LETTER,
  CLASS_DIGIT,
  CLASS_MARK,      /* goes with what stands before it */
  CLASS_IDEOGRAPH, /* a token of its own */
  CLASS_OTHER,
} CharClass;

typedef struct
{
  const char *text;
  gsize length; /* where the segment ends */
  GArray *tokens;
  GString *arena;
  guint8 before; /* flags for the next token */
} Cutter;

static inline gunichar
char_at (const Cutter *self, gsize i, gsize *next)
{
  guchar byte = (guchar)self->text[i];

  if (byte < 0x80)
    {
      *next = i + 1;
      return byte;
    }
  *next = (gsize)(g_utf8_next_char (self->text + i) - self->text);
  return g_utf8_get_char (self->text + i);
}

static CharClass
class_of (gunichar c)
{
  if (c < 0x80)
    {
      if (g_ascii_isalpha ((char)c))
        return CLASS_LETTER;
      if (g_ascii_isdigit ((char)c))
        return CLASS_DIGIT;
      return c <= ' ' ? CLASS_SPACE : CLASS_OTHER;
    }
  if (c >= 0xc0 && c < 0x180)
    return c == 0xd7 || c == 0xf7 ? CLASS_OTHER : CLASS_LETTER;
  if (c == SOFT_HYPHEN || c == JOINER || c == 0x200c)
    return CLASS_MARK;
  if (c == 0x200b || c == 0xfeff || u_isUWhiteSpace ((UChar32)c))
    return CLASS_SPACE;
  if (c >= 0x2e80 && u_hasBinaryProperty ((UChar32)c, UCHAR_IDEOGRAPHIC))
    return CLASS_IDEOGRAPH;
  if (u_isalpha ((UChar32)c))
    return CLASS_LETTER;
  if (u_isdigit ((UChar32)c))
    return CLASS_DIGIT;
  if (u_isalnum ((UChar32)c))
    return CLASS_LETTER;
  return g_unichar_ismark (c) ? CLASS_MARK : CLASS_OTHER;
}

static inline gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* Letters of European alphabets whose folded form is their lower-case form. */
static inline gboolean
folds_simply (gunichar c)
{
  return c >= 0xc0 && c < 0x17f && c != 0xdf && c != 0x130 && c != 0x132 && c != 0x133 && c != 0x13f
         && c != 0x140 && c != 0x149;
}

static gboolean
add_folded_simply (GString *arena, const char *text, gsize length)
{
  for (gsize i = 0; i < length;)
    {
      guchar byte = (guchar)text[i];
      gunichar c;

      if (byte < 0x80)
        {
          g_string_append_c (arena, g_ascii_tolower (text[i]));
          i++;
          continue;
        }
      c = g_utf8_get_char (text + i);
      i = (gsize)(g_utf8_next_char (text + i) - text);
      if (c == 0xdf)
        g_string_append_len (arena, "ss", 2);
      else if (c == 0x2019)
        g_string_append_c (arena, '\'');
      else if (folds_simply (c))
        g_string_append_unichar (arena, (gunichar)u_tolower ((UChar32)c));
      else if (c != SOFT_HYPHEN)
        return FALSE;
    }
  return TRUE;
}

static void
add_folded (GString *arena, const char *text, gsize length)
{
  gsize start = arena->len;

  if (!add_folded_simply (arena, text, length))
    {
      g_autofree char *folded = press_lexicon_fold (text, (gssize)length);

      g_string_truncate (arena, start);
      for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (c != SOFT_HYPHEN)
            g_string_append_unichar (arena, c == 0x2019 ? '\'' : c);
        }
    }
  g_string_append_c (arena, '\0');
}

/* How the word is written, and in @letters whether it has any letter. */
static guint8
spelling_flags (const char *text, gsize length, gboolean *letters)
{
  guint upper = 0, lower = 0;
  guint8 flags = 0;

  for (gsize i = 0; i < length;)
    {
      guchar byte = (guchar)text[i];
      gunichar c = byte < 0x80 ? byte : g_utf8_get_char (text + i);
      gboolean ascii = byte < 0x80;

      if (ascii ? g_ascii_isdigit ((char)c) : u_isdigit ((UChar32)c))
        flags |= PRESS_TOKEN_DIGITS;
      else if (ascii ? g_ascii_isupper ((char)c) : (u_isupper ((UChar32)c) || u_istitle ((UChar32)c)))
        {
          if (i == 0)
            flags |= PRESS_TOKEN_CAPITAL;
          if (lower > 0)
            flags |= PRESS_TOKEN_MIXED;
          upper++;
        }
      else if (ascii ? g_ascii_islower ((char)c) : u_isalpha ((UChar32)c))
        lower++;
      i += ascii ? 1 : (gsize)(g_utf8_next_char (text + i) - (text + i));
    }
  if (upper > 1 && lower == 0)
    flags |= PRESS_TOKEN_ALL_CAPS;
  *letters = upper + lower > 0;
  return flags;
}

static void
add_token (Cutter *self, gsize begin, gsize end)
{
  PressToken token = { .begin = (guint)begin, .end = (guint)end, .folded = (guint)self->arena->len };
  gboolean letters = FALSE;

  token.flags = spelling_flags (self->text + begin, end - begin, &letters) | self->before;
  if (letters)
    token.kind = PRESS_TOKEN_WORD;
  else if (token.flags & PRESS_TOKEN_DIGITS)
    token.kind = PRESS_TOKEN_NUMBER;
  else if (u_ispunct ((UChar32)g_utf8_get_char (self->text + begin)))
    token.kind = PRESS_TOKEN_PUNCTUATION;
  else
    token.kind = PRESS_TOKEN_SYMBOL;
  add_folded (self->arena, self->text + begin, end - begin);
  self->before = 0;
  g_array_append_val (self->tokens, token);
}

/* The end of the run of letters, digits and marks at @begin. */
static gsize
run_end (const Cutter *self, gsize begin, gboolean *has_letter)
{
  gsize i = begin, next;

  *has_letter = FALSE;
  while (i < self->length)
    {
      CharClass class = class_of (char_at (self, i, &next));

      if (class != CLASS_LETTER && class != CLASS_DIGIT && class != CLASS_MARK)
        break;
      *has_letter |= class == CLASS_LETTER;
      i = next;
    }
  return i;
}

/* Whether "'" and the run behind it are a word of their own: "'s", "'t", "'d", "'m", but not in "l'a" and
 * "s'y". */
static gboolean
is_tail (const Cutter *self, gsize begin, gsize apostrophe, gsize tail, gsize end)
{
  char letter = g_ascii_tolower (self->text[tail]);

  if (end - tail != 1 || strchr ("stdm", letter) == NULL)
    return FALSE;
  return apostrophe - begin > 1 || g_ascii_tolower (self->text[begin]) == 'i';
}

/* A run of letters and digits, and those that apostrophes tie to it; returns where it ends. */
static gsize
add_run (Cutter *self, gsize begin)
{
  gboolean has_letter, next_has_letter;
  gsize end = run_end (self, begin, &has_letter);

  while (end < self->length)
    {
      gsize tail, tail_end;

      if (!is_apostrophe (char_at (self, end, &tail)) || tail >= self->length)
        break;
      tail_end = run_end (self, tail, &next_has_letter);
      if (tail_end == tail || has_letter != next_has_letter)
        break;
      if (has_letter && is_tail (self, begin, end, tail, tail_end))
        {
          add_token (self, begin, end);
          begin = end; /* "'s" */
        }
      else if (has_letter
               && !(tail_end == tail + 1 && g_ascii_tolower (self->text[tail]) == 'h')) /* "Floc'h" */
        {
          add_token (self, begin, tail);
          begin = tail; /* "l'" */
        }
      end = tail_end;
    }
  add_token (self, begin, end);
  return end;
}

static gsize
add_mark (Cutter *self, gsize begin, gsize end)
{
  while (end < self->length)
    {
      gsize next;

      if (class_of (char_at (self, end, &next)) != CLASS_MARK)
        break;
      end = next;
    }
  add_token (self, begin, end);
  return end;
}

static void
note_space (Cutter *self, gunichar c)
{
  if (c == '\n')
    self->before
        |= (self->before & PRESS_TOKEN_AFTER_BREAK) ? PRESS_TOKEN_AFTER_BLANK : PRESS_TOKEN_AFTER_BREAK;
  self->before |= PRESS_TOKEN_AFTER_SPACE;
}

/* One segment of ICU's. */
static void
add_segment (Cutter *self, gsize begin, gsize end)
{
  self->length = end;
  for (gsize i = begin, next; i < end;)
    {
      gunichar c = char_at (self, i, &next);

      switch (class_of (c))
        {
        case CLASS_SPACE:
          note_space (self, c);
          i = next;
          break;
        case CLASS_LETTER:
        case CLASS_DIGIT:
          i = add_run (self, i);
          break;
        case CLASS_MARK:
        case CLASS_IDEOGRAPH:
        case CLASS_OTHER:
        default:
          if (c == SOFT_HYPHEN)
            i = next;
          else
            i = add_mark (self, i, next);
          break;
        }
    }
}

/* Opening a break iterator costs more than a short text: each thread keeps one. */
static UBreakIterator *
word_iterator (void)
{
  static GPrivate iterator = G_PRIVATE_INIT ((GDestroyNotify)ubrk_close);
  UBreakIterator *found = g_private_get (&iterator);

  if (found == NULL)
    {
      UErrorCode status = U_ZERO_ERROR;

      found = ubrk_open (UBRK_WORD, "en", NULL, 0, &status);
      if (U_FAILURE (status))
        g_error ("ICU has no word boundaries: %s", u_errorName (status));
      g_private_set (&iterator, found);
    }
  return found;
}

/**
 * press_tokens_new:
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer full): the words, numbers and marks of @text, in order
 */
PressTokens *
press_tokens_new (const char *text, gsize length)
{
  PressTokens *self = g_new0 (PressTokens, 1);
  Cutter cutter
      = { text, length, g_array_sized_new (FALSE, TRUE, sizeof (PressToken), (guint)(length / 5 + 8)),
          g_string_sized_new (length + length / 4 + 16),
          PRESS_TOKEN_AFTER_SPACE | PRESS_TOKEN_AFTER_BREAK | PRESS_TOKEN_AFTER_BLANK };
  UBreakIterator *iterator = word_iterator ();
  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;
  int32_t begin = 0;

  utext_openUTF8 (&source, text, (int64_t)length, &status);
  ubrk_setUText (iterator, &source, &status);
  for (int32_t end = ubrk_next (iterator); end != UBRK_DONE; begin = end, end = ubrk_next (iterator))
    add_segment (&cutter, (gsize)begin, (gsize)end);
  ubrk_setText (iterator, NULL, 0, &status);
  utext_close (&source);
  self->arena = cutter.arena;
  self->n_tokens = cutter.tokens->len;
  self->tokens = (PressToken *)g_array_free (cutter.tokens, FALSE);
  return self;
}

void
press_tokens_free (PressTokens *self)
{
  g_free (self->tokens);
  g_string_free (self->arena, TRUE);
  g_free (self);
}
