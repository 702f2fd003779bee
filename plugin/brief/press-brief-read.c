// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A brief read back from the JSON that press-brief-write.c wrote, without loss. A reader keeps the first
 * thing that is wrong; what is read after that is not used. */

#include "brief/press-brief.h"

#include <json-glib/json-glib.h>

typedef struct
{
  GError *error;
} Reader;

static void
complain (Reader *r, const char *member, const char *wanted)
{
  if (r->error == NULL)
    g_set_error (&r->error, PRESS_BRIEF_ERROR, PRESS_BRIEF_ERROR_SCHEMA, "brief: \"%s\" is not %s", member,
                 wanted);
}

static JsonNode *
member (Reader *r, JsonObject *object, const char *name, GType type, gboolean nullable, const char *wanted)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node != NULL && JSON_NODE_HOLDS_NULL (node) && nullable)
    return NULL;
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type)
    {
      complain (r, name, wanted);
      return NULL;
    }
  return node;
}

static char *
get_string (Reader *r, JsonObject *object, const char *name, gboolean nullable)
{
  JsonNode *node = member (r, object, name, G_TYPE_STRING, nullable, "a string");

  return node != NULL ? json_node_dup_string (node) : nullable ? NULL : g_strdup ("");
}

static gboolean
get_boolean (Reader *r, JsonObject *object, const char *name)
{
  JsonNode *node = member (r, object, name, G_TYPE_BOOLEAN, FALSE, "true or false");

  return node != NULL && json_node_get_boolean (node);
}

static double
get_double (Reader *r, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || (json_node_get_value_type (node) != G_TYPE_INT64
          && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    {
      complain (r, name, "a number");
      return 0;
    }
  return json_node_get_double (node);
}

static JsonArray *
get_array (Reader *r, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      complain (r, name, "a list");
      return NULL;
    }
  return json_node_get_array (node);
}

static JsonObject *
get_object (Reader *r, JsonObject *object, const char *name, gboolean nullable)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  if (node == NULL || !JSON_NODE_HOLDS_NULL (node) || !nullable)
    complain (r, name, "an object");
  return NULL;
}

static PressSpan
get_span_value (Reader *r, JsonNode *node)
{
  PressSpan span = { 0, 0 };
  JsonArray *pair = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  gint64 begin, end;

  if (pair == NULL || json_array_get_length (pair) != 2)
    {
      complain (r, "span", "two positions");
      return span;
    }
  begin = json_node_get_int (json_array_get_element (pair, 0));
  end = json_node_get_int (json_array_get_element (pair, 1));
  if (begin < 0 || end < begin || end > G_MAXINT)
    complain (r, "span", "two positions in order");
  else
    span = (PressSpan){ (guint)begin, (guint)end };
  return span;
}

static PressSpan
get_span (Reader *r, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "span");

  if (node != NULL && JSON_NODE_HOLDS_NULL (node))
    return (PressSpan){ 0, 0 };
  return get_span_value (r, node);
}

static void
get_spans (Reader *r, JsonObject *object, GArray *spans)
{
  JsonArray *list = get_array (r, object, "spans");

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      PressSpan span = get_span_value (r, json_array_get_element (list, i));

      g_array_append_val (spans, span);
    }
}

static void
get_strings (Reader *r, JsonObject *object, const char *name, GPtrArray *strings)
{
  JsonArray *list = get_array (r, object, name);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_ptr_array_add (strings, json_node_dup_string (node));
      else
        complain (r, name, "a list of strings");
    }
}

static guint
get_word (Reader *r, JsonObject *object, const char *name, const char *(*to_string) (guint), guint n)
{
  g_autofree char *word = get_string (r, object, name, FALSE);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (to_string (i), word))
      return i;
  complain (r, name, "a word of the schema");
  return 0;
}

static const char *
kind_word (guint i)
{
  return press_kind_to_string (i);
}
static const char *
relation_word (guint i)
{
  return press_relation_to_string (i);
}
static const char *
role_word (guint i)
{
  return press_date_role_to_string (i);
}
static const char *
section_word (guint i)
{
  return press_section_kind_to_string (i);
}

static void
read_signal (Reader *r, JsonObject *o, PressBrief *self)
{
  g_autofree char *name = get_string (r, o, "name", FALSE);

  press_brief_add_signal (self, name, get_double (r, o, "weight"), get_span (r, o));
}

static void
read_excerpt (Reader *r, JsonObject *o, GPtrArray *excerpts)
{
  g_autofree char *text = get_string (r, o, "text", FALSE);

  g_ptr_array_add (excerpts, press_excerpt_new (text, get_span (r, o)));
}

static void
read_sentence (Reader *r, JsonObject *o, PressBrief *self)
{
  read_excerpt (r, o, self->summary);
}

static void
read_person (Reader *r, JsonObject *o, PressBrief *self)
{
  g_autofree char *name = get_string (r, o, "name", FALSE);
  PressPerson *person = press_brief_add_person (self, name);

  person->role = get_string (r, o, "role", TRUE);
  person->organization = get_string (r, o, "organization", TRUE);
  get_spans (r, o, person->spans);
}

static void
read_organization (Reader *r, JsonObject *o, PressBrief *self)
{
  g_autofree char *name = get_string (r, o, "name", FALSE);
  PressOrganization *organization
      = press_brief_add_organization (self, name, get_word (r, o, "relation", relation_word, 4));

  get_strings (r, o, "aliases", organization->aliases);
  get_spans (r, o, organization->spans);
}

static void
read_date (Reader *r, JsonObject *o, PressBrief *self)
{
  g_autofree char *value = get_string (r, o, "value", FALSE);
  g_autofree char *text = get_string (r, o, "text", FALSE);

  press_brief_add_date (self, value, text, get_word (r, o, "role", role_word, 10), get_span (r, o));
}

static void
read_quote (Reader *r, JsonObject *o, PressBrief *self)
{
  PressBriefQuote *quote = press_brief_add_quote (self, get_boolean (r, o, "direct"), get_span (r, o));
  JsonArray *parts = get_array (r, o, "parts");

  quote->text = get_string (r, o, "text", FALSE);
  quote->speaker = get_string (r, o, "speaker", TRUE);
  for (guint i = 0; parts != NULL && i < json_array_get_length (parts); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (parts, i)))
      read_excerpt (r, json_array_get_object_element (parts, i), quote->parts);
    else
      complain (r, "parts", "a list of objects");
}

static void
read_contact (Reader *r, JsonObject *o, PressBrief *self)
{
  PressContact *contact = press_brief_add_contact (self, get_span (r, o));

  contact->name = get_string (r, o, "name", TRUE);
  contact->organization = get_string (r, o, "organization", TRUE);
  contact->email = get_string (r, o, "email", TRUE);
  contact->phone = get_string (r, o, "phone", TRUE);
}

static void
read_figure (Reader *r, JsonObject *o, PressBrief *self)
{
  g_autofree char *text = get_string (r, o, "text", FALSE);
  g_autofree char *unit = get_string (r, o, "unit", TRUE);

  press_brief_add_figure (self, text, get_double (r, o, "value"), unit, get_boolean (r, o, "claim"),
                          get_span (r, o));
}

static void
read_section (Reader *r, JsonObject *o, PressBrief *self)
{
  PressSection section = { get_span (r, o), get_word (r, o, "kind", section_word, 7) };

  g_array_append_val (self->sections, section);
}

static void
read_list (Reader *r,
           JsonObject *object,
           const char *name,
           PressBrief *self,
           void (*read) (Reader *, JsonObject *, PressBrief *))
{
  JsonArray *list = get_array (r, object, name);

  for (guint i = 0; list != NULL && r->error == NULL && i < json_array_get_length (list); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (list, i)))
      read (r, json_array_get_object_element (list, i), self);
    else
      complain (r, name, "a list of objects");
}

static void
read_heads (Reader *r, JsonObject *root, PressBrief *self)
{
  JsonObject *message = get_object (r, root, "message", FALSE);
  JsonObject *classification = get_object (r, root, "classification", FALSE);
  JsonObject *dateline = get_object (r, root, "dateline", TRUE);
  JsonObject *embargo = get_object (r, root, "embargo", TRUE);

  if (message != NULL)
    {
      self->id = get_string (r, message, "id", TRUE);
      self->from = get_string (r, message, "from", TRUE);
      self->subject = get_string (r, message, "subject", FALSE);
      self->date = get_string (r, message, "date", TRUE);
    }
  if (classification != NULL)
    {
      self->kind = get_word (r, classification, "kind", kind_word, 3);
      self->confidence = get_double (r, classification, "confidence");
      read_list (r, classification, "signals", self, read_signal);
    }
  if (dateline != NULL)
    {
      self->dateline = g_new0 (PressDateline, 1);
      self->dateline->place = get_string (r, dateline, "place", TRUE);
      self->dateline->date = get_string (r, dateline, "date", TRUE);
      self->dateline->wire = get_string (r, dateline, "wire", TRUE);
      self->dateline->span = get_span (r, dateline);
    }
  if (embargo != NULL)
    {
      self->embargo = g_new0 (PressEmbargo, 1);
      self->embargo->until = get_string (r, embargo, "until", FALSE);
      self->embargo->zone = get_string (r, embargo, "zone", TRUE);
      self->embargo->text = get_string (r, embargo, "text", FALSE);
      self->embargo->span = get_span (r, embargo);
    }
}

static void
read_brief (Reader *r, JsonObject *root, PressBrief *self)
{
  g_autofree char *schema = get_string (r, root, "schema", FALSE);

  if (!g_str_equal (schema, PRESS_BRIEF_SCHEMA))
    complain (r, "schema", "\"" PRESS_BRIEF_SCHEMA "\"");
  self->text = get_string (r, root, "text", FALSE);
  self->headline = get_string (r, root, "headline", TRUE);
  get_strings (r, root, "languages", self->languages);
  read_heads (r, root, self);
  read_list (r, root, "summary", self, read_sentence);
  read_list (r, root, "people", self, read_person);
  read_list (r, root, "organizations", self, read_organization);
  read_list (r, root, "dates", self, read_date);
  read_list (r, root, "quotes", self, read_quote);
  read_list (r, root, "contacts", self, read_contact);
  read_list (r, root, "figures", self, read_figure);
  read_list (r, root, "sections", self, read_section);
}

/**
 * press_brief_from_json:
 * @json: what press_brief_to_json() wrote
 * @length: in bytes, or -1
 *
 * Returns: (transfer full): the brief, or %NULL with @error set (#PressBriefError)
 */
PressBrief *
press_brief_from_json (const char *json, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PressBrief) self = press_brief_new ();
  g_autoptr (GError) local = NULL;
  Reader reader = { NULL };
  JsonNode *root;

  if (!json_parser_load_from_data (parser, json, length, &local))
    {
      g_set_error (error, PRESS_BRIEF_ERROR, PRESS_BRIEF_ERROR_SYNTAX, "brief: %s", local->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    complain (&reader, "brief", "an object");
  else
    read_brief (&reader, json_node_get_object (root), self);
  if (reader.error != NULL)
    {
      g_propagate_error (error, reader.error);
      return NULL;
    }
  return g_steal_pointer (&self);
}
