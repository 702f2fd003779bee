// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* "Save to notes", with a real folder of Markdown files: what the bar says, what is in the folder, and how a
 * failure is mended. */

#include "ui/press-ui.h"

#include <glib/gstdio.h>

#include "desktop/press-settings.h"
#include "sidebar/press-save-bar.h"
#include "sidebar/press-save-result.h"

static const char *full_brief;

/* A folder for notes, and a sidebar whose settings name it. */
typedef struct
{
  PressUi *ui;
  GtkWidget *root;
  char *folder;
  PressBrief *brief;
} Desk;

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
set (const char *key, const char *value)
{
  g_assert_true (press_settings_has (key));
  g_settings_set_string (press_settings_get (), key, value);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->folder = g_dir_make_tmp ("press-notes-XXXXXX", NULL);
  set (PRESS_SETTINGS_MARKDOWN_FOLDER, desk->folder);
  set (PRESS_SETTINGS_EMBARGO_SAVING, "save");
  desk->ui = press_ui_new ();
  desk->root = GTK_WIDGET (desk->ui->sidebar);
  desk->brief = press_ui_load (full_brief);
  press_ui_show (desk->ui, desk->brief);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  press_ui_free (desk->ui);
  g_object_unref (desk->brief);
  remove_all (desk->folder);
  g_free (desk->folder);
}

/* The only note in @folder; (transfer full). */
static char *
the_note (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *note = NULL;
  const char *name;
  guint n = 0;

  for (; (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_str_has_suffix (name, ".md"));
      g_clear_pointer (&note, g_free);
      g_assert_true (g_file_get_contents (path, &note, NULL, NULL));
    }
  g_assert_cmpuint (n, ==, 1);
  return g_steal_pointer (&note);
}

static guint
count_notes (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static int
bar_height (Desk *desk)
{
  return gtk_widget_get_allocated_height (press_ui_find_type (desk->root, PRESS_TYPE_SAVE_BAR));
}

static gboolean
wait_for_button (Desk *desk, const char *words)
{
  return press_ui_wait_for (desk->ui, words);
}

static void
press_button (Desk *desk, const char *words)
{
  g_autoptr (GPtrArray) buttons = press_ui_all (desk->root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (press_ui_sees (buttons->pdata[i], words))
      {
        gtk_button_clicked (buttons->pdata[i]);
        return;
      }
  g_error ("no button says “%s”", words);
}

/* The note is there, with the way back to the mail; saving again updates it. */
static void
test_save (Desk *desk, gconstpointer data)
{
  g_autofree char *note = NULL, *again = NULL;
  GtkWidget *result;

  press_button (desk, "Save to notes");
  g_assert_true (press_ui_wait_for (desk->ui, "Saved to "));
  g_assert_true (press_ui_sees (desk->root, "Update note"));
  g_assert_false (press_ui_sees (desk->root, "Save to notes"));
  g_assert_nonnull (press_ui_find (desk->ui, "Open the note"));
  result = press_ui_find_type (desk->root, PRESS_TYPE_SAVE_RESULT);
  g_assert_true (g_str_has_prefix (press_ui_name (result), "Saved to "));
  g_assert_cmpint (atk_object_get_role (gtk_widget_get_accessible (result)), ==, ATK_ROLE_STATUSBAR);
  note = the_note (desk->folder);
  g_assert_nonnull (strstr (note, "mid:buoy@lumio.example"));
  g_assert_nonnull (strstr (note, "Nobody should have to guess what the sea does next"));
  press_button (desk, "Update note");
  press_ui_wait (200);
  g_assert_true (press_ui_wait_for (desk->ui, "Saved to "));
  again = the_note (desk->folder);
  g_assert_nonnull (strstr (again, "mid:buoy@lumio.example"));
}

static PressBrief *
another_brief (void)
{
  PressBrief *brief = press_ui_load (full_brief);

  g_free (brief->id);
  brief->id = g_strdup ("another@lumio.example");
  return brief;
}

/* The result stays until another mail; a late one is not shown beside another mail, and not lost. */
static void
test_other_mail (Desk *desk, gconstpointer data)
{
  g_autoptr (PressBrief) other = another_brief ();

  press_button (desk, "Save to notes");
  press_ui_show (desk->ui, other);
  for (guint i = 0; i < 300 && count_notes (desk->folder) == 0; i++)
    press_ui_wait (10);
  press_ui_wait (200);
  g_assert_cmpuint (count_notes (desk->folder), ==, 1);
  g_assert_false (press_ui_sees (desk->root, "Saved to "));
  g_assert_true (press_ui_sees (desk->root, "Save to notes"));
  press_ui_show (desk->ui, desk->brief);
  g_assert_true (press_ui_wait_for (desk->ui, "Saved to "));
  press_ui_show (desk->ui, other);
  g_assert_false (press_ui_sees (desk->root, "Saved to "));
  press_ui_show (desk->ui, desk->brief);
  g_assert_false (press_ui_sees (desk->root, "Saved to "));
}

static GtkWidget *
wait_for_chooser (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        if (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_mapped (l->data))
          return l->data;
      press_ui_wait (10);
    }
  g_error ("no folder is asked for");
}

static gboolean
is_chosen (GtkWidget *chooser, const char *folder)
{
  g_autofree char *chosen = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser));

  return g_strcmp0 (chosen, folder) == 0;
}

/* A folder that cannot be written: why, and the step that mends it, which saves at once. */
static void
test_mended (Desk *desk, gconstpointer data)
{
  g_autofree char *file = g_build_filename (desk->folder, "a-file", NULL);
  g_autofree char *inside = g_build_filename (file, "notes", NULL);
  g_autofree char *good = g_build_filename (desk->folder, "good", NULL);
  GtkWidget *dialog, *result;
  g_autofree char *note = NULL;

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_cmpint (g_mkdir (good, 0700), ==, 0);
  set (PRESS_SETTINGS_MARKDOWN_FOLDER, inside);
  press_button (desk, "Save to notes");
  g_assert_true (press_ui_wait_for (desk->ui, "Not saved"));
  g_assert_true (press_ui_sees (desk->root, "Try again"));
  result = press_ui_find_type (desk->root, PRESS_TYPE_SAVE_RESULT);
  g_assert_true (g_str_has_prefix (press_ui_name (result), "Not saved. "));
  press_ui_click (desk->ui, "Choose folder…");
  dialog = wait_for_chooser ();
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), good);
  for (guint i = 0; i < 3000 && !is_chosen (dialog, good); i++)
    press_ui_wait (10);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_assert_true (press_ui_wait_for (desk->ui, "Saved to "));
  note = the_note (good);
  g_assert_false (press_ui_sees (desk->root, "Not saved"));
}

/* Trying again when the reader mended it herself. */
static void
test_again (Desk *desk, gconstpointer data)
{
  g_autofree char *file = g_build_filename (desk->folder, "a-file", NULL);

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  set (PRESS_SETTINGS_MARKDOWN_FOLDER, file);
  press_button (desk, "Save to notes");
  g_assert_true (wait_for_button (desk, "Try again"));
  g_assert_cmpint (g_remove (file), ==, 0);
  press_button (desk, "Try again");
  g_assert_true (press_ui_wait_for (desk->ui, "Saved to "));
  g_assert_cmpuint (count_notes (file), ==, 1);
}

/* Ctrl+Enter saves wherever the focus is in the sidebar; Alt+Down opens the other places. */
static void
test_keyboard (Desk *desk, gconstpointer data)
{
  GtkWidget *item;

  gtk_widget_grab_focus (press_ui_find_type (desk->root, GTK_TYPE_LIST_BOX_ROW));
  press_ui_press (desk->ui, GDK_KEY_Down, GDK_MOD1_MASK);
  press_ui_wait (200);
  item = press_ui_find (desk->ui, "Markdown folder “press-notes-");
  g_assert_true (gtk_widget_get_mapped (item));
  g_assert_nonnull (press_ui_find (desk->ui, "Evolution memos"));
  g_assert_nonnull (press_ui_find (desk->ui, "Save with the full text"));
  press_ui_press (desk->ui, GDK_KEY_Escape, 0);
  press_ui_wait (200);
  g_assert_false (gtk_widget_get_mapped (item));
  press_ui_assert_asked (desk->ui, "");
  gtk_widget_grab_focus (press_ui_find_type (desk->root, GTK_TYPE_LIST_BOX_ROW));
  press_ui_press (desk->ui, GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_true (press_ui_wait_for (desk->ui, "Saved to "));
  g_assert_cmpuint (count_notes (desk->folder), ==, 1);
}

/* The whole text goes along when it is asked for, and stays when the note is updated. */
static void
test_full_text (Desk *desk, gconstpointer data)
{
  g_autofree char *note = NULL;

  gtk_widget_grab_focus (press_ui_find_type (desk->root, GTK_TYPE_LIST_BOX_ROW));
  press_ui_press (desk->ui, GDK_KEY_Down, GDK_MOD1_MASK);
  press_ui_wait (200);
  press_ui_click (desk->ui, "Save with the full text");
  g_assert_true (press_ui_wait_for (desk->ui, "Saved to "));
  note = the_note (desk->folder);
  g_assert_nonnull (strstr (note, "Picture, left to right")); /* in no section */
}

static void
embargo (PressBrief *brief)
{
  brief->embargo = g_new0 (PressEmbargo, 1);
  brief->embargo->until = g_strdup ("2126-03-02T05:00:00Z");
  brief->embargo->zone = g_strdup ("Europe/Berlin");
  brief->embargo->text = g_strdup ("embargoed until 06:00");
}

/* While an embargo runs the note says so on top; the reader may want to be asked, or not to save at all. */
static void
test_embargo (Desk *desk, gconstpointer data)
{
  g_autofree char *note = NULL;
  const char *body, *summary;

  embargo (desk->brief);
  press_ui_show (desk->ui, desk->brief);
  set (PRESS_SETTINGS_EMBARGO_SAVING, "never");
  press_button (desk, "Save to notes");
  g_assert_true (press_ui_sees (desk->root, "Your settings keep mails under embargo out of your notes."));
  set (PRESS_SETTINGS_EMBARGO_SAVING, "ask");
  press_button (desk, "Try again");
  press_ui_wait (100);
  g_assert_cmpstr (press_ui_name (press_ui_focus (desk->ui)), ==, "Not now");
  g_assert_cmpuint (count_notes (desk->folder), ==, 0);
  gtk_button_clicked (GTK_BUTTON (press_ui_find_name (
      gtk_widget_get_ancestor (press_ui_focus (desk->ui), GTK_TYPE_POPOVER), "Save anyway")));
  g_assert_true (press_ui_wait_for (desk->ui, "Saved to "));
  note = the_note (desk->folder);
  body = strstr (note + 4, "\n---\n");
  summary = strstr (note, "Lumio AG and Norwind today announced");
  g_assert_nonnull (body);
  g_assert_nonnull (strstr (body, "Embargo until"));
  g_assert_true (strstr (body, "Embargo until") < summary);
}

/* No state is wider than the sidebar may be narrow, with large text too; and saving moves nothing. */
static void
test_size (Desk *desk, gconstpointer data)
{
  static const char *const states[] = { "Save to notes", "Update note", "Try again" };
  int width, height;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int)(96 * 1024 * 1.5), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_assert_true (wait_for_button (desk, states[i]));
      press_ui_wait (100);
      gtk_widget_get_preferred_width (desk->root, &width, NULL);
      g_assert_cmpint (width, <=, 280);
      if (i == 1)
        set (PRESS_SETTINGS_MARKDOWN_FOLDER, "/dev/null/a folder of a very long name that nobody can write");
      height = bar_height (desk);
      press_button (desk, states[i]);
      g_assert_cmpint (bar_height (desk), ==, height);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int argc, char **argv)
{
  full_brief = press_ui_init (&argc, &argv);
#define ADD(name, test) g_test_add ("/saving/" name, Desk, NULL, set_up, test, tear_down)
  ADD ("save", test_save);
  ADD ("other-mail", test_other_mail);
  ADD ("mended", test_mended);
  ADD ("again", test_again);
  ADD ("keyboard", test_keyboard);
  ADD ("full-text", test_full_text);
  ADD ("embargo", test_embargo);
  ADD ("size", test_size);
  return g_test_run ();
}
