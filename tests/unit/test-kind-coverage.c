// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Coverage in six languages: somebody else tells what an organisation has announced. */

#include "test-kind.h"

static const Row rows[] = {
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
  /* nothing but the number behind the sender's name tells that it is a letter to many */
  { "en/numbered-letter", "coverage", "Kettle Notes <tove@kettlenotes.example>",
    "Kettle Notes 119: a brewery goes dry", "",
    "KETTLE NOTES\nBeer, kettles and the odd pie | Thursday 5 March 2026\n\nA brewery goes dry\n\n"
    "Well, it took them long enough. Fenwick & Daughter confirmed on Tuesday that it will stop brewing with "
    "tap "
    "water and draw rain from its own roof.\n\n"
    "\"Rain is free until you have to store it,\" says the founder, Maud Fenwick, in the press release. I "
    "asked "
    "about the price of the tanks, and she would not be drawn.\n\nDo I believe it? More than I did. But I "
    "have "
    "seen dry summers here.\n\nGot a tip? Just hit reply. You can unsubscribe at any time." },
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
  { "id/short-item-of-a-letter", "coverage", "Nawala Kopi Pagi <nawala@kopipagi.example>",
    "Kopi Pagi #77: gerai ke-50", LIST BULK,
    "Kopi Pagi, edisi 77\n\nHalo pembaca,\n\nKopi Lereng akhirnya sampai Kupang. Menurut siaran pers, "
    "gerainya "
    "yang ke-50 mempekerjakan 18 orang. Pendirinya, Aditya Pramono, bilang bijinya \"pantas diseduh di "
    "rumahnya "
    "sendiri\". Manis.\n\nSaya kira yang tidak disebut lebih menarik: tahun lalu mereka menutup sembilan "
    "gerai di "
    "Jawa. Catatan saya: jangan keburu tepuk tangan.\n\nSampai pekan depan,\nTika" },
  { "en/letter-that-bears-its-name", "coverage", "The Lock Gate <ida@thelockgate.example>",
    "The Lock Gate: a crane with opinions", LIST BULK,
    "The Lock Gate\nNotes on canals, issue 31\n\nHello,\n\nPennant Locks announced on Tuesday that it will "
    "lift "
    "boats with a solar crane from June. \"The sun has never been late,\" managing director Ruth Amory said "
    "in the "
    "release. I rang the crane's builder and he told me about two hundred boats a year.\n\nWhat the release "
    "does "
    "not say: the old crane was sold in March, and nobody knows who pays for cloudy days. My take: a fine "
    "crane, "
    "a thin plan. We'll see.\n\nIda\n\nYou get this letter because you signed up. Unsubscribe" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_kind_add_rows (rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}
