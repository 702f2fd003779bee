// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Press contact: who to ask, with a row each for address and phone. An address from a mail reaches the host
 * only when it is one bare address: nothing that could add a header, a second recipient or a body to the new
 * mail. */

#include "sidebar/press-contact-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sidebar/press-contact-button.h"
#include "sidebar/press-row.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

/* RFC 5321, 4.5.3.1.3: a path has 256 octets with its brackets. */
#define LONGEST_ADDRESS 254

/* What a row of the section shows. */
typedef enum
{
  LINE_NAME,
  LINE_EMAIL,
  LINE_PHONE,
  LINE_ADD,
} LineKind;

typedef struct
{
  const PressContact *contact;
  guint index; /* of the contact */
  LineKind kind;
} Line;

static gboolean
is_address_character (char c)
{
  return g_ascii_isalnum (c) || (c & 0x80) != 0 || strchr ("!#$'*+-./=^_`{|}~@", c) != NULL;
}

/**
 * press_contact_address:
 * @email: an address as a mail writes it, or a mailto: link
 *
 * Returns: (transfer full) (nullable): the bare address, percent-decoded; %NULL when @email is more than one
 * address
 */
char *
press_contact_address (const char *email)
{
  const char *bare = g_ascii_strncasecmp (email, "mailto:", 7) == 0 ? email + 7 : email;
  g_autofree char *cut = g_strndup (bare, strcspn (bare, "?"));
  g_autofree char *address = g_uri_unescape_string (cut, NULL);
  const char *at = address != NULL ? strchr (address, '@') : NULL;

  if (at == NULL || at == address || at[1] == '\0' || strchr (at + 1, '@') != NULL)
    return NULL;
  if (strlen (address) > LONGEST_ADDRESS || !g_utf8_validate (address, -1, NULL))
    return NULL;
  for (const char *p = address; *p != '\0'; p++)
    if (!is_address_character (*p))
      return NULL;
  for (const char *p = address; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isgraph (g_utf8_get_char (p)))
      return NULL;
  return g_steal_pointer (&address);
}

static GtkWidget *
name_row (PressTrail *trail, const PressContact *contact)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *first = contact->name != NULL ? contact->name : contact->organization;
  const char *second = contact->name != NULL ? contact->organization : NULL;
  g_autofree char *strong = press_one_line (first, PRESS_LONGEST_NAME);
  g_autofree char *quiet = second != NULL ? press_one_line (second, PRESS_LONGEST_NAME) : NULL;
  g_autofree char *name = g_strjoin (", ", strong, quiet, NULL);
  GtkWidget *row;

  press_add (box, press_verbatim_new (strong, "strong"), FALSE);
  if (quiet != NULL)
    press_add (box, press_verbatim_new (quiet, "small quiet"), FALSE);
  row = press_row_new (trail, box, name);
  press_row_set_place (PRESS_ROW (row), contact->span);
  press_row_set_copy (PRESS_ROW (row), name);
  return row;
}

/* @told: (nullable): shown behind @text. */
static GtkWidget *
line_row (PressTrail *trail,
          const PressContact *contact,
          const char *icon,
          const char *text,
          const char *what,
          GtkWidget *told)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *shown = press_isolate_ltr (text);
  /* What it is, then what it says */
  g_autofree char *name = g_strdup_printf ("%s, %s", what, shown);
  GtkWidget *lead = press_icon_new (icon, "lead");
  GtkWidget *row;

  gtk_widget_set_valign (lead, GTK_ALIGN_START);
  press_add (line, lead, FALSE);
  press_add (line, press_label_new (shown, NULL), TRUE);
  if (told != NULL)
    press_add (line, told, FALSE);
  row = press_row_new (trail, line, name);
  press_row_set_place (PRESS_ROW (row), contact->span);
  press_row_set_copy (PRESS_ROW (row), text);
  return row;
}

/* Hidden until the number is copied. */
static GtkWidget *
told_new (void)
{
  GtkWidget *told = gtk_label_new ("");

  gtk_widget_set_no_show_all (told, TRUE);
  press_add_classes (told, "small quiet");
  return told;
}

/* "Add to address book": the row is one stop for the keyboard, and presses the button in it. */
static GtkWidget *
add_row (PressBrief *brief, PressTrail *trail, const Line *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *status = press_label_new ("", "small quiet");
  GtkWidget *button = press_contact_button_new (press_card_new_for_contact (brief, line->index), status);
  const char *name = atk_object_get_name (gtk_widget_get_accessible (button));
  GtkWidget *row;

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  press_add_classes (button, "outdent");
  gtk_widget_set_can_focus (button, FALSE);
  press_add (box, button, FALSE);
  press_add (box, status, FALSE);
  row = press_row_new (trail, box, name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  press_row_set_extra (PRESS_ROW (row), _ ("Add to address book"), button);
  return row;
}

static GtkWidget *
make_row (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  const Line *line = &g_array_index ((GArray *)data, Line, index);
  g_autofree char *address = NULL;
  GtkWidget *row;

  if (line->kind == LINE_NAME)
    return name_row (trail, line->contact);
  if (line->kind == LINE_ADD)
    return add_row (brief, trail, line);
  if (line->kind == LINE_PHONE)
    {
      GtkWidget *told = told_new ();

      row = line_row (trail, line->contact, "call-start-symbolic", line->contact->phone, _ ("Phone"), told);
      press_row_set_copy_on_activate (PRESS_ROW (row), GTK_LABEL (told));
      return row;
    }
  row = line_row (trail, line->contact, "mail-unread-symbolic", line->contact->email, _ ("Mail"), NULL);
  address = press_contact_address (line->contact->email);
  if (address != NULL && press_trail_can_compose (trail))
    press_row_set_address (PRESS_ROW (row), address);
  return row;
}

static void
add_line (GArray *lines, const PressContact *contact, guint index, LineKind kind, const char *text)
{
  Line line = { contact, index, kind };

  if (text != NULL && *text != '\0')
    g_array_append_val (lines, line);
}

/** press_contact_view_new: see press-views.h. */
GtkWidget *
press_contact_view_new (PressBrief *brief, PressTrail *trail)
{
  GtkWidget *view;
  GArray *lines;
  PressRowSource source = { make_row };

  if (brief->contacts->len == 0)
    return NULL;
  lines = g_array_new (FALSE, FALSE, sizeof (Line));
  for (guint i = 0; i < brief->contacts->len; i++)
    {
      const PressContact *contact = brief->contacts->pdata[i];

      add_line (lines, contact, i, LINE_NAME, contact->name != NULL ? contact->name : contact->organization);
      add_line (lines, contact, i, LINE_EMAIL, contact->email);
      add_line (lines, contact, i, LINE_PHONE, contact->phone);
      add_line (lines, contact, i, LINE_ADD, contact->email != NULL ? contact->email : contact->name);
    }
  source.data = lines;
  source.destroy = (GDestroyNotify)g_array_unref;
  source.n_rows = lines->len;
  source.n_first = lines->len <= 10 ? lines->len : 9;
  view = press_section_view_new (_ ("Press contact"), brief, trail);
  press_section_view_set_rows (PRESS_SECTION_VIEW (view), &source);
  return view;
}
