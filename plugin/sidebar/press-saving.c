// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The notes that are being written, by their mails: a reader who goes on to another mail does not stop one,
 * and finds what came of it when she comes back, once. */

#include "sidebar/press-saving.h"

#include <glib/gi18n-lib.h>

#include "brief/press-embargo-clock.h"
#include "brief/press-mail-key.h"
#include "desktop/press-settings.h"
#include "desktop/press-zones.h"
#include "sidebar/press-embargo-guard.h"
#include "sidebar/press-filing.h"

/* Results that nobody came back for. */
#define MOST 100

struct _PressSavings
{
  GObject parent_instance;

  GWeakRef owner;
  PressSavingChanged changed;
  GHashTable *by_mail; /* owned: char * -> PressSaving */
};

G_DEFINE_FINAL_TYPE (PressSavings, press_savings, G_TYPE_OBJECT)

/* One run of a notebook. */
typedef struct
{
  PressSavings *savings;
  char *mail;
} Run;

static void
saving_free (PressSaving *self)
{
  g_free (self->name);
  g_clear_pointer (&self->saved, press_saved_free);
  g_clear_error (&self->error);
  g_free (self);
}

static gboolean
is_running (const PressSaving *saving)
{
  return saving->saved == NULL && saving->error == NULL;
}

static void
press_savings_finalize (GObject *object)
{
  PressSavings *self = PRESS_SAVINGS (object);

  g_weak_ref_clear (&self->owner);
  g_hash_table_unref (self->by_mail);
  G_OBJECT_CLASS (press_savings_parent_class)->finalize (object);
}

static void
press_savings_class_init (PressSavingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = press_savings_finalize;
}

static void
press_savings_init (PressSavings *self)
{
  self->by_mail = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)saving_free);
}

/** press_savings_new: (transfer full): tells @owner, of which it holds no reference, by @changed. */
PressSavings *
press_savings_new (GObject *owner, PressSavingChanged changed)
{
  PressSavings *self = g_object_new (PRESS_TYPE_SAVINGS, NULL);

  g_weak_ref_init (&self->owner, owner);
  self->changed = changed;
  return self;
}

/** press_savings_get: (transfer none) (nullable): what is known of the note of @mail. */
const PressSaving *
press_savings_get (PressSavings *self, const char *mail)
{
  return g_hash_table_lookup (self->by_mail, mail);
}

/** press_savings_is_running: whether the note of @mail is being written. */
gboolean
press_savings_is_running (PressSavings *self, const char *mail)
{
  const PressSaving *saving = press_savings_get (self, mail);

  return saving != NULL && is_running (saving);
}

/** press_savings_forget: what came of saving @mail was seen. */
void
press_savings_forget (PressSavings *self, const char *mail)
{
  if (!press_savings_is_running (self, mail))
    g_hash_table_remove (self->by_mail, mail);
}

static gboolean
is_over (gpointer key, gpointer value, gpointer data)
{
  return !is_running (value);
}

static void
tell (PressSavings *self, const char *mail)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);

  if (owner != NULL)
    self->changed (owner, mail);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;
  PressSaving *saving = g_hash_table_lookup (run->savings->by_mail, run->mail);

  saving->saved = press_notebook_save_finish (PRESS_NOTEBOOK (source), result, &saving->error);
  tell (run->savings, run->mail);
  g_object_unref (run->savings);
  g_free (run->mail);
  g_free (run);
}

/* What the reader agreed to. */
typedef struct
{
  PressSavings *savings;
  PressBrief *brief;
  char *name;
  gboolean full_text;
} Asked;

static Asked *
asked_new (PressSavings *savings, PressBrief *brief, const char *name, gboolean full_text)
{
  Asked *self = g_new0 (Asked, 1);

  *self = (Asked){ g_object_ref (savings), g_object_ref (brief), g_strdup (name), full_text };
  return self;
}

static void
asked_free (Asked *self)
{
  g_object_unref (self->savings);
  g_object_unref (self->brief);
  g_free (self->name);
  g_free (self);
}

static PressSaving *
saving_new (PressSavings *self, const char *mail, const char *name, gboolean full_text)
{
  PressSaving *saving = g_new0 (PressSaving, 1);

  if (g_hash_table_size (self->by_mail) >= MOST)
    g_hash_table_foreach_remove (self->by_mail, is_over, NULL);
  saving->name
      = name != NULL ? g_strdup (name) : press_settings_get_string (PRESS_SETTINGS_NOTE_TARGET, "markdown");
  saving->full_text = full_text;
  saving->begun = g_get_monotonic_time ();
  g_hash_table_replace (self->by_mail, g_strdup (mail), saving);
  return saving;
}

static void
begin (Asked *asked)
{
  PressSavings *self = asked->savings;
  gboolean full_text = asked->full_text || press_settings_get_boolean (PRESS_SETTINGS_NOTE_FULL_TEXT, FALSE);
  g_autofree char *mail = press_mail_key (asked->brief);
  PressSaving *saving;
  g_autoptr (PressNotebook) notebook = NULL;
  g_autoptr (PressNote) note = NULL;
  Run *run;

  if (press_savings_is_running (self, mail))
    return;
  saving = saving_new (self, mail, asked->name, asked->full_text);
  notebook = press_notebook_new_from_settings (saving->name, &saving->error);
  if (notebook != NULL)
    {
      run = g_new0 (Run, 1);
      *run = (Run){ g_object_ref (self), g_strdup (mail) };
      note = press_filing_note (asked->brief, full_text);
      press_notebook_save_async (notebook, note, NULL, on_saved, run);
    }
  tell (self, mail);
}

/* Whether an embargo runs on the mail, and the reader let @policy be what happens then. */
static gboolean
embargo_says (PressBrief *brief, const char *policy)
{
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_EMBARGO_SAVING, "save");
  g_autofree char *zone = press_zones_get (brief->from);
  g_autofree char *line = press_embargo_line (brief, zone);

  return line != NULL && g_str_equal (chosen, policy);
}

static void
refuse (PressSavings *self, PressBrief *brief, const char *name, gboolean full_text)
{
  g_autofree char *mail = press_mail_key (brief);
  PressSaving *saving = saving_new (self, mail, name, full_text);

  saving->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                                       _ ("Your settings keep mails under embargo out of your notes."));
  tell (self, mail);
}

/**
 * press_savings_begin:
 * @name: (nullable): of the notebook; %NULL: the one that the reader chose
 * @full_text: with the whole text of the mail, whatever the settings say
 * @button: what was pressed: beside it the reader is asked when an embargo runs and her settings want that
 *
 * Begins to write the note of @brief, unless that is going on already. The owner is told that it began, and
 * when it is done.
 */
void
press_savings_begin (
    PressSavings *self, PressBrief *brief, const char *name, gboolean full_text, GtkWidget *button)
{
  g_autofree char *mail = press_mail_key (brief);
  Asked *asked;

  if (press_savings_is_running (self, mail))
    return;
  if (embargo_says (brief, "never"))
    {
      refuse (self, brief, name, full_text);
      return;
    }
  asked = asked_new (self, brief, name, full_text);
  if (embargo_says (brief, "ask") && press_embargo_guard_warns (brief))
    {
      press_embargo_guard_ask (brief, button, _ ("Save anyway"), (PressGuarded)begin, asked,
                               (GDestroyNotify)asked_free);
      return;
    }
  begin (asked);
  asked_free (asked);
}
