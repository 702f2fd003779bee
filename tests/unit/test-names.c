// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Names of people (P), organisations (O) and places (L). */

#include "text/press-names.h"

#include <string.h>

/* A text, and its names in order: "P Vera Lohse; O Moss & Fern AG; L Bremen". */
typedef struct
{
  const char *language;
  const char *text;
  const char *names;
} Row;

static const Row people[] = {
  /* given name and surname; particles, hyphens, apostrophes, initials */
  { "de", "Gestern kam Tilda Brömse nach Kiel.", "P Tilda Brömse; L Kiel" },
  { "de", "Das Haus gehört Friedrich von der Leite.", "P Friedrich von der Leite" },
  { "de", "Vorsitzende Edanur Lale Yıkılmaz sagte nichts.", "P Edanur Lale Yıkılmaz" },
  { "de", "Gestern kam Wiebke tom Broke nach Kiel.", "P Wiebke tom Broke; L Kiel" },
  { "id", "Penghargaan diberikan kepada I Gusti Ngurah Parwata.", "P I Gusti Ngurah Parwata" },
  { "de", "Anna-Lena Voss-Kramer gewinnt den Preis.", "P Anna-Lena Voss-Kramer" },
  { "en", "The prize went to Sinead O'Farrell-Boyd.", "P Sinead O'Farrell-Boyd" },
  { "en", "The speaker is Thomas R. Halloway Jr. from Leeds.", "P Thomas R. Halloway Jr.; L Leeds" },
  { "it", "La giuria ha scelto Chiara Dell'Olmo.", "P Chiara Dell'Olmo" },
  { "it", "Il premio va a Giuseppe Lo Monaco.", "P Giuseppe Lo Monaco" },
  { "fr", "Le jury a choisi Hélène d'Arcy.", "P Hélène d'Arcy" },
  { "fr", "Le prix revient à Jean-Marc Le Floch.", "P Jean-Marc Le Floch" },
  { "fr", "Le prix revient à Jean-Marc Le Floc'h.", "P Jean-Marc Le Floc'h" },
  { "es", "El premio es para Isabel de la Fuente Vidal.", "P Isabel de la Fuente Vidal" },
  { "es", "El jurado eligió a Jordi Puig i Serra.", "P Jordi Puig i Serra" },
  { "id", "Penghargaan diberikan kepada Siti Rahma Lubis.", "P Siti Rahma Lubis" },
  { "en", "The design is by Park Min-jun and Zhang Wei.", "P Park Min-jun; P Zhang Wei" },
  { "en", "The idea came from Margaret \"Peggy\" Stannard.", "P Margaret \"Peggy\" Stannard" },
  /* titles are no part of the name */
  { "de", "Das sieht Prof. Dr. rer. nat. Zwirner anders.", "P Zwirner" },
  { "de", "Frau Oßwald und Herr Ünal haben zugesagt.", "P Oßwald; P Ünal" },
  { "en", "We asked Dr Quillfeather about the tides.", "P Quillfeather" },
  { "it", "Lo conferma l'ing. Barzagli nel suo rapporto.", "P Barzagli" },
  { "fr", "C'est ce que pense Mme Kerzoncuf depuis longtemps.", "P Kerzoncuf" },
  { "es", "Así lo explicó la Dra. Urretavizcaya en la sala.", "P Urretavizcaya" },
  { "id", "Hal itu disampaikan oleh Bapak Mangunsong kemarin.", "P Mangunsong" },
  /* a role, a verb of saying */
  { "en", "The plan pleases mayor Oswin Tarrant.", "P Oswin Tarrant" },
  { "it", "Lo ha detto il sindaco Ubaldo Trinchera.", "P Ubaldo Trinchera" },
  { "id", "“Kami siap,” kata Sumarlin.", "P Sumarlin" },
  { "de", "„Wir sind bereit“, sagt Quendolin Ratzke.", "P Quendolin Ratzke" },
  /* a role and what it is about, a comma; a town as second surname */
  { "es", "Habló la vocera de los pescadores, Zuleyma Tarqui, en la plaza.", "P Zuleyma Tarqui" },
  { "fr", "Le chef de la sécurité, Wendpanga Zongo, était là.", "P Wendpanga Zongo" },
  { "es", "El premio es para Carmen Rivas Soria.", "P Carmen Rivas Soria" },
  { "es", "El premio es para Julio Rivas Soria.", "P Julio Rivas Soria" },
  { "it", "Lo dice chi conosce Dmytro Kovalenko da anni.", "P Dmytro Kovalenko" },
  /* once known, always known */
  { "en", "Nora Whitcombe runs the yard. Whitcombe came in May.", "P Nora Whitcombe; P Whitcombe" },
  { "it", "Parla Marta De Bellis. Secondo De Bellis è presto.", "P Marta De Bellis; P De Bellis" },
  { "de", "Es sprach Enno von Harms. Von Harms lobte das Werk.", "P Enno von Harms; P Von Harms" },
  { NULL, NULL, NULL },
};

static const Row organizations[] = {
  /* legal forms */
  { "de", "Die Basaltwerke Nord AG wächst.", "O Basaltwerke Nord AG" },
  { "de", "Der Dienstleister Wulff & Söhne GmbH & Co. KG baut um.", "O Wulff & Söhne GmbH & Co. KG" },
  { "de", "Das teilte der Imkerverein Lerchenfeld e. V. mit.", "O Imkerverein Lerchenfeld e. V." },
  { "en", "The order went to Harrow Tidal Ltd yesterday.", "O Harrow Tidal Ltd" },
  { "en", "It was bought by Larkspur Foods, Inc. in June.", "O Larkspur Foods, Inc." },
  { "it", "La commessa va a Officine Tergeste S.p.A. di Udine.", "O Officine Tergeste S.p.A.; L Udine" },
  { "fr", "La commande revient à Brise Marine SAS cette année.", "O Brise Marine SAS" },
  { "fr", "Elle remercie la Fondation Brise pour le patrimoine.", "O Fondation Brise pour le patrimoine" },
  { "fr", "L'avis vient de l'Association des maires ruraux du Finistère.",
    "O Association des maires ruraux du Finistère" },
  { "id", "Hasil itu diteliti Badan Riset dan Inovasi Samudra tahun ini.",
    "O Badan Riset dan Inovasi Samudra" },
  { "it", "La ruota torna dalle Officine Bramante di Lucca.", "O Officine Bramante; L Lucca" },
  { "en", "They work with the Food Safety Authority of Ireland.", "O Food Safety Authority of Ireland" },
  { "es", "El pedido es para Aceites del Segre, S.L. este año.", "O Aceites del Segre, S.L." },
  { "id", "Pesanan itu diterima PT Kayu Bersama Lestari Tbk kemarin.", "O PT Kayu Bersama Lestari Tbk" },
  { "id", "Alat ini dibuat CV Mekar Teknik di Klaten.", "O CV Mekar Teknik; L Klaten" },
  /* institutions */
  { "de", "Daran forscht die Universität Wiesenthal seit Jahren.", "O Universität Wiesenthal" },
  { "en", "It was built by the University of Marlsea last year.", "O University of Marlsea" },
  { "it", "Lo studio è dell'Università di Roccabianca.", "O Università di Roccabianca" },
  { "fr", "L'étude vient de la Fondation Belle Rive.", "O Fondation Belle Rive" },
  { "es", "El estudio es del Instituto Cierzo.", "O Instituto Cierzo" },
  { "id", "Penelitian dilakukan oleh Universitas Bahari Timur.", "O Universitas Bahari Timur" },
  /* French writes only the first word large; articles; a calendar's word in a name; a body of a company */
  { "fr", "Le prêt vient de la Banque régionale d'investissement.", "O Banque régionale d'investissement" },
  { "fr", "Elle dirige le Centre national d'études lacustres.", "O Centre national d'études lacustres" },
  { "fr", "Le blé vient des Moulins de l'Arzon.", "O Moulins de l'Arzon" },
  { "es", "Lo paga la Asociación de Hoteles de Playa Mar.", "O Asociación de Hoteles de Playa Mar" },
  { "it", "Ha deciso il Consiglio di Amministrazione di Brina Marina S.p.A. ieri.",
    "O Consiglio di Amministrazione; O Brina Marina S.p.A." },
  { "es", "Y así Tinta y Papel anunció una tienda.", "O Tinta y Papel" },
  { "es", "Ocho barcos encargó Cierzo Marítima ayer.", "O Cierzo Marítima" },
  { "it", "Lo produce da anni Brina Farmaceutici in undici Paesi.", "O Brina Farmaceutici" },
  { "fr", "Le robot est signé Brise Robotique depuis peu.", "O Brise Robotique" },
  { "en", "The money comes from the Alderney Foundation.", "O Alderney Foundation" },
  { "en", "It came from the Marlsea Press Office.", "O Marlsea" },
  { "en", "The loan comes from Tansy & Quarrel Bank.", "O Tansy & Quarrel Bank" },
  { "en", "It was bought by Leeds-based Zwiebra Robotics.", "O Zwiebra Robotics" },
  { "en", "The ferry crosses the Irish Sea at night.", "" },
  { "de", "Die Universität Kranzbach wächst. Kranzbach ist klein.", "O Universität Kranzbach" },
  { "de", "Es sprach Dr. Thu Mai Nguyen.", "P Thu Mai Nguyen" },
  { "en", "The shop belongs to Tansy & Daughters.", "O Tansy & Daughters" },
  /* a common noun, a role, a possessive tell what the word is */
  { "de", "Gebaut hat es der Hersteller Zwiebra.", "O Zwiebra" },
  { "en", "It was built by the toolmaker Zwiebra.", "O Zwiebra" },
  { "it", "Lo ha costruito l'azienda Zwiebra.", "O Zwiebra" },
  { "fr", "C'est l'entreprise Zwiebra qui l'a construit.", "O Zwiebra" },
  { "es", "Lo ha construido la empresa Zwiebra.", "O Zwiebra" },
  { "es", "Lo paga la aseguradora Madrid Zwiebra.", "O Madrid Zwiebra" },
  { "id", "Alat itu dibuat oleh perusahaan Zwiebra.", "O Zwiebra" },
  { "en", "Zwiebra's chief executive was in the room.", "O Zwiebra" },
  { "de", "Zwiebra-Chef Ralf Ostermeier war im Saal.", "O Zwiebra; P Ralf Ostermeier" },
  /* once known, always known */
  { "de", "Die Glimmer Optik AG wächst. Mit Glimmer wachsen viele. Glimmers Umsatz stieg.",
    "O Glimmer Optik AG; O Glimmer; O Glimmer" },
  { "en", "Marlsea Water Board (\"Marlsea\") will pay. Marlsea agreed.",
    "O Marlsea Water Board; O Marlsea; O Marlsea" },
  { "en", "HARROW TIDAL WINS ORDER\n\nThe order went to Harrow Tidal Ltd yesterday.",
    "O HARROW TIDAL; O Harrow Tidal Ltd" },
  { NULL, NULL, NULL },
};

static const Row places[] = {
  { "de", "Der Zug fährt von Köln nach Mailand.", "L Köln; L Mailand" },
  { "en", "The train runs from Cologne to Milan.", "L Cologne; L Milan" },
  { "it", "Il treno va da Colonia a Monaco di Baviera.", "L Colonia; L Monaco di Baviera" },
  { "fr", "Le train va de Londres à Saragosse.", "L Londres; L Saragosse" },
  { "es", "El tren va de Múnich a Nueva York.", "L Múnich; L Nueva York" },
  { "id", "Kereta itu berangkat dari Surabaya ke Yogyakarta.", "L Surabaya; L Yogyakarta" },
  { NULL, NULL, NULL },
};

static const Row none[] = {
  { "de", "Am Montag beginnt im Mai die Messe.", "" },
  { "de", "Der Vertrag regelt die Lieferung von Schrauben.", "" },
  { "en", "On Monday the German press met in May.", "" },
  { "it", "Lunedì comincia la fiera di maggio.", "" },
  { "fr", "Lundi commence la foire de mai.", "" },
  { "es", "El lunes empieza la feria de mayo.", "" },
  { "id", "Pada hari Senin pameran dibuka.", "" },
  { "en", "They closed a round of Series B and took some Vitamin D with it.", "" },
  { "en", "", "" },
  { "tlh", "qo' vivan je", "" },
  { NULL, NULL, NULL },
};

static char *
names_of (const char *text, const char *language)
{
  static const char letters[] = "POL";
  g_autoptr (PressText) prepared = press_text_new (text, -1, press_lexicons_get_default (), language);
  g_autoptr (GArray) names = press_names_find (prepared, NULL);
  GString *joined = g_string_new (NULL);
  guint end = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const PressName *name = &g_array_index (names, PressName, i);
      g_autofree char *slice = press_text_slice (prepared, name->span);

      g_assert_cmpuint (name->span.begin, >=, end); /* in order, none in another */
      g_assert_cmpuint (name->span.end, >, name->span.begin);
      g_assert_true (name->confidence > 0 && name->confidence <= 1);
      end = name->span.end;
      g_string_append_printf (joined, "%s%c %s", i > 0 ? "; " : "", letters[name->kind], slice);
    }
  return g_string_free (joined, FALSE);
}

static void
test_rows (gconstpointer data)
{
  for (const Row *row = data; row->text != NULL; row++)
    {
      g_autofree char *names = names_of (row->text, row->language);

      g_test_message ("%s: %s", row->language, row->text);
      g_assert_cmpstr (names, ==, row->names);
    }
}

/* Every opening that could run on and on: a megabyte of it takes its time, but no more than that. */
static void
test_hostile (void)
{
  static const char *const patterns[] = { "Dr. ",    "A ",     "& ",    "Anna ", "von der ",   "CEO of ",
                                          "Moss & ", "\"A\" ", "Anna-", "PT ",   "GmbH & Co. " };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint64 begin = g_get_monotonic_time ();

      while (text->len < 200000)
        g_string_append (text, patterns[i]);
      g_free (names_of (text->str, "en"));
      g_test_message ("%s", patterns[i]);
      g_assert_cmpint (g_get_monotonic_time () - begin, <, 10 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/names/people", people, test_rows);
  g_test_add_data_func ("/names/organizations", organizations, test_rows);
  g_test_add_data_func ("/names/places", places, test_rows);
  g_test_add_data_func ("/names/none", none, test_rows);
  g_test_add_func ("/names/hostile", test_hostile);
  return g_test_run ();
}
