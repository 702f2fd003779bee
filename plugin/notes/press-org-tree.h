// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: the headline of a mail in an Org file that somebody edits. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * PressOrgTree:
 * @level: stars of the headline
 * @begin: of the headline
 * @drawer: of the line ":PROPERTIES:"
 * @drawer_end: behind the line ":END:"
 * @body: behind other drawers and clocks
 * @notes: of the headline below which somebody's own notes stand; @end when there is none
 * @end: of what belongs to the headline
 *
 * Offsets in bytes.
 */
typedef struct
{
  guint level;
  gsize begin, drawer, drawer_end, body, notes, end;
} PressOrgTree;

gboolean press_org_tree_find (const char *text, const char *source, PressOrgTree *tree);
char *press_org_tree_property (const char *text, const PressOrgTree *tree, const char *key);

G_END_DECLS
