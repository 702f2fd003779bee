// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PRESS_BILINGUAL_FOLDER "/usr/share/dictd"

void press_bilingual_set_folder (const char *folder);
GPtrArray *press_bilingual_translate (const char *from, const char *to, const char *word);

G_END_DECLS
