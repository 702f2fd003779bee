// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What follows a result of saving. Each way to fail has one step that mends it: another folder or file, the
 * program that does not run, the settings with its key; what no step mends is saved somewhere else. */

#include "sidebar/press-save-steps.h"

#include <gio/gdesktopappinfo.h>
#include <glib/gi18n-lib.h>

#include "desktop/press-settings.h"

/* The programs that keep notes, and what their desktop entries are called (Freedesktop, Desktop Entry
 * Specification), packaged and as Flatpak. */
static const struct
{
  const char *notebook, *program;
  const char *entries[3];
} programs[] = {
  { "gnote", "Gnote", { "org.gnome.Gnote.desktop", "gnote.desktop" } },
  { "joplin",
    "Joplin",
    { "joplin.desktop", "net.cozic.joplin_desktop.desktop", "appimagekit-joplin.desktop" } },
};

/* A folder or file that is being chosen. */
typedef struct
{
  const char *key; /* its setting */
  GWeakRef owner;
  GCallback chosen;
} Choosing;

static const char *
program_of (const char *notebook)
{
  for (gsize i = 0; i < G_N_ELEMENTS (programs); i++)
    if (g_str_equal (programs[i].notebook, notebook))
      return programs[i].program;
  return NULL;
}

static GAppInfo *
app_of (const char *notebook)
{
  for (gsize i = 0; i < G_N_ELEMENTS (programs); i++)
    for (gsize j = 0; g_str_equal (programs[i].notebook, notebook) && j < G_N_ELEMENTS (programs[i].entries);
         j++)
      {
        GDesktopAppInfo *app
            = programs[i].entries[j] != NULL ? g_desktop_app_info_new (programs[i].entries[j]) : NULL;

        if (app != NULL)
          return G_APP_INFO (app);
      }
  return NULL;
}

static PressSaveStep
step_for_place (const char *notebook)
{
  if (g_str_equal (notebook, "markdown"))
    return PRESS_SAVE_STEP_FOLDER;
  return g_str_equal (notebook, "org") ? PRESS_SAVE_STEP_FILE : PRESS_SAVE_STEP_SETTINGS;
}

/** press_save_step_of: the step that follows @saving. */
PressSaveStep
press_save_step_of (const PressSaving *saving)
{
  g_autoptr (GAppInfo) app = NULL;

  if (saving->saved != NULL)
    return saving->saved->uri != NULL ? PRESS_SAVE_STEP_OPEN : PRESS_SAVE_STEP_NONE;
  if (saving->error == NULL)
    return PRESS_SAVE_STEP_NONE;
  if (g_error_matches (saving->error, PRESS_NOTEBOOK_ERROR, PRESS_NOTEBOOK_ERROR_PLACE)
      || g_error_matches (saving->error, PRESS_NOTEBOOK_ERROR, PRESS_NOTEBOOK_ERROR_TARGET))
    return step_for_place (saving->name);
  if (g_error_matches (saving->error, PRESS_NOTEBOOK_ERROR, PRESS_NOTEBOOK_ERROR_KEY)
      || g_error_matches (saving->error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return PRESS_SAVE_STEP_SETTINGS;
  app = app_of (saving->name);
  if (app != NULL && g_error_matches (saving->error, PRESS_NOTEBOOK_ERROR, PRESS_NOTEBOOK_ERROR_SILENT))
    return PRESS_SAVE_STEP_START;
  return PRESS_SAVE_STEP_ELSEWHERE;
}

/** press_save_step_label: (transfer full) (nullable): what the button for @step says. */
char *
press_save_step_label (PressSaveStep step, const PressSaving *saving)
{
  switch (step)
    {
    case PRESS_SAVE_STEP_OPEN:
      return g_strdup (_ ("Open"));
    case PRESS_SAVE_STEP_FOLDER:
      return g_strdup (_ ("Choose folder…"));
    case PRESS_SAVE_STEP_FILE:
      return g_strdup (_ ("Choose file…"));
    case PRESS_SAVE_STEP_START:
      /* Translators: %s is a program, "Joplin" */
      return g_strdup_printf (_ ("Start %s"), program_of (saving->name));
    case PRESS_SAVE_STEP_SETTINGS:
      return g_strdup (_ ("Settings…"));
    case PRESS_SAVE_STEP_ELSEWHERE:
      return g_strdup (_ ("Save somewhere else"));
    default:
      return NULL;
    }
}

static void
choosing_free (gpointer data, GClosure *closure)
{
  Choosing *self = data;

  g_weak_ref_clear (&self->owner);
  g_free (self);
}

static void
on_response (GtkNativeDialog *dialog, int response, Choosing *self)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));
  if (path != NULL && press_settings_has (self->key))
    {
      g_settings_set_string (press_settings_get (), self->key, path);
      if (owner != NULL)
        ((void (*) (gpointer))self->chosen) (owner);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

/** press_save_step_choose: asks for another folder or file for the notes; when there is one it is the
 * setting, and @chosen is called with @data, an object, of which no reference is held. */
void
press_save_step_choose (PressSaveStep step, GtkWidget *beside, GCallback chosen, gpointer data)
{
  gboolean folder = step == PRESS_SAVE_STEP_FOLDER;
  GtkWidget *window = gtk_widget_get_toplevel (beside);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      folder ? _ ("Folder for notes") : _ ("File for notes"),
      GTK_IS_WINDOW (window) ? GTK_WINDOW (window) : NULL,
      folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->key = folder ? PRESS_SETTINGS_MARKDOWN_FOLDER : PRESS_SETTINGS_ORG_FILE;
  choosing->chosen = chosen;
  g_weak_ref_init (&choosing->owner, data);
  if (!folder)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), "press.org");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), choosing, choosing_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/** press_save_step_start: starts the program that keeps the notes. */
gboolean
press_save_step_start (const PressSaving *saving, GtkWidget *beside, GError **error)
{
  g_autoptr (GAppInfo) app = app_of (saving->name);
  g_autoptr (GdkAppLaunchContext) context
      = gdk_display_get_app_launch_context (gtk_widget_get_display (beside));

  return app != NULL && g_app_info_launch (app, NULL, G_APP_LAUNCH_CONTEXT (context), error);
}
