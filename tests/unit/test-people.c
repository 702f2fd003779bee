// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Who is named, as what, of which organisation. */

#include "test-mail.h"

/* A paragraph of a release, and its people: "name | role | organisation", apart by "; ", "-" for none. */
typedef struct
{
  const char *text;
  const char *people;
} Row;

static const Row german[] = {
  { "„Der Umzug gibt uns Luft“, sagt Tilda Brömse, Geschäftsführerin der Moorhuhn Logistik GmbH.",
    "Tilda Brömse | Geschäftsführerin | Moorhuhn Logistik GmbH" },
  { "Die neue Halle eröffnete Moorhuhn-Chef Ralf Ostermeier am Montag in Kiel.",
    "Ralf Ostermeier | Chef | Moorhuhn" },
  { "Dr. Henning Wülker, stellvertretender Vorsitzender des Verbands Nordlicht e. V., lobte den Plan.",
    "Henning Wülker | stellvertretender Vorsitzender | Verbands Nordlicht e. V." },
  { "Oberbürgermeisterin Hanna Özkan und Kuratorin Frauke Lindt führten durch die Ausstellung.",
    "Hanna Özkan | Oberbürgermeisterin | -; Frauke Lindt | Kuratorin | -" },
  { "Zum 1. Juli wird Jost Petermann neuer Technikvorstand der Basaltwerke AG.",
    "Jost Petermann | Technikvorstand | Basaltwerke AG" },
  { "„Wir haben lange gewartet“, so Prof. Dr. Miriam Taubert, Leiterin des Instituts für Küstenforschung.",
    "Miriam Taubert | Leiterin | Instituts für Küstenforschung" },
  { "Karla Stein, Leiterin Vertrieb bei der Basaltwerke AG, und ihr Kollege Timo Frey stellten das Gerät "
    "vor.",
    "Karla Stein | Leiterin Vertrieb | Basaltwerke AG; Timo Frey | - | Basaltwerke AG" },
  { "Bei der Basaltwerke AG übernimmt Greta von der Weide den Einkauf. Von der Weide kommt aus Jena.",
    "Greta von der Weide | - | -" },
  { "„Das lohnt sich“, sagte der Gründer und Geschäftsführer der Wattblick GmbH, Enno Harms.",
    "Enno Harms | Gründer und Geschäftsführer | Wattblick GmbH" },
  { "Die Basaltwerke AG schließt ein Werk in Jena.\n\n„Wir lassen niemanden allein“, sagt "
    "Betriebsratsvorsitzender Sven Maurer.",
    "Sven Maurer | Betriebsratsvorsitzender | Basaltwerke AG" },
  { "Karla Stein wird Geschäftsführerin der Basaltwerke AG. Sie folgt auf Holger Timm, der in den Ruhestand "
    "geht.",
    "Karla Stein | Geschäftsführerin | Basaltwerke AG; Holger Timm | - | Basaltwerke AG" },
  { "Die Basaltwerke AG baut in Jena eine Halle.\n\nZum ersten Spatenstich kamen die Bürgermeisterin Hanna "
    "Özkan (Basaltwerke "
    "AG) und Sven Maurer, Leiter Vertrieb der Basaltwerke AG.",
    "Hanna Özkan | Bürgermeisterin | -; Sven Maurer | Leiter Vertrieb | Basaltwerke AG" },
  { "Wir suchen Schweißerinnen, Elektriker und Leute vom Fach, schreibt die Basaltwerke AG.", "" },
  { "Zum 1. Mai wird Karla Stein, 44, die zuletzt in Jena tätig war, Geschäftsführerin der Basaltwerke AG.",
    "Karla Stein | Geschäftsführerin | Basaltwerke AG" },
  { "„Der Roggen steht gut“, sagt Jost Petermann, Leiter des Instituts für Acker und Weide Jena.",
    "Jost Petermann | Leiter | Instituts für Acker und Weide Jena" },
  { NULL, NULL },
};

static const Row english[] = {
  { "Pebblebrook Ltd will build in Leeds.\n\nRuth Amadi, finance director, leaves in May. Her successor, "
    "Amos "
    "Tully, comes from Osmund Freight plc.",
    "Ruth Amadi | finance director | Pebblebrook Ltd; Amos Tully | - | Pebblebrook Ltd" },
  { "Pebblebrook Ltd named Ruth Amadi as vice president of Human Resources today.",
    "Ruth Amadi | vice president of Human Resources | Pebblebrook Ltd" },
  { "Osmund Freight plc buys Amadi Seeds Ltd in Leeds. “I sold gladly,” said director Ruth Amadi-Hale.",
    "Ruth Amadi-Hale | director | Amadi Seeds Ltd" },
  { "Pebblebrook Ltd gave the prize in Leeds. The jury was led by linguist Nora Whitcombe.",
    "Nora Whitcombe | linguist | -" },
  { "Osmund Freight plc joins Pebblebrook Ventures Ltd and its port in Leeds.\n\n“We grow,” said Nora "
    "Whitcombe, "
    "director of Osmund.",
    "Nora Whitcombe | director | Osmund Freight plc" },
  { "\"We had to move quickly,\" said Nora Whitcombe, chief operating officer of Pebblebrook Ltd.",
    "Nora Whitcombe | chief operating officer | Pebblebrook Ltd." },
  { "Pebblebrook's founder, Dr Samuel Adeyemi, opened the laboratory in Leeds.",
    "Samuel Adeyemi | founder | Pebblebrook" },
  { "The board of Pebblebrook Ltd has appointed Grace Lindqvist as chief financial officer.",
    "Grace Lindqvist | chief financial officer | Pebblebrook Ltd" },
  { "The club has appointed Sigrún Eldjárn as head coach of the women's team.",
    "Sigrún Eldjárn | head coach of the women's team | -" },
  { "Chief Financial Officer Harbhajan Kalsi explained the results of Pebblebrook Ltd today.",
    "Harbhajan Kalsi | Chief Financial Officer | Pebblebrook Ltd" },
  { "“It rhymes,” said Pebblebrook's marketing chief, Oriana Tuilagi.",
    "Oriana Tuilagi | marketing chief | Pebblebrook" },
  { "Co-author Professor Samuel Adeyemi of the Osmund Institute of Tides warned of storms.",
    "Samuel Adeyemi | Co-author | Osmund Institute of Tides" },
  { "Mayor Helen Boothroyd thanked the volunteers. Boothroyd said the park belonged to everyone.",
    "Helen Boothroyd | Mayor | -" },
  { "Professor Arun Mehta, director of the Tidal Institute at the University of Marlsea, led the study.",
    "Arun Mehta | director | Tidal Institute" },
  { "“It is a start,” said Lucy O'Dowd, head of sustainability at Pebblebrook.",
    "Lucy O'Dowd | head of sustainability | Pebblebrook" },
  { "Ben Hartley Jr., who leads the engineering team of Pebblebrook Ltd, will speak in Leeds.",
    "Ben Hartley Jr. | - | Pebblebrook Ltd" },
  { "Pebblebrook Ltd chairman Sir Alan Dacre and Pebblebrook CEO Mei-Ling Foster signed the contract.",
    "Alan Dacre | chairman | Pebblebrook Ltd; Mei-Ling Foster | CEO | Pebblebrook" },
  { "\"The score is about rain,\" explained composer Ingrid Solberg.", "Ingrid Solberg | composer | -" },
  { "Pebblebrook Ltd ends its contract with Osmund Freight plc. \"We part as friends,\" said its managing "
    "director, Ruth Amadi.",
    "Ruth Amadi | managing director | Osmund Freight plc" },
  { "Pebblebrook Ltd closes a depot in Leeds.\n\nThe Rural Drivers Union was cautious. \"We will read the "
    "small "
    "print,\" said regional organiser Dee Marlowe.",
    "Dee Marlowe | regional organiser | Rural Drivers Union" },
  { "Pebblebrook Ltd has named Grace Lindqvist managing director. She succeeds the Rev. Amos Tully in June.",
    "Grace Lindqvist | managing director | Pebblebrook Ltd; Amos Tully | - | Pebblebrook Ltd" },
  { "\"We were surprised,\" said Nora Whitcombe, a behavioural ecologist at Osmund University.",
    "Nora Whitcombe | behavioural ecologist | Osmund University" },
  { "Samuel Adeyemi, Pebblebrook's director of development, said: \"Pebblebrook Ltd will build here.\"",
    "Samuel Adeyemi | director of development | Pebblebrook" },
  { "Founders Nora Whitcombe and Samuel Okafore of Pebblebrook Ltd opened the laboratory.",
    "Nora Whitcombe | Founders | Pebblebrook Ltd; Samuel Okafore | Founders | Pebblebrook Ltd" },
  { "Grace Lindqvist, who started at the till in 1998, will be head of on-board services at Pebblebrook Ltd.",
    "Grace Lindqvist | head of on-board services | Pebblebrook Ltd." },
  { "Pebblebrook Ltd joins the LEO Satellite programme, which Nora Whitcombe once visited.", "" },
  { "Grace Lindqvist was most recently operations manager of Osmund Freight plc. Lindqvist becomes managing "
    "director of Pebblebrook Ltd in May.",
    "Grace Lindqvist | managing director | Pebblebrook Ltd" },
  { "Nora Whitcombe, professor at the School of Tides at Osmund University, led the study.",
    "Nora Whitcombe | professor | Osmund University" },
  { "The park was restored by volunteers such as Nora Whitcombe, Samuel Adeyemi and others.", "" },
  { "Pebblebrook Ltd will build a depot in Leeds. Managing director Ruth Amadi has ordered the cranes that "
    "Osmund Freight plc makes.",
    "Ruth Amadi | Managing director | Pebblebrook Ltd" },
  { "Pebblebrook Ltd has appointed Grace Lindqvist as chief engineer. Now at Osmund Freight plc, she "
    "replaces "
    "Amos Tully, who retires.",
    "Grace Lindqvist | chief engineer | Pebblebrook Ltd; Amos Tully | - | Pebblebrook Ltd" },
  { NULL, NULL },
};

static const Row italian[] = {
  { "«Abbiamo ascoltato chi lavora», ha dichiarato Marta Bellucci, direttrice generale di Vetreria Lagunare "
    "S.p.A.",
    "Marta Bellucci | direttrice generale | Vetreria Lagunare S.p.A." },
  { "Il sindaco Paolo Degrassi e l'assessora alla cultura, Chiara Furlan, hanno inaugurato la mostra.",
    "Paolo Degrassi | sindaco | -; Chiara Furlan | assessora alla cultura | -" },
  { "L'ing. Dario De Marchi, amministratore unico della Vetreria Lagunare S.p.A., ha firmato ieri.",
    "Dario De Marchi | amministratore unico | Vetreria Lagunare S.p.A." },
  { "«Chiediamo ascolto», dice Aminata Sow, segretaria regionale Federmare Laguna.",
    "Aminata Sow | segretaria regionale | Federmare Laguna" },
  { "La nuova presidente del Consorzio Laguna Viva è Elisabetta Zorzi, già direttrice del Museo del Vetro.",
    "Elisabetta Zorzi | direttrice | Museo del Vetro" },
  { "La dott.ssa Irene Sartori è la nuova responsabile marketing di Vetreria Lagunare. Sartori arriva da "
    "Torino.",
    "Irene Sartori | responsabile marketing | Vetreria Lagunare" },
  { "«Non è un punto d'arrivo», commenta il fondatore di Vetreria Lagunare, Guido Dall'Acqua.",
    "Guido Dall'Acqua | fondatore | Vetreria Lagunare" },
  { "Elisabetta Zorzi è la nuova direttrice della Vetreria Lagunare S.p.A. Subentra a Dario De Marchi, in "
    "carica da "
    "dieci anni.",
    "Elisabetta Zorzi | direttrice | Vetreria Lagunare S.p.A.; Dario De Marchi | - | Vetreria Lagunare "
    "S.p.A." },
  { "Per Luca Maria Bellucci, presidente di Vetreria Lagunare S.p.A., «è un inizio».",
    "Luca Maria Bellucci | presidente | Vetreria Lagunare S.p.A." },
  { "La Vetreria Lagunare S.p.A. ha sede in via San Pier Damiani, vicino all'ospedale San Matteo.", "" },
  { "«È un inizio», dice Marta Bellucci, direttrice del Museo del Sale e del Vento di Chioggia.",
    "Marta Bellucci | direttrice | Museo del Sale e del Vento di Chioggia" },
  { NULL, NULL },
};

static const Row indonesian[] = {
  { "“Kami siap,” kata Ratih Kusumawardani, Direktur Keuangan PT Samudra Biru Tbk.",
    "Ratih Kusumawardani | Direktur Keuangan | PT Samudra Biru Tbk" },
  { "Direktur Utama PT Samudra Biru Tbk, Ir. Bambang Hartono, M.T., meresmikan pabrik itu di Gresik.",
    "Bambang Hartono | Direktur Utama | PT Samudra Biru Tbk" },
  { "Menurut Ketua Yayasan Pelangi Nusa, Siti Maryam Lubis, program ini berjalan tiga tahun.",
    "Siti Maryam Lubis | Ketua | Yayasan Pelangi Nusa" },
  { "“Hasilnya bagus,” ujar Joko, peneliti Universitas Bahari Timur.",
    "Joko | peneliti | Universitas Bahari Timur" },
  { "Wali Kota Surabaya Endang Setyowati turut hadir. “Terima kasih,” ucap Endang.",
    "Endang Setyowati | Wali Kota Surabaya | -" },
  { "Menurut Direktur Utama Bank Muara Hendra Wirawan, pedagang kecil membayar mahal. Bank Muara tumbuh.",
    "Hendra Wirawan | Direktur Utama | Bank Muara" },
  { "Kapal itu tiba kemarin pagi.\n\nHal itu disampaikan Ketua Koperasi Nelayan Selatan H. Usman Daeng Rewa "
    "di "
    "Kendari.",
    "Usman Daeng Rewa | Ketua | Koperasi Nelayan Selatan" },
  { "Presiden Direktur Bank Muara Ngolo Tarewo hadir. Bank Muara didirikan di Kendari.",
    "Ngolo Tarewo | Presiden Direktur | Bank Muara" },
  { "Pengisi acara:\n- Melati Anggun, penyanyi\n- Damar Sungkowo, komponis\n\nPT Samudra Biru Tbk mendukung "
    "acara itu.",
    "Melati Anggun | penyanyi | -; Damar Sungkowo | komponis | -" },
  { "PT Samudra Biru Nusa Tbk hadir.\n\n“Kami siap,” kata Direktur Utama Samudra Biru, Bonar Hutapea, "
    "kemarin.",
    "Bonar Hutapea | Direktur Utama | Samudra Biru" },
  { "Harganya murah sekali.\n\nCEO Rantingku Intan Maharani menambahkan bahwa toko buka pagi.",
    "Intan Maharani | CEO | Rantingku" },
  { "Dermaga itu panjang sekali.\n\nKetua Koperasi Nelayan Teluk Hijau, Dg Nassa, mengatakan hasil tangkapan "
    "naik.",
    "Dg Nassa | Ketua | Koperasi Nelayan Teluk Hijau" },
  { "Dewi Anggraeni selaku CEO Samudra Biru menyampaikan terima kasih kepada para nelayan.",
    "Dewi Anggraeni | CEO | Samudra Biru" },
  { "PT Samudra Biru Tbk menunjuk pimpinan baru. Ia menggantikan Bambang Hartono yang pensiun.",
    "Bambang Hartono | - | PT Samudra Biru Tbk" },
  { "Film itu karya sutradara Melur Tampuboli dan dibiayai PT Samudra Biru Tbk.",
    "Melur Tampuboli | sutradara | -" },
  { "Narasumber:\n1. Ratih Kusumawardani, S.S., M.A. (Direktur Keuangan PT Samudra Biru Tbk)\n2. Bambang "
    "Hartono",
    "Ratih Kusumawardani | Direktur Keuangan | PT Samudra Biru Tbk" },
  { NULL, NULL },
};

static const Row french[] = {
  { "« Le chantier avance », explique Hélène Kerbrat, directrice générale de Brise Marine SA.",
    "Hélène Kerbrat | directrice générale | Brise Marine SA" },
  { "Le président du directoire de Brise Marine SA, Jean-Yves Le Bihan, a salué les équipes.",
    "Jean-Yves Le Bihan | président du directoire | Brise Marine SA" },
  { "La maire de Lorient, Nolwenn Cadiou, et le chercheur Mehdi Benali ont visité l'atelier.",
    "Nolwenn Cadiou | maire de Lorient | -; Mehdi Benali | chercheur | -" },
  { "Mme Claire d'Estrées rejoint Brise Marine SA en tant que directrice financière.",
    "Claire d'Estrées | directrice financière | Brise Marine SA" },
  { "Le ministre de la Pêche et de l'Agriculture, M. Souleymane Barry, a visité l'atelier de Brise Marine "
    "SA.",
    "Souleymane Barry | ministre de la Pêche et de l'Agriculture | -" },
  { "« Nous avons appris », note Sylvie Armand, vice-présidente innovation de Brise Marine SA.",
    "Sylvie Armand | vice-présidente innovation | Brise Marine SA" },
  { "« C'est un retour aux sources », confie Bruno Lagarde, cofondateur de Brise Marine.",
    "Bruno Lagarde | cofondateur | Brise Marine" },
  { "Brise Marine SA change de cap. La nouvelle équipe arrive en mai et succède à Bruno Lagarde.",
    "Bruno Lagarde | - | Brise Marine SA" },
  { "Leur homologue de Brise Marine SA, Stéphane Kouassi, prévient : « Nous attendons. »",
    "Stéphane Kouassi | - | Brise Marine SA" },
  { "Le musée de Brise Marine SA se trouve rue Jean Jaurès, près de l'avenue Pierre Mendès.", "" },
  { "La commission a désigné Hélène Kerbrat, 44 ans, directrice de Brise Marine SA.",
    "Hélène Kerbrat | directrice | Brise Marine SA" },
  { NULL, NULL },
};

static const Row spanish[] = {
  { "«Es un paso necesario», afirma Lucía Arrieta, directora de operaciones de Molinos del Ebro, S.A.",
    "Lucía Arrieta | directora de operaciones | Molinos del Ebro, S.A." },
  { "El consejero delegado de Molinos del Ebro, S.A., Andrés Iturbe Sanz, presentó las cuentas en Logroño.",
    "Andrés Iturbe Sanz | consejero delegado | Molinos del Ebro, S.A." },
  { "La alcaldesa de Tudela, Carmen Goñi, agradeció el esfuerzo. Goñi recordó que la obra duró dos años.",
    "Carmen Goñi | alcaldesa de Tudela | -" },
  { "La doctora Pilar Sarasola, investigadora principal del Instituto Cierzo, dirige el estudio.",
    "Pilar Sarasola | investigadora principal | Instituto Cierzo" },
  { "La sociedad Molinos del Ebro, S.A., cuya vocera es Rosa Anaya, no ha dado cifras.",
    "Rosa Anaya | vocera | Molinos del Ebro, S.A." },
  { "El secretario de Turismo, Lic. Julio Rivas Soria, visitó la sede de Molinos del Ebro, S.A.",
    "Julio Rivas Soria | secretario de Turismo | -" },
  { "La gerenta de compras de Molinos del Ebro, S.A., Zuleyma Tarqui, firmó el pedido.",
    "Zuleyma Tarqui | gerenta de compras | Molinos del Ebro, S.A." },
  { "Molinos del Ebro, S.A. ha nombrado a Javier Olmos Rey director comercial.",
    "Javier Olmos Rey | director comercial | Molinos del Ebro, S.A." },
  { "Molinos del Ebro, S.A. renueva su dirección. El equipo entrante sustituye a Andrés Iturbe Sanz.",
    "Andrés Iturbe Sanz | - | Molinos del Ebro, S.A." },
  { "El director de Compras de Producto Fresco de Brisol, Andrés Iturbe Sanz, firmó. Ayer Brisol creció.",
    "Andrés Iturbe Sanz | director de Compras de Producto Fresco | Brisol" },
  { NULL, NULL },
};

/* A second paragraph, so that the language is certain. */
typedef struct
{
  const Row *rows;
  const char *more;
} Group;

static const Group groups[] = {
  { german, "Das Projekt läuft seit dem Frühjahr und wird nach heutigem Stand im kommenden Jahr "
            "abgeschlossen sein." },
  { english,
    "The project has been running since spring and is expected to be completed in the course of next year." },
  { italian,
    "Il progetto è partito in primavera e secondo le previsioni sarà concluso nel corso del prossimo anno." },
  { indonesian,
    "Proyek ini sudah berjalan sejak awal tahun dan akan selesai pada tahun depan menurut rencana." },
  { french,
    "Le projet a commencé au printemps et devrait être achevé dans le courant de l'année prochaine." },
  { spanish,
    "El proyecto empezó en primavera y según las previsiones estará terminado a lo largo del próximo año." },
};

static char *
people_of (const char *text, const char *more)
{
  g_autofree char *body = g_strconcat (text, "\r\n\r\n", more, NULL);
  g_autoptr (PressBrief) brief = test_mail_brief ("Desk <desk@wire.example>", "News", "", body);
  GString *people = g_string_new (NULL);

  for (guint i = 0; i < brief->people->len; i++)
    {
      const PressPerson *person = g_ptr_array_index (brief->people, i);

      g_string_append_printf (people, "%s%s | %s | %s", i > 0 ? "; " : "", person->name,
                              person->role != NULL ? person->role : "-",
                              person->organization != NULL ? person->organization : "-");
    }
  return g_string_free (people, FALSE);
}

static void
test_rows (gconstpointer data)
{
  const Group *group = data;

  for (const Row *row = group->rows; row->text != NULL; row++)
    {
      g_autofree char *people = people_of (row->text, group->more);

      g_test_message ("%s", row->text);
      g_assert_cmpstr (people, ==, row->people);
    }
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "german", "english", "italian", "indonesian", "french", "spanish" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *path = g_strconcat ("/people/", names[i], NULL);

      g_test_add_data_func (path, &groups[i], test_rows);
    }
  return g_test_run ();
}
