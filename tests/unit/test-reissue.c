// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/press-changes.h"

/* A subject, the begin of the text; what the mail says of itself, and the subject of its first version. */
static const struct
{
  const char *subject;
  const char *text;
  PressReissue reissue;
  const char *first;
} rows[] = {
  { "CORRECTED: Fenmoor opens plant", "", PRESS_REISSUE_CORRECTED, "Fenmoor opens plant" },
  { "Correction - Fenmoor opens plant", "", PRESS_REISSUE_CORRECTED, "Fenmoor opens plant" },
  { "[UPDATE] Fenmoor opens plant", "", PRESS_REISSUE_UPDATED, "Fenmoor opens plant" },
  { "KORREKTUR: Fenmoor eröffnet Werk", "", PRESS_REISSUE_CORRECTED, "Fenmoor eröffnet Werk" },
  { "Fenmoor eröffnet Werk (korrigierte Fassung)", "", PRESS_REISSUE_CORRECTED,
    "Fenmoor eröffnet Werk (korrigierte Fassung)" },
  { "Aktualisiert: Fenmoor eröffnet Werk", "", PRESS_REISSUE_UPDATED, "Fenmoor eröffnet Werk" },
  { "Rettifica: Fenmoor apre", "", PRESS_REISSUE_CORRECTED, "Fenmoor apre" },
  { "ERRATA CORRIGE - Fenmoor apre", "", PRESS_REISSUE_CORRECTED, "Fenmoor apre" },
  { "Rectificatif : Fenmoor ouvre une usine", "", PRESS_REISSUE_CORRECTED, "Fenmoor ouvre une usine" },
  { "Corrección: Fenmoor abre una planta", "", PRESS_REISSUE_CORRECTED, "Fenmoor abre una planta" },
  { "RALAT: Fenmoor membuka pabrik", "", PRESS_REISSUE_CORRECTED, "Fenmoor membuka pabrik" },
  { "Repeat: Fenmoor opens plant", "", PRESS_REISSUE_REPEATED, "Fenmoor opens plant" },
  { "Fenmoor opens plant", "/CORRECTION -- Fenmoor Ltd/\n\nThe complete release follows:",
    PRESS_REISSUE_CORRECTED, "Fenmoor opens plant" },
  /* words of the announcement itself */
  { "Correction of the coastline begins in spring", "", PRESS_REISSUE_NONE,
    "Correction of the coastline begins in spring" },
  { "Update for all Pelo phones is out", "", PRESS_REISSUE_NONE, "Update for all Pelo phones is out" },
  { "Fenmoor opens plant", "An update of the plan was presented.", PRESS_REISSUE_NONE,
    "Fenmoor opens plant" },
  { "Rappel des faits", "", PRESS_REISSUE_NONE, "Rappel des faits" },
  { "", "", PRESS_REISSUE_NONE, "" },
};

static PressBrief *
brief_new (const char *subject, const char *text, const char *date)
{
  PressBrief *brief = press_brief_new ();

  g_free (brief->subject);
  g_free (brief->text);
  brief->subject = g_strdup (subject);
  brief->text = g_strdup (text);
  brief->date = g_strdup (date);
  press_brief_seal (brief);
  return brief;
}

static void
test_marks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressBrief) brief = brief_new (rows[i].subject, rows[i].text, NULL);
      g_autofree char *subject = press_reissue_subject (brief);

      g_test_message ("%s", rows[i].subject);
      g_assert_cmpint (press_reissue_of (brief), ==, rows[i].reissue);
      g_assert_cmpstr (subject, ==, rows[i].first);
    }
}

#define TEXT                                                                                                 \
  "Fenmoor opens a plant in Harrow on 3 May. It will employ many people there and build small engines for "  \
  "boats. The town is happy about it, says the mayor, and so are the fishermen of the bay."

/* The first of three versions, whatever their order in the list; another text is none. */
static void
test_first (void)
{
  g_autoptr (PressBrief) second
      = brief_new ("CORRECTED: Fenmoor", "CORRECTED\n\n" TEXT, "2031-05-02T08:00:00Z");
  g_autoptr (PressBrief) first = brief_new ("Fenmoor", TEXT, "2031-05-01T08:00:00+02:00");
  g_autoptr (PressBrief) third
      = brief_new ("CORRECTED: Fenmoor", "CORRECTED\n\n" TEXT, "2031-05-03T08:00:00Z");
  g_autoptr (PressBrief) other = brief_new (
      "Fenmoor", "Fenmoor has a new head of sales, who comes from the neighbours.", "2031-04-01T08:00Z");
  PressBrief *briefs[] = { second, first, third, other };

  g_assert_cmpint (press_reissue_find_first (briefs, 4, 0), ==, 1);
  g_assert_cmpint (press_reissue_find_first (briefs, 4, 1), ==, -1);
  g_assert_cmpint (press_reissue_find_first (briefs, 4, 2), ==, 1);
  g_assert_true (press_changes_are_versions (first, third));
  g_assert_false (press_changes_are_versions (first, other));
}

/* Two versions and what was changed, a line a change: from -> to. */
static const struct
{
  const char *from;
  const char *to;
  const char *changes;
} versions[] = {
  { TEXT, TEXT, "" },
  { "The bridge is blue. The town likes it.", "The bridge is red. The town likes it.", "blue -> red\n" },
  { "The bridge is blue.", "The bridge is blue. The town likes it a lot.", "+ The town likes it a lot.\n" },
  { "The bridge is blue. The town likes it a lot.", "The bridge is blue.", "- The town likes it a lot.\n" },
  /* moved, broken otherwise, marked otherwise: the same */
  { "The bridge is blue. The town likes it.", "The town likes it. The bridge is blue.", "" },
  { "The bridge is\nblue and \"new\".", "The bridge is blue and “new”.", "" },
  /* the same change twice is one */
  { "The bridge is blue. A fine blue bridge stands here now.",
    "The bridge is red. A fine red bridge stands here now.", "blue -> red\n" },
};

static void
test_versions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr (PressBrief) from = brief_new ("", versions[i].from, NULL);
      g_autoptr (PressBrief) to = brief_new ("", versions[i].to, NULL);
      g_autoptr (GPtrArray) changes = press_changes_between (from, to);
      g_autoptr (GString) lines = g_string_new (NULL);

      for (guint c = 0; c < changes->len; c++)
        {
          const PressChange *change = g_ptr_array_index (changes, c);

          if (change->from != NULL && change->to != NULL)
            g_string_append_printf (lines, "%s -> %s\n", change->from, change->to);
          else
            g_string_append_printf (lines, "%c %s\n", change->to != NULL ? '+' : '-',
                                    change->to != NULL ? change->to : change->from);
        }
      g_assert_cmpstr (lines->str, ==, versions[i].changes);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reissue/marks", test_marks);
  g_test_add_func ("/reissue/first", test_first);
  g_test_add_func ("/changes/versions", test_versions);
  return g_test_run ();
}
