// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brief/press-analysis.h"

#include <string.h>

/* What stands below the announcement, and the contacts in it: name, address, telephone apart by " | ",
 * contacts apart by " || ", "-" for none. */
typedef struct
{
  const char *language;
  const char *block;
  const char *contacts;
} Row;

static const struct
{
  const char *language;
  const char *text;
} announcements[] = {
  { "de", "Pressemitteilung\n\nNeue Halle für die Lohse GmbH\n\nUlm, 4. Mai 2026 – Die Lohse GmbH baut in "
          "Ulm eine neue "
          "Halle und stellt dafür im Sommer vierzig Menschen ein. Der Bau kostet nach Angaben der Firma drei "
          "Millionen Euro und soll im Herbst fertig sein." },
  { "en",
    "Press release\n\nLohse builds a new hall\n\nULM, 4 May 2026 – Lohse Ltd is building a new hall in Ulm "
    "and will "
    "hire forty people for it this summer. The hall costs three million euros and should be finished in the "
    "autumn." },
  { "it",
    "Comunicato stampa\n\nUn nuovo padiglione per la Lohse\n\nUlma, 4 maggio 2026 – La Lohse S.r.l. "
    "costruisce a Ulma "
    "un nuovo padiglione e assume quaranta persone entro l'estate. I lavori costano tre milioni di euro e "
    "finiranno in autunno." },
  { "fr", "Communiqué de presse\n\nUne nouvelle halle pour Lohse\n\nUlm, le 4 mai 2026 – La société Lohse "
          "SAS construit à Ulm "
          "une nouvelle halle et embauche quarante personnes cet été. Les travaux coûtent trois millions "
          "d'euros et "
          "seront terminés à l'automne." },
  { "es",
    "Nota de prensa\n\nUna nueva nave para Lohse\n\nUlm, 4 de mayo de 2026 – La empresa Lohse S.L. construye "
    "en Ulm una "
    "nueva nave y contratará a cuarenta personas este verano. Las obras cuestan tres millones de euros y "
    "terminarán en otoño." },
  { "id",
    "Siaran pers\n\nLohse membangun gedung baru\n\nUlm, 4 Mei 2026 – PT Lohse membangun gedung baru di Ulm "
    "dan akan "
    "menerima empat puluh karyawan pada musim panas ini. Gedung itu menelan biaya tiga juta euro dan akan "
    "selesai dalam beberapa bulan." },
};

static const Row rows[] = {
  /* one person, lines of their own */
  { "de", "Pressekontakt\nLohse GmbH\nJonas Richter\nTel. +49 731 23125 417\npresse@lohse.example",
    "Jonas Richter | presse@lohse.example | +49 731 23125 417" },
  { "de",
    "Pressekontakt:\nDr. Anna Richter, Leiterin Kommunikation\nTelefon: 0731/90009-133\nFax: 0731/90009-199\n"
    "E-Mail: anna.richter@lohse.example",
    "Anna Richter | anna.richter@lohse.example | 0731/90009-133" },
  { "de",
    "Ansprechpartnerin für die Presse:\nAnna Richter\nMobil: +49 (0)152 28817386\nrichter@lohse.example",
    "Anna Richter | richter@lohse.example | +49 (0)152 28817386" },
  { "en", "Media Contact:\nAnna Richter\nLohse Ltd\n(218) 555-0146\npress@lohse.example",
    "Anna Richter | press@lohse.example | (218) 555-0146" },
  { "en",
    "Media Contact:\nAnna Richter\nPR Manager, Lohse "
    "Ltd\n+1-218-555-0146\npress@lohse.example\nwww.lohse.example",
    "Anna Richter | press@lohse.example | +1-218-555-0146" },
  { "en",
    "For further information, please contact:\n\nAnna Richter\nT: +44 1632 960 527\nF: +44 1632 960 528\n"
    "E: anna@lohse.example",
    "Anna Richter | anna@lohse.example | +44 1632 960 527" },
  { "it", "Ufficio stampa\nGiulia Ferri\nCellulare: 333 555 0179\nufficiostampa@lohse.example",
    "Giulia Ferri | ufficiostampa@lohse.example | 333 555 0179" },
  { "it",
    "Contatti per la stampa\nLohse S.r.l. - Relazioni esterne\nGiulia Ferri, tel. 035 555 0187, "
    "stampa@lohse.example",
    "Giulia Ferri | stampa@lohse.example | 035 555 0187" },
  { "fr",
    "Contact presse\nMarie Dupont\nTél. : 01 99 00 53 24\nMobile : 06 39 98 00 "
    "11\nmarie.dupont@lohse.example",
    "Marie Dupont | marie.dupont@lohse.example | 01 99 00 53 24" },
  { "fr", "Contact presse : Marie Dupont – tél. 01.99.00.47.12 –\nmarie.dupont@lohse.example",
    "Marie Dupont | marie.dupont@lohse.example | 01.99.00.47.12" },
  { "es", "Contacto de prensa\nCarmen Ortega\n952 555 017 · prensa@lohse.example",
    "Carmen Ortega | prensa@lohse.example | 952 555 017" },
  { "es",
    "Contacto para medios:\nCarmen Ortega\nTel.: +34 976 555 023 / Móvil: +34 600 555 "
    "014\nprensa@lohse.example",
    "Carmen Ortega | prensa@lohse.example | +34 976 555 023" },
  { "id", "Narahubung:\nDewi Lestari (Sekretaris Perusahaan)\nHP/WA 0812-5550-0177\nhumas@lohse.example",
    "Dewi Lestari | humas@lohse.example | 0812-5550-0177" },
  { "id",
    "Kontak media\nDewi Lestari – Hubungan Masyarakat PT Lohse\nTelepon: +62 31 5550 0175\nSurel: "
    "humas@lohse.example",
    "Dewi Lestari | humas@lohse.example | +62 31 5550 0175" },
  { "de", "Pressekontakt:\npresse@lohse.example\nAnna Richter\n0731 90009-133",
    "Anna Richter | presse@lohse.example | 0731 90009-133" },
  { "de",
    "Rückfragehinweis:\n   Lohse GmbH\n   Mag. Anna Richter\n   Tel.: +43 1 234 56 78-90\n   "
    "mailto:anna@lohse.example",
    "Anna Richter | anna@lohse.example | +43 1 234 56 78-90" },
  { "de",
    "Pressekontakt:\nAnna Richter\nMarktstraße 12, 89073 Ulm\nTel.: +49 (0)731 / 23125-417\nFax: +49 (0)731 "
    "/ "
    "23125-418\nanna@lohse.example",
    "Anna Richter | anna@lohse.example | +49 (0)731 / 23125-417" },
  { "en",
    "Press contact:\nLohse Press Office\nT +44 (0)20 7946 0123 | M +44 (0)7700 900123 | E "
    "press@lohse.example",
    "- | press@lohse.example | +44 (0)20 7946 0123" },
  { "it",
    "Per maggiori informazioni:\nUfficio Stampa\nGiulia Ferri\ncell. 333.5550179\ng.ferri@lohse.example",
    "Giulia Ferri | g.ferri@lohse.example | 333.5550179" },
  { "es", "Departamento de Comunicación\nTeléfono: 91 555 01 23 (ext. 12)\nprensa@lohse.example",
    "- | prensa@lohse.example | 91 555 01 23" },
  /* a single line */
  { "id", "Kontak: Dewi Lestari (Humas), 0817 5550 0163, humas@lohse.example",
    "Dewi Lestari | humas@lohse.example | 0817 5550 0163" },
  { "de", "Rückfragen bitte an: Lohse GmbH, Anna Richter, Telefon 0731 90009-133, richter@lohse.example",
    "Anna Richter | richter@lohse.example | 0731 90009-133" },
  { "it", "Per informazioni: Agenzia Sole, Giulia Ferri, 0832 555 0118, stampa@sole.example",
    "Giulia Ferri | stampa@sole.example | 0832 555 0118" },
  { "en", "Press contact: Anna Richter | anna@lohse.example | 01632 960418",
    "Anna Richter | anna@lohse.example | 01632 960418" },
  /* several */
  { "en",
    "Media contacts\nLohse Ltd: Anna Richter, +49 731 23125 417, anna@lohse.example\n"
    "Brandt plc: Oliver Brandt, +44 1632 960 527, oliver@brandt.example",
    "Anna Richter | anna@lohse.example | +49 731 23125 417 || Oliver Brandt | oliver@brandt.example | +44 "
    "1632 960 527" },
  { "de",
    "Pressekontakt\n\nLohse GmbH\nAnna Richter\nTel. 0731 90009-133\nrichter@lohse.example\n\n"
    "Agentur Sonne\nPeter Schulze\nTel. 030 23125-015\nschulze@sonne.example",
    "Anna Richter | richter@lohse.example | 0731 90009-133 || Peter Schulze | schulze@sonne.example | 030 "
    "23125-015" },
  { "fr",
    "Contacts presse\nMarie Dupont – 01 99 00 53 24 – marie@lohse.example\nPaul Martin – 01 99 00 47 13 – "
    "paul@lohse.example",
    "Marie Dupont | marie@lohse.example | 01 99 00 53 24 || Paul Martin | paul@lohse.example | 01 99 00 47 "
    "13" },
  { "fr",
    "CONTACTS PRESSE\nAgence Soleil : Marie Dupont / Paul Martin\n01 99 00 53 24\n"
    "marie@soleil.example / paul@soleil.example",
    "Marie Dupont | marie@soleil.example | 01 99 00 53 24 || Paul Martin | paul@soleil.example | 01 99 00 53 "
    "24" },
  { "it",
    "Contatti stampa: Agenzia Sole - Giulia Ferri (335/5550179; giulia@sole.example), Marco Neri "
    "(335/5550180; "
    "marco@sole.example)",
    "Giulia Ferri | giulia@sole.example | 335/5550179 || Marco Neri | marco@sole.example | 335/5550180" },
  { "de",
    "Ihre Ansprechpartner:\nAnna Richter, Lohse GmbH, Telefon 030 23125-417, richter@lohse.example\n"
    "Peter Schulze, Agentur Sonne, Telefon 030 23125-418, schulze@sonne.example",
    "Anna Richter | richter@lohse.example | 030 23125-417 || Peter Schulze | schulze@sonne.example | 030 "
    "23125-418" },
  /* nobody named; no address; no telephone */
  { "en", "Media enquiries: press@lohse.example", "- | press@lohse.example | -" },
  { "de", "Pressekontakt\nPressestelle der Lohse GmbH\npresse@lohse.example\nTel. 0731 90009-0",
    "- | presse@lohse.example | 0731 90009-0" },
  { "en", "Press contact: Anna Richter, 01632 960418", "Anna Richter | - | 01632 960418" },
  { "fr", "Contact presse : Marie Dupont, marie@lohse.example", "Marie Dupont | marie@lohse.example | -" },
  /* not a telephone */
  { "de",
    "Pressekontakt\nAnna Richter\nrichter@lohse.example\nFax 0731 90009-199\nUSt-IdNr. DE123456789\n"
    "IBAN DE02 1203 0000 0000 2020 51",
    "Anna Richter | richter@lohse.example | -" },
  { "en", "Media contact: Anna Richter, anna@lohse.example\nCustomer hotline: 0800 555 0100",
    "Anna Richter | anna@lohse.example | -" },
  /* others than the press */
  { "fr",
    "Contact presse : Marie Dupont – 01 99 00 53 24 – marie@lohse.example\nRelations investisseurs : "
    "ir@lohse.example",
    "Marie Dupont | marie@lohse.example | 01 99 00 53 24" },
  { "en",
    "Media contact:\nAnna Richter, 01632 960418, anna@lohse.example\n\nInvestor contact:\nPaul Reed, 01632 "
    "960419, "
    "ir@lohse.example",
    "Anna Richter | anna@lohse.example | 01632 960418 || Paul Reed | ir@lohse.example | 01632 960419" },
  { "en",
    "Contacts:\nMedia – Anna Richter, anna@lohse.example, 01632 960418\nInvestors – Paul Reed, "
    "ir@lohse.example",
    "Anna Richter | anna@lohse.example | 01632 960418 || Paul Reed | ir@lohse.example | -" },
  /* a page of the web made into a mail */
  { "fr",
    "Contact Details\n\nMoor & Fern PR\n\nMarie Dupont\n\n+33 1 99 00 53 "
    "24\n\nmarie@moorfern.example\n\nView "
    "source version: https://wire.example/1",
    "Marie Dupont | marie@moorfern.example | +33 1 99 00 53 24" },
  { "en", "Booking essential on 01632 960418.", "" },
  /* the sender's signature */
  { "de",
    "Mit freundlichen Grüßen\nAnna Richter\nPresse- und Öffentlichkeitsarbeit\n\n-- \nLohse GmbH | Am Markt "
    "3 | Ulm\n"
    "Anna Richter | 0152 28817386 | presse@lohse.example",
    "Anna Richter | presse@lohse.example | 0152 28817386" },
  /* no contact at all */
  { "de", "Die Halle steht an der Donau. Anmeldung bis zum 17.04.2026 um 12:00 Uhr.", "" },
  { "en", "The company sold 12,345,678 pumps in 2025. Registered in England no. 01234567.", "" },
};

static char *
mail_of (const Row *row)
{
  for (gsize i = 0; i < G_N_ELEMENTS (announcements); i++)
    if (g_str_equal (announcements[i].language, row->language))
      return g_strdup_printf ("From: Lohse <news@lohse.example>\nTo: desk@paper.example\nSubject: Lohse\n"
                              "Date: Mon, 4 May 2026 09:00:00 +0200\nMessage-ID: <1@lohse.example>\n"
                              "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                              "Content-Transfer-Encoding: 8bit\n\n%s\n\n%s\n",
                              announcements[i].text, row->block);
  g_assert_not_reached ();
}

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "-";
}

static char *
show (const PressBrief *brief)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < brief->contacts->len; i++)
    {
      const PressContact *contact = g_ptr_array_index (brief->contacts, i);

      g_string_append_printf (all, "%s%s | %s | %s", i > 0 ? " || " : "", or_dash (contact->name),
                              or_dash (contact->email), or_dash (contact->phone));
    }
  return g_string_free (all, FALSE);
}

static void
test_blocks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char *mail = mail_of (&rows[i]);
      g_autoptr (GBytes) bytes = g_bytes_new_take (mail, strlen (mail));
      g_autoptr (GError) error = NULL;
      g_autoptr (PressBrief) brief = press_analyze (bytes, NULL, NULL, &error);
      g_autofree char *shown = NULL;

      g_assert_no_error (error);
      shown = show (brief);
      if (!g_str_equal (shown, rows[i].contacts))
        {
          g_test_message ("in: %s\ngot:  %s\nwant: %s", rows[i].block, shown, rows[i].contacts);
          g_test_fail ();
        }
    }
}

/* Labels, addresses and numbers without end. */
static void
test_hostile (void)
{
  static const char *const patterns[]
      = { "Pressekontakt\n",          "a@b.example ",  "@", "+49 ", "030 ", "(0",
          "Kontakt: a@b.example\n\n", "Anna Richter, " };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GString) mail
          = g_string_new ("From: a@b.example\nSubject: x\nContent-Type: text/plain\n\nPressekontakt\n");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PressBrief) brief = NULL;
      gint64 start = g_get_monotonic_time ();

      while (mail->len < 200000)
        g_string_append (mail, patterns[i]);
      bytes = g_bytes_new (mail->str, mail->len);
      brief = press_analyze (bytes, NULL, NULL, NULL);
      g_assert_nonnull (brief);
      g_test_message ("%s: %" G_GINT64_FORMAT " ms", patterns[i], (g_get_monotonic_time () - start) / 1000);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
      g_assert_cmpuint (brief->contacts->len, <=, 50);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contacts/blocks", test_blocks);
  g_test_add_func ("/contacts/hostile", test_hostile);
  return g_test_run ();
}
