// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Briefs as the archive stores them: their JSON, deflated (RFC 1950) with a preset dictionary of what every
 * brief has, so that short mails pack well, too. The dictionary is part of the format: it never changes. */

#include "stories/press-archive-private.h"

#include <string.h>
#include <zlib.h>

#define LONGEST (64u << 20) /* bytes of JSON that are unpacked */
#define LEVEL 6
#define LENGTH_BYTES 4 /* of the JSON, little endian, before the stream */

/* What is met most stands last (RFC 1950, section 2.2: close matches cost less). */
static const char dictionary[]
    = "\"encrypted\"quoted-mail\"comment\"former-partner\"founded\"deadline\"embargo\":{\"until\":\"T00:00:"
      "00Z\","
      "\"zone\":\"Europe/Berlin\",\"zone\":null,\"embargo\":null,\"wire\":null,\"span\":\"claim\":true,"
      "\"https://www.press@presse@info@.example.com.org.de.fr.it.es.co.idPRESS RELEASEPressemitteilung"
      "Comunicato stampaCommuniqué de presseNota de prensaSiaran Pers"
      "{\"schema\":\"pressbrief/1\",\"message\":{\"id\":\"\",\"from\":\"Press office "
      "<presse@\",\"subject\":\"\","
      "\"date\":\"2026-05-04T09:00:00+02\"},\"text\":\"\",\"classification\":{\"kind\":\"coverage\",\"kind\":"
      "\"press-release\",\"confidence\":0.99,\"signals\":[{\"name\":\"dateline\",\"weight\":2.0,\"span\":"
      "null},"
      "{\"name\":\"boilerplate\",\"weight\":1,\"span\":[]},{\"name\":\"contact\",\"label\",\"issuer-sends\"]}"
      ","
      "\"languages\":[\"de\",\"en\",\"es\",\"fr\",\"id\",\"it\"],\"headline\":\"\",\"dateline\":{\"place\":"
      "\"\","
      "\"date\":\"2026-\",\"wire\":null,\"span\":[0,]},\"embargo\":null,\"summary\":[{\"text\":\"\",\"span\":"
      "[]}],"
      "\"people\":[{\"name\":\"\",\"role\":\"CEO\",\"role\":null,\"organization\":\"\",\"spans\":[[]]},{"
      "\"name\":"
      "\"organization\":null,\"spans\":[[\"organizations\":[{\"name\":\"\",\"aliases\":[],\"relation\":"
      "\"issuer\","
      "\"relation\":\"partner\",\"aliases\":[],\"relation\":\"mentioned\",\"spans\":[[\"dates\":[{\"value\":"
      "\"2026-"
      "\",\"text\":\"\",\"role\":\"published\",\"span\":[\"role\":\"launch\"\"role\":\"event\"\"role\":"
      "\"start\""
      "\"role\":\"end\"\"role\":\"past\"\"role\":\"other\",\"span\":[]},{\"value\":\"quotes\":[{\"text\":"
      "\"\","
      "\"parts\":[{\"text\":\"\",\"span\":[]}],\"speaker\":\"\",\"direct\":true,\"span\":[]},{\"text\":\""
      "\"speaker\":null,\"direct\":false\"contacts\":[{\"name\":\"\",\"organization\":\"\",\"email\":\"\","
      "\"phone\":\"+49 "
      "\",\"span\":[]}],\"name\":null,\"email\":null,\"phone\":null\"figures\":[{\"text\":\"\","
      "\"value\":1.0,\"unit\":null,\"claim\":false,\"span\":[]},{\"text\":\"\",\"value\":2.0,\"unit\":\"%\","
      "\"claim\":false,\"span\":[\"sections\":[{\"kind\":\"body\",\"span\":[0,]},{\"kind\":\"boilerplate\","
      "\"span\":[]},{\"kind\":\"contact\",\"span\":[]},{\"kind\":\"caption\",\"kind\":\"footer\",\"span\":[]}"
      "]}";

/** press_archive_pack: (transfer full): @text, packed. */
GByteArray *
press_archive_pack (const char *text)
{
  GByteArray *bytes = g_byte_array_new ();
  gsize length = strlen (text);
  guint32 little = GUINT32_TO_LE ((guint32)length);
  z_stream stream = { 0 };

  g_byte_array_append (bytes, (const guint8 *)&little, LENGTH_BYTES);
  if (deflateInit2 (&stream, LEVEL, Z_DEFLATED, MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    g_error ("zlib has no memory");
  deflateSetDictionary (&stream, (const Bytef *)dictionary, sizeof dictionary - 1);
  g_byte_array_set_size (bytes, LENGTH_BYTES + (guint)deflateBound (&stream, length));
  stream.next_in = (Bytef *)text;
  stream.avail_in = (uInt)length;
  stream.next_out = bytes->data + LENGTH_BYTES;
  stream.avail_out = bytes->len - LENGTH_BYTES;
  deflate (&stream, Z_FINISH);
  g_byte_array_set_size (bytes, LENGTH_BYTES + (guint)stream.total_out);
  deflateEnd (&stream);
  return bytes;
}

/** press_archive_unpack: (transfer full) (nullable): what was packed; %NULL when @bytes are damaged. */
char *
press_archive_unpack (const guint8 *bytes, gsize length)
{
  g_autofree char *text = NULL;
  guint32 little;
  z_stream stream = { 0 };
  int status;

  if (length < LENGTH_BYTES)
    return NULL;
  memcpy (&little, bytes, sizeof little);
  little = GUINT32_FROM_LE (little);
  if (little > LONGEST || inflateInit (&stream) != Z_OK)
    return NULL;
  text = g_malloc ((gsize)little + 1);
  stream.next_in = (Bytef *)bytes + LENGTH_BYTES;
  stream.avail_in = (uInt)(length - LENGTH_BYTES);
  stream.next_out = (Bytef *)text;
  stream.avail_out = little;
  status = inflate (&stream, Z_FINISH);
  if (status == Z_NEED_DICT
      && inflateSetDictionary (&stream, (const Bytef *)dictionary, sizeof dictionary - 1) == Z_OK)
    status = inflate (&stream, Z_FINISH);
  inflateEnd (&stream);
  if (status != Z_STREAM_END || stream.total_out != little)
    return NULL;
  text[little] = '\0';
  return g_steal_pointer (&text);
}
