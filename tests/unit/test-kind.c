// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a mail is: releases, coverage and traps in six languages; what the reader decides. */

#include "test-mail.h"

typedef struct
{
  const char *name;
  const char *kind;
  const char *from;
  const char *subject;
  const char *headers;
  const char *text;
} Row;

#define LIST "List-Id: <list.mail.example>\r\n"
#define BULK "List-Unsubscribe: <https://mail.example/off>\r\n"
#define REPLY "In-Reply-To: <0@mail.example>\r\n"

static const Row rows[] = {
  /* An organisation's own announcements. */
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

  /* Somebody else tells it. */
  { "en/newsletter-item", "coverage", "The Hop Letter <editor@hopletter.example>",
    "The Hop Letter 88: a brewery goes dry", BULK,
    "The Hop Letter, issue 88\n\nA brewery goes dry\n\nBy Lena Marsh\n\n"
    "Fenwick & Daughter said on Tuesday that it will stop brewing with tap water and draw rain from its own "
    "roof. The "
    "brewery announced the plan in a press release that leaves out the price.\n\n"
    "\"Rain is free until you have to store it,\" the founder, Maud Fenwick, told me on the phone. The "
    "company declined "
    "to comment on the cost of the tanks.\n\nMy view: a brave idea for a dry county. We will see in "
    "August.\n\n"
    "Unsubscribe | View in browser" },
  { "de/artikel", "coverage", "Redaktion Uferkurier <redaktion@uferkurier.example>",
    "Fähre fährt künftig elektrisch", BULK,
    "Fähre fährt künftig elektrisch\n\nVon Ruth Ammerland\n\n"
    "Die Reederei Holm & Söhne stellt ihre Fähre auf Batterien um. Das teilte das Unternehmen mit. Demnach "
    "soll das Schiff "
    "schon im Sommer leise über den Fluss fahren. Laut Pressemitteilung kostet der Umbau vier Millionen "
    "Euro.\n\n"
    "„Die Fische werden es uns danken“, lässt sich Reeder Piet Holm in der Pressemitteilung zitieren. Ob der "
    "Fahrpreis "
    "steigt, wollte die Reederei auf Anfrage nicht sagen.\n\nUnser Kommentar: Leiser wäre schön, teurer "
    "nicht.\n\n"
    "Newsletter abbestellen" },
  { "it/articolo", "coverage", "Il Gazzettino del Porto <redazione@gazzettinodelporto.example>",
    "Il faro di Punta Serra diventa un albergo", BULK,
    "Il faro di Punta Serra diventa un albergo\n\ndi Teresa Malinverni\n\n"
    "La società Lumen Ospitalità ha annunciato l'apertura di un albergo nel vecchio faro. In un comunicato "
    "l'azienda "
    "spiega che le camere saranno otto. Secondo la società i lavori dureranno un anno.\n\n"
    "«Dormire nella luce è un sogno», si legge nella nota firmata dall'amministratore Elio Grandi. La cifra "
    "dell'investimento non è stata resa nota, e l'azienda non ha risposto alle nostre domande.\n\n"
    "A nostro avviso resta da vedere chi pagherà la strada.\n\nLeggi tutto | Annulla l'iscrizione" },
  { "id/blog", "coverage", "Catatan Kapal <blog@catatankapal.example>",
    "Artikel baru: feri listrik, janji lama", BULK,
    "Feri listrik, janji lama\n\nDitulis oleh Bang Kapal\n\n"
    "PT Samudra Hijau meluncurkan feri listrik pertamanya pada Selasa. Dalam siaran persnya perusahaan "
    "menyebut feri itu "
    "bisa berlayar enam jam. Menurut perusahaan, tarifnya tidak naik.\n\n"
    "\"Kami ingin laut yang sunyi,\" kata direktur utama Wayan Sutama dalam keterangan resmi. Kapan feri "
    "kedua datang "
    "belum jelas.\n\nPendapat saya: bagus, tetapi kita tunggu saja dermaganya.\n\nSumber: siaran pers PT "
    "Samudra Hijau\n\n"
    "Berhenti berlangganan" },
  { "fr/lettre", "coverage", "La lettre des bateaux <redaction@lettredesbateaux.example>",
    "La lettre des bateaux n° 12", BULK,
    "Le bac de Kerlouan passe au vent\n\nPar Armelle Kerdoncuff\n\n"
    "Dans un communiqué, la compagnie Bacs d'Iroise annonce un bac à voile pour le printemps. Selon "
    "l'entreprise, la "
    "traversée durera dix minutes de plus. Le prix, lui, n'est pas cité dans le texte.\n\n"
    "« Le vent, c'est notre gazole », plaisante le directeur, Yann Le Goff, dans le communiqué. Interrogée, "
    "la mairie n'a "
    "pas souhaité répondre.\n\nNotre avis : une belle idée, reste à voir ce qu'en diront les moules.\n\nSe "
    "désinscrire" },
  { "es/articulo", "coverage", "Diario del Puerto <redaccion@diariodelpuerto.example>",
    "La lonja estrena subasta por teléfono", BULK,
    "La lonja estrena subasta por teléfono\n\nPor Amaia Zubiri\n\n"
    "La empresa Subastas del Norte presentó ayer una aplicación para comprar pescado desde el barco. Según "
    "la empresa, la "
    "subasta dura ahora la mitad. En un comunicado asegura que ningún puesto de trabajo se pierde.\n\n"
    "«El pescado no espera», afirma su director, Asier Goñi, en el comunicado. Preguntada por el precio, la "
    "compañía no "
    "quiso comentar nada.\n\nNuestra opinión: habrá que ver qué dicen los de siempre.\n\nDarse de baja" },

  /* Traps: words of a release, and yet none. */
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

  /* Releases behind a note or a mailer's footer, retellings, and more that is neither. */
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
  { "de/blog-with-opinion", "coverage", "Der Bahnblog <post@bahnblog.example>",
    "Bahnblog: Nordlinie kauft gebraucht", BULK,
    "Nordlinie kauft gebraucht\n\nDie Nordlinie hat am Montag mitgeteilt, dass sie zwanzig gebrauchte "
    "Triebwagen aus Dänemark übernimmt. In der Mitteilung ist von „nachhaltiger Beschaffung“ die Rede. Ich "
    "nenne das Sparen.\n\nDie Züge sollen laut Unternehmen ab Dezember fahren. Geschäftsführerin Antje "
    "Broder wird mit dem Satz zitiert: „Die Wagen haben ihre besten Jahre noch vor sich.“\n\nWas meint ihr? "
    "Schreibt es in die Kommentare.\n\nDu erhältst diesen Newsletter, weil du ihn abonniert hast. Abmelden" },
  { "id/news-site", "coverage", "Kabar Niaga <redaksi@kabarniaga.example>",
    "Sagu Nusa bangun pabrik, ini rinciannya", BULK,
    "Sagu Nusa Bangun Pabrik, Ini Rinciannya\n\nReporter: Maya Lestari\n\nPT Sagu Nusa Timur mengumumkan "
    "pembangunan pabrik mi sagu di Sorong. Menurut perusahaan, pabrik itu akan menyerap 150 "
    "pekerja.\n\n\"Sagu sudah lama menjadi makanan kami,\" kata Direktur Utama Yohana Mambrasar dalam "
    "keterangan tertulis yang diterima redaksi.\n\nHingga berita ini ditulis, perusahaan belum menjelaskan "
    "sumber dananya.\n\nBaca juga: Harga sagu naik" },
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
  { "it/season", "press-release", "Teatro Lirico <info@teatroborgo.example>",
    "Il Teatro di Borgo presenta la stagione", "",
    "Il Teatro di Borgo presenta la stagione 2026-27\n\nOtto spettacoli, due prime assolute e un festival "
    "dedicato ai giovani: è la nuova stagione del Teatro di Borgo, presentata oggi dal direttore artistico "
    "Lia Monti. Gli abbonamenti sono in vendita dal 1 aprile.\n\n«Il teatro è l'unico posto dove si tace "
    "insieme», dice Monti." },
  { "fr/item-with-doubts", "coverage", "Le Brief Agro <redaction@briefagro.example>", "Le Brief Agro", BULK,
    "La Fabrique du Sel mise sur la fumée\n\nLa Fabrique du Sel a annoncé mardi le lancement d'un caramel "
    "fumé. Selon le communiqué, il sera vendu dans quarante épiceries. Sa fondatrice, Nolwenn Briand, y voit "
    "« un goût d'enfance ».\n\nReste à savoir si le consommateur suivra : à 9 euros le pot, on demande à "
    "voir.\n\nJ. Kervella\n\nSe désabonner" },
  { "es/letter-that-retells", "coverage", "Boletín Vino y Tierra <hola@vinoytierra.example>",
    "Viñas en las alturas", BULK,
    "Viñas en las alturas\n\nBodegas Alcor planta viñas a 1.300 metros. Lo anunció la bodega en una nota de "
    "prensa el martes. Según la empresa, la primera cosecha llegará en 2029.\n\nYo estuve allí en enero y "
    "solo vi nieve. Veremos.\n\nRecibes este boletín porque te suscribiste. Darse de baja" },
  { "fr/conditional-is-no-hearsay", "press-release", "Port de Kerval <info@portdekerval.example>",
    "Le port de Kerval inaugure une grue solaire", "",
    "Le port de Kerval inaugure une grue solaire\n\nLe port de Kerval annonce la mise en service d'une grue "
    "qui tourne au soleil. Elle soulève des bateaux de douze tonnes et remplace un modèle de 1974. Sans "
    "batterie, la grue serait à l'arrêt la nuit.\n\nLe chantier a duré quatre mois et a coûté 600 000 euros, "
    "payés pour moitié par la région." },
};

static void
test_kind (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PressBrief) brief = test_mail_brief (row->from, row->subject, row->headers, row->text);

  for (guint i = 0; i < brief->signals->len; i++)
    {
      const PressSignal *signal = brief->signals->pdata[i];

      g_test_message ("%s %g", signal->name, signal->weight);
    }
  g_assert_cmpstr (press_kind_to_string (brief->kind), ==, row->kind);
  g_assert_cmpfloat (brief->confidence, >=, 0.25);
  g_assert_cmpfloat (brief->confidence, <=, 1);
}

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
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/kind/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_kind);
    }
  g_test_add_func ("/kind/signals", test_signals);
  g_test_add_func ("/kind/reader-decides", test_reader_decides);
  return g_test_run ();
}
