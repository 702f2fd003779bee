// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Notes in Joplin. A note's id is made of the mail's source, so the same mail has one note. One that the
 * reader threw away stays in Joplin's trash with its id; the mail then gets the next of its ids. What the
 * reader chose stays hers: title and notebook are only set for a new note, the text below the mark never.
 */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "desktop/press-settings.h"
#include "notes/press-joplin-client.h"
#include "notes/press-markdown-mark.h"
#include "notes/press-notebook-private.h"

#define ID_LENGTH 32
#define MOST_IDS 20     /* notes of one mail in the trash, and the one that is not */
#define MOST_PAGES 1000 /* of notebooks */

#define PRESS_TYPE_NOTEBOOK_JOPLIN (press_notebook_joplin_get_type ())
G_DECLARE_FINAL_TYPE (PressNotebookJoplin, press_notebook_joplin, PRESS, NOTEBOOK_JOPLIN, PressNotebook)

struct _PressNotebookJoplin
{
  PressNotebook parent_instance;

  char *notebook;
};

G_DEFINE_FINAL_TYPE (PressNotebookJoplin, press_notebook_joplin, PRESS_TYPE_NOTEBOOK)

static char *
id_of (const char *source, guint number)
{
  g_autofree char *name = g_strdup_printf ("pressbrief:%u:%s", number, source);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strndup (digest, ID_LENGTH);
}

static gint64
integer_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;
}

static JsonBuilder *
begin_object (void)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  return builder;
}

static void
put (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/* The id of the notebook called @title on one page; %NULL when there is none, or with @error. */
static char *
find_on_page (PressJoplin *joplin,
              const char *title,
              guint page,
              gboolean *more,
              GCancellable *cancellable,
              GError **error)
{
  g_autofree char *query = g_strdup_printf ("fields=id,title&page=%u", page);
  g_autoptr (JsonObject) answer
      = press_joplin_ask (joplin, "GET", "/folders", query, NULL, NULL, cancellable, error);
  JsonNode *items = answer != NULL ? json_object_get_member (answer, "items") : NULL;
  JsonNode *has_more = answer != NULL ? json_object_get_member (answer, "has_more") : NULL;
  JsonArray *array = items != NULL && JSON_NODE_HOLDS_ARRAY (items) ? json_node_get_array (items) : NULL;

  *more = has_more != NULL && json_node_get_value_type (has_more) == G_TYPE_BOOLEAN
          && json_node_get_boolean (has_more) && array != NULL && json_array_get_length (array) > 0;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      JsonObject *folder = JSON_NODE_HOLDS_OBJECT (item) ? json_node_get_object (item) : NULL;

      if (folder != NULL && strcmp (press_joplin_string (folder, "title"), title) == 0
          && *press_joplin_string (folder, "id") != '\0')
        return g_strdup (press_joplin_string (folder, "id"));
    }
  return NULL;
}

/* The id of the notebook called @title, which is made when there is none. */
static char *
find_notebook (PressJoplin *joplin, const char *title, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonBuilder) body = NULL;
  g_autoptr (JsonObject) answer = NULL;
  gboolean more = TRUE;
  GError *failure = NULL;

  for (guint page = 1; page <= MOST_PAGES && more; page++)
    {
      char *id = find_on_page (joplin, title, page, &more, cancellable, &failure);

      if (id != NULL)
        return id;
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return NULL;
        }
    }
  body = begin_object ();
  put (body, "title", title);
  json_builder_end_object (body);
  answer = press_joplin_ask (joplin, "POST", "/folders", NULL, body, NULL, cancellable, error);
  if (answer != NULL && *press_joplin_string (answer, "id") != '\0')
    return g_strdup (press_joplin_string (answer, "id"));
  if (answer != NULL)
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_REFUSED, _ ("%s did not take the note"), "Joplin");
  return NULL;
}

/* The id that the mail's note has or shall have; *@found says which. */
static char *
find_note (
    PressJoplin *joplin, const char *source, gboolean *found, GCancellable *cancellable, GError **error)
{
  for (guint number = 0; number < MOST_IDS; number++)
    {
      g_autofree char *id = id_of (source, number);
      g_autofree char *path = g_strconcat ("/notes/", id, NULL);
      guint status = 0;
      g_autoptr (JsonObject) answer
          = press_joplin_ask (joplin, "GET", path, NULL, NULL, &status, cancellable, error);

      *found = answer != NULL;
      if (answer == NULL && status != 404)
        return NULL;
      if (answer == NULL || integer_of (answer, "deleted_time") == 0)
        return g_steal_pointer (&id);
    }
  press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_REFUSED, _ ("%s did not take the note"), "Joplin");
  return NULL;
}

static char *
body_of (const PressNote *note, const char *before)
{
  g_autofree char *text = press_note_to_markdown (note, 0);
  g_autofree char *top = g_strconcat (text, "\n---\n\n", NULL);

  return press_markdown_renew (top, before);
}

static gboolean
write_new (PressJoplin *joplin,
           const PressNote *note,
           const char *notebook,
           const char *id,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *parent = find_notebook (joplin, notebook, cancellable, error);
  g_autofree char *text = body_of (note, "");
  g_autoptr (JsonBuilder) body = begin_object ();
  g_autoptr (JsonObject) answer = NULL;

  if (parent == NULL)
    return FALSE;
  put (body, "id", id);
  put (body, "title", note->title);
  put (body, "body", text);
  put (body, "parent_id", parent);
  put (body, "source_url", note->source);
  json_builder_set_member_name (body, "user_created_time");
  json_builder_add_int_value (body, g_date_time_to_unix (note->created) * 1000);
  json_builder_end_object (body);
  answer = press_joplin_ask (joplin, "POST", "/notes", NULL, body, NULL, cancellable, error);
  return answer != NULL;
}

static gboolean
write_again (
    PressJoplin *joplin, const PressNote *note, const char *id, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_strconcat ("/notes/", id, NULL);
  g_autoptr (JsonObject) found
      = press_joplin_ask (joplin, "GET", path, "fields=id,body", NULL, NULL, cancellable, error);
  const char *before = found != NULL ? press_joplin_string (found, "body") : "";
  g_autofree char *after = body_of (note, before);
  g_autoptr (JsonBuilder) body = begin_object ();
  g_autoptr (JsonObject) answer = NULL;

  if (found == NULL)
    return FALSE;
  if (strcmp (before, after) == 0)
    return TRUE;
  put (body, "body", after);
  put (body, "source_url", note->source);
  json_builder_end_object (body);
  answer = press_joplin_ask (joplin, "PUT", path, NULL, body, NULL, cancellable, error);
  return answer != NULL;
}

static PressSaved *
save (PressNotebook *notebook, const PressNote *note, GCancellable *cancellable, GError **error)
{
  PressNotebookJoplin *self = PRESS_NOTEBOOK_JOPLIN (notebook);
  g_autoptr (PressJoplin) joplin = press_joplin_new (NULL);
  g_autofree char *id = NULL, *uri = NULL, *place = g_strconcat ("Joplin/", self->notebook, NULL);
  gboolean found = FALSE;

  if (!press_joplin_reach (joplin, cancellable, error) || !press_joplin_unlock (joplin, cancellable, error))
    return NULL;
  id = find_note (joplin, note->source, &found, cancellable, error);
  if (id == NULL
      || !(found ? write_again (joplin, note, id, cancellable, error)
                 : write_new (joplin, note, self->notebook, id, cancellable, error)))
    return NULL;
  uri = g_strconcat ("joplin://x-callback-url/openNote?id=", id, NULL);
  return press_saved_new (uri, found ? "Joplin" : place, found);
}

static gboolean
try_out (PressNotebook *notebook, GCancellable *cancellable, GError **error)
{
  g_autoptr (PressJoplin) joplin = press_joplin_new (NULL);
  g_autoptr (JsonObject) answer = NULL;

  if (press_joplin_reach (joplin, cancellable, error) && press_joplin_unlock (joplin, cancellable, error))
    answer = press_joplin_ask (joplin, "GET", "/folders", "fields=id,title&page=1", NULL, NULL, cancellable,
                               error);
  return answer != NULL;
}

static void
press_notebook_joplin_finalize (GObject *object)
{
  g_free (PRESS_NOTEBOOK_JOPLIN (object)->notebook);
  G_OBJECT_CLASS (press_notebook_joplin_parent_class)->finalize (object);
}

static void
press_notebook_joplin_class_init (PressNotebookJoplinClass *klass)
{
  PressNotebookClass *notebook_class = PRESS_NOTEBOOK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = press_notebook_joplin_finalize;
  notebook_class->save = save;
  notebook_class->try_out = try_out;
}

static void
press_notebook_joplin_init (PressNotebookJoplin *self)
{
}

/** press_notebook_joplin_new: (transfer full): the notebook of Joplin that the settings name. */
PressNotebook *
press_notebook_joplin_new (const char *argument, GError **error)
{
  PressNotebookJoplin *self = g_object_new (PRESS_TYPE_NOTEBOOK_JOPLIN, NULL);

  self->notebook = press_settings_get_string (PRESS_SETTINGS_JOPLIN_NOTEBOOK, "Press releases");
  if (*self->notebook == '\0')
    {
      g_free (self->notebook);
      self->notebook = g_strdup ("Press releases");
    }
  return PRESS_NOTEBOOK (self);
}
