// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to the files of the sidebar itself: what it holds, and what its parts do for each other. */

#include "sidebar/press-decisions.h"
#include "sidebar/press-embargo-bar.h"
#include "sidebar/press-excerpts.h"
#include "sidebar/press-save-bar.h"
#include "sidebar/press-section-order.h"
#include "sidebar/press-section-view.h"
#include "sidebar/press-sidebar-private.h"
#include "sidebar/press-status-line.h"
#include "sidebar/press-story-model.h"
#include "sidebar/press-trail.h"
#include "sidebar/press-views.h"

G_BEGIN_DECLS

struct _PressSidebar
{
  GtkBox parent_instance;

  GtkStack *stack;
  GtkImage *notice_icon;
  GtkSpinner *notice_spinner;
  GtkLabel *notice_title;
  GtkLabel *notice_body;
  GtkWidget *notice_again;
  GtkWidget *page;
  PressStatusLine *status_line;
  PressEmbargoBar *embargo_bar;
  GtkScrolledWindow *scrolled;
  GtkWidget *sections;
  GtkWidget *rows;     /* those of the brief that is shown, in sections; nullable */
  GtkWidget *old_rows; /* owned: of the brief before, off the page; nullable */
  PressSaveBar *save_bar;
  GtkLabel *said;

  PressTrail *trail;               /* owned */
  GSimpleActionGroup *actions;     /* owned */
  char *key;                       /* owned: of the current mail, NULL for none */
  GBytes *bytes;                   /* owned: of the current mail, NULL until they are there */
  PressBrief *brief;               /* owned: of the current mail, NULL until it is there */
  PressExcerpts *excerpts;         /* owned: of @brief, in the reader's language; nullable */
  PressStoryModel *story;          /* owned: of @brief; nullable */
  GtkWidget *story_page;           /* a child, nullable: until it was opened */
  char *arriving;                  /* owned, nullable: the Message-ID of the mail that is opened */
  PressSpan arriving_span;         /* what is to be shown in it */
  guint arrival;                   /* source */
  PressDecision decision;          /* about the current mail */
  gboolean unfolded;               /* "Brief it anyway" */
  GCancellable *cancellable;       /* owned: of the run that counts */
  gboolean had_focus;              /* before the old brief became insensitive */
  PressView views[PRESS_SECTIONS]; /* sections to show, in the reader's order */
  guint n_views;
  guint next_view;           /* to make, of the brief that is being shown */
  PressSectionView *section; /* that is being filled, a child, nullable */
  guint filling;             /* tick callback */
  guint patience;            /* source */
  guint following;           /* source: a setting has changed */
  guint effect;              /* of it; press-sidebar-settings.c */
};

/* press-sidebar.c */
void press_sidebar_analyze (PressSidebar *self);

/* press-sidebar-actions.c */
void press_sidebar_add_actions (PressSidebar *self);
void press_sidebar_update_actions (PressSidebar *self);

/* press-sidebar-page.c */
void press_sidebar_show_notice (
    PressSidebar *self, const char *icon, const char *title, const char *body, gboolean again);
void press_sidebar_show_error (PressSidebar *self, const GError *error);
void press_sidebar_show_page (PressSidebar *self);
void press_sidebar_start_waiting (PressSidebar *self);
void press_sidebar_stop_filling (PressSidebar *self);
void press_sidebar_end_frames (PressSidebar *self);
void press_sidebar_note_focus (PressSidebar *self);
void press_sidebar_end_excerpts (PressSidebar *self);

/* press-sidebar-story.c */
extern const GActionEntry press_sidebar_story_entries[];
extern const guint press_sidebar_n_story_entries;
void press_sidebar_prepare_story (PressSidebar *self, gboolean folded);
void press_sidebar_end_story (PressSidebar *self);
void press_sidebar_arrive (PressSidebar *self);
void press_sidebar_update_story_actions (PressSidebar *self);

/* press-sidebar-settings.c */
gboolean press_sidebar_is_folded (PressSidebar *self);
void press_sidebar_follow_settings (PressSidebar *self);

G_END_DECLS
