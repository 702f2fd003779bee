// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-alignment.c: quotes of two mails each, joined to groups over all mails. */

#include "stories/press-alignment.h"

G_BEGIN_DECLS

/** PRESS_LINK_LIKELY: the confidence below which a link tells nothing. */
#define PRESS_LINK_LIKELY 0.5

/** PressQuoteLink: a quote of each of two mails, and how sure it is that they are the same. */
typedef struct
{
  guint first_mail, second_mail;
  guint first, second; /* quotes */
  double confidence;
} PressQuoteLink;

/** PressQuoteGroup: @quotes: (element-type int): one for each mail, -1: none. */
typedef struct
{
  double confidence;
  GArray *quotes;
} PressQuoteGroup;

GPtrArray *press_quote_groups_find (const GArray *links, guint n_mails);

G_END_DECLS
