// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* For the tests of kinds: rows of a mail and what it is, and what looks at them. */

#include "test-mail.h"

typedef struct
{
  const char *name;
  const char *kind;
  const char *from;
  const char *subject;
  const char *headers;
  const char *text;
} Row;

#define LIST "List-Id: <list.mail.example>\r\n"
#define BULK "List-Unsubscribe: <https://mail.example/off>\r\n"
#define REPLY "In-Reply-To: <0@mail.example>\r\n"

static inline void
test_kind (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PressBrief) brief = test_mail_brief (row->from, row->subject, row->headers, row->text);

  for (guint i = 0; i < brief->signals->len; i++)
    {
      const PressSignal *signal = brief->signals->pdata[i];

      g_test_message ("%s %g", signal->name, signal->weight);
    }
  g_assert_cmpstr (press_kind_to_string (brief->kind), ==, row->kind);
  g_assert_cmpfloat (brief->confidence, >=, 0.25);
  g_assert_cmpfloat (brief->confidence, <=, 1);
}

static inline void
test_kind_add_rows (const Row *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *path = g_strconcat ("/kind/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_kind);
    }
}
