// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Evolution's own preferences get a page for Pressbrief, with one line and the button that leads to the
 * settings. An extension of the shell, of which there is one. */

#include "evolution/press-evolution.h"

#include <libebackend/libebackend.h>
#include <shell/e-shell.h>

#include "sidebar/press-preferences.h"
#include "sidebar/press-resources.h"

/* Behind Evolution's own pages, which have numbers up to 800. */
#define PLACE 900

typedef EExtension PressEvolutionShell;
typedef EExtensionClass PressEvolutionShellClass;

GType press_evolution_shell_get_type (void);

G_DEFINE_DYNAMIC_TYPE (PressEvolutionShell, press_evolution_shell, E_TYPE_EXTENSION)

static GtkWidget *
make_page (EPreferencesWindow *window)
{
  return press_preferences_entry_new ();
}

static void
press_evolution_shell_constructed (GObject *object)
{
  EShell *shell = E_SHELL (e_extension_get_extensible (E_EXTENSION (object)));

  G_OBJECT_CLASS (press_evolution_shell_parent_class)->constructed (object);
  g_signal_connect (shell, "prepare-for-quit", G_CALLBACK (press_preferences_close), NULL);
  press_resources_use (); /* the icon */
  e_preferences_window_add_page (E_PREFERENCES_WINDOW (e_shell_get_preferences_window (shell)), "pressbrief",
                                 "pressbrief-symbolic", "Pressbrief", NULL, make_page, PLACE);
}

static void
press_evolution_shell_class_init (EExtensionClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = press_evolution_shell_constructed;
  klass->extensible_type = E_TYPE_SHELL;
}

static void
press_evolution_shell_class_finalize (EExtensionClass *klass)
{
}

static void
press_evolution_shell_init (PressEvolutionShell *self)
{
}

/** press_evolution_preferences_register: registers the extension; for e_module_load(). */
void
press_evolution_preferences_register (GTypeModule *module)
{
  press_evolution_shell_register_type (module);
}
