// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Notes as memos of Evolution, in any program that can reach evolution-data-server: plain text, and below a
 * line of its own what the reader writes, which stays when the memo is updated. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-words.h"
#include "desktop/press-organizer.h"
#include "desktop/press-settings.h"
#include "notes/press-notebook-private.h"

/* The same in every language: a memo may outlive the reader's choice of one. */
#define MARK "----- Pressbrief -----"

#define PRESS_TYPE_MEMOS (press_memos_get_type ())
G_DECLARE_FINAL_TYPE (PressMemos, press_memos, PRESS, MEMOS, PressNotebook)

struct _PressMemos
{
  PressNotebook parent_instance;

  char *list; /* uid of its source; "": the default one */
};

G_DEFINE_FINAL_TYPE (PressMemos, press_memos, PRESS_TYPE_NOTEBOOK)

/* @text without lines that are the mark: that is ours alone. */
static void
put_without_mark (GString *out, const char *text)
{
  for (const char *line = text; *line != '\0';)
    {
      gsize length = strcspn (line, "\n");

      if (g_str_has_prefix (line, MARK))
        g_string_append_c (out, ' ');
      g_string_append_len (out, line, length);
      g_string_append_c (out, '\n');
      line += length + (line[length] == '\n');
    }
}

static char *
text_of (const PressNote *note)
{
  g_autofree char *plain = press_note_to_plain (note);
  GString *text = g_string_new (NULL);

  put_without_mark (text, plain);
  g_string_append_printf (text, "\n%s\n" MARK "\n",
                          _ ("What you write below this line stays when the memo is updated."));
  return g_string_free (text, FALSE);
}

static PressMemo *
memo_of (const PressNote *note)
{
  PressMemo *memo = g_new0 (PressMemo, 1);
  const char *kind = note->brief->kind != PRESS_KIND_OTHER ? press_words_kind (note->brief) : NULL;
  const char *categories[] = { _ ("Press"), kind, NULL };

  memo->uid = press_organizer_uid (note->source, "memo");
  memo->summary = g_strdup (note->title);
  memo->text = text_of (note);
  memo->source = g_strdup (note->source);
  memo->categories = g_strdupv ((GStrv)categories);
  memo->marker = g_strdup (MARK);
  return memo;
}

/* @failure: (transfer full): of the organizer. */
static void
fail (GError **error, GError *failure)
{
  g_autoptr (GError) inner = failure;
  PressNotebookError code = PRESS_NOTEBOOK_ERROR_REFUSED;

  if (inner->domain != PRESS_ORGANIZER_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return;
    }
  if (inner->code == PRESS_ORGANIZER_ERROR_MISSING)
    code = PRESS_NOTEBOOK_ERROR_MISSING;
  else if (inner->code == PRESS_ORGANIZER_ERROR_SILENT)
    code = PRESS_NOTEBOOK_ERROR_SILENT;
  else if (inner->code == PRESS_ORGANIZER_ERROR_NO_LIST || inner->code == PRESS_ORGANIZER_ERROR_READ_ONLY)
    code = PRESS_NOTEBOOK_ERROR_PLACE;
  press_notebook_fail (error, code, "%s", inner->message);
}

/* As Evolution takes it (RFC 3986, with what it names itself). */
static char *
uri_of (const char *list, const char *uid)
{
  g_autofree char *source = g_uri_escape_string (list, NULL, FALSE);
  g_autofree char *memo = g_uri_escape_string (uid, NULL, FALSE);

  return g_strdup_printf ("memo:///?source-uid=%s&comp-uid=%s", source, memo);
}

static PressSaved *
press_memos_save (PressNotebook *notebook, const PressNote *note, GCancellable *cancellable, GError **error)
{
  g_autoptr (PressMemo) memo = memo_of (note);
  g_autoptr (GError) failure = NULL;
  gboolean was_there = FALSE;
  g_autoptr (PressOrganizerList) list
      = press_organizer_put_memo (memo, PRESS_MEMOS (notebook)->list, &was_there, cancellable, &failure);
  g_autofree char *uri = NULL;

  if (list == NULL)
    {
      fail (error, g_steal_pointer (&failure));
      return NULL;
    }
  uri = uri_of (list->uid, memo->uid);
  return press_saved_new (uri, list->name, was_there);
}

static gboolean
press_memos_try_out (PressNotebook *notebook, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PressOrganizerList) list
      = press_organizer_try_list (PRESS_ORGANIZER_MEMOS, PRESS_MEMOS (notebook)->list, cancellable, &failure);

  if (list == NULL)
    fail (error, g_steal_pointer (&failure));
  return list != NULL;
}

static void
press_memos_finalize (GObject *object)
{
  g_free (PRESS_MEMOS (object)->list);
  G_OBJECT_CLASS (press_memos_parent_class)->finalize (object);
}

static void
press_memos_class_init (PressMemosClass *klass)
{
  PressNotebookClass *notebook_class = PRESS_NOTEBOOK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = press_memos_finalize;
  notebook_class->save = press_memos_save;
  notebook_class->try_out = press_memos_try_out;
}

static void
press_memos_init (PressMemos *self)
{
}

/** press_notebook_memos_new: (transfer full): the memo list that the settings name. */
PressNotebook *
press_notebook_memos_new (const char *argument, GError **error)
{
  PressMemos *self = g_object_new (PRESS_TYPE_MEMOS, NULL);

  self->list = press_settings_get_string (PRESS_SETTINGS_MEMO_LIST, "");
  return PRESS_NOTEBOOK (self);
}
