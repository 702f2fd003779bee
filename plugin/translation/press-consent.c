// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The one place that decides whether a service may be asked at all. A program of this computer may. Every
 * other service, on this computer too, only when the settings name it and the reader agreed to it at this
 * address; a mail under embargo goes to no other computer unless the reader said so for that mail, and the
 * settings let them be asked; no other computer is asked while Pressbrief works without the network; what is
 * encrypted is never translated. */

#include "translation/press-consent.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-embargo-clock.h"
#include "desktop/press-settings.h"
#include "desktop/press-zones.h"

#define MOST_AGREEMENTS 50

static void
refuse (GError **error, PressTranslatorError code, const char *why)
{
  g_set_error_literal (error, PRESS_TRANSLATOR_ERROR, code, why);
}

static char *
key_of (PressTranslator *translator)
{
  return g_strdup_printf ("%s %s", press_translator_get_id (translator),
                          press_translator_get_address (translator));
}

/** press_consent_is_given: whether the reader agreed to @translator at its address, or needs not; that it is
 * the one of the settings is another matter. */
gboolean
press_consent_is_given (PressTranslator *translator)
{
  g_autofree char *key = key_of (translator);
  g_autoptr (GVariant) agreements = NULL;
  gint64 at;

  if (press_translator_get_host (translator) == NULL)
    return TRUE;
  if (!press_settings_has (PRESS_SETTINGS_AGREEMENTS))
    return FALSE;
  agreements = g_settings_get_value (press_settings_get (), PRESS_SETTINGS_AGREEMENTS);
  return g_variant_lookup (agreements, key, "x", &at);
}

static gboolean
has_agreed (PressTranslator *translator)
{
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_TRANSLATION_SERVICE, "none");

  return g_str_equal (chosen, press_translator_get_id (translator)) && press_consent_is_given (translator);
}

static gboolean
is_embargoed (PressBrief *brief)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *zone = press_zones_get (brief->from);
  PressEmbargoState state = press_embargo_state (brief, zone, now);

  return state == PRESS_EMBARGO_RUNNING || state == PRESS_EMBARGO_UNCLEAR;
}

static gboolean
check_embargo (PressBrief *brief, PressYes yes, GError **error)
{
  g_autofree char *rule = NULL;

  if (!is_embargoed (brief))
    return TRUE;
  rule = press_settings_get_string (PRESS_SETTINGS_EMBARGOED_TRANSLATION, "never");
  if ((yes & PRESS_YES_TO_MAIL) != 0 && g_str_equal (rule, "ask"))
    return TRUE;
  refuse (error, PRESS_TRANSLATOR_ERROR_EMBARGO,
          (yes & PRESS_YES_TO_MAIL) != 0
              ? _ ("The mail is under embargo, and your settings keep such mails on this computer")
              : _ ("The mail is under embargo"));
  return FALSE;
}

/**
 * press_consent_check:
 * @brief: (nullable): of the mail; %NULL for a text of our own
 * @yes: what the reader said yes to, beyond the settings
 *
 * Call it in the main thread, before each run.
 *
 * Returns: whether @translator may be given excerpts of @brief; else @error is set
 * (%PRESS_TRANSLATOR_ERROR_CONSENT, EMBARGO, OFFLINE, SHUT)
 */
gboolean
press_consent_check (PressTranslator *translator, PressBrief *brief, PressYes yes, GError **error)
{
  gboolean elsewhere = press_translator_is_elsewhere (translator);

  if (brief != NULL && press_brief_is_shut (brief))
    {
      refuse (error, PRESS_TRANSLATOR_ERROR_SHUT, _ ("The mail is encrypted"));
      return FALSE;
    }
  if (press_translator_get_host (translator) == NULL)
    return TRUE;
  if (!has_agreed (translator) && (elsewhere || (yes & PRESS_YES_TO_SERVICE) == 0))
    {
      g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_CONSENT,
                   /* Translators: %s is a service */
                   _ ("You have not yet chosen %s and agreed to it in the settings"),
                   press_translator_get_name (translator));
      return FALSE;
    }
  if (elsewhere && brief != NULL && !check_embargo (brief, yes, error))
    return FALSE;
  if (!elsewhere || !press_settings_get_boolean (PRESS_SETTINGS_OFFLINE, TRUE))
    return TRUE;
  g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_OFFLINE,
               _ ("%s was not asked: Pressbrief works without the network"),
               press_translator_get_name (translator));
  return FALSE;
}

/* The agreements without @key, as a dictionary that is still open. */
static void
copy_without (GVariantBuilder *copy, const char *key)
{
  g_autoptr (GVariant) agreements = g_settings_get_value (press_settings_get (), PRESS_SETTINGS_AGREEMENTS);
  GVariantIter iter;
  const char *other;
  gint64 at;
  guint n = 0;

  g_variant_iter_init (&iter, agreements);
  while (g_variant_iter_next (&iter, "{&sx}", &other, &at))
    if (!g_str_equal (other, key) && n++ < MOST_AGREEMENTS - 1)
      g_variant_builder_add (copy, "{sx}", other, at);
}

/** press_consent_agree: notes that the reader read what @translator receives, and agreed. Returns: whether
 * that could be noted. */
gboolean
press_consent_agree (PressTranslator *translator)
{
  g_autofree char *key = key_of (translator);
  GVariantBuilder agreements;

  if (!press_settings_has (PRESS_SETTINGS_AGREEMENTS))
    return FALSE;
  g_variant_builder_init (&agreements, G_VARIANT_TYPE ("a{sx}"));
  copy_without (&agreements, key);
  g_variant_builder_add (&agreements, "{sx}", key, g_get_real_time () / G_USEC_PER_SEC);
  return g_settings_set_value (press_settings_get (), PRESS_SETTINGS_AGREEMENTS,
                               g_variant_builder_end (&agreements));
}

/** press_consent_withdraw: forgets an agreement. */
void
press_consent_withdraw (const char *key)
{
  GVariantBuilder agreements;

  if (!press_settings_has (PRESS_SETTINGS_AGREEMENTS))
    return;
  g_variant_builder_init (&agreements, G_VARIANT_TYPE ("a{sx}"));
  copy_without (&agreements, key);
  g_settings_set_value (press_settings_get (), PRESS_SETTINGS_AGREEMENTS,
                        g_variant_builder_end (&agreements));
}

static void
agreement_free (gpointer data)
{
  PressAgreement *self = data;

  g_free (self->key);
  g_free (self->service);
  g_free (self->address);
  g_clear_pointer (&self->at, g_date_time_unref);
  g_free (self);
}

/** press_consent_list: (transfer full) (element-type PressAgreement): what the reader agreed to. */
GPtrArray *
press_consent_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (agreement_free);
  g_autoptr (GVariant) agreements = NULL;
  GVariantIter iter;
  const char *key;
  gint64 at;

  if (!press_settings_has (PRESS_SETTINGS_AGREEMENTS))
    return list;
  agreements = g_settings_get_value (press_settings_get (), PRESS_SETTINGS_AGREEMENTS);
  g_variant_iter_init (&iter, agreements);
  while (g_variant_iter_next (&iter, "{&sx}", &key, &at))
    {
      const char *blank = strchr (key, ' ');
      g_autofree char *id = g_strndup (key, blank != NULL ? (gsize)(blank - key) : strlen (key));
      PressAgreement *agreement = g_new0 (PressAgreement, 1);

      agreement->key = g_strdup (key);
      agreement->service = g_strdup (press_translator_name_of (id));
      agreement->address = g_strdup (blank != NULL ? blank + 1 : "");
      agreement->at = g_date_time_new_from_unix_local (at);
      g_ptr_array_add (list, agreement);
    }
  return list;
}
