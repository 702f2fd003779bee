// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Files that are replaced as a whole. A file is written beside its place, brought to the disk, and put there
 * in one step, so that whoever looks sees the old one or the new one. That step is an exchange (renameat2):
 * the old file comes out, is compared with what was read, and goes back when another program has written it
 * meanwhile. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "notes/press-note-folder.h"

static gboolean
write_all (int fd, const char *text)
{
  gsize left = strlen (text);

  while (left > 0)
    {
      ssize_t n = write (fd, text, left);

      if (n < 0 && errno != EINTR)
        return FALSE;
      text += MAX (n, 0);
      left -= (gsize)MAX (n, 0);
    }
  return fsync (fd) == 0;
}

/* Writes @text to a new file, with the rights of the file @name when that is there; its name or %NULL. */
static char *
write_beside (PressNoteFolder *self, const char *name, const char *text, GError **error)
{
  g_autofree char *beside = g_strdup_printf (PRESS_BESIDE_PREFIX "%08x" PRESS_BESIDE_SUFFIX, g_random_int ());
  struct stat status;
  int errnum = 0;
  int fd = openat (self->fd, beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);

  if (fd < 0)
    {
      press_note_folder_fail (self, NULL, errno, error);
      return NULL;
    }
  if (*name != '\0' && fstatat (self->fd, name, &status, 0) == 0 && fchmod (fd, status.st_mode & 0777) != 0)
    errnum = errno;
  if (errnum == 0 && !write_all (fd, text))
    errnum = errno;
  if (close (fd) != 0 && errnum == 0)
    errnum = errno;
  if (errnum == 0)
    return g_steal_pointer (&beside);
  unlinkat (self->fd, beside, 0);
  press_note_folder_fail (self, name, errnum, error);
  return NULL;
}

static gboolean
is_still (PressNoteFolder *self, const char *name, const char *text)
{
  g_autofree char *now = press_note_folder_read (self, name, NULL);

  return g_strcmp0 (now, text) == 0;
}

/* File systems without the flags of renameat2 (FAT by FUSE, NFS). */
static gboolean
is_unknown (int errnum)
{
  return errnum == EINVAL || errnum == ENOSYS || errnum == EOPNOTSUPP;
}

static int
put_new (PressNoteFolder *self, const char *beside, const char *name)
{
  struct stat status;

  if (renameat2 (self->fd, beside, self->fd, name, RENAME_NOREPLACE) == 0)
    return 0;
  if (!is_unknown (errno))
    return errno;
  if (fstatat (self->fd, name, &status, AT_SYMLINK_NOFOLLOW) == 0)
    return EEXIST;
  return renameat (self->fd, beside, self->fd, name) == 0 ? 0 : errno;
}

/* ESTALE when the file is not @before any more. */
static int
put_instead (PressNoteFolder *self, const char *beside, const char *name, const char *before)
{
  if (!is_still (self, name, before))
    return ESTALE;
  if (faccessat (self->fd, name, W_OK, AT_EACCESS) != 0)
    return errno;
  if (renameat2 (self->fd, beside, self->fd, name, RENAME_EXCHANGE) == 0)
    {
      if (is_still (self, beside, before))
        return 0;
      return renameat2 (self->fd, beside, self->fd, name, RENAME_EXCHANGE) == 0 ? ESTALE : errno;
    }
  if (!is_unknown (errno))
    return errno == ENOENT ? ESTALE : errno;
  return renameat (self->fd, beside, self->fd, name) == 0 ? 0 : errno;
}

/**
 * press_note_folder_write:
 * @before: (nullable): what the file has when it was read; %NULL: it must not be there
 * @after: what it shall have
 *
 * Returns: %PRESS_WRITTEN_CHANGED when the file is there and must not, or is not @before any more
 */
PressWritten
press_note_folder_write (
    PressNoteFolder *self, const char *name, const char *before, const char *after, GError **error)
{
  g_autofree char *beside = write_beside (self, name, after, error);
  int errnum;

  if (beside == NULL)
    return PRESS_WRITTEN_NOT;
  errnum = before == NULL ? put_new (self, beside, name) : put_instead (self, beside, name, before);
  unlinkat (self->fd, beside, 0);
  if (errnum == 0)
    {
      fsync (self->fd);
      return PRESS_WRITTEN;
    }
  if (errnum == EEXIST || errnum == ESTALE)
    return PRESS_WRITTEN_CHANGED;
  press_note_folder_fail (self, name, errnum, error);
  return PRESS_WRITTEN_NOT;
}

/** press_note_folder_try: whether a file can be written there. */
gboolean
press_note_folder_try (PressNoteFolder *self, GError **error)
{
  g_autofree char *beside = write_beside (self, "", "try", error);

  if (beside != NULL)
    unlinkat (self->fd, beside, 0);
  return beside != NULL;
}
