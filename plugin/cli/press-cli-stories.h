// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stories/press-archive.h"

G_BEGIN_DECLS

/** PressCliStoryMail: a mail of @path, which may be a mailbox. */
typedef struct
{
  char *path;
  PressBrief *brief;
} PressCliStoryMail;

void press_cli_print_stories (GPtrArray *stories);
char **press_cli_expand_folders (char **files);

G_END_DECLS
