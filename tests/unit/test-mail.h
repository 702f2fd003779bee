// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* For tests of whole stages: a plain mail, built here, and its brief. */

#include "brief/press-analysis.h"

#include <string.h>

/** test_mail_brief: (transfer full): the brief of a plain text mail; @headers: more header lines, or "". */
static inline PressBrief *
test_mail_brief (const char *from, const char *subject, const char *headers, const char *text)
{
  g_autofree char *mail = g_strdup_printf (
      "From: %s\r\nTo: desk@paper.example\r\nSubject: %s\r\nDate: Thu, 05 Mar 2026 10:00:00 +0100\r\n"
      "Message-ID: <1@mail.example>\r\n%sMIME-Version: 1.0\r\n"
      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n%s\r\n",
      from, subject, headers, text);
  g_autoptr (GBytes) bytes = g_bytes_new (mail, strlen (mail));
  g_autoptr (GError) error = NULL;
  PressBrief *brief = press_analyze (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return brief;
}
