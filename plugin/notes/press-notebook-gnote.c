// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Notes in Gnote, over D-Bus, which starts it. Gnote owns its name before it serves its object, so the first
 * call is made until it is understood. It says that it took a note when it took nothing of it, so each is
 * read back; what was not taken is undone: a new note is deleted, an old one is as it was.
 */

#include <glib/gi18n-lib.h>

#include "desktop/press-settings.h"
#include "notes/press-gnote-text.h"
#include "notes/press-notebook-private.h"

#define NAME "org.gnome.Gnote"
#define PATH "/org/gnome/Gnote/RemoteControl"
#define INTERFACE "org.gnome.Gnote.RemoteControl"

#define SECONDS 10         /* for an answer */
#define TRIES 40           /* until it serves its object */
#define PAUSE (250 * 1000) /* between them */
#define MOST_NAMES 1000    /* notes of one title */

#define PRESS_TYPE_NOTEBOOK_GNOTE (press_notebook_gnote_get_type ())
G_DECLARE_FINAL_TYPE (PressNotebookGnote, press_notebook_gnote, PRESS, NOTEBOOK_GNOTE, PressNotebook)

struct _PressNotebookGnote
{
  PressNotebook parent_instance;

  char *notebook; /* "": none */
};

G_DEFINE_FINAL_TYPE (PressNotebookGnote, press_notebook_gnote, PRESS_TYPE_NOTEBOOK)

static gboolean
is_not_there_yet (const GError *failure)
{
  return g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD)
         || g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_OBJECT)
         || g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_INTERFACE);
}

static gboolean
does_not_start (const GError *failure)
{
  return failure->domain == G_DBUS_ERROR && failure->code >= G_DBUS_ERROR_SPAWN_EXEC_FAILED
         && failure->code <= G_DBUS_ERROR_SPAWN_NO_MEMORY
         && failure->code != G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND;
}

/* @failure: of D-Bus. */
static void
fail (GError **error, const GError *failure)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (failure));
  else if (g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN)
           || g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND))
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_MISSING, _ ("%s is not installed"), "Gnote");
  else if (does_not_start (failure))
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_SILENT, _ ("%s does not start"), "Gnote");
  else if (is_not_there_yet (failure) || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_TIMED_OUT)
           || g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY)
           || g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER)
           || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CLOSED))
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_SILENT, _ ("%s does not answer"), "Gnote");
  else
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_REFUSED, _ ("%s did not take the note"), "Gnote");
}

/* @type: of the answer. */
static GVariant *
call (GDBusConnection *bus,
      const char *method,
      GVariant *arguments,
      const char *type,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (GError) failure = NULL;
  GVariant *answer
      = g_dbus_connection_call_sync (bus, NAME, PATH, INTERFACE, method, arguments, G_VARIANT_TYPE (type),
                                     G_DBUS_CALL_FLAGS_NONE, SECONDS * 1000, cancellable, &failure);

  if (answer == NULL)
    fail (error, failure);
  return answer;
}

static char *
call_for_string (
    GDBusConnection *bus, const char *method, const char *argument, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) answer
      = call (bus, method, g_variant_new ("(s)", argument), "(s)", cancellable, error);
  char *string = NULL;

  if (answer != NULL)
    g_variant_get (answer, "(s)", &string);
  return string;
}

/* Gnote answers %TRUE or %FALSE where it could have no other fault than a note that is gone. */
static gboolean
call_for_yes (
    GDBusConnection *bus, const char *method, GVariant *arguments, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) answer = call (bus, method, arguments, "(b)", cancellable, error);
  gboolean yes = FALSE;

  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(b)", &yes);
  if (!yes)
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_REFUSED, _ ("%s did not take the note"), "Gnote");
  return yes;
}

/* The bus, once Gnote answers on it. */
static GDBusConnection *
reach (GCancellable *cancellable, GError **error)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, NULL);
  g_autoptr (GError) failure = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (bus == NULL)
    {
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_SILENT, _ ("%s cannot be reached"), "Gnote");
      return NULL;
    }
  for (guint i = 0; i < TRIES; i++)
    {
      g_autoptr (GVariant) version = NULL;

      g_clear_error (&failure);
      version
          = g_dbus_connection_call_sync (bus, NAME, PATH, INTERFACE, "Version", NULL, G_VARIANT_TYPE ("(s)"),
                                         G_DBUS_CALL_FLAGS_NONE, SECONDS * 1000, cancellable, &failure);
      if (version != NULL)
        return g_steal_pointer (&bus);
      if (!is_not_there_yet (failure))
        break;
      press_notebook_pause (PAUSE, cancellable);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  fail (error, failure);
  return NULL;
}

/* The note of the mail, and its XML; "" when there is none, %NULL with @error. */
static char *
find (GDBusConnection *bus, const PressNote *note, char **xml, GCancellable *cancellable, GError **error)
{
  g_autofree char *key = press_gnote_key (note->source);
  g_autoptr (GVariant) answer
      = call (bus, "SearchNotes", g_variant_new ("(sb)", key, FALSE), "(as)", cancellable, error);
  g_autofree const char **uris = NULL;

  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "(^a&s)", &uris);
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autofree char *found = call_for_string (bus, "GetNoteContentsXml", uris[i], cancellable, error);

      if (found == NULL)
        return NULL;
      if (!press_gnote_has_key (found, key))
        continue;
      *xml = g_steal_pointer (&found);
      return g_strdup (uris[i]);
    }
  return g_strdup ("");
}

static char *
create (GDBusConnection *bus, const PressNote *note, GCancellable *cancellable, GError **error)
{
  for (guint number = 1; number <= MOST_NAMES; number++)
    {
      g_autofree char *title = press_gnote_title (note, number);
      g_autofree char *uri = call_for_string (bus, "CreateNamedNote", title, cancellable, error);

      if (uri == NULL || *uri != '\0')
        return g_steal_pointer (&uri);
    }
  press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_REFUSED, _ ("%s did not take the note"), "Gnote");
  return NULL;
}

static gboolean
was_taken (GDBusConnection *bus, const char *uri, const char *xml, GCancellable *cancellable, GError **error)
{
  g_autofree char *found = call_for_string (bus, "GetNoteContentsXml", uri, cancellable, error);
  g_autofree char *wanted = press_gnote_plain (xml);
  g_autofree char *got = found != NULL ? press_gnote_plain (found) : NULL;

  if (found == NULL)
    return FALSE;
  if (g_strcmp0 (wanted, got) == 0)
    return TRUE;
  press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_REFUSED, _ ("%s did not take the note"), "Gnote");
  return FALSE;
}

/* @before: (nullable): the XML that the note has. */
static gboolean
write_note (GDBusConnection *bus,
            const char *uri,
            const PressNote *note,
            const char *before,
            const char *notebook,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *title = call_for_string (bus, "GetNoteTitle", uri, cancellable, error);
  g_autofree char *xml = title != NULL ? press_gnote_xml (note, title, before) : NULL;
  g_autofree char *tag = g_strconcat ("system:notebook:", notebook, NULL);

  if (xml == NULL)
    return FALSE;
  if (!call_for_yes (bus, "SetNoteContentsXml", g_variant_new ("(ss)", uri, xml), cancellable, error)
      || !was_taken (bus, uri, xml, cancellable, error))
    return FALSE;
  return before != NULL || *notebook == '\0'
         || call_for_yes (bus, "AddTagToNote", g_variant_new ("(ss)", uri, tag), cancellable, error);
}

/* Cancelled or not: what is half-written does not stay. */
static void
undo (GDBusConnection *bus, const char *uri, const char *before)
{
  GVariant *arguments = before != NULL ? g_variant_new ("(ss)", uri, before) : g_variant_new ("(s)", uri);

  call_for_yes (bus, before != NULL ? "SetNoteContentsXml" : "DeleteNote", arguments, NULL, NULL);
}

static PressSaved *
save (PressNotebook *notebook, const PressNote *note, GCancellable *cancellable, GError **error)
{
  PressNotebookGnote *self = PRESS_NOTEBOOK_GNOTE (notebook);
  g_autoptr (GDBusConnection) bus = reach (cancellable, error);
  g_autofree char *before = NULL, *uri = NULL, *place = NULL;

  if (bus == NULL)
    return NULL;
  uri = find (bus, note, &before, cancellable, error);
  if (uri != NULL && *uri == '\0')
    {
      g_free (uri);
      uri = create (bus, note, cancellable, error);
    }
  if (uri == NULL)
    return NULL;
  if (!write_note (bus, uri, note, before, self->notebook, cancellable, error))
    {
      undo (bus, uri, before);
      return NULL;
    }
  place = *self->notebook != '\0' ? g_strconcat ("Gnote/", self->notebook, NULL) : g_strdup ("Gnote");
  return press_saved_new (uri, place, before != NULL);
}

static gboolean
try_out (PressNotebook *notebook, GCancellable *cancellable, GError **error)
{
  g_autoptr (GDBusConnection) bus = reach (cancellable, error);

  return bus != NULL;
}

/** press_gnote_show: shows the note @uri in a window of Gnote; blocks. */
gboolean
press_gnote_show (const char *uri, GCancellable *cancellable, GError **error)
{
  g_autoptr (GDBusConnection) bus = reach (cancellable, error);

  return bus != NULL && call_for_yes (bus, "DisplayNote", g_variant_new ("(s)", uri), cancellable, error);
}

static void
press_notebook_gnote_finalize (GObject *object)
{
  g_free (PRESS_NOTEBOOK_GNOTE (object)->notebook);
  G_OBJECT_CLASS (press_notebook_gnote_parent_class)->finalize (object);
}

static void
press_notebook_gnote_class_init (PressNotebookGnoteClass *klass)
{
  PressNotebookClass *notebook_class = PRESS_NOTEBOOK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = press_notebook_gnote_finalize;
  notebook_class->save = save;
  notebook_class->try_out = try_out;
}

static void
press_notebook_gnote_init (PressNotebookGnote *self)
{
}

/** press_notebook_gnote_new: (transfer full): the notebook of Gnote that the settings name. */
PressNotebook *
press_notebook_gnote_new (const char *argument, GError **error)
{
  PressNotebookGnote *self = g_object_new (PRESS_TYPE_NOTEBOOK_GNOTE, NULL);

  self->notebook = press_settings_get_string (PRESS_SETTINGS_GNOTE_NOTEBOOK, "Press releases");
  return PRESS_NOTEBOOK (self);
}
