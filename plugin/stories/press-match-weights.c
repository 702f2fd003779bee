// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The weights of the features by which two mails are compared. data/models/fit-stories fits them. */

#include "stories/press-match.h"

const double press_match_weights[PRESS_MATCH_N_FEATURES] = {
  [PRESS_MATCH_BIAS] = -5.95,
  [PRESS_MATCH_ISSUERS] = 1.63,
  [PRESS_MATCH_JOINT] = 1.80,
  [PRESS_MATCH_PEOPLE] = 1.37,
  [PRESS_MATCH_PEOPLE_SHARE] = 0.22,
  [PRESS_MATCH_FIGURES] = 2.37,
  [PRESS_MATCH_FIGURES_SHARE] = 2.27,
  [PRESS_MATCH_DATES] = 2.48,
  [PRESS_MATCH_COMING] = 2.97,
  [PRESS_MATCH_COMING_ELSE] = -2.82,
  [PRESS_MATCH_NAMES] = 2.14,
  [PRESS_MATCH_NAMES_SHARE] = 1.53,
  [PRESS_MATCH_SENTENCES] = 2.00,
  [PRESS_MATCH_HEADLINE] = 0.92,
  [PRESS_MATCH_MARKS] = 0.95,
  [PRESS_MATCH_MARKS_ELSE] = -3.53,
  [PRESS_MATCH_SAME_DAY] = 1.09,
  [PRESS_MATCH_APART] = -4.63,
  [PRESS_MATCH_SENDER_NEW_TEXT] = -1.63,
};
