// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the services that translate, in the settings dialog. */

#include "sidebar/press-preferences-rows.h"

G_BEGIN_DECLS

/** PressServiceKeys: the settings of a service, by its id; each may be %NULL. @has_key: whether there may be
 * an access key for it in the keyring. */
typedef struct
{
  const char *id;
  const char *title;
  const char *address;
  const char *model;
  gboolean has_key;
} PressServiceKeys;

const PressServiceKeys *press_preferences_services (guint *n);

void press_preferences_add_services (GtkWidget *page);
void press_preferences_set_up_service (GtkWidget *widget, const PressServiceKeys *service);
void press_preferences_add_stored_translations (GtkWidget *page);
void press_preferences_add_keys (GtkWidget *page);

G_END_DECLS
