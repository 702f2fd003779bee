// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Releases in six languages: what an organisation itself announces; why; what the reader decides. */

#include "test-kind.h"

static const Row rows[] = {
  { "en/label-dateline-boilerplate", "press-release", "Quillmoor Press Office <press@quillmoor.example>",
    "Press release: Quillmoor opens a paper mill that runs on tides", "",
    "PRESS RELEASE\n\nQuillmoor opens a paper mill that runs on tides\n\n"
    "WHITBY, 5 March 2026 - Quillmoor Ltd today announced the opening of its second mill on the north quay. "
    "The mill "
    "takes its power from the tide and will make forty tonnes of paper a week for schools in the county.\n\n"
    "\"We have waited eleven years for the right quay, and now the sea does half of our work,\" said Orla "
    "Penhale, "
    "managing director of Quillmoor Ltd.\n\nAbout Quillmoor\nQuillmoor Ltd makes paper from straw. It was "
    "founded in "
    "1988 and employs 120 people.\n\nMedia contact\nTom Farrow, press@quillmoor.example, +44 1632 960011" },
  { "en/no-label-no-contact", "press-release", "Ada Finch <ada@harbourlight.example>",
    "Harbourlight signs five-year agreement with the port of Kestrel Bay", "",
    "Harbourlight signs five-year agreement with the port of Kestrel Bay\n\n"
    "Harbourlight Inc. has signed an agreement with the port authority of Kestrel Bay to light all of its "
    "piers. The "
    "work starts in May and will be completed within five years, the company announced on Thursday.\n\n"
    "\"Sailors should see the pier before the pier sees them,\" said Rufus Oduya, chief executive of "
    "Harbourlight Inc. "
    "\"The port has been a patient partner, and it now gets lamps that last.\"\n\n"
    "The lamps are built in the company's plant at Kestrel Bay, which employs 60 people." },
  { "en/forwarded-by-a-colleague", "press-release", "Mia Lorne <mia@paper.example>",
    "Fwd: Press release: Ostrava Glass names new chief executive", "",
    "fyi, something for the business page?\n\n---------- Forwarded message ---------\n"
    "From: Ostrava Glass Press <press@ostravaglass.example>\nDate: Thu, 5 Mar 2026 08:00\n"
    "Subject: Press release: Ostrava Glass names new chief executive\nTo: Mia Lorne <mia@paper.example>\n\n"
    "PRESS RELEASE\n\nOstrava Glass names new chief executive\n\n"
    "OSTRAVA, 5 March 2026 - The supervisory board of Ostrava Glass has appointed Jitka Malá chief "
    "executive. She "
    "takes over on 1 May from Karel Dvorský, who retires after nineteen years.\n\n"
    "\"Glass is a patient business, and Jitka is the most patient engineer I know,\" said Karel Dvorský, "
    "chairman of "
    "Ostrava Glass.\n\nPress contact: press@ostravaglass.example" },
  { "de/sperrfrist", "press-release", "Pressestelle Wendelin Bahnen <presse@wendelin-bahnen.example>",
    "SPERRFRIST 6. März, 9 Uhr: Wendelin Bahnen bestellt zwölf Akkuzüge", "",
    "Pressemitteilung\nSperrfrist: 6. März 2026, 9 Uhr\n\nWendelin Bahnen bestellt zwölf Akkuzüge\n\n"
    "Göttersheim, 6. März 2026. Die Wendelin Bahnen AG hat bei der Kessler Fahrzeugbau GmbH zwölf Züge "
    "bestellt, die "
    "ohne Oberleitung fahren. Das gab das Unternehmen heute bekannt. Die ersten drei sollen im Herbst 2027 "
    "fahren.\n\n"
    "„Unsere Fahrgäste wollen keine Dieselwolken mehr, und unsere Lokführer auch nicht“, sagt Henrike "
    "Moosbach, "
    "Vorstandsvorsitzende der Wendelin Bahnen AG.\n\nPressekontakt: Lutz Amrain, Telefon 030 23125 118" },
  { "de/without-quote", "press-release", "Stadtwerke Eulenau <medien@stadtwerke-eulenau.example>",
    "Stadtwerke Eulenau senken den Wärmepreis", "",
    "Medieninformation\n\nStadtwerke Eulenau senken den Wärmepreis\n\n"
    "Eulenau, 5. März 2026 – Die Stadtwerke Eulenau GmbH senkt zum 1. April den Preis für Fernwärme um elf "
    "Prozent. "
    "Das Unternehmen gibt damit die gesunkenen Kosten der neuen Holzheizung an 9.000 Haushalte weiter.\n\n"
    "Über die Stadtwerke Eulenau\nDie Stadtwerke Eulenau GmbH versorgt 40.000 Menschen mit Strom, Wasser und "
    "Wärme.\n\n"
    "Abdruck honorarfrei, Belegexemplar erbeten" },
  { "de/invitation-to-the-press", "press-release", "Museum am Deich <presse@museum-am-deich.example>",
    "Einladung zur Pressekonferenz: Museum am Deich zeigt die Sturmflut", "",
    "Einladung zur Pressekonferenz\n\nMuseum am Deich zeigt die Sturmflut\n\n"
    "Sehr geehrte Medienvertreter,\n\ndas Museum am Deich eröffnet am 20. März die Ausstellung „Land unter“. "
    "Wir laden "
    "Sie zum Presserundgang am 19. März um 11 Uhr ein. Direktorin Silke Jansen-Ruge führt durch die Räume, "
    "ein "
    "Fototermin schließt sich an.\n\nUm Anmeldung bis zum 17. März wird gebeten.\n\nPressekontakt: Enno "
    "Fries, "
    "presse@museum-am-deich.example, 040 66969 220" },
  { "it/comunicato", "press-release", "Ufficio stampa Cantieri Falcone <stampa@cantierifalcone.example>",
    "Comunicato stampa - Cantieri Falcone vara il traghetto a vela", "",
    "COMUNICATO STAMPA\n\nCantieri Falcone vara il traghetto a vela\n\n"
    "Brindisi, 5 marzo 2026 - Cantieri Falcone S.p.A. ha annunciato oggi il varo del primo traghetto a vela "
    "per le "
    "isole minori. La nave entrerà in servizio a giugno e porterà ottanta passeggeri.\n\n"
    "«Il vento non manda la fattura: per noi è il socio migliore», ha dichiarato Rosalba Falcone, presidente "
    "di "
    "Cantieri Falcone.\n\nInformazioni su Cantieri Falcone\nCantieri Falcone S.p.A. costruisce navi dal "
    "1961.\n\n"
    "Contatti per la stampa: Ivo Serra, stampa@cantierifalcone.example" },
  { "id/siaran-pers", "press-release", "Humas Teluk Biru <humas@telukbiru.example>",
    "Siaran Pers: Teluk Biru Luncurkan Kapal Pengangkut Sampah", "",
    "SIARAN PERS\n\nTeluk Biru Luncurkan Kapal Pengangkut Sampah\n\n"
    "Makassar, 5 Maret 2026 - PT Teluk Biru Lestari hari ini meluncurkan kapal pengangkut sampah pertama "
    "buatan "
    "galangannya sendiri. Kapal itu akan beroperasi mulai April bersama nelayan setempat.\n\n"
    "\"Laut yang bersih dimulai dari jaring yang tidak pulang berisi plastik,\" ujar Nurhayati Palewa, "
    "Direktur Utama "
    "PT Teluk Biru Lestari.\n\nTentang Teluk Biru\nPT Teluk Biru Lestari berdiri sejak 2009 dan berkantor "
    "pusat di "
    "Makassar.\n\nKontak media: humas@telukbiru.example, 0411 5550 120" },
  { "id/without-label", "press-release", "Corporate Communication <corcom@rotanjaya.example>",
    "Rotan Jaya Gandeng Universitas Bahari Kembangkan Kursi Tahan Gempa", "",
    "Rotan Jaya Gandeng Universitas Bahari Kembangkan Kursi Tahan Gempa\n\n"
    "CIREBON - PT Rotan Jaya Makmur mengumumkan kerja sama dengan Universitas Bahari untuk mengembangkan "
    "kursi sekolah "
    "yang dapat melindungi anak saat gempa. Kursi pertama akan diuji di dua puluh sekolah pada Agustus "
    "2026.\n\n"
    "\"Kami membuat kursi selama empat puluh tahun, dan baru sekarang kami bertanya apa gunanya saat lantai "
    "bergerak,\" "
    "kata Agus Wiratama, Presiden Direktur PT Rotan Jaya Makmur." },
  { "fr/communique", "press-release", "Service de presse Verdanel <presse@verdanel.example>",
    "Communiqué de presse : Verdanel ouvre une scierie solaire dans le Jura", "",
    "COMMUNIQUÉ DE PRESSE\n\nVerdanel ouvre une scierie solaire dans le Jura\n\n"
    "Dole, le 5 mars 2026 – Verdanel SA annonce l'ouverture d'une scierie alimentée par le soleil. Le site "
    "emploiera "
    "quarante personnes et fournira du bois aux charpentiers de la région dès le mois de juin.\n\n"
    "« Nos arbres poussent grâce au soleil, il était temps que nos scies fassent de même », déclare Maëlle "
    "Tissandier, "
    "directrice générale de Verdanel.\n\nÀ propos de Verdanel\nVerdanel SA, fondée en 1974, exploite six "
    "scieries.\n\n"
    "Contact presse : Hugo Barrault, presse@verdanel.example, 01 99 00 45 12" },
  { "es/nota-de-prensa", "press-release", "Prensa Molinos del Ebro <prensa@molinosdelebro.example>",
    "Nota de prensa: Molinos del Ebro compra la harinera San Roque", "",
    "NOTA DE PRENSA\n\nMolinos del Ebro compra la harinera San Roque\n\n"
    "Tudela, 5 de marzo de 2026 - Molinos del Ebro, S.A. ha anunciado hoy la compra de la harinera San "
    "Roque. La "
    "operación se cerrará en abril y mantiene los noventa empleos de la fábrica.\n\n"
    "«San Roque muele como molía mi abuela, y eso no se toca», afirmó Begoña Larralde, presidenta de Molinos "
    "del "
    "Ebro.\n\nAcerca de Molinos del Ebro\nMolinos del Ebro, S.A. muele trigo desde 1932.\n\nContacto de "
    "prensa: Iker "
    "Sanz, prensa@molinosdelebro.example" },
  { "en/wire", "press-release", "Quaywire <releases@quaywire.example>", "Tern Robotics Raises $12 Million",
    LIST,
    "Tern Robotics Raises $12 Million\n\n"
    "PORTLAND, Maine, March 5, 2026 /PRNewswire/ -- Tern Robotics Inc., a maker of robots that sort shells, "
    "today "
    "announced that it has raised $12 million in a financing round led by Fathom Line Capital.\n\n"
    "\"Shell is a mineral that grows back every year, and nobody has been able to sort it,\" said Imogen "
    "Achterberg, "
    "chief executive officer of Tern Robotics.\n\nABOUT TERN ROBOTICS\nTern Robotics Inc. is based in "
    "Portland, "
    "Maine.\n\n###\n\nYou receive this release because you follow robotics." },
  { "en/behind-a-cover-note", "press-release", "Tom Farrow <tom@farrowpr.example>",
    "Release: Lindale Dairy opens farm shop", "",
    "Hi Anna,\n\nI hope you are well. Please find below a press release from Lindale Dairy, which might be "
    "of interest to your readers. Let me know if you would like an interview or photos.\n\nBest "
    "regards,\nTom\n\n---\n\nLindale Dairy opens farm shop in old signal box\n\nLindale Dairy has opened a "
    "farm shop in the disused signal box at Cark. The shop sells milk, butter and ice cream from 60 cows "
    "that graze next to the line.\n\n\"People wave from the train, and now some of them get off,\" said "
    "farmer Beth Lindale.\n\nThe shop is open from Thursday to Sunday. For more information contact Tom "
    "Farrow on 01632 960145." },
  { "en/sent-by-a-mailer", "press-release", "Osprey Bikes <news@ospreybikes.example>",
    "Osprey Bikes recalls 400 child seats", BULK,
    "View this email in your browser\n\nOsprey Bikes recalls 400 child seats\n\nOsprey Bikes Ltd is "
    "recalling 400 child seats sold between March and May because a buckle can open. No accidents have been "
    "reported. Customers can return the seats at any dealer.\n\n\"We would rather be embarrassed than "
    "sorry,\" said managing director Ian Roper.\n\nPress contact: Jane Hoyle, "
    "jane@ospreybikes.example\n\nUnsubscribe | Manage preferences" },
  { "de/behind-a-cover-note", "press-release", "Lena Vogt <vogt@vogt-pr.example>",
    "PM: Seilerei Harms eröffnet Werkstatt", "",
    "Liebe Frau Petersen,\n\nanbei erhalten Sie unsere aktuelle Pressemitteilung mit der Bitte um "
    "Veröffentlichung. Bei Rückfragen melden Sie sich gern bei mir.\n\nHerzliche Grüße\nLena "
    "Vogt\n\n\nSeilerei Harms eröffnet gläserne Werkstatt\n\nHusum, 4. März 2026. Die Seilerei Harms GmbH "
    "eröffnet am 1. April eine gläserne Werkstatt am Binnenhafen. Besucher können zusehen, wie Taue aus Hanf "
    "entstehen.\n\n„Ein Tau ist nur so gut wie die Hand, die es dreht“, sagt Inhaber Uwe Harms.\n\nÜber die "
    "Seilerei Harms: Das Familienunternehmen besteht seit 1911." },
  { "fr/behind-a-cover-note", "press-release", "Claire Morel <claire@morel-rp.example>",
    "CP - La Fabrique du Sel lance un caramel", "",
    "Bonjour Madame,\n\nVeuillez trouver ci-dessous le communiqué de presse de La Fabrique du Sel. Je reste "
    "à votre disposition pour tout complément, visuel ou interview.\n\nBien cordialement,\nClaire "
    "Morel\n\nLa Fabrique du Sel lance un caramel fumé\n\nGuérande, le 4 mars 2026. La Fabrique du Sel lance "
    "un caramel au sel fumé, fabriqué à la main dans son nouvel atelier. Il sera vendu dans quarante "
    "épiceries dès avril.\n\n« Nous avons raté soixante casseroles avant la bonne », sourit Nolwenn Briand, "
    "fondatrice.\n\nContact presse : Claire Morel, claire@morel-rp.example" },
  { "it/behind-a-cover-note", "press-release", "Sara Gatti <sara@gattipr.example>",
    "Nasce il Consorzio Nocciola Bianca", "",
    "Gentile redazione,\n\nin allegato e qui sotto il comunicato stampa sulla nascita del consorzio, con "
    "preghiera di pubblicazione. Resto a disposizione per interviste.\n\nCordiali saluti\nSara "
    "Gatti\n\nNasce il Consorzio Nocciola Bianca\n\nVenti produttori delle colline di Borgo Alto hanno "
    "fondato il Consorzio Nocciola Bianca. Il consorzio gestirà insieme vendita e ricerca e avrà sede nella "
    "vecchia filanda.\n\n«Da soli si pesa poco, insieme si fa il prezzo», dice il presidente Aldo "
    "Merlo.\n\nInfo: sara@gattipr.example" },
  { "es/behind-a-cover-note", "press-release", "Marta Ruiz <marta@ruizcom.example>",
    "NP: Bodegas Alcor planta viñas en altura", "",
    "Hola Luis:\n\nTe paso la nota de prensa de Bodegas Alcor por si te encaja en la sección de economía. Si "
    "necesitas fotos o hablar con el enólogo, dime.\n\nUn saludo,\nMarta\n\nBodegas Alcor planta viñas a "
    "1.300 metros\n\nBodegas Alcor ha plantado doce hectáreas de viña a 1.300 metros de altura en la sierra "
    "de Alcor para adaptarse al calor. La primera cosecha llegará en 2029.\n\n«Subimos porque abajo ya no se "
    "duerme», explica la enóloga Pilar Soto.\n\nMás información: Marta Ruiz, 600 555 014" },
  { "id/behind-a-cover-note", "press-release", "Citra <citra@suarapublik.example>",
    "Siaran pers: Tenun Rinjani buka galeri", "",
    "Selamat pagi Mas Anto,\n\nBerikut kami kirimkan siaran pers Tenun Rinjani. Mohon bantuannya untuk "
    "dimuat. Jika perlu foto atau wawancara silakan hubungi saya.\n\nTerima kasih,\nCitra\n\nTenun Rinjani "
    "Buka Galeri di Mataram\n\nMataram, 4 Maret 2026 – Tenun Rinjani membuka galeri pertama di Mataram yang "
    "menampilkan karya 40 penenun dari Lombok Utara.\n\n\"Kain ini punya alamat, sekarang pembelinya juga,\" "
    "kata Inaq Saleha, ketua koperasi Tenun Rinjani." },
  { "de/nothing-but-news", "press-release", "Kreisverwaltung <pressestelle@landkreis-eder.example>",
    "Kreisstraße 14 ab Montag gesperrt", "",
    "Kreisstraße 14 ab Montag gesperrt\n\nDie Kreisstraße 14 zwischen Oberau und Tannrod wird von Montag, 9. "
    "März, bis Freitag, 20. März, wegen Bauarbeiten voll gesperrt. Das teilt das Straßenbauamt des "
    "Landkreises Eder mit. Die Umleitung führt über Steinbach.\n\nDer Landkreis erneuert die Fahrbahndecke "
    "auf zwei Kilometern. Die Kosten betragen 480.000 Euro." },
  { "fr/nothing-but-news", "press-release", "Mairie de Sablonnet <communication@sablonnet.example>",
    "La médiathèque rouvre samedi", "",
    "La médiathèque de Sablonnet rouvre ses portes samedi\n\nAprès huit mois de travaux, la médiathèque "
    "municipale de Sablonnet rouvre samedi 14 mars à 10 heures. Le bâtiment a été isolé et agrandi de 200 "
    "mètres carrés. Le montant des travaux s'élève à 1,1 million d'euros.\n\nLe maire, Paul Ginestet, "
    "inaugurera les lieux à 11 heures en présence des associations." },
  { "id/appointment", "press-release", "Media Relations <media@garudaroda.example>",
    "Siaran Pers - Garuda Roda Tunjuk Direktur Baru", "",
    "Untuk Segera Disiarkan\n\nGaruda Roda Tunjuk Direktur Operasi Baru\n\nBANDUNG, 1 Maret 2026 -- PT "
    "Garuda Roda Mandiri menunjuk Anton Siregar sebagai Direktur Operasi mulai 1 April 2026 menggantikan "
    "Lukman Hadi yang memasuki masa pensiun.\n\n###" },
  { "id/town-hall", "press-release", "Dinas Kominfo <kominfo@kotalintang.example>",
    "Rilis: Kota Lintang Operasikan Bus Listrik", "",
    "RILIS\n\nKota Lintang Operasikan 12 Bus Listrik\n\nLintang - Pemerintah Kota Lintang mulai "
    "mengoperasikan 12 bus listrik di dua koridor pada Senin (2/3). Wali Kota Lintang, Rudi Hartawan, "
    "meresmikan terminal pengisian daya di Pasar Baru.\n\n\"Warga bisa naik gratis sampai akhir bulan,\" "
    "ujar Rudi." },
  { "it/season", "press-release", "Teatro Lirico <info@teatroborgo.example>",
    "Il Teatro di Borgo presenta la stagione", "",
    "Il Teatro di Borgo presenta la stagione 2026-27\n\nOtto spettacoli, due prime assolute e un festival "
    "dedicato ai giovani: è la nuova stagione del Teatro di Borgo, presentata oggi dal direttore artistico "
    "Lia Monti. Gli abbonamenti sono in vendita dal 1 aprile.\n\n«Il teatro è l'unico posto dove si tace "
    "insieme», dice Monti." },
  { "fr/conditional-is-no-hearsay", "press-release", "Port de Kerval <info@portdekerval.example>",
    "Le port de Kerval inaugure une grue solaire", "",
    "Le port de Kerval inaugure une grue solaire\n\nLe port de Kerval annonce la mise en service d'une grue "
    "qui tourne au soleil. Elle soulève des bateaux de douze tonnes et remplace un modèle de 1974. Sans "
    "batterie, la grue serait à l'arrêt la nuit.\n\nLe chantier a duré quatre mois et a coûté 600 000 euros, "
    "payés pour moitié par la région." },
  { "id/behind-a-mailer", "press-release", "Pawon Tarmi <rilis@pawontarmi.example>",
    "Siaran Pers: Penarikan Sambal Bu Tarmi 250 g", BULK,
    "SIARAN PERS\n\nPenarikan Sambal Bu Tarmi 250 g\n\nSolo, 3 Maret 2026 - PT Pawon Tarmi menarik sambal "
    "kemasan "
    "250 gram dengan kode produksi T2601 karena segel tutupnya tidak rapat. Tidak ada laporan konsumen yang "
    "sakit.\n\nKonsumen dapat menukarkan sambal itu di toko tempat membeli sampai dengan 30 April 2026.\n\n"
    "Anda menerima surel ini karena terdaftar sebagai media. Berhenti berlangganan." },
};

static gboolean
has_signal (PressBrief *brief, const char *name)
{
  for (guint i = 0; i < brief->signals->len; i++)
    if (g_str_equal (((PressSignal *)brief->signals->pdata[i])->name, name))
      return TRUE;
  return FALSE;
}

/* Each reason shows up where its structure stands, strongest first. */
static void
test_signals (void)
{
  static const char *const expected[]
      = { "label",         "dateline",     "announcement",       "attributed-quote", "boilerplate",
          "press-contact", "press-sender", "headline-announces", "third-person" };
  const Row *row = &rows[0];
  g_autoptr (PressBrief) brief = test_mail_brief (row->from, row->subject, row->headers, row->text);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (!has_signal (brief, expected[i]))
      g_error ("no signal '%s'", expected[i]);
  g_assert_false (has_signal (brief, "personal-mail"));
  for (guint i = 1; i < brief->signals->len; i++)
    {
      const PressSignal *stronger = brief->signals->pdata[i - 1], *weaker = brief->signals->pdata[i];

      g_assert_cmpfloat (ABS (stronger->weight), >=, ABS (weaker->weight));
    }
}

static void
test_reader_decides (void)
{
  static const struct
  {
    PressTreatAs treat_as;
    PressKind kind;
  } decisions[] = {
    { PRESS_TREAT_AS_PRESS_RELEASE, PRESS_KIND_PRESS_RELEASE },
    { PRESS_TREAT_AS_COVERAGE, PRESS_KIND_COVERAGE },
    { PRESS_TREAT_AS_OTHER, PRESS_KIND_OTHER },
  };
  const char *mail
      = "From: Joan <joan@friends.example>\r\nSubject: dinner\r\n\r\nHi Sam, are you coming?\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (mail, strlen (mail));

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      PressOptions options = { .treat_as = decisions[i].treat_as };
      g_autoptr (GError) error = NULL;
      g_autoptr (PressBrief) brief = press_analyze (bytes, &options, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (brief->kind, ==, decisions[i].kind);
      g_assert_cmpfloat (brief->confidence, ==, 1);
      g_assert_true (has_signal (brief, "reader-decided"));
      g_assert_true (has_signal (brief, "salutation"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_kind_add_rows (rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/kind/signals", test_signals);
  g_test_add_func ("/kind/reader-decides", test_reader_decides);
  return g_test_run ();
}
