// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The text that the reader agrees to: which service, where it is, what it receives. The same words stand in
 * the sidebar and in the settings. */

#include "sidebar/press-consent-words.h"

#include <glib/gi18n-lib.h>

#include "brief/press-line.h"

/** press_consent_words: (transfer full): what is sent where. */
char *
press_consent_words (PressTranslator *translator)
{
  const char *name = press_translator_get_name (translator);
  g_autofree char *host = press_isolate_ltr (press_translator_get_host (translator));

  if (!press_translator_is_elsewhere (translator))
    /* Translators: a service, and its address */
    return g_strdup_printf (
        _ ("%s is on this computer (%s). It receives the excerpts you translate, nothing else."), name, host);
  if (g_str_equal (press_translator_get_id (translator), "deepl"))
    /* Translators: %s is a service */
    return g_strdup_printf (
        _ ("%s is on the internet. It receives the excerpts you translate, nothing else."), name);
  /* Translators: a service, and its address */
  return g_strdup_printf (
      _ ("%s is on the internet (%s). It receives the excerpts you translate, nothing else."), name, host);
}

/** press_consent_words_for_embargo: (transfer full): what is asked for each mail under embargo; @all: whether
 * more than one excerpt is sent. */
char *
press_consent_words_for_embargo (PressTranslator *translator, gboolean all)
{
  return g_strdup_printf (all
                              /* Translators: %s is a service */
                              ? _ ("This mail is under embargo. Send its excerpts to %s?")
                              /* Translators: %s is a service */
                              : _ ("This mail is under embargo. Send this excerpt to %s?"),
                          press_translator_get_name (translator));
}
