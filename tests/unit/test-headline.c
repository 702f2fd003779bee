// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The headline of a mail and its languages. */

#include "test-mail.h"

#define LEAD_EN                                                                                              \
  "\n\nNORTON, 5 March 2026 - Ropewalk Ltd today announced that it will make rope from nettles again. The "  \
  "first "                                                                                                   \
  "spools leave the yard in June and go to shipyards in the region, the company said.\n"
#define LEAD_DE                                                                                                 \
  "\n\nHafenau, 5. März 2026 – Die Seilerei Tamm GmbH stellt wieder Seile aus Brennnesseln her. Die ersten " \
  "Rollen "                                                                                                     \
  "verlassen im Juni den Hof und gehen an Werften in der Region, wie das Unternehmen mitteilt.\n"
#define LEAD_IT                                                                                              \
  "\n\nChioggia, 5 marzo 2026 - La Corderia Vianello S.r.l. torna a produrre corde di ortica. Le prime "     \
  "bobine "                                                                                                  \
  "usciranno a giugno e andranno ai cantieri della laguna, ha annunciato oggi la società.\n"
#define LEAD_ID                                                                                              \
  "\n\nSemarang, 5 Maret 2026 - PT Tali Nusantara hari ini mengumumkan akan kembali membuat tali dari "      \
  "serat "                                                                                                   \
  "jelatang. Gulungan pertama keluar pada bulan Juni dan dikirim ke galangan kapal di daerah itu.\n"
#define LEAD_FR                                                                                                \
  "\n\nPaimpol, le 5 mars 2026 – La Corderie Le Bihan SAS annonce qu'elle fabriquera de nouveau des cordes " \
  "en "                                                                                                        \
  "ortie. Les premières bobines quitteront l'atelier en juin pour les chantiers de la région.\n"
#define LEAD_ES                                                                                                 \
  "\n\nSantoña, 5 de marzo de 2026 - Cordelería Ibáñez, S.L. ha anunciado que volverá a fabricar cuerdas " \
  "de "                                                                                                         \
  "ortiga. Los primeros rollos saldrán en junio hacia los astilleros de la comarca, dijo la empresa.\n"

/* What the subject and the top of the text are, and the headline. */
static const struct
{
  const char *subject;
  const char *text;
  const char *headline;
} headlines[] = {
  /* in the text, the subject says it again */
  { "Press release: Nettles make rope again", "PRESS RELEASE\n\nNettles make rope again" LEAD_EN,
    "Nettles make rope again" },
  { "PM: Seile aus Nesseln", "PRESSEMITTEILUNG\n\nSeile aus Nesseln: die Seilerei Tamm fängt neu an" LEAD_DE,
    "Seile aus Nesseln: die Seilerei Tamm fängt neu an" },
  { "Comunicato stampa - Corde di ortica, come una volta",
    "COMUNICATO STAMPA\n\nCorde di ortica, come una volta" LEAD_IT, "Corde di ortica, come una volta" },
  { "Siaran Pers: Tali Jelatang Kembali Dibuat",
    "SIARAN PERS\n\nTali Jelatang Kembali Dibuat di Semarang" LEAD_ID,
    "Tali Jelatang Kembali Dibuat di Semarang" },
  { "[CP] L'ortie fait de nouveau des cordes",
    "COMMUNIQUÉ DE PRESSE\n\nL'ortie fait de nouveau des cordes" LEAD_FR,
    "L'ortie fait de nouveau des cordes" },
  { "Nota de prensa: vuelve la cuerda de ortiga",
    "NOTA DE PRENSA\n\nVuelve la cuerda de ortiga a los astilleros" LEAD_ES,
    "Vuelve la cuerda de ortiga a los astilleros" },
  /* the subject says something else */
  { "News from Ropewalk", "FOR IMMEDIATE RELEASE\n\nNettles make rope again" LEAD_EN,
    "Nettles make rope again" },
  /* what stands over a label or a date is a letterhead, a newsletter's name */
  { "News from Ropewalk", "Ropewalk Ltd - Harbour Museum\nPress release\n\nNettles make rope again" LEAD_EN,
    "Nettles make rope again" },
  { "Desk Notes 12: nettles",
    "Desk Notes\n\nIssue 12, Thursday, 5 March 2026\n\nNettles make rope again" LEAD_EN,
    "Nettles make rope again" },
  { "Post from the Net",
    "The Net Post | Week 10 | Thursday, 5 March 2026\n\n12 replies, 3 votes\n\nNettles make rope "
    "again" LEAD_EN,
    "Nettles make rope again" },
  { "Die Netzpost KW 10: Seile, Segel, Teer",
    "DIE NETZPOST | KW 10 | Donnerstag, 5. März 2026\n\nSeilerei kehrt zur Brennnessel zurück" LEAD_DE,
    "Seilerei kehrt zur Brennnessel zurück" },
  /* a letter's first item has a number */
  { "Ropewalk #88: a rope that stings",
    "ROPEWALK - news of ropes and nets\nNo. 88, Thursday, 5 March 2026\n\nHello,\n\ntoday: a rope that "
    "stings, a net that floats, a museum that opens its doors again.\n\n1. THE ROPE THAT STINGS" LEAD_EN
    "\n\n2. A NET THAT FLOATS\n\nIt does so in Norton.",
    "THE ROPE THAT STINGS" },
  /* what stands above a label is a note */
  { "CORRECTION: nettle rope (embargo 6 March)",
    "Dear colleagues,\n\nour release of Monday had a wrong number in its third paragraph: the yard employs "
    "forty "
    "people, not four hundred. Please use this version only.\n\nEmbargoed until 6 March 2026, 10:00\n\n"
    "Rope made of nettles comes back to the region's yards" LEAD_EN,
    "Rope made of nettles comes back to the region's yards" },
  /* the first of headline and subhead */
  { "Nettles make rope again", "Nettles make rope again\n\nRopewalk reopens its oldest yard" LEAD_EN,
    "Nettles make rope again" },
  /* an embargo, a date, a salutation above it are none */
  { "Seile aus Nesseln",
    "Sperrfrist: 6. März 2026, 10 Uhr\n\nHafenau, 5. März 2026\n\nSehr geehrte Damen und Herren,\n\nSeilerei "
    "Tamm macht wieder "
    "Seile aus Nesseln" LEAD_DE,
    "Seilerei Tamm macht wieder Seile aus Nesseln" },
  /* the text has none: the subject without what was put before it */
  { "Fwd: Press release: Nettles make rope again", LEAD_EN, "Nettles make rope again" },
  { "WG: SPERRFRIST 6.3., 10 Uhr: Seile aus Nesseln", LEAD_DE, "Seile aus Nesseln" },
  { "Re: [desk] Nettles make rope again", LEAD_EN, "Nettles make rope again" },
  { "TR: Communiqué de presse : L'ortie fait des cordes", LEAD_FR, "L'ortie fait des cordes" },
  { "RV: Nota de prensa: vuelve la cuerda de ortiga", LEAD_ES, "vuelve la cuerda de ortiga" },
  { "I: Comunicato stampa - Corde di ortica", LEAD_IT, "Corde di ortica" },
  { "[EMBARGO 6 Maret] Tali Jelatang Kembali Dibuat", LEAD_ID, "Tali Jelatang Kembali Dibuat" },
  /* a lead that repeats the subject is still no headline */
  { "Ropewalk makes rope from nettles again",
    "Ropewalk makes rope from nettles again. The first spools leave the yard in June and go to shipyards in "
    "the region, the "
    "company said on Thursday, and more will follow in autumn.\n\nThe yard employs forty people.",
    "Ropewalk makes rope from nettles again" },
  /* neither */
  { "", "See you there.", NULL },
};

static void
test_headlines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (headlines); i++)
    {
      g_autoptr (PressBrief) brief = test_mail_brief ("Ropewalk <press@ropewalk.example>",
                                                      headlines[i].subject, "", headlines[i].text);

      g_assert_cmpstr (brief->headline, ==, headlines[i].headline);
    }
}

/* Paragraphs of one language each, by number, and the languages of the mail, most text first. */
static const struct
{
  const char *text;
  const char *languages;
} mails[] = {
  { LEAD_EN, "en" },
  { LEAD_DE, "de" },
  { LEAD_IT, "it" },
  { LEAD_ID, "id" },
  { LEAD_FR, "fr" },
  { LEAD_ES, "es" },
  { LEAD_DE LEAD_DE LEAD_EN, "de en" },
  { LEAD_ID LEAD_EN LEAD_EN, "en id" },
  { LEAD_FR LEAD_FR LEAD_ES, "fr es" },
  /* a label or a motto in another language does not count */
  { "PRESS RELEASE\n\nFor immediate release" LEAD_IT LEAD_IT, "it" },
  { LEAD_DE LEAD_DE "\n\nRopes for a better tomorrow", "de" },
};

static void
test_languages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autoptr (PressBrief) brief = test_mail_brief ("A <a@ropewalk.example>", "News", "", mails[i].text);
      g_autofree char *languages = NULL;

      g_ptr_array_add (brief->languages, NULL);
      languages = g_strjoinv (" ", (char **)brief->languages->pdata);
      g_ptr_array_set_size (brief->languages, (int)brief->languages->len - 1);
      g_assert_cmpstr (languages, ==, mails[i].languages);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/headline/headlines", test_headlines);
  g_test_add_func ("/headline/languages", test_languages);
  return g_test_run ();
}
