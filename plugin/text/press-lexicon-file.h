// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to the lexicon: the file format, and the names of its groups. */

#include "text/press-lexicon.h"

G_BEGIN_DECLS

/** PressLexiconLineFunc: told one @phrase of a file; returns %FALSE with @error set to stop. */
typedef gboolean (*PressLexiconLineFunc) (
    const char *group, const char *key, const char *phrase, gpointer user_data, GError **error);

gboolean press_lexicon_file_read (
    GBytes *bytes, const char *group, PressLexiconLineFunc func, gpointer user_data, GError **error);

int press_term_of_group (const char *group);
const char *press_term_name (PressTerm term);

G_END_DECLS
