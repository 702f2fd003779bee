// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The weights of the features by which two mails are compared. data/models/fit-stories fits them. */

#include "stories/press-match.h"

const double press_match_weights[PRESS_MATCH_N_FEATURES] = {
  [PRESS_MATCH_BIAS] = -7.12,
  [PRESS_MATCH_ISSUERS] = 0.64,
  [PRESS_MATCH_JOINT] = 1.35,
  [PRESS_MATCH_PEOPLE] = 2.55,
  [PRESS_MATCH_PEOPLE_SHARE] = 1.11,
  [PRESS_MATCH_FIGURES] = 2.46,
  [PRESS_MATCH_FIGURES_SHARE] = 2.85,
  [PRESS_MATCH_DATES] = 2.17,
  [PRESS_MATCH_COMING] = 2.29,
  [PRESS_MATCH_COMING_ELSE] = -2.98,
  [PRESS_MATCH_NAMES] = 1.68,
  [PRESS_MATCH_NAMES_SHARE] = 2.38,
  [PRESS_MATCH_SENTENCES] = 2.06,
  [PRESS_MATCH_HEADLINE] = 0.58,
  [PRESS_MATCH_MARKS] = 1.46,
  [PRESS_MATCH_MARKS_ELSE] = -3.00,
  [PRESS_MATCH_SAME_DAY] = 3.00,
  [PRESS_MATCH_APART] = -3.00,
  [PRESS_MATCH_SENDER_NEW_TEXT] = -2.90,
};
