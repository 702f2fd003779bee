// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The story of a mail: its section, its page, official wording, and what the keyboard does there. The mails
 * are those of one announcement, in German, English and Italian, and a corrected one. */

#include <gdk/gdkkeysyms.h>

#include "brief/press-analysis.h"
#include "sidebar/press-filing.h"
#include "sidebar/press-story-model.h"
#include "stories/press-archive.h"
#include "ui/press-ui.h"

static const char *folder;

static PressBrief *
brief_of (const char *name)
{
  g_autofree char *file = g_strdup_printf ("parallel-ferry-%s.eml", name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PressBrief *brief;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);
  brief = press_analyze (bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  return brief;
}

static void
show (PressUi *ui, const char *name)
{
  g_autoptr (PressBrief) brief = brief_of (name);

  press_sidebar_show_brief (ui->sidebar, name, brief);
  press_sidebar_fill (ui->sidebar);
}

/* The English, the Italian, and the German mail, which is in view. */
static PressUi *
with_story (void)
{
  PressUi *ui = press_ui_new ();

  g_assert_true (press_archive_forget_everything (press_archive_get_default (), NULL));
  show (ui, "en");
  press_ui_wait (300);
  show (ui, "it");
  press_ui_wait (300);
  show (ui, "de");
  g_assert_true (press_ui_wait_for (ui, "in 2 other mails"));
  return ui;
}

static void
test_section (void)
{
  g_autoptr (PressUi) ui = with_story ();

  press_ui_click (ui, "Kornau Werft Press Office, Press release, 14 April, English");
  press_ui_wait (300);
  press_ui_assert_asked (ui, "open ferry-en@kornau-werft.example at en\n");
}

/* Below an excerpt, without any service, and its line opens that mail. */
static void
test_official (void)
{
  g_autoptr (PressUi) ui = with_story ();
  g_autoptr (PressNote) note = NULL;
  g_autofree char *text = NULL;

  g_assert_true (press_ui_wait_for (ui, "Official wording · "));
  g_assert_true (
      press_ui_sees (GTK_WIDGET (ui->sidebar), "The two companies are investing a total of 31 million"));
  g_free (press_ui_take (ui));
  press_ui_click (ui, "Official wording");
  press_ui_wait (300);
  press_ui_assert_asked (ui, "open ferry-en@kornau-werft.example at en\n");
  note = press_filing_note (press_sidebar_get_brief (ui->sidebar), FALSE);
  text = press_note_to_plain (note);
  g_assert_nonnull (strstr (text, "Official wording · "));
  g_assert_nonnull (strstr (text, "Ufficio stampa Lagosol"));
}

static void
test_page (void)
{
  g_autoptr (PressUi) ui = with_story ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  int least, natural;

  g_assert_true (press_ui_wait_for (ui, "Compare the mails") || press_ui_wait_for (ui, "difference"));
  g_action_group_activate_action (gtk_widget_get_action_group (root, "pressbrief"), "story", NULL);
  g_assert_true (press_ui_sees (root, "3 mails"));
  g_assert_true (press_ui_sees (root, "This mail · Press release"));
  g_assert_nonnull (press_ui_find (ui, "Back to the brief"));
  gtk_widget_get_preferred_width (root, &least, &natural);
  g_assert_cmpint (least, <=, 280);
  press_ui_press (ui, GDK_KEY_Left, GDK_MOD1_MASK);
  g_assert_false (press_ui_sees (root, "This mail · Press release"));
  g_action_group_activate_action (gtk_widget_get_action_group (root, "pressbrief"), "story", NULL);
  g_assert_true (press_ui_sees (root, "This mail · Press release"));
  press_ui_press (ui, GDK_KEY_Escape, 0);
  g_assert_false (press_ui_sees (root, "This mail · Press release"));
}

/* What an article says otherwise, with both wordings. */
static void
test_differences (void)
{
  g_autoptr (PressUi) ui = with_story ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);

  show (ui, "blog-it");
  press_ui_wait (300);
  show (ui, "de");
  g_assert_true (press_ui_wait_for (ui, "4 differences"));
  press_ui_click (ui, "4 differences");
  g_assert_true (press_ui_sees (root, "Different year, Ostlinie AG"));
  g_assert_true (press_ui_sees (root, "Dal 2018 Lagosol collabora"));
  g_assert_true (press_ui_sees (root, "seit 2019 zusammen"));
  press_ui_click (ui, "Different year");
  g_assert_true (g_str_has_prefix (ui->asked->str, "reveal "));
}

/* The corrected mail points at its first version, with the changes on top. */
static void
test_corrected (void)
{
  g_autoptr (PressUi) ui = with_story ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);

  show (ui, "de-corrected");
  g_assert_true (press_ui_wait_for (ui, "change"));
  g_action_group_activate_action (gtk_widget_get_action_group (root, "pressbrief"), "story", NULL);
  g_assert_true (press_ui_sees (root, "Changes"));
  g_assert_true (press_ui_sees (root, "The first version of this mail"));
}

/* What the reader split stays split. */
static void
test_split (void)
{
  g_autoptr (PressUi) ui = with_story ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  PressStoryModel *model = press_story_model_of (press_sidebar_get_brief (ui->sidebar));
  gint64 italian = 0;

  for (guint i = 0; i < model->story->mails->len; i++)
    if (g_str_has_prefix (press_story_model_mail (model, i)->brief->id, "ferry-it@"))
      italian = press_story_model_mail (model, i)->id;
  g_action_group_activate_action (gtk_widget_get_action_group (root, "pressbrief"), "story-split",
                                  g_variant_new_int64 (italian));
  g_assert_true (press_ui_wait_for (ui, "in 1 other mail"));
  show (ui, "en");
  press_ui_wait (300);
  show (ui, "de");
  g_assert_true (press_ui_wait_for (ui, "in 1 other mail"));
  g_assert_false (press_ui_sees (root, "Ufficio stampa Lagosol"));
}

int
main (int argc, char **argv)
{
  g_autofree char *tests = NULL;
  const char *brief = press_ui_init (&argc, &argv);

  tests = g_path_get_dirname (brief);
  folder = g_build_filename (tests, "..", "stories", NULL);
  g_test_add_func ("/story/section", test_section);
  g_test_add_func ("/story/official", test_official);
  g_test_add_func ("/story/page", test_page);
  g_test_add_func ("/story/differences", test_differences);
  g_test_add_func ("/story/corrected", test_corrected);
  g_test_add_func ("/story/split", test_split);
  return g_test_run ();
}
