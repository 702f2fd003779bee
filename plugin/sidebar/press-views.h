// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the sections of a brief. Each returns (transfer floating): a #PressSectionView,
 * or %NULL when the brief has nothing for it. */

#include "sidebar/press-section-view.h"
#include "sidebar/press-trail.h"

G_BEGIN_DECLS

/** PressView: makes a section of @brief. */
typedef GtkWidget *(*PressView) (PressBrief *brief, PressTrail *trail);

GtkWidget *press_summary_view_new (PressBrief *brief, PressTrail *trail);
GtkWidget *press_people_view_new (PressBrief *brief, PressTrail *trail);
GtkWidget *press_dates_view_new (PressBrief *brief, PressTrail *trail);
GtkWidget *press_companies_view_new (PressBrief *brief, PressTrail *trail);
GtkWidget *press_figures_view_new (PressBrief *brief, PressTrail *trail);
GtkWidget *press_contact_view_new (PressBrief *brief, PressTrail *trail);
GtkWidget *press_story_view_new (PressBrief *brief, PressTrail *trail);

G_END_DECLS
