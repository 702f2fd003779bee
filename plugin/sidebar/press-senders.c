// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the reader decided about senders: two lists in the settings, of addresses ("press@lumio.example") and
 * of whole domains ("@lumio.example"). An address counts before its domain. A sender is in one list alone. A
 * mail that the mail server calls forged is not by the sender whose name it has: "always" does not hold for
 * it. */

#include "sidebar/press-senders.h"

#include <string.h>

#include "desktop/press-settings.h"
#include "sidebar/press-address.h"

static const char *const lists[] = { PRESS_SETTINGS_SENDERS_ALWAYS, PRESS_SETTINGS_SENDERS_NEVER };

/* "Press@Lumio.example", "@lumio.example" or "lumio.example" as it stands in a list; NULL when it is none. */
static char *
entry_of (const char *sender)
{
  g_autofree char *words = g_strstrip (g_strdup (sender));
  g_autofree char *lower = g_utf8_strdown (words, -1);
  g_autofree char *entry = strchr (lower, '@') != NULL ? g_strdup (lower) : g_strconcat ("@", lower, NULL);
  g_autofree char *address = entry[0] == '@' ? g_strconcat ("x", entry, NULL) : g_strdup (entry);

  return press_address_is_bare (address) ? g_steal_pointer (&entry) : NULL;
}

/** press_senders_address: (transfer full) (nullable): the address that @brief's mail is from, in lower case.
 */
char *
press_senders_address (PressBrief *brief)
{
  const char *from = brief->from != NULL ? brief->from : "";
  const char *open = g_str_has_suffix (from, ">") ? strrchr (from, '<') : NULL;
  g_autofree char *address = open != NULL ? g_strndup (open + 1, strlen (open) - 2) : g_strdup (from);

  if (!press_address_is_bare (address))
    return NULL;
  return g_utf8_strdown (address, -1);
}

/* The list that has @entry; nullable. */
static const char *
list_with (const char *entry)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) senders = press_settings_get_strv (lists[i]);

      if (g_strv_contains ((const char *const *)senders, entry))
        return lists[i];
    }
  return NULL;
}

/** press_senders_list_of: (transfer none) (nullable): the list, a setting's name, that has the sender of
 * @brief. */
const char *
press_senders_list_of (PressBrief *brief)
{
  g_autofree char *address = press_senders_address (brief);
  const char *list = address != NULL ? list_with (address) : NULL;

  return list != NULL || address == NULL ? list : list_with (strchr (address, '@'));
}

/** press_senders_treat_as: what the reader decided about the sender of @brief. */
PressTreatAs
press_senders_treat_as (PressBrief *brief)
{
  const char *list = press_senders_list_of (brief);

  if (list == NULL)
    return PRESS_TREAT_AS_IT_LOOKS;
  if (g_str_equal (list, PRESS_SETTINGS_SENDERS_NEVER))
    return PRESS_TREAT_AS_OTHER;
  return brief->forged ? PRESS_TREAT_AS_IT_LOOKS : PRESS_TREAT_AS_PRESS_RELEASE;
}

/* Sets @list to @senders, with @more behind them when it is not %NULL, without @gone. */
static void
store (const char *list, char **senders, const char *gone, const char *more)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;

  for (guint i = 0; senders[i] != NULL; i++)
    if (!g_str_equal (senders[i], gone))
      g_strv_builder_add (builder, senders[i]);
  if (more != NULL)
    g_strv_builder_add (builder, more);
  changed = g_strv_builder_end (builder);
  g_settings_set_strv (press_settings_get (), list, (const char *const *)changed);
}

/** press_senders_remove: takes @sender out of @list. */
void
press_senders_remove (const char *list, const char *sender)
{
  g_auto (GStrv) senders = press_settings_get_strv (list);

  if (g_strv_contains ((const char *const *)senders, sender))
    store (list, senders, sender, NULL);
}

/**
 * press_senders_add:
 * @list: a setting's name
 * @sender: an address, or a domain
 *
 * Puts @sender at the end of @list, and takes it out of the other one.
 *
 * Returns: whether it is in the list now: not when it is no address, or the list is full
 */
gboolean
press_senders_add (const char *list, const char *sender)
{
  g_autofree char *entry = entry_of (sender);
  g_auto (GStrv) senders = press_settings_get_strv (list);

  if (entry == NULL || !press_settings_has (list))
    return FALSE;
  if (g_strv_contains ((const char *const *)senders, entry))
    return TRUE;
  if (g_strv_length (senders) >= PRESS_SENDERS_MOST)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!g_str_equal (lists[i], list))
      press_senders_remove (lists[i], entry);
  store (list, senders, "", entry);
  return TRUE;
}

/** press_senders_forget: the reader has decided nothing about the sender of @brief any more. */
void
press_senders_forget (PressBrief *brief)
{
  g_autofree char *address = press_senders_address (brief);

  for (guint i = 0; address != NULL && i < G_N_ELEMENTS (lists); i++)
    {
      press_senders_remove (lists[i], address);
      press_senders_remove (lists[i], strchr (address, '@'));
    }
}
