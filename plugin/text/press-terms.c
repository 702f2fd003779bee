// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The names of the groups of a lexicon. */

#include "text/press-lexicon-file.h"

static const char *const term_names[PRESS_N_TERMS] = {
  [PRESS_TERM_ABBREVIATION] = "abbreviation",
  [PRESS_TERM_FUNCTION_WORD] = "function-word",
  [PRESS_TERM_PRONOUN] = "pronoun",
  [PRESS_TERM_NUMBER_WORD] = "number-word",
  [PRESS_TERM_TITLE] = "title",
  [PRESS_TERM_GIVEN_NAME] = "given-name",
  [PRESS_TERM_SURNAME] = "surname",
  [PRESS_TERM_NAME_PARTICLE] = "name-particle",
  [PRESS_TERM_ROLE] = "role",
  [PRESS_TERM_ROLE_MODIFIER] = "role-modifier",
  [PRESS_TERM_SAYING] = "saying",
  [PRESS_TERM_ATTRIBUTION] = "attribution",
  [PRESS_TERM_LEGAL_FORM] = "legal-form",
  [PRESS_TERM_ORGANIZATION_WORD] = "organization-word",
  [PRESS_TERM_ORGANIZATION] = "organization",
  [PRESS_TERM_PLACE] = "place",
  [PRESS_TERM_PLACE_WORD] = "place-word",
  [PRESS_TERM_RELATION] = "relation",
  [PRESS_TERM_MONTH] = "month",
  [PRESS_TERM_WEEKDAY] = "weekday",
  [PRESS_TERM_SEASON] = "season",
  [PRESS_TERM_ORDINAL] = "ordinal",
  [PRESS_TERM_DAY] = "day",
  [PRESS_TERM_DAY_PART] = "day-part",
  [PRESS_TERM_DATE_UNIT] = "date-unit",
  [PRESS_TERM_DATE_WORD] = "date-word",
  [PRESS_TERM_TIME_WORD] = "time-word",
  [PRESS_TERM_TIME_ZONE] = "time-zone",
  [PRESS_TERM_DATE_ROLE] = "date-role",
  [PRESS_TERM_LABEL] = "label",
  [PRESS_TERM_ANNOUNCEMENT] = "announcement",
  [PRESS_TERM_WIRE] = "wire",
  [PRESS_TERM_SIGNAL] = "signal",
  [PRESS_TERM_FIGURE_UNIT] = "figure-unit",
  [PRESS_TERM_SENDER] = "sender",
  [PRESS_TERM_LANGUAGE_TRAIT] = "language-trait",
  [PRESS_TERM_CONTACT_WORD] = "contact-word",
  [PRESS_TERM_SECTION] = "section",
  [PRESS_TERM_OFFICE] = "office",
  [PRESS_TERM_ORGANIZATION_KIND] = "organization-kind",
  [PRESS_TERM_PARTICIPLE] = "participle",
  [PRESS_TERM_PERSON_WORD] = "person-word",
  [PRESS_TERM_GAZETTEER] = "gazetteer",
  [PRESS_TERM_REISSUE] = "reissue",
  [PRESS_TERM_CONCEPT] = "concept",
};

/** press_term_of_group: the term that @group of a lexicon file holds, -1: none. */
int
press_term_of_group (const char *group)
{
  for (int term = 0; term < PRESS_N_TERMS; term++)
    if (g_str_equal (term_names[term], group))
      return term;
  return -1;
}

/** press_term_name: the group of @term in a lexicon file. */
const char *
press_term_name (PressTerm term)
{
  return term_names[term];
}
