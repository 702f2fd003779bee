// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whether a passage is official. A release is, as a whole. An article is where a release of the story has the
 * same words, or where it reproduces a release that is not there: below the writer's own text a dateline
 * stands, and the passage under it. */

#include "stories/press-official-source.h"

#include <string.h>

#define LEAST_OWN_TEXT 120 /* characters of the writer's above a release that is reproduced */

/* Letters and digits of @text, folded: neither line breaks nor the shapes of marks make a difference. */
static char *
squeeze (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *squeezed = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));
  return g_string_free (squeezed, FALSE);
}

static gboolean
has_words (PressBrief *release, const char *squeezed)
{
  g_autofree char *text = squeeze (release->text);

  return strstr (text, squeezed) != NULL;
}

static gboolean
is_under_dateline (const PressBrief *article, PressSpan span)
{
  const PressDateline *dateline = article->dateline;

  if (dateline == NULL || dateline->span.end == 0)
    return FALSE;
  return dateline->span.begin >= LEAST_OWN_TEXT && span.begin >= dateline->span.begin;
}

static gboolean
is_in_comment (const PressBrief *brief, PressSpan span)
{
  for (guint i = 0; i < brief->sections->len; i++)
    {
      const PressSection *section = &g_array_index (brief->sections, PressSection, i);

      if (press_span_overlaps (section->span, span)
          && (section->kind == PRESS_SECTION_COMMENT || section->kind == PRESS_SECTION_QUOTED_MAIL))
        return TRUE;
    }
  return FALSE;
}

/**
 * press_official_source:
 * @mails: (array length=n_mails): the mails of the story
 * @wording: a passage of one of them
 *
 * Returns: whose words it is in
 */
PressSourceKind
press_official_source (PressBrief *const *mails, guint n_mails, const PressWording *wording)
{
  PressBrief *mail = mails[wording->mail];
  g_autofree char *squeezed = NULL;

  if (is_in_comment (mail, wording->span))
    return PRESS_SOURCE_NONE;
  if (mail->kind == PRESS_KIND_PRESS_RELEASE)
    return PRESS_SOURCE_RELEASE;
  if (mail->kind != PRESS_KIND_COVERAGE)
    return PRESS_SOURCE_NONE;
  if (is_under_dateline (mail, wording->span))
    return PRESS_SOURCE_QUOTING;
  squeezed = squeeze (wording->text);
  for (guint i = 0; i < n_mails; i++)
    if (mails[i]->kind == PRESS_KIND_PRESS_RELEASE && has_words (mails[i], squeezed))
      return PRESS_SOURCE_QUOTING;
  return PRESS_SOURCE_NONE;
}
