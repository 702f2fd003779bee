// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* In which language the brief is read: "As in the mail", "English", "Both"; and, while a translation takes
 * its time, how much of it has come and a button that stops it. Absent when the reader reads the languages of
 * the mail. */

#include "sidebar/press-language-menu.h"

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "sidebar/press-preferences.h"
#include "sidebar/press-widgets.h"
#include "translation/press-translatable.h"

struct _PressLanguageMenu
{
  GtkBox parent_instance;

  GtkWidget *button;
  GtkLabel *words;
  GtkWidget *target; /* the item that is called like the reader's language */
  GtkWidget *progress;
  GtkLabel *counter;
  GSimpleAction *show;

  PressExcerpts *excerpts; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (PressLanguageMenu, press_language_menu, GTK_TYPE_BOX)

/* By PressExcerptsShow. */
static const char *const SHOWS[] = { "as-in-mail", "translated", "both" };

static void
on_show (GSimpleAction *action, GVariant *wanted, gpointer data)
{
  PressLanguageMenu *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (SHOWS); i++)
    if (self->excerpts != NULL && g_str_equal (g_variant_get_string (wanted, NULL), SHOWS[i]))
      press_excerpts_set_show (self->excerpts, i);
}

static void
on_settings (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  press_preferences_present ("translation");
}

static const GActionEntry entries[] = {
  { "show", NULL, "s", "'as-in-mail'", on_show },
  { "settings", on_settings },
};

static void
update_progress (PressLanguageMenu *self)
{
  guint done, total;
  gboolean busy = press_excerpts_get_progress (self->excerpts, &done, &total) && total > 0;
  /* Translators: so many translations of so many have come */
  g_autofree char *counted = g_strdup_printf (_ ("%u of %u"), MIN (done, total), total);

  gtk_label_set_text (self->counter, counted);
  gtk_widget_set_visible (self->progress, busy);
}

static void
update (PressLanguageMenu *self)
{
  PressExcerptsShow show = press_excerpts_get_show (self->excerpts);
  g_autofree char *code = press_reader_target ();
  g_autofree char *language = press_format_language (code);
  g_autofree char *in = NULL;

  if (show == PRESS_EXCERPTS_TRANSLATED)
    /* Translators: the brief is read in %s, a language */
    in = g_strdup_printf (_ ("In %s"), language);
  gtk_label_set_text (self->words, in != NULL                          ? in
                                   : show == PRESS_EXCERPTS_AS_IN_MAIL ? _ ("As in the mail")
                                                                       : _ ("Both"));
  press_set_accessible_name (self->button, gtk_label_get_text (self->words));
  g_object_set (self->target, "text", language, NULL);
  g_simple_action_set_state (self->show, g_variant_new_string (SHOWS[show]));
  update_progress (self);
}

/** press_language_menu_set_excerpts: the menu is about @excerpts from now on; %NULL: there is none. */
void
press_language_menu_set_excerpts (PressLanguageMenu *self, PressExcerpts *excerpts)
{
  gboolean foreign = excerpts != NULL && press_excerpts_is_foreign (excerpts);

  if (self->excerpts != excerpts)
    {
      if (self->excerpts != NULL)
        g_signal_handlers_disconnect_by_data (self->excerpts, self);
      g_set_object (&self->excerpts, excerpts);
      if (excerpts != NULL)
        g_signal_connect_object (excerpts, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), foreign);
  if (excerpts != NULL)
    update (self);
}

static void
on_stop_clicked (PressLanguageMenu *self)
{
  if (self->excerpts != NULL)
    press_excerpts_stop (self->excerpts);
}

static GtkWidget *
add_item (GtkWidget *box, const char *text, const char *action)
{
  GtkWidget *item = gtk_model_button_new ();

  g_object_set (item, "text", text, NULL);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (item), action);
  gtk_widget_show (item);
  press_add (box, item, FALSE);
  return item;
}

static GtkWidget *
popover_new (PressLanguageMenu *self)
{
  GtkWidget *popover = gtk_popover_new (self->button);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  press_add_classes (box, "pressbrief-popover");
  g_object_set (box, "margin", 10, "visible", TRUE, NULL);
  g_object_set (line, "margin-top", 6, "margin-bottom", 6, "visible", TRUE, NULL);
  add_item (box, _ ("As in the mail"), "language.show::as-in-mail");
  self->target = add_item (box, "", "language.show::translated");
  add_item (box, _ ("Both"), "language.show::both");
  press_add (box, line, FALSE);
  add_item (box, _ ("Translation settings…"), "language.settings");
  gtk_container_add (GTK_CONTAINER (popover), box);
  return popover;
}

static void
make_button (PressLanguageMenu *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *words = gtk_label_new ("");

  self->words = GTK_LABEL (words);
  self->button = gtk_menu_button_new ();
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  press_add (box, words, FALSE);
  press_add (box, press_icon_new ("pan-down-symbolic", NULL), FALSE);
  gtk_container_add (GTK_CONTAINER (self->button), box);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, _ ("Language of the brief"));
  press_add_classes (self->button, "flat inline");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover_new (self));
  gtk_widget_show_all (self->button);
  press_add (GTK_WIDGET (self), self->button, FALSE);
}

static void
make_progress (PressLanguageMenu *self)
{
  GtkWidget *counter = gtk_label_new ("");
  GtkWidget *stop = press_button_new (_ ("Stop"), NULL, _ ("Stop translating"));

  self->counter = GTK_LABEL (counter);
  self->progress = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_label_set_ellipsize (self->counter, PANGO_ELLIPSIZE_END);
  press_add_classes (counter, "small quiet");
  gtk_widget_show (counter);
  press_add (self->progress, counter, FALSE);
  press_add (self->progress, stop, FALSE);
  g_signal_connect_object (stop, "clicked", G_CALLBACK (on_stop_clicked), self, G_CONNECT_SWAPPED);
  press_add (GTK_WIDGET (self), self->progress, FALSE);
}

static void
press_language_menu_dispose (GObject *object)
{
  g_clear_object (&PRESS_LANGUAGE_MENU (object)->excerpts);
  G_OBJECT_CLASS (press_language_menu_parent_class)->dispose (object);
}

static void
press_language_menu_class_init (PressLanguageMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = press_language_menu_dispose;
}

static void
press_language_menu_init (PressLanguageMenu *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  self->show = G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), "show"));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "language", G_ACTION_GROUP (actions));
  gtk_box_set_spacing (GTK_BOX (self), 2);
  make_button (self);
  make_progress (self);
}
