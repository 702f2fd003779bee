// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Small makers of widgets. Text of a mail is only ever set as plain text: in the direction of its own
 * language, bounded, and, inside a line of ours, isolated (press-line.h). */

#include "sidebar/press-widgets.h"

#include <string.h>
#include <unicode/uchar.h>

/** press_add_classes: gives @widget the style classes that @classes lists, apart by blanks; %NULL for none.
 */
void
press_add_classes (GtkWidget *widget, const char *classes)
{
  g_auto (GStrv) names = g_strsplit (classes != NULL ? classes : "", " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      gtk_style_context_add_class (gtk_widget_get_style_context (widget), names[i]);
}

/** press_set_class: gives @widget the style class @name, or takes it away. */
void
press_set_class (GtkWidget *widget, const char *name, gboolean on)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (on)
    gtk_style_context_add_class (context, name);
  else
    gtk_style_context_remove_class (context, name);
}

/** press_set_accessible_name: what a screen reader calls @widget. */
void
press_set_accessible_name (GtkWidget *widget, const char *name)
{
  atk_object_set_name (gtk_widget_get_accessible (widget), name);
}

/** press_add: appends @child to the #GtkBox @box. */
void
press_add (GtkWidget *box, GtkWidget *child, gboolean expand)
{
  gtk_box_pack_start (GTK_BOX (box), child, expand, TRUE, 0);
}

static void
destroy_child (GtkWidget *child, gpointer data)
{
  gtk_widget_destroy (child);
}

/** press_empty: destroys the children of the #GtkContainer @box. */
void
press_empty (GtkWidget *box)
{
  gtk_container_foreach (GTK_CONTAINER (box), destroy_child, NULL);
}

/* The direction of the first letter that has one (UAX #9, P2); none without such a letter. */
static GtkTextDirection
direction_of (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      UCharDirection direction = u_charDirection (g_utf8_get_char (p));

      if (direction == U_LEFT_TO_RIGHT)
        return GTK_TEXT_DIR_LTR;
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
        return GTK_TEXT_DIR_RTL;
    }
  return GTK_TEXT_DIR_NONE;
}

/** press_label_new: a label with a text of ours that wraps wherever it must; @classes as press_add_classes().
 */
GtkWidget *
press_label_new (const char *text, const char *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_show (label);
  press_add_classes (label, classes);
  return label;
}

/** press_verbatim_new: a label with a text of the mail, in the direction that the text itself has. */
GtkWidget *
press_verbatim_new (const char *text, const char *classes)
{
  g_autofree char *shown = press_one_line (text, PRESS_LONGEST_TEXT);
  GtkWidget *label = press_label_new (shown, classes);

  gtk_widget_set_direction (label, direction_of (shown));
  return label;
}

/** press_label_add_bold: shows the bytes [@begin, @end) of the label's text in bold, too. */
void
press_label_add_bold (GtkLabel *label, gsize begin, gsize end)
{
  PangoAttrList *old = gtk_label_get_attributes (label);
  g_autoptr (PangoAttrList) attributes = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = begin;
  bold->end_index = end;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (label, attributes);
}

/** press_icon_new: a symbolic icon of 16 pixels; it says nothing to a screen reader. */
GtkWidget *
press_icon_new (const char *name, const char *classes)
{
  GtkWidget *image = gtk_image_new_from_icon_name (name, GTK_ICON_SIZE_MENU);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 16);
  gtk_widget_show (image);
  press_add_classes (image, classes);
  return image;
}

/** press_button_new: a flat button of small print; @icon and @tooltip may be %NULL. The tooltip is its name.
 */
GtkWidget *
press_button_new (const char *label, const char *icon, const char *tooltip)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *words = gtk_label_new (label);

  if (icon != NULL)
    press_add (box, press_icon_new (icon, NULL), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  press_add (box, words, FALSE);
  gtk_container_add (GTK_CONTAINER (button), box);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  press_add_classes (button, "flat inline");
  if (tooltip != NULL)
    gtk_widget_set_tooltip_text (button, tooltip);
  press_set_accessible_name (button, tooltip != NULL ? tooltip : label);
  gtk_widget_show_all (button);
  return button;
}

/** press_button_get_label: (transfer none): the label of a button of press_button_new(). */
GtkLabel *
press_button_get_label (GtkWidget *button)
{
  g_autoptr (GList) parts = gtk_container_get_children (GTK_CONTAINER (gtk_bin_get_child (GTK_BIN (button))));

  return g_list_last (parts)->data;
}

/** press_flow_new: small buttons in a line that breaks where it must. */
GtkWidget *
press_flow_new (void)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 1);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 2);
  gtk_widget_show (flow);
  return flow;
}

/** press_flow_add: appends @button to the line; the keyboard stops at the button alone. */
void
press_flow_add (GtkWidget *flow, GtkWidget *button)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_container_add (GTK_CONTAINER (child), button);
  gtk_widget_set_can_focus (child, FALSE);
  gtk_widget_set_halign (child, GTK_ALIGN_START);
  press_add_classes (child, "action");
  gtk_widget_show (child);
  gtk_container_add (GTK_CONTAINER (flow), child);
}
