// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* An excerpt in the reader's language: translated by a machine, or in the words of who issued it. The two
 * differ in words and icon, not in colour alone. */

#include "sidebar/press-wording.h"

#define OFFICIAL "official"

static PressWording *
wording_new (const char *text, const char *provenance, const char *language)
{
  PressWording *self = g_new0 (PressWording, 1);

  self->text = g_strdup (text);
  self->provenance = g_strdup (provenance);
  self->language = g_intern_string (language);
  return self;
}

/** press_wording_new_machine: (transfer full): a machine translation. */
PressWording *
press_wording_new_machine (const char *text, const char *provenance, const char *language)
{
  PressWording *self = wording_new (text, provenance, language);

  self->icon = "pressbrief-translated-symbolic";
  self->kind = "machine";
  return self;
}

/** press_wording_new_official: (transfer full): a verbatim passage of another mail. */
PressWording *
press_wording_new_official (const char *text, const char *provenance, const char *language)
{
  PressWording *self = wording_new (text, provenance, language);

  self->icon = "object-select-symbolic";
  self->kind = OFFICIAL;
  return self;
}

/** press_wording_is_official: whether it is no machine's. */
gboolean
press_wording_is_official (const PressWording *self)
{
  return g_str_equal (self->kind, OFFICIAL);
}

/** press_wording_free: frees @self. */
void
press_wording_free (PressWording *self)
{
  g_free (self->text);
  g_free (self->provenance);
  g_free (self);
}
