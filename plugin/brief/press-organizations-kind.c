// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the words of its names tell about an organisation: whether it surely is one, whether a vaccine, a
 * prize or a model bears the name, and whether it is a public body, a place of research, a bank or a
 * newspaper. */

#include "brief/press-organizations.h"

#include <string.h>

#define NOUN_NEAR 3 /* tokens between a noun of companies and the name */
#define PROSE 12    /* words of a paragraph that is more than a heading or an address */

/** press_firm_has_form: whether a mention has a legal form. */
gboolean
press_firm_has_form (const PressFirm *firm)
{
  for (guint i = 0; i < firm->mentions->len; i++)
    if (g_array_index (firm->mentions, PressMention, i).legal)
      return TRUE;
  return FALSE;
}

/* "AI", "EBITDA": in every place a few capitals. */
static gboolean
is_abbreviation (const PressFirm *firm, const PressText *text)
{
  for (guint m = 0; m < firm->mentions->len; m++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, m);

      if (mention->end_token != mention->first_token + 1
          || !(text->tokens[mention->first_token].flags & PRESS_TOKEN_ALL_CAPS)
          || mention->span.end - mention->span.begin > 6)
        return FALSE;
    }
  return !firm->in_headline;
}

/* Whether a word of its names is one of organisations. */
static gboolean
has_organization_word (const PressFirm *firm, const PressText *text)
{
  for (guint m = 0; m < firm->mentions->len; m++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, m);

      for (guint i = mention->first_token; i < mention->end_token; i++)
        if (press_text_match_any (text, i, PRESS_TERM_ORGANIZATION_WORD, NULL) > 0
            || press_text_match (text, i, PRESS_TERM_ORGANIZATION, NULL) > 0)
          return TRUE;
    }
  return FALSE;
}

/* What surely is an organisation, whatever it does: a legal form, a word like "University", a profile of its
 * own; one word that two sentences name. */
static gboolean
is_sure (const PressFirm *firm, const PressText *text)
{
  guint prose = 0;

  if (firm->is_sure || firm->has_boilerplate || firm->in_boilerplate || press_firm_has_form (firm)
      || has_organization_word (firm, text))
    return TRUE;
  for (guint m = 0; m < firm->mentions->len; m++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, m);
      const PressParagraph *paragraph
          = &text->paragraphs[press_text_paragraph_of (text, mention->first_token)];

      prose
          += mention->section == PRESS_SECTION_BODY && paragraph->end_token - paragraph->first_token >= PROSE;
    }
  return prose >= 2 && !is_abbreviation (firm, text);
}

/* "the vaccine X", "the X platform", "the nasal vaccine X". */
static gboolean
is_product (const PressText *text, const PressMention *mention)
{
  const PressSentence *sentence = &text->sentences[press_text_sentence_of (text, mention->first_token)];
  const char *value = NULL;

  if (mention->end_token < sentence->end_token
      && press_text_match (text, mention->end_token, PRESS_TERM_ORGANIZATION_KIND, &value) > 0
      && g_str_equal (value, "product"))
    return TRUE;
  for (guint t = mention->first_token; t < mention->end_token; t++)
    if (press_text_match (text, t, PRESS_TERM_ORGANIZATION_KIND, &value) > 0
        && g_str_equal (value, "product"))
      return TRUE;
  for (guint back = 1; back <= 3 && mention->first_token >= sentence->first_token + back; back++)
    {
      guint i = mention->first_token - back;
      guint length = press_text_match (text, i, PRESS_TERM_ORGANIZATION_KIND, &value);

      if (text->tokens[i].kind != PRESS_TOKEN_WORD)
        return FALSE;
      if (length > 0 && g_str_equal (value, "product"))
        return TRUE;
    }
  return FALSE;
}

/* "the brewer X", "la cadena hotelera X": a common noun of companies just before it. */
static gboolean
has_noun (const PressText *text, const PressMention *mention)
{
  guint first = text->sentences[press_text_sentence_of (text, mention->first_token)].first_token;

  for (guint back = 1; back <= NOUN_NEAR && mention->first_token >= first + back; back++)
    {
      guint i = mention->first_token - back;
      const char *value = NULL;

      if (text->tokens[i].kind != PRESS_TOKEN_WORD)
        return FALSE;
      if (press_text_match (text, i, PRESS_TERM_ORGANIZATION_WORD, &value) > 0
          && strstr (value, "noun") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What its words, and a word right beside it, tell of its kind: "the vaccine X", "X Bank". */
static void
weigh_kind (PressFirm *firm, const PressText *text)
{
  static const struct
  {
    const char *key;
    PressFirmClue clue;
  } kinds[] = { { "public", PRESS_CLUE_PUBLIC },
                { "research", PRESS_CLUE_RESEARCH },
                { "finance", PRESS_CLUE_FINANCE },
                { "media", PRESS_CLUE_MEDIA } };

  for (guint m = 0; m < firm->mentions->len; m++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, m);
      const char *value = NULL;

      for (guint t = mention->first_token; t < mention->end_token; t++)
        for (guint k = 0;
             press_text_match (text, t, PRESS_TERM_ORGANIZATION_KIND, &value) > 0 && k < G_N_ELEMENTS (kinds);
             k++)
          if (g_str_equal (value, kinds[k].key))
            firm->clues[kinds[k].clue] = 1;
      if (has_noun (text, mention))
        press_firm_add_clue (firm, PRESS_CLUE_NOUN, 0.7);
      if (firm->clues[PRESS_CLUE_RESEARCH] == 0 && firm->clues[PRESS_CLUE_FINANCE] == 0
          && is_product (text, mention))
        press_firm_add_clue (firm, PRESS_CLUE_PRODUCT, 0.5);
    }
}

/**
 * press_firm_find_kind:
 *
 * Sets whether it surely is an organisation and the clues of its kind, after those of places and people.
 */
void
press_firm_find_kind (PressFirm *self, const PressText *text)
{
  gboolean form = press_firm_has_form (self);

  self->is_sure = is_sure (self, text);
  self->clues[PRESS_CLUE_LEGAL] = form;
  self->clues[PRESS_CLUE_UNSURE] = !self->is_sure;
  self->clues[PRESS_CLUE_BARE]
      = !has_organization_word (self, text) && !form && self->clues[PRESS_CLUE_SPEAKER] == 0;
  weigh_kind (self, text);
}
