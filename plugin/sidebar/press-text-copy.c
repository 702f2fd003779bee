// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A brief as plain text, for the clipboard: the embargo first, then section by section as the sidebar shows
 * it, texts of the mail verbatim and whole. */

#include "sidebar/press-text-copy.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-embargo-clock.h"
#include "sidebar/press-format.h"
#include "sidebar/press-people-quotes.h"
#include "sidebar/press-words.h"

static void
add_title (GString *out, const char *title)
{
  g_string_append_printf (out, "\n%s\n", title);
}

static void
add_head (GString *out, PressBrief *brief)
{
  g_autofree char *embargo = press_embargo_line (brief);

  if (embargo != NULL)
    g_string_append_printf (out, "%s\n\n", embargo);
  g_string_append_printf (out, "%s\n", brief->headline != NULL ? brief->headline : brief->subject);
  g_string_append (out, press_words_kind (brief));
  if (brief->from != NULL)
    g_string_append_printf (out, " · %s", brief->from);
  g_string_append_c (out, '\n');
}

static void
add_summary (GString *out, PressBrief *brief)
{
  if (brief->summary->len > 0)
    add_title (out, _ ("Summary"));
  for (guint i = 0; i < brief->summary->len; i++)
    g_string_append_printf (out, "%s\n", ((PressExcerpt *)brief->summary->pdata[i])->text);
}

static void
add_people (GString *out, PressBrief *brief)
{
  g_autoptr (GPtrArray) speakers = press_speakers_of (brief);

  if (speakers->len > 0)
    add_title (out, _ ("People"));
  for (guint i = 0; i < speakers->len; i++)
    {
      const PressSpeaker *speaker = speakers->pdata[i];
      g_autofree char *described = press_speaker_describe (speaker);

      g_string_append (out, speaker->name != NULL ? speaker->name : _ ("Speaker not named"));
      if (described != NULL)
        g_string_append_printf (out, ", %s", described);
      g_string_append_c (out, '\n');
      for (guint j = 0; j < speaker->quotes->len; j++)
        {
          const PressBriefQuote *quote = speaker->quotes->pdata[j];

          g_string_append_printf (out, "  %s%s%s\n", quote->direct ? "" : _ ("Indirect speech"),
                                  quote->direct ? "" : ": ", quote->text);
        }
    }
}

static void
add_dates (GString *out, PressBrief *brief)
{
  if (brief->dates->len > 0)
    add_title (out, _ ("Dates"));
  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = brief->dates->pdata[i];
      g_autofree char *when = press_format_date (date->value);

      g_string_append_printf (out, "%s, %s: %s\n", when, press_words_date_role (date->role), date->text);
    }
}

static void
add_companies (GString *out, PressBrief *brief)
{
  if (brief->organizations->len > 0)
    add_title (out, _ ("Companies"));
  for (guint i = 0; i < brief->organizations->len; i++)
    {
      const PressOrganization *company = brief->organizations->pdata[i];

      g_string_append_printf (out, "%s: %s\n", press_words_relation (company->relation), company->name);
    }
}

static void
add_figures (GString *out, PressBrief *brief)
{
  if (brief->figures->len > 0)
    add_title (out, _ ("Figures"));
  for (guint i = 0; i < brief->figures->len; i++)
    g_string_append_printf (out, "%s\n", ((PressBriefFigure *)brief->figures->pdata[i])->text);
}

static void
add_contacts (GString *out, PressBrief *brief)
{
  if (brief->contacts->len > 0)
    add_title (out, _ ("Press contact"));
  for (guint i = 0; i < brief->contacts->len; i++)
    {
      const PressContact *contact = brief->contacts->pdata[i];
      const char *parts[] = { contact->name, contact->organization, contact->email, contact->phone };
      const char *separator = "";

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        if (parts[j] != NULL)
          {
            g_string_append_printf (out, "%s%s", separator, parts[j]);
            separator = ", ";
          }
      g_string_append_c (out, '\n');
    }
}

/** press_text_copy: (transfer full): all of @brief as plain text. */
char *
press_text_copy (PressBrief *brief)
{
  GString *out = g_string_new (NULL);

  add_head (out, brief);
  add_summary (out, brief);
  add_people (out, brief);
  add_dates (out, brief);
  add_companies (out, brief);
  add_figures (out, brief);
  add_contacts (out, brief);
  return g_string_free (out, FALSE);
}
