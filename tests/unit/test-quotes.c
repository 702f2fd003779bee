// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/press-quotes.h"

#include <string.h>

/* A text; the names in it, apart by ";", organisations with a "*"; and its quotes: parts apart by " | ", then
 * " <- " and what names the speaker, quotes apart by " || ". */
typedef struct
{
  const char *language;
  const char *text;
  const char *names;
  const char *quotes;
} Row;

static const Row marks[] = {
  /* every style of quotation marks */
  { "de", "„Wir bauen die Halle noch in diesem Jahr“, sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "„Wir bauen die Halle noch in diesem Jahr”, sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "»Wir bauen die Halle noch in diesem Jahr«, sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "«Wir bauen die Halle noch in diesem Jahr», sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "“Wir bauen die Halle noch in diesem Jahr”, sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "\"Wir bauen die Halle noch in diesem Jahr\", sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "„Wir bauen die Halle noch in diesem Jahr\", sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "„Wir bauen die Halle noch in diesem Jahr„, sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "‚Wir bauen die Halle noch in diesem Jahr‘, sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "» Wir bauen die Halle noch in diesem Jahr « , sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "›Wir bauen die Halle noch in diesem Jahr‹, sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", ",,Wir bauen die Halle noch in diesem Jahr'', sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "en", "``We will build the hall this year,'' said Vera Lohse.", "Vera Lohse",
    "We will build the hall this year <- Vera Lohse" },
  { "en", "‘We will build the hall this year,’ said Vera Lohse.", "Vera Lohse",
    "We will build the hall this year <- Vera Lohse" },
  { "en", "'We will build the hall this year,' said Vera Lohse.", "Vera Lohse",
    "We will build the hall this year <- Vera Lohse" },
  { "en", "「We will build the hall this year,」 said Vera Lohse.", "Vera Lohse",
    "We will build the hall this year <- Vera Lohse" },
  { "fr", "« Nous construirons la halle cette année », déclare Vera Lohse.", "Vera Lohse",
    "Nous construirons la halle cette année <- Vera Lohse" },
  { "fr", "«\u202fNous construirons la halle cette année\u202f», déclare Vera Lohse.", "Vera Lohse",
    "Nous construirons la halle cette année <- Vera Lohse" },
  /* closed with the mark that opens */
  { "it", "«Costruiremo il padiglione entro l'anno«, ha detto Vera Lohse.", "Vera Lohse",
    "Costruiremo il padiglione entro l'anno <- Vera Lohse" },
  { "fr", "« Nous construirons la halle cette année « , déclare Vera Lohse.", "Vera Lohse",
    "Nous construirons la halle cette année <- Vera Lohse" },
  { "it", "“Costruiremo il padiglione entro l'anno“, ha detto Vera Lohse.", "Vera Lohse",
    "Costruiremo il padiglione entro l'anno <- Vera Lohse" },
  /* one inside another */
  { "de", "„Unser Motto ‚Licht für alle‘ gilt auch morgen“, sagt Vera Lohse.", "Vera Lohse",
    "Unser Motto ‚Licht für alle‘ gilt auch morgen <- Vera Lohse" },
  { "en", "“People told us ‘do it now’ and we did,” said Vera Lohse.", "Vera Lohse",
    "People told us ‘do it now’ and we did <- Vera Lohse" },
  { "en", "‘They can now “hear” the very same song,’ said Vera Lohse.", "Vera Lohse",
    "They can now “hear” the very same song <- Vera Lohse" },
  { "fr", "« Notre devise “la lumière pour tous” reste la même », affirme Vera Lohse.", "Vera Lohse",
    "Notre devise “la lumière pour tous” reste la même <- Vera Lohse" },
  { "de", "„Das Wort „Krise“ kommt bei uns nicht vor“, sagt Vera Lohse.", "Vera Lohse",
    "Das Wort „Krise“ kommt bei uns nicht vor <- Vera Lohse" },
  /* apostrophes and inches */
  { "en", "'It's the users' needs that we don't forget,' said Vera Lohse.", "Vera Lohse",
    "It's the users' needs that we don't forget <- Vera Lohse" },
  { "en", "‘The drivers’ cabins are twice as large now,’ said Vera Lohse.", "Vera Lohse",
    "The drivers’ cabins are twice as large now <- Vera Lohse" },
  { "en", "\"The new 27\" screen is the brightest we make,\" said Vera Lohse.", "Vera Lohse",
    "The new 27\" screen is the brightest we make <- Vera Lohse" },
  { "en", "The 27\" screen weighs 4 kg. \"It is the lightest we make,\" said Vera Lohse.", "Vera Lohse",
    "It is the lightest we make <- Vera Lohse" },
  { "it", "\"L'energia dell'impianto basta a tutti\", spiega Vera Lohse.", "Vera Lohse",
    "L'energia dell'impianto basta a tutti <- Vera Lohse" },
  /* one of the two marks is missing */
  { "en", "We will build the hall this year,” said Vera Lohse.", "Vera Lohse",
    "We will build the hall this year <- Vera Lohse" },
  { "en", "We will build the hall. It will be ready this year,’ says Vera Lohse, head of Lohse.",
    "Vera Lohse", "We will build the hall. It will be ready this year <- Vera Lohse" },
  { "de", "„Wir bauen die Halle noch in diesem Jahr, sagt Vera Lohse.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr <- Vera Lohse" },
  { "de", "Vera Lohse sagt: „Wir bauen die Halle noch in diesem Jahr.", "Vera Lohse",
    "Wir bauen die Halle noch in diesem Jahr. <- Vera Lohse" },
  { "de", "„Wir fangen sofort mit dem Bau an, sagt Vera Lohse. „Im Mai sind wir fertig“, ergänzt Ole Brandt.",
    "Vera Lohse;Ole Brandt",
    "Wir fangen sofort mit dem Bau an <- Vera Lohse || Im Mai sind wir fertig <- Ole Brandt" },
};

static const Row attributions[] = {
  /* behind the quote */
  { "de", "„Die Nachfrage wächst jeden Monat“, so Vera Lohse, Geschäftsführerin der Lohse GmbH.",
    "Vera Lohse;*Lohse GmbH", "Die Nachfrage wächst jeden Monat <- Vera Lohse" },
  { "de", "„Die Nachfrage wächst jeden Monat“, hat Vera Lohse gestern in Bonn erklärt.", "Vera Lohse",
    "Die Nachfrage wächst jeden Monat <- Vera Lohse" },
  { "de", "„Die Nachfrage wächst jeden Monat“, lässt sich Gründerin Vera Lohse zitieren.", "Vera Lohse",
    "Die Nachfrage wächst jeden Monat <- Vera Lohse" },
  { "de", "„Die Nachfrage wächst jeden Monat“, freut sich Dr. Vera Lohse.", "Vera Lohse",
    "Die Nachfrage wächst jeden Monat <- Vera Lohse" },
  { "de", "„Die Nachfrage wächst jeden Monat“, ist Vera Lohse überzeugt.", "Vera Lohse",
    "Die Nachfrage wächst jeden Monat <- Vera Lohse" },
  { "de", "„Wächst die Nachfrage auch morgen noch?“, fragt Vera Lohse.", "Vera Lohse",
    "Wächst die Nachfrage auch morgen noch? <- Vera Lohse" },
  { "en", "“Demand is growing every month,” Vera Lohse, chief executive of Lohse Ltd, said on Monday.",
    "Vera Lohse;*Lohse Ltd", "Demand is growing every month <- Vera Lohse" },
  { "en", "“Demand is growing every month,” said the founder's daughter, Vera Lohse.", "Vera Lohse",
    "Demand is growing every month <- Vera Lohse" },
  { "en", "“Demand is growing every month,” according to Vera Lohse.", "Vera Lohse",
    "Demand is growing every month <- Vera Lohse" },
  { "en", "“Demand is growing every month.” — Vera Lohse, CEO", "Vera Lohse",
    "Demand is growing every month. <- Vera Lohse" },
  { "fr", "« La demande augmente chaque mois », Vera Lohse, présidente de Lohse.", "Vera Lohse",
    "La demande augmente chaque mois <- Vera Lohse" },
  { "en", "“Demand is growing every month.”\nVera Lohse, CEO of Lohse", "Vera Lohse",
    "Demand is growing every month. <- Vera Lohse" },
  { "en", "“Demand is growing every month.” That is how Vera Lohse sees it.", "Vera Lohse",
    "Demand is growing every month. <- Vera Lohse" },
  { "it", "«La domanda cresce ogni mese», ha commentato Vera Lohse, amministratrice delegata di Lohse.",
    "Vera Lohse", "La domanda cresce ogni mese <- Vera Lohse" },
  { "it", "“La domanda cresce ogni mese”, si dice convinta Vera Lohse.", "Vera Lohse",
    "La domanda cresce ogni mese <- Vera Lohse" },
  { "it", "\"La domanda cresce ogni mese\" ha dichiarato Vera Lohse.", "Vera Lohse",
    "La domanda cresce ogni mese <- Vera Lohse" },
  { "fr", "« La demande augmente chaque mois », a déclaré Vera Lohse, présidente de Lohse.", "Vera Lohse",
    "La demande augmente chaque mois <- Vera Lohse" },
  { "fr", "« La demande augmente chaque mois », se félicite Vera Lohse.", "Vera Lohse",
    "La demande augmente chaque mois <- Vera Lohse" },
  { "fr", "« La demande augmente chaque mois », explique-t-elle.", "",
    "La demande augmente chaque mois <- elle" },
  { "es", "«La demanda crece cada mes», afirmó Vera Lohse, directora de Lohse.", "Vera Lohse",
    "La demanda crece cada mes <- Vera Lohse" },
  { "es", "\"La demanda crece cada mes\", ha asegurado Vera Lohse.", "Vera Lohse",
    "La demanda crece cada mes <- Vera Lohse" },
  { "id", "“Permintaan tumbuh setiap bulan,” ujar Vera Lohse, Direktur Utama PT Lohse.",
    "Vera Lohse;*PT Lohse", "Permintaan tumbuh setiap bulan <- Vera Lohse" },
  { "id", "\"Permintaan tumbuh setiap bulan,\" kata dia.", "", "Permintaan tumbuh setiap bulan <- dia" },
  { "id", "“Permintaan tumbuh setiap bulan”, demikian disampaikan Vera Lohse.", "Vera Lohse",
    "Permintaan tumbuh setiap bulan <- Vera Lohse" },
  /* a verb that no list has */
  { "fr", "« La demande augmente chaque mois », rassure le directeur, Émile Brun.", "Émile Brun",
    "La demande augmente chaque mois <- Émile Brun" },
  { "de", "„Die Nachfrage wächst jeden Monat“, frohlockt Firmengründerin Vera Lohse.", "Vera Lohse",
    "Die Nachfrage wächst jeden Monat <- Vera Lohse" },
  { "es", "«La demanda crece cada mes», tranquiliza la fundadora de Lohse, Vera Kern.", "*Lohse;*Vera Kern",
    "La demanda crece cada mes <- Vera Kern" },
  /* a verb that no list has, behind the name; a role behind it */
  { "en", "“You cannot run a line from a desk,” Vera Lohse huffs. “Not this one.”", "Vera Lohse",
    "You cannot run a line from a desk | Not this one. <- Vera Lohse" },
  { "fr", "« On a préféré reprendre la main », élude le directeur.", "",
    "On a préféré reprendre la main <- directeur" },
  { "it", "«Un cantiere non si guida da una scrivania», sbuffa la direttrice.", "",
    "Un cantiere non si guida da una scrivania <- direttrice" },
  /* said to whom */
  { "fr", "« La demande augmente chaque mois », nous a confié Vera Lohse.", "Vera Lohse",
    "La demande augmente chaque mois <- Vera Lohse" },
  { "it", "«La domanda cresce ogni mese», mi ha risposto Vera Lohse.", "Vera Lohse",
    "La domanda cresce ogni mese <- Vera Lohse" },
  { "es", "«La demanda crece cada mes», nos contó Vera Lohse.", "Vera Lohse",
    "La demanda crece cada mes <- Vera Lohse" },
  { "de", "„Die Nachfrage wächst jeden Monat“, sagte uns Vera Lohse am Telefon.", "Vera Lohse",
    "Die Nachfrage wächst jeden Monat <- Vera Lohse" },
  /* the pronoun inside the verb */
  { "fr", "« La demande augmente chaque mois », a-t-elle ajouté.", "",
    "La demande augmente chaque mois <- elle" },
  /* a pronoun and a colon, whatever the verb */
  { "de", "Sie rät: „Lesen Sie erst den Wetterbericht.“", "", "Lesen Sie erst den Wetterbericht. <- Sie" },
  { "fr", "Elle martèle : « La demande augmente chaque mois. »", "",
    "La demande augmente chaque mois. <- Elle" },
  /* a role that was taken for a name stands before the name */
  { "de", "„Die Nachfrage wächst jeden Monat“, sagte Obfrau Vera Lohse.", "Obfrau;Vera Lohse",
    "Die Nachfrage wächst jeden Monat <- Vera Lohse" },
  { "en", "“Demand is growing every month,” said Coalition spokesperson Vera Lohse.", "Coalition;Vera Lohse",
    "Demand is growing every month <- Vera Lohse" },
  /* a paragraph of its own below the quote */
  { "en", "“Demand is growing every month.”\n\n– Vera Lohse, chief executive, Lohse Ltd", "Vera Lohse",
    "Demand is growing every month. <- Vera Lohse" },
  { "es", "\"La demanda crece cada mes.\"\n\nVera Lohse\nDirectora general", "Vera Lohse",
    "La demanda crece cada mes. <- Vera Lohse" },
  /* a pronoun, a role */
  { "de", "„Die Nachfrage wächst jeden Monat“, sagt sie.", "", "Die Nachfrage wächst jeden Monat <- sie" },
  { "de", "„Die Nachfrage wächst jeden Monat“, so der Geschäftsführer.", "",
    "Die Nachfrage wächst jeden Monat <- Geschäftsführer" },
  { "en", "“Demand is growing every month,” he added.", "", "Demand is growing every month <- he" },
  { "en", "“Demand is growing every month,” the spokeswoman said.", "",
    "Demand is growing every month <- spokeswoman" },
  { "es", "«La demanda crece cada mes», añade la directora.", "", "La demanda crece cada mes <- directora" },
  /* before the quote */
  { "de", "Vera Lohse, Geschäftsführerin der Lohse GmbH: „Die Nachfrage wächst jeden Monat.“",
    "Vera Lohse;*Lohse GmbH", "Die Nachfrage wächst jeden Monat. <- Vera Lohse" },
  { "de", "Dazu erklärt Vera Lohse: „Die Nachfrage wächst jeden Monat.“", "Vera Lohse",
    "Die Nachfrage wächst jeden Monat. <- Vera Lohse" },
  { "de", "Vera Lohse dazu:\n„Die Nachfrage wächst jeden Monat.“", "Vera Lohse",
    "Die Nachfrage wächst jeden Monat. <- Vera Lohse" },
  { "de", "Statement von Vera Lohse:\n\n„Die Nachfrage wächst jeden Monat.“", "Vera Lohse",
    "Die Nachfrage wächst jeden Monat. <- Vera Lohse" },
  { "de", "Vera Lohse sagt dazu:\n\nWir freuen uns, dass wir nach drei Jahren die Halle eröffnen können.",
    "Vera Lohse", "Wir freuen uns, dass wir nach drei Jahren die Halle eröffnen können. <- Vera Lohse" },
  { "de", "Er fügt hinzu: „Die Nachfrage wächst jeden Monat.“", "",
    "Die Nachfrage wächst jeden Monat. <- Er" },
  { "en", "Vera Lohse, chief executive of Lohse Ltd, said: “Demand is growing every month.”",
    "Vera Lohse;*Lohse Ltd", "Demand is growing every month. <- Vera Lohse" },
  { "en", "Commenting on the deal with Ole Brandt, Vera Lohse said: “Demand is growing every month.”",
    "Ole Brandt;Vera Lohse", "Demand is growing every month. <- Vera Lohse" },
  { "en", "His sister Vera, who chairs the firm, told us by phone: “Demand is growing every month.”", "Vera",
    "Demand is growing every month. <- Vera" },
  { "en", "Vera Lohse says, “Demand is growing every month.”", "Vera Lohse",
    "Demand is growing every month. <- Vera Lohse" },
  { "it", "Secondo Vera Lohse, «la domanda cresce di mese in mese».", "Vera Lohse",
    "la domanda cresce di mese in mese <- Vera Lohse" },
  { "it", "Per la presidente, Vera Lohse, «la domanda cresce di mese in mese».", "Vera Lohse",
    "la domanda cresce di mese in mese <- Vera Lohse" },
  { "fr", "Pour Vera Lohse, présidente de Lohse : « La demande augmente chaque mois. »", "Vera Lohse",
    "La demande augmente chaque mois. <- Vera Lohse" },
  { "fr", "Selon Vera Lohse, « la demande augmente chaque mois ».", "Vera Lohse",
    "la demande augmente chaque mois <- Vera Lohse" },
  { "es", "Por su parte, Vera Lohse, directora de Lohse, subraya: «La demanda crece cada mes».", "Vera Lohse",
    "La demanda crece cada mes <- Vera Lohse" },
  { "id", "Menurut Vera Lohse, “permintaan tumbuh setiap bulan di kota”.", "Vera Lohse",
    "permintaan tumbuh setiap bulan di kota <- Vera Lohse" },
  { "id", "Vera Lohse mengatakan, “Permintaan tumbuh setiap bulan.”", "Vera Lohse",
    "Permintaan tumbuh setiap bulan. <- Vera Lohse" },
  { "en", "Vera Lohse gripes, “Demand is growing every month.”", "Vera Lohse",
    "Demand is growing every month. <- Vera Lohse" },
  { "it", "«La domanda cresce ogni mese»: così Vera Lohse commenta i conti.", "Vera Lohse",
    "La domanda cresce ogni mese <- Vera Lohse" },
  { "es", "«La demanda crece cada mes». Así lo ha explicado Vera Lohse.", "Vera Lohse",
    "La demanda crece cada mes <- Vera Lohse" },
  /* a foreign tongue in the mail's own frame */
  { "it", "«Das Werk in Ulm ist unser Herz», dice Vera Lohse.", "Vera Lohse",
    "Das Werk in Ulm ist unser Herz <- Vera Lohse" },
};

static const Row pieces[] = {
  /* interrupted by the attribution alone: one quote */
  { "de", "„Die Halle“, sagt Vera Lohse, „ist unser größter Neubau.“", "Vera Lohse",
    "Die Halle | ist unser größter Neubau. <- Vera Lohse" },
  { "de",
    "„Die Halle wächst“, sagt Dr. Vera Lohse, Geschäftsführerin der Lohse GmbH. „Im Mai sind wir fertig.“",
    "Vera Lohse;*Lohse GmbH", "Die Halle wächst | Im Mai sind wir fertig. <- Vera Lohse" },
  { "en", "“This deal,” said Vera Lohse, “marks a milestone.” She went on: “We could not be happier.”",
    "Vera Lohse", "This deal | marks a milestone. | We could not be happier. <- Vera Lohse" },
  { "en", "Vera Lohse said: “We grow.\n\n“We will hire.\n\n“And we will stay.”", "Vera Lohse",
    "We grow. | We will hire. | And we will stay. <- Vera Lohse" },
  { "en", "“The hall is growing,” said Vera Lohse. “We will finish in May.”", "Vera Lohse",
    "The hall is growing | We will finish in May. <- Vera Lohse" },
  { "en", "“The hall is growing.” Vera Lohse added: “We will finish in May.”", "Vera Lohse",
    "The hall is growing. | We will finish in May. <- Vera Lohse" },
  { "en", "“This deal,” said Vera Lohse, “marks a milestone.” She went on: “We could not be happier.”",
    "Vera Lohse", "This deal | marks a milestone. | We could not be happier. <- Vera Lohse" },
  { "en", "Vera Lohse said: “We grow.\n\n“We will hire.\n\n“And we will stay.”", "Vera Lohse",
    "We grow. | We will hire. | And we will stay. <- Vera Lohse" },
  { "en", "“The hall is growing,” said Vera Lohse. “We will finish in May,” she added.", "Vera Lohse",
    "The hall is growing | We will finish in May <- Vera Lohse" },
  { "fr", "« La halle avance bien, souligne Vera Lohse, présidente de Lohse. Nous finirons en mai. »",
    "Vera Lohse", "La halle avance bien | Nous finirons en mai. <- Vera Lohse" },
  { "fr", "« Nos arrière-grands-parents le savaient, explique Vera Lohse. Nous aussi. »", "Vera Lohse",
    "Nos arrière-grands-parents le savaient | Nous aussi. <- Vera Lohse" },
  { "es", "«La nave avanza muy bien —afirma Vera Lohse, directora de Lohse—. Terminaremos en mayo».",
    "Vera Lohse", "La nave avanza muy bien | Terminaremos en mayo <- Vera Lohse" },
  { "es", "—La nave avanza muy bien —afirma la doctora Vera Lohse—. Terminaremos en mayo.", "Vera Lohse",
    "La nave avanza muy bien | Terminaremos en mayo. <- Vera Lohse" },
  { "es", "—¿Y ahora qué hacemos? —se lamentaba Vera Lohse—. Ahora empieza lo bueno.", "Vera Lohse",
    "¿Y ahora qué hacemos? | Ahora empieza lo bueno. <- Vera Lohse" },
  { "es", "—Terminaremos la nave en mayo, dijo Vera Lohse.", "Vera Lohse",
    "Terminaremos la nave en mayo <- Vera Lohse" },
  { "fr", "— La halle avance bien, déclare Vera Lohse.", "Vera Lohse", "La halle avance bien <- Vera Lohse" },
  { "it", "— Il padiglione cresce bene — dice Vera Lohse —. Finiremo a maggio.", "Vera Lohse",
    "Il padiglione cresce bene | Finiremo a maggio. <- Vera Lohse" },
  /* over several paragraphs: each opens again, the last one closes */
  { "en", "“The hall is growing,” said Vera Lohse. “It is our largest.\n\n“We will finish in May.”",
    "Vera Lohse", "The hall is growing | It is our largest. | We will finish in May. <- Vera Lohse" },
  { "fr", "Vera Lohse commente :\n\n« La halle avance bien.\n\n« Nous finirons en mai. »", "Vera Lohse",
    "La halle avance bien. | Nous finirons en mai. <- Vera Lohse" },
  { "de", "»Die Halle wächst und wächst.\n\n»Im Mai sind wir fertig«, sagt Vera Lohse.", "Vera Lohse",
    "Die Halle wächst und wächst. | Im Mai sind wir fertig <- Vera Lohse" },
  { "de", "„Die Halle wächst und wächst“, sagt Vera Lohse.\n\n„Im Mai sind wir damit fertig.“", "Vera Lohse",
    "Die Halle wächst und wächst | Im Mai sind wir damit fertig. <- Vera Lohse" },
  /* the narrator's own words between: two */
  { "de",
    "„Die Halle wächst und wächst“, sagt Vera Lohse. Der Bau begann im Mai. „Wir sind bald damit fertig.“",
    "Vera Lohse", "Die Halle wächst und wächst <- Vera Lohse || Wir sind bald damit fertig. <- Vera Lohse" },
  { "de",
    "„Die Halle wächst und wächst“, sagt Vera Lohse. „Ich bin klar dagegen“, sagt Ole Brandt.\n\n"
    "„Wir haben lange darüber gestritten“, sagt Vera Lohse.",
    "Vera Lohse;Ole Brandt;Vera Lohse",
    "Die Halle wächst und wächst <- Vera Lohse || Ich bin klar dagegen <- Ole Brandt || "
    "Wir haben lange darüber gestritten <- Vera Lohse" },
  { "fr",
    "\"La halle avance très bien\", dit Vera Lohse. Jointe hier, Ada Brun est prudente : « On verra bien en "
    "mai. »",
    "Vera Lohse;Ada Brun", "La halle avance très bien <- Vera Lohse || On verra bien en mai. <- Ada Brun" },
  { "en", "Vera Lohse said: “The hall is growing.” Ole Brandt added: “We will finish in May.”",
    "Vera Lohse;Ole Brandt", "The hall is growing. <- Vera Lohse || We will finish in May. <- Ole Brandt" },
  { "en",
    "What people say:\n\n“We have waited a long time.”\nVera Lohse, CEO\n\n“It was worth the wait.”\nOle "
    "Brandt, CTO",
    "Vera Lohse;Ole Brandt",
    "We have waited a long time. <- Vera Lohse || It was worth the wait. <- Ole Brandt" },
  { "de",
    "»Holz ist warm und riecht gut«, meint Vera Lohse. Alle nicken. »Und es wächst auch nach«, ruft eine "
    "Besucherin.",
    "Vera Lohse", "Holz ist warm und riecht gut <- Vera Lohse || Und es wächst auch nach <- Besucherin" },
  /* a mark is missing where the speech goes on */
  { "en", "“The hall is growing,” said Vera Lohse. It saves us two hours a day, and that is no small thing.”",
    "Vera Lohse",
    "The hall is growing | It saves us two hours a day, and that is no small thing. <- Vera Lohse" },
  { "it",
    "\"Il padiglione cresce bene\", dice Vera Lohse. Ci fa risparmiare due ore al giorno, e non è poco\".",
    "Vera Lohse",
    "Il padiglione cresce bene | Ci fa risparmiare due ore al giorno, e non è poco <- Vera Lohse" },
  /* a second verb of the same subject */
  { "en", "Vera Lohse said, “The hall is growing,” and stressed, “We will finish in May.”", "Vera Lohse",
    "The hall is growing <- Vera Lohse || We will finish in May. <- Vera Lohse" },
  /* whom the sentence before is about, though somebody else spoke last */
  { "en",
    "“The hall is growing fast,” said Ole Brandt.\n\nVera Lohse thanked the masons. “They never lost a day.”",
    "Ole Brandt;Vera Lohse",
    "The hall is growing fast <- Ole Brandt || They never lost a day. <- Vera Lohse" },
  { "de",
    "„Die Halle wächst und wächst“, sagt Ole Brandt.\n\nVera Lohse lobt die Maurer. „Die haben keinen Tag "
    "verloren.“",
    "Ole Brandt;Vera Lohse",
    "Die Halle wächst und wächst <- Ole Brandt || Die haben keinen Tag verloren. <- Vera Lohse" },
  { "fr",
    "« La halle avance très bien », dit Ada Brun.\n\nVera Lohse salue « un projet pour tous les gens du "
    "pays ». Et d'ajouter : « Nous finirons en mai. »",
    "Ada Brun;Vera Lohse", "La halle avance très bien <- Ada Brun || Nous finirons en mai. <- Vera Lohse" },
  /* a title at the end of a paragraph is no part of the quote in the next one */
  { "fr",
    "L'aile ouvrira avec l'exposition « Les fils de la mer et de la soie ».\n\n« Nous finirons tout en mai "
    "», "
    "déclare Vera Lohse.",
    "Vera Lohse", "Nous finirons tout en mai <- Vera Lohse" },
  /* two who speak in one sentence */
  { "en",
    "“We did not take this lightly,” said Vera Lohse, while Ole Brandt replied: “They took it by email.”",
    "Vera Lohse;Ole Brandt",
    "We did not take this lightly <- Vera Lohse || They took it by email. <- Ole Brandt" },
  { "de",
    "„Wir haben lange darüber nachgedacht“, sagt Vera Lohse, während Ole Brandt entgegnet: „Nicht lange "
    "genug.“",
    "Vera Lohse;Ole Brandt", "Wir haben lange darüber nachgedacht <- Vera Lohse" },
  { "fr",
    "« Cela n'a pas été facile », dit Vera Lohse, tandis qu'Ada Brun réplique : « Assez facile pour un "
    "courriel. »",
    "Vera Lohse;Ada Brun",
    "Cela n'a pas été facile <- Vera Lohse || Assez facile pour un courriel. <- Ada Brun" },
  /* nobody named: the subject of the sentence before */
  { "id", "Ketua koperasi, Vera Lohse, senang sekali. \"Permintaan tumbuh setiap bulan,\" ujarnya.",
    "Vera Lohse", "Permintaan tumbuh setiap bulan <- Vera Lohse" },
  { "id",
    "Ketua koperasi, Vera Lohse, senang sekali. \"Permintaan tumbuh setiap bulan,\" ujarnya di Kendari, "
    "Selasa.",
    "Vera Lohse", "Permintaan tumbuh setiap bulan <- Vera Lohse" },
  { "it", "Vera Lohse guida il gruppo dal 2019. «La domanda cresce ogni mese», ha aggiunto.", "Vera Lohse",
    "La domanda cresce ogni mese <- Vera Lohse" },
};

static const Row silences[] = {
  { "de", "Die Boje „Seestern 1“ kommt im Mai auf den Markt, sagt Vera Lohse.", "Vera Lohse", "" },
  { "de", "Die Schau „Was Uhren uns über uns erzählen“ öffnet im Mai.", "", "" },
  { "de", "Vera Lohse nennt den Kauf einen „echten Glücksfall für alle“.", "Vera Lohse", "" },
  { "de", "Man habe „gute Erfahrungen“ gemacht, sagt Vera Lohse.", "Vera Lohse", "" },
  { "de", "Unser Leitsatz lautet: „Licht für alle Menschen im Land“.", "", "" },
  { "en", "All jobs are, the statement says, ‘likely to continue’.", "", "" },
  { "en", "Plant director Marguerite \"Daisy\" Lohse will lead the team.", "Marguerite \"Daisy\" Lohse", "" },
  { "en", "The company (the \"Company\" or \"Lohse\") makes pumps.", "", "" },
  { "en", "The firm has lived by ‘make it well and make it last’ since 1911.", "", "" },
  { "en", "In her talk, “Rethinking the Grid for a Warmer World,” Vera Lohse said that cells are cheap.",
    "Vera Lohse", "" },
  { "en", "A free talk, “What the Signal Box Saw”, takes place on Saturday.", "", "" },
  { "en", "1. “Pelita” is the word for lamp.", "", "" },
  { "es", "Vera Lohse explicó que las gafas \"miden 12 metros\" y costarán \"menos que una silla\".",
    "Vera Lohse", "" },
  { "fr", "Vera Lohse quittera le groupe « pour raisons de santé » en mai.", "Vera Lohse", "" },
  { "it", "Vera Lohse ha promesso un contributo: se ne parlerà «dopo Natale».", "Vera Lohse", "" },
  { "it", "Il treno «Notte lenta per le Dolomiti» parte a giugno.", "", "" },
  { "id", "Rekan media diundang ke acara \"Minum Teh Tanpa Gula\" pada Sabtu.", "", "" },
  { "en", "- first item of a list\n- second item of a list", "", "" },
  { "de",
    "Vera Lohse nennt die Termine:\n\nMontag Ulm, Dienstag Bonn, Mittwoch Köln, Donnerstag Trier, Freitag "
    "Kiel.",
    "Vera Lohse", "" },
  { "fr", "« Les grands-parents, la mer, le vent et nous », c'est le titre du livre.", "", "" },
  { "xx", "„“ \"\" '' « » ‘’", "", "" },
  { "en", "", "", "" },
};

static GArray *
names_in (const PressText *text, const char *list)
{
  GArray *names = g_array_new (FALSE, TRUE, sizeof (PressName));
  g_auto (GStrv) words = g_strsplit (list, ";", -1);
  const char *from = text->text;

  for (char **word = words; *word != NULL && **word != '\0'; word++)
    {
      PressName name
          = { .kind = **word == '*' ? PRESS_NAME_ORGANIZATION : PRESS_NAME_PERSON, .confidence = 1 };
      const char *plain = *word + (**word == '*');
      const char *at = strstr (from, plain);

      g_assert_nonnull (at);
      name.span.begin = (guint)(at - text->text);
      name.span.end = name.span.begin + (guint)strlen (plain);
      name.first_token = press_text_token_at (text, name.span.begin);
      name.end_token = press_text_token_at (text, name.span.end - 1) + 1;
      g_array_append_val (names, name);
      from = at + strlen (plain);
    }
  return names;
}

static char *
show (const PressText *text, const GArray *quotes)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < quotes->len; i++)
    {
      const PressQuote *quote = &g_array_index (quotes, PressQuote, i);
      g_autofree char *speaker = press_text_slice (text, quote->speaker);

      g_string_append (all, i > 0 ? " || " : "");
      for (guint k = 0; k < quote->parts->len; k++)
        {
          PressSpan span = g_array_index (quote->parts, PressSpan, k);
          g_autofree char *part = press_text_slice (text, span);

          g_assert_true (press_span_contains (quote->span, span));
          g_string_append_printf (all, "%s%s", k > 0 ? " | " : "", part);
        }
      g_string_append_printf (all, " <- %s", speaker);
    }
  return g_string_free (all, FALSE);
}

static void
check (const Row *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (PressText) text
          = press_text_new (rows[i].text, -1, press_lexicons_get_default (), rows[i].language);
      g_autoptr (GArray) names = names_in (text, rows[i].names);
      g_autoptr (GArray) quotes = press_quotes_find (text, names);
      g_autofree char *shown = show (text, quotes);

      if (!g_str_equal (shown, rows[i].quotes))
        {
          g_test_message ("in: %s\ngot:  %s\nwant: %s", rows[i].text, shown, rows[i].quotes);
          g_test_fail ();
        }
    }
}

static void
test_marks (void)
{
  check (marks, G_N_ELEMENTS (marks));
}

static void
test_attributions (void)
{
  check (attributions, G_N_ELEMENTS (attributions));
}

static void
test_pieces (void)
{
  check (pieces, G_N_ELEMENTS (pieces));
}

static void
test_silences (void)
{
  check (silences, G_N_ELEMENTS (silences));
}

/* Marks without partners, attributions without end: the time stays in proportion to the text. */
static void
test_hostile (void)
{
  static const char *const patterns[] = { "„",
                                          "\" ",
                                          "«",
                                          " « ",
                                          "' a",
                                          "“A b c d, said ",
                                          "said “",
                                          "— a, said ",
                                          "„A b c d e f“, ",
                                          ": „Wort ",
                                          "\n\n„Wir sind nicht fertig" };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (PressText) read = NULL;
      g_autoptr (GArray) names = g_array_new (FALSE, TRUE, sizeof (PressName));
      g_autoptr (GArray) quotes = NULL;
      gint64 start;

      for (guint k = 0; k < 200000 && text->len < 1000000; k++)
        g_string_append (text, patterns[i]);
      read = press_text_new (text->str, (gssize)text->len, press_lexicons_get_default (), "en");
      start = g_get_monotonic_time ();
      quotes = press_quotes_find (read, names);
      g_test_message ("%s: %" G_GINT64_FORMAT " ms", patterns[i], (g_get_monotonic_time () - start) / 1000);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotes/marks", test_marks);
  g_test_add_func ("/quotes/attributions", test_attributions);
  g_test_add_func ("/quotes/pieces", test_pieces);
  g_test_add_func ("/quotes/silences", test_silences);
  g_test_add_func ("/quotes/hostile", test_hostile);
  return g_test_run ();
}
