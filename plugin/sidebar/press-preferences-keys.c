// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The access keys that are kept: which services have one, never the key itself, and "Forget". The keyring,
 * which may want a password, is asked when the reader wants to know, in a thread. */

#include <glib/gi18n-lib.h>

#include "brief/press-line.h"
#include "desktop/press-keyring.h"
#include "sidebar/press-preferences-services.h"
#include "sidebar/press-widgets.h"
#include "translation/press-translator.h"

/* A service that may have a key. */
typedef struct
{
  char *id;
  char *title;
  char *address;
  gboolean kept;
} Key;

/* The group; its list holds this. */
typedef struct
{
  GtkWidget *list;
  GCancellable *cancellable;
} Keys;

static void
key_free (gpointer data)
{
  Key *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->address);
  g_free (self);
}

static void
keys_free (gpointer data)
{
  Keys *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
add_candidate (GPtrArray *keys, const char *id, const char *title, const char *address)
{
  Key *key = g_new0 (Key, 1);

  key->id = g_strdup (id);
  key->title = g_strdup (title);
  key->address = g_strdup (address);
  g_ptr_array_add (keys, key);
}

/* The services of the settings, where the settings have them. */
static GPtrArray *
candidates (void)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (key_free);
  guint n;
  const PressServiceKeys *services = press_preferences_services (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PressTranslator) translator
          = services[i].has_key ? press_translator_new_for (services[i].id, NULL, NULL) : NULL;

      if (translator != NULL)
        add_candidate (keys, services[i].id, _ (services[i].title),
                       press_translator_get_address (translator));
    }
  if (press_settings_has (PRESS_SETTINGS_JOPLIN_ADDRESS))
    {
      g_autofree char *address = press_settings_get_string (PRESS_SETTINGS_JOPLIN_ADDRESS, "");

      add_candidate (keys, "joplin", "Joplin", address);
    }
  return keys;
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *keys = data;

  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = keys->pdata[i];
      g_autofree char *secret = press_keyring_get (key->id, key->address, cancellable, NULL);

      key->kept = secret != NULL;
    }
  g_task_return_pointer (task, g_ptr_array_ref (keys), (GDestroyNotify)g_ptr_array_unref);
}

static void
forget_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Key *key = data;

  press_keyring_clear (key->id, key->address, NULL, NULL);
  g_task_return_boolean (task, TRUE);
}

static void look (Keys *self);

static void
on_forgotten (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (error == NULL) /* else the list is gone */
    look (data);
}

static void
on_forget_clicked (GtkWidget *button, Keys *self)
{
  const Key *key = g_object_get_data (G_OBJECT (button), "pressbrief-key");
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_forgotten, self);
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();

  gtk_widget_set_sensitive (button, FALSE);
  add_candidate (copy, key->id, key->title, key->address);
  g_task_set_source_tag (task, on_forget_clicked);
  g_task_set_task_data (task, copy->pdata[0], key_free);
  g_task_run_in_thread (task, forget_in_thread);
}

static void
add_key (Keys *self, const Key *key)
{
  /* Translators: %s is a service */
  g_autofree char *name = g_strdup_printf (_ ("Forget the key of %s"), key->title);
  g_autofree char *where = press_isolate_ltr (key->address);
  GtkWidget *button = press_preferences_button_new (_ ("Forget"), NULL, name);
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();

  add_candidate (copy, key->id, key->title, key->address);
  g_object_set_data_full (G_OBJECT (button), "pressbrief-key", copy->pdata[0], key_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_forget_clicked), self);
  press_preferences_add_row (self->list, key->title, where, button);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GPtrArray) keys = g_task_propagate_pointer (G_TASK (result), NULL);
  Keys *self = data;
  guint n = 0;

  if (keys == NULL)
    return; /* the list is gone */
  press_empty (self->list);
  for (guint i = 0; i < keys->len; i++)
    if (((const Key *)keys->pdata[i])->kept)
      {
        add_key (self, keys->pdata[i]);
        n++;
      }
  press_preferences_add_row (self->list, _ ("Access keys are kept in your keyring"),
                             n == 0 ? _ ("None so far") : NULL, NULL);
}

static void
look (Keys *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_looked, self);

  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, candidates (), (GDestroyNotify)g_ptr_array_unref);
  g_task_run_in_thread (task, look_in_thread);
}

static void
on_show_clicked (GtkButton *button, Keys *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  look (self);
}

/** press_preferences_add_keys: adds the group with the keys that are kept. */
void
press_preferences_add_keys (GtkWidget *page)
{
  GtkWidget *group = press_preferences_add_group (page, _ ("Keys"), NULL);
  Keys *self = g_new0 (Keys, 1);
  GtkWidget *show;

  self->list = group;
  self->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (group), "pressbrief-keys", self, keys_free);
  show = press_preferences_button_new (_ ("Show…"), NULL, _ ("Show which services have a key"));
  press_preferences_add_row (group, _ ("Access keys are kept in your keyring"), NULL, show);
  g_signal_connect (show, "clicked", G_CALLBACK (on_show_clicked), self);
}
