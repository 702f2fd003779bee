// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The form in which an organisation that stands beside a person is given: the firm of whose board somebody
 * is, the whole name where the names finder saw a part, the name in full where the text has a short one that
 * only one firm of the mail begins with. */

#include "brief/press-people-forms.h"

#include <string.h>

/** press_people_has_word: whether @token is a word beside a person that has @key, one of several perhaps. */
gboolean
press_people_has_word (const PressText *text, guint token, const char *key)
{
  const char *value = NULL;
  g_auto (GStrv) keys = NULL;

  if (press_text_match (text, token, PRESS_TERM_PERSON_WORD, &value) != 1)
    return FALSE;
  keys = g_strsplit (value, "+", 8);
  return g_strv_contains ((const char *const *)keys, key);
}

/** press_people_is_called: whether @name is the name of @organization or another that the mail uses. */
gboolean
press_people_is_called (const PressOrganization *organization, const char *name)
{
  if (g_str_equal (organization->name, name))
    return TRUE;
  for (guint i = 0; i < organization->aliases->len; i++)
    if (g_str_equal (organization->aliases->pdata[i], name))
      return TRUE;
  return FALSE;
}

/* "Moor Board": what the body without its last word is, when the mail calls an organisation so. */
static char *
without_body (const PressDraft *draft, PressSpan employer)
{
  const PressText *text = draft->text;
  guint last = employer.end > employer.begin ? press_text_token_at (text, employer.end - 1) : 0;
  g_autofree char *rest = NULL;

  if (last == 0 || text->tokens[last].begin <= employer.begin || !press_people_has_word (text, last, "unit"))
    return NULL;
  rest = press_text_slice (text, (PressSpan){ employer.begin, text->tokens[last - 1].end });
  for (guint i = 0; i < draft->brief->organizations->len; i++)
    if (press_people_is_called (draft->brief->organizations->pdata[i], rest))
      return g_steal_pointer (&rest);
  return NULL;
}

/* The name in full of what stands beside a person: "Werft Marlsund" where the names finder saw "Marlsund". */
static char *
in_full (const PressDraft *draft, PressSpan employer)
{
  for (guint i = 0; i < draft->brief->organizations->len; i++)
    {
      const PressOrganization *organization = draft->brief->organizations->pdata[i];

      for (guint k = 0; k < organization->spans->len; k++)
        {
          PressSpan span = g_array_index (organization->spans, PressSpan, k);

          if (press_span_contains (span, employer) && span.end - span.begin > employer.end - employer.begin)
            return press_text_slice (draft->text, span);
        }
    }
  return NULL;
}

static gboolean
is_acronym (const char *name)
{
  for (; *name != '\0'; name++)
    if (g_ascii_islower (*name))
      return FALSE;
  return TRUE;
}

/* Whether a mention of @organization goes on behind its first @length bytes with more than a legal form. */
static gboolean
goes_on (const PressDraft *draft, const PressOrganization *organization, gsize length)
{
  const char *value = NULL;

  if (organization->name[length] != ' ')
    return FALSE;
  for (guint i = 0; i < organization->spans->len; i++)
    {
      PressSpan span = g_array_index (organization->spans, PressSpan, i);

      if (span.end - span.begin == strlen (organization->name))
        return press_text_match (draft->text, press_text_token_at (draft->text, span.begin + length + 1),
                                 PRESS_TERM_LEGAL_FORM, &value)
               == 0;
    }
  return FALSE;
}

/* "Moss" beside the name where the mail only knows of "Moss Ventures": the one firm that begins with it. */
static char *
longer_form (const PressDraft *draft, const char *name)
{
  const PressOrganization *found = NULL;
  gsize length = strlen (name);

  if (is_acronym (name))
    return NULL;
  for (guint i = 0; i < draft->brief->organizations->len; i++)
    {
      const PressOrganization *organization = draft->brief->organizations->pdata[i];

      if (g_str_equal (organization->name, name))
        return NULL;
      if (organization->relation == PRESS_RELATION_MENTIONED
          || strncmp (organization->name, name, length) != 0 || !goes_on (draft, organization, length))
        continue;
      if (found != NULL)
        return NULL;
      found = organization;
    }
  return found != NULL ? g_strdup (found->name) : NULL;
}

/**
 * press_people_employer_form:
 * @seeker: a person beside whose name an organisation stands
 * @name: (nullable): what it is called there
 *
 * Returns: (nullable) (transfer full): what to call it instead
 */
char *
press_people_employer_form (const PressDraft *draft, const PressSeeker *seeker, const char *name)
{
  char *found = without_body (draft, seeker->employer);

  if (found == NULL)
    found = in_full (draft, seeker->employer);
  if (found == NULL && name != NULL)
    found = longer_form (draft, name);
  return found;
}
