// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Companies: what each is to the announcement, then its name. Those that are only mentioned fold away. */

#include <glib/gi18n-lib.h>

#include "brief/press-brief-lists.h"
#include "brief/press-words.h"
#include "sidebar/press-row.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

/* The companies by relation: PressOrganization, owned by the brief; and what keeps the first column even. */
typedef struct
{
  GPtrArray *companies;
  GtkSizeGroup *relations;
  guint n_involved;
} Companies;

static void
companies_free (Companies *self)
{
  g_ptr_array_unref (self->companies);
  g_object_unref (self->relations);
  g_free (self);
}

static GtkWidget *
make_row (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  Companies *self = data;
  const PressOrganization *company = self->companies->pdata[index];
  const char *words = press_words_relation (company->relation);
  g_autofree char *shown = press_one_line (company->name, PRESS_LONGEST_NAME);
  g_autofree char *name = g_strdup_printf ("%s, %s", shown, words);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *relation = press_label_new (words, "small quiet");
  GtkWidget *label = press_verbatim_new (shown, NULL);
  GtkWidget *row;

  gtk_widget_set_hexpand (relation, FALSE);
  gtk_widget_set_valign (relation, GTK_ALIGN_BASELINE);
  gtk_label_set_max_width_chars (GTK_LABEL (relation), 16);
  gtk_size_group_add_widget (self->relations, relation);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  press_add (line, relation, FALSE);
  press_add (line, label, TRUE);
  row = press_row_new (trail, line, name);
  if (company->spans->len > 0)
    press_row_set_place (PRESS_ROW (row), g_array_index (company->spans, PressSpan, 0));
  press_row_set_copy (PRESS_ROW (row), company->name);
  return row;
}

static char *
fold_label (gpointer data, guint n_hidden)
{
  Companies *self = data;

  if (n_hidden != self->companies->len - self->n_involved)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more mentioned", "%u more mentioned", n_hidden),
                          n_hidden);
}

/* Those that are only mentioned stand last. */
static guint
count_involved (const GPtrArray *companies)
{
  guint n = 0;

  while (n < companies->len
         && ((PressOrganization *)companies->pdata[n])->relation != PRESS_RELATION_MENTIONED)
    n++;
  return n;
}

static Companies *
companies_new (PressBrief *brief)
{
  Companies *self = g_new0 (Companies, 1);

  self->companies = press_companies_of (brief);
  self->relations = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->n_involved = count_involved (self->companies);
  return self;
}

/** press_companies_view_new: see press-views.h. */
GtkWidget *
press_companies_view_new (PressBrief *brief, PressTrail *trail)
{
  GtkWidget *view;
  Companies *self;
  PressRowSource source = { make_row, fold_label };

  if (brief->organizations->len == 0)
    return NULL;
  self = companies_new (brief);
  source.data = self;
  source.destroy = (GDestroyNotify)companies_free;
  source.n_rows = self->companies->len;
  source.n_first = press_section_rows_at_first (self->n_involved > 0 ? self->n_involved : source.n_rows);
  view = press_section_view_new (_ ("Companies"), brief, trail);
  press_section_view_set_rows (PRESS_SECTION_VIEW (view), &source);
  return view;
}
