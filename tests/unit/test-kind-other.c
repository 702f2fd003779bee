// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Other mail in six languages, and what only looks like a release. */

#include "test-kind.h"

static const Row rows[] = {
  { "en/private-mail", "other", "Joan <joan@friends.example>", "the embargo dinner", "",
    "Hi Sam,\n\nI read your press release draft and I loved it! Are you still coming on Friday? I have told "
    "my sister about "
    "the embargo joke and she wants to hear it from you.\n\nLove, Joan" },
  { "en/reply-about-a-release", "other", "Kim Osei <kim@agency.example>", "Re: press release draft", REPLY,
    "Thanks, I think the headline announces too much. Could you move the quote up and send me the new "
    "version before "
    "noon? I will call you about the dateline.\n\n> PRESS RELEASE\n> Acme Rope launches new rope\n> We are "
    "pleased to announce" },
  { "en/product-newsletter", "other", "Noteling <hello@noteling.example>", "Announcing Noteling 4", BULK,
    "Hi there,\n\nWe've been busy! Today we are announcing Noteling 4, with the calendar you asked for. Your "
    "notes now open "
    "twice as fast. Upgrade now and save up to 30% with the code SPRING.\n\nStart your free trial - "
    "Unsubscribe" },
  { "en/developers-list", "other", "Bea <bea@code.example>", "[cask-devel] [ANNOUNCE] cask 2.1-rc1", LIST,
    "Hi all,\n\ncask 2.1-rc1 is released. The tarball is in the usual place, the changelog is below. Please "
    "test the new "
    "parser and send bug reports to the mailing list; I will merge patches until the freeze.\n\n* fix "
    "segfault in the diff "
    "code\n* drop old kernel headers\n\nSigned-off-by: Bea" },
  { "en/invoice", "other", "Billing <billing@printers.example>", "Invoice 2026-118 for press kits", "",
    "Invoice number 118\n\n500 press kits, four colours: 610.00\nSubtotal 610.00\nVAT 122.00\nTotal due "
    "732.00\n\nPayment due "
    "within 14 days, account number 0000 1111. Thank you for your order." },
  { "en/job", "other", "Brightside Jobs <jobs@brightside.example>", "Press officer wanted in Leeds", "",
    "Our client is delighted to announce a vacancy for a press officer.\n\nWhat you will do\nYou write "
    "releases and answer "
    "calls from the media.\n\nWhat we offer\nA salary of 38,000, full-time, hybrid working.\n\nHow to "
    "apply\nSend your CV and a "
    "cover letter by 20 March." },
  { "en/phishing", "other", "IT Desk <it@mail-secure.example>", "Press mailbox: security alert", "",
    "Unusual activity was found. Your mailbox will be suspended within 24 hours unless you verify your "
    "account. Click the "
    "link below to confirm your password: https://mail-secure.example/login" },
  { "en/pitch", "other", "Zoe Hart <zoe@spinhouse.example>", "Quick question about your spring issue", "",
    "Hi Mark,\n\nHope you're well! Would you be interested in talking to the founder of a lamp start-up? She "
    "launched it in "
    "her kitchen. Happy to set up a call, let me know if that would be a great fit for you.\n\nBest, Zoe" },
  { "de/protokoll", "other", "Verein Sonnenhof <vorstand@sonnenhof.example>", "Protokoll der Sitzung", "",
    "Protokoll der Vorstandssitzung\n\nAnwesend: Hauk, Brandl, Özer. Entschuldigt: Fenner.\n\nTOP 1 Das "
    "letzte Protokoll wird "
    "einstimmig angenommen.\nTOP 2 Frau Brandl schreibt die Pressemitteilung zum Sommerfest.\nTOP 3 Nächste "
    "Sitzung am 2. April." },
  { "de/frage-nach-pm", "other", "Jule <jule@verlag.example>", "PM fertig?", "",
    "Hallo Timo,\n\nhast du die Pressemitteilung schon gelesen? Ich finde den zweiten Absatz zu lang. Kannst "
    "du kurz "
    "draufschauen? Die Sperrfrist ist morgen um 10.\n\nLiebe Grüße\nJule" },
  { "de/rechnung", "other", "Druckerei Amsel <rechnung@druckerei-amsel.example>", "Ihre Rechnung 4711", "",
    "Sehr geehrte Frau Kern,\n\nfür den Druck der Pressemappen berechnen wir Ihnen 310,00 EUR netto. "
    "Rechnungsnummer 4711, "
    "Gesamtbetrag 368,90 EUR, zahlbar ohne Abzug binnen 14 Tagen. Bankverbindung siehe unten.\n\nVielen Dank "
    "für Ihren "
    "Auftrag" },
  { "it/saldi", "other", "Bottega Lume <novita@bottegalume.example>", "Annunciamo i saldi!", BULK,
    "Ciao Marta,\n\nannunciamo con gioia che i saldi sono iniziati: sconti fino al 50% su tutte le lampade. "
    "Approfitta subito, "
    "solo fino a domenica! Scopri la collezione e usa il codice sconto LUCE.\n\nSe non vuoi più ricevere le "
    "nostre offerte, "
    "clicca qui." },
  { "it/ordine", "other", "Libreria Ponte <ordini@libreriaponte.example>", "Conferma d'ordine 552", "",
    "Gentile cliente,\n\ngrazie: il tuo ordine n. 552 è stato registrato. Importo totale 34,50 euro, IVA "
    "inclusa. La spedizione "
    "parte domani con il corriere; riceverai la fattura per posta." },
  { "id/milis", "other", "Dodi <dodi@pendaki.example>", "Re: [pendaki] pengumuman jalur", LIST REPLY,
    "Halo semua,\n\nada yang tahu jalurnya sudah dibuka? Kemarin saya baca siaran pers taman nasional, tapi "
    "tidak jelas. "
    "Kalau kamu sudah naik, kabari ya.\n\nSalam\nDodi" },
  { "id/lowongan", "other", "HRD Kopi Kita <karier@kopikita.example>", "Lowongan staf humas", "",
    "Halo calon rekan,\n\nPT Kopi Kita dengan bangga mengumumkan pembukaan kantor baru dan mencari staf "
    "humas. Syarat: lulusan "
    "D3, pengalaman kerja satu tahun. Kami menawarkan gaji pokok dan tunjangan. Kirim lamaran dan CV paling "
    "lambat 20 Maret." },
  { "fr/commande", "other", "Papeterie du Coin <commandes@papeterie.example>", "Votre commande est expédiée",
    "",
    "Bonjour,\n\nvotre commande n° 8812 est expédiée. Montant total 42,10 euros TTC, livraison offerte. Vous "
    "pouvez suivre votre "
    "colis avec le numéro de suivi. Merci de votre confiance." },
  { "fr/assemblee", "other", "Jardins partagés <bureau@jardins.example>", "Compte rendu de la réunion", "",
    "Compte rendu de la réunion du bureau\n\nPrésents : Aline, Bastien, Chloé. Excusés : Denis.\n\n1. Ordre "
    "du jour adopté à "
    "l'unanimité.\n2. Chloé rédige un communiqué pour la fête.\n3. Prochaine réunion le 2 avril, vote du "
    "budget." },
  { "es/respuesta", "other", "Nerea <nerea@familia.example>", "Re: la nota de prensa", REPLY,
    "Hola papá,\n\nhe leído la nota de prensa y me ha hecho mucha ilusión verte en la foto. ¿Vienes el "
    "domingo? Yo llevo el "
    "postre y tú pones el vino.\n\nUn beso" },
  { "es/aviso-falso", "other", "Sede de pagos <aviso@pagos-sede.example>",
    "Comunicado oficial: devolución pendiente", "",
    "Estimado cliente:\n\nsegún nuestros registros tiene una devolución pendiente. Verifique sus datos "
    "bancarios en 48 horas o su "
    "cuenta será suspendida. Pulse aquí para confirmar su contraseña." },
  { "de/internal-notice", "other", "Personal <personal@firma.example>", "Neue Reisekostenregelung", "",
    "Liebe Kolleginnen und Kollegen,\n\nab dem 1. April gilt die neue Reisekostenregelung. Bitte reicht eure "
    "Belege künftig nur noch über das Portal ein. Die Anleitung findet ihr im Intranet.\n\nViele "
    "Grüße\nPersonalabteilung" },
  { "en/collection", "other", "Lamp & Leaf <hello@lampandleaf.example>", "New in: the Willow collection",
    BULK,
    "View in browser\n\nIntroducing the Willow collection\n\nHand woven in our studio, our new Willow lamps "
    "bring warm light to every room. Discover the collection and get 15% off your first order with code "
    "WILLOW15.\n\nShop now\n\nFree shipping on orders over 50. You are receiving this because you signed up. "
    "Unsubscribe" },
  { "en/five-things", "other", "The Morning Ledger <ledger@morningledger.example>",
    "Morning Ledger: five things to know", BULK,
    "Good morning. Here are five things to know today.\n\n1. Rates. The central bank left rates "
    "unchanged.\n\n2. Mergers. Vantor Foods announced it will buy rival Brill for $2 billion.\n\n3. Weather. "
    "Storms are expected on the coast.\n\n4. Sport. City won 3-1.\n\n5. Markets. Shares opened lower in "
    "Tokyo.\n\nRead more on our website. Unsubscribe | Manage preferences" },
  { "en/family-pastes-a-release", "other", "Dad <dad@home.example>", "have you seen this", "",
    "Look what they wrote about us in the release!\n\n\"PRESS RELEASE: Fenmoor FC signs striker. Fenmoor, 3 "
    "March 2026 - Fenmoor FC today announced the signing of Joe Ling.\"\n\nYour cousin Joe! I am so proud. "
    "Call me tonight and I will tell you how it came about. Love, Dad" },
  { "id/weekly-letter", "other", "Buletin Laut <redaksi@buletinlaut.example>", "Buletin Laut edisi 12", "",
    "Halo pembaca,\n\nselamat datang di edisi minggu ini.\n\nPelabuhan Bitung ramai lagi. Harga tuna naik. "
    "Di Kupang, nelayan menunggu solar.\n\nResep pekan ini: ikan kuah kuning. Baca selengkapnya di situs "
    "kami. Kamu menerima buletin ini karena berlangganan." },
  { "id/reply-quotes-a-draft", "other", "Wulan <wulan@agensi.example>", "Re: draf siaran pers", "",
    "Mas Galih,\n\nterima kasih drafnya. Menurut saya kutipannya kepanjangan, bisa dipotong? Saya kirim lagi "
    "sore ini ya.\n\n> SIARAN PERS\n> Nusa Game Rilis Petualangan Kancil\n> Malang, 3 Maret 2026 - Studio "
    "asal Malang mengumumkan" },
  { "de/project-status", "other", "Markus Thiel <thiel@firma.example>", "Status Projekt Nord", "",
    "Hallo zusammen,\n\nProjekt Nord startet am Montag in die zweite Phase. Der Lieferant hat die Maschinen "
    "geliefert, die Montage beginnt am Mittwoch. Das Budget ist zu 60 Prozent verbraucht.\n\nOffene Punkte: "
    "Brandschutz, Schulung.\n\nViele Grüße\nMarkus" },
  { "it/university-notice", "other", "Segreteria studenti <segreteria@ateneo.example>",
    "Apertura iscrizioni agli esami", "",
    "Si informano gli studenti che dal 10 marzo sono aperte le iscrizioni agli esami della sessione estiva. "
    "Le iscrizioni si chiudono il 30 marzo. La segreteria resta aperta il martedì e il giovedì dalle 9 alle "
    "12." },
  { "es/water-off", "other", "Administración <admin@fincas.example>", "Corte de agua el jueves", "",
    "Estimados vecinos:\n\nel jueves 12 de marzo se cortará el agua de 9 a 13 horas por trabajos en la "
    "bomba. La empresa instaladora ha confirmado que terminará en el día.\n\nAtentamente,\nLa "
    "administración" },
  { "fr/to-the-staff", "other", "Direction <direction@usine.example>", "Nouvel accord sur le télétravail", "",
    "Chers collègues,\n\nla direction et les syndicats ont signé hier un accord sur le télétravail. Il entre "
    "en vigueur le 1er avril. Vous trouverez le texte complet sur l'intranet. Vos managers répondront à vos "
    "questions.\n\nCordialement,\nLa direction" },
  { "id/neighbours", "other", "Pak RT <rt04@warga.example>", "Kerja bakti hari Minggu", "",
    "Bapak/Ibu warga RT 04,\n\nkerja bakti akan digelar hari Minggu pukul 07.00. Mohon membawa cangkul dan "
    "sapu. Konsumsi disiapkan ibu-ibu PKK.\n\nTerima kasih" },
  { "en/network-notice", "other", "JobNet <notifications@jobnet.example>", "Dana Reyes has a new position",
    BULK,
    "Dana Reyes started a new position as Head of Press at Fenwick Group. Congratulate Dana.\n\nSee more "
    "updates from your network.\n\nUnsubscribe | Help" },
  { "it/week-in-brief", "other", "Il Foglio del Lunedì <lettera@fogliolunedi.example>",
    "La settimana in breve", BULK,
    "Buongiorno,\n\necco la settimana in breve.\n\nTrasporti. Apre la nuova linea tram. Il comune ha "
    "annunciato corse ogni sei minuti.\n\nEconomia. La Lanificio Serra compra un concorrente in "
    "Portogallo.\n\nCultura. Torna il festival del fumetto.\n\nSport. Pareggio nel derby.\n\nA lunedì "
    "prossimo. Per non ricevere più questa lettera clicca qui." },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_kind_add_rows (rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}
