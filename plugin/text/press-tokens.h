// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-span.h"

G_BEGIN_DECLS

/** PressTokenKind: what a token is made of. */
typedef enum
{
  PRESS_TOKEN_WORD,        /* letters, marks; digits inside: "B2B" */
  PRESS_TOKEN_NUMBER,      /* digits only; "29.03.2026" is five tokens */
  PRESS_TOKEN_PUNCTUATION, /* one character */
  PRESS_TOKEN_SYMBOL,      /* one character */
} PressTokenKind;

/** PressTokenFlags: how a token is written and what stands before it. */
typedef enum
{
  PRESS_TOKEN_CAPITAL = 1 << 0,     /* begins with an upper-case or title-case letter */
  PRESS_TOKEN_ALL_CAPS = 1 << 1,    /* two letters at least, all upper-case */
  PRESS_TOKEN_MIXED = 1 << 2,       /* an upper-case letter after a lower-case one: "iPhone" */
  PRESS_TOKEN_DIGITS = 1 << 3,      /* has a digit */
  PRESS_TOKEN_AFTER_SPACE = 1 << 4, /* white space stands before it */
  PRESS_TOKEN_AFTER_BREAK = 1 << 5, /* a line break stands before it, or it is the first */
  PRESS_TOKEN_AFTER_BLANK = 1 << 6, /* an empty line stands before it, or it is the first */
} PressTokenFlags;

/**
 * PressToken:
 * @begin: first byte
 * @end: byte after the last
 * @folded: where its folded form stands; see press_tokens_folded()
 * @word: its number in the lexicon of its paragraph, 0: none (set by press_text_new())
 * @common: its number in the common lexicon, 0: none
 * @paragraph: which one it stands in (set by press_text_new())
 */
typedef struct
{
  guint begin;
  guint end;
  guint folded;
  guint word;
  guint common;
  guint paragraph;
  guint8 kind;
  guint8 flags;
} PressToken;

/** PressTokens: a text cut into words, numbers and marks. Read only outside press-tokens.c and press-text.c.
 */
typedef struct
{
  PressToken *tokens;
  guint n_tokens;
  GString *arena; /* folded forms, each ended by NUL */
} PressTokens;

PressTokens *press_tokens_new (const char *text, gsize length);
void press_tokens_free (PressTokens *self);

/** press_tokens_folded: the folded form of token @i, as lexicons hold words. */
static inline const char *
press_tokens_folded (const PressTokens *self, guint i)
{
  return self->arena->str + self->tokens[i].folded;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressTokens, press_tokens_free)

G_END_DECLS
