// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The module that Evolution loads. Two extensions: one for the mail view of the main window, one for message
 * windows; each makes one panel and the menu entries of its window, and owns them. A third one is for the
 * preferences (press-evolution-preferences.c). An extension on
 * EMailReader would attach twice, since the shell content forwards to the same view.
 *
 * Evolution may load and unload a module twice: the types are dynamic, and the linker keeps the module
 * resident.
 */

#include "evolution/press-evolution.h"

#include <libebackend/libebackend.h>

#include "desktop/press-settings.h"

G_MODULE_EXPORT void e_module_load (GTypeModule *module);
G_MODULE_EXPORT void e_module_unload (GTypeModule *module);

typedef struct
{
  EExtension parent_instance;
  PressPanel *panel;
} PressEvolutionExtension;

typedef PressEvolutionExtension PressEvolutionView;
typedef PressEvolutionExtension PressEvolutionBrowser;
typedef EExtensionClass PressEvolutionViewClass;
typedef EExtensionClass PressEvolutionBrowserClass;

GType press_evolution_view_get_type (void);
GType press_evolution_browser_get_type (void);

G_DEFINE_DYNAMIC_TYPE (PressEvolutionView, press_evolution_view, E_TYPE_EXTENSION)
G_DEFINE_DYNAMIC_TYPE (PressEvolutionBrowser, press_evolution_browser, E_TYPE_EXTENSION)

static void
press_evolution_extension_release (GObject *object)
{
  g_clear_pointer (&((PressEvolutionExtension *)object)->panel, press_panel_free);
}

static void
press_evolution_view_constructed (GObject *object)
{
  PressEvolutionExtension *self = (PressEvolutionExtension *)object;
  EMailReader *reader = E_MAIL_READER (e_extension_get_extensible (E_EXTENSION (object)));
  GtkWidget *preview = GTK_WIDGET (e_mail_reader_get_preview_pane (reader));

  G_OBJECT_CLASS (press_evolution_view_parent_class)->constructed (object);

  /* The paned holds list and preview: beside it, the sidebar has the full height. */
  self->panel = press_evolution_panel_new (reader, gtk_widget_get_ancestor (preview, E_TYPE_PANED),
                                           PRESS_SETTINGS_SIDEBAR_VISIBLE);
  press_evolution_menus_add_to_view (self->panel, E_MAIL_PANED_VIEW (reader));
}

static void
press_evolution_browser_constructed (GObject *object)
{
  PressEvolutionExtension *self = (PressEvolutionExtension *)object;
  EMailReader *reader = E_MAIL_READER (e_extension_get_extensible (E_EXTENSION (object)));
  GtkWidget *preview = GTK_WIDGET (e_mail_reader_get_preview_pane (reader));

  G_OBJECT_CLASS (press_evolution_browser_parent_class)->constructed (object);

  self->panel = press_evolution_panel_new (reader, preview, PRESS_SETTINGS_WINDOW_SIDEBAR_VISIBLE);
  press_evolution_menus_add_to_browser (self->panel, E_MAIL_BROWSER (reader));
}

static void
press_evolution_view_dispose (GObject *object)
{
  press_evolution_extension_release (object);
  G_OBJECT_CLASS (press_evolution_view_parent_class)->dispose (object);
}

static void
press_evolution_browser_dispose (GObject *object)
{
  press_evolution_extension_release (object);
  G_OBJECT_CLASS (press_evolution_browser_parent_class)->dispose (object);
}

static void
press_evolution_view_class_init (EExtensionClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = press_evolution_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = press_evolution_view_dispose;
  klass->extensible_type = E_TYPE_MAIL_PANED_VIEW;
}

static void
press_evolution_browser_class_init (EExtensionClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = press_evolution_browser_constructed;
  G_OBJECT_CLASS (klass)->dispose = press_evolution_browser_dispose;
  klass->extensible_type = E_TYPE_MAIL_BROWSER;
}

static void
press_evolution_view_class_finalize (EExtensionClass *klass)
{
}

static void
press_evolution_browser_class_finalize (EExtensionClass *klass)
{
}

static void
press_evolution_view_init (PressEvolutionView *self)
{
}

static void
press_evolution_browser_init (PressEvolutionBrowser *self)
{
}

/** e_module_load: what Evolution calls when it has opened the module. */
void
e_module_load (GTypeModule *module)
{
  press_panel_prepare ();
  press_evolution_view_register_type (module);
  press_evolution_browser_register_type (module);
  press_evolution_preferences_register (module);
}

/** e_module_unload: nothing to undo: the extensions go with their windows. */
void
e_module_unload (GTypeModule *module)
{
}
