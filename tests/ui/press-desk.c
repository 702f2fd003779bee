// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The service translates as LibreTranslate does (its documentation of /languages, /frontend/settings and
 * /translate), and counts what it is asked. */

#include "ui/press-desk.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "desktop/press-settings.h"
#include "translation/press-consent.h"
#include "translation/press-translation-cache.h"

#define HEAD                                                                                                 \
  "From: Ufficio stampa Velmora <stampa@velmora.example>\r\nTo: desk@paper.example\r\n"                      \
  "Date: Mon, 05 May 2031 09:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n"                     \
  "Content-Transfer-Encoding: 8bit\r\n"
#define BODY                                                                                                 \
  "COMUNICATO STAMPA\r\n\r\nVelmora apre dodici negozi\r\n\r\nTorino, 5 maggio 2031 - Velmora S.p.A. "       \
  "annuncia oggi l'apertura di 12 negozi in Italia. La società presenta la nuova lampada a luglio 2031 e "  \
  "assume 180 persone nelle città.\r\n\r\n«La nostra squadra è pronta e la città è contenta di questa " \
  "nuova casa», ha dichiarato Lea Torri, amministratrice delegata di Velmora S.p.A.\r\n"
const char PRESS_DESK_RELEASE[]
    = "Message-ID: <negozi@velmora.example>\r\nSubject: Velmora apre dodici negozi\r\n\r\n" BODY;
const char PRESS_DESK_ENGLISH[]
    = "Message-ID: <lunch@velmora.example>\r\nSubject: Velmora opens a house\r\n\r\nPRESS "
      "RELEASE\r\n\r\nVelmora "
      "opens a house\r\n\r\nTURIN, 5 May 2031 - Velmora S.p.A. today announced its first house by the lake. "
      "It "
      "opens in July 2031 and has room for forty lamps.\r\n";
const char PRESS_DESK_EMBARGOED[] = "Message-ID: <embargo@velmora.example>\r\nSubject: Velmora apre dodici "
                                    "negozi\r\n\r\nEMBARGO: fino al 5 "
                                    "maggio 2041, ore 10:00\r\n\r\n" BODY;

static gint fault; /* PressDeskFault */

static void
say (GIOStream *stream, const char *json)
{
  g_autofree char *answer = g_strdup_printf ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                             "Content-Length: %zu\r\nConnection: close\r\n\r\n%s",
                                             strlen (json), json);

  peer_write (stream, answer, -1);
}

/* As many texts as it was asked for, each with a word before it. */
static char *
translate (const char *request)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) answer = NULL;
  JsonArray *texts;

  g_assert_true (json_parser_load_from_data (parser, strstr (request, "\r\n\r\n") + 4, -1, NULL));
  texts = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "q");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "translatedText");
  json_builder_begin_array (builder);
  for (guint i = 0; i < json_array_get_length (texts); i++)
    {
      g_autofree char *said = g_strconcat ("Englished: ", json_array_get_string_element (texts, i), NULL);

      json_builder_add_string_value (builder, said);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  answer = json_builder_get_root (builder);
  return json_to_string (answer, FALSE);
}

static void
answer (Peer *peer, const char *request, GIOStream *stream)
{
  g_autofree char *translated = NULL;

  if (g_str_has_prefix (request, "GET /languages "))
    say (stream, "[{\"code\":\"en\",\"targets\":[\"it\"]},{\"code\":\"it\",\"targets\":[\"en\"]}]");
  else if (g_str_has_prefix (request, "GET "))
    say (stream, "{\"charLimit\":-1,\"keyRequired\":false}");
  else if (g_atomic_int_get (&fault) == PRESS_DESK_REFUSES)
    peer_write (stream, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", -1);
  else if (g_atomic_int_get (&fault) == PRESS_DESK_TRANSLATES || peer_wait (peer, 5000))
    say (stream, translated = translate (request));
}

/** press_desk_set_fault: what the service does from now on. */
void
press_desk_set_fault (PressDeskFault wanted)
{
  g_atomic_int_set (&fault, wanted);
}

void
press_desk_set (const char *key, const char *value)
{
  g_assert_true (press_settings_has (key));
  g_settings_set_string (press_settings_get (), key, value);
}

void
press_desk_set_up (PressDesk *desk, gconstpointer service)
{
  const char *const reads[] = { "en", NULL };
  g_autofree char *address = NULL;

  press_desk_set_fault (PRESS_DESK_TRANSLATES);
  g_assert_true (press_translation_cache_clear (NULL));
  desk->peer = peer_new (answer, NULL);
  address = peer_url (desk->peer, "");
  g_settings_set_strv (press_settings_get (), PRESS_SETTINGS_LANGUAGES, reads);
  g_settings_reset (press_settings_get (), PRESS_SETTINGS_AGREEMENTS);
  g_settings_reset (press_settings_get (), PRESS_SETTINGS_TRANSLATE_WHEN);
  press_desk_set (PRESS_SETTINGS_SHOW_EXCERPTS, "translated");
  press_desk_set (PRESS_SETTINGS_BRIEF_WHEN, "always");
  press_desk_set (PRESS_SETTINGS_LIBRETRANSLATE_ADDRESS, address);
  press_desk_set (PRESS_SETTINGS_TRANSLATION_SERVICE, service);
  desk->ui = press_ui_new ();
  desk->root = GTK_WIDGET (desk->ui->sidebar);
}

void
press_desk_tear_down (PressDesk *desk, gconstpointer service)
{
  press_ui_free (desk->ui);
  peer_free (desk->peer);
}

void
press_desk_hand_over (PressDesk *desk, const char *key, const char *mail)
{
  g_autofree char *whole = g_strconcat (HEAD, mail, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (whole, strlen (whole));

  press_sidebar_expect (desk->ui->sidebar, key);
  press_sidebar_set_message (desk->ui->sidebar, key, bytes);
  for (int i = 0; i < 2000 && press_sidebar_get_brief (desk->ui->sidebar) == NULL; i++)
    press_ui_wait (5);
  press_sidebar_fill (desk->ui->sidebar);
  g_assert_true (press_ui_wait_for (desk->ui, "Summary"));
}

void
press_desk_agree (void)
{
  g_autoptr (PressTranslator) translator = press_translator_new_from_settings (NULL);

  g_assert_nonnull (translator);
  g_assert_true (press_consent_agree (translator));
}

PressExcerpts *
press_desk_excerpts (PressDesk *desk)
{
  return press_excerpts_of (press_sidebar_get_brief (desk->ui->sidebar));
}

PressRow *
press_desk_first_row (PressDesk *desk)
{
  return PRESS_ROW (
      gtk_widget_get_ancestor (press_ui_find_type (desk->root, PRESS_TYPE_EXCERPT_VIEW), PRESS_TYPE_ROW));
}

/** As the item of the row's menu does. */
void
press_desk_ask_for_first (PressDesk *desk)
{
  press_excerpts_translate (press_desk_excerpts (desk),
                            PRESS_EXCERPT_VIEW (press_ui_find_type (desk->root, PRESS_TYPE_EXCERPT_VIEW)));
  press_ui_wait (20);
}

gboolean
press_desk_sees (PressDesk *desk, const char *text)
{
  return press_ui_sees (desk->root, text);
}
