// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Names that may be organisations' of the brief: what the names finder calls so, and the heads of
 * boilerplates
 * ("About X"). A name ends at a line break; a role before it and a person's name are cut off; two names that
 * "and" joins are two when each is known or a name in its own right. Wires, labels, families and
 * nationalities are none. */

#include "brief/press-organizations.h"

#include <string.h>

#define MOST_MENTIONS 4000
#define MOST_WORDS 12
#define SURE_NAME 0.3f

/* A legal form inside [first, end): its length in tokens. */
static guint
legal_form_at (const PressText *text, guint token, guint end)
{
  guint length = press_text_match_any (text, token, PRESS_TERM_LEGAL_FORM, NULL);

  if (length > 0 && token + length == end + 1 && press_text_is (text, end, "."))
    return length - 1; /* the full stop was left to the sentence */
  return token + length <= end ? length : 0;
}

static gboolean
is_article (const PressText *text, guint token)
{
  static const char *const articles[]
      = { "the", "der", "die", "das", "des", "dem", "den", "il",  "lo",    "la",
          "l'",  "i",   "gli", "le",  "les", "el",  "los", "las", "dell'", "d'" };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (press_text_is (text, token, articles[i]))
      return TRUE;
  return FALSE;
}

/* The folded words of a mention without legal forms, articles and marks. */
static GPtrArray *
key_of (const PressText *text, PressMention *mention)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = mention->first_token; i < mention->end_token && words->len < MOST_WORDS;)
    {
      guint legal = legal_form_at (text, i, mention->end_token);

      if (legal > 0 && mention->end_token - mention->first_token > legal)
        {
          mention->legal = TRUE;
          i += legal;
          continue;
        }
      if ((text->tokens[i].kind == PRESS_TOKEN_WORD || text->tokens[i].kind == PRESS_TOKEN_NUMBER)
          && !is_article (text, i) && !press_text_is (text, i, "'s"))
        g_ptr_array_add (words, g_strdup (press_text_folded (text, i)));
      i++;
    }
  return words;
}

/* Inside a run of capitals a name has no ends: "STATE LEADS CHALLENGE TO GUARD". */
static gboolean
is_shouted (const PressText *text, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (text->tokens[i].kind == PRESS_TOKEN_WORD && !(text->tokens[i].flags & PRESS_TOKEN_ALL_CAPS))
      return FALSE;
  return (first > 0 && !(text->tokens[first].flags & PRESS_TOKEN_AFTER_BREAK)
          && text->tokens[first - 1].flags & PRESS_TOKEN_ALL_CAPS)
         || (end < text->n_tokens && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_BREAK)
             && text->tokens[end].flags & PRESS_TOKEN_ALL_CAPS);
}

/* "Trading Support: ..." at the start of a line is a heading. */
static gboolean
is_heading (const PressText *text, guint first, guint end)
{
  return text->tokens[first].flags & PRESS_TOKEN_AFTER_BREAK && press_text_is (text, end, ":");
}

/* "Quality Assurance" in "Head of Quality Assurance": part of somebody's role. */
static gboolean
is_of_role (const PressDraft *draft, const PressCandidate *candidate)
{
  g_autofree char *name = press_text_slice (draft->text, candidate->mention.span);

  for (guint i = 0; i < draft->brief->people->len && !candidate->mention.legal; i++)
    {
      const PressPerson *person = draft->brief->people->pdata[i];

      if (person->role != NULL && strstr (person->role, name) != NULL
          && (person->organization == NULL || strstr (person->role, person->organization) == NULL))
        return TRUE;
    }
  return FALSE;
}

/* Names of people that the names finder or a line break made organisations. */
static gboolean
is_person (const PressDraft *draft, const PressCandidate *candidate)
{
  g_autofree char *name = press_text_slice (draft->text, candidate->mention.span);

  if (candidate->mention.legal || candidate->words->len < 2)
    return FALSE;
  for (guint i = 0; i < draft->brief->people->len; i++)
    if (g_str_equal (((PressPerson *)draft->brief->people->pdata[i])->name, name))
      return TRUE;
  for (guint i = 0; i < draft->brief->contacts->len; i++)
    if (g_strcmp0 (((PressContact *)draft->brief->contacts->pdata[i])->name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
add_candidate (GArray *candidates, const PressDraft *draft, guint first, guint end, gboolean head)
{
  const PressText *text = draft->text;
  PressCandidate candidate = { .head = head };

  if (first >= end || candidates->len == MOST_MENTIONS)
    return;
  candidate.mention.first_token = first;
  candidate.mention.end_token = end;
  candidate.mention.span = (PressSpan){ text->tokens[first].begin, text->tokens[end - 1].end };
  candidate.mention.section = press_draft_section_at (draft, candidate.mention.span.begin);
  candidate.words = key_of (text, &candidate.mention);
  candidate.general = candidate.words->len == 1 && !candidate.mention.legal
                      && press_text_match (text, first, PRESS_TERM_ORGANIZATION_WORD, NULL) >= end - first;
  candidate.general
      |= !candidate.mention.legal && (is_shouted (text, first, end) || is_heading (text, first, end));
  if (candidate.words->len > 0 && !is_person (draft, &candidate) && !is_of_role (draft, &candidate))
    g_array_append_val (candidates, candidate);
  else
    g_ptr_array_unref (candidate.words);
}

/* "and" between two names: not "&", which is part of one. */
static gboolean
is_and (const PressText *text, guint token)
{
  const char *value = NULL;

  return text->tokens[token].kind == PRESS_TOKEN_WORD && !(text->tokens[token].flags & PRESS_TOKEN_CAPITAL)
         && press_text_match (text, token, PRESS_TERM_RELATION, &value) == 1
         && g_str_equal (value, "together");
}

/* Roles before a name that ran into it: "President Director Nordlicht". */
static guint
skip_roles (const PressText *text, guint first, guint end)
{
  guint begin = first;

  for (guint length = 1; length > 0 && first < end; first += length)
    {
      length = press_text_match (text, first, PRESS_TERM_ROLE, NULL);
      if (length == 0)
        length = press_text_match (text, first, PRESS_TERM_ROLE_MODIFIER, NULL);
      if (first + length >= end)
        return begin;
    }
  while (first > begin && first + 1 < end
         && !(text->tokens[first].flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_MIXED)))
    first++; /* "Officer of X" */
  return first;
}

/* "Jepang | Aoshio Pictures": Indonesian puts the country before the name of a company. */
static guint
skip_country (const PressText *text, guint first, guint end)
{
  const PressLexicon *lexicon = press_text_lexicon_of (text, first);
  const char *value = NULL;

  if (end < first + 3 || lexicon == NULL || !g_str_equal (press_lexicon_language (lexicon), "id")
      || press_text_match (text, first, PRESS_TERM_PLACE, &value) != 1 || !g_str_has_prefix (value, "country")
      || press_text_is (text, first, "indonesia"))
    return first;
  return first + 1;
}

/* The words of an Indonesian phrase that go on after a name, and a comma with small words, are not part of
 * it. */
static guint
cut_tail (const PressText *text, guint first, guint end)
{
  static const char *const tails[] = { "di", "dari", "untuk", "yang", "pada" };
  const PressLexicon *lexicon = press_text_lexicon_of (text, first);
  gboolean indonesian = lexicon != NULL && g_str_equal (press_lexicon_language (lexicon), "id");

  for (guint i = first + 1; indonesian && i < end; i++)
    for (guint t = 0; t < G_N_ELEMENTS (tails); t++)
      if (press_text_is (text, i, tails[t]) && !(text->tokens[i].flags & PRESS_TOKEN_CAPITAL))
        return i;
  if (end >= first + 3 && press_text_is (text, end - 2, ",")
      && !(text->tokens[end - 1].flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_MIXED)))
    return end - 2;
  return end;
}

/* "Pelita 1": a number after a single word makes a product of it. */
static gboolean
is_numbered (const PressText *text, guint first, guint end)
{
  return end == first + 1 && end < text->n_tokens && text->tokens[end].kind == PRESS_TOKEN_NUMBER
         && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_BREAK);
}

/* The full stop of a sentence is not part of the legal form before it: "Ltd." there is "Ltd", but "Inc."
 * stays. */
static guint
cut_full_stop (const PressText *text, guint first, guint end)
{
  static const char *const dotted[] = { "inc", "corp", "co", "bros" };
  const PressToken *before;

  if (end < first + 2 || !press_text_is (text, end - 1, ".")
      || text->sentences[press_text_sentence_of (text, end - 1)].end_token != end)
    return end;
  before = &text->tokens[end - 2];
  for (guint i = 0; i < G_N_ELEMENTS (dotted); i++)
    if (press_text_is (text, end - 2, dotted[i]))
      return end;
  return before->end - before->begin <= 1 ? end : end - 1;
}

static gboolean
is_no_organization (const PressDraft *draft, guint first, guint end)
{
  const PressText *text = draft->text;
  PressSpan span = { text->tokens[first].begin, text->tokens[end - 1].end };
  const char *value = NULL;

  if (draft->brief->dateline != NULL && press_span_overlaps (draft->brief->dateline->span, span))
    return TRUE;
  if (is_numbered (text, first, end))
    return TRUE;
  if (end == first + 1 && press_text_is (text, first > 0 ? first - 1 : first, "aus"))
    return TRUE; /* "aus Tübingen" */
  if (press_text_match_any (text, first, PRESS_TERM_WIRE, NULL) > 0)
    return TRUE;
  if (press_text_match_any (text, first, PRESS_TERM_LABEL, NULL) >= end - first)
    return TRUE;
  if (press_text_match (text, first, PRESS_TERM_RELATION, &value) >= end - first
      && g_str_equal (value, "nationality"))
    return TRUE;
  return first > 0 && press_text_match (text, first - 1, PRESS_TERM_RELATION, &value) == 1
         && g_str_equal (value, "family");
}

static void
add_piece (GArray *candidates, const PressDraft *draft, guint first, guint end)
{
  const PressText *text = draft->text;

  first = skip_country (text, skip_roles (text, first, end), end);
  end = cut_full_stop (text, first, cut_tail (text, first, end));
  if (first < end && !is_no_organization (draft, first, end))
    add_candidate (candidates, draft, first, end, FALSE);
}

/* A name that "and" divides is two where a part on either side has two words or more, or a known kind. */
static void
add_parts (GArray *candidates, const PressDraft *draft, guint first, guint end)
{
  const PressText *text = draft->text;

  for (guint i = first + 1; i + 1 < end; i++)
    if (is_and (text, i) && text->tokens[i + 1].flags & PRESS_TOKEN_CAPITAL && i >= first + 2 && end > i + 2)
      {
        add_piece (candidates, draft, first, i);
        add_piece (candidates, draft, i + 1, end);
        return;
      }
  add_piece (candidates, draft, first, end);
}

static void
add_names (GArray *candidates, const PressDraft *draft)
{
  const PressText *text = draft->text;

  for (guint i = 0; i < draft->names->len; i++)
    {
      const PressName *name = &g_array_index (draft->names, PressName, i);
      guint first = name->first_token;

      if (name->kind != PRESS_NAME_ORGANIZATION || name->confidence < SURE_NAME)
        continue;
      for (guint t = first + 1; t <= name->end_token; t++)
        if (t == name->end_token || text->tokens[t].flags & PRESS_TOKEN_AFTER_BREAK)
          {
            add_parts (candidates, draft, first, t);
            first = t;
          }
    }
}

/* "About X" alone on its line: X is an organisation whatever the names finder thinks of it. */
static void
add_boilerplate_heads (GArray *candidates, const PressDraft *draft)
{
  const PressText *text = draft->text;

  for (guint p = 0; p < text->n_paragraphs; p++)
    {
      guint first = text->paragraphs[p].first_token, end = first + 1, length;
      const char *value = NULL;

      while (end < text->paragraphs[p].end_token && end < first + MOST_WORDS + 6
             && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_BREAK))
        end++;
      length = press_text_match_any (text, first, PRESS_TERM_LABEL, &value);
      if (length == 0 || !g_str_equal (value, "boilerplate") || end > first + MOST_WORDS)
        continue;
      while (end > first + length && text->tokens[end - 1].kind == PRESS_TOKEN_PUNCTUATION
             && !press_text_is (text, end - 1, "."))
        end--;
      for (first += length; first < end && is_article (text, first);)
        first++;
      if (first < end && text->tokens[first].flags & PRESS_TOKEN_CAPITAL)
        add_candidate (candidates, draft, first, end, TRUE);
    }
}

/**
 * press_firm_candidates:
 *
 * Returns: (transfer full) (element-type PressCandidate): names that may be organisations'; who takes them
 * frees their words
 */
GArray *
press_firm_candidates (const PressDraft *draft)
{
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (PressCandidate));

  add_names (candidates, draft);
  add_boilerplate_heads (candidates, draft);
  return candidates;
}
