// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The states of the sidebar and the ways between them, with real mails and with briefs made before. */

#include "ui/press-ui.h"

static const char *full_brief;

#define MAIL(id, subject, text)                                                                              \
  "From: Lumio AG <press@lumio.example>\r\nTo: desk@paper.example\r\nMessage-ID: <" id "@lumio.example>\r\n" \
  "Date: Tue, 12 May 2026 09:00:00 +0200\r\nSubject: " subject                                               \
  "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" text "\r\n"

static const char first_mail[] = MAIL (
    "one",
    "First",
    "PRESS RELEASE\r\n\r\nLumio AG builds a buoy\r\n\r\nROSTOCK, 12 May 2026 - Lumio AG today announced its "
    "first buoy for bays and harbours. It will be for sale in July 2026.\r\n");
static const char second_mail[] = MAIL (
    "two",
    "Second",
    "PRESS RELEASE\r\n\r\nNorwind builds a lighthouse\r\n\r\nRIGA, 13 May 2026 - Norwind today announced its "
    "second lighthouse for the coast. It will be lit in July 2026.\r\n");

static GBytes *
bytes_of (const char *mail)
{
  return g_bytes_new_static (mail, strlen (mail));
}

static void
hand_over (PressUi *ui, const char *key, const char *mail)
{
  g_autoptr (GBytes) bytes = bytes_of (mail);

  press_sidebar_set_message (ui->sidebar, key, bytes);
}

static void
test_none (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);

  g_assert_true (press_ui_sees (root, "No mail selected"));
  g_assert_true (press_ui_sees (root, "Select a mail to see its brief."));
  press_sidebar_set_none (ui->sidebar, 3);
  g_assert_true (press_ui_sees (root, "3 mails selected"));
  g_assert_false (press_ui_sees (root, "Select a mail"));
  g_assert_null (press_sidebar_get_key (ui->sidebar));
  g_assert_null (press_sidebar_get_brief (ui->sidebar));
}

static void
test_mail (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();

  press_sidebar_expect (ui->sidebar, "1");
  g_assert_cmpstr (press_sidebar_get_key (ui->sidebar), ==, "1");
  hand_over (ui, "1", first_mail);
  g_assert_true (press_ui_wait_for (ui, "first buoy"));
  g_assert_cmpstr (press_sidebar_get_brief (ui->sidebar)->subject, ==, "First");
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "Why?"));
}

/* Whatever comes for another mail than the current one is dropped, at every point of the way. */
static void
test_late_answers (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "late");

  press_sidebar_expect (ui->sidebar, "1");
  hand_over (ui, "1", first_mail);
  press_sidebar_expect (ui->sidebar, "2");
  hand_over (ui, "2", second_mail);
  hand_over (ui, "1", first_mail);
  g_assert_true (press_ui_wait_for (ui, "second lighthouse"));
  hand_over (ui, "1", first_mail);
  press_sidebar_set_error (ui->sidebar, "1", error);
  press_ui_wait (100);
  g_assert_cmpstr (press_sidebar_get_brief (ui->sidebar)->subject, ==, "Second");
  g_assert_false (press_ui_sees (GTK_WIDGET (ui->sidebar), "first buoy"));
  press_sidebar_expect (ui->sidebar, "1");
  hand_over (ui, "1", first_mail);
  press_sidebar_set_none (ui->sidebar, 0);
  press_ui_wait (100);
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "No mail selected"));
  hand_over (ui, "1", first_mail);
  press_ui_wait (100);
  g_assert_null (press_sidebar_get_brief (ui->sidebar));
}

/* The old brief stays, insensitive, for 200 ms; then the sidebar says that it reads. */
static void
test_waiting (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  GtkWidget *row;
  gint64 begin;

  press_ui_show (ui, brief);
  row = press_ui_find_type (root, GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (gtk_widget_is_sensitive (row));
  begin = g_get_monotonic_time ();
  press_sidebar_expect (ui->sidebar, "2");
  g_assert_true (press_ui_sees (root, "waves, wind and salt"));
  g_assert_false (gtk_widget_is_sensitive (row));
  g_assert_null (press_sidebar_get_brief (ui->sidebar));
  g_assert_true (press_ui_wait_for (ui, "Reading the mail…"));
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 190000);
  g_assert_false (press_ui_sees (root, "waves, wind and salt"));
  hand_over (ui, "2", second_mail);
  g_assert_true (press_ui_wait_for (ui, "second lighthouse"));
  g_assert_true (gtk_widget_is_sensitive (press_ui_find_type (root, GTK_TYPE_LIST_BOX_ROW)));
}

/* A host that tells of the same mail again changes nothing. */
static void
test_same_mail_again (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  PressBrief *brief;

  press_sidebar_expect (ui->sidebar, "1");
  hand_over (ui, "1", first_mail);
  g_assert_true (press_ui_wait_for (ui, "first buoy"));
  brief = press_sidebar_get_brief (ui->sidebar);
  press_sidebar_expect (ui->sidebar, "1");
  g_assert_true (
      gtk_widget_is_sensitive (press_ui_find_type (GTK_WIDGET (ui->sidebar), GTK_TYPE_LIST_BOX_ROW)));
  hand_over (ui, "1", first_mail);
  press_ui_wait (50);
  g_assert_true (press_sidebar_get_brief (ui->sidebar) == brief);
}

static void
test_errors (void)
{
  static const struct
  {
    PressMessageError code;
    const char *reason;
  } cases[] = {
    { PRESS_MESSAGE_ERROR_EMPTY, "It is empty." },
    { PRESS_MESSAGE_ERROR_NO_TEXT, "It has no text, only attachments." },
    { PRESS_MESSAGE_ERROR_TOO_LARGE, "It is too large." },
    { PRESS_MESSAGE_ERROR_DAMAGED, "It seems to be damaged. The mail itself is unchanged." },
  };
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (PRESS_MESSAGE_ERROR, cases[i].code, "raw words");

      press_sidebar_expect (ui->sidebar, "1");
      press_sidebar_set_error (ui->sidebar, "1", error);
      g_assert_true (press_ui_sees (root, "This mail could not be read"));
      g_assert_true (press_ui_sees (root, cases[i].reason));
      g_assert_false (press_ui_sees (root, "raw words"));
      g_assert_cmpstr (press_sidebar_get_key (ui->sidebar), ==, "1");
    }
}

/* A mail that the reader keeps shut is no mistake. */
static void
test_encrypted (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (GError) error = g_error_new_literal (PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_ENCRYPTED, "");

  press_sidebar_expect (ui->sidebar, "1");
  press_sidebar_set_error (ui->sidebar, "1", error);
  g_assert_true (press_ui_sees (root, "This mail is encrypted"));
  g_assert_true (press_ui_sees (root, "Pressbrief leaves it shut."));
  g_assert_false (press_ui_sees (root, "could not be read"));
  g_assert_null (press_ui_find_name (root, "Try again"));
}

static void
test_unreadable_mail (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();

  press_sidebar_expect (ui->sidebar, "1");
  hand_over (ui, "1", "");
  g_assert_true (press_ui_wait_for (ui, "This mail could not be read"));
  g_assert_nonnull (press_ui_find_name (GTK_WIDGET (ui->sidebar), "Try again"));
  press_sidebar_expect (ui->sidebar, "2");
  hand_over (ui, "2", second_mail);
  g_assert_true (press_ui_wait_for (ui, "second lighthouse"));
}

/* Not a press release: one line, until the reader wants it. */
static void
test_other (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);

  brief->kind = PRESS_KIND_OTHER;
  press_ui_show (ui, brief);
  g_assert_true (press_ui_sees (root, "Not a press release"));
  g_assert_false (press_ui_sees (root, "Summary"));
  g_assert_null (press_ui_find_name (root, "Copy the brief"));
  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (root, "Brief it anyway")));
  g_assert_true (press_ui_sees (root, "Summary"));
  g_assert_true (press_ui_sees (root, "Not a press release"));
  g_assert_null (press_ui_find_name (root, "Brief it anyway"));
}

static void
test_coverage (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);

  brief->kind = PRESS_KIND_COVERAGE;
  press_ui_show (ui, brief);
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "Coverage of an announcement"));
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "Summary"));
}

static void
test_partly_encrypted (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);

  press_ui_show (ui, brief);
  g_assert_false (press_ui_sees (GTK_WIDGET (ui->sidebar), "encrypted"));
  press_brief_add_signal (brief, "encrypted", 0, (PressSpan){ 0, 0 });
  press_sidebar_set_none (ui->sidebar, 0);
  press_ui_show (ui, brief);
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "A part of this mail is encrypted"));
}

static void
test_embargo (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) soon = g_date_time_add_seconds (now, 3);

  brief->embargo = g_new0 (PressEmbargo, 1);
  brief->embargo->until = g_date_time_format_iso8601 (soon);
  brief->embargo->zone = g_strdup ("Asia/Jakarta");
  brief->embargo->text = g_strdup ("hold until then");
  brief->embargo->span = (PressSpan){ 0, 8 };
  press_ui_show (ui, brief);
  g_assert_true (press_ui_sees (root, "Embargo ends in less than a minute"));
  g_assert_true (press_ui_sees (root, "Jakarta, as in the mail"));
  g_assert_true (press_ui_sees (root, "your time"));
  g_assert_true (press_ui_sees (root, "hold until then"));
  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (root, "Show the embargo in the mail")));
  g_assert_cmpstr (ui->asked->str, ==, "reveal Lumio AG\n");
  g_assert_true (press_ui_wait_for (ui, "Embargo lifted just now"));
  g_assert_false (press_ui_sees (root, "hold until then"));
}

static void
test_embargo_without_zone (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);

  brief->embargo = g_new0 (PressEmbargo, 1);
  brief->embargo->until = g_strdup ("2126-03-02T05:00:00Z");
  brief->embargo->text = g_strdup ("hold until 2 March, 6:00");
  press_ui_show (ui, brief);
  g_assert_true (press_ui_sees (root, "Embargo, but in which time zone?"));
  g_assert_true (press_ui_sees (root, "hold until 2 March, 6:00"));
  g_assert_true (press_ui_sees (root, "the latest possible end counts"));
}

static void
activate (PressUi *ui, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GActionGroup *group = gtk_widget_get_action_group (GTK_WIDGET (ui->sidebar), "pressbrief");

  g_assert_true (g_action_parse_detailed_name (action, &name, &target, NULL));
  g_action_group_activate_action (group, name, target);
}

/* Waits for a brief of that kind, half a minute at most. */
static gboolean
wait_for_kind (PressUi *ui, PressKind kind)
{
  for (int i = 0; i < 3000; i++)
    {
      PressBrief *brief = press_sidebar_get_brief (ui->sidebar);

      if (brief != NULL && brief->kind == kind)
        return TRUE;
      press_ui_wait (10);
    }
  return FALSE;
}

/* A decision changes the brief, is told in "Why?", outlives the sidebar, and can be undone. */
static void
test_decision (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressUi) later = press_ui_new ();

  press_sidebar_expect (ui->sidebar, "1");
  hand_over (ui, "1", first_mail);
  g_assert_true (press_ui_wait_for (ui, "first buoy"));
  activate (ui, "treat-as::other");
  g_assert_true (wait_for_kind (ui, PRESS_KIND_OTHER));
  g_assert_false (press_ui_sees (GTK_WIDGET (ui->sidebar), "Summary"));

  press_sidebar_expect (later->sidebar, "x");
  hand_over (later, "x", first_mail);
  g_assert_true (press_ui_wait_for (later, "Not a press release"));
  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (GTK_WIDGET (later->sidebar), "Why ")));
  g_assert_true (press_ui_wait_for (later, "You decided this on "));
  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (GTK_WIDGET (later->sidebar), "Undo")));
  g_assert_true (press_ui_wait_for (later, "first buoy"));
  g_assert_true (wait_for_kind (later, PRESS_KIND_PRESS_RELEASE));
}

static void
test_unsure (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);

  press_ui_show (ui, brief);
  g_assert_null (press_ui_find_name (root, "Treat as press release"));
  brief->confidence = 0.5;
  press_sidebar_set_none (ui->sidebar, 0);
  press_ui_show (ui, brief);
  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (root, "Why ")));
  g_assert_true (press_ui_wait_for (ui, "Why “Probably a press release”?"));
  g_assert_true (press_ui_sees (root, "Words of announcement: “\u2068today announced\u2069”"));
  g_assert_true (press_ui_sees (root, "No press contact"));
  g_assert_true (press_ui_sees (root, "Enough for a brief, not enough to be sure."));
  g_assert_nonnull (press_ui_find_name (root, "Treat as press release"));
  g_assert_nonnull (press_ui_find_name (root, "Not a press release"));
}

/* A sidebar that goes away while it works leaves nothing behind. */
static void
test_destroyed (void)
{
  PressUi *ui = press_ui_new ();
  gpointer sidebar = ui->sidebar;

  g_object_add_weak_pointer (G_OBJECT (ui->sidebar), &sidebar);
  press_sidebar_expect (ui->sidebar, "1");
  hand_over (ui, "1", first_mail);
  press_ui_free (ui);
  for (int i = 0; i < 3000 && sidebar != NULL; i++)
    press_ui_wait (10);
  g_assert_null (sidebar);
}

int
main (int argc, char **argv)
{
  full_brief = press_ui_init (&argc, &argv);
  g_test_add_func ("/states/none", test_none);
  g_test_add_func ("/states/mail", test_mail);
  g_test_add_func ("/states/late-answers", test_late_answers);
  g_test_add_func ("/states/waiting", test_waiting);
  g_test_add_func ("/states/same-mail-again", test_same_mail_again);
  g_test_add_func ("/states/errors", test_errors);
  g_test_add_func ("/states/encrypted", test_encrypted);
  g_test_add_func ("/states/unreadable-mail", test_unreadable_mail);
  g_test_add_func ("/states/other", test_other);
  g_test_add_func ("/states/coverage", test_coverage);
  g_test_add_func ("/states/partly-encrypted", test_partly_encrypted);
  g_test_add_func ("/states/embargo", test_embargo);
  g_test_add_func ("/states/embargo-without-zone", test_embargo_without_zone);
  g_test_add_func ("/states/decision", test_decision);
  g_test_add_func ("/states/unsure", test_unsure);
  g_test_add_func ("/states/destroyed", test_destroyed);
  return g_test_run ();
}
