// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: what an excerpt says in the reader's language, and who says so. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * PressRendering:
 * @text: the excerpt in the reader's language; from anywhere, so it is only ever shown as plain text
 * @provenance: what stands below it: "Machine translation · Apertium · on this computer · rough"
 * @icon: before the provenance
 * @kind: a style class: "machine", "official"
 * @language: (nullable): ISO 639-1, of what the mail says itself
 * @action: (nullable): what activating the provenance does: a detailed name of an action
 */
typedef struct
{
  char *text;
  char *provenance;
  const char *icon;     /* static */
  const char *kind;     /* static */
  const char *language; /* interned */
  char *action;
} PressRendering;

PressRendering *press_rendering_new_machine (const char *text, const char *provenance, const char *language);
PressRendering *press_rendering_new_official (const char *text, const char *provenance, const char *language);
gboolean press_rendering_is_official (const PressRendering *self);
void press_rendering_free (PressRendering *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressRendering, press_rendering_free)

G_END_DECLS
