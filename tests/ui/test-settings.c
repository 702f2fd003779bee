// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What each setting does to a sidebar, at once. */

#include "ui/press-ui.h"

#include "desktop/press-settings.h"
#include "sidebar/press-section-view.h"
#include "sidebar/press-senders.h"

static const char *full_brief;

#define HEAD                                                                                                 \
  "From: Lumio AG <Press@Lumio.example>\r\nTo: desk@paper.example\r\nDate: Tue, 12 May 2026 09:00:00 "       \
  "+0200\r\nContent-Type: text/plain; charset=utf-8\r\n"
#define RELEASE                                                                                              \
  "Message-ID: <release@lumio.example>\r\nSubject: Lumio AG builds a buoy\r\n\r\n"                           \
  "PRESS RELEASE\r\n\r\nLumio AG builds a buoy\r\n\r\nROSTOCK, 12 May 2026 - Lumio AG today announced its "  \
  "first buoy for bays and harbours. It will be for sale in July 2026 for 900 euros. The buoy measures "     \
  "waves and wind every ten minutes. Two harbours on the Baltic Sea have ordered it for their piers. The "   \
  "battery lasts for three winters.\r\n"
#define LETTER                                                                                               \
  "Message-ID: <letter@lumio.example>\r\nSubject: Lunch\r\n\r\nHi Anna,\r\n\r\nshall we have lunch on "      \
  "Thursday? I will bring the keys of the boat.\r\n\r\nSee you,\r\nTom\r\n"
#define FORGED "Authentication-Results: mx.paper.example; dmarc=fail header.from=lumio.example\r\n"

static void
reset (void)
{
  static const char *const keys[]
      = { PRESS_SETTINGS_SECTIONS,       PRESS_SETTINGS_SHOW_PAST_DATES, PRESS_SETTINGS_SHOW_CAPTION_PEOPLE,
          PRESS_SETTINGS_BRIEF_WHEN,     PRESS_SETTINGS_SENSITIVITY,     PRESS_SETTINGS_SUMMARY_SENTENCES,
          PRESS_SETTINGS_SENDERS_ALWAYS, PRESS_SETTINGS_SENDERS_NEVER };

  g_assert_nonnull (press_settings_get ());
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (press_settings_get (), keys[i]);
}

static void
hand_over (PressUi *ui, const char *key, const char *mail)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (mail, strlen (mail));

  press_sidebar_expect (ui->sidebar, key);
  press_sidebar_set_message (ui->sidebar, key, bytes);
}

/* The settings' change takes an idle moment; then all rows are made. */
static void
settle (PressUi *ui)
{
  press_ui_wait (50);
  press_sidebar_fill (ui->sidebar);
}

/* "Summary People …": the sections that are there, in their order. */
static char *
sections_of (PressUi *ui)
{
  g_autoptr (GPtrArray) views = press_ui_all (GTK_WIDGET (ui->sidebar), PRESS_TYPE_SECTION_VIEW);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < views->len; i++)
    g_ptr_array_add (names,
                     (gpointer)press_ui_name (GTK_WIDGET (press_section_view_get_list (views->pdata[i]))));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **)names->pdata);
}

static const struct
{
  const char *setting;
  const char *shown;
} orders[] = {
  { "[('people', true), ('summary', true), ('dates', true), ('companies', true), ('figures', true), "
    "('contact', true), ('story', true)]",
    "People Summary Dates" },
  { "[('dates', true), ('summary', false), ('people', true), ('companies', false), ('figures', false), "
    "('contact', false), ('story', false)]",
    "Dates People" },
  /* By hand, or by another version: what is unknown is left out, once is enough, and nothing gets lost. */
  { "[('dates', true), ('weather', true), ('dates', false), ('', true)]", "Dates Summary People" },
  { "@a(sb) []", "Summary People Dates" },
};

static void
test_sections (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_parsed (orders[i].setting));
      g_autofree char *shown = NULL;

      g_settings_set_value (press_settings_get (), PRESS_SETTINGS_SECTIONS, value);
      settle (ui);
      shown = sections_of (ui);
      if (!g_str_has_prefix (shown, orders[i].shown))
        g_error ("%s shows %s", orders[i].setting, shown);
    }
  reset ();
}

static void
test_switches (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *root = GTK_WIDGET (ui->sidebar);

  g_assert_true (press_ui_sees (root, "in the picture caption"));
  g_settings_set_boolean (press_settings_get (), PRESS_SETTINGS_SHOW_CAPTION_PEOPLE, TRUE);
  settle (ui);
  g_assert_false (press_ui_sees (root, "in the picture caption"));

  reset ();
}

/* A date in the past, one to come: the section goes when nothing is left for it. */
static void
test_past (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  PressBriefDate *first = brief->dates->pdata[0], *second = brief->dates->pdata[1];
  GtkWidget *root = GTK_WIDGET (ui->sidebar);

  g_ptr_array_set_size (brief->dates, 2);
  g_free (first->value);
  first->value = g_strdup ("1987");
  g_free (second->value);
  second->value = g_strdup ("2999");
  press_ui_show (ui, brief);
  g_assert_true (press_ui_sees (root, "1987") && press_ui_sees (root, "2999"));
  g_settings_set_boolean (press_settings_get (), PRESS_SETTINGS_SHOW_PAST_DATES, FALSE);
  settle (ui);
  g_assert_false (press_ui_sees (root, "1987"));
  g_assert_true (press_ui_sees (root, "2999"));
  g_ptr_array_set_size (brief->dates, 1);
  press_ui_show (ui, brief);
  g_assert_false (press_ui_sees (root, "Dates"));
  reset ();
  settle (ui);
  g_assert_true (press_ui_sees (root, "1987"));
}

/* Which mails have one line only: kind, how sure it is, and the two settings. */
static const struct
{
  PressKind kind;
  double confidence;
  const char *when;
  const char *sensitivity;
  gboolean folded;
} folds[] = {
  { PRESS_KIND_PRESS_RELEASE, 0.9, "press-releases-and-coverage", "normal", FALSE },
  { PRESS_KIND_COVERAGE, 0.9, "press-releases-and-coverage", "normal", FALSE },
  { PRESS_KIND_OTHER, 0.9, "press-releases-and-coverage", "normal", TRUE },
  { PRESS_KIND_PRESS_RELEASE, 0.6, "press-releases-and-coverage", "normal", FALSE },
  { PRESS_KIND_COVERAGE, 0.9, "press-releases", "normal", TRUE },
  { PRESS_KIND_PRESS_RELEASE, 0.9, "press-releases", "normal", FALSE },
  { PRESS_KIND_OTHER, 0.99, "always", "strict", FALSE },
  { PRESS_KIND_PRESS_RELEASE, 0.6, "press-releases-and-coverage", "strict", TRUE },
  { PRESS_KIND_PRESS_RELEASE, 0.9, "press-releases-and-coverage", "strict", FALSE },
  { PRESS_KIND_OTHER, 0.6, "press-releases-and-coverage", "eager", FALSE },
  { PRESS_KIND_OTHER, 0.9, "press-releases-and-coverage", "eager", TRUE },
};

static void
test_folds (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);

  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      brief->kind = folds[i].kind;
      brief->confidence = folds[i].confidence;
      reset ();
      press_ui_show (ui, brief);
      g_settings_set_string (press_settings_get (), PRESS_SETTINGS_BRIEF_WHEN, folds[i].when);
      g_settings_set_string (press_settings_get (), PRESS_SETTINGS_SENSITIVITY, folds[i].sensitivity);
      settle (ui);
      if (press_ui_sees (GTK_WIDGET (ui->sidebar), "Brief it anyway") != folds[i].folded)
        g_error ("row %u is wrong", i);
    }
  reset ();
}

static guint
count_sentences (PressUi *ui)
{
  return press_sidebar_get_brief (ui->sidebar) != NULL ? press_sidebar_get_brief (ui->sidebar)->summary->len
                                                       : 0;
}

static void
wait_for_sentences (PressUi *ui, guint wanted)
{
  for (int i = 0; i < 1000 && count_sentences (ui) != wanted; i++)
    press_ui_wait (10);
  g_assert_cmpuint (count_sentences (ui), ==, wanted);
}

static void
test_sentences (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();

  hand_over (ui, "1", HEAD RELEASE);
  wait_for_sentences (ui, 3);
  g_settings_set_int (press_settings_get (), PRESS_SETTINGS_SUMMARY_SENTENCES, 1);
  wait_for_sentences (ui, 1);
  g_settings_set_int (press_settings_get (), PRESS_SETTINGS_SUMMARY_SENTENCES, 2);
  g_settings_set_int (press_settings_get (), PRESS_SETTINGS_SUMMARY_SENTENCES, 4);
  wait_for_sentences (ui, 4);
  reset ();
  wait_for_sentences (ui, 3);
}

static void
wait_for_kind (PressUi *ui, PressKind kind)
{
  for (int i = 0; i < 1000; i++)
    {
      PressBrief *brief = press_sidebar_get_brief (ui->sidebar);

      if (brief != NULL && brief->kind == kind)
        return;
      press_ui_wait (10);
    }
  g_assert_not_reached ();
}

static void
test_senders (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();

  hand_over (ui, "letter", HEAD LETTER);
  wait_for_kind (ui, PRESS_KIND_OTHER);
  g_assert_true (press_senders_add (PRESS_SETTINGS_SENDERS_ALWAYS, " press@LUMIO.example "));
  wait_for_kind (ui, PRESS_KIND_PRESS_RELEASE);
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "Press release"));
  /* One sender is in one list. */
  g_assert_true (press_senders_add (PRESS_SETTINGS_SENDERS_NEVER, "press@lumio.example"));
  wait_for_kind (ui, PRESS_KIND_OTHER);
  hand_over (ui, "release", HEAD RELEASE);
  wait_for_kind (ui, PRESS_KIND_OTHER);
  press_senders_remove (PRESS_SETTINGS_SENDERS_NEVER, "press@lumio.example");
  wait_for_kind (ui, PRESS_KIND_PRESS_RELEASE);
  g_assert_true (press_senders_add (PRESS_SETTINGS_SENDERS_NEVER, "lumio.example"));
  wait_for_kind (ui, PRESS_KIND_OTHER);
  reset ();
  wait_for_kind (ui, PRESS_KIND_PRESS_RELEASE);
  g_assert_false (press_senders_add (PRESS_SETTINGS_SENDERS_ALWAYS, "not an address"));
  g_assert_false (press_senders_add (PRESS_SETTINGS_SENDERS_ALWAYS, "a@b@c"));
  g_assert_false (press_senders_add (PRESS_SETTINGS_SENDERS_ALWAYS, ""));
}

/* "Always" is about a sender, and a forged mail is not by that sender. "Never" costs nothing. */
static void
test_forged (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();

  g_assert_true (press_senders_add (PRESS_SETTINGS_SENDERS_ALWAYS, "press@lumio.example"));
  hand_over (ui, "forged", FORGED HEAD LETTER);
  wait_for_kind (ui, PRESS_KIND_OTHER);
  press_ui_wait (300);
  wait_for_kind (ui, PRESS_KIND_OTHER);
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "sender is forged"));
  g_assert_true (press_senders_add (PRESS_SETTINGS_SENDERS_NEVER, "press@lumio.example"));
  hand_over (ui, "release", FORGED HEAD RELEASE);
  wait_for_kind (ui, PRESS_KIND_OTHER);
  reset ();
}

static guint
length_of (const char *key)
{
  g_auto (GStrv) senders = press_settings_get_strv (key);

  return g_strv_length (senders);
}

/* From a decision about one mail to one about its sender, and back. */
static void
test_learned (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();

  hand_over (ui, "letter", HEAD LETTER);
  wait_for_kind (ui, PRESS_KIND_OTHER);
  g_assert_null (press_ui_find_name (GTK_WIDGET (ui->sidebar), "Always for"));
  press_ui_wait (100);
  press_ui_click (ui, "Treat as press release");
  wait_for_kind (ui, PRESS_KIND_PRESS_RELEASE);
  press_ui_wait (100);
  press_ui_click (ui, "Always for");
  g_assert_cmpuint (length_of (PRESS_SETTINGS_SENDERS_ALWAYS), ==, 1);
  press_ui_wait (100);
  g_assert_null (press_ui_find_name (GTK_WIDGET (ui->sidebar), "Always for"));
  /* Without a decision of its own, the mail follows its sender. */
  press_ui_click (ui, "Undo");
  press_ui_wait (100);
  wait_for_kind (ui, PRESS_KIND_PRESS_RELEASE);
  g_assert_true (press_ui_wait_for (ui, "for all mails of"));
  press_ui_click (ui, "Not for this sender any more");
  wait_for_kind (ui, PRESS_KIND_OTHER);
  g_assert_cmpuint (length_of (PRESS_SETTINGS_SENDERS_ALWAYS), ==, 0);
}

int
main (int argc, char **argv)
{
  full_brief = press_ui_init (&argc, &argv);
  g_test_add_func ("/settings/sections", test_sections);
  g_test_add_func ("/settings/switches", test_switches);
  g_test_add_func ("/settings/past", test_past);
  g_test_add_func ("/settings/folds", test_folds);
  g_test_add_func ("/settings/sentences", test_sentences);
  g_test_add_func ("/settings/senders", test_senders);
  g_test_add_func ("/settings/forged", test_forged);
  g_test_add_func ("/settings/learned", test_learned);
  return g_test_run ();
}
