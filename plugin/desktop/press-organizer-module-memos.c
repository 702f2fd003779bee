// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Memos: VJOURNAL (RFC 5545, 3.6.3) with a uid of ours. A memo that is there is updated; what the reader
 * wrote below the marker, the reader's own categories and all other properties stay. */

#include "desktop/press-organizer-module.h"

#include <string.h>

/** press_module_find_object: %FALSE on errors; *@object: (nullable): %NULL when there is none of that uid. */
gboolean
press_module_find_object (
    ECalClient *client, const char *uid, ICalComponent **object, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *object = NULL;
  if (e_cal_client_get_object_sync (client, uid, NULL, object, cancellable, &failure))
    return TRUE;
  if (g_error_matches (failure, E_CAL_CLIENT_ERROR, E_CAL_CLIENT_ERROR_OBJECT_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* What follows the line @marker in @text; nullable. */
static const char *
below_marker (const char *text, const char *marker)
{
  gsize length = marker != NULL ? strlen (marker) : 0;

  for (const char *line = text; line != NULL && length > 0; line = strchr (line, '\n'))
    {
      line += *line == '\n';
      if (strncmp (line, marker, length) == 0 && (line[length] == '\n' || line[length] == '\0'))
        return line + length;
    }
  return NULL;
}

/* @text, with what stands below the marker in @before instead of its own. Where the reader took the marker
 * out, nobody knows which words are whose: all of them are kept. */
static char *
keep_own_words (const char *text, const char *before, const char *marker)
{
  const char *found = before != NULL ? below_marker (before, marker) : NULL;
  g_autofree char *all
      = found == NULL && marker != NULL && before != NULL ? g_strconcat ("\n", before, NULL) : NULL;
  const char *kept = found != NULL ? found : all;
  const char *own = below_marker (text, marker);
  g_autofree char *head = NULL;

  if (kept == NULL)
    return g_strdup (text);
  if (own == NULL)
    return g_strconcat (text, g_str_has_suffix (text, "\n") ? "" : "\n", marker, kept, NULL);
  head = g_strndup (text, own - text);
  return g_strconcat (head, kept, NULL);
}

/* Instead of all properties of its kind that @object has. */
static void
set_property (ICalComponent *object, ICalProperty *property)
{
  ICalPropertyKind kind = i_cal_property_isa (property);
  ICalProperty *old;

  while ((old = i_cal_component_get_first_property (object, kind)) != NULL)
    {
      i_cal_component_remove_property (object, old);
      g_object_unref (old);
    }
  i_cal_component_take_property (object, property);
}

/* One property may hold several, as Evolution's editor writes them. */
static gboolean
names_category (ICalProperty *property, const char *category)
{
  const char *value = i_cal_property_get_categories (property);
  g_auto (GStrv) names = g_strsplit (value != NULL ? value : "", ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (g_strstrip (names[i]), category))
      return TRUE;
  return FALSE;
}

static gboolean
has_category (ICalComponent *object, const char *category)
{
  ICalProperty *property = i_cal_component_get_first_property (object, I_CAL_CATEGORIES_PROPERTY);
  gboolean found = FALSE;

  while (property != NULL)
    {
      found = found || names_category (property, category);
      g_object_unref (property);
      property = i_cal_component_get_next_property (object, I_CAL_CATEGORIES_PROPERTY);
    }
  return found;
}

static void
fill (ICalComponent *object, const PressMemo *memo)
{
  const char *before = i_cal_component_get_description (object);
  g_autofree char *text = keep_own_words (memo->text, before, memo->marker);

  set_property (object, i_cal_property_new_summary (memo->summary != NULL ? memo->summary : ""));
  set_property (object, i_cal_property_new_description (text));
  if (memo->source != NULL)
    set_property (object, i_cal_property_new_url (memo->source));
  for (guint i = 0; memo->categories != NULL && memo->categories[i] != NULL; i++)
    if (!has_category (object, memo->categories[i]))
      i_cal_component_take_property (object, i_cal_property_new_categories (memo->categories[i]));
}

static ICalComponent *
memo_new (const PressMemo *memo)
{
  ICalComponent *object = i_cal_component_new_vjournal ();
  press_autounref ICalTime *now = i_cal_time_new_current_with_zone (i_cal_timezone_get_utc_timezone ());

  i_cal_component_set_uid (object, memo->uid);
  i_cal_component_take_property (object, i_cal_property_new_dtstamp (now));
  return object;
}

/** press_module_store_memo: puts @memo into the open memo list @client. */
gboolean
press_module_store_memo (
    ECalClient *client, const PressMemo *memo, gboolean *was_there, GCancellable *cancellable, GError **error)
{
  press_autounref ICalComponent *object = NULL;

  if (!press_module_find_object (client, memo->uid, &object, cancellable, error))
    return FALSE;
  *was_there = object != NULL;
  if (object == NULL)
    object = memo_new (memo);
  fill (object, memo);
  if (*was_there)
    return e_cal_client_modify_object_sync (client, object, E_CAL_OBJ_MOD_ALL, E_CAL_OPERATION_FLAG_NONE,
                                            cancellable, error);
  return e_cal_client_create_object_sync (client, object, E_CAL_OPERATION_FLAG_NONE, NULL, cancellable,
                                          error);
}
