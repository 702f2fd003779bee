// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The panel: one sidebar for one EMailReader, that is for the mail view of a main window or for a message
 * window.
 *
 * It puts the sidebar beside a widget of the reader, and keeps it on the selected mail:
 *   selection   -> a new key; the sidebar is told to expect it, a running read is cancelled
 *   mail loaded -> its bytes are written out in a thread, and handed to the sidebar with the key
 *   bytes ready -> dropped when another mail has been selected meanwhile
 * The reader's "changed" comes with a selection that is empty for a moment, even after the mail was loaded:
 * what it says counts only when nothing followed for a while.
 *
 * A sidebar that is not visible costs nothing: its mail is kept by reference and read when it is shown.
 */

#include "evolution/press-evolution.h"

#include <glib/gi18n-lib.h>

#include <em-format/e-mail-part-list.h>
#include <libemail-engine/libemail-engine.h>
#include <mail/message-list.h>

#include "sidebar/press-settings.h"

enum
{
  SETTLE_MS = 150, /* "changed" until the selection is believed */
};

struct _PressEvolutionPanel
{
  GObject parent_instance;

  /* owned by Evolution; the panel does not outlive the reader, the widgets may go before it */
  EMailReader *reader;
  GtkWidget *sidebar;

  /* owned */
  char *key;                 /* of the selected mail; NULL: none or several */
  CamelMimeMessage *message; /* the mail of @key once loaded */
  GCancellable *cancellable; /* of the running read */

  guint settle_id;
  gboolean shown; /* what the user wants */
  gboolean read;  /* the sidebar has been given @message, or will be */
};

enum
{
  PROP_SHOWN = 1,
};

G_DEFINE_FINAL_TYPE (PressEvolutionPanel, press_evolution_panel, G_TYPE_OBJECT)

static gboolean
press_evolution_panel_is_visible (PressEvolutionPanel *self)
{
  return self->sidebar != NULL && gtk_widget_get_visible (self->sidebar);
}

/* A mail is known by its folder and its UID there. */
static char *
press_evolution_panel_make_key (PressEvolutionPanel *self, const char *uid)
{
  g_autoptr (CamelFolder) folder = e_mail_reader_ref_folder (self->reader);
  g_autofree char *uri = folder != NULL ? e_mail_folder_uri_from_folder (folder) : NULL;

  return g_strdup_printf ("%s#%s", uri != NULL ? uri : "", uid);
}

/* What a read needs when it comes back. */
typedef struct
{
  PressEvolutionPanel *panel;
  char *key;
} Reading;

static void
reading_free (Reading *self)
{
  g_object_unref (self->panel);
  g_free (self->key);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
press_evolution_panel_read_done (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) reading = data;
  PressEvolutionPanel *self = reading->panel;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = press_evolution_bytes_finish (result, &error);
  gint64 begin = press_evolution_trace_begin ();

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->sidebar == NULL || g_strcmp0 (reading->key, self->key) != 0)
    return;
  g_clear_object (&self->cancellable);
  if (bytes != NULL)
    press_sidebar_set_message (PRESS_SIDEBAR (self->sidebar), self->key, bytes);
  else
    press_sidebar_set_error (PRESS_SIDEBAR (self->sidebar), self->key, error);
  press_evolution_trace_end (begin, "read", self->key);
}

static void
press_evolution_panel_cancel (PressEvolutionPanel *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* The mail of the current key; also where it was loaded before it was selected, and no signal will come. */
static CamelMimeMessage *
press_evolution_panel_get_message (PressEvolutionPanel *self)
{
  EMailPartList *parts = e_mail_display_get_part_list (e_mail_reader_get_mail_display (self->reader));
  g_autofree char *key = NULL;

  if (self->message != NULL || parts == NULL || e_mail_part_list_get_message_uid (parts) == NULL)
    return self->message;
  key = press_evolution_panel_make_key (self, e_mail_part_list_get_message_uid (parts));
  if (g_strcmp0 (key, self->key) == 0)
    g_set_object (&self->message, e_mail_part_list_get_message (parts));
  return self->message;
}

/* Gives the sidebar the mail of the current key, unless it has it already or nobody looks. */
static void
press_evolution_panel_read (PressEvolutionPanel *self)
{
  Reading *reading;

  if (self->key == NULL || self->read || !press_evolution_panel_is_visible (self))
    return;
  if (g_strcmp0 (press_sidebar_get_key (PRESS_SIDEBAR (self->sidebar)), self->key) != 0)
    press_sidebar_expect (PRESS_SIDEBAR (self->sidebar), self->key);
  if (press_evolution_panel_get_message (self) == NULL)
    return;

  self->read = TRUE;
  self->cancellable = g_cancellable_new ();
  reading = g_new0 (Reading, 1);
  reading->panel = g_object_ref (self);
  reading->key = g_strdup (self->key);
  press_evolution_bytes_async (self->message, self->cancellable, press_evolution_panel_read_done, reading);
}

/* Selecting */

static void
press_evolution_panel_select (PressEvolutionPanel *self, char *key)
{
  press_evolution_panel_cancel (self);
  g_clear_object (&self->message);
  g_free (self->key);
  self->key = key;
  self->read = FALSE;
}

static void
press_evolution_panel_select_none (PressEvolutionPanel *self, guint n_selected)
{
  press_evolution_panel_select (self, NULL);
  if (self->sidebar != NULL)
    press_sidebar_set_none (PRESS_SIDEBAR (self->sidebar), n_selected);
}

static void
press_evolution_panel_select_uid (PressEvolutionPanel *self, const char *uid)
{
  g_autofree char *key = press_evolution_panel_make_key (self, uid);

  if (g_strcmp0 (key, self->key) != 0)
    press_evolution_panel_select (self, g_steal_pointer (&key));
  press_evolution_panel_read (self);
}

static gboolean
press_evolution_panel_settled (gpointer data)
{
  PressEvolutionPanel *self = data;
  gint64 begin = press_evolution_trace_begin ();
  g_autoptr (GPtrArray) uids = NULL;

  self->settle_id = 0;
  if (self->sidebar == NULL) /* the window is going */
    return G_SOURCE_REMOVE;
  uids = e_mail_reader_get_selected_uids (self->reader);
  if (uids != NULL && uids->len == 1)
    press_evolution_panel_select_uid (self, g_ptr_array_index (uids, 0));
  else
    press_evolution_panel_select_none (self, uids != NULL ? uids->len : 0);
  press_evolution_trace_end (begin, "settled", self->key);
  return G_SOURCE_REMOVE;
}

static void
press_evolution_panel_settle (PressEvolutionPanel *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, press_evolution_panel_settled, self);
}

static void
press_evolution_panel_message_selected (PressEvolutionPanel *self, const char *uid)
{
  gint64 begin = press_evolution_trace_begin ();

  if (uid != NULL)
    press_evolution_panel_select_uid (self, uid);
  press_evolution_panel_settle (self);
  press_evolution_trace_end (begin, "selected", self->key);
}

static void
press_evolution_panel_message_loaded (PressEvolutionPanel *self, const char *uid, CamelMimeMessage *message)
{
  gint64 begin = press_evolution_trace_begin ();
  g_autofree char *key = press_evolution_panel_make_key (self, uid);

  if (g_strcmp0 (key, self->key) != 0)
    press_evolution_panel_select (self, g_steal_pointer (&key));
  g_set_object (&self->message, message);
  press_evolution_panel_read (self);
  press_evolution_trace_end (begin, "loaded", self->key);
}

/* What the sidebar asks for */

static gboolean
press_evolution_panel_reveal (gpointer host, const char *text, PressSpan span)
{
  PressEvolutionPanel *self = host;
  gint64 begin = press_evolution_trace_begin ();
  gboolean found = press_evolution_reveal (e_mail_reader_get_mail_display (self->reader), text, span);

  press_evolution_trace_end (begin, "reveal", self->key);
  return found;
}

static void
press_evolution_panel_conceal (gpointer host)
{
  press_evolution_conceal (e_mail_reader_get_mail_display (((PressEvolutionPanel *)host)->reader));
}

static void
press_evolution_panel_compose (gpointer host, const char *address)
{
  press_evolution_compose (((PressEvolutionPanel *)host)->reader, address);
}

static void
press_evolution_panel_focus_mail (gpointer host)
{
  gtk_widget_grab_focus (GTK_WIDGET (e_mail_reader_get_mail_display (((PressEvolutionPanel *)host)->reader)));
}

static const PressHost press_evolution_host = {
  .reveal = press_evolution_panel_reveal,
  .conceal = press_evolution_panel_conceal,
  .compose = press_evolution_panel_compose,
  .focus_mail = press_evolution_panel_focus_mail,
};

/* Being shown and hidden */

/* Without the preview there is no mail to stand beside. */
static void
press_evolution_panel_update_visible (PressEvolutionPanel *self)
{
  gboolean visible
      = self->shown
        && (!E_IS_MAIL_VIEW (self->reader) || e_mail_view_get_preview_visible (E_MAIL_VIEW (self->reader)));

  if (self->sidebar == NULL || visible == gtk_widget_get_visible (self->sidebar))
    return;
  gtk_widget_set_visible (self->sidebar, visible);
  if (visible)
    press_evolution_panel_read (self);
  else if (self->cancellable != NULL)
    {
      press_evolution_panel_cancel (self);
      self->read = FALSE;
    }
}

static void
press_evolution_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PRESS_EVOLUTION_PANEL (object)->shown);
}

static void
press_evolution_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PressEvolutionPanel *self = PRESS_EVOLUTION_PANEL (object);
  gint64 begin = press_evolution_trace_begin ();

  self->shown = g_value_get_boolean (value);
  press_evolution_panel_update_visible (self);
  press_evolution_trace_end (begin, self->shown ? "shown" : "hidden", self->key);
}

static void
press_evolution_panel_dispose (GObject *object)
{
  PressEvolutionPanel *self = PRESS_EVOLUTION_PANEL (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  press_evolution_panel_cancel (self);
  g_clear_weak_pointer (&self->sidebar);
  g_clear_object (&self->message);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (press_evolution_panel_parent_class)->dispose (object);
}

static void
press_evolution_panel_finalize (GObject *object)
{
  press_evolution_trace_end (press_evolution_trace_begin (), "freed", NULL);
  G_OBJECT_CLASS (press_evolution_panel_parent_class)->finalize (object);
}

static void
press_evolution_panel_class_init (PressEvolutionPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = press_evolution_panel_get_property;
  object_class->set_property = press_evolution_panel_set_property;
  object_class->dispose = press_evolution_panel_dispose;
  object_class->finalize = press_evolution_panel_finalize;
  g_object_class_install_property (
      object_class, PROP_SHOWN,
      g_param_spec_boolean ("shown", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
press_evolution_panel_init (PressEvolutionPanel *self)
{
}

/**
 * press_evolution_panel_new:
 * @reader: the reader whose selected mail is shown
 * @beside: the widget of @reader that the sidebar stands beside
 * @visible_key: the setting that remembers whether the sidebar is shown
 *
 * Makes a sidebar and puts it into the window. The property "shown" turns it on and off.
 */
PressEvolutionPanel *
press_evolution_panel_new (EMailReader *reader, GtkWidget *beside, const char *visible_key)
{
  PressEvolutionPanel *self = g_object_new (PRESS_TYPE_EVOLUTION_PANEL, NULL);

  self->reader = reader;
  self->sidebar = press_sidebar_new (&press_evolution_host, self);
  g_object_add_weak_pointer (G_OBJECT (self->sidebar), (gpointer *)&self->sidebar);
  atk_object_set_name (gtk_widget_get_accessible (self->sidebar), _ ("Press brief"));
  press_evolution_trace_watch (PRESS_SIDEBAR (self->sidebar));
  press_evolution_place (self->sidebar, beside);
  g_signal_connect_object (reader, "message-loaded", G_CALLBACK (press_evolution_panel_message_loaded), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "changed", G_CALLBACK (press_evolution_panel_settle), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "folder-loaded", G_CALLBACK (press_evolution_panel_settle), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (e_mail_reader_get_message_list (reader), "message-selected",
                           G_CALLBACK (press_evolution_panel_message_selected), self, G_CONNECT_SWAPPED);
  if (E_IS_MAIL_VIEW (reader))
    g_signal_connect_object (reader, "notify::preview-visible",
                             G_CALLBACK (press_evolution_panel_update_visible), self, G_CONNECT_SWAPPED);
  if (press_settings_get () != NULL)
    g_settings_bind (press_settings_get (), visible_key, self, "shown", G_SETTINGS_BIND_DEFAULT);
  else
    g_object_set (self, "shown", TRUE, NULL);
  return self;
}
