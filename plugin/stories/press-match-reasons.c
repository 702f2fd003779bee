// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Why two mails are held to tell one story, in names that both have, for people. */

#include "stories/press-match.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_NAMES 5 /* of one reason */

/** press_reason_new: (transfer full): a reason without names. */
PressReason *
press_reason_new (PressReasonKind kind)
{
  PressReason *self = g_new0 (PressReason, 1);

  self->kind = kind;
  self->names = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/** press_reason_free: frees @self. */
void
press_reason_free (PressReason *self)
{
  g_ptr_array_unref (self->names);
  g_free (self);
}

/* A name that is part of one that is there, "Leica" beside "Leica Camera", says nothing more. */
static void
add_name (PressReason *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const char *other = self->names->pdata[i];

      if (strstr (other, name) != NULL)
        return;
      if (strstr (name, other) != NULL)
        {
          g_free (self->names->pdata[i]);
          self->names->pdata[i] = g_strdup (name);
          return;
        }
    }
  if (self->names->len < MOST_NAMES)
    g_ptr_array_add (self->names, g_strdup (name));
}

static void
add_reason (GPtrArray *reasons,
            const PressFingerprint *a,
            const PressFingerprint *b,
            PressTraitKind trait,
            PressReasonKind kind)
{
  g_autoptr (PressReason) reason = press_reason_new (kind);
  guint n;
  const PressTrait *traits = press_fingerprint_get (a, trait, &n);

  for (guint i = 0; i < n; i++)
    if (traits[i].text == NULL || !press_fingerprint_has (b, trait, traits[i].hash))
      continue;
    else if (kind == PRESS_REASON_SENTENCES)
      g_ptr_array_add (reason->names, g_strdup (traits[i].text));
    else
      add_name (reason, traits[i].text);
  if (reason->names->len > 0)
    g_ptr_array_add (reasons, g_steal_pointer (&reason));
}

/**
 * press_match_reasons:
 * @a: made from a brief, so that it has texts
 * @b: the other mail's
 *
 * Returns: (transfer full) (element-type PressReason): what both have, the strongest kind first
 */
GPtrArray *
press_match_reasons (const PressFingerprint *a, const PressFingerprint *b)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func ((GDestroyNotify)press_reason_free);

  add_reason (reasons, a, b, PRESS_TRAIT_COMPANY, PRESS_REASON_COMPANIES);
  add_reason (reasons, a, b, PRESS_TRAIT_PERSON, PRESS_REASON_PEOPLE);
  add_reason (reasons, a, b, PRESS_TRAIT_FIGURE, PRESS_REASON_FIGURES);
  add_reason (reasons, a, b, PRESS_TRAIT_DATE, PRESS_REASON_DATES);
  add_reason (reasons, a, b, PRESS_TRAIT_NAME, PRESS_REASON_NAMES);
  add_reason (reasons, a, b, PRESS_TRAIT_SENTENCE, PRESS_REASON_SENTENCES);
  return reasons;
}

/** press_reason_to_text: (transfer full): @self for people, "People: Ada Quill, Bo Lind". */
char *
press_reason_to_text (const PressReason *self)
{
  g_autofree char *list = NULL;

  g_ptr_array_add (self->names, NULL);
  list = g_strjoinv (", ", (char **)self->names->pdata);
  g_ptr_array_remove_index (self->names, self->names->len - 1);
  switch (self->kind)
    {
    case PRESS_REASON_COMPANIES:
      /* Translators: why two mails tell one story; %s: the companies that both name */
      return g_strdup_printf (_ ("Companies: %s"), list);
    case PRESS_REASON_PEOPLE:
      return g_strdup_printf (_ ("People: %s"), list);
    case PRESS_REASON_FIGURES:
      return g_strdup_printf (_ ("Figures: %s"), list);
    case PRESS_REASON_DATES:
      return g_strdup_printf (_ ("Dates: %s"), list);
    case PRESS_REASON_NAMES:
      return g_strdup_printf (_ ("Names: %s"), list);
    case PRESS_REASON_SENTENCES:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sentence is the same",
                                           "%u sentences are the same", self->names->len),
                              self->names->len);
    default:
      return g_strdup (_ ("You put them together"));
    }
}
