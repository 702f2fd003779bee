// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A resolver that knows nobody, and counts who asked. */

#include "resolver.h"

typedef GResolver CountingResolver;
typedef GResolverClass CountingResolverClass;
static GType counting_resolver_get_type (void);
G_DEFINE_TYPE (CountingResolver, counting_resolver, G_TYPE_RESOLVER)

static int lookups;

static void
look_up_async (GResolver *self,
               const char *name,
               GResolverNameLookupFlags flags,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_atomic_int_inc (&lookups);
  g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "unknown: %s", name);
}

static GList *
look_up_finish (GResolver *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static GList *
look_up (GResolver *self,
         const char *name,
         GResolverNameLookupFlags flags,
         GCancellable *cancellable,
         GError **error)
{
  g_atomic_int_inc (&lookups);
  g_set_error (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "unknown: %s", name);
  return NULL;
}

static GList *
look_up_plain (GResolver *self, const char *name, GCancellable *cancellable, GError **error)
{
  return look_up (self, name, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable, error);
}

static void
look_up_plain_async (
    GResolver *self, const char *name, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  look_up_async (self, name, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable, callback, data);
}

static void
counting_resolver_class_init (CountingResolverClass *class)
{
  class->lookup_by_name = look_up_plain;
  class->lookup_by_name_async = look_up_plain_async;
  class->lookup_by_name_finish = look_up_finish;
  class->lookup_by_name_with_flags = look_up;
  class->lookup_by_name_with_flags_async = look_up_async;
  class->lookup_by_name_with_flags_finish = look_up_finish;
}

static void
counting_resolver_init (CountingResolver *self)
{
}

/** resolver_install: from now on, in this program. */
void
resolver_install (void)
{
  g_autoptr (GResolver) resolver = g_object_new (counting_resolver_get_type (), NULL);

  g_resolver_set_default (resolver);
}

/** resolver_take_lookups: how many names were looked up since the last call. */
int
resolver_take_lookups (void)
{
  return g_atomic_int_and ((guint *)&lookups, 0);
}
