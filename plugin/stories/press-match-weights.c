// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The weights of the features by which two mails are compared. data/models/fit-stories fits them. */

#include "stories/press-match.h"

const double press_match_weights[PRESS_MATCH_N_FEATURES] = {
  [PRESS_MATCH_BIAS] = -5.0,
  [PRESS_MATCH_ISSUERS] = 2.0,
  [PRESS_MATCH_JOINT] = 1.5,
  [PRESS_MATCH_PEOPLE] = 1.5,
  [PRESS_MATCH_PEOPLE_SHARE] = 0.5,
  [PRESS_MATCH_FIGURES] = 2.0,
  [PRESS_MATCH_FIGURES_SHARE] = 1.5,
  [PRESS_MATCH_DATES] = 1.5,
  [PRESS_MATCH_COMING] = 1.0,
  [PRESS_MATCH_COMING_ELSE] = -2.5,
  [PRESS_MATCH_NAMES] = 2.0,
  [PRESS_MATCH_NAMES_SHARE] = 1.0,
  [PRESS_MATCH_SENTENCES] = 2.0,
  [PRESS_MATCH_HEADLINE] = 1.0,
  [PRESS_MATCH_MARKS] = 1.0,
  [PRESS_MATCH_MARKS_ELSE] = -3.0,
  [PRESS_MATCH_SAME_DAY] = 1.0,
  [PRESS_MATCH_APART] = -4.0,
  [PRESS_MATCH_SENDER_NEW_TEXT] = -1.5,
};
