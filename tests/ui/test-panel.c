// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The panel that keeps a sidebar on the selected mail, with a mail program that is none: its mails are what a
 * test says they are, and reading one waits until the test lets it go. */

#include "sidebar/press-panel.h"
#include "desktop/press-settings.h"
#include "ui/press-ui.h"

static const char mail_format[] = "From: press@quay.example\nSubject: %s\nMessage-ID: <%s@quay.example>\n\n"
                                  "HARWICK, April 14, 2026 - Quay Ltd today announced %s.\n";

typedef struct
{
  GtkWidget *window;
  GtkWidget *beside;
  PressPanel *panel;
  GtkWidget *sidebar;
  const char *selected; /* what settled() finds */
  guint n_opened;
  guint n_focused;
} Program;

static GMutex gate; /* held: nothing is read */
static int n_read;

static void
settled (PressPanel *panel, gpointer data)
{
  Program *program = data;

  if (program->selected != NULL)
    press_panel_select (panel, program->selected);
  else
    press_panel_select_none (panel, 0);
}

/* A mail is its own name; "late" ones are offered later, "gone" ones never. */
static GObject *
open_mail (gpointer data, const char *key, GError **error)
{
  ((Program *)data)->n_opened++;
  if (g_str_has_prefix (key, "late"))
    return NULL;
  if (!g_str_has_prefix (key, "gone"))
    return G_OBJECT (g_file_new_for_path (key));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "gone");
  return NULL;
}

static GBytes *
read_mail (GObject *mail, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (G_FILE (mail));
  char *text = g_strdup_printf (mail_format, name, name, name);

  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);
  g_atomic_int_inc (&n_read);
  return g_bytes_new_take (text, strlen (text));
}

static void
focus_mail (gpointer data)
{
  ((Program *)data)->n_focused++;
}

static const PressReader reader = {
  .host = { .focus_mail = focus_mail },
  .settled = settled,
  .open = open_mail,
  .read = read_mail,
};

static Program *
program_new (void)
{
  Program *self = g_new0 (Program, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  self->beside = gtk_label_new ("the mail");
  gtk_widget_set_size_request (self->beside, 120, 80);
  gtk_container_add (GTK_CONTAINER (self->window), box);
  gtk_box_pack_start (GTK_BOX (box), gtk_label_new ("above"), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), self->beside, TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (box), gtk_label_new ("below"), FALSE, FALSE, 0);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 600);
  gtk_widget_show_all (self->window);
  self->panel = press_panel_new (&reader, self, self->beside, PRESS_SETTINGS_SIDEBAR_VISIBLE);
  self->sidebar = press_ui_find_type (self->window, PRESS_TYPE_SIDEBAR);
  g_atomic_int_set (&n_read, 0);
  return self;
}

static void
program_free (Program *self)
{
  press_panel_free (self->panel);
  gtk_widget_destroy (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Program, program_free)

/* Waits until the sidebar has the brief of a mail; whether it came. */
static gboolean
has_brief_of (Program *self, const char *name)
{
  for (guint i = 0; i < 500; i++)
    {
      PressBrief *brief = press_sidebar_get_brief (PRESS_SIDEBAR (self->sidebar));

      if (brief != NULL && g_strrstr (brief->text, name) != NULL)
        return TRUE;
      press_ui_wait (10);
    }
  return FALSE;
}

static void
test_select (void)
{
  g_autoptr (Program) program = program_new ();

  press_panel_select (program->panel, "one");
  g_assert_true (has_brief_of (program, "one"));
  press_panel_select (program->panel, "one");
  press_panel_select (program->panel, "one");
  press_ui_wait (100);
  g_assert_cmpint (g_atomic_int_get (&n_read), ==, 1); /* told three times, read once */
  press_panel_select (program->panel, "two");
  g_assert_true (has_brief_of (program, "two"));
  press_panel_select_none (program->panel, 3);
  g_assert_true (press_ui_sees (program->sidebar, "3 mails selected"));
}

static void
test_late_answers (void)
{
  g_autoptr (Program) program = program_new ();

  g_mutex_lock (&gate);
  press_panel_select (program->panel, "one");
  press_ui_wait (50);
  press_panel_select (program->panel, "two");
  press_panel_select (program->panel, "three");
  g_mutex_unlock (&gate);
  g_assert_true (has_brief_of (program, "three"));
  press_ui_wait (300);
  g_assert_true (has_brief_of (program, "three"));
}

static void
test_offered (void)
{
  g_autoptr (Program) program = program_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("late");

  press_panel_select (program->panel, "late");
  press_ui_wait (300);
  g_assert_true (press_ui_sees (program->sidebar, "Reading the mail…"));
  press_panel_offer (program->panel, "late", G_OBJECT (file));
  g_assert_true (has_brief_of (program, "late"));
}

static void
test_gone (void)
{
  g_autoptr (Program) program = program_new ();

  press_panel_select (program->panel, "gone");
  g_assert_true (press_ui_sees (program->sidebar, "This mail could not be read"));
  press_panel_select (program->panel, "one");
  g_assert_true (has_brief_of (program, "one"));
  press_panel_fail (program->panel, "two");
  g_assert_true (press_ui_sees (program->sidebar, "This mail could not be read"));
  g_assert_cmpint (g_atomic_int_get (&n_read), ==, 1);
}

/* What comes in quick succession is looked at once, when it is over. */
static void
test_settle (void)
{
  g_autoptr (Program) program = program_new ();

  press_panel_select (program->panel, "one");
  program->selected = "two";
  for (guint i = 0; i < 10; i++)
    {
      press_panel_settle (program->panel);
      press_ui_wait (20);
    }
  g_assert_cmpstr (press_panel_get_key (program->panel), ==, "one");
  g_assert_true (has_brief_of (program, "two"));
  program->selected = NULL;
  press_panel_settle (program->panel);
  press_ui_wait (400);
  g_assert_null (press_panel_get_key (program->panel));
}

static void
test_hidden (void)
{
  g_autoptr (Program) program = program_new ();

  g_object_set (program->panel, "shown", FALSE, NULL);
  press_panel_select (program->panel, "one");
  press_ui_wait (100);
  g_assert_cmpuint (program->n_opened, ==, 0);
  press_panel_set_available (program->panel, FALSE);
  g_object_set (program->panel, "shown", TRUE, NULL);
  g_assert_false (gtk_widget_get_visible (program->sidebar));
  press_panel_set_available (program->panel, TRUE);
  g_assert_true (gtk_widget_get_visible (program->sidebar));
  g_assert_true (has_brief_of (program, "one"));
}

/* The window is as it was; a read that still runs comes to nothing. */
static void
test_take_out (void)
{
  g_autoptr (Program) program = program_new ();
  GtkWidget *box = gtk_bin_get_child (GTK_BIN (program->window));
  PressPanel *panel = program->panel;
  int position, width, height;

  g_mutex_lock (&gate);
  press_panel_select (panel, "one");
  press_ui_wait (50);
  press_panel_take_out (panel);
  g_mutex_unlock (&gate);
  press_ui_wait (200);
  g_assert_true (gtk_widget_get_parent (program->beside) == box);
  gtk_container_child_get (GTK_CONTAINER (box), program->beside, "position", &position, NULL);
  g_assert_cmpint (position, ==, 1);
  gtk_widget_get_size_request (program->beside, &width, &height);
  g_assert_cmpint (width, ==, 120);
  g_assert_cmpint (height, ==, 80);
  g_assert_null (press_ui_find_type (program->window, PRESS_TYPE_SIDEBAR));
  program->panel = press_panel_new (&reader, program, program->beside, PRESS_SETTINGS_SIDEBAR_VISIBLE);
  program->sidebar = press_ui_find_type (program->window, PRESS_TYPE_SIDEBAR);
  press_panel_select (program->panel, "two");
  g_assert_true (has_brief_of (program, "two"));
}

static void
send_escape (GtkWidget *sidebar)
{
  g_autoptr (GdkEvent) event = gdk_event_new (GDK_KEY_PRESS);
  gboolean taken;

  event->key.window = g_object_ref (gtk_widget_get_window (sidebar));
  event->key.keyval = GDK_KEY_Escape;
  g_signal_emit_by_name (sidebar, "key-press-event", event, &taken);
}

/* A window may keep its sidebar longer than the panel lives: the program is not asked for anything then. */
static void
test_end (void)
{
  g_autoptr (Program) program = program_new ();

  send_escape (program->sidebar);
  g_assert_cmpuint (program->n_focused, ==, 1);
  press_panel_free (program->panel);
  send_escape (program->sidebar);
  g_assert_cmpuint (program->n_focused, ==, 1);
  program->panel = press_panel_new (&reader, program, program->beside, PRESS_SETTINGS_SIDEBAR_VISIBLE);
}

/* Beside the mail with the width that is wanted; below it where there is no room, and height enough. */
static void
test_place (void)
{
  g_autoptr (Program) program = program_new ();
  static const struct
  {
    int window, height;
    int sidebar; /* 0: as wide as the window */
  } widths[] = {
    { 1000, 600, 340 }, { 600, 600, 0 },    { 660, 600, 0 }, { 900, 600, 340 }, { 640, 600, 340 },
    { 500, 600, 0 },    { 1200, 600, 340 }, { 620, 600, 0 }, { 620, 300, 340 }, { 500, 300, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_resize (GTK_WINDOW (program->window), widths[i].window, widths[i].height);
      press_ui_wait (300);
      g_test_message ("window %d: sidebar %d", widths[i].window,
                      gtk_widget_get_allocated_width (program->sidebar));
      g_assert_cmpint (gtk_widget_get_allocated_width (program->sidebar), ==,
                       widths[i].sidebar != 0 ? widths[i].sidebar : widths[i].window);
    }
}

int
main (int argc, char **argv)
{
  press_ui_init (&argc, &argv);
  g_test_add_func ("/panel/select", test_select);
  g_test_add_func ("/panel/late-answers", test_late_answers);
  g_test_add_func ("/panel/offered", test_offered);
  g_test_add_func ("/panel/gone", test_gone);
  g_test_add_func ("/panel/settle", test_settle);
  g_test_add_func ("/panel/hidden", test_hidden);
  g_test_add_func ("/panel/take-out", test_take_out);
  g_test_add_func ("/panel/end", test_end);
  g_test_add_func ("/panel/place", test_place);
  return g_test_run ();
}
