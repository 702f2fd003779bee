// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PressDeadline PressDeadline;

PressDeadline *press_deadline_new (guint seconds, GCancellable *cancellable);
GCancellable *press_deadline_get_cancellable (PressDeadline *self);
gboolean press_deadline_is_over (PressDeadline *self);
void press_deadline_free (PressDeadline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressDeadline, press_deadline_free)

G_END_DECLS
