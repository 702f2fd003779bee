// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* An excerpt in the reader's language: translated by a machine, or in the words of who issued it. The two
 * differ in words and icon, not in colour alone. */

#include "sidebar/press-rendering.h"

#include "brief/press-line.h"

#define OFFICIAL "official"
#define LONGEST_PROVENANCE 300 /* characters: it may name who sent a mail */

static PressRendering *
wording_new (const char *text, const char *provenance, const char *language)
{
  PressRendering *self = g_new0 (PressRendering, 1);

  self->text = g_strdup (text);
  self->provenance = press_one_line (provenance, LONGEST_PROVENANCE);
  self->language = g_intern_string (language);
  return self;
}

/** press_rendering_new_machine: (transfer full): a machine translation. */
PressRendering *
press_rendering_new_machine (const char *text, const char *provenance, const char *language)
{
  PressRendering *self = wording_new (text, provenance, language);

  self->icon = "pressbrief-translated-symbolic";
  self->kind = "machine";
  return self;
}

/** press_rendering_new_official: (transfer full): a verbatim passage of another mail. */
PressRendering *
press_rendering_new_official (const char *text, const char *provenance, const char *language)
{
  PressRendering *self = wording_new (text, provenance, language);

  self->icon = "object-select-symbolic";
  self->kind = OFFICIAL;
  return self;
}

/** press_rendering_is_official: whether it is no machine's. */
gboolean
press_rendering_is_official (const PressRendering *self)
{
  return g_str_equal (self->kind, OFFICIAL);
}

/** press_rendering_free: frees @self. */
void
press_rendering_free (PressRendering *self)
{
  g_free (self->text);
  g_free (self->provenance);
  g_free (self->action);
  g_free (self);
}
