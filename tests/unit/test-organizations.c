// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Who announces, who takes part, who did once. */

#include "test-mail.h"

/* The mail, what its organisations must be: "issuer NAME; partner NAME", and what may not be among them. */
typedef struct
{
  const char *name;
  const char *from;
  const char *headline;
  const char *text;
  const char *expected;
  const char *never;
} Row;

static const Row rows[] = {
  { "en/together-with", "Heron Cycles Press <press@heroncycles.example>", "Heron Cycles builds a cargo bike",
    "LEEDS, 5 March 2026 - Heron Cycles Ltd today announced a cargo bike that it has developed together with "
    "Bramley "
    "Steel Ltd. The bike will be on sale in May.\n\nThe previous partnership with Kestrel Tubes Inc. ended "
    "in December.\n\n"
    "About Heron Cycles\nHeron Cycles Ltd builds bicycles in Leeds.",
    "issuer Heron Cycles Ltd; partner Bramley Steel Ltd; former-partner Kestrel Tubes Inc.", NULL },
  { "en/acquires", "Osprey Foods <media@ospreyfoods.example>", "Osprey Foods acquires Dunlin Bakeries",
    "BATH, 5 March 2026 - Osprey Foods plc announced today that it has acquired Dunlin Bakeries Ltd for 12 "
    "million pounds. "
    "The deal is financed by Severn Merchant Bank.\n\nAbout Osprey Foods\nOsprey Foods plc makes soup.",
    "issuer Osprey Foods plc; partner Dunlin Bakeries Ltd; partner Severn Merchant Bank", NULL },
  { "en/joint", "Plover Media Team <media@plover.example>", "Plover and Sandpiper found a ferry line",
    "HULL, 5 March 2026 - Plover Lines Ltd and Sandpiper Shipping Ltd today announced that they will run a "
    "ferry line "
    "together.\n\nAbout Plover Lines\nPlover Lines Ltd sails to the isles.\n\nAbout Sandpiper "
    "Shipping\nSandpiper Shipping "
    "Ltd carries timber.",
    "issuer Plover Lines Ltd; issuer Sandpiper Shipping Ltd", NULL },
  { "en/with-several", "Dunnock Kites <press@dunnockkites.example>", "Dunnock Kites opens a school",
    "RHYL, 5 March 2026 - Dunnock Kites Ltd today announced a school for kites, which it runs together with "
    "Gannet Sails Ltd, Fulmar Ropes Ltd and Siskin Paper Ltd. It opens in May.\n\nThe roof was paid for by "
    "the Avocet Trust.\n\nAbout Dunnock Kites\nDunnock Kites Ltd makes kites.",
    "issuer Dunnock Kites Ltd; partner Gannet Sails Ltd; partner Fulmar Ropes Ltd; partner Siskin Paper Ltd; "
    "partner Avocet Trust",
    NULL },
  { "en/agency-and-contact", "Bright & Loud PR <hello@brightandloud.example>",
    "Curlew Lamps lights a lighthouse",
    "WICK, 5 March 2026 - Curlew Lamps Ltd has announced that its lamps now light the tower at Wick. The "
    "order came from "
    "Northern Harbour Trust.\n\nPress contact\nBright & Loud PR Ltd\nAnn Fisk, hello@brightandloud.example",
    "issuer Curlew Lamps Ltd; partner Northern Harbour Trust", "Bright & Loud PR Ltd" },
  { "en/profile-names-it", "Larkfield Home Repair <news@larkfieldrepair.example>",
    "Larkfield Home Repair names a director",
    "BATH, 5 March 2026 - Larkfield Home Repair, the volunteer group that mends roofs, has named Ann Fisk "
    "its "
    "next director. The tools came from Severn Merchant Bank.\n\nAbout Larkfield Home Repair\nLarkfield Home "
    "Repair makes homes dry.",
    "issuer Larkfield Home Repair; partner Severn Merchant Bank", NULL },
  { "en/sender-names-it", "Loom.example Media Relations <loom@loudly.example>", "Loom.example opens in Bath",
    "BATH, 5 March 2026 - Loom.example, the market for cloth, today announced that it opens in Bath.",
    "issuer Loom.example", NULL },
  { "de/uebernahme", "Pressestelle Wendland Uhren <presse@wendland-uhren.example>",
    "Wendland Uhren übernimmt Gerlach Zeiger",
    "Lüchow, 5. März 2026 – Die Wendland Uhren AG übernimmt die Gerlach Zeiger GmbH. Das gab das Unternehmen "
    "heute bekannt. "
    "Die Elbtaler Volksbank eG finanziert den Kauf.\n\nDie bisherige Zusammenarbeit mit der Kappel Federn "
    "GmbH wurde nicht "
    "verlängert.\n\nÜber Wendland Uhren\nDie Wendland Uhren AG baut Turmuhren.",
    "issuer Wendland Uhren AG; partner Gerlach Zeiger GmbH; former-partner Kappel Federn GmbH", NULL },
  { "de/absender-ohne-verb", "Moorbach Pumpen <b.lange@moorbach-pumpen.example>",
    "Rückruf: Ventile können klemmen",
    "Emden, 5. März 2026 – Die Moorbach Pumpen GmbH ruft Ventile der Baureihe M zurück. Betroffen sind rund "
    "400 Stück aus dem vergangenen Jahr.",
    "issuer Moorbach Pumpen GmbH", NULL },
  { "de/dienst", "Meldungsdienst <meldung@dienst.example>", "Neue Schleuse: Moorbach liefert im Mai",
    "Emden, 5. März 2026 – Die neue Schleuse bekommt Pumpen der Moorbach Pumpen GmbH. Geliefert wird im Mai, "
    "sagte der Bürgermeister am Montag.\n\nOriginal-Content von: Moorbach Pumpen GmbH, übermittelt durch "
    "Meldungsdienst",
    "issuer Moorbach Pumpen GmbH", NULL },
  { "de/gemeinsam", "Moorbach Pumpen <presse@moorbach-pumpen.example>",
    "Moorbach und Sielwerk bauen eine Pumpe",
    "Emden, 5. März 2026 – Die Moorbach Pumpen GmbH und die Sielwerk AG geben eine Partnerschaft bekannt. "
    "Sie entwickeln "
    "gemeinsam eine Pumpe für Deiche.\n\nÜber Moorbach Pumpen\nDie Moorbach Pumpen GmbH baut Pumpen.\n\nÜber "
    "Sielwerk\nDie "
    "Sielwerk AG plant Siele.",
    "issuer Moorbach Pumpen GmbH; issuer Sielwerk AG", NULL },
  { "de/kunde", "Tannhof Presse <presse@tannhof-dach.example>", "Tannhof liefert Holzdächer",
    "Kempten, 5. März 2026 – Die Tannhof Dach GmbH hat einen Auftrag der Stadtwerke Illerstadt GmbH erhalten "
    "und liefert "
    "vierzig Dächer aus Lärche.\n\nÜber die Tannhof Dach GmbH\nDie Tannhof Dach GmbH deckt Dächer.",
    "issuer Tannhof Dach GmbH; partner Stadtwerke Illerstadt GmbH", NULL },
  { "it/insieme", "Ufficio stampa Vetreria Salvioni <stampa@vetreriasalvioni.example>",
    "Vetreria Salvioni lancia la bottiglia leggera",
    "Empoli, 5 marzo 2026 - Vetreria Salvioni S.p.A. ha annunciato oggi una bottiglia più leggera, "
    "sviluppata insieme a Cantina "
    "Poggiorosso S.r.l. per il vino da tavola.\n\nIn precedenza l'azienda collaborava con Silice Nord "
    "S.r.l., ma l'accordo si è "
    "concluso a dicembre.\n\nInformazioni su Vetreria Salvioni\nVetreria Salvioni S.p.A. soffia vetro dal "
    "1920.",
    "issuer Vetreria Salvioni S.p.A.; partner Cantina Poggiorosso S.r.l.; former-partner Silice Nord S.r.l.",
    NULL },
  { "it/acquista", "Gruppo Arvedini <stampa@arvedini.example>", "Arvedini acquista Molini Rosati",
    "Cremona, 5 marzo 2026 - Arvedini S.p.A. acquista Molini Rosati S.r.l., lo ha annunciato oggi la "
    "società. L'operazione è "
    "finanziata da Banca Padana S.p.A.\n\nInformazioni su Arvedini\nArvedini S.p.A. macina farina.",
    "issuer Arvedini S.p.A.; partner Molini Rosati S.r.l.; partner Banca Padana S.p.A.", NULL },
  { "id/gandeng", "Humas Kopi Rimba <humas@kopirimba.example>", "Kopi Rimba Gandeng Koperasi Petani",
    "Jambi, 5 Maret 2026 - PT Kopi Rimba Lestari hari ini mengumumkan kerja sama dengan PT Kebun Merangin "
    "Jaya untuk membeli "
    "kopi dari petani.\n\nSebelumnya PT Kopi Rimba Lestari membeli kopi dari CV Biji Emas, tetapi kontrak "
    "itu tidak "
    "diperpanjang.\n\nTentang Kopi Rimba\nPT Kopi Rimba Lestari menyangrai kopi.",
    "issuer PT Kopi Rimba Lestari; partner PT Kebun Merangin Jaya; former-partner CV Biji Emas", NULL },
  { "id/akuisisi", "Corporate Secretary Layar Biru <corsec@layarbiru.example>",
    "Layar Biru Akuisisi Galangan Sinar Timur",
    "Surabaya, 5 Maret 2026 - PT Layar Biru Tbk mengumumkan telah mengakuisisi PT Galangan Sinar Timur. "
    "Pendanaan berasal dari "
    "PT Bank Pesisir Tbk.\n\nTentang Layar Biru\nPT Layar Biru Tbk mengoperasikan kapal.",
    "issuer PT Layar Biru Tbk; partner PT Galangan Sinar Timur; partner PT Bank Pesisir Tbk", NULL },
  { "fr/partenariat", "Service de presse Tuilerie Moreau <presse@tuileriemoreau.example>",
    "Tuilerie Moreau lance une tuile solaire",
    "Gien, le 5 mars 2026 – Tuilerie Moreau SA annonce une tuile solaire, conçue en partenariat avec Soleval "
    "SAS. Elle sera "
    "vendue en juin.\n\nLe contrat avec Ardoise du Nord SARL a pris fin en décembre.\n\nÀ propos de Tuilerie "
    "Moreau\nTuilerie "
    "Moreau SA cuit des tuiles.",
    "issuer Tuilerie Moreau SA; partner Soleval SAS; former-partner Ardoise du Nord SARL", NULL },
  { "fr/rachat", "Groupe Kervadec <presse@kervadec.example>", "Kervadec rachète Conserves Nolwenn",
    "Lorient, le 5 mars 2026 – Kervadec SA annonce le rachat de Conserves Nolwenn SAS. L'opération est "
    "financée par Banque des "
    "Embruns SA.\n\nÀ propos de Kervadec\nKervadec SA met le poisson en boîte.",
    "issuer Kervadec SA; partner Conserves Nolwenn SAS; partner Banque des Embruns SA", NULL },
  { "es/junto-con", "Prensa Cerámicas Teruel <prensa@ceramicasteruel.example>",
    "Cerámicas Teruel presenta el azulejo frío",
    "Teruel, 5 de marzo de 2026 - Cerámicas Teruel, S.A. ha anunciado hoy un azulejo que enfría las casas, "
    "desarrollado junto con "
    "Arcillas Jalón, S.L. para escuelas.\n\nEl contrato con Esmaltes Turia, S.L. finalizó en "
    "diciembre.\n\nAcerca de Cerámicas "
    "Teruel\nCerámicas Teruel, S.A. cuece barro.",
    "issuer Cerámicas Teruel, S.A.; partner Arcillas Jalón, S.L.; former-partner Esmaltes Turia, S.L.",
    NULL },
  { "es/compra", "Grupo Montesa <prensa@montesa.example>", "Montesa compra Aceites Navarro",
    "Jaén, 5 de marzo de 2026 - Montesa, S.A. ha anunciado la compra de Aceites Navarro, S.L. La operación "
    "la financia Caja del "
    "Olivar, S.A.\n\nAcerca de Montesa\nMontesa, S.A. prensa aceitunas.",
    "issuer Montesa, S.A.; partner Aceites Navarro, S.L.; partner Caja del Olivar, S.A.", NULL },
};

static PressOrganization *
find (PressBrief *brief, const char *name)
{
  for (guint i = 0; i < brief->organizations->len; i++)
    {
      PressOrganization *organization = brief->organizations->pdata[i];

      if (g_str_equal (organization->name, name))
        return organization;
    }
  return NULL;
}

static char *
list (PressBrief *brief)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < brief->organizations->len; i++)
    {
      const PressOrganization *organization = brief->organizations->pdata[i];

      g_string_append_printf (text, "%s %s; ", press_relation_to_string (organization->relation),
                              organization->name);
    }
  return g_string_free (text, FALSE);
}

static void
test_relations (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *text = g_strconcat (row->headline, "\n\n", row->text, NULL);
  g_autoptr (PressBrief) brief = test_mail_brief (row->from, row->headline, "", text);
  g_auto (GStrv) expected = g_strsplit (row->expected, "; ", -1);
  g_autofree char *found = list (brief);

  g_test_message ("%s", found);
  for (guint i = 0; expected[i] != NULL; i++)
    {
      const char *name = strchr (expected[i], ' ') + 1;
      g_autofree char *relation = g_strndup (expected[i], (gsize)(name - 1 - expected[i]));
      const PressOrganization *organization = find (brief, name);

      g_assert_nonnull (organization);
      g_assert_cmpstr (press_relation_to_string (organization->relation), ==, relation);
    }
  if (row->never != NULL)
    g_assert_null (find (brief, row->never));
}

static gboolean
has_alias (const PressOrganization *organization, const char *alias)
{
  for (guint i = 0; i < organization->aliases->len; i++)
    if (g_str_equal (organization->aliases->pdata[i], alias))
      return TRUE;
  return FALSE;
}

/* The fullest form is the name; every form and every place of it is kept, verbatim. */
static void
test_mentions (void)
{
  const Row *row = &rows[0];
  g_autofree char *text = g_strconcat (row->headline, "\n\n", row->text, NULL);
  g_autoptr (PressBrief) brief = test_mail_brief (row->from, row->headline, "", text);
  const PressOrganization *heron = find (brief, "Heron Cycles Ltd");

  g_assert_nonnull (heron);
  g_assert_true (has_alias (heron, "Heron Cycles"));
  g_assert_cmpuint (heron->spans->len, ==, 4); /* headline, lead, head and text of the boilerplate */
  for (guint i = 0; i < heron->spans->len; i++)
    {
      PressSpan span = g_array_index (heron->spans, PressSpan, i);
      g_autofree char *form = g_utf8_substring (brief->text, span.begin, span.end);

      g_assert_true (g_str_equal (form, heron->name) || has_alias (heron, form));
      g_assert_true (i == 0 || g_array_index (heron->spans, PressSpan, i - 1).end <= span.begin);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/organizations/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_relations);
    }
  g_test_add_func ("/organizations/mentions", test_mentions);
  return g_test_run ();
}
