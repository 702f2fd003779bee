// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* In which time zone a sender's embargoes end, where the mails do not say it and the reader did: a setting, a
 * dictionary from the sender's address to a zone, the latest answer last. When it is full the oldest goes. */

#include "desktop/press-zones.h"

#include <string.h>

#include "desktop/press-settings.h"

/* RFC 5321, 4.5.3.1.3: a path has 256 octets with its brackets. */
#define LONGEST_ADDRESS 254

/* What was answered while no settings are installed, for as long as the program runs. */
static GVariant *unsaved;

static GVariant *
get_all (void)
{
  if (press_settings_has (PRESS_SETTINGS_EMBARGO_ZONES))
    return g_settings_get_value (press_settings_get (), PRESS_SETTINGS_EMBARGO_ZONES);
  return unsaved != NULL ? g_variant_ref (unsaved) : g_variant_ref_sink (g_variant_new ("a{ss}", NULL));
}

static void
set_all (GVariant *zones)
{
  if (press_settings_has (PRESS_SETTINGS_EMBARGO_ZONES))
    {
      g_settings_set_value (press_settings_get (), PRESS_SETTINGS_EMBARGO_ZONES, zones);
      return;
    }
  g_clear_pointer (&unsaved, g_variant_unref);
  unsaved = g_variant_ref_sink (zones);
}

/** press_zones_sender: (transfer full) (nullable): the address in @from, "Name <address>", in small letters;
 * %NULL when there is none. */
char *
press_zones_sender (const char *from)
{
  const char *open = from != NULL ? strrchr (from, '<') : NULL;
  const char *begin = open != NULL ? open + 1 : from;
  g_autofree char *address = begin != NULL ? g_strndup (begin, strcspn (begin, ">")) : NULL;

  if (address == NULL || strchr (address, '@') == NULL || strlen (address) > LONGEST_ADDRESS
      || !g_utf8_validate (address, -1, NULL))
    return NULL;
  return g_utf8_strdown (g_strstrip (address), -1);
}

static gboolean
is_zone (const char *name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);

  return zone != NULL;
}

/** press_zones_get: (transfer full) (nullable): the zone that the reader chose for the sender @from
 * (nullable): an IANA name or an offset, "+02:00". */
char *
press_zones_get (const char *from)
{
  g_autofree char *sender = press_zones_sender (from);
  g_autoptr (GVariant) zones = sender != NULL ? get_all () : NULL;
  g_autofree char *zone = NULL;

  if (zones == NULL || !g_variant_lookup (zones, sender, "s", &zone) || !is_zone (zone))
    return NULL;
  return g_steal_pointer (&zone);
}

/** press_zones_set: remembers @zone for the sender @from; %FALSE when @from has no address or @zone is none.
 */
gboolean
press_zones_set (const char *from, const char *zone)
{
  g_autofree char *sender = press_zones_sender (from);
  g_autoptr (GVariant) zones = NULL;
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  const char *known, *value;
  GVariantIter iter;
  gsize n;

  if (sender == NULL || !is_zone (zone))
    return FALSE;
  zones = get_all ();
  n = g_variant_iter_init (&iter, zones);
  for (; g_variant_iter_next (&iter, "{&s&s}", &known, &value); n--)
    if (n < PRESS_ZONES_MOST && !g_str_equal (known, sender))
      g_variant_builder_add (&builder, "{ss}", known, value);
  g_variant_builder_add (&builder, "{ss}", sender, zone);
  set_all (g_variant_builder_end (&builder));
  return TRUE;
}
