// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What paragraphs without a label are there for, from their wording: small print by its phrases, captions by
 * "from left", contact blocks by their shape; company profiles by the phrases that such texts are made of
 * ("founded in", "employs") and by where they stand. */

#include "message/press-sections-private.h"

#include <string.h>

#define MAX_CAPTION 700
#define MAX_SMALL_PRINT 700
#define MAX_LINKS 250

/** press_outline_listen: notes what stands in each paragraph; one look-up a word. */
void
press_outline_listen (PressOutline *self)
{
  const PressText *text = self->text;

  self->said = g_new0 (PressSaid, text->n_paragraphs + 1);
  for (guint p = 0; p < text->n_paragraphs; p++)
    {
      PressSaid *said = &self->said[p];

      for (guint i = text->paragraphs[p].first_token; i < text->paragraphs[p].end_token; i++)
        {
          const char *key = NULL;
          guint label = press_text_match (text, i, PRESS_TERM_LABEL, &key);

          said->quote |= strstr ("\"“”„»«‘‚", press_text_folded (text, i)) != NULL;
          if (label > 0)
            {
              said->footer |= g_str_equal (key, "footer") && label > 1;
              said->navigation |= g_str_equal (key, "navigation");
            }
          if (press_text_match (text, i, PRESS_TERM_SECTION, &key) > 0)
            {
              said->legal |= g_str_equal (key, "legal");
              said->left |= g_str_equal (key, "left");
              said->profile += g_str_equal (key, "profile");
            }
        }
    }
}

/* "Anna X (from left), Bert Y and Carla Z at the opening": names and commas, no quote. */
static gboolean
is_caption (const PressOutline *self, guint paragraph)
{
  const PressParagraph *p = &self->text->paragraphs[paragraph];
  const PressSaid *said = &self->said[paragraph];

  return said->left && !said->quote && p->span.end - p->span.begin < MAX_CAPTION
         && p->end_sentence - p->first_sentence <= 3;
}

/* "The Net Post · issue 12 · 5 May 2026": the head of a newsletter, however small, has the year or the day.
 */
static gboolean
has_day (const PressOutline *self, guint paragraph)
{
  const PressText *text = self->text;

  for (guint i = text->paragraphs[paragraph].first_token; i < text->paragraphs[paragraph].end_token; i++)
    if (text->tokens[i].kind == PRESS_TOKEN_NUMBER && text->tokens[i].end - text->tokens[i].begin == 4
        && g_str_has_prefix (press_text_folded (text, i), "20"))
      return TRUE;
  return FALSE;
}

static gboolean
is_small_print (const PressOutline *self, guint paragraph)
{
  const PressParagraph *p = &self->text->paragraphs[paragraph];
  const PressSaid *said = &self->said[paragraph];
  guint length = p->span.end - p->span.begin, hints = press_outline_hints (self, paragraph);
  gboolean late = paragraph > self->first_prose && self->first_prose < self->text->n_paragraphs;

  if (hints & PRESS_BLOCK_LINKS && length < MAX_LINKS)
    return late || said->navigation || said->footer;
  if (hints & PRESS_BLOCK_SMALL && length < MAX_SMALL_PRINT)
    return late ? p->span.begin * 2 > self->text->length || said->footer || said->legal
                : said->navigation || (paragraph == 0 && length < MAX_LINKS && !has_day (self, paragraph));
  return late && (said->footer || said->legal) && length < MAX_SMALL_PRINT && !said->quote;
}

/**
 * press_paragraph_guess:
 * @kind: (inout): set when the wording tells
 *
 * Returns: whether it did
 */
gboolean
press_paragraph_guess (const PressOutline *self, guint paragraph, PressSectionKind *kind)
{
  const PressParagraph *p = &self->text->paragraphs[paragraph];
  guint hints = press_outline_hints (self, paragraph);

  if ((hints & PRESS_BLOCK_CAPTION && p->span.end - p->span.begin < MAX_CAPTION)
      || is_caption (self, paragraph))
    *kind = PRESS_SECTION_CAPTION;
  else if (is_small_print (self, paragraph))
    *kind = PRESS_SECTION_FOOTER;
  else if (paragraph > self->first_prose && p->span.begin * 2 > self->text->length
           && press_paragraph_is_contact (self, paragraph)
           && !(*kind == PRESS_SECTION_BODY && press_paragraph_is_sentence (self, paragraph))
           && *kind != PRESS_SECTION_FOOTER && *kind != PRESS_SECTION_COMMENT)
    *kind = PRESS_SECTION_CONTACT;
  else
    return FALSE;
  return TRUE;
}

/* Whether the heading's words come back in the text below it: "Example Ltd" - "Example Ltd makes ...". */
static gboolean
comes_back (const PressOutline *self, const PressRow *heading, guint first, guint end)
{
  guint words = 0, found = 0;

  for (guint i = heading->first_token; i < heading->end_token && i < heading->first_token + 12; i++)
    {
      const PressToken *token = &self->text->tokens[i];

      if (token->kind != PRESS_TOKEN_WORD || !(token->flags & PRESS_TOKEN_CAPITAL)
          || token->end - token->begin < 4)
        continue;
      words++;
      for (guint j = first; j < end && j < first + 30; j++)
        if (press_text_is (self->text, j, press_text_folded (self->text, i)))
          {
            found++;
            break;
          }
    }
  return words > 0 && found * 2 >= words;
}

static PressSectionKind
kind_of (const PressOutline *self, guint paragraph)
{
  return self->kinds[self->first_rows[paragraph]];
}

/* Whether @paragraph is a profile; @trailing: nothing but such things comes after it. */
static gboolean
is_profile (const PressOutline *self, guint paragraph, gboolean trailing)
{
  const PressParagraph *p = &self->text->paragraphs[paragraph];
  const PressSaid *said = &self->said[paragraph];
  const PressRow *first = &self->rows[self->first_rows[paragraph]];
  guint rows = self->first_rows[paragraph + 1] - self->first_rows[paragraph];

  if (said->quote && said->profile < 3)
    return FALSE;
  if (!trailing && press_outline_is_list (self, paragraph))
    return FALSE; /* what is new, in points */
  if (rows > 1 && press_row_is_heading (self, first) && press_row_length (first + 1) > 40
      && (said->profile > 0 || comes_back (self, first, first->end_token, p->end_token)) && rows <= 4)
    return TRUE;
  if (rows == 1 && trailing && paragraph > 0 && said->profile > 0)
    {
      const PressRow *before = &self->rows[self->first_rows[paragraph] - 1];

      if (press_row_length (before) < 60 && press_row_is_heading (self, before)
          && self->first_rows[before->paragraph + 1] - self->first_rows[before->paragraph] == 1
          && comes_back (self, before, p->first_token, p->end_token))
        return TRUE;
    }
  if (trailing && kind_of (self, paragraph) == PRESS_SECTION_FOOTER) /* behind the end of the release */
    return said->profile >= 1;
  return said->profile >= (trailing ? 2 : 3);
}

static void
mark (PressOutline *self, guint paragraph)
{
  for (guint i = self->first_rows[paragraph]; i < self->first_rows[paragraph + 1]; i++)
    if (self->kinds[i] == PRESS_SECTION_BODY || self->kinds[i] == PRESS_SECTION_FOOTER)
      self->kinds[i] = PRESS_SECTION_BOILERPLATE;
}

/* The heading of a profile that stands in a paragraph of its own. */
static gboolean
is_heading_of_profile (const PressOutline *self, guint paragraph)
{
  const PressRow *row = &self->rows[self->first_rows[paragraph]];

  return self->first_rows[paragraph + 1] - self->first_rows[paragraph] == 1 && press_row_length (row) < 60
         && press_row_is_heading (self, row) && paragraph + 1 < self->text->n_paragraphs
         && kind_of (self, paragraph + 1) == PRESS_SECTION_BOILERPLATE
         && comes_back (self, row, self->text->paragraphs[paragraph + 1].first_token,
                        self->text->paragraphs[paragraph + 1].end_token);
}

/**
 * press_outline_find_profiles:
 *
 * Makes boilerplate of company profiles that no label announces: from the end up as long as nothing else
 * comes, then those in the middle that hardly say anything else.
 */
void
press_outline_find_profiles (PressOutline *self)
{
  gboolean trailing = TRUE;

  for (guint p = self->text->n_paragraphs; p-- > 0 && p > self->first_prose;)
    {
      PressSectionKind kind = kind_of (self, p);

      if (kind == PRESS_SECTION_FOOTER && is_profile (self, p, trailing) && !self->said[p].footer
          && !self->said[p].legal && self->said[p].profile > 0)
        mark (self, p);
      else if (kind == PRESS_SECTION_BODY)
        {
          if (is_profile (self, p, trailing) || is_heading_of_profile (self, p))
            mark (self, p);
          else
            trailing = FALSE;
        }
    }
}
