// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "Translation": who translates is chosen by who agrees, "Test" asks for real, what is stored is
 * counted and cleared. */

#include <string.h>

#include "desktop/press-settings.h"
#include "sidebar/press-preferences.h"
#include "translation/press-consent.h"
#include "translation/press-trial.h"
#include "ui/press-desk.h"

#define WORDS "It receives the excerpts you translate, nothing else."

static GtkWidget *
present (void)
{
  GtkWidget *window = press_preferences_present ("translation");

  press_ui_wait (100);
  return window;
}

static void
wait_for (GtkWidget *window, const char *text)
{
  for (int i = 0; i < 3000 && !press_ui_sees (window, text); i++)
    press_ui_wait (10);
  if (!press_ui_sees (window, text))
    g_error ("“%s” is not seen", text);
}

static void
assert_service (const char *expected)
{
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_TRANSLATION_SERVICE, "");

  g_assert_cmpstr (chosen, ==, expected);
}

/* The question that is open; NULL when there is none. */
static GtkDialog *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static GtkToggleButton *
find_radio (GtkWidget *window, const char *name)
{
  g_autoptr (GPtrArray) radios = press_ui_all (window, GTK_TYPE_RADIO_BUTTON);

  for (guint i = 0; i < radios->len; i++)
    if (g_str_equal (press_ui_name (radios->pdata[i]), name))
      return radios->pdata[i];
  g_error ("no service is called “%s”", name);
}

static void
choose (GtkWidget *window, const char *name)
{
  gtk_toggle_button_set_active (find_radio (window, name), TRUE);
  press_ui_wait (50);
}

/* "Not now" leaves everything as it was; nothing is asked before "Agree". */
static void
test_choice (PressDesk *desk, gconstpointer service)
{
  GtkWidget *window = present ();
  g_autoptr (PressTranslator) libretranslate = press_translator_new_for ("libretranslate", NULL, NULL);

  choose (window, "LibreTranslate");
  g_assert_nonnull (find_question ());
  g_assert_true (press_ui_sees (GTK_WIDGET (find_question ()), WORDS));
  assert_service ("apertium");
  gtk_dialog_response (find_question (), GTK_RESPONSE_CANCEL);
  press_ui_wait (50);
  assert_service ("apertium");
  g_assert_true (gtk_toggle_button_get_active (find_radio (window, "Apertium")));
  g_assert_false (press_consent_is_given (libretranslate));
  choose (window, "LibreTranslate");
  gtk_dialog_response (find_question (), GTK_RESPONSE_ACCEPT);
  press_ui_wait (50);
  assert_service ("libretranslate");
  g_assert_true (press_consent_is_given (libretranslate));
  g_assert_cmpuint (peer_get_requests (desk->peer), ==, 0);
  choose (window, "Apertium"); /* a program of this computer: nothing to agree to */
  g_assert_null (find_question ());
  assert_service ("apertium");
  press_preferences_close ();
}

static void
test_trial (PressDesk *desk, gconstpointer service)
{
  GtkWidget *window = present ();

  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (window, "Test: LibreTranslate")));
  wait_for (window, "It works: “Englished: Il nuovo ponte apre al pubblico in primavera.”");
  press_desk_set_fault (PRESS_DESK_REFUSES);
  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (window, "Test: LibreTranslate")));
  wait_for (window, "LibreTranslate ");
  for (int i = 0; i < 3000 && press_ui_sees (window, "Testing…"); i++)
    press_ui_wait (10);
  g_assert_false (press_ui_sees (window, "It works"));
  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (window, "Test: DeepL")));
  press_ui_wait (50);
  g_assert_true (press_ui_sees (GTK_WIDGET (find_question ()), "DeepL is on the internet. " WORDS));
  gtk_dialog_response (find_question (), GTK_RESPONSE_CANCEL);
  press_desk_set_fault (PRESS_DESK_WAITS); /* closed while it is tested: nobody is told */
  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (window, "Test: LibreTranslate")));
  press_preferences_close ();
  press_ui_wait (200);
}

/* What a mail leaves behind is counted, and goes. */
static void
test_stored (PressDesk *desk, gconstpointer service)
{
  GtkWidget *window, *clear;

  press_desk_agree ();
  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  press_desk_ask_for_first (desk);
  g_assert_true (press_ui_wait_for (desk->ui, PRESS_DESK_LABEL));
  window = present ();
  wait_for (window, "1 translation, ");
  clear = press_ui_find_name (window, "Clear the stored translations");
  gtk_button_clicked (GTK_BUTTON (clear));
  for (int i = 0; i < 3000 && press_ui_sees (window, "1 translation, "); i++)
    press_ui_wait (10);
  g_assert_true (press_ui_sees (window, "Nothing so far"));
  g_assert_false (gtk_widget_get_sensitive (clear));
  press_preferences_close ();
}

int
main (int argc, char **argv)
{
  press_ui_init (&argc, &argv);
  g_test_add ("/services-page/choice", PressDesk, "apertium", press_desk_set_up, test_choice,
              press_desk_tear_down);
  g_test_add ("/services-page/trial", PressDesk, "libretranslate", press_desk_set_up, test_trial,
              press_desk_tear_down);
  g_test_add ("/services-page/stored", PressDesk, "libretranslate", press_desk_set_up, test_stored,
              press_desk_tear_down);
  return g_test_run ();
}
