// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the reader asks and decides about a story: why two mails belong together, that they do not, that two
 * others do, that nothing of it is kept. The archive remembers it; afterwards the story is looked for again.
 * Answers stand in a popover beside the row. */

#include "sidebar/press-story-menu.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-story-words.h"
#include "sidebar/press-widgets.h"

#define MOST_RECENT 12
#define MOST_NAMES 6 /* of one reason, before the line gets long */

/* A call of the archive: @beside: weak: where the answer is shown. */
typedef struct
{
  PressStoryModel *model;
  gint64 mail;
  gint64 other;
  GWeakRef beside;
} Asked;

/* What its thread is handed. */
typedef struct
{
  gint64 mail;
  gint64 other;
} Numbers;

static Asked *
asked_new (PressStoryModel *model, gint64 mail, GtkWidget *beside)
{
  Asked *self = g_new0 (Asked, 1);

  self->model = g_object_ref (model);
  self->mail = mail;
  g_weak_ref_init (&self->beside, beside);
  return self;
}

static void
asked_free (Asked *self)
{
  g_object_unref (self->model);
  g_weak_ref_clear (&self->beside);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
call (PressArchiveFunc func,
      gint64 mail,
      gint64 other,
      GDestroyNotify free_result,
      GAsyncReadyCallback callback,
      Asked *asked)
{
  Numbers numbers = { mail, other };

  press_archive_call_async (press_archive_get_default (), func, g_memdup2 (&numbers, sizeof numbers), g_free,
                            free_result, NULL, callback, asked);
}

static gboolean
destroy_later (gpointer popover)
{
  gtk_widget_destroy (popover);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_later, g_object_ref (popover), g_object_unref);
}

/* A popover beside the row, with a title; (transfer none): its box; NULL when the row is gone. */
static GtkWidget *
popover_new (Asked *asked, const char *title, GtkWidget **popover)
{
  g_autoptr (GtkWidget) beside = g_weak_ref_get (&asked->beside);
  GtkWidget *box;

  if (beside == NULL || !gtk_widget_get_mapped (beside))
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  *popover = gtk_popover_new (beside);
  g_object_set (box, "margin", 12, "width-request", 230, NULL);
  press_add_classes (box, "pressbrief-popover");
  press_add (box, press_label_new (title, "strong"), FALSE);
  gtk_container_add (GTK_CONTAINER (*popover), box);
  g_signal_connect (*popover, "closed", G_CALLBACK (on_closed), NULL);
  return box;
}

static void
pop_up (GtkWidget *popover, GtkWidget *box)
{
  g_autoptr (GList) lines = gtk_container_get_children (GTK_CONTAINER (box));

  for (GList *l = lines; l != NULL; l = l->next)
    if (GTK_IS_LABEL (l->data))
      gtk_label_set_max_width_chars (l->data, 36);
  gtk_widget_show_all (box);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static gpointer
explain (PressArchive *archive, gpointer data, GError **error)
{
  const Numbers *numbers = data;

  return press_archive_explain (archive, numbers->mail, numbers->other, error);
}

static void
on_explained (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asked) asked = data;
  g_autoptr (GPtrArray) reasons = press_archive_call_finish (PRESS_ARCHIVE (source), result, NULL);
  GtkWidget *popover = NULL;
  GtkWidget *box = popover_new (asked, _ ("Why the same story?"), &popover);

  if (box == NULL)
    return;
  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    {
      PressReason *reason = reasons->pdata[i];
      g_autofree char *line = NULL;

      if (reason->names->len > MOST_NAMES)
        g_ptr_array_set_size (reason->names, MOST_NAMES);
      line = press_reason_to_text (reason);
      press_add (box, press_verbatim_new (line, NULL), FALSE);
    }
  if (reasons == NULL || reasons->len == 0)
    press_add (box, press_label_new (_ ("Each of them belongs to another mail of this story."), NULL), FALSE);
  pop_up (popover, box);
}

/** press_story_menu_why: says beside a row why @mail belongs to the mail in view. */
void
press_story_menu_why (PressStoryModel *model, gint64 mail, GtkWidget *beside)
{
  const PressStoryMail *this;

  if (model->story == NULL)
    return;
  this = press_story_model_mail (model, model->in_view);
  call (explain, this->id, mail, (GDestroyNotify)g_ptr_array_unref, on_explained,
        asked_new (model, mail, beside));
}

static void
on_decided (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asked) asked = data;
  g_autoptr (GError) error = NULL;

  press_archive_call_finish (PRESS_ARCHIVE (source), result, &error);
  if (error != NULL)
    g_message ("%s", error->message);
  if (press_story_model_of (asked->model->brief) == asked->model)
    press_story_model_start (asked->model);
}

static gpointer
split (PressArchive *archive, gpointer data, GError **error)
{
  const Numbers *numbers = data;

  press_archive_split (archive, &numbers->mail, 1, error);
  return NULL;
}

/** press_story_menu_split: @mail tells another story, for ever. */
void
press_story_menu_split (PressStoryModel *model, gint64 mail)
{
  call (split, mail, 0, NULL, on_decided, asked_new (model, mail, NULL));
}

static gpointer
forget (PressArchive *archive, gpointer data, GError **error)
{
  press_archive_forget_story (archive, ((const Numbers *)data)->mail, error);
  return NULL;
}

/* The mail in view is not stored again before it is selected again. */
static void
on_forgotten (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asked) asked = data;

  press_archive_call_finish (PRESS_ARCHIVE (source), result, NULL);
  press_story_model_drop (asked->model);
}

/** press_story_menu_forget: nothing of the story is kept. */
void
press_story_menu_forget (PressStoryModel *model)
{
  if (model->story != NULL)
    call (forget, model->story->id, 0, NULL, on_forgotten, asked_new (model, 0, NULL));
}

static gpointer
join (PressArchive *archive, gpointer data, GError **error)
{
  const Numbers *numbers = data;

  press_archive_join (archive, numbers->mail, numbers->other, error);
  return NULL;
}

static void
on_joined (GtkWidget *button, PressStoryModel *model)
{
  const gint64 *mails = g_object_get_data (G_OBJECT (button), "pressbrief-mails");
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  call (join, mails[0], mails[1], NULL, on_decided, asked_new (model, mails[0], NULL));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* A mail that may be of the same story: who sent it, when, and its subject. */
static void
add_choice (GtkWidget *box, Asked *asked, const PressStoryMail *mail)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *source = press_story_source (mail->brief);
  g_autofree char *name = g_strjoin (", ", source, mail->brief->subject, NULL);
  gint64 mails[] = { asked->mail, mail->id };
  const char *const lines[] = { source, mail->brief->subject };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *label = press_verbatim_new (lines[i], i == 0 ? NULL : "small quiet");

      gtk_label_set_line_wrap (GTK_LABEL (label), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
      press_add (words, label, FALSE);
    }
  gtk_container_add (GTK_CONTAINER (button), words);
  press_add_classes (button, "flat");
  press_set_accessible_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "pressbrief-mails", g_memdup2 (mails, sizeof mails), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_joined), asked->model, 0);
  press_add (box, button, FALSE);
}

static gpointer
find_recent (PressArchive *archive, gpointer data, GError **error)
{
  return press_archive_recent (archive, 2 * MOST_RECENT, error);
}

static void
on_recent (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asked) asked = data;
  g_autoptr (PressStory) recent = press_archive_call_finish (PRESS_ARCHIVE (source), result, NULL);
  GtkWidget *popover = NULL;
  GtkWidget *box = popover_new (asked, _ ("Same story as…"), &popover);
  guint n = 0;

  if (box == NULL)
    return;
  for (guint i = 0; recent != NULL && i < recent->mails->len && n < MOST_RECENT; i++)
    {
      const PressStoryMail *mail = recent->mails->pdata[recent->mails->len - 1 - i];

      if (press_story_model_find (asked->model, mail->id) != NULL)
        continue;
      add_choice (box, asked, mail);
      n++;
    }
  if (n == 0)
    press_add (box, press_label_new (_ ("No other mails are remembered yet."), NULL), FALSE);
  pop_up (popover, box);
}

/** press_story_menu_join: asks beside a row which of the mails that were seen last tells the story of @mail.
 */
void
press_story_menu_join (PressStoryModel *model, gint64 mail, GtkWidget *beside)
{
  call (find_recent, 0, 0, (GDestroyNotify)press_story_free, on_recent, asked_new (model, mail, beside));
}
