// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/translation: what services over HTTP have in common. */

#include "desktop/press-web.h"
#include "translation/press-json.h"
#include "translation/press-translator.h"

G_BEGIN_DECLS

#define PRESS_TYPE_SERVICE (press_service_get_type ())
G_DECLARE_DERIVABLE_TYPE (PressService, press_service, PRESS, SERVICE, PressTranslator)

/** PressServiceClass: @only_here: whether it may be asked on this computer alone. */
struct _PressServiceClass
{
  PressTranslatorClass parent_class;

  gboolean only_here;
};

/**
 * PressCall:
 * @base: (nullable): instead of the service's address
 * @path: "/translate"
 * @form: (nullable): a body of form fields, encoded
 * @json: (nullable): a body of JSON; without a body it is a GET
 * @headers: (nullable) (array zero-terminated=1): name, value, name, value ...
 */
typedef struct
{
  const char *base;
  const char *path;
  const char *form;
  GBytes *json;
  const char *const *headers;
} PressCall;

PressTranslator *press_service_new (GType type, const char *address, GError **error);
JsonNode *
press_service_ask (PressService *self, const PressCall *call, GCancellable *cancellable, GError **error);
char *press_service_get_key (PressService *self, gboolean needed, GCancellable *cancellable, GError **error);
gboolean press_service_no_route (PressService *self, const char *from, const char *to, GError **error);
gpointer press_service_broken (PressService *self, GError **error);

/* press-service-faults.c */
void press_service_fail (GError **error, PressTranslatorError code, const char *format, PressService *self);
void press_service_explain_silence (PressService *self, const GError *why, GError **error);
void press_service_explain_status (PressService *self,
                                   const PressWebResponse *response,
                                   const char *key,
                                   GError **error);
double press_service_get_patience (const PressWebResponse *response, guint try);

/* The services, each in a file of its own. @address: of the settings */
PressTranslator *press_apertium_apy_new (const char *address, GError **error);
PressTranslator *press_libretranslate_new (const char *address, GError **error);
PressTranslator *press_deepl_new (const char *address, GError **error);
PressTranslator *press_chat_new (const char *address, GError **error);

G_END_DECLS
