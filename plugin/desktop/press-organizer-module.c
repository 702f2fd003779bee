// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * press-organizer.so: finds the list that is asked for, opens it, and hands it to the part that knows memos,
 * events or contacts.
 *
 * The libraries of evolution-data-server post to the main context of the thread that makes their objects.
 * That is a context of the deed's own here: the host's loop sees none of it, and it works where no loop runs.
 */

#include "desktop/press-organizer-module.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NEVER_WAIT_FOR_CONNECTION ((guint32)-1)
#define SERVICE "org.gnome.evolution.dataserver.Sources"

/* What evolution-data-server only reads: birthdays, the weather, calendars on the web. */
static const char *const READ_ONLY_BACKENDS[] = { "contacts", "weather", "webcal", NULL };

static const char *
extension_of (PressOrganizerKind kind)
{
  switch (kind)
    {
    case PRESS_ORGANIZER_MEMOS:
      return E_SOURCE_EXTENSION_MEMO_LIST;
    case PRESS_ORGANIZER_CALENDAR:
      return E_SOURCE_EXTENSION_CALENDAR;
    default:
      return E_SOURCE_EXTENSION_ADDRESS_BOOK;
    }
}

static const char *
words_for_no_list (PressOrganizerKind kind, gboolean chosen)
{
  switch (kind)
    {
    case PRESS_ORGANIZER_MEMOS:
      return chosen ? _ ("The chosen memo list is not there any more.") : _ ("There is no memo list.");
    case PRESS_ORGANIZER_CALENDAR:
      return chosen ? _ ("The chosen calendar is not there any more.") : _ ("There is no calendar.");
    default:
      return chosen ? _ ("The chosen address book is not there any more.") : _ ("There is no address book.");
    }
}

/* Whether a service of evolution-data-server is among @names, whatever version its name ends with. */
static gboolean
names_service (GVariant *names)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (names, 0);
  g_autofree const char **strings = g_variant_get_strv (list, NULL);

  for (guint i = 0; strings[i] != NULL; i++)
    if (g_str_has_prefix (strings[i], SERVICE))
      return TRUE;
  return FALSE;
}

/* (transfer full) (nullable): a bus with the services on it, running or to be started. Whoever holds it keeps
 * a program that does not expect to end with its bus, because it is no GApplication, from doing so. */
static GDBusConnection *
open_bus (GCancellable *cancellable, GError **error)
{
  const char *const methods[] = { "ListActivatableNames", "ListNames", NULL };
  GApplication *application = g_application_get_default ();
  g_autoptr (GError) failure = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, &failure);

  if (bus != NULL && application == NULL)
    g_dbus_connection_set_exit_on_close (bus, FALSE);
  for (guint i = 0; bus != NULL && methods[i] != NULL && failure == NULL; i++)
    {
      g_autoptr (GVariant) names = g_dbus_connection_call_sync (
          bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", methods[i], NULL,
          G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, -1, cancellable, &failure);

      if (names != NULL && names_service (names))
        return g_steal_pointer (&bus);
    }
  if (failure == NULL)
    g_set_error_literal (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_MISSING,
                         _ ("Evolution’s memos, calendars and contacts are not installed."));
  else
    g_set_error_literal (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_SILENT,
                         _ ("Memos, calendars and contacts cannot be reached: this is no desktop session."));
  if (failure != NULL)
    g_debug ("organizer: %s", failure->message);
  return NULL;
}

static gboolean
is_writable (ESource *source, PressOrganizerKind kind)
{
  ESourceBackend *backend = e_source_get_extension (source, extension_of (kind));
  g_autofree char *name = e_source_backend_dup_backend_name (backend);

  return name != NULL && !g_strv_contains (READ_ONLY_BACKENDS, name);
}

static ESource *
ref_default (ESourceRegistry *registry, PressOrganizerKind kind)
{
  switch (kind)
    {
    case PRESS_ORGANIZER_MEMOS:
      return e_source_registry_ref_default_memo_list (registry);
    case PRESS_ORGANIZER_CALENDAR:
      return e_source_registry_ref_default_calendar (registry);
    default:
      return e_source_registry_ref_default_address_book (registry);
    }
}

/* "Personal", and whose it is where it belongs to an account: "Personal (ada@mail.example)". */
static char *
name_of (ESourceRegistry *registry, ESource *source)
{
  g_autofree char *name = e_source_dup_display_name (source);
  g_autoptr (ESource) account
      = e_source_registry_find_extension (registry, source, E_SOURCE_EXTENSION_COLLECTION);
  g_autofree char *account_name = account != NULL ? e_source_dup_display_name (account) : NULL;

  if (account_name == NULL || g_strcmp0 (account_name, name) == 0)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s (%s)", name, account_name);
}

static PressOrganizerList *
list_new (ESourceRegistry *registry, ESource *source, gboolean is_default)
{
  PressOrganizerList *list = g_new0 (PressOrganizerList, 1);

  list->uid = e_source_dup_uid (source);
  list->name = name_of (registry, source);
  list->is_default = is_default;
  return list;
}

static GPtrArray *
get_lists (ESourceRegistry *registry, PressOrganizerKind kind)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func ((GDestroyNotify)press_organizer_list_free);
  GList *sources = e_source_registry_list_enabled (registry, extension_of (kind));
  g_autoptr (ESource) first = ref_default (registry, kind);

  for (GList *l = sources; l != NULL; l = l->next)
    {
      gboolean is_default = first != NULL && e_source_equal (l->data, first);

      if (is_writable (l->data, kind))
        g_ptr_array_insert (lists, is_default ? 0 : -1, list_new (registry, l->data, is_default));
    }
  g_list_free_full (sources, g_object_unref);
  return lists;
}

/* (transfer full) (nullable): the list that @ask names. */
static ESource *
find_source (ESourceRegistry *registry, const PressOrganizerAsk *ask, GError **error)
{
  gboolean chosen = *ask->list != '\0';
  g_autoptr (ESource) source
      = chosen ? e_source_registry_ref_source (registry, ask->list) : ref_default (registry, ask->kind);

  if (source != NULL && e_source_has_extension (source, extension_of (ask->kind))
      && e_source_registry_check_enabled (registry, source))
    return g_steal_pointer (&source);
  g_set_error_literal (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_NO_LIST,
                       words_for_no_list (ask->kind, chosen));
  return NULL;
}

static EClient *
connect_to (ESource *source, PressOrganizerKind kind, GCancellable *cancellable, GError **error)
{
  if (kind == PRESS_ORGANIZER_CONTACTS)
    return e_book_client_connect_sync (source, NEVER_WAIT_FOR_CONNECTION, cancellable, error);
  return e_cal_client_connect_sync (source,
                                    kind == PRESS_ORGANIZER_MEMOS ? E_CAL_CLIENT_SOURCE_TYPE_MEMOS
                                                                  : E_CAL_CLIENT_SOURCE_TYPE_EVENTS,
                                    NEVER_WAIT_FOR_CONNECTION, cancellable, error);
}

/* @failure: (transfer full): of the libraries. What D-Bus has to say is that nobody answered. */
static void
fail (GError **error, const char *name, GError *failure)
{
  g_autoptr (GError) inner = failure;

  g_debug ("organizer: %s", inner->message);
  if (inner->domain == PRESS_ORGANIZER_ERROR)
    g_propagate_error (error, g_steal_pointer (&inner));
  else if (inner->domain == G_DBUS_ERROR || inner->domain == G_IO_ERROR
           || g_error_matches (inner, E_CLIENT_ERROR, E_CLIENT_ERROR_DBUS_ERROR))
    g_set_error_literal (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_SILENT,
                         _ ("Evolution’s memos, calendars and contacts do not answer."));
  else
    /* Translators: the first %s is the name of a calendar, the second why, a sentence */
    g_set_error (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_REFUSED, _ ("“%s” did not take it: %s"),
                 name, inner->message);
}

/* What @ask wants of the open list @client. */
static gpointer
serve (EClient *client,
       const PressOrganizerAsk *ask,
       gboolean *was_there,
       GCancellable *cancellable,
       GError **error)
{
  switch (ask->deed)
    {
    case PRESS_ORGANIZER_PUT_MEMO:
      return GINT_TO_POINTER (
          press_module_store_memo (E_CAL_CLIENT (client), ask->memo, was_there, cancellable, error));
    case PRESS_ORGANIZER_ADD_EVENT:
      return GINT_TO_POINTER (
          press_module_store_event (E_CAL_CLIENT (client), ask->event, was_there, cancellable, error));
    case PRESS_ORGANIZER_LOOK_UP_CARD:
    case PRESS_ORGANIZER_STORE_CARD:
      return press_module_merge_card (E_BOOK_CLIENT (client), ask->card,
                                      ask->deed == PRESS_ORGANIZER_STORE_CARD, cancellable, error);
    default:
      return GINT_TO_POINTER (TRUE);
    }
}

/* Whether the service ended, or closed the list, while it was asked; all deeds may be done twice. */
static gboolean
is_gone (const GError *failure)
{
  return g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD)
         || g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_OBJECT)
         || g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN)
         || g_error_matches (failure, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY);
}

/* Opens @list, which is @source, and does there what @ask wants. */
static gpointer
serve_on (ESource *source,
          const PressOrganizerList *list,
          const PressOrganizerAsk *ask,
          gboolean *was_there,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (EClient) client = connect_to (source, ask->kind, cancellable, error);

  if (client == NULL)
    return NULL;
  if (!e_client_is_readonly (client) || ask->deed == PRESS_ORGANIZER_LOOK_UP_CARD)
    return serve (client, ask, was_there, cancellable, error);
  g_set_error (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_READ_ONLY,
               /* Translators: %s is the name of a calendar, a memo list or an address book */
               _ ("“%s” can only be read: choose another one."), list->name);
  return NULL;
}

static gpointer
run_on_list (ESourceRegistry *registry,
             const PressOrganizerAsk *ask,
             gboolean *was_there,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (ESource) source = find_source (registry, ask, error);
  g_autoptr (PressOrganizerList) list = NULL;
  g_autoptr (GError) failure = NULL;
  gpointer answer;

  if (source == NULL)
    return NULL;
  list = list_new (registry, source, *ask->list == '\0');
  answer = serve_on (source, list, ask, was_there, cancellable, &failure);
  if (is_gone (failure))
    {
      g_clear_error (&failure);
      answer = serve_on (source, list, ask, was_there, cancellable, &failure);
    }
  if (failure != NULL)
    fail (error, list->name, g_steal_pointer (&failure));
  if (answer == NULL || ask->card != NULL)
    return answer;
  return g_steal_pointer (&list);
}

static gpointer
run_here (const PressOrganizerAsk *ask, gboolean *was_there, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GDBusConnection) bus = open_bus (cancellable, error);
  g_autoptr (ESourceRegistry) registry = NULL;

  if (bus == NULL)
    return NULL;
  registry = e_source_registry_new_sync (cancellable, &failure);
  if (registry == NULL)
    {
      fail (error, "", g_steal_pointer (&failure));
      return NULL;
    }
  if (ask->deed == PRESS_ORGANIZER_GET_LISTS)
    return get_lists (registry, ask->kind);
  return run_on_list (registry, ask, was_there, cancellable, error);
}

static gpointer
run (const PressOrganizerAsk *ask, gboolean *was_there, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  gpointer answer;

  g_main_context_push_thread_default (context);
  answer = run_here (ask, was_there, cancellable, error);
  while (g_main_context_iteration (context, FALSE))
    ;
  g_main_context_pop_thread_default (context);
  return answer;
}

G_MODULE_EXPORT extern const PressOrganizerTable press_organizer_table;
const PressOrganizerTable press_organizer_table = { run };
