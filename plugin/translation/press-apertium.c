// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Apertium, the program: what it translates it says itself ("apertium -l"), and it says so again when pairs
 * were installed. All texts of a mail are one run for each step of the way. */

#include "translation/press-apertium.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "brief/press-format.h"
#include "translation/press-apertium-text.h"
#include "translation/press-program.h"
#include "translation/press-routes.h"

#define PROGRAM "apertium"
#define NAME "Apertium"
#define DATA "/usr/share/apertium"
#define SECONDS 30
#define MOST (2u << 20)    /* bytes of an answer */
#define MOST_AT_ONCE 32768 /* bytes of a question */
#define MOST_LISTED (1u << 16)

struct _PressApertium
{
  PressTranslator parent_instance;
};

G_DEFINE_FINAL_TYPE (PressApertium, press_apertium, PRESS_TYPE_TRANSLATOR)

/* What is installed, as it was when its folder had changed last. */
static struct
{
  GMutex lock;
  gint64 changed;
  PressRoutes *routes;
  guint n_pairs;
  char *version;
} installed;

/** press_apertium_is_installed: whether the program is there; its pairs of languages may be none. */
gboolean
press_apertium_is_installed (void)
{
  g_autofree char *path = g_find_program_in_path (PROGRAM);

  return path != NULL;
}

static gboolean look (GCancellable *cancellable, GError **error);

/** press_apertium_count_pairs: how many pairs of languages are installed. Blocks. */
guint
press_apertium_count_pairs (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&installed.lock);

  return look (NULL, NULL) ? installed.n_pairs : 0;
}

static void
explain (GError **error, const GError *why, const char *complaint)
{
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (why));
  else if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_SILENT, _ ("%s does not answer"),
                 NAME);
  else if (why != NULL && why->domain == G_SPAWN_ERROR)
    g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_MISSING, _ ("%s is not installed"),
                 NAME);
  else
    /* Translators: a program, and what it says itself */
    g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_BROKEN, _ ("%s failed: %s"), NAME,
                 why != NULL ? why->message : complaint);
}

static char *
run (const char *const *argv, const char *input, gsize most, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *complaint = NULL;
  g_autofree char *output = press_program_run (argv, input, most, SECONDS, &complaint, cancellable, &why);

  if (output != NULL && output[strspn (output, " \n")] != '\0')
    return g_steal_pointer (&output);
  explain (error, why, complaint);
  return NULL;
}

static gint64
time_of_change (void)
{
  const char *data = g_getenv ("APERTIUM_DATADIR");
  g_autofree char *folder = g_build_filename (data != NULL ? data : DATA, "modes", NULL);
  GStatBuf about;

  return g_stat (folder, &about) == 0 ? (gint64)about.st_mtim.tv_sec * 1000000000 + about.st_mtim.tv_nsec : 0;
}

/* Looks again at what is installed when that has changed; the lock is held. */
static gboolean
look (GCancellable *cancellable, GError **error)
{
  const char *const list[] = { PROGRAM, "-l", NULL }, *const version[] = { PROGRAM, "-V", NULL };
  gint64 changed = time_of_change ();
  g_autofree char *names = NULL, *about = NULL;
  g_auto (GStrv) lines = NULL;

  if (!press_apertium_is_installed ())
    {
      g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_MISSING, _ ("%s is not installed"),
                   NAME);
      return FALSE;
    }
  if (installed.routes != NULL && installed.changed == changed && changed != 0)
    return TRUE;
  names = run (list, "", MOST_LISTED, cancellable, error);
  about = names != NULL ? run (version, "", MOST_LISTED, cancellable, error) : NULL;
  if (about == NULL)
    return FALSE;
  g_clear_pointer (&installed.routes, press_routes_free);
  g_free (installed.version);
  installed.routes = press_routes_new ();
  installed.changed = changed;
  lines = g_strsplit (names, "\n", -1);
  installed.n_pairs = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      press_routes_add (installed.routes, g_strstrip (lines[i]));
      installed.n_pairs += *lines[i] != '\0';
    }
  about[strcspn (about, "\n")] = '\0';
  installed.version = g_strdup_printf ("%s %" G_GINT64_FORMAT, about, changed);
  return TRUE;
}

/* The names of the pairs on the way from one language to another: one or two. */
static char **
find_names (const char *from, const char *to, char **between, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&installed.lock);
  g_autofree char *source = NULL, *target = NULL;
  const PressPair *first, *second;
  const char *names[3] = { NULL };

  if (!look (cancellable, error))
    return NULL;
  if (press_routes_find (installed.routes, from, to, &first, &second) > 0)
    {
      names[0] = first->name;
      names[1] = second != NULL ? second->name : NULL;
      if (second != NULL && between != NULL)
        *between = g_strdup (first->to);
      return g_strdupv ((char **)names);
    }
  source = press_format_language (from);
  target = press_format_language (to);
  g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_PAIR, _ ("%s has no way from %s to %s"),
               NAME, source, target);
  return NULL;
}

static gboolean
find_route (PressTranslator *self,
            const char *from,
            const char *to,
            char **by_way_of,
            GCancellable *cancellable,
            GError **error)
{
  g_auto (GStrv) names = find_names (from, to, by_way_of, cancellable, error);

  return names != NULL;
}

static char *
get_version (PressTranslator *self, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&installed.lock);

  return look (cancellable, NULL) ? g_strdup (installed.version) : g_strdup ("");
}

static char **
translate (PressTranslator *self,
           const char *const *texts,
           const char *from,
           const char *to,
           GCancellable *cancellable,
           GError **error)
{
  g_auto (GStrv) names = find_names (from, to, NULL, cancellable, error);
  g_auto (GStrv) answer = names != NULL ? g_strdupv ((char **)texts) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      const char *const argv[] = { PROGRAM, "-u", "-f", "txt", names[i], NULL };
      g_autofree char *input = press_apertium_join ((const char *const *)answer);
      g_autofree char *output = run (argv, input, MOST, cancellable, error);

      if (output == NULL)
        return NULL;
      g_strfreev (answer);
      answer = press_apertium_split (output);
    }
  return g_steal_pointer (&answer);
}

static void
press_apertium_class_init (PressApertiumClass *klass)
{
  PressTranslatorClass *translator = PRESS_TRANSLATOR_CLASS (klass);

  translator->id = "apertium";
  translator->name = NAME;
  translator->is_rough = TRUE;
  translator->style = PRESS_MASK_WORDS;
  translator->bytes = MOST_AT_ONCE;
  translator->find_route = find_route;
  translator->get_version = get_version;
  translator->translate = translate;
}

static void
press_apertium_init (PressApertium *self)
{
}

/** press_apertium_new: (transfer full): the program on this computer. */
PressTranslator *
press_apertium_new (void)
{
  return g_object_new (PRESS_TYPE_APERTIUM, NULL);
}
