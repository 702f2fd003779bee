// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A folder of notes. Programs of ours come one after the other, by a lock on the folder itself (flock), which
 * needs no file and ends with the program; what one that was killed left behind goes with the next. */

#include "notes/press-note-folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "notes/press-notebook-private.h"

#define PATIENCE (10 * G_USEC_PER_SEC) /* for the lock */
#define PAUSE (20 * 1000)              /* microseconds */
#define STALE 3600                     /* seconds after which a file beside its place is left over for sure */
#define MOST_FILES 100000
#define MOST_BYTES (64u << 20) /* of a file */
#define HEAD (1u << 16)        /* bytes of a peek */

/* One sentence about @errnum and where it happened. */
static void
fail (GError **error, const char *path, int errnum)
{
  g_autofree char *shown = g_filename_display_name (path);

  switch (errnum)
    {
    case ENOSPC:
    case EDQUOT:
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_PLACE, _ ("There is no space left in “%s”"), shown);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_PLACE, _ ("“%s” cannot be written to"), shown);
      break;
    case ELOOP:
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_PLACE, _ ("“%s” is a link that leads to itself"),
                           shown);
      break;
    case ENOTDIR:
    case EEXIST:
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_PLACE, _ ("“%s” is not a folder"), shown);
      break;
    case EBUSY:
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_PLACE, _ ("Another program is writing to “%s”"),
                           shown);
      break;
    case EFBIG:
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_PLACE, _ ("“%s” is too large"), shown);
      break;
    case EISDIR:
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_PLACE, _ ("“%s” is a folder"), shown);
      break;
    default:
      /* Translators: the second %s is the system's reason */
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_PLACE, _ ("“%s” cannot be used: %s"), shown,
                           g_strerror (errnum));
    }
}

/** press_note_folder_fail: sets @error to why nothing can be done with the file @name, %NULL: the folder. */
void
press_note_folder_fail (const PressNoteFolder *self, const char *name, int errnum, GError **error)
{
  g_autofree char *path = name != NULL ? g_build_filename (self->path, name, NULL) : g_strdup (self->path);

  fail (error, errnum == ENOSPC || errnum == EDQUOT ? self->path : path, errnum);
}

/* Whether the lock is ours: a file system may have none (NFS), then all goes on without. */
static gboolean
lock (PressNoteFolder *self, GCancellable *cancellable, gboolean *locked, GError **error)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!(*locked = flock (self->fd, LOCK_EX | LOCK_NB) == 0) && (errno == EWOULDBLOCK || errno == EINTR))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (g_get_monotonic_time () > end)
        {
          fail (error, self->path, EBUSY);
          return FALSE;
        }
      g_usleep (PAUSE);
    }
  return TRUE;
}

/* (transfer full) (element-type utf8): names that begin with @prefix and end with @suffix. */
static GPtrArray *
list (PressNoteFolder *self, const char *prefix, const char *suffix)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  int fd = openat (self->fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *folder = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  while (folder != NULL && names->len < MOST_FILES && (entry = readdir (folder)) != NULL)
    if (g_str_has_prefix (entry->d_name, prefix) && g_str_has_suffix (entry->d_name, suffix))
      g_ptr_array_add (names, g_strdup (entry->d_name));
  if (folder != NULL)
    closedir (folder);
  else if (fd >= 0)
    close (fd);
  return names;
}

static void
clean (PressNoteFolder *self, gboolean locked)
{
  g_autoptr (GPtrArray) names = list (self, PRESS_BESIDE_PREFIX, PRESS_BESIDE_SUFFIX);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  struct stat status;

  for (guint i = 0; i < names->len; i++)
    if (fstatat (self->fd, names->pdata[i], &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (status.st_mode)
        && (locked || now - status.st_mtim.tv_sec > STALE))
      unlinkat (self->fd, names->pdata[i], 0);
}

/** press_note_folder_open: (transfer full) (nullable): the folder @path, which is made when it is not there,
 * for us alone until it is closed. */
PressNoteFolder *
press_note_folder_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (PressNoteFolder) self = g_new0 (PressNoteFolder, 1);
  gboolean locked;

  self->path = g_strdup (path);
  self->fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->fd < 0 && errno == ENOENT && g_mkdir_with_parents (path, 0700) == 0)
    self->fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->fd < 0)
    {
      fail (error, path, errno);
      return NULL;
    }
  if (!lock (self, cancellable, &locked, error))
    return NULL;
  clean (self, locked);
  return g_steal_pointer (&self);
}

/** press_note_folder_close: lets others in. */
void
press_note_folder_close (PressNoteFolder *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->path);
  g_free (self);
}

/** press_note_folder_list: (transfer full) (element-type filename): the files with @extension that are not
 * hidden. */
GPtrArray *
press_note_folder_list (PressNoteFolder *self, const char *extension)
{
  GPtrArray *names = list (self, "", extension);

  for (guint i = names->len; i > 0; i--)
    if (*(char *)names->pdata[i - 1] == '.')
      g_ptr_array_remove_index_fast (names, i - 1);
  return names;
}

static char *
read_all (int fd, gsize most, gsize *length)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[1 << 16];
  ssize_t n;

  while (text->len < most && (n = read (fd, buffer, MIN (sizeof buffer, most - text->len))) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return NULL;
      g_string_append_len (text, buffer, n);
    }
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
open_text (PressNoteFolder *self, const char *name, int *errnum)
{
  int fd = openat (self->fd, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  struct stat status;

  *errnum = fd < 0 ? errno : 0;
  if (fd >= 0 && fstat (fd, &status) == 0 && !S_ISREG (status.st_mode))
    *errnum = S_ISDIR (status.st_mode) ? EISDIR : EINVAL;
  if (*errnum == 0 || fd < 0)
    return fd;
  close (fd);
  return -1;
}

/** press_note_folder_peek: (transfer full) (nullable): the beginning of the file @name. */
char *
press_note_folder_peek (PressNoteFolder *self, const char *name)
{
  int errnum;
  int fd = open_text (self, name, &errnum);
  gsize length = 0;
  char *text = fd >= 0 ? read_all (fd, HEAD, &length) : NULL;

  if (fd >= 0)
    close (fd);
  return text;
}

/** press_note_folder_read: (transfer full): the text of the file @name; %NULL with @error set: there is no
 * such file, or it is no text. */
char *
press_note_folder_read (PressNoteFolder *self, const char *name, GError **error)
{
  int errnum;
  int fd = open_text (self, name, &errnum);
  gsize length = 0;
  g_autofree char *text = fd >= 0 ? read_all (fd, MOST_BYTES, &length) : NULL;

  if (fd >= 0 && text == NULL)
    errnum = errno;
  if (fd >= 0)
    close (fd);
  /* What cannot be read as a whole must not be replaced. */
  if (errnum == 0 && length == MOST_BYTES)
    errnum = EFBIG;
  if (errnum == 0 && strlen (text) != length)
    errnum = EINVAL;
  if (errnum == 0)
    return g_steal_pointer (&text);
  press_note_folder_fail (self, name, errnum, error);
  return NULL;
}
