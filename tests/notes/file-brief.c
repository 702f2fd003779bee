// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* file-brief TARGET: files the brief whose JSON comes on standard input, with everything that a note can
 * have: the full text, an excerpt below each sentence and quote (the same words, so labelled), two other
 * mails. TARGET "plain" and "clipboard" print what a copy would be instead. */

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "notes/press-notebook.h"

static void
excerpt_free (gpointer data)
{
  PressNoteExcerpt *excerpt = data;

  g_free (excerpt->text);
  g_free (excerpt->label);
  g_free (excerpt);
}

static void
add_excerpt (GPtrArray *excerpts, const char *text, PressSpan span)
{
  PressNoteExcerpt *excerpt = g_new (PressNoteExcerpt, 1);

  *excerpt = (PressNoteExcerpt){ span, g_strdup (text), g_strdup (text) };
  g_ptr_array_add (excerpts, excerpt);
}

static PressNote *
note_of (PressBrief *brief)
{
  g_autoptr (GPtrArray) excerpts = g_ptr_array_new_with_free_func (excerpt_free);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  const PressNoteOptions options = { .full_text = TRUE, .excerpts = excerpts, .sources = sources };

  for (guint i = 0; i < brief->summary->len; i++)
    add_excerpt (excerpts, ((PressExcerpt *)brief->summary->pdata[i])->text,
                 ((PressExcerpt *)brief->summary->pdata[i])->span);
  for (guint i = 0; i < brief->quotes->len; i++)
    add_excerpt (excerpts, ((PressBriefQuote *)brief->quotes->pdata[i])->text,
                 ((PressBriefQuote *)brief->quotes->pdata[i])->span);
  g_ptr_array_add (sources, brief->subject);
  g_ptr_array_add (sources, brief->from);
  return press_note_new (brief, &options);
}

static char *
read_all (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];
  ssize_t n;

  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
save (const PressNote *note, const char *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PressNotebook) notebook = press_notebook_new_for_target (target, &error);
  g_autoptr (PressSaved) saved = notebook != NULL ? press_notebook_save (notebook, note, NULL, &error) : NULL;

  if (saved == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  puts (saved->uri);
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = read_all ();
  g_autoptr (PressBrief) brief = press_brief_from_json (json, -1, &error);
  g_autoptr (PressNote) note = NULL;
  g_autofree char *copy = NULL;

  setlocale (LC_ALL, "");
  if (brief == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  note = note_of (brief);
  if (!g_str_equal (argv[1], "plain") && !g_str_equal (argv[1], "clipboard"))
    return save (note, argv[1]);
  press_note_fill (note);
  copy = g_str_equal (argv[1], "plain") ? press_note_to_plain (note)
                                        : press_note_to_markdown (note, PRESS_MARKDOWN_TITLE);
  fputs (copy, stdout);
  return 0;
}
