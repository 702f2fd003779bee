// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the headers tell about who sends a mail. Names are compared as keys: letters and digits only, case
 * folded, without accents, "ae", "oe" and "ue" as one letter, so that "Nordlicht Söhne" is found in
 * "nordlicht-soehne.example". */

#include "brief/press-sender.h"

#include <string.h>

#define SHORTEST_KEY 4 /* bytes; shorter ones are found in any domain */

/**
 * press_sender_key:
 * @name: UTF-8
 *
 * Returns: (transfer full): the letters and digits of @name, folded, to compare names with domains by
 */
char *
press_sender_key (const char *name)
{
  g_autofree char *apart = g_str_is_ascii (name) ? NULL : g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  GString *key = g_string_sized_new (32);

  for (const char *p = apart != NULL           ? apart
                       : g_str_is_ascii (name) ? name
                                               : "";
       *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));
      char last = key->len > 0 ? key->str[key->len - 1] : '\0';

      if (c == 0xdf)
        g_string_append (key, "ss");
      else if (c == 'e' && (last == 'a' || last == 'o' || last == 'u'))
        continue;
      else if (g_unichar_isalnum (c))
        g_string_append_unichar (key, c);
    }
  return g_string_free (key, FALSE);
}

/* "presse@mail.nordlicht.example" -> "nordlicht": the label before the top-level domain. */
static char *
own_label (const char *address)
{
  const char *at = address != NULL ? strrchr (address, '@') : NULL;
  g_auto (GStrv) labels = at != NULL ? g_strsplit (at + 1, ".", 16) : NULL;
  guint n = labels != NULL ? g_strv_length (labels) : 0;

  return n >= 2 ? press_sender_key (labels[n - 2]) : g_strdup ("");
}

static void
read_words (PressSender *self, const PressDraft *draft, const char *words)
{
  g_autoptr (PressText) text = press_text_new (words, -1, draft->text->lexicons, "en");

  for (guint i = 0; i < text->n_tokens; i++)
    {
      const char *value = NULL;

      if (press_text_match_any (text, i, PRESS_TERM_SENDER, &value) == 0)
        continue;
      self->press |= g_str_equal (value, "press");
      self->media |= g_str_equal (value, "media");
      self->machine |= g_str_equal (value, "machine");
    }
}

static void
read_subject (PressSender *self, const PressDraft *draft)
{
  g_autoptr (PressText) text = press_text_new (draft->message->subject, -1, draft->text->lexicons, "en");
  const char *value = NULL;
  guint length = press_text_match_any (text, 0, PRESS_TERM_SENDER, &value);

  self->reply = length > 0 && g_str_equal (value, "reply") && press_text_is (text, length, ":");
  for (guint i = 0; i + 2 < MIN (text->n_tokens, 8); i++)
    if (press_text_is (text, i, "["))
      self->list_tag |= g_ascii_islower (draft->message->subject[text->tokens[i + 1].begin]);
}

/**
 * press_sender_new:
 *
 * Returns: (transfer full): what the headers of @draft's message tell about its sender
 */
PressSender *
press_sender_new (const PressDraft *draft)
{
  const PressMessage *message = draft->message;
  PressSender *self = g_new0 (PressSender, 1);
  const char *at = message->from_address != NULL ? strrchr (message->from_address, '@') : NULL;
  g_autofree char *local
      = at != NULL ? g_strndup (message->from_address, (gsize)(at - message->from_address)) : NULL;
  g_autofree char *words = g_strjoin (" \n\n", message->from_name != NULL ? message->from_name : "",
                                      local != NULL ? g_strdelimit (local, "._-+", ' ') : "", NULL);
  g_autofree char *name = press_sender_key (message->from_name != NULL ? message->from_name : "");

  self->domain = own_label (message->from_address);
  self->key = g_strjoin (" ", name, self->domain, NULL);
  read_words (self, draft, words);
  read_subject (self, draft);
  return self;
}

void
press_sender_free (PressSender *self)
{
  g_free (self->key);
  g_free (self->domain);
  g_free (self);
}

/**
 * press_sender_is:
 * @name: the name of an organisation as a text writes it
 *
 * Returns: whether the sender's name or domain has @name, or its domain is a short form of @name
 */
gboolean
press_sender_is (const PressSender *self, const char *name)
{
  g_autofree char *key = press_sender_key (name);

  if (strlen (key) < SHORTEST_KEY)
    return FALSE;
  return strstr (self->key, key) != NULL
         || (strlen (self->domain) >= SHORTEST_KEY && g_str_has_prefix (key, self->domain));
}
