// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * What test-organizer asks of evolution-data-server through our code, in a process of its own:
 *
 *   organizer-helper lists memos|calendar|contacts
 *   organizer-helper try memos|calendar|contacts LIST
 *   organizer-helper memo FILE
 *   organizer-helper date VALUE ROLE [CALENDAR]      a date of a mail of our own
 *   organizer-helper mail-date FILE ROLE             the first date of that role
 *   organizer-helper embargo FILE [ZONE]
 *   organizer-helper look|store FILE [BOOK]          the first contact of the mail
 *   organizer-helper look-card|store-card NAME ORGANIZATION EMAIL PHONE     "" for none
 *
 * Prints "key=value" lines, at last "stall", the longest time in milliseconds that the main loop stood still.
 * CANCEL_AFTER: cancels after so many milliseconds. ALSO_LOADED: a library that the program has, too.
 */

#include "brief/press-analysis.h"
#include "notes/press-address-book.h"
#include "notes/press-calendar.h"
#include "notes/press-notebook.h"

#include <dlfcn.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define BEAT 10 /* milliseconds */

static GMainLoop *loop;
static GCancellable *cancellable;
static gint64 last_beat, longest;

static gboolean
beat (gpointer data)
{
  gint64 now = g_get_monotonic_time ();

  longest = MAX (longest, now - last_beat);
  last_beat = now;
  return G_SOURCE_CONTINUE;
}

static gboolean
cancel (gpointer data)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static void
print (const char *key, const char *value)
{
  if (value != NULL)
    g_print ("%s=%s\n", key, value);
}

static void
print_error (const GError *error)
{
  g_print ("error=%s %d\nmessage=%s\n", g_quark_to_string (error->domain), error->code, error->message);
}

static void
print_lists (GPtrArray *lists)
{
  for (guint i = 0; i < lists->len; i++)
    {
      const PressOrganizerList *list = lists->pdata[i];

      g_print ("list=%s|%s|%d\n", list->uid, list->name, list->is_default);
    }
  g_ptr_array_unref (lists);
}

static void
print_card (PressCard *card)
{
  print ("name", card->name);
  print ("organization", card->organization);
  print ("email", card->email);
  print ("phone", card->phone);
  g_print ("there=%d\n", card->is_there);
  press_card_free (card);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer what)
{
  g_autoptr (GError) error = NULL;
  gboolean was_there = FALSE;

  if (g_str_equal (what, "lists"))
    {
      GPtrArray *lists = press_organizer_get_lists_finish (result, &error);

      if (lists != NULL)
        print_lists (lists);
    }
  else if (g_str_equal (what, "memo"))
    {
      g_autoptr (PressSaved) saved = press_notebook_save_finish (PRESS_NOTEBOOK (source), result, &error);

      print ("uri", saved != NULL ? saved->uri : NULL);
      print ("place", saved != NULL ? saved->place : NULL);
      was_there = saved != NULL && saved->updated;
    }
  else if (g_str_equal (what, "look"))
    {
      PressCard *card = press_address_book_look_finish (result, &error);

      if (card != NULL)
        print_card (card);
    }
  else if (g_str_equal (what, "store"))
    press_address_book_store_finish (result, &error);
  else
    press_calendar_add_finish (result, &was_there, &error);
  if (error != NULL)
    print_error (error);
  else
    g_print ("ok=%d\n", was_there);
  g_main_loop_quit (loop);
}

static PressBrief *
brief_of (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mail = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PressBrief *brief;
  gsize length;

  if (!g_file_get_contents (path, &mail, &length, &error))
    g_error ("%s", error->message);
  bytes = g_bytes_new (mail, length);
  brief = press_analyze (bytes, NULL, NULL, &error);
  if (brief == NULL)
    g_error ("%s", error->message);
  return brief;
}

/* A mail of 5 March 2026, sent where it is 10 o'clock at 9 o'clock UTC. */
static PressBrief *
brief_with_date (const char *value, const char *role)
{
  PressBrief *brief = press_brief_new ();
  PressDateRole found = PRESS_DATE_ROLE_OTHER;

  while (found < PRESS_DATE_ROLE_PAST && !g_str_equal (press_date_role_to_string (found), role))
    found++;
  brief->id = g_strdup ("dates@mail.example");
  brief->from = g_strdup ("Tarn & Söhne <presse@tarn.example>");
  g_free (brief->subject);
  brief->subject = g_strdup ("Tarn baut eine Fähre");
  brief->date = g_strdup ("2026-03-05T10:00:00+01:00");
  g_free (brief->text);
  brief->text = g_strdup ("Die Fähre fährt bald.");
  press_brief_add_date (brief, value, "bald", found, (PressSpan){ 16, 20 });
  return brief;
}

static void
add_date (PressBrief *brief, guint index, const char *calendar)
{
  g_autoptr (PressEvent) event = press_event_new_for_date (brief, index);

  if (event == NULL)
    {
      g_print ("error=none\n");
      exit (0);
    }
  print ("uid", event->uid);
  press_calendar_add_async (event, calendar, cancellable, on_done, "event");
}

static void
add_first_date (PressBrief *brief, const char *role)
{
  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = brief->dates->pdata[i];

      if (!g_str_equal (press_date_role_to_string (date->role), role))
        continue;
      add_date (brief, i, NULL);
      return;
    }
  g_error ("no date of the role %s", role);
}

static void
add_embargo (PressBrief *brief, const char *zone)
{
  g_autoptr (PressEvent) event = press_event_new_for_embargo (brief, zone);

  if (event == NULL)
    g_error ("no embargo");
  press_calendar_add_async (event, NULL, cancellable, on_done, "event");
}

static void
save_memo (PressBrief *brief)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PressNote) note = press_note_new (brief, NULL);
  PressNotebook *notebook = press_notebook_new_for_target ("memos", &error);

  if (notebook == NULL)
    g_error ("%s", error->message);
  press_notebook_save_async (notebook, note, cancellable, on_done, "memo");
  g_object_unref (notebook);
}

static const char *
or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static void
run_card (const char *verb, const PressCard *card, const char *book)
{
  if (g_str_has_prefix (verb, "look"))
    press_address_book_look_async (card, book, cancellable, on_done, "look");
  else
    press_address_book_store_async (card, book, cancellable, on_done, "store");
}

static PressOrganizerKind
kind_of (const char *name)
{
  if (g_str_equal (name, "memos"))
    return PRESS_ORGANIZER_MEMOS;
  return g_str_equal (name, "calendar") ? PRESS_ORGANIZER_CALENDAR : PRESS_ORGANIZER_CONTACTS;
}

/* Blocks, as a thread may. */
static gboolean
try_list (gpointer data)
{
  char **arguments = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PressOrganizerList) list
      = press_organizer_try_list (kind_of (arguments[0]), arguments[1], cancellable, &error);

  if (list != NULL)
    g_print ("place=%s\nok=1\n", list->name);
  else
    print_error (error);
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
start (int argc, char **argv)
{
  const char *verb = argv[1], *third = argc > 3 ? argv[3] : NULL;
  g_autoptr (PressBrief) brief = NULL;

  if (g_str_equal (verb, "lists"))
    {
      press_organizer_get_lists_async (kind_of (argv[2]), cancellable, on_done, "lists");
      return;
    }
  if (g_str_equal (verb, "try") && argc > 3)
    {
      g_idle_add (try_list, argv + 2);
      return;
    }
  if (g_str_has_suffix (verb, "-card"))
    {
      const PressCard card = { .name = (char *)or_null (argv[2]),
                               .organization = (char *)or_null (argv[3]),
                               .email = (char *)or_null (argv[4]),
                               .phone = (char *)or_null (argv[5]),
                               .source = "mid:1@mail.example" };

      run_card (verb, &card, NULL);
      return;
    }
  brief = g_str_equal (verb, "date") ? brief_with_date (argv[2], third) : brief_of (argv[2]);
  if (g_str_equal (verb, "memo"))
    save_memo (brief);
  else if (g_str_equal (verb, "date"))
    add_date (brief, 0, argc > 4 ? argv[4] : NULL);
  else if (g_str_equal (verb, "mail-date"))
    add_first_date (brief, third);
  else if (g_str_equal (verb, "embargo"))
    add_embargo (brief, third);
  else
    {
      g_autoptr (PressCard) card = press_card_new_for_contact (brief, 0);

      run_card (verb, card, third);
    }
}

int
main (int argc, char **argv)
{
  const char *after = g_getenv ("CANCEL_AFTER");

  setlocale (LC_ALL, "");
  if (g_getenv ("ALSO_LOADED") != NULL && dlopen (g_getenv ("ALSO_LOADED"), RTLD_NOW) == NULL)
    g_print ("missing=%s\n", dlerror ());
  if (argc < 3)
    return 2;
  loop = g_main_loop_new (NULL, FALSE);
  cancellable = g_cancellable_new ();
  if (after != NULL)
    g_timeout_add (atoi (after), cancel, NULL);
  start (argc, argv);
  last_beat = g_get_monotonic_time ();
  g_timeout_add (BEAT, beat, NULL);
  g_main_loop_run (loop);
  beat (NULL);
  g_print ("stall=%" G_GINT64_FORMAT "\n", longest / G_TIME_SPAN_MILLISECOND);
  return 0;
}
