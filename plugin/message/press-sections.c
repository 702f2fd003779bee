// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which part of a press mail is there for what.
 *
 * The text is read line by line, top down, with the kind of section in mind that is open. Labels of the
 * lexicon (any language: press-sections-labels.c) open a section when their line looks like one; hints of the
 * mail's structure decide where there are some; paragraphs without a label are told by their wording
 * (press-sections-wording.c). Company profiles without a heading are looked for from the end upwards. Then
 * neighbours of one kind are merged. */

#include "message/press-sections-private.h"

#define MAX_FOOTER 400 /* bytes of a paragraph behind the contact that is small print */

typedef struct
{
  PressSectionKind open; /* the kind of what has no label */
  PressSectionKind
      resting;   /* that again when a contact or a caption is over: body, or footer behind the end mark */
  gboolean once; /* the open section ends with the next paragraph */
  const char *language; /* of the boilerplate that is open */
} State;

static gboolean
by_hints (const PressOutline *self, guint paragraph, PressSectionKind *kind)
{
  guint hints = press_outline_hints (self, paragraph);

  if (hints & PRESS_BLOCK_QUOTED_MAIL)
    *kind = PRESS_SECTION_QUOTED_MAIL;
  else if (hints & PRESS_BLOCK_NOTE)
    *kind = PRESS_SECTION_COMMENT;
  else
    return FALSE;
  return TRUE;
}

/* What a paragraph's lines are that have no label: closes sections that do not go on. */
static PressSectionKind
unlabelled (const PressOutline *self, guint paragraph, State *state)
{
  const PressParagraph *now = &self->text->paragraphs[paragraph];
  PressSectionKind kind = state->open;
  gboolean prose = press_paragraph_is_prose (self, paragraph);

  if (state->once && paragraph > 0)
    {
      state->open = state->resting;
      state->once = FALSE;
      return kind == PRESS_SECTION_CAPTION && now->span.end - now->span.begin > 600 ? state->open : kind;
    }
  if (state->open == PRESS_SECTION_CONTACT && !press_paragraph_is_contact (self, paragraph))
    {
      gboolean late = self->text->length - now->span.begin < self->text->length / 3;

      state->open = state->resting;
      if (late && paragraph > self->first_prose && now->span.end - now->span.begin < MAX_FOOTER)
        state->open = state->resting = PRESS_SECTION_FOOTER;
    }
  if (state->open == PRESS_SECTION_BOILERPLATE && state->language != NULL && now->language != state->language
      && now->confidence >= 0.6f && prose
      && now->language == self->text->paragraphs[MIN (self->first_prose, paragraph)].language)
    state->open
        = PRESS_SECTION_COMMENT; /* back in the language of the blog around the release: its readers */
  kind = state->open;
  if (press_outline_hints (self, paragraph) & PRESS_BLOCK_SIGNATURE)
    kind = press_paragraph_is_contact (self, paragraph) ? PRESS_SECTION_CONTACT : PRESS_SECTION_FOOTER;
  press_paragraph_guess (self, paragraph, &kind);
  return kind;
}

static void
open_section (const PressOutline *self, State *state, guint row, PressScope scope, PressSectionKind kind)
{
  guint paragraph = self->rows[row].paragraph;

  state->open = kind;
  state->once = scope == PRESS_SCOPE_NEXT;
  state->language = NULL;
  if (kind == PRESS_SECTION_BOILERPLATE)
    {
      gboolean last = row + 1 == self->first_rows[paragraph + 1] && row == self->first_rows[paragraph];
      guint profile = last ? MIN (paragraph + 1, self->text->n_paragraphs - 1) : paragraph;

      state->language = self->text->paragraphs[profile].language;
    }
}

static void
read_paragraph (PressOutline *self, guint paragraph, State *state)
{
  guint first = self->first_rows[paragraph], end = self->first_rows[paragraph + 1];
  PressSectionKind rest = unlabelled (self, paragraph, state);

  for (guint i = first; i < end; i++)
    {
      PressSectionKind kind = rest;
      gboolean weak = FALSE;
      PressScope scope = press_row_label (self, i, &kind);

      if (press_row_is_mark (self, &self->rows[i], &weak))
        {
          gsize left = self->text->length - self->rows[i].span.end;

          kind = PRESS_SECTION_FOOTER;
          if (left * 10 < self->text->length * (weak ? 4 : 6) && paragraph > self->first_prose)
            state->open = state->resting = rest = PRESS_SECTION_FOOTER;
        }
      else if (scope == PRESS_SCOPE_NONE && press_row_is_links (self, &self->rows[i])
               && rest != PRESS_SECTION_CONTACT)
        kind = PRESS_SECTION_FOOTER;
      else if (scope >= PRESS_SCOPE_PARAGRAPH)
        rest = kind;
      if (scope >= PRESS_SCOPE_NEXT)
        open_section (self, state, i, scope, kind);
      else if (scope == PRESS_SCOPE_PARAGRAPH && state->open != PRESS_SECTION_FOOTER
               && state->open != PRESS_SECTION_BOILERPLATE)
        state->open = state->resting;
      self->kinds[i] = (guint8)kind;
    }
}

static void
read_all (PressOutline *self)
{
  State state = { PRESS_SECTION_BODY, PRESS_SECTION_BODY, FALSE, NULL };

  for (guint p = 0; p < self->text->n_paragraphs; p++)
    {
      PressSectionKind kind;

      if (by_hints (self, p, &kind))
        for (guint i = self->first_rows[p]; i < self->first_rows[p + 1]; i++)
          self->kinds[i] = (guint8)kind;
      else
        read_paragraph (self, p, &state);
    }
}

static GArray *
merge (const PressOutline *self)
{
  GArray *sections = g_array_new (FALSE, TRUE, sizeof (PressSection));

  for (guint i = 0; i < self->n_rows; i++)
    {
      PressSection *last
          = sections->len > 0 ? &g_array_index (sections, PressSection, sections->len - 1) : NULL;
      PressSection section
          = { { i > 0 ? self->rows[i].span.begin : 0, (guint)self->text->length }, self->kinds[i] };

      if (last != NULL && last->kind == section.kind)
        continue;
      if (last != NULL)
        last->span.end = section.span.begin;
      g_array_append_val (sections, section);
    }
  return sections;
}

/**
 * press_sections_find:
 * @message: a mail
 * @text: its text, made ready
 *
 * Returns: (transfer full) (element-type PressSection): the sections, in order, covering all of the text; a
 * section ends where the next one begins
 */
GArray *
press_sections_find (const PressMessage *message, const PressText *text)
{
  PressOutline outline = { .message = message, .text = text };
  GArray *sections;

  press_outline_cut (&outline);
  outline.kinds = g_new0 (guint8, outline.n_rows + 1);
  press_outline_listen (&outline);
  read_all (&outline);
  press_outline_find_profiles (&outline);
  sections = merge (&outline);
  g_free (outline.rows);
  g_free (outline.first_rows);
  g_free (outline.said);
  g_free (outline.kinds);
  return sections;
}

/** press_section_kind_to_string: the kind as the JSON has it. */
const char *
press_section_kind_to_string (PressSectionKind kind)
{
  static const char *const names[]
      = { "body", "boilerplate", "contact", "caption", "comment", "footer", "quoted-mail" };

  return names[kind];
}
