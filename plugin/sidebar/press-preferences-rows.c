// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A row is a title, small print below it, and a control at its end. The title is the control's label, for
 * screen readers too; a click anywhere on the row means the control; the keyboard stops at the control alone.
 */

#include "sidebar/press-preferences-rows.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-widgets.h"

#define TITLE "pressbrief-title"
#define SUBTITLE "pressbrief-subtitle"
#define CONTROL "pressbrief-control"

/* A control's share of a narrow dialog, in characters. */
#define WIDEST_CHOICE 32

/** press_preferences_page_new: (transfer floating): a page that scrolls, for press_preferences_add_group().
 */
GtkWidget *
press_preferences_page_new (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  press_add_classes (box, "page");
  gtk_container_add (GTK_CONTAINER (scrolled), box);
  gtk_container_set_focus_vadjustment (GTK_CONTAINER (box),
                                       gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  gtk_widget_show_all (scrolled);
  return scrolled;
}

static GtkWidget *
box_of (GtkWidget *page)
{
  GtkWidget *child = gtk_bin_get_child (GTK_BIN (page));

  return GTK_IS_VIEWPORT (child) ? gtk_bin_get_child (GTK_BIN (child)) : child;
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  GtkWidget *control = g_object_get_data (G_OBJECT (row), CONTROL);

  if (control != NULL)
    gtk_widget_mnemonic_activate (control, FALSE);
}

/* Tab goes from row to row until one takes the focus: a radio button that is not chosen does not. */
static gboolean
on_list_focus (GtkWidget *list, GtkDirectionType direction, gpointer data)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (list));
  GList *from = g_list_find (rows, gtk_container_get_focus_child (GTK_CONTAINER (list)));
  gboolean moved = FALSE;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (from == NULL)
    from = direction == GTK_DIR_TAB_FORWARD ? rows : g_list_last (rows);
  for (; from != NULL && !moved; from = direction == GTK_DIR_TAB_FORWARD ? from->next : from->prev)
    moved = gtk_widget_child_focus (from->data, direction);
  g_signal_stop_emission_by_name (list, "focus");
  return moved;
}

/* Up and Down go from control to control, among radio buttons too; a list's own cursor means its rows. */
static void
on_list_move_cursor (GtkWidget *list, GtkMovementStep step, int count, gpointer data)
{
  if (step != GTK_MOVEMENT_DISPLAY_LINES)
    return;
  g_signal_stop_emission_by_name (list, "move-cursor");
  gtk_widget_child_focus (gtk_widget_get_toplevel (list), count > 0 ? GTK_DIR_DOWN : GTK_DIR_UP);
}

/** press_preferences_list_new: (transfer floating): a list of rows, called @name. */
GtkWidget *
press_preferences_list_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  press_set_accessible_name (list, name);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), NULL);
  g_signal_connect (list, "focus", G_CALLBACK (on_list_focus), NULL);
  g_signal_connect (list, "move-cursor", G_CALLBACK (on_list_move_cursor), NULL);
  gtk_widget_show (list);
  return list;
}

/**
 * press_preferences_add_group:
 * @title: (nullable): its heading
 * @note: (nullable): small print below it
 *
 * Returns: (transfer none): the list that takes the rows
 */
GtkWidget *
press_preferences_add_group (GtkWidget *page, const char *title, const char *note)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *list = press_preferences_list_new (title != NULL ? title : "");

  if (title != NULL)
    {
      GtkWidget *heading = press_label_new (title, "group");

      atk_object_set_role (gtk_widget_get_accessible (heading), ATK_ROLE_HEADING);
      press_add (group, heading, FALSE);
    }
  gtk_container_add (GTK_CONTAINER (frame), list);
  press_add (group, frame, FALSE);
  if (note != NULL)
    press_add (group, press_label_new (note, "small quiet"), FALSE);
  gtk_widget_show_all (group);
  press_add (box_of (page), group, FALSE);
  return list;
}

/* The row itself takes no focus, only what is in it does. */
static gboolean
on_row_focus (GtkWidget *row, GtkDirectionType direction, gpointer data)
{
  gboolean moved = gtk_widget_child_focus (gtk_bin_get_child (GTK_BIN (row)), direction);

  g_signal_stop_emission_by_name (row, "focus");
  return moved;
}

static void
name_row (GtkWidget *row)
{
  GtkLabel *title = g_object_get_data (G_OBJECT (row), TITLE);
  GtkLabel *subtitle = g_object_get_data (G_OBJECT (row), SUBTITLE);
  GtkWidget *control = g_object_get_data (G_OBJECT (row), CONTROL);
  const char *small = gtk_label_get_text (subtitle);
  g_autofree char *name = g_strjoin (", ", gtk_label_get_text (title), *small != '\0' ? small : NULL, NULL);

  gtk_widget_set_visible (GTK_WIDGET (subtitle), *small != '\0');
  press_set_accessible_name (row, name);
  if (control != NULL)
    atk_object_set_description (gtk_widget_get_accessible (control), small);
}

static void
add_control (GtkWidget *row, GtkWidget *line, GtkWidget *title, GtkWidget *control)
{
  AtkObject *accessible = gtk_widget_get_accessible (control);

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), control);
  if (!GTK_IS_BUTTON (control) || atk_object_get_name (accessible) == NULL)
    atk_object_set_name (accessible, gtk_label_get_text (GTK_LABEL (title)));
  gtk_box_pack_end (GTK_BOX (line), control, FALSE, FALSE, 0);
  g_object_set_data (G_OBJECT (row), CONTROL, control);
  gtk_widget_set_can_focus (row, FALSE);
  g_signal_connect (row, "focus", G_CALLBACK (on_row_focus), NULL);
}

/**
 * press_preferences_add_row:
 * @subtitle: (nullable): small print
 * @control: (nullable) (transfer floating): what the row is for; the title becomes its name, unless it has
 * one
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
press_preferences_add_row (GtkWidget *group, const char *title, const char *subtitle, GtkWidget *control)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = press_label_new (title, NULL);
  GtkWidget *small = press_label_new (subtitle != NULL ? subtitle : "", "small quiet");

  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  press_add (words, head, FALSE);
  press_add (words, small, FALSE);
  press_add (line, words, TRUE);
  gtk_container_add (GTK_CONTAINER (row), line);
  g_object_set_data (G_OBJECT (row), TITLE, head);
  g_object_set_data (G_OBJECT (row), SUBTITLE, small);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), control != NULL);
  if (control != NULL)
    add_control (row, line, head, control);
  gtk_widget_show_all (row);
  name_row (row);
  gtk_container_add (GTK_CONTAINER (group), row);
  return row;
}

/** press_preferences_row_say: changes the small print of @row; a screen reader hears of it. */
void
press_preferences_row_say (GtkWidget *row, const char *subtitle)
{
  GtkLabel *small = g_object_get_data (G_OBJECT (row), SUBTITLE);

  gtk_label_set_text (small, subtitle != NULL ? subtitle : "");
  atk_object_set_role (gtk_widget_get_accessible (GTK_WIDGET (small)), ATK_ROLE_STATUSBAR);
  name_row (row);
}

/** press_preferences_row_set_title: changes what @row is called. */
void
press_preferences_row_set_title (GtkWidget *row, const char *title)
{
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), TITLE), title);
  name_row (row);
}

/** press_preferences_row_add: puts another button before the control of @row. */
void
press_preferences_row_add (GtkWidget *row, GtkWidget *button)
{
  GtkWidget *line = gtk_bin_get_child (GTK_BIN (row));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_pack_end (GTK_BOX (line), button, FALSE, FALSE, 0);
}

static GSettingsSchemaKey *
key_of (const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (press_settings_get (), "settings-schema", &schema, NULL);
  return g_settings_schema_get_key (schema, key);
}

/** press_preferences_add_key: press_preferences_add_row() in the words of the setting @key, which must be
 * there. */
GtkWidget *
press_preferences_add_key (GtkWidget *group, const char *key, GtkWidget *control)
{
  g_autoptr (GSettingsSchemaKey) entry = key_of (key);

  return press_preferences_add_row (group, g_settings_schema_key_get_summary (entry),
                                    g_settings_schema_key_get_description (entry), control);
}

static GtkWidget *
add_bound (GtkWidget *group, const char *key, GtkWidget *control, const char *property)
{
  g_settings_bind (press_settings_get (), key, control, property, G_SETTINGS_BIND_DEFAULT);
  return press_preferences_add_key (group, key, control);
}

/** press_preferences_add_switch: (transfer none) (nullable): a row for a yes or no. */
GtkWidget *
press_preferences_add_switch (GtkWidget *group, const char *key)
{
  return press_settings_has (key) ? add_bound (group, key, gtk_switch_new (), "active") : NULL;
}

/** press_preferences_add_number: (transfer none) (nullable): a row for a number within the setting's bounds.
 */
GtkWidget *
press_preferences_add_number (GtkWidget *group, const char *key)
{
  g_autoptr (GSettingsSchemaKey) entry = press_settings_has (key) ? key_of (key) : NULL;
  g_autoptr (GVariant) range = entry != NULL ? g_settings_schema_key_get_range (entry) : NULL;
  g_autoptr (GVariant) bounds = NULL;
  int least, most;

  if (range == NULL)
    return NULL;
  g_variant_get (range, "(sv)", NULL, &bounds);
  g_variant_get (bounds, "(ii)", &least, &most);
  return add_bound (group, key, gtk_spin_button_new_with_range (least, most, 1), "value");
}

/** press_preferences_add_choice: (transfer none) (nullable): a row for one of a few names; @choices: their
 * labels are translated here. */
GtkWidget *
press_preferences_add_choice (GtkWidget *group, const char *key, const PressChoice *choices, guint n_choices)
{
  GtkWidget *combo;

  if (!press_settings_has (key))
    return NULL;
  combo = gtk_combo_box_text_new ();
  for (guint i = 0; i < n_choices; i++)
    gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (combo), choices[i].id, _ (choices[i].label));
  return add_bound (group, key, combo, "active-id");
}

typedef struct
{
  GtkComboBoxText *combo; /* holds this */
  PressDescribeNumber describe;
} Numbers;

static void
append_number (Numbers *self, int value)
{
  g_autofree char *id = g_strdup_printf ("%d", value);
  g_autofree char *label = self->describe (value);

  gtk_combo_box_text_append (self->combo, id, label);
}

/* A number that is not among the choices was set elsewhere: it becomes one. */
static gboolean
number_to_id (GValue *value, GVariant *variant, gpointer data)
{
  Numbers *self = data;
  g_autofree char *id = g_strdup_printf ("%d", g_variant_get_int32 (variant));

  if (!gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->combo), id))
    append_number (self, g_variant_get_int32 (variant));
  g_value_set_string (value, id);
  return TRUE;
}

static GVariant *
id_to_number (const GValue *value, const GVariantType *type, gpointer data)
{
  const char *id = g_value_get_string (value);

  return id != NULL ? g_variant_new_int32 ((int)g_ascii_strtoll (id, NULL, 10)) : NULL;
}

/** press_preferences_add_number_choice: (transfer none) (nullable): a row for a number that is mostly one of
 * @values. */
GtkWidget *
press_preferences_add_number_choice (
    GtkWidget *group, const char *key, const int *values, guint n_values, PressDescribeNumber describe)
{
  Numbers *self;

  if (!press_settings_has (key))
    return NULL;
  self = g_new0 (Numbers, 1);
  self->combo = GTK_COMBO_BOX_TEXT (gtk_combo_box_text_new ());
  self->describe = describe;
  g_object_set_data_full (G_OBJECT (self->combo), "pressbrief-numbers", self, g_free);
  for (guint i = 0; i < n_values; i++)
    append_number (self, values[i]);
  g_settings_bind_with_mapping (press_settings_get (), key, self->combo, "active-id", G_SETTINGS_BIND_DEFAULT,
                                number_to_id, id_to_number, self, NULL);
  return press_preferences_add_key (group, key, GTK_WIDGET (self->combo));
}

/** press_preferences_add_entry: (transfer none) (nullable): a row for a short text. */
GtkWidget *
press_preferences_add_entry (GtkWidget *group, const char *key)
{
  GtkWidget *entry;

  if (!press_settings_has (key))
    return NULL;
  entry = gtk_entry_new ();
  gtk_entry_set_width_chars (GTK_ENTRY (entry), 16);
  return add_bound (group, key, entry, "text");
}

/** press_preferences_button_new: (transfer floating): a button whose label may be shortened; @icon:
 * (nullable);
 * @name: what a screen reader calls it: "Choose the Markdown folder". */
GtkWidget *
press_preferences_button_new (const char *label, const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (label);

  if (icon != NULL)
    press_add (box, press_icon_new (icon, NULL), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (words), WIDEST_CHOICE);
  press_add (box, words, TRUE);
  gtk_container_add (GTK_CONTAINER (button), box);
  press_add_classes (button, "text-button");
  press_set_accessible_name (button, name);
  gtk_widget_show_all (button);
  return button;
}
