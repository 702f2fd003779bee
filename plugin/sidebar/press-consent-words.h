// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: what is asked before a service gets anything. */

#include "translation/press-translator.h"

G_BEGIN_DECLS

char *press_consent_words (PressTranslator *translator);
char *press_consent_words_for_embargo (PressTranslator *translator, gboolean all);

G_END_DECLS
