// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a change of words means: a word that was changed inside a figure, a date or a name is a change of all
 * of it, so that "$42 million" became "$24 million" and not "42" "24"; words of a person's role are a change
 * of the role, words inside quotation marks one of the quote. */

#include <string.h>

#include "stories/press-changes-private.h"
#include "stories/press-reissue-private.h"

PressSpan
press_reading_characters (const PressReading *self, PressSpan bytes)
{
  return (PressSpan){ press_offsets_to_characters (self->offsets, bytes.begin),
                      press_offsets_to_characters (self->offsets, bytes.end) };
}

char *
press_reading_slice (const PressReading *self, PressSpan characters)
{
  guint begin = press_offsets_to_bytes (self->offsets, characters.begin);

  return g_strndup (self->text->text + begin, press_offsets_to_bytes (self->offsets, characters.end) - begin);
}

gboolean
press_reading_is_boilerplate (const PressReading *self, PressSpan characters)
{
  for (guint i = 0; i < self->brief->sections->len; i++)
    {
      const PressSection *section = &g_array_index (self->brief->sections, PressSection, i);

      if (section->span.begin <= characters.begin && characters.begin < section->span.end)
        return section->kind != PRESS_SECTION_BODY && section->kind != PRESS_SECTION_CAPTION;
    }
  return FALSE;
}

static gboolean
touches (PressSpan fact, PressSpan change)
{
  return change.begin == change.end ? fact.begin < change.begin && change.begin < fact.end
                                    : press_span_overlaps (fact, change);
}

static gboolean
grow_to_figure (const PressBrief *brief, PressSpan *span)
{
  for (guint i = 0; i < brief->figures->len; i++)
    {
      const PressBriefFigure *figure = g_ptr_array_index (brief->figures, i);

      if (!touches (figure->span, *span))
        continue;
      *span = (PressSpan){ MIN (figure->span.begin, span->begin), MAX (figure->span.end, span->end) };
      return TRUE;
    }
  return FALSE;
}

static gboolean
grow_to_date (const PressBrief *brief, PressSpan *span)
{
  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = g_ptr_array_index (brief->dates, i);

      if (!touches (date->span, *span))
        continue;
      *span = (PressSpan){ MIN (date->span.begin, span->begin), MAX (date->span.end, span->end) };
      return TRUE;
    }
  return FALSE;
}

static gboolean
grow_to_mention (const GArray *mentions, PressSpan *span)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      PressSpan mention = g_array_index (mentions, PressSpan, i);

      if (!touches (mention, *span))
        continue;
      *span = (PressSpan){ MIN (mention.begin, span->begin), MAX (mention.end, span->end) };
      return TRUE;
    }
  return FALSE;
}

static gboolean
grow_to_name (const PressBrief *brief, PressSpan *span)
{
  for (guint i = 0; i < brief->people->len; i++)
    if (grow_to_mention (((const PressPerson *)g_ptr_array_index (brief->people, i))->spans, span))
      return TRUE;
  for (guint i = 0; i < brief->organizations->len; i++)
    if (grow_to_mention (((const PressOrganization *)g_ptr_array_index (brief->organizations, i))->spans,
                         span))
      return TRUE;
  return FALSE;
}

/* The role of a person that is written in @sentence where @span is. */
static gboolean
grow_to_role (const PressReading *self, PressSpan sentence, PressSpan *span)
{
  g_autofree char *text = press_reading_slice (self, sentence);

  for (guint i = 0; i < self->brief->people->len; i++)
    {
      const PressPerson *person = g_ptr_array_index (self->brief->people, i);
      const char *found = person->role != NULL && *person->role != '\0' ? strstr (text, person->role) : NULL;
      PressSpan role;

      if (found == NULL)
        continue;
      role.begin = sentence.begin + (guint)g_utf8_pointer_to_offset (text, found);
      role.end = role.begin + (guint)g_utf8_strlen (person->role, -1);
      if (!touches (role, *span))
        continue;
      *span = (PressSpan){ MIN (role.begin, span->begin), MAX (role.end, span->end) };
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_quoted (const PressBrief *brief, PressSpan span)
{
  for (guint i = 0; i < brief->quotes->len; i++)
    {
      const PressBriefQuote *quote = g_ptr_array_index (brief->quotes, i);

      for (guint p = 0; quote->direct && p < quote->parts->len; p++)
        if (press_span_contains (((const PressExcerpt *)g_ptr_array_index (quote->parts, p))->span, span))
          return TRUE;
    }
  return FALSE;
}

/* Both sides grow, each as its own facts go; a fact of one side makes the change one of its kind. */
static PressChangeKind
grow (const PressComparison *self, PressChange *change)
{
  PressSpan from = change->from_span, to = change->to_span;

  if (grow_to_date (self->from->brief, &from) | grow_to_date (self->to->brief, &to))
    {
      change->from_span = from, change->to_span = to;
      return PRESS_CHANGE_DATE;
    }
  if (grow_to_figure (self->from->brief, &from) | grow_to_figure (self->to->brief, &to))
    {
      change->from_span = from, change->to_span = to;
      return PRESS_CHANGE_FIGURE;
    }
  if (grow_to_role (self->from, change->from_sentence, &from)
      | grow_to_role (self->to, change->to_sentence, &to))
    {
      change->from_span = from, change->to_span = to;
      return PRESS_CHANGE_ROLE;
    }
  if (is_quoted (self->from->brief, from) && is_quoted (self->to->brief, to))
    return PRESS_CHANGE_QUOTE;
  if (grow_to_name (self->from->brief, &from) & grow_to_name (self->to->brief, &to))
    {
      change->from_span = from, change->to_span = to;
      return PRESS_CHANGE_NAME;
    }
  return PRESS_CHANGE_WORDS;
}

/* Whether a run says something: not only marks and white space, not "CORRECTED:". */
static gboolean
says_something (const PressReading *self, PressSpan span)
{
  const PressText *text = self->text;
  guint first = press_text_token_at (text, press_offsets_to_bytes (self->offsets, span.begin));
  guint end = press_text_token_at (text, press_offsets_to_bytes (self->offsets, span.end));
  gboolean words = FALSE;

  for (guint i = first; i < end; i++)
    words |= text->tokens[i].kind != PRESS_TOKEN_PUNCTUATION;
  return words && !press_reissue_is_notice (text, first, end);
}

static void
add_run (PressComparison *self, const PressDiffRun *run, PressSpan from, PressSpan to)
{
  PressChange *change = g_new0 (PressChange, 1);
  const PressChange *last
      = self->changes->len > 0 ? g_ptr_array_index (self->changes, self->changes->len - 1) : NULL;

  change->from_sentence = from;
  change->to_sentence = to;
  change->from_span = (PressSpan){ from.begin + run->from.begin, from.begin + run->from.end };
  change->to_span = (PressSpan){ to.begin + run->to.begin, to.begin + run->to.end };
  if (!says_something (self->from, change->from_span) && !says_something (self->to, change->to_span))
    {
      press_change_free (change);
      return;
    }
  change->kind = grow (self, change);
  if (last != NULL && last->kind == change->kind && change->from_span.end > change->from_span.begin
      && press_span_overlaps (last->from_span, change->from_span))
    {
      press_change_free (change); /* the other end of a figure or a date that was changed as a whole */
      return;
    }
  if (change->from_span.end > change->from_span.begin)
    change->from = press_reading_slice (self->from, change->from_span);
  if (change->to_span.end > change->to_span.begin)
    change->to = press_reading_slice (self->to, change->to_span);
  change->boilerplate
      = press_reading_is_boilerplate (self->from, from) || press_reading_is_boilerplate (self->to, to);
  g_ptr_array_add (self->changes, change);
}

/** press_changes_of_passages: adds the changes from the passage @from (bytes) to the passage @to. */
void
press_changes_of_passages (PressComparison *self, PressSpan from, PressSpan to)
{
  PressSpan first = press_reading_characters (self->from, from);
  PressSpan second = press_reading_characters (self->to, to);
  g_autofree char *one = press_reading_slice (self->from, first);
  g_autofree char *other = press_reading_slice (self->to, second);
  g_autoptr (GArray) runs = press_diff_words (one, other);

  for (guint i = 0; i < runs->len; i++)
    {
      const PressDiffRun *run = &g_array_index (runs, PressDiffRun, i);

      if (run->kind == PRESS_DIFF_CHANGED)
        add_run (self, run, first, second);
    }
}
