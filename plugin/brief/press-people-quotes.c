// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* People and quotes stand apart in a brief; here each quote goes to its speaker. Quotes without a speaker
 * come after the people, and who is named in a picture caption only comes last of all. */

#include "brief/press-people-quotes.h"

#include <string.h>

static void
speaker_free (PressSpeaker *self)
{
  g_ptr_array_unref (self->quotes);
  g_free (self);
}

static PressSpeaker *
speaker_new (const char *name)
{
  PressSpeaker *self = g_new0 (PressSpeaker, 1);

  self->name = name;
  self->quotes = g_ptr_array_new ();
  return self;
}

/* The captions of a mail, apart from the rest of it. */
static gboolean
is_in_caption (PressBrief *brief, PressSpan span)
{
  for (guint i = 0; i < brief->sections->len; i++)
    {
      const PressSection *section = &g_array_index (brief->sections, PressSection, i);

      if (section->span.begin <= span.begin && span.begin < section->span.end)
        return section->kind == PRESS_SECTION_CAPTION;
    }
  return FALSE;
}

/* Mentions are many and sections are few; the first mention outside a caption ends the search. */
static gboolean
is_caption_only (PressBrief *brief, const PressPerson *person)
{
  for (guint i = 0; i < person->spans->len; i++)
    if (!is_in_caption (brief, g_array_index (person->spans, PressSpan, i)))
      return FALSE;
  return person->spans->len > 0;
}

static PressSpeaker *
add_speaker (GPtrArray *speakers, GHashTable *by_name, const char *name)
{
  PressSpeaker *speaker = speaker_new (name);

  g_ptr_array_add (speakers, speaker);
  g_hash_table_insert (by_name, g_strdup (name != NULL ? name : ""), speaker);
  return speaker;
}

static void
add_people (PressBrief *brief, GPtrArray *speakers, GHashTable *by_name)
{
  for (guint i = 0; i < brief->people->len; i++)
    {
      const PressPerson *person = brief->people->pdata[i];
      PressSpeaker *speaker = add_speaker (speakers, by_name, person->name);

      speaker->role = person->role;
      speaker->organization = person->organization;
      if (person->spans->len > 0)
        speaker->span = g_array_index (person->spans, PressSpan, 0);
      speaker->caption = is_caption_only (brief, person);
    }
}

static void
add_quotes (PressBrief *brief, GPtrArray *speakers, GHashTable *by_name)
{
  for (guint i = 0; i < brief->quotes->len; i++)
    {
      PressBriefQuote *quote = brief->quotes->pdata[i];
      PressSpeaker *speaker = g_hash_table_lookup (by_name, quote->speaker != NULL ? quote->speaker : "");

      if (speaker == NULL)
        speaker = add_speaker (speakers, by_name, quote->speaker);
      g_ptr_array_add (speaker->quotes, quote);
      speaker->caption = FALSE;
    }
}

static int
group_of (const PressSpeaker *speaker)
{
  return speaker->caption ? 2 : speaker->name == NULL ? 1 : 0;
}

/** press_speakers_of: (transfer full) (element-type PressSpeaker): the people of @brief, which must outlive
 * them. */
GPtrArray *
press_speakers_of (PressBrief *brief)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify)speaker_free);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_people (brief, found, by_name);
  add_quotes (brief, found, by_name);
  for (int group = 0; group <= 2; group++)
    for (guint i = 0; i < found->len; i++)
      if (group_of (found->pdata[i]) == group)
        g_ptr_array_add (sorted, found->pdata[i]);
  return sorted;
}

/** press_speaker_describe: (transfer full) (nullable): role and company, "CEO, Lumio AG". */
char *
press_speaker_describe (const PressSpeaker *self)
{
  if (self->role != NULL && self->organization != NULL)
    return g_strdup_printf ("%s, %s", self->role, self->organization);
  return g_strdup (self->role != NULL ? self->role : self->organization);
}

/* Words that are no part of a person's initials end with a full stop ("Dr.") or begin small ("von"). */
static gboolean
counts_for_initials (const char *word)
{
  gunichar first = g_utf8_get_char (word);

  return g_unichar_isalpha (first) && !g_unichar_islower (first)
         && !(g_str_has_suffix (word, ".") && strlen (word) > 2);
}

/** press_speaker_initials: (transfer full): the first letters of the first and the last name; "?" for nobody.
 */
char *
press_speaker_initials (const PressSpeaker *self)
{
  g_auto (GStrv) words = g_strsplit (self->name != NULL ? self->name : "", " ", 8);
  gunichar first = 0, last = 0;
  GString *initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!counts_for_initials (words[i]))
        continue;
      last = first != 0 ? g_utf8_get_char (words[i]) : 0;
      first = first != 0 ? first : g_utf8_get_char (words[i]);
    }
  if (first == 0 && self->name != NULL && *self->name != '\0')
    first = g_unichar_toupper (g_utf8_get_char (self->name));
  g_string_append_unichar (initials, first != 0 ? first : '?');
  if (last != 0)
    g_string_append_unichar (initials, last);
  return g_string_free (initials, FALSE);
}
