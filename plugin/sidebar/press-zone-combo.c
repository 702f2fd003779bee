// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* In which time zone does an embargo end whose mail does not say it? Where the sender is, as far as the mail
 * tells honestly, where the reader is, or in another zone, which is searched for in a list of all. The
 * identifiers of the choices are the zones. */

#include "sidebar/press-zone-combo.h"

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "brief/press-line.h"
#include "brief/press-sender-zone.h"
#include "sidebar/press-widgets.h"
#include "sidebar/press-zone-picker.h"

#define ANOTHER "another"

struct _PressZoneCombo
{
  GtkComboBoxText parent_instance;

  char *chosen;      /* owned: the choice before "Another zone…"; nullable */
  GtkWidget *picker; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (PressZoneCombo, press_zone_combo, GTK_TYPE_COMBO_BOX_TEXT)

static void
on_picked (PressZoneCombo *self, const char *zone)
{
  g_autofree char *city = press_format_city (zone);
  int n = gtk_tree_model_iter_n_children (gtk_combo_box_get_model (GTK_COMBO_BOX (self)), NULL);

  if (!gtk_combo_box_set_active_id (GTK_COMBO_BOX (self), zone))
    gtk_combo_box_text_insert (GTK_COMBO_BOX_TEXT (self), n - 1, zone, city);
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self), zone);
}

/* Nothing was picked: the choice before counts again. */
static void
on_picker_closed (PressZoneCombo *self)
{
  if (g_strcmp0 (gtk_combo_box_get_active_id (GTK_COMBO_BOX (self)), ANOTHER) == 0)
    gtk_combo_box_set_active_id (GTK_COMBO_BOX (self), self->chosen);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_changed (PressZoneCombo *self)
{
  const char *id = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self));

  if (id == NULL)
    return;
  if (!g_str_equal (id, ANOTHER))
    {
      g_free (self->chosen);
      self->chosen = g_strdup (id);
      return;
    }
  if (self->picker == NULL)
    {
      self->picker = press_zone_picker_new (GTK_WIDGET (self));
      g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->picker, "closed", G_CALLBACK (on_picker_closed), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

static void
press_zone_combo_dispose (GObject *object)
{
  PressZoneCombo *self = PRESS_ZONE_COMBO (object);

  g_clear_pointer (&self->picker, gtk_widget_destroy);
  G_OBJECT_CLASS (press_zone_combo_parent_class)->dispose (object);
}

static void
press_zone_combo_finalize (GObject *object)
{
  g_free (PRESS_ZONE_COMBO (object)->chosen);
  G_OBJECT_CLASS (press_zone_combo_parent_class)->finalize (object);
}

static void
press_zone_combo_class_init (PressZoneComboClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = press_zone_combo_dispose;
  G_OBJECT_CLASS (klass)->finalize = press_zone_combo_finalize;
}

static void
press_zone_combo_init (PressZoneCombo *self)
{
  press_set_accessible_name (GTK_WIDGET (self), _ ("Time zone of the embargo"));
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
}

/* "Berlin, where the sender is", or "GMT+2, as the sender’s computer" */
static void
add_sender (PressZoneCombo *self, PressBrief *brief)
{
  g_autofree char *place = NULL;
  g_autofree char *zone = press_sender_zone (brief, &place);
  g_autofree char *shown = place != NULL ? press_one_line (place, PRESS_LONGEST_NAME) : NULL;
  g_autofree char *offset = zone != NULL ? press_format_city (zone) : NULL;
  g_autofree char *line = NULL;

  if (zone == NULL)
    return;
  if (shown != NULL)
    /* Translators: a choice of time zone; %s is a town, "Berlin" */
    line = g_strdup_printf (_ ("%s, where the sender is"), shown);
  else
    /* Translators: a choice of time zone; %s is "GMT+2" */
    line = g_strdup_printf (_ ("%s, as the sender’s computer"), offset);
  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self), zone, line);
}

static void
add_reader (PressZoneCombo *self)
{
  g_autofree char *zone = press_format_zone ();
  g_autofree char *city = press_format_city (NULL);
  /* Translators: a choice of time zone; %s is a town, "London" */
  g_autofree char *line = g_strdup_printf (_ ("%s, where you are"), city);

  if (!gtk_combo_box_set_active_id (GTK_COMBO_BOX (self), zone))
    gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self), zone, line);
}

/** press_zone_combo_new: (transfer floating): the zones that the embargo of @brief may mean; the first is
 * chosen. */
GtkWidget *
press_zone_combo_new (PressBrief *brief)
{
  PressZoneCombo *self = g_object_new (PRESS_TYPE_ZONE_COMBO, NULL);
  g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (self));

  for (GList *l = cells; l != NULL; l = l->next)
    g_object_set (l->data, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  add_sender (self, brief);
  add_reader (self);
  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self), ANOTHER, _ ("Another zone…"));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self), 0);
  gtk_widget_show (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/** press_zone_combo_get_zone: (transfer none) (nullable): the zone that is chosen. */
const char *
press_zone_combo_get_zone (PressZoneCombo *self)
{
  return self->chosen;
}
