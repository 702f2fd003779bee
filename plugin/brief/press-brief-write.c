// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The brief written as JSON, schema "pressbrief/1". Members stand in the order of the schema. */

#include "brief/press-brief.h"

#include <json-glib/json-glib.h>

static void
put_string (JsonBuilder *b, const char *name, const char *value)
{
  json_builder_set_member_name (b, name);
  if (value != NULL)
    json_builder_add_string_value (b, value);
  else
    json_builder_add_null_value (b);
}

static void
put_span_value (JsonBuilder *b, PressSpan span)
{
  json_builder_begin_array (b);
  json_builder_add_int_value (b, span.begin);
  json_builder_add_int_value (b, span.end);
  json_builder_end_array (b);
}

static void
put_span (JsonBuilder *b, PressSpan span)
{
  json_builder_set_member_name (b, "span");
  if (span.end > span.begin)
    put_span_value (b, span);
  else
    json_builder_add_null_value (b);
}

static void
put_spans (JsonBuilder *b, const GArray *spans)
{
  json_builder_set_member_name (b, "spans");
  json_builder_begin_array (b);
  for (guint i = 0; i < spans->len; i++)
    put_span_value (b, g_array_index (spans, PressSpan, i));
  json_builder_end_array (b);
}

static void
put_double (JsonBuilder *b, const char *name, double value)
{
  json_builder_set_member_name (b, name);
  if (value == (double)(gint64)value)
    json_builder_add_int_value (b, (gint64)value);
  else
    json_builder_add_double_value (b, value);
}

static void
put_boolean (JsonBuilder *b, const char *name, gboolean value)
{
  json_builder_set_member_name (b, name);
  json_builder_add_boolean_value (b, value);
}

static void
begin_list (JsonBuilder *b, const char *name)
{
  json_builder_set_member_name (b, name);
  json_builder_begin_array (b);
}

static void
put_strings (JsonBuilder *b, const char *name, const GPtrArray *strings)
{
  begin_list (b, name);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (b, strings->pdata[i]);
  json_builder_end_array (b);
}

static void
put_message (JsonBuilder *b, PressBrief *self)
{
  json_builder_set_member_name (b, "message");
  json_builder_begin_object (b);
  put_string (b, "id", self->id);
  put_string (b, "from", self->from);
  put_string (b, "subject", self->subject);
  put_string (b, "date", self->date);
  json_builder_end_object (b);
}

static void
put_classification (JsonBuilder *b, PressBrief *self)
{
  json_builder_set_member_name (b, "classification");
  json_builder_begin_object (b);
  put_string (b, "kind", press_kind_to_string (self->kind));
  put_double (b, "confidence", self->confidence);
  begin_list (b, "signals");
  for (guint i = 0; i < self->signals->len; i++)
    {
      const PressSignal *signal = self->signals->pdata[i];

      json_builder_begin_object (b);
      put_string (b, "name", signal->name);
      put_double (b, "weight", signal->weight);
      put_span (b, signal->span);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  json_builder_end_object (b);
}

static void
put_dateline (JsonBuilder *b, const PressDateline *dateline)
{
  json_builder_set_member_name (b, "dateline");
  if (dateline == NULL)
    {
      json_builder_add_null_value (b);
      return;
    }
  json_builder_begin_object (b);
  put_string (b, "place", dateline->place);
  put_string (b, "date", dateline->date);
  put_string (b, "wire", dateline->wire);
  put_span (b, dateline->span);
  json_builder_end_object (b);
}

static void
put_embargo (JsonBuilder *b, const PressEmbargo *embargo)
{
  json_builder_set_member_name (b, "embargo");
  if (embargo == NULL)
    {
      json_builder_add_null_value (b);
      return;
    }
  json_builder_begin_object (b);
  put_string (b, "until", embargo->until);
  put_string (b, "zone", embargo->zone);
  put_string (b, "text", embargo->text);
  put_span (b, embargo->span);
  json_builder_end_object (b);
}

static void
put_excerpts (JsonBuilder *b, const char *name, const GPtrArray *excerpts)
{
  begin_list (b, name);
  for (guint i = 0; i < excerpts->len; i++)
    {
      const PressExcerpt *excerpt = excerpts->pdata[i];

      json_builder_begin_object (b);
      put_string (b, "text", excerpt->text);
      put_span (b, excerpt->span);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_people (JsonBuilder *b, const GPtrArray *people)
{
  begin_list (b, "people");
  for (guint i = 0; i < people->len; i++)
    {
      const PressPerson *person = people->pdata[i];

      json_builder_begin_object (b);
      put_string (b, "name", person->name);
      put_string (b, "role", person->role);
      put_string (b, "organization", person->organization);
      put_spans (b, person->spans);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_organizations (JsonBuilder *b, const GPtrArray *organizations)
{
  begin_list (b, "organizations");
  for (guint i = 0; i < organizations->len; i++)
    {
      const PressOrganization *organization = organizations->pdata[i];

      json_builder_begin_object (b);
      put_string (b, "name", organization->name);
      put_strings (b, "aliases", organization->aliases);
      put_string (b, "relation", press_relation_to_string (organization->relation));
      put_spans (b, organization->spans);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_dates (JsonBuilder *b, const GPtrArray *dates)
{
  begin_list (b, "dates");
  for (guint i = 0; i < dates->len; i++)
    {
      const PressBriefDate *date = dates->pdata[i];

      json_builder_begin_object (b);
      put_string (b, "value", date->value);
      put_string (b, "text", date->text);
      put_string (b, "role", press_date_role_to_string (date->role));
      put_span (b, date->span);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_quotes (JsonBuilder *b, const GPtrArray *quotes)
{
  begin_list (b, "quotes");
  for (guint i = 0; i < quotes->len; i++)
    {
      const PressBriefQuote *quote = quotes->pdata[i];

      json_builder_begin_object (b);
      put_string (b, "text", quote->text);
      put_excerpts (b, "parts", quote->parts);
      put_string (b, "speaker", quote->speaker);
      put_boolean (b, "direct", quote->direct);
      put_span (b, quote->span);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_contacts (JsonBuilder *b, const GPtrArray *contacts)
{
  begin_list (b, "contacts");
  for (guint i = 0; i < contacts->len; i++)
    {
      const PressContact *contact = contacts->pdata[i];

      json_builder_begin_object (b);
      put_string (b, "name", contact->name);
      put_string (b, "organization", contact->organization);
      put_string (b, "email", contact->email);
      put_string (b, "phone", contact->phone);
      put_span (b, contact->span);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_figures (JsonBuilder *b, const GPtrArray *figures)
{
  begin_list (b, "figures");
  for (guint i = 0; i < figures->len; i++)
    {
      const PressBriefFigure *figure = figures->pdata[i];

      json_builder_begin_object (b);
      put_string (b, "text", figure->text);
      put_double (b, "value", figure->value);
      put_string (b, "unit", figure->unit);
      put_boolean (b, "claim", figure->claim);
      put_span (b, figure->span);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_sections (JsonBuilder *b, const GArray *sections)
{
  begin_list (b, "sections");
  for (guint i = 0; i < sections->len; i++)
    {
      const PressSection *section = &g_array_index (sections, PressSection, i);

      json_builder_begin_object (b);
      put_string (b, "kind", press_section_kind_to_string (section->kind));
      put_span (b, section->span);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

/**
 * press_brief_to_json:
 * @pretty: indented, else one line without line breaks
 *
 * Returns: (transfer full): the brief as JSON of schema "pressbrief/1", UTF-8, the same under every locale
 */
char *
press_brief_to_json (PressBrief *self, gboolean pretty)
{
  g_autoptr (JsonBuilder) b = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (b);
  put_string (b, "schema", PRESS_BRIEF_SCHEMA);
  put_message (b, self);
  put_string (b, "text", self->text);
  put_classification (b, self);
  put_strings (b, "languages", self->languages);
  put_string (b, "headline", self->headline);
  put_dateline (b, self->dateline);
  put_embargo (b, self->embargo);
  put_excerpts (b, "summary", self->summary);
  put_people (b, self->people);
  put_organizations (b, self->organizations);
  put_dates (b, self->dates);
  put_quotes (b, self->quotes);
  put_contacts (b, self->contacts);
  put_figures (b, self->figures);
  put_sections (b, self->sections);
  json_builder_end_object (b);
  root = json_builder_get_root (b);
  return json_to_string (root, pretty);
}
