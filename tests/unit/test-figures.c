// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/press-figures.h"

#include <string.h>

/* A language, a text, and its figures: text = value unit, with "!" for a claim; apart by "; ". */
static const struct
{
  const char *language;
  const char *text;
  const char *figures;
} rows[] = {
  /* amounts of money */
  { "de", "Das Werk kostet 118 Millionen Euro.", "118 Millionen Euro = 118000000 Euro" },
  { "de", "Der Umsatz beträgt rund 1,2 Mrd. € im Jahr.", "1,2 Mrd. € = 1200000000 €" },
  { "de", "Der Preis liegt bei 1.299,50 Euro.", "1.299,50 Euro = 1299.5 Euro" },
  { "de", "Das Haus erhielt € 5 Mio. vom Land.", "€ 5 Mio. = 5000000 €" },
  { "de", "Die Stiftung gibt eine Million Euro.", "eine Million Euro = 1000000 Euro" },
  { "en", "The round brought US$ 3.5m to the firm.", "US$ 3.5m = 3500000 US$" },
  { "en", "It paid $42 million in cash.", "$42 million = 42000000 $" },
  { "en", "The site costs about £1,250,000 to run.", "£1,250,000 = 1250000 £" },
  { "en", "It sold for five million dollars.", "five million dollars = 5000000 dollars" },
  { "id", "Nilai investasi mencapai Rp15 miliar.", "Rp15 miliar = 15000000000 Rp" },
  { "id", "Harganya Rp 1,2 triliun.", "Rp 1,2 triliun = 1200000000000 Rp" },
  { "id", "Lampu ini dijual Rp289.000 per unit.", "Rp289.000 = 289000 Rp" },
  { "it", "Il gruppo investe 3,4 milioni di euro.", "3,4 milioni di euro = 3400000 euro" },
  { "fr", "Le projet coûte 1 234,5 millions d'euros.", "1 234,5 millions d'euros = 1234500000 euros" },
  { "fr", "Le chiffre d'affaires est de 91,3 M€.", "91,3 M€ = 91300000 €" },
  { "es", "La obra cuesta 5 millones de euros.", "5 millones de euros = 5000000 euros" },
  { "es", "Cuesta 1.250,75 pesos.", "1.250,75 pesos = 1250.75 pesos" },
  /* shares and growth */
  { "de", "Die Zahl der Gäste stieg um 4,5 Prozent.", "4,5 Prozent = 4.5 Prozent!" },
  { "en", "Sales grew 30% in Europe.", "30% = 30 %!" },
  { "en", "It holds 25 per cent of the shares.", "25 per cent = 25 per cent" },
  { "it", "La società detiene il 51 per cento.", "51 per cento = 51 per cento" },
  { "id", "Penjualan naik 12,5 persen.", "12,5 persen = 12.5 persen!" },
  { "fr", "Le groupe attend entre 5 % et 6 %.", "5 % = 5 %; 6 % = 6 %" },
  { "es", "Las ventas crecieron un 8 %.", "8 % = 8 %!" },
  { "de", "Erwartet werden 15 bis 20 Prozent.", "15 bis 20 Prozent = 15 Prozent" },
  { "en", "They expect 15-20 percent.", "15-20 percent = 15 percent" },
  /* what is counted and measured */
  { "en", "More than 434 million devices are in use.", "434 million devices = 434000000 devices" },
  { "en", "The plant will create 180 new jobs.", "180 new jobs = 180 new jobs" },
  { "de", "Dort arbeiten 300 neue Mitarbeiter.", "300 neue Mitarbeiter = 300 neue Mitarbeiter" },
  { "de", "Das Museum zeigt 1.900 Quadratmeter Fläche.", "1.900 Quadratmeter = 1900 Quadratmeter" },
  { "it", "Saranno piantati 800 alberi in città.", "800 alberi = 800 alberi" },
  { "id", "Mereka memesan 40 unit bus.", "40 unit = 40 unit" },
  { "fr", "Elle emploie 400 personnes ici.", "400 personnes = 400 personnes" },
  { "es", "El ensayo reúne a 240 pacientes.", "240 pacientes = 240 pacientes" },
  { "en", "Each weighs 30kg and holds 500 GB.", "30kg = 30 kg; 500 GB = 500 GB" },
  { "fr", "L'usine produit 40 000 tonnes par an.", "40 000 tonnes = 40000 tonnes" },
  { "de", "In der Schweiz sind es 17'709 km².", "17'709 km² = 17709 km²" },
  /* ranks */
  { "en", "The firm is number one in its field.", "number one = 1 -!" },
  { "de", "Sie ist der drittgrößte Hersteller.", "drittgrößte = 3 -!" },
  /* no figures */
  { "de", "Am 31. März 2031 um 10:30 Uhr geht es los.", "" },
  { "de", "Halle 3, Stand 12, Ringstr. 5, 10999 Kornau", "" },
  { "de", "Tel. 030 23125 417", "" },
  { "de", "Das dauert 3 Jahre und 6 Monate.", "" },
  { "en", "Version 2.1.3 of 2031-05-23 runs on the Pelo 12 phone.", "" },
  { "en", "Call +44 20 7946 0123 or see www.harrow.example/2031.", "" },
  { "en", "See page 12, No. 5 and section 3.", "" },
  { "en", "In 2030 the company moved.", "" },
  { "it", "Il 12 maggio 2031 alle 19.30.", "" },
  { "id", "Pada 5 Mei 2031 pukul 19.30 WIB.", "" },
  { "fr", "Le 23 mai 2031 à 10 h 30.", "" },
  { "es", "El 23 de mayo de 2031 a las 10:30.", "" },
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressText) text
          = press_text_new (rows[i].text, -1, press_lexicons_get_default (), rows[i].language);
      g_autoptr (GArray) figures = press_figures_find (text);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint f = 0; f < figures->len; f++)
        {
          const PressFigure *figure = &g_array_index (figures, PressFigure, f);
          g_autofree char *slice = press_text_slice (text, figure->span);
          char number[G_ASCII_DTOSTR_BUF_SIZE];

          g_ascii_formatd (number, sizeof number, "%.15g", figure->value);
          g_string_append_printf (found, "%s%s = %s %s%s", f > 0 ? "; " : "", slice, number,
                                  figure->unit != NULL ? figure->unit : "-", figure->claim ? "!" : "");
        }
      g_assert_cmpstr (found->str, ==, rows[i].figures);
    }
}

static void
test_hostile (void)
{
  /* Texts that could cost more than linear time; none has a figure. */
  static const char *const pieces[] = { "1.", "1,", "1 ", "1-", "€", "(", "a1", "no. ", "\n1\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) long_text = g_string_new (NULL);
      g_autoptr (PressText) text = NULL;
      g_autoptr (GArray) figures = NULL;

      while (long_text->len < 200000)
        g_string_append (long_text, pieces[i]);
      text = press_text_new (long_text->str, -1, press_lexicons_get_default (), "en");
      figures = press_figures_find (text);
      g_assert_cmpuint (figures->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions (); /* all rows that fail are told */
  g_test_add_func ("/figures/table", test_table);
  g_test_add_func ("/figures/hostile", test_hostile);
  return g_test_run ();
}
