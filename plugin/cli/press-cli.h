// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "brief/press-brief.h"

G_BEGIN_DECLS

/** Exit status of the command and its verbs. */
enum
{
  PRESS_EXIT_OK = 0,
  PRESS_EXIT_BAD_INPUT = 1,
  PRESS_EXIT_USAGE = 2,
};

int press_cli_brief (int argc, char **argv);
int press_cli_find (int argc, char **argv);
int press_cli_save (int argc, char **argv);
int press_cli_stories (int argc, char **argv);
int press_cli_summarize (int argc, char **argv);
int press_cli_translate (int argc, char **argv);

gboolean press_cli_parse (
    int *argc, char ***argv, const char *usage, const char *summary, const GOptionEntry *entries);
gboolean press_cli_read_text (const char *path, char **text, GError **error);
PressText *press_cli_text_new (const char *text, const char *language, GError **error);
void press_cli_complain (const char *what, const GError *error);
gboolean press_cli_flushed (void);

/* NDJSON */

/**
 * PressRowFunc:
 * @row: one object of the stream
 * @answer: where its members are put; the object is open
 *
 * Returns: %FALSE with @error set when the row cannot be answered
 */
typedef gboolean (*PressRowFunc) (JsonObject *row, JsonBuilder *answer, gpointer user_data, GError **error);

int press_cli_rows (PressRowFunc func, gpointer user_data);
const char *press_cli_row_string (JsonObject *row, const char *name, GError **error);
char *press_cli_error_row (const GError *error);

/* Mails, one by one, out of files and mailboxes */

typedef struct _PressMailReader PressMailReader;

PressMailReader *press_mail_reader_open (const char *path, GError **error);
GBytes *press_mail_reader_next (PressMailReader *self, GError **error);
void press_mail_reader_free (PressMailReader *self);

/* Their briefs */

#define PRESS_CLI_MAX_JOBS 64

/** PressCliMail: a mail of @file, briefed, or why it could not be. */
typedef struct
{
  char *file;
  PressBrief *brief; /* nullable */
  GError *error;     /* nullable */
} PressCliMail;

typedef void (*PressCliMailFunc) (const PressCliMail *mail, gpointer user_data);

void press_cli_each_brief (char **files, int jobs, PressCliMailFunc func, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressMailReader, press_mail_reader_free)

G_END_DECLS
