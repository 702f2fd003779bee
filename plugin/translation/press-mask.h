// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/translation: what a service must not translate is kept from it. */

#include "text/press-text.h"

G_BEGIN_DECLS

/**
 * PressMaskStyle:
 * @PRESS_MASK_WORDS: made-up capitalised words and numbers: a rule-based or neural service takes them for
 *   names and numbers
 * @PRESS_MASK_MARKS: numbered brackets, for what understands instructions
 * @PRESS_MASK_TAGS: XML elements that the service is told to leave alone; the text is XML
 */
typedef enum
{
  PRESS_MASK_WORDS,
  PRESS_MASK_MARKS,
  PRESS_MASK_TAGS,
} PressMaskStyle;

/** PressKept: a stretch of a text that is kept, in bytes. @sentence: in which it stands, from 0. */
typedef struct
{
  PressSpan span;
  guint sentence;
  gboolean is_number;
} PressKept;

typedef struct _PressMask PressMask;

GArray *press_kept_find (const PressText *text, GPtrArray *names);
gboolean press_place_is_translated (const PressText *text, guint token);
gboolean press_kept_agree (const PressText *source, const char *translation, const char *to);

PressMask *press_mask_new (const char *text, const GArray *kept, PressMaskStyle style, guint attempt);
void press_mask_free (PressMask *self);
const char *press_mask_get_text (const PressMask *self);
char *press_mask_restore (const PressMask *self, const char *translation, const char *from, const char *to);
char *press_number_for (const char *number, const char *from, const char *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressMask, press_mask_free)

G_END_DECLS
