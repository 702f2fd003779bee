// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A row of a section: where it stands in the mail, what is copied of it, and what activating it does.
 * Activating opens or closes a row that has more to show, writes to the address of a row that has one, else
 * shows the row's place in the mail. What a row opens up to is made when it is first opened. */

#include "sidebar/press-row-private.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk-a11y.h>
#include <string.h>

#include "sidebar/press-copy.h"
#include "sidebar/press-filing.h"
#include "sidebar/press-keys.h"
#include "sidebar/press-widgets.h"

G_DEFINE_FINAL_TYPE (PressRow, press_row, GTK_TYPE_LIST_BOX_ROW)

/* GTK's own accessible, which knows nothing of rows that open. */
typedef struct
{
  GtkListBoxRowAccessible parent_instance;
} PressRowAccessible;

typedef struct
{
  GtkListBoxRowAccessibleClass parent_class;
} PressRowAccessibleClass;

static GType press_row_accessible_get_type (void);
G_DEFINE_TYPE (PressRowAccessible, press_row_accessible, GTK_TYPE_LIST_BOX_ROW_ACCESSIBLE)

static AtkStateSet *
press_row_accessible_ref_state_set (AtkObject *object)
{
  AtkStateSet *states = ATK_OBJECT_CLASS (press_row_accessible_parent_class)->ref_state_set (object);
  GtkWidget *widget = gtk_accessible_get_widget (GTK_ACCESSIBLE (object));

  if (widget == NULL || !press_row_can_expand (PRESS_ROW (widget)))
    return states;
  atk_state_set_add_state (states, ATK_STATE_EXPANDABLE);
  if (press_row_get_expanded (PRESS_ROW (widget)))
    atk_state_set_add_state (states, ATK_STATE_EXPANDED);
  return states;
}

static void
press_row_accessible_class_init (PressRowAccessibleClass *klass)
{
  ATK_OBJECT_CLASS (klass)->ref_state_set = press_row_accessible_ref_state_set;
}

static void
press_row_accessible_init (PressRowAccessible *self)
{
}

static void
press_row_dispose (GObject *object)
{
  PressRow *self = PRESS_ROW (object);

  self->fill = NULL;
  self->revealer = NULL;
  self->arrow = NULL;
  self->told = NULL;
  self->extra = NULL;
  self->excerpt = NULL;
  g_clear_pointer (&self->menu, gtk_widget_destroy);
  g_clear_object (&self->trail);
  G_OBJECT_CLASS (press_row_parent_class)->dispose (object);
}

static void
press_row_finalize (GObject *object)
{
  PressRow *self = PRESS_ROW (object);

  g_free (self->copy);
  g_free (self->address);
  g_free (self->extra_label);
  g_free (self->action);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (press_row_parent_class)->finalize (object);
}

static gboolean
press_row_popup (GtkWidget *widget)
{
  press_row_popup_menu (PRESS_ROW (widget), NULL);
  return TRUE;
}

static gboolean
press_row_button_press (GtkWidget *widget, GdkEventButton *event)
{
  if (!gdk_event_triggers_context_menu ((GdkEvent *)event))
    return GDK_EVENT_PROPAGATE;
  press_row_popup_menu (PRESS_ROW (widget), (GdkEvent *)event);
  return GDK_EVENT_STOP;
}

static gboolean
press_row_key_press (GtkWidget *widget, GdkEventKey *event)
{
  if (press_keys_press_row (PRESS_ROW (widget), event))
    return GDK_EVENT_STOP;
  return GTK_WIDGET_CLASS (press_row_parent_class)->key_press_event (widget, event);
}

static void
press_row_class_init (PressRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = press_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = press_row_finalize;
  widget_class->key_press_event = press_row_key_press;
  widget_class->popup_menu = press_row_popup;
  widget_class->button_press_event = press_row_button_press;
  gtk_widget_class_set_accessible_type (widget_class, press_row_accessible_get_type ());
}

static void
press_row_init (PressRow *self)
{
}

/** press_row_new: a row that shows @child and is called @name by a screen reader. It does nothing yet. */
GtkWidget *
press_row_new (PressTrail *trail, GtkWidget *child, const char *name)
{
  PressRow *self = g_object_new (PRESS_TYPE_ROW, "activatable", FALSE, NULL);

  self->trail = g_object_ref (trail);
  gtk_container_add (GTK_CONTAINER (self), child);
  press_set_accessible_name (GTK_WIDGET (self), name);
  gtk_widget_show_all (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/** press_row_set_place: the row stands at @span of the brief's text; an absent span is none. */
void
press_row_set_place (PressRow *self, PressSpan span)
{
  if (span.end <= span.begin || !press_trail_can_reveal (self->trail))
    return;
  self->span = span;
  self->has_place = TRUE;
  if (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (self)))
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Show in the mail"));
  atk_object_set_description (gtk_widget_get_accessible (GTK_WIDGET (self)), _ ("Shows this in the mail"));
}

/** press_row_set_copy: what Ctrl+C and the menu copy: @text, verbatim. */
void
press_row_set_copy (PressRow *self, const char *text)
{
  g_free (self->copy);
  self->copy = g_strdup (text);
}

/** press_row_set_copy_words: as press_row_set_copy(), where @text is what the mail tells: an embargo that
 * runs goes with it, and is asked about first. Names and ways to reach people are no news. */
void
press_row_set_copy_words (PressRow *self, const char *text)
{
  press_row_set_copy (self, text);
  self->is_news = TRUE;
}

/** press_row_set_address: activating writes to @address, a bare address. */
void
press_row_set_address (PressRow *self, const char *address)
{
  g_free (self->address);
  self->address = g_strdup (address);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Write a mail"));
  atk_object_set_description (gtk_widget_get_accessible (GTK_WIDGET (self)),
                              _ ("Writes a mail to this address"));
}

/** press_row_set_copy_on_activate: activating copies; @told, a label in the row, says so then. */
void
press_row_set_copy_on_activate (PressRow *self, GtkLabel *told)
{
  self->told = told;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Copy"));
  atk_object_set_description (gtk_widget_get_accessible (GTK_WIDGET (self)), _ ("Copies this"));
}

/** press_row_set_expander: activating opens @revealer, filled by @fill when that happens first. */
void
press_row_set_expander (
    PressRow *self, GtkRevealer *revealer, GtkImage *arrow, PressRowFill fill, gpointer data)
{
  self->revealer = revealer;
  self->arrow = arrow;
  self->fill = fill;
  self->fill_data = data;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
  atk_object_set_description (gtk_widget_get_accessible (GTK_WIDGET (self)),
                              _ ("Opens or closes the quotes"));
}

/** press_row_set_extra: the menu has an item @label, too, which presses @button, a child of the row; so does
 * activating a row that is activatable and does nothing else. */
void
press_row_set_extra (PressRow *self, const char *label, GtkWidget *button)
{
  self->extra = button;
  g_free (self->extra_label);
  self->extra_label = g_strdup (label);
}

/** press_row_can_press_extra: whether the button of press_row_set_extra() can be pressed. */
gboolean
press_row_can_press_extra (PressRow *self)
{
  return self->extra != NULL && gtk_widget_get_visible (self->extra) && gtk_widget_is_sensitive (self->extra);
}

/** press_row_press_extra: presses it, if it can be pressed. */
void
press_row_press_extra (PressRow *self)
{
  if (press_row_can_press_extra (self))
    gtk_button_clicked (GTK_BUTTON (self->extra));
}

static void
on_excerpt_changed (PressRow *self)
{
  g_autofree char *name = NULL;

  if (self->excerpt == NULL)
    return;
  name = press_excerpt_view_describe (self->excerpt);
  if (self->is_named_after)
    press_set_accessible_name (GTK_WIDGET (self), name);
  atk_object_notify_state_change (gtk_widget_get_accessible (GTK_WIDGET (self)), ATK_STATE_EXPANDED,
                                  press_row_get_expanded (self));
}

/** press_row_set_excerpt: the row can be translated and shows what came of it in @view, a child; @is_named:
 * whether it is called what @view shows. */
void
press_row_set_excerpt (PressRow *self, PressExcerptView *view, gboolean is_named)
{
  PressBrief *brief = press_trail_get_brief (self->trail);
  PressExcerpts *excerpts = brief != NULL ? press_excerpts_of (brief) : NULL;

  self->excerpt = view;
  self->is_named_after = is_named;
  g_signal_connect_object (view, "changed", G_CALLBACK (on_excerpt_changed), self, G_CONNECT_SWAPPED);
  if (excerpts != NULL)
    press_excerpts_add_view (excerpts, view);
}

/** press_row_set_action: activating does @action, a detailed name in the group "pressbrief". */
void
press_row_set_action (PressRow *self, const char *action, const char *tooltip)
{
  g_free (self->action);
  self->action = g_strdup (action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  atk_object_set_description (gtk_widget_get_accessible (GTK_WIDGET (self)), tooltip);
}

/** press_row_add_item: the menu has an item @label, too, which does @action, as press_row_set_action(). */
void
press_row_add_item (PressRow *self, const char *label, const char *action)
{
  if (self->items == NULL)
    self->items = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->items, g_strdup (label));
  g_ptr_array_add (self->items, g_strdup (action));
}

/** press_row_act: does @action, a detailed name; its place is the row. */
void
press_row_act (PressRow *self, const char *action)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;
  GActionGroup *group = NULL;

  for (GtkWidget *at = GTK_WIDGET (self); at != NULL && group == NULL; at = gtk_widget_get_parent (at))
    group = gtk_widget_get_action_group (at, "pressbrief");
  if (group == NULL || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return;
  g_object_set_data (G_OBJECT (group), "pressbrief-beside", self);
  g_action_group_activate_action (group, strchr (name, '.') + 1, target);
  g_object_set_data (G_OBJECT (group), "pressbrief-beside", NULL);
}

/** press_row_set_position: where the row belongs in its list. */
void
press_row_set_position (PressRow *self, guint position)
{
  self->position = position;
}

/** press_row_get_position: as press_row_set_position(). */
guint
press_row_get_position (PressRow *self)
{
  return self->position;
}

/** press_row_get_trail: (transfer none): the way to the mail. */
PressTrail *
press_row_get_trail (PressRow *self)
{
  return self->trail;
}

/** press_row_show_in_mail: shows the row's place in the mail, or takes the highlight away. */
void
press_row_show_in_mail (PressRow *self)
{
  if (self->has_place)
    press_trail_toggle (self->trail, GTK_WIDGET (self), self->span);
}

/** press_row_can_expand: whether the row has more to show. */
gboolean
press_row_can_expand (PressRow *self)
{
  return self->revealer != NULL || (self->excerpt != NULL && press_excerpt_view_has_wording (self->excerpt));
}

/** press_row_get_expanded: whether the row is open. */
gboolean
press_row_get_expanded (PressRow *self)
{
  return self->excerpt != NULL ? press_excerpt_view_get_open (self->excerpt) : self->expanded;
}

/** press_row_set_expanded: opens or closes the row: what it folds, or the original of its excerpt. */
void
press_row_set_expanded (PressRow *self, gboolean expanded)
{
  if (self->excerpt != NULL)
    press_excerpt_view_set_open (self->excerpt, expanded);
  if (self->revealer == NULL || self->expanded == expanded)
    return;
  if (self->fill != NULL)
    gtk_container_add (GTK_CONTAINER (self->revealer), self->fill (self, self->fill_data));
  self->fill = NULL;
  self->expanded = expanded;
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_image_set_from_icon_name (self->arrow, expanded ? "pan-down-symbolic" : "pan-end-symbolic",
                                GTK_ICON_SIZE_MENU);
  atk_object_notify_state_change (gtk_widget_get_accessible (GTK_WIDGET (self)), ATK_STATE_EXPANDED,
                                  expanded);
}

/** press_row_copy: puts the row's text on the clipboard; %FALSE when it has none. */
gboolean
press_row_copy (PressRow *self)
{
  PressBrief *brief = press_trail_get_brief (self->trail);

  if (self->copy == NULL)
    return FALSE;
  if (self->is_news && brief != NULL)
    {
      press_filing_copy_text (brief, self->copy, GTK_WIDGET (self), NULL);
      return TRUE;
    }
  press_copy (GTK_WIDGET (self), self->copy);
  if (self->told != NULL)
    press_copy_tell (self->told);
  return TRUE;
}

/** press_row_run: does what activating the row does. */
void
press_row_run (PressRow *self)
{
  if (self->revealer != NULL)
    press_row_set_expanded (self, !self->expanded);
  else if (self->address != NULL)
    press_trail_compose (self->trail, self->address);
  else if (self->told != NULL)
    press_row_copy (self);
  else if (self->action != NULL)
    press_row_act (self, self->action);
  else if (self->has_place)
    press_row_show_in_mail (self);
  else if (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (self)))
    press_row_press_extra (self);
}
