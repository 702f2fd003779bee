// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* The headers of Claws Mail want each other in this order. */
#include "claws-features.h"

#include <gtk/gtk.h>

#include "mainwindow.h"
#include "messageview.h"
#include "mimeview.h"
#include "textview.h"

#include "sidebar/press-panel.h"
#include "sidebar/press-trace.h"

G_BEGIN_DECLS

typedef struct _PressClawsView PressClawsView;

PressClawsView *press_claws_view_new (MessageView *view);
void press_claws_view_shown (PressClawsView *self);
void press_claws_view_take_out (PressClawsView *self);
void press_claws_view_leave (PressClawsView *self);

gboolean press_claws_reveal (MimeView *view, const char *text, PressSpan span);
void press_claws_conceal (MimeView *view);

G_END_DECLS
