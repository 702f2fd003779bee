// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The brief: a record of facts, how they are made and freed, and the change of all spans from bytes to
 * characters that ends an analysis. */

#include "brief/press-brief.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (PressBrief, press_brief, G_TYPE_OBJECT)
G_DEFINE_QUARK (press_brief_error_quark, press_brief_error)

static void
signal_free (PressSignal *self)
{
  g_free (self->name);
  g_free (self);
}

static void
excerpt_free (PressExcerpt *self)
{
  g_free (self->text);
  g_free (self);
}

static void
person_free (PressPerson *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self->organization);
  g_array_unref (self->spans);
  g_free (self);
}

static void
organization_free (PressOrganization *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->aliases);
  g_array_unref (self->spans);
  g_free (self);
}

static void
date_free (PressBriefDate *self)
{
  g_free (self->value);
  g_free (self->text);
  g_free (self);
}

static void
quote_free (PressBriefQuote *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->parts);
  g_free (self->speaker);
  g_free (self);
}

static void
contact_free (PressContact *self)
{
  g_free (self->name);
  g_free (self->organization);
  g_free (self->email);
  g_free (self->phone);
  g_free (self);
}

static void
figure_free (PressBriefFigure *self)
{
  g_free (self->text);
  g_free (self->unit);
  g_free (self);
}

static void
dateline_free (PressDateline *self)
{
  g_free (self->place);
  g_free (self->date);
  g_free (self->wire);
  g_free (self);
}

static void
embargo_free (PressEmbargo *self)
{
  g_free (self->until);
  g_free (self->zone);
  g_free (self->text);
  g_free (self);
}

static void
press_brief_finalize (GObject *object)
{
  PressBrief *self = PRESS_BRIEF (object);

  g_free (self->id);
  g_free (self->from);
  g_free (self->subject);
  g_free (self->date);
  g_free (self->text);
  g_free (self->headline);
  g_clear_pointer (&self->dateline, dateline_free);
  g_clear_pointer (&self->embargo, embargo_free);
  g_ptr_array_unref (self->signals);
  g_ptr_array_unref (self->languages);
  g_ptr_array_unref (self->summary);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->organizations);
  g_ptr_array_unref (self->dates);
  g_ptr_array_unref (self->quotes);
  g_ptr_array_unref (self->contacts);
  g_ptr_array_unref (self->figures);
  g_array_unref (self->sections);
  G_OBJECT_CLASS (press_brief_parent_class)->finalize (object);
}

static void
press_brief_class_init (PressBriefClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = press_brief_finalize;
}

static void
press_brief_init (PressBrief *self)
{
  self->signals = g_ptr_array_new_with_free_func ((GDestroyNotify)signal_free);
  self->languages = g_ptr_array_new_with_free_func (g_free);
  self->summary = g_ptr_array_new_with_free_func ((GDestroyNotify)excerpt_free);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify)person_free);
  self->organizations = g_ptr_array_new_with_free_func ((GDestroyNotify)organization_free);
  self->dates = g_ptr_array_new_with_free_func ((GDestroyNotify)date_free);
  self->quotes = g_ptr_array_new_with_free_func ((GDestroyNotify)quote_free);
  self->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify)contact_free);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)figure_free);
  self->sections = g_array_new (FALSE, TRUE, sizeof (PressSection));
}

/** press_brief_new: (transfer full): a brief without facts. */
PressBrief *
press_brief_new (void)
{
  return g_object_new (PRESS_TYPE_BRIEF, NULL);
}

/** press_brief_add_signal: (transfer none): a new reason for (@weight > 0) or against "press release". */
PressSignal *
press_brief_add_signal (PressBrief *self, const char *name, double weight, PressSpan span)
{
  PressSignal *signal = g_new0 (PressSignal, 1);

  signal->name = g_strdup (name);
  signal->weight = weight;
  signal->span = span;
  g_ptr_array_add (self->signals, signal);
  return signal;
}

/** press_excerpt_new: (transfer full): @text at @span. */
PressExcerpt *
press_excerpt_new (const char *text, PressSpan span)
{
  PressExcerpt *excerpt = g_new0 (PressExcerpt, 1);

  excerpt->text = g_strdup (text);
  excerpt->span = span;
  return excerpt;
}

/** press_brief_add_sentence: (transfer none): a new sentence of the summary. */
PressExcerpt *
press_brief_add_sentence (PressBrief *self, const char *text, PressSpan span)
{
  PressExcerpt *excerpt = press_excerpt_new (text, span);

  g_ptr_array_add (self->summary, excerpt);
  return excerpt;
}

/** press_brief_add_person: (transfer none): a new person without role, organisation or mentions. */
PressPerson *
press_brief_add_person (PressBrief *self, const char *name)
{
  PressPerson *person = g_new0 (PressPerson, 1);

  person->name = g_strdup (name);
  person->spans = g_array_new (FALSE, TRUE, sizeof (PressSpan));
  g_ptr_array_add (self->people, person);
  return person;
}

/** press_brief_add_organization: (transfer none): a new organisation without aliases or mentions. */
PressOrganization *
press_brief_add_organization (PressBrief *self, const char *name, PressRelation relation)
{
  PressOrganization *organization = g_new0 (PressOrganization, 1);

  organization->name = g_strdup (name);
  organization->relation = relation;
  organization->aliases = g_ptr_array_new_with_free_func (g_free);
  organization->spans = g_array_new (FALSE, TRUE, sizeof (PressSpan));
  g_ptr_array_add (self->organizations, organization);
  return organization;
}

/** press_brief_add_date: (transfer none): a new date. */
PressBriefDate *
press_brief_add_date (
    PressBrief *self, const char *value, const char *text, PressDateRole role, PressSpan span)
{
  PressBriefDate *date = g_new0 (PressBriefDate, 1);

  date->value = g_strdup (value);
  date->text = g_strdup (text);
  date->role = role;
  date->span = span;
  g_ptr_array_add (self->dates, date);
  return date;
}

/** press_brief_add_quote: (transfer none): a new quote; the caller sets its text, parts and speaker. */
PressBriefQuote *
press_brief_add_quote (PressBrief *self, gboolean direct, PressSpan span)
{
  PressBriefQuote *quote = g_new0 (PressBriefQuote, 1);

  quote->direct = direct;
  quote->span = span;
  quote->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)excerpt_free);
  g_ptr_array_add (self->quotes, quote);
  return quote;
}

/** press_brief_add_contact: (transfer none): a new contact; the caller sets what is known of it. */
PressContact *
press_brief_add_contact (PressBrief *self, PressSpan span)
{
  PressContact *contact = g_new0 (PressContact, 1);

  contact->span = span;
  g_ptr_array_add (self->contacts, contact);
  return contact;
}

/** press_brief_add_figure: (transfer none): a new figure. */
PressBriefFigure *
press_brief_add_figure (
    PressBrief *self, const char *text, double value, const char *unit, gboolean claim, PressSpan span)
{
  PressBriefFigure *figure = g_new0 (PressBriefFigure, 1);

  figure->text = g_strdup (text);
  figure->value = value;
  figure->unit = g_strdup (unit);
  figure->claim = claim;
  figure->span = span;
  g_ptr_array_add (self->figures, figure);
  return figure;
}

static void
seal_span (const PressOffsets *offsets, PressSpan *span)
{
  span->begin = press_offsets_to_characters (offsets, span->begin);
  span->end = press_offsets_to_characters (offsets, span->end);
}

static void
seal_spans (const PressOffsets *offsets, GArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    seal_span (offsets, &g_array_index (spans, PressSpan, i));
}

static void
seal_quote (const PressOffsets *offsets, PressBriefQuote *quote)
{
  seal_span (offsets, &quote->span);
  for (guint i = 0; i < quote->parts->len; i++)
    seal_span (offsets, &((PressExcerpt *)quote->parts->pdata[i])->span);
}

/**
 * press_brief_seal:
 *
 * Turns all spans from bytes into characters of the text. Once, at the end of an analysis.
 */
void
press_brief_seal (PressBrief *self)
{
  g_autoptr (PressOffsets) offsets = press_offsets_new (self->text, strlen (self->text));

  for (guint i = 0; i < self->signals->len; i++)
    seal_span (offsets, &((PressSignal *)self->signals->pdata[i])->span);
  if (self->dateline != NULL)
    seal_span (offsets, &self->dateline->span);
  if (self->embargo != NULL)
    seal_span (offsets, &self->embargo->span);
  for (guint i = 0; i < self->summary->len; i++)
    seal_span (offsets, &((PressExcerpt *)self->summary->pdata[i])->span);
  for (guint i = 0; i < self->people->len; i++)
    seal_spans (offsets, ((PressPerson *)self->people->pdata[i])->spans);
  for (guint i = 0; i < self->organizations->len; i++)
    seal_spans (offsets, ((PressOrganization *)self->organizations->pdata[i])->spans);
  for (guint i = 0; i < self->dates->len; i++)
    seal_span (offsets, &((PressBriefDate *)self->dates->pdata[i])->span);
  for (guint i = 0; i < self->quotes->len; i++)
    seal_quote (offsets, self->quotes->pdata[i]);
  for (guint i = 0; i < self->contacts->len; i++)
    seal_span (offsets, &((PressContact *)self->contacts->pdata[i])->span);
  for (guint i = 0; i < self->figures->len; i++)
    seal_span (offsets, &((PressBriefFigure *)self->figures->pdata[i])->span);
  for (guint i = 0; i < self->sections->len; i++)
    seal_span (offsets, &g_array_index (self->sections, PressSection, i).span);
}

/** press_brief_is_shut: whether a part of the mail is encrypted and was left shut. */
gboolean
press_brief_is_shut (PressBrief *self)
{
  for (guint i = 0; i < self->signals->len; i++)
    if (g_str_equal (((PressSignal *)self->signals->pdata[i])->name, "encrypted"))
      return TRUE;
  return FALSE;
}

/** press_kind_to_string: the kind as the JSON has it. */
const char *
press_kind_to_string (PressKind kind)
{
  static const char *const names[] = { "other", "coverage", "press-release" };

  return names[kind];
}

/** press_relation_to_string: the relation as the JSON has it. */
const char *
press_relation_to_string (PressRelation relation)
{
  static const char *const names[] = { "mentioned", "former-partner", "partner", "issuer" };

  return names[relation];
}

/** press_date_role_to_string: the role as the JSON has it. */
const char *
press_date_role_to_string (PressDateRole role)
{
  static const char *const names[]
      = { "other", "published", "launch", "event", "start", "end", "deadline", "embargo", "founded", "past" };

  return names[role];
}
