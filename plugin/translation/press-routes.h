// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/translation: pairs of languages, and how one is reached from another. */

#include <glib.h>

G_BEGIN_DECLS

/** PressPair: @from, @to: ISO 639-1 where there is such a code, @to with "_" and a variant where it has one;
 * @name: as the service calls it, "ita-spa". */
typedef struct
{
  char *from;
  char *to;
  char *name;
} PressPair;

typedef struct _PressRoutes PressRoutes;

PressRoutes *press_routes_new (void);
void press_routes_free (PressRoutes *self);
void press_routes_add (PressRoutes *self, const char *name);
guint press_routes_find (
    PressRoutes *self, const char *from, const char *to, const PressPair **first, const PressPair **second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressRoutes, press_routes_free)

G_END_DECLS
