// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A mail in Italian for a reader of English: what the sidebar shows, asks, sends and does not send. The
 * translations are real ones of Apertium where it is installed, else those of a service on loopback. */

#include <gdk/gdkkeysyms.h>
#include <string.h>

#include "desktop/press-settings.h"
#include "sidebar/press-filing.h"
#include "sidebar/press-language-menu.h"
#include "translation/press-apertium.h"
#include "ui/press-desk.h"

#define ROUGH "Machine translation · Apertium · on this computer · rough, by way of Spanish"

static gboolean
has_apertium (void)
{
  g_autoptr (PressTranslator) apertium = press_apertium_new ();

  return press_translator_find_route (apertium, "it", "en", NULL, NULL, NULL);
}

/* Unasked: it is a program of this computer. */
static void
test_apertium (PressDesk *desk, gconstpointer service)
{
  g_autofree char *name = NULL;
  GtkWidget *toggle;
  PressRow *row;

  if (!has_apertium ())
    {
      g_test_skip ("Apertium has no way from Italian to English here");
      return;
    }
  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  g_assert_true (press_desk_sees (desk, "annuncia oggi"));
  g_assert_true (press_ui_wait_for (desk->ui, ROUGH));
  row = press_desk_first_row (desk);
  name = g_strdup (press_ui_name (GTK_WIDGET (row)));
  if (strstr (name, "Velmora S.p.A.") == NULL || strstr (name, "12") == NULL || strstr (name, ROUGH) == NULL
      || strstr (name, "annuncia") != NULL)
    g_error ("the row is called “%s”", name);
  g_assert_true (press_desk_sees (desk, "In English"));
  toggle = press_ui_find (desk->ui, "Show the Italian original");
  g_assert_false (press_row_get_expanded (row));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  press_ui_press (desk->ui, GDK_KEY_Right, 0);
  g_assert_true (press_row_get_expanded (row));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  g_assert_true (press_desk_sees (desk, "annuncia oggi"));
  press_ui_press (desk->ui, GDK_KEY_Left, 0);
  g_assert_false (press_row_get_expanded (row));
  g_assert_cmpuint (peer_get_requests (desk->peer), ==, 0);
}

/* What the language menu does; the note has what is shown, with whose wording it is. */
static void
test_languages (PressDesk *desk, gconstpointer service)
{
  g_autoptr (PressNote) translated = NULL, original = NULL;
  g_autofree char *with = NULL, *without = NULL;

  press_desk_agree ();
  press_desk_set (PRESS_SETTINGS_TRANSLATE_WHEN, "automatic");
  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  g_assert_true (press_ui_wait_for (desk->ui, PRESS_DESK_LABEL));
  g_assert_true (press_desk_sees (desk, "Englished: "));
  translated = press_filing_note (press_sidebar_get_brief (desk->ui->sidebar), FALSE);
  with = press_note_to_plain (translated);
  g_assert_nonnull (strstr (with, "Englished: "));
  g_assert_nonnull (strstr (with, PRESS_DESK_LABEL));
  press_excerpts_set_show (press_desk_excerpts (desk), PRESS_EXCERPTS_AS_IN_MAIL);
  g_assert_false (press_desk_sees (desk, "Englished: "));
  g_assert_true (press_desk_sees (desk, "annuncia oggi"));
  g_assert_true (press_desk_sees (desk, "As in the mail"));
  original = press_filing_note (press_sidebar_get_brief (desk->ui->sidebar), FALSE);
  without = press_note_to_plain (original);
  g_assert_null (strstr (without, "Englished: "));
  press_excerpts_set_show (press_desk_excerpts (desk), PRESS_EXCERPTS_BOTH);
  g_assert_true (press_row_get_expanded (press_desk_first_row (desk)));
  g_assert_true (press_desk_sees (desk, "Both"));
  press_desk_hand_over (desk, "b", PRESS_DESK_ENGLISH); /* the reader reads it: nothing to choose */
  g_assert_null (press_ui_find_type (desk->root, PRESS_TYPE_LANGUAGE_MENU));
}

/* Nothing is asked before the reader agreed, whatever the settings. */
static void
test_consent (PressDesk *desk, gconstpointer service)
{
  press_desk_set (PRESS_SETTINGS_TRANSLATE_WHEN, "automatic");
  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  press_ui_wait (300);
  g_assert_false (press_desk_sees (desk, "Englished"));
  press_desk_ask_for_first (desk);
  g_assert_true (press_desk_sees (desk, "It receives the excerpts you translate, nothing else."));
  g_assert_cmpstr (press_ui_name (press_ui_focus (desk->ui)), ==, "Not now");
  gtk_button_clicked (GTK_BUTTON (press_ui_focus (desk->ui)));
  g_assert_false (press_desk_sees (desk, "It receives the excerpts"));
  g_assert_true (press_ui_focus (desk->ui) == GTK_WIDGET (press_desk_first_row (desk)));
  press_ui_wait (100);
  g_assert_cmpuint (peer_get_requests (desk->peer), ==, 0);
  press_desk_ask_for_first (desk);
  gtk_button_clicked (GTK_BUTTON (press_ui_find (desk->ui, "Agree")));
  g_assert_true (press_ui_wait_for (desk->ui, PRESS_DESK_LABEL));
  g_assert_cmpuint (peer_get_requests (desk->peer), >, 0);
}

/* Agreed, but only when asked: one row, not the others. */
static void
test_on_demand (PressDesk *desk, gconstpointer service)
{
  press_desk_agree ();
  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  press_ui_wait (200);
  g_assert_cmpuint (peer_get_requests (desk->peer), ==, 0);
  g_assert_true (press_desk_sees (desk, "As in the mail"));
  press_desk_ask_for_first (desk);
  g_assert_true (press_ui_wait_for (desk->ui, "Englished: "));
  g_assert_cmpuint (press_ui_count (desk->ui, PRESS_DESK_LABEL), ==, 1);
  g_assert_false (press_excerpts_can_translate (
      press_desk_excerpts (desk),
      PRESS_EXCERPT_VIEW (press_ui_find_type (desk->root, PRESS_TYPE_EXCERPT_VIEW))));
}

/* The words of who issued it come before a machine's, whichever was there first. */
static void
test_official (PressDesk *desk, gconstpointer service)
{
  static const char *const official = "Velmora S.p.A. today announces 12 shops in Italy.";
  g_autoptr (PressNote) note = NULL;
  g_autofree char *plain = NULL;
  PressExcerptView *view;

  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  press_ui_wait (100);
  g_assert_true (press_desk_sees (desk, "As in the mail"));
  view = PRESS_EXCERPT_VIEW (press_ui_find_type (desk->root, PRESS_TYPE_EXCERPT_VIEW));
  for (guint i = 0; i < 3; i++) /* a machine, the issuer, a machine again */
    press_excerpts_set_wording (
        press_desk_excerpts (desk), press_excerpt_view_get_text (view), press_excerpt_view_get_span (view),
        i == 1 ? press_rendering_new_official (official, "Official wording\n· Velmora", "it")
               : press_rendering_new_machine ("Rough words", PRESS_DESK_LABEL, "it"));
  g_assert_cmpstr (press_ui_name (GTK_WIDGET (press_desk_first_row (desk))), ==,
                   "Velmora S.p.A. today announces 12 shops in Italy., Official wording · Velmora");
  g_assert_false (press_desk_sees (desk, "Rough words"));
  g_assert_true (press_desk_sees (desk, "In English"));
  note = press_filing_note (press_sidebar_get_brief (desk->ui->sidebar), FALSE);
  plain = press_note_to_plain (note);
  g_assert_nonnull (strstr (plain, official));
  g_assert_null (strstr (plain, "Rough words"));
}

int
main (int argc, char **argv)
{
  press_ui_init (&argc, &argv);
  g_test_add ("/excerpts/apertium", PressDesk, "apertium", press_desk_set_up, test_apertium,
              press_desk_tear_down);
  g_test_add ("/excerpts/languages", PressDesk, "libretranslate", press_desk_set_up, test_languages,
              press_desk_tear_down);
  g_test_add ("/excerpts/consent", PressDesk, "libretranslate", press_desk_set_up, test_consent,
              press_desk_tear_down);
  g_test_add ("/excerpts/on-demand", PressDesk, "libretranslate", press_desk_set_up, test_on_demand,
              press_desk_tear_down);
  g_test_add ("/excerpts/official", PressDesk, "none", press_desk_set_up, test_official,
              press_desk_tear_down);
  return g_test_run ();
}
