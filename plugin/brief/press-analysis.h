// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"

G_BEGIN_DECLS

/**
 * PressTreatAs:
 * @PRESS_TREAT_AS_IT_LOOKS: the kind is found out
 * others: the reader has decided
 */
typedef enum
{
  PRESS_TREAT_AS_IT_LOOKS,
  PRESS_TREAT_AS_PRESS_RELEASE,
  PRESS_TREAT_AS_COVERAGE,
  PRESS_TREAT_AS_OTHER,
} PressTreatAs;

/**
 * PressOptions:
 * @sentences: how many sentences the summary has; 0: three
 * @treat_as: what the reader decided
 *
 * What a reader can choose about a brief; %NULL wherever it is asked for means the defaults.
 */
typedef struct
{
  guint sentences;
  PressTreatAs treat_as;
} PressOptions;

void press_analyze_async (GBytes *bytes,
                          const PressOptions *options,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
PressBrief *press_analyze_finish (GAsyncResult *result, GError **error);
PressBrief *
press_analyze (GBytes *bytes, const PressOptions *options, GCancellable *cancellable, GError **error);

G_END_DECLS
