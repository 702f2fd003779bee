// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Contacts: vCard (RFC 2426). The same person is the one with the same e-mail address, whatever its case; a
 * card without an address is the one with its name, and its phone or, without phone, its company.
 *
 * A contact that is there keeps all it has. It gets name, company and note only where it has none, and an
 * address or phone that it has not yet.
 */

#include "desktop/press-organizer-module.h"

#include <glib/gi18n-lib.h>

/* One query answers with no more than these. */
#define MOST_CONTACTS 1000

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
is_same_text (const char *a, const char *b)
{
  g_autofree char *left = g_utf8_casefold (a != NULL ? a : "", -1);
  g_autofree char *right = g_utf8_casefold (b != NULL ? b : "", -1);

  return g_str_equal (left, right);
}

/* The digits of a phone number, which people write in many ways; "+" and "00" are the same. */
static char *
digits_of (const char *phone)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = phone; p != NULL && *p != '\0'; p++)
    if (*p == '+')
      g_string_append (digits, "00");
    else if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  return g_string_free (digits, FALSE);
}

static gboolean
is_same_phone (const char *a, const char *b)
{
  g_autofree char *left = digits_of (a);
  g_autofree char *right = digits_of (b);

  return g_str_equal (left, right) && *left != '\0';
}

/* Whether one of the values of @name ("EMAIL", "TEL") is @value, by @is_same. */
static gboolean
has_value (EContact *contact,
           const char *name,
           const char *value,
           gboolean (*is_same) (const char *, const char *))
{
  for (GList *l = e_vcard_get_attributes (E_VCARD (contact)); l != NULL; l = l->next)
    {
      g_autofree char *text = NULL;

      if (g_ascii_strcasecmp (e_vcard_attribute_get_name (l->data), name) != 0)
        continue;
      text = e_vcard_attribute_get_value (l->data);
      if (text != NULL && is_same (text, value))
        return TRUE;
    }
  return FALSE;
}

static char *
name_of (EContact *contact)
{
  g_autofree char *name = e_contact_get (contact, E_CONTACT_FULL_NAME);

  return !is_empty (name) ? g_steal_pointer (&name) : e_contact_get (contact, E_CONTACT_FILE_AS);
}

static gboolean
is_person (EContact *contact, const PressCard *card)
{
  g_autofree char *name = NULL;
  g_autofree char *organization = NULL;

  if (!is_empty (card->email))
    return has_value (contact, "EMAIL", card->email, is_same_text);
  name = name_of (contact);
  organization = e_contact_get (contact, E_CONTACT_ORG);
  if (!is_same_text (name, is_empty (card->name) ? card->organization : card->name))
    return FALSE;
  return is_empty (card->phone) ? is_same_text (organization, card->organization)
                                : has_value (contact, "TEL", card->phone, is_same_phone);
}

/* What the book is asked for: all that may be the person of @card. */
static char *
query_for (const PressCard *card)
{
  const char *name = is_empty (card->name) ? card->organization : card->name;
  EBookQuery *query = is_empty (card->email)
                          ? e_book_query_field_test (E_CONTACT_FULL_NAME, E_BOOK_QUERY_CONTAINS, name)
                          : e_book_query_field_test (E_CONTACT_EMAIL, E_BOOK_QUERY_IS, card->email);
  char *text = e_book_query_to_string (query);

  e_book_query_unref (query);
  return text;
}

/* %FALSE on errors; *@contact: (transfer full) (nullable): %NULL when the person is not there. */
static gboolean
find_person (
    EBookClient *client, const PressCard *card, EContact **contact, GCancellable *cancellable, GError **error)
{
  g_autofree char *query = query_for (card);
  GSList *contacts = NULL;
  guint n = 0;

  *contact = NULL;
  if (!e_book_client_get_contacts_sync (client, query, &contacts, cancellable, error))
    return FALSE;
  for (GSList *l = contacts; l != NULL && *contact == NULL && n < MOST_CONTACTS; l = l->next, n++)
    if (is_person (l->data, card))
      *contact = g_object_ref (l->data);
  g_slist_free_full (contacts, g_object_unref);
  return TRUE;
}

static gboolean
fill_gap (EContact *contact, EContactField field, const char *text)
{
  g_autofree char *there = e_contact_get (contact, field);

  if (is_empty (text) || !is_empty (there))
    return FALSE;
  e_contact_set (contact, field, text);
  return TRUE;
}

static gboolean
add_value (EContact *contact,
           const char *name,
           const char *type,
           const char *value,
           gboolean (*is_same) (const char *, const char *))
{
  EVCardAttribute *attribute;

  if (is_empty (value) || has_value (contact, name, value, is_same))
    return FALSE;
  attribute = e_vcard_attribute_new (NULL, name);
  e_vcard_attribute_add_param_with_value (attribute, e_vcard_attribute_param_new (EVC_TYPE), "WORK");
  if (type != NULL)
    e_vcard_attribute_add_param_with_value (attribute, e_vcard_attribute_param_new (EVC_TYPE), type);
  e_vcard_append_attribute_with_value (E_VCARD (contact), attribute, value);
  return TRUE;
}

/* Whether @contact got anything. A company without a person is called by its own name. */
static gboolean
fill (EContact *contact, const PressCard *card)
{
  gboolean changed
      = fill_gap (contact, E_CONTACT_FULL_NAME, is_empty (card->name) ? card->organization : card->name);

  changed |= fill_gap (contact, E_CONTACT_ORG, card->organization);
  changed |= fill_gap (contact, E_CONTACT_NOTE, card->source);
  changed |= add_value (contact, EVC_EMAIL, NULL, card->email, is_same_text);
  changed |= add_value (contact, EVC_TEL, "VOICE", card->phone, is_same_phone);
  return changed;
}

/* What people are shown of @contact; of several addresses and phones those of @card. */
static PressCard *
card_of (EContact *contact, const PressCard *card, gboolean is_there)
{
  PressCard *merged = g_new0 (PressCard, 1);

  merged->name = e_contact_get (contact, E_CONTACT_FULL_NAME);
  merged->organization = e_contact_get (contact, E_CONTACT_ORG);
  merged->email
      = is_empty (card->email) ? e_contact_get (contact, E_CONTACT_EMAIL_1) : g_strdup (card->email);
  merged->phone
      = is_empty (card->phone) ? e_contact_get (contact, E_CONTACT_PHONE_BUSINESS) : g_strdup (card->phone);
  merged->source = g_strdup (card->source);
  merged->is_there = is_there;
  return merged;
}

/* @contact: new, or with @is_there the person's own */
static PressCard *
merge_into (EBookClient *client,
            EContact *contact,
            gboolean is_there,
            const PressCard *card,
            gboolean store,
            GCancellable *cancellable,
            GError **error)
{
  gboolean changed = fill (contact, card);
  gboolean stored = TRUE;

  if (store && !is_there)
    stored = e_book_client_add_contact_sync (client, contact, E_BOOK_OPERATION_FLAG_NONE, NULL, cancellable,
                                             error);
  else if (store && changed)
    stored
        = e_book_client_modify_contact_sync (client, contact, E_BOOK_OPERATION_FLAG_NONE, cancellable, error);
  return stored ? card_of (contact, card, is_there) : NULL;
}

/** press_module_merge_card: (transfer full): @card merged with the same person's contact in the open address
 * book @client; stored there with @store. */
PressCard *
press_module_merge_card (
    EBookClient *client, const PressCard *card, gboolean store, GCancellable *cancellable, GError **error)
{
  EContact *contact = NULL;
  PressCard *merged;
  gboolean is_there;

  if (is_empty (card->email) && is_empty (card->name) && is_empty (card->organization))
    {
      g_set_error_literal (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_REFUSED,
                           _ ("The contact has neither a name nor a mail address."));
      return NULL;
    }
  if (!find_person (client, card, &contact, cancellable, error))
    return NULL;
  is_there = contact != NULL;
  if (contact == NULL)
    contact = e_contact_new ();
  merged = merge_into (client, contact, is_there, card, store, cancellable, error);
  g_object_unref (contact);
  return merged;
}
