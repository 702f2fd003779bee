// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "translation/press-translator.h"

G_BEGIN_DECLS

#define PRESS_TYPE_APERTIUM (press_apertium_get_type ())
G_DECLARE_FINAL_TYPE (PressApertium, press_apertium, PRESS, APERTIUM, PressTranslator)

PressTranslator *press_apertium_new (void);
gboolean press_apertium_is_installed (void);
guint press_apertium_count_pairs (void);

G_END_DECLS
