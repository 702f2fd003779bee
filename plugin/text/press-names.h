// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-tagger.h"

G_BEGIN_DECLS

/** PressNameKind: what bears the name. */
typedef enum
{
  PRESS_NAME_PERSON,
  PRESS_NAME_ORGANIZATION,
  PRESS_NAME_PLACE,
} PressNameKind;

/**
 * PressName:
 * @span: bytes; a person's without titles, an organisation's with its legal form
 * @first_token: first token of the name
 * @end_token: token after its last
 * @kind: what bears it
 * @confidence: 0 to 1
 */
typedef struct
{
  PressSpan span;
  guint first_token, end_token;
  PressNameKind kind;
  float confidence;
} PressName;

GArray *press_names_find (const PressText *text, const PressTagger *tagger);
guint8 *press_names_to_tags (const PressText *text, const GArray *names);
const char *press_name_kind_to_string (PressNameKind kind);

G_END_DECLS
