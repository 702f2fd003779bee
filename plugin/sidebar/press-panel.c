// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The panel: one sidebar for one place where a mail is read, that is for the main window of a mail program or
 * for a message window. What mail programs have in common is here, what they differ in is a PressReader.
 *
 * It puts the sidebar beside a widget of the program, and keeps it on the selected mail:
 *   selection   -> a new key; the sidebar is told to expect it, a running read is cancelled
 *   mail there  -> its bytes are read in a thread, and handed to the sidebar with the key
 *   bytes ready -> dropped when another mail has been selected meanwhile
 * A program may tell of a selection many times, and of none for a moment in between: the same key again
 * changes nothing, and press_panel_settle() asks what is selected when nothing followed for a while.
 *
 * A sidebar that is not visible costs nothing: its mail is read when it is shown.
 */

#include "sidebar/press-panel.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-place.h"
#include "sidebar/press-read.h"
#include "desktop/press-settings.h"
#include "sidebar/press-trace.h"

enum
{
  SETTLE_MS = 150,     /* until a selection is believed */
  MESSAGE_WIDTH = 420, /* pixels that are left to the mail in a message window, which may be small */
};

struct _PressPanel
{
  GObject parent_instance;

  const PressReader *reader;
  gpointer data;

  /* owned by the window, which may go before the panel; NULL then */
  GtkWidget *sidebar;

  /* owned */
  char *key;                 /* of the selected mail; NULL: none or several */
  GObject *mail;             /* that of @key once it was offered */
  GCancellable *cancellable; /* of the running read */

  guint settle_id;
  gboolean shown;     /* what the user wants */
  gboolean available; /* there is a mail to stand beside */
  gboolean read;      /* the sidebar has been given the mail, or will be */
};

enum
{
  PROP_SHOWN = 1,
};

G_DEFINE_FINAL_TYPE (PressPanel, press_panel, G_TYPE_OBJECT)

static gboolean
is_visible (PressPanel *self)
{
  return self->sidebar != NULL && gtk_widget_get_visible (self->sidebar);
}

static gboolean
is_current (PressPanel *self, const char *key)
{
  return g_strcmp0 (self->key, key) == 0;
}

static void
on_read (GObject *object, GAsyncResult *result, gpointer data)
{
  PressPanel *self = PRESS_PANEL (object);
  g_autofree char *key = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = press_read_finish (result, &key, &error);
  gint64 begin = press_trace_begin ();

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->sidebar == NULL || !is_current (self, key))
    return;
  g_clear_object (&self->cancellable);
  if (bytes != NULL)
    press_sidebar_set_message (PRESS_SIDEBAR (self->sidebar), key, bytes);
  else
    press_sidebar_set_error (PRESS_SIDEBAR (self->sidebar), key, error);
  press_trace_end (begin, "read", key);
}

static void
cancel (PressPanel *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* Gives the sidebar the mail of the current key, unless it has it already or nobody looks. */
static void
read_mail (PressPanel *self)
{
  g_autoptr (GError) error = NULL;

  if (self->key == NULL || self->read || !is_visible (self))
    return;
  if (g_strcmp0 (press_sidebar_get_key (PRESS_SIDEBAR (self->sidebar)), self->key) != 0)
    press_sidebar_expect (PRESS_SIDEBAR (self->sidebar), self->key);
  if (self->mail == NULL && self->reader->open != NULL)
    self->mail = self->reader->open (self->data, self->key, &error);
  if (self->mail == NULL && error == NULL)
    return;

  self->read = TRUE;
  if (self->mail == NULL)
    {
      press_sidebar_set_error (PRESS_SIDEBAR (self->sidebar), self->key, error);
      return;
    }
  self->cancellable = g_cancellable_new ();
  press_read_async (G_OBJECT (self), self->reader->read, self->mail, self->key, self->cancellable, on_read);
}

/* Selecting */

static void
change_key (PressPanel *self, const char *key)
{
  cancel (self);
  g_clear_object (&self->mail);
  g_free (self->key);
  self->key = g_strdup (key);
  self->read = FALSE;
}

/**
 * press_panel_select:
 * @key: names the selected mail; equal keys mean the same mail
 *
 * The sidebar waits for the mail that @key names, or reads it at once where the reader can open it.
 */
void
press_panel_select (PressPanel *self, const char *key)
{
  if (!is_current (self, key))
    change_key (self, key);
  read_mail (self);
}

/** press_panel_select_none: no mail is selected, or @n_selected of them. */
void
press_panel_select_none (PressPanel *self, guint n_selected)
{
  change_key (self, NULL);
  if (self->sidebar != NULL)
    press_sidebar_set_none (PRESS_SIDEBAR (self->sidebar), n_selected);
}

/** press_panel_offer: the mail that @key names is there, and selected; @mail: for the reader's read(). */
void
press_panel_offer (PressPanel *self, const char *key, GObject *mail)
{
  if (!is_current (self, key))
    change_key (self, key);
  g_set_object (&self->mail, mail);
  read_mail (self);
}

/** press_panel_fail: the mail that @key names is selected, and the program cannot show it. */
void
press_panel_fail (PressPanel *self, const char *key)
{
  change_key (self, key);
  self->read = TRUE;
  if (self->sidebar == NULL)
    return;
  press_sidebar_expect (PRESS_SIDEBAR (self->sidebar), key);
  press_sidebar_set_error (PRESS_SIDEBAR (self->sidebar), key, NULL);
}

static gboolean
on_settled (gpointer data)
{
  PressPanel *self = data;
  gint64 begin = press_trace_begin ();

  self->settle_id = 0;
  if (self->sidebar == NULL) /* the window is going */
    return G_SOURCE_REMOVE;
  self->reader->settled (self, self->data);
  press_trace_end (begin, "settled", self->key);
  return G_SOURCE_REMOVE;
}

/** press_panel_settle: something was selected, or nothing; the reader is asked when it has been still. */
void
press_panel_settle (PressPanel *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, on_settled, self);
}

/** press_panel_get_key: (transfer none) (nullable): the selected mail. */
const char *
press_panel_get_key (PressPanel *self)
{
  return self->key;
}

/* Being shown and hidden */

static void
update_visible (PressPanel *self)
{
  gboolean visible = self->shown && self->available;

  if (self->sidebar == NULL || visible == gtk_widget_get_visible (self->sidebar))
    return;
  gtk_widget_set_visible (self->sidebar, visible);
  if (visible)
    read_mail (self);
  else if (self->cancellable != NULL)
    {
      cancel (self);
      self->read = FALSE;
    }
}

/** press_panel_set_available: whether there is a mail to stand beside, at first there is. */
void
press_panel_set_available (PressPanel *self, gboolean available)
{
  self->available = available;
  update_visible (self);
}

static void
press_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PRESS_PANEL (object)->shown);
}

static void
press_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PressPanel *self = PRESS_PANEL (object);
  gint64 begin = press_trace_begin ();

  self->shown = g_value_get_boolean (value);
  update_visible (self);
  press_trace_end (begin, self->shown ? "shown" : "hidden", self->key);
}

static void
press_panel_dispose (GObject *object)
{
  PressPanel *self = PRESS_PANEL (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  cancel (self);
  g_clear_weak_pointer (&self->sidebar);
  g_clear_object (&self->mail);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (press_panel_parent_class)->dispose (object);
}

static void
press_panel_finalize (GObject *object)
{
  press_trace_end (press_trace_begin (), "freed", NULL);
  G_OBJECT_CLASS (press_panel_parent_class)->finalize (object);
}

static void
press_panel_class_init (PressPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = press_panel_get_property;
  object_class->set_property = press_panel_set_property;
  object_class->dispose = press_panel_dispose;
  object_class->finalize = press_panel_finalize;
  g_object_class_install_property (
      object_class, PROP_SHOWN,
      g_param_spec_boolean ("shown", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
press_panel_init (PressPanel *self)
{
  self->available = TRUE;
}

/**
 * press_panel_new:
 * @reader: what is different from program to program
 * @data: for the functions of @reader; must live until the window goes, or press_panel_take_out()
 * @beside: the widget that the sidebar stands beside, in its window already
 * @visible_key: the setting that remembers whether the sidebar is shown
 *
 * Makes a sidebar and puts it into the window. The property "shown" turns it on and off.
 */
PressPanel *
press_panel_new (const PressReader *reader, gpointer data, GtkWidget *beside, const char *visible_key)
{
  PressPanel *self = g_object_new (PRESS_TYPE_PANEL, NULL);

  self->reader = reader;
  self->data = data;
  self->sidebar = press_sidebar_new (&reader->host, data);
  g_object_add_weak_pointer (G_OBJECT (self->sidebar), (gpointer *)&self->sidebar);
  atk_object_set_name (gtk_widget_get_accessible (self->sidebar), _ ("Press brief"));
  press_trace_watch (PRESS_SIDEBAR (self->sidebar));
  press_place_put (self->sidebar, beside,
                   g_str_equal (visible_key, PRESS_SETTINGS_WINDOW_SIDEBAR_VISIBLE) ? MESSAGE_WIDTH : -1);
  if (press_settings_get () != NULL)
    g_settings_bind (press_settings_get (), visible_key, self, "shown", G_SETTINGS_BIND_DEFAULT);
  else
    g_object_set (self, "shown", TRUE, NULL);
  return self;
}

static void
end (PressPanel *self, gboolean window_stays)
{
  if (self->sidebar != NULL)
    {
      press_place_remember (self->sidebar);
      press_sidebar_end (PRESS_SIDEBAR (self->sidebar), window_stays);
    }
  g_object_run_dispose (G_OBJECT (self));
  g_object_unref (self);
}

/**
 * press_panel_free:
 *
 * Ends the panel: its reader is not called any more, by the sidebar neither, which goes with the window. A
 * read that is running holds a reference to the panel, and is forgotten.
 */
void
press_panel_free (PressPanel *self)
{
  end (self, FALSE);
}

/** press_panel_take_out: press_panel_free(), and the sidebar goes out of a window that stays. */
void
press_panel_take_out (PressPanel *self)
{
  GtkWidget *sidebar = self->sidebar;

  end (self, TRUE);
  if (sidebar != NULL)
    press_place_take_out (sidebar);
}

/** press_panel_prepare: for a host that was loaded, before all else. */
void
press_panel_prepare (void)
{
  bindtextdomain (GETTEXT_PACKAGE, PRESS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  press_trace_init ();
  if (press_settings_get () == NULL)
    g_warning ("The settings schema of Pressbrief is not installed: nothing is remembered");
}
