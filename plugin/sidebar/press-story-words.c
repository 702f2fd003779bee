// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The words for the mails of a story. A sender's name comes from a mail: it is one line, bounded, and
 * isolated where it stands in a line of ours. */

#include "sidebar/press-story-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-format.h"
#include "brief/press-line.h"

/** press_story_sender: (transfer full): the name of who sent the mail, else the address. */
char *
press_story_sender (PressBrief *brief)
{
  const char *from = brief->from != NULL ? brief->from : "";
  const char *angle = strrchr (from, '<');
  g_autofree char *name = angle != NULL ? g_strndup (from, (gsize)(angle - from)) : g_strdup (from);

  g_strstrip (g_strdelimit (name, "\"", ' '));
  if (*name == '\0' && angle != NULL)
    {
      g_free (name);
      name = g_strndup (angle + 1, strcspn (angle + 1, ">"));
    }
  return *name != '\0' ? press_one_line (name, PRESS_LONGEST_NAME) : g_strdup (_ ("Unknown sender"));
}

/** press_story_day: (transfer full): day and month of the mail in the reader's words; "" without one. */
char *
press_story_day (PressBrief *brief)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date = brief->date != NULL ? g_date_time_new_from_iso8601 (brief->date, utc) : NULL;

  return date != NULL ? press_format_day (date) : g_strdup ("");
}

/** press_story_source: (transfer full): "Tidewell, 23 May". */
char *
press_story_source (PressBrief *brief)
{
  g_autofree char *sender = press_story_sender (brief);
  g_autofree char *isolated = press_isolate (sender);
  g_autofree char *day = press_story_day (brief);

  return *day != '\0' ? g_strdup_printf ("%s, %s", isolated, day) : g_strdup (isolated);
}

/** press_story_kind: what a mail is, in a list of mails. */
const char *
press_story_kind (PressBrief *brief)
{
  PressReissue reissue = press_reissue_of (brief);

  if (brief->kind == PRESS_KIND_COVERAGE)
    return _ ("Coverage");
  if (reissue == PRESS_REISSUE_CORRECTED)
    return _ ("Press release, corrected");
  return reissue == PRESS_REISSUE_UPDATED ? _ ("Press release, updated") : _ ("Press release");
}

/** press_story_provenance: (transfer full): "Official wording · Tidewell, 23 May". */
char *
press_story_provenance (PressBrief *brief, gboolean quoting)
{
  g_autofree char *source = press_story_source (brief);

  /* Translators: %s is a sender with a day, "Tidewell, 23 May"; the mail quotes a press release */
  return g_strdup_printf (quoting ? _ ("Official wording · %s, quoting the release")
                                  /* Translators: %s is a sender with a day, "Tidewell, 23 May" */
                                  : _ ("Official wording · %s"),
                          source);
}

/** press_story_difference: on what mails disagree. */
const char *
press_story_difference (PressDifferenceKind kind)
{
  switch (kind)
    {
    case PRESS_DIFFERENCE_YEAR:
      return _ ("Different year");
    case PRESS_DIFFERENCE_DATE:
      return _ ("Different date");
    case PRESS_DIFFERENCE_FIGURE:
      return _ ("Different figure");
    case PRESS_DIFFERENCE_ROLE:
      return _ ("Different role");
    case PRESS_DIFFERENCE_COMPANY:
      return _ ("Different company");
    case PRESS_DIFFERENCE_ONLY_HERE:
      return _ ("Only in this mail");
    case PRESS_DIFFERENCE_MISSING_HERE:
      return _ ("Missing in this mail");
    default:
      g_return_val_if_reached ("");
    }
}

/** press_story_change: what was changed from one version to the next. */
const char *
press_story_change (PressChangeKind kind)
{
  switch (kind)
    {
    case PRESS_CHANGE_FIGURE:
      return _ ("Different figure");
    case PRESS_CHANGE_DATE:
      return _ ("Different date");
    case PRESS_CHANGE_NAME:
      return _ ("Different name");
    case PRESS_CHANGE_ROLE:
      return _ ("Different role");
    case PRESS_CHANGE_QUOTE:
      return _ ("Different words of a quote");
    case PRESS_CHANGE_ADDED:
      return _ ("Added");
    case PRESS_CHANGE_DROPPED:
      return _ ("Dropped");
    case PRESS_CHANGE_NOTICE:
      return _ ("Note on the changes");
    case PRESS_CHANGE_WORDS:
    default:
      return _ ("Different words");
    }
}
