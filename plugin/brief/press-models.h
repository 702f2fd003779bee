// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-tagger.h"

G_BEGIN_DECLS

const PressTagger *press_models_get_tagger (void);
PressTagger *press_models_load_tagger (const char *path);

G_END_DECLS
