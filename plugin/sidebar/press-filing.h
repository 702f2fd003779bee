// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: a brief as it leaves the sidebar, for notes and the clipboard. */

#include <gtk/gtk.h>

#include "notes/press-note.h"

G_BEGIN_DECLS

/** PressFilingForm: how a brief is copied. */
typedef enum
{
  PRESS_FILING_PLAIN,
  PRESS_FILING_MARKDOWN,
} PressFilingForm;

PressNote *press_filing_note (PressBrief *brief, gboolean full_text);
void press_filing_copy (PressBrief *brief, PressFilingForm form, GtkWidget *button, GtkLabel *told);
void press_filing_copy_text (PressBrief *brief, const char *text, GtkWidget *button, GtkLabel *told);

G_END_DECLS
