// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* For hosts: a passage of the brief's text, found in what the mail program shows. */

#include "text/press-span.h"

G_BEGIN_DECLS

/** PressPassage: a passage and what stands around it in the brief's text, to tell a name's places apart. */
typedef struct
{
  char *text;
  char *before;
  char *after;
} PressPassage;

PressPassage *press_passage_new (const char *text, PressSpan span);
void press_passage_free (PressPassage *self);
gboolean press_passage_find (const PressPassage *self, const char *shown, PressSpan *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressPassage, press_passage_free)

G_END_DECLS
