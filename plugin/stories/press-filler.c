// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Fills the archive from a folder, in the background. The mail program puts in keys; the newest are taken
 * first, in small lots. The archive's thread leaves out of a lot what was looked at before, in this run or
 * another one; the mail program reads the others, a few at a time; threads of the lowest priority brief them
 * and store what is press; then the archive notes that the mail was looked at. So a run that ends at any
 * moment goes on where it was. The main loop only hands things on. */

#include "stories/press-filler.h"

#include <sys/resource.h>

#include "brief/press-analysis.h"

#define THREADS 2
#define LOT 64      /* mails asked about at once */
#define MOST_READ 4 /* mails that are being read or wait for a thread */
#define LOWEST 19   /* of nice() */

typedef struct
{
  char *key;
  gint64 date;
} Item;

struct _PressFiller
{
  GObject parent_instance;

  PressArchive *archive;
  const PressFillerHost *host;
  gpointer host_data;
  GThreadPool *pool;
  GMainContext *context;

  GPtrArray *waiting; /* Item, the newest last once sorted */
  gboolean sorted;
  GQueue fresh; /* Item that was not looked at */
  gboolean asking;
  guint asked; /* mails of the lot that is asked about */
  guint under_way;
  guint done, total;

  GTask *task; /* nullable: the run */
  PressFillerProgress progress;
  gpointer user_data;
  GError *error; /* nullable: what ends the run */
};

G_DEFINE_FINAL_TYPE (PressFiller, press_filler, G_TYPE_OBJECT)

/* A mail on its way through a thread. */
typedef struct
{
  PressFiller *self;
  Item *item;
  GBytes *bytes;
  GError *error;
} Work;

static void go_on (PressFiller *self);

static void
item_free (Item *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self);
}

static void
press_filler_finalize (GObject *object)
{
  PressFiller *self = PRESS_FILLER (object);

  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_queue_clear_full (&self->fresh, (GDestroyNotify)item_free);
  g_ptr_array_unref (self->waiting);
  g_clear_error (&self->error);
  g_clear_object (&self->archive);
  G_OBJECT_CLASS (press_filler_parent_class)->finalize (object);
}

static void
press_filler_class_init (PressFillerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = press_filler_finalize;
}

/* Cancelled, or the archive cannot be written. */
static gboolean
is_ended (PressFiller *self)
{
  return self->error != NULL || g_cancellable_is_cancelled (g_task_get_cancellable (self->task));
}

/* Back in the main loop with a mail that is through. */
static gboolean
take_back (gpointer data)
{
  Work *work = data;
  g_autoptr (PressFiller) self = work->self;

  self->under_way--;
  if (work->error == NULL)
    self->done++;
  else
    g_ptr_array_add (self->waiting, g_steal_pointer (&work->item)); /* the next run's */
  if (work->error != NULL && self->error == NULL
      && !g_error_matches (work->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->error = g_steal_pointer (&work->error);
  g_clear_error (&work->error);
  g_clear_pointer (&work->item, item_free);
  g_clear_pointer (&work->bytes, g_bytes_unref);
  g_free (work);
  if (self->progress != NULL && !is_ended (self))
    self->progress (self->done, self->total, self->user_data);
  go_on (self);
  return G_SOURCE_REMOVE;
}

static void
give_back (Work *work)
{
  g_main_context_invoke_full (work->self->context, G_PRIORITY_LOW, take_back, work, NULL);
}

/* In a thread: a mail that cannot be briefed is looked at, too. */
static void
brief_and_store (gpointer data, gpointer user_data)
{
  Work *work = data;
  PressArchive *archive = work->self->archive;
  GCancellable *cancellable = g_task_get_cancellable (work->self->task);
  g_autoptr (PressBrief) brief = NULL;

  setpriority (PRIO_PROCESS, 0, LOWEST); /* on Linux: of this thread; the pool's threads are its own */
  if (!g_cancellable_set_error_if_cancelled (cancellable, &work->error))
    {
      brief = press_analyze (work->bytes, NULL, NULL, NULL);
      if (brief != NULL && brief->kind != PRESS_KIND_OTHER)
        press_archive_store (archive, brief, &work->error);
      if (work->error == NULL)
        press_archive_note_looked (archive, work->item->key, &work->error);
    }
  give_back (work);
}

static void
press_filler_init (PressFiller *self)
{
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);
  self->pool = g_thread_pool_new (brief_and_store, NULL, THREADS, TRUE, NULL);
  g_queue_init (&self->fresh);
}

/* A mail that cannot be read is gone, or will be there next time. */
static void
take_bytes (GObject *source, GAsyncResult *result, gpointer data)
{
  Work *work = data;
  PressFiller *self = work->self;
  g_autoptr (GError) error = NULL;

  work->bytes = self->host->read_finish (self->host_data, result, &error);
  if (work->bytes != NULL)
    {
      g_thread_pool_push (self->pool, work, NULL);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    work->error = g_steal_pointer (&error);
  give_back (work);
}

static void
read_next (PressFiller *self)
{
  Work *work = g_new0 (Work, 1);

  work->self = g_object_ref (self);
  work->item = g_queue_pop_head (&self->fresh);
  self->under_way++;
  self->host->read (self->host_data, work->item->key, g_task_get_cancellable (self->task), take_bytes, work);
}

/* In the archive's thread: leaves out of a lot what was looked at. */
static gpointer
leave_out_looked (PressArchive *archive, gpointer data, GError **error)
{
  GPtrArray *lot = data;
  GPtrArray *fresh = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);

  for (guint i = 0; i < lot->len; i++)
    if (!press_archive_has_looked (archive, ((Item *)lot->pdata[i])->key))
      {
        g_ptr_array_add (fresh, lot->pdata[i]);
        lot->pdata[i] = NULL;
      }
  return fresh;
}

static void
take_fresh (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PressFiller) self = data;
  g_autoptr (GPtrArray) fresh = press_archive_call_finish (PRESS_ARCHIVE (source), result, NULL);

  self->asking = FALSE;
  self->done += self->asked - (fresh != NULL ? fresh->len : 0);
  for (guint i = 0; fresh != NULL && i < fresh->len; i++)
    g_queue_push_tail (&self->fresh, g_steal_pointer (&fresh->pdata[i]));
  go_on (self);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *one = *(const Item *const *)a, *two = *(const Item *const *)b;

  return (one->date > two->date) - (one->date < two->date);
}

static void
lot_free (gpointer lot)
{
  g_ptr_array_unref (lot);
}

static void
ask_for_lot (PressFiller *self)
{
  GPtrArray *lot = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);

  if (!self->sorted)
    g_ptr_array_sort (self->waiting, compare_items);
  self->sorted = TRUE;
  while (lot->len < LOT && self->waiting->len > 0)
    g_ptr_array_add (lot, g_ptr_array_steal_index (self->waiting, self->waiting->len - 1));
  self->asking = TRUE;
  self->asked = lot->len;
  press_archive_call_async (self->archive, leave_out_looked, lot, lot_free, lot_free, NULL, take_fresh,
                            g_object_ref (self));
}

/* What was not taken up waits for the next run. */
static void
end (PressFiller *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);
  Item *item;

  while ((item = g_queue_pop_head (&self->fresh)) != NULL)
    g_ptr_array_add (self->waiting, item);
  self->sorted = FALSE;
  g_clear_pointer (&self->context, g_main_context_unref);
  if (g_task_return_error_if_cancelled (task))
    g_clear_error (&self->error);
  else if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
go_on (PressFiller *self)
{
  gboolean ended = is_ended (self);

  while (!ended && self->fresh.length > 0 && self->under_way < MOST_READ)
    read_next (self);
  if (!ended && !self->asking && self->fresh.length == 0 && self->waiting->len > 0)
    ask_for_lot (self);
  if (self->under_way == 0 && !self->asking)
    end (self);
}

/**
 * press_filler_new:
 * @host: static
 * @host_data: for @host; must live until no run is under way
 *
 * Returns: (transfer full): a filler without mails
 */
PressFiller *
press_filler_new (PressArchive *archive, const PressFillerHost *host, gpointer host_data)
{
  PressFiller *self = g_object_new (PRESS_TYPE_FILLER, NULL);

  self->archive = g_object_ref (archive);
  self->host = host;
  self->host_data = host_data;
  return self;
}

/**
 * press_filler_add:
 * @key: of the mail, the same in every run: folder and number
 * @date: when it was sent or received, seconds since 1970: the newest are taken first
 *
 * Adds a mail; while a run is under way it becomes part of it.
 */
void
press_filler_add (PressFiller *self, const char *key, gint64 date)
{
  Item *item = g_new0 (Item, 1);

  item->key = g_strdup (key);
  item->date = date;
  g_ptr_array_add (self->waiting, item);
  self->sorted = FALSE;
  self->total++;
}

/**
 * press_filler_run_async:
 * @progress: (nullable): with @user_data, as @callback
 * @callback: called in the thread-default main context of the caller when all mails are through, the archive
 *   cannot be written, or the run was cancelled; what is left waits for the next run
 *
 * One run at a time.
 */
void
press_filler_run_async (PressFiller *self,
                        PressFillerProgress progress,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (self->task == NULL);
  self->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, press_filler_run_async);
  self->context = g_main_context_ref_thread_default ();
  self->progress = progress;
  self->user_data = user_data;
  self->total = self->waiting->len;
  self->done = 0;
  go_on (self);
}

/** press_filler_run_finish: whether all mails are through; FALSE with @error set (%G_IO_ERROR_CANCELLED, or
 * what press_archive_store() says). */
gboolean
press_filler_run_finish (PressFiller *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
