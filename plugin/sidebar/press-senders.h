// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: senders whose mails are always press releases, or never. */

#include "brief/press-analysis.h"

G_BEGIN_DECLS

/** The most senders in a list. */
#define PRESS_SENDERS_MOST 500

char *press_senders_address (PressBrief *brief);
const char *press_senders_list_of (PressBrief *brief);
PressTreatAs press_senders_treat_as (PressBrief *brief);
gboolean press_senders_add (const char *list, const char *sender);
void press_senders_remove (const char *list, const char *sender);
void press_senders_forget (PressBrief *brief);

G_END_DECLS
