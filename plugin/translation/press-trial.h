// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "translation/press-consent.h"

G_BEGIN_DECLS

void press_trial_async (PressTranslator *translator,
                        const char *to,
                        PressYes yes,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
char *press_trial_finish (PressTranslator *translator, GAsyncResult *result, GError **error);
void press_usage_async (PressTranslator *translator,
                        PressYes yes,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
char *press_usage_finish (PressTranslator *translator, GAsyncResult *result, GError **error);

G_END_DECLS
