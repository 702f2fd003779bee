// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief: what the headers of a mail tell about who sends it. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

/**
 * PressSender:
 * @press: it calls itself a press office: "Pressestelle", presse@, media@
 * @media: it calls itself an editorial office: "Redaktion", blog@, newsletter@
 * @machine: it calls itself a machine or a counter: noreply@, orders@, jobs@
 * @reply: the subject says it is a reply
 * @list_tag: the subject has a list's tag: "[devel]"
 * @key: display name and domain without marks, spaces and accents: what press_sender_is() looks names up in
 * @domain: the domain's own label, likewise; "" when there is none
 */
typedef struct
{
  gboolean press;
  gboolean media;
  gboolean machine;
  gboolean reply;
  gboolean list_tag;
  char *key;
  char *domain;
} PressSender;

PressSender *press_sender_new (const PressDraft *draft);
void press_sender_free (PressSender *self);
gboolean press_sender_is (const PressSender *self, const char *name);
char *press_sender_key (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressSender, press_sender_free)

G_END_DECLS
