// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: "Add to address book". */

#include <gtk/gtk.h>

#include "notes/press-address-book.h"

G_BEGIN_DECLS

GtkWidget *press_contact_button_new (PressCard *card, GtkWidget *status);

G_END_DECLS
