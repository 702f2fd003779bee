// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* People: avatar, name, role and company as in the mail; what they said folds out, whole and verbatim. */

#include <glib/gi18n-lib.h>

#include "brief/press-citation.h"
#include "desktop/press-settings.h"
#include "sidebar/press-excerpts.h"
#include "sidebar/press-filing.h"
#include "sidebar/press-row.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

/* Quotes that one person shows at once; nobody says more in one mail who is quoted, not transcribed. */
#define MOST_QUOTES 40

static char *
count_quotes (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u quote", "%u quotes", n), n);
}

static GtkWidget *
avatar_new (const PressSpeaker *speaker)
{
  g_autofree char *initials = press_speaker_initials (speaker);
  GtkWidget *avatar = gtk_label_new (initials);

  press_add_classes (avatar, "avatar");
  gtk_widget_set_valign (avatar, GTK_ALIGN_START);
  gtk_widget_set_margin_top (avatar, 2);
  press_set_accessible_name (avatar, "");
  atk_object_set_role (gtk_widget_get_accessible (avatar), ATK_ROLE_FILLER);
  return avatar;
}

/* What the buttons of a quote work on. The row holds the buttons and so outlives them, and the speaker. */
typedef struct
{
  GtkWidget *row;
  PressTrail *trail;
  const PressSpeaker *speaker;
  const PressBriefQuote *quote;
} Quoted;

static void
quoted_free (Quoted *self, GClosure *closure)
{
  g_free (self);
}

static void
on_copy_clicked (GtkWidget *button, Quoted *quoted)
{
  PressBrief *brief = press_trail_get_brief (quoted->trail);
  g_autofree char *cited = NULL;

  if (brief == NULL)
    return;
  cited = press_citation_new (brief, quoted->speaker, quoted->quote);
  press_filing_copy_text (brief, cited, button, press_button_get_label (button));
}

static void
on_show_clicked (GtkButton *button, Quoted *quoted)
{
  press_trail_toggle (quoted->trail, quoted->row, quoted->quote->span);
}

static Quoted *
quoted_new (PressRow *row, const PressSpeaker *speaker, const PressBriefQuote *quote)
{
  Quoted *quoted = g_new0 (Quoted, 1);

  *quoted = (Quoted){ GTK_WIDGET (row), press_row_get_trail (row), speaker, quote };
  return quoted;
}

static void
on_translate_clicked (GtkWidget *button, PressExcerptView *view)
{
  PressExcerpts *excerpts = g_object_get_data (G_OBJECT (button), "pressbrief-excerpts");

  press_excerpts_translate (excerpts, view);
}

/* The button is there as long as the quote can be translated. */
static void
on_excerpts_changed (PressExcerpts *excerpts, GtkWidget *button)
{
  PressExcerptView *view = g_object_get_data (G_OBJECT (button), "pressbrief-view");

  gtk_widget_set_visible (gtk_widget_get_parent (button), press_excerpts_can_translate (excerpts, view));
}

static void
add_translate (GtkWidget *flow, PressRow *row, GtkWidget *view)
{
  PressBrief *brief = press_trail_get_brief (press_row_get_trail (row));
  PressExcerpts *excerpts = brief != NULL ? press_excerpts_of (brief) : NULL;
  GtkWidget *button;

  if (excerpts == NULL || !press_excerpts_is_foreign (excerpts))
    return;
  press_excerpts_add_view (excerpts, PRESS_EXCERPT_VIEW (view));
  button = press_button_new (_ ("Translate"), NULL, _ ("Translate this quote"));
  g_object_set_data_full (G_OBJECT (button), "pressbrief-excerpts", g_object_ref (excerpts), g_object_unref);
  g_object_set_data (G_OBJECT (button), "pressbrief-view", view);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_translate_clicked), view, 0);
  g_signal_connect_object (excerpts, "changed", G_CALLBACK (on_excerpts_changed), button, 0);
  press_flow_add (flow, button);
  gtk_widget_set_no_show_all (gtk_widget_get_parent (button), TRUE);
  on_excerpts_changed (excerpts, button);
}

static GtkWidget *
actions_new (PressRow *row, const PressSpeaker *speaker, const PressBriefQuote *quote, GtkWidget *view)
{
  GtkWidget *flow = press_flow_new ();
  GtkWidget *copy = press_button_new (_ ("Copy"), "edit-copy-symbolic", _ ("Copy this quote"));
  GtkWidget *show;

  gtk_widget_set_margin_start (flow, 18);
  gtk_widget_set_margin_top (flow, 2);
  g_signal_connect_data (copy, "clicked", G_CALLBACK (on_copy_clicked), quoted_new (row, speaker, quote),
                         (GClosureNotify)quoted_free, 0);
  press_flow_add (flow, copy);
  add_translate (flow, row, view);
  if (!press_trail_can_reveal (press_row_get_trail (row)) || quote->span.end <= quote->span.begin)
    return flow;
  show = press_button_new (_ ("Show in mail"), NULL, _ ("Show this quote in the mail"));
  g_signal_connect_data (show, "clicked", G_CALLBACK (on_show_clicked), quoted_new (row, speaker, quote),
                         (GClosureNotify)quoted_free, 0);
  press_flow_add (flow, show);
  return flow;
}

static GtkWidget *
quote_new (PressRow *row, const PressSpeaker *speaker, const PressBriefQuote *quote)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *wording = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *view = press_excerpt_view_new (press_verbatim_new (quote->text, NULL), quote->text, quote->span);

  press_add_classes (wording, "wording");
  gtk_widget_set_margin_top (wording, 6);
  gtk_widget_set_margin_start (wording, 14);
  gtk_widget_set_margin_bottom (wording, 2);
  if (!quote->direct)
    press_add (wording, press_label_new (_ ("Indirect speech"), "small quiet"), FALSE);
  press_add (wording, view, FALSE);
  press_add (box, wording, FALSE);
  press_add (box, actions_new (row, speaker, quote, view), FALSE);
  return box;
}

static GtkWidget *
fill_quotes (PressRow *row, gpointer data)
{
  const PressSpeaker *speaker = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < MIN (speaker->quotes->len, MOST_QUOTES); i++)
    press_add (box, quote_new (row, speaker, speaker->quotes->pdata[i]), FALSE);
  gtk_widget_show_all (box);
  return box;
}

/* "2 quotes ▸" */
static GtkWidget *
counter_new (guint n, GtkWidget *arrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  g_autofree char *count = count_quotes (n);
  GtkWidget *label = gtk_label_new (count);

  press_add_classes (label, "small quiet");
  press_add (box, label, FALSE);
  press_add (box, arrow, FALSE);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_margin_top (box, 1);
  return box;
}

static GtkWidget *
head_new (const PressSpeaker *speaker, GtkWidget *arrow)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *grid = gtk_grid_new ();
  guint n = speaker->quotes->len;
  g_autofree char *described = press_speaker_describe (speaker);
  g_autofree char *name
      = press_one_line (speaker->name != NULL ? speaker->name : _ ("Speaker not named"), PRESS_LONGEST_NAME);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), press_verbatim_new (name, "strong"), 0, 0, 1, 1);
  if (n > 0)
    gtk_grid_attach (GTK_GRID (grid), counter_new (n, arrow), 1, 0, 1, 1);
  if (described != NULL)
    {
      g_autofree char *line = press_one_line (described, 2 * PRESS_LONGEST_NAME);

      gtk_grid_attach (GTK_GRID (grid), press_verbatim_new (line, "small quiet"), 0, 1, n > 0 ? 2 : 1, 1);
    }
  else
    gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  press_add (head, avatar_new (speaker), FALSE);
  press_add (head, grid, TRUE);
  return head;
}

/* "Ada Lund, CEO, Lumio AG, 1 quote" */
static char *
accessible_name (const PressSpeaker *speaker)
{
  g_autofree char *described = press_speaker_describe (speaker);
  g_autofree char *count = count_quotes (speaker->quotes->len);
  g_autofree char *name
      = g_strjoin (", ", speaker->name != NULL ? speaker->name : _ ("Speaker not named"),
                   described != NULL ? described : count, described != NULL ? count : NULL, NULL);

  if (speaker->quotes->len == 0)
    {
      g_free (name);
      name = g_strjoin (", ", speaker->name, described, NULL);
    }
  return press_one_line (name, 3 * PRESS_LONGEST_NAME);
}

static GtkWidget *
make_row (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  PressSpeaker *speaker = g_ptr_array_index ((GPtrArray *)data, index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean quoted = speaker->quotes->len > 0;
  GtkWidget *arrow = quoted ? press_icon_new ("pan-end-symbolic", "quiet") : NULL;
  GtkWidget *revealer = quoted ? gtk_revealer_new () : NULL;
  g_autofree char *name = accessible_name (speaker);
  g_autofree char *described = press_speaker_describe (speaker);
  g_autofree char *copy = g_strjoin (", ", speaker->name != NULL ? speaker->name : "", described, NULL);
  GtkWidget *row;

  press_add (box, head_new (speaker, arrow), FALSE);
  if (quoted)
    press_add (box, revealer, FALSE);
  row = press_row_new (trail, box, name);
  press_row_set_place (PRESS_ROW (row), speaker->span);
  if (quoted)
    press_row_set_expander (PRESS_ROW (row), GTK_REVEALER (revealer), GTK_IMAGE (arrow), fill_quotes,
                            speaker);
  press_row_set_copy (PRESS_ROW (row), copy);
  return row;
}

static guint
count_outside_captions (GPtrArray *speakers)
{
  guint n = 0;

  for (guint i = 0; i < speakers->len; i++)
    n += !((PressSpeaker *)speakers->pdata[i])->caption;
  return n;
}

static char *
fold_label (gpointer data, guint n_hidden)
{
  GPtrArray *speakers = data;
  guint n_captions = speakers->len - count_outside_captions (speakers);

  if (n_hidden != n_captions)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more in the picture caption",
                                       "%u more in the picture caption", n_hidden),
                          n_hidden);
}

/** press_people_view_new: see press-views.h. */
GtkWidget *
press_people_view_new (PressBrief *brief, PressTrail *trail)
{
  GtkWidget *view;
  GPtrArray *speakers;
  PressRowSource source = { make_row, fold_label };
  guint n_main;

  if (brief->people->len == 0 && brief->quotes->len == 0)
    return NULL;
  speakers = press_speakers_of (brief);
  n_main = press_settings_get_boolean (PRESS_SETTINGS_SHOW_CAPTION_PEOPLE, FALSE)
               ? speakers->len
               : count_outside_captions (speakers);
  source.data = speakers;
  source.destroy = (GDestroyNotify)g_ptr_array_unref;
  source.n_rows = speakers->len;
  source.n_first = press_section_rows_at_first (n_main > 0 ? n_main : speakers->len);
  view = press_section_view_new (_ ("People"), brief, trail);
  press_section_view_set_rows (PRESS_SECTION_VIEW (view), &source);
  return view;
}
