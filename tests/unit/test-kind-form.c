// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Kinds and the form of a text: what is no prose in a known language is never called a release for certain,
 * even with a release's label and contact; and the reasons that the structure gives. */

#include "test-kind.h"

#define CERTAIN 0.7

/* Each row stands between a release's label and its contact. */
static const struct
{
  const char *name;
  const char *text;
} formless[] = {
  { "unknown-language/finnish",
    "Satamayhtiö Kuikka avaa uuden laiturin\n\nTurku, 5.3.2026 - Satamayhtiö Kuikka Oy avaa tänään uuden "
    "laiturin, johon mahtuu neljäkymmentä venettä. Laituri on rakennettu kierrätetystä puusta ja se on auki "
    "ympäri vuoden kaikille veneilijöille.\n\n\"Olemme odottaneet tätä päivää yksitoista vuotta\", sanoo "
    "toimitusjohtaja Aino Laine." },
  { "unknown-language/polish",
    "Stocznia Wierzba otwiera nową halę\n\nStocznia Wierzba ogłosiła dzisiaj otwarcie nowej hali, w której "
    "będzie się budować łodzie z drewna. Praca znajdzie się dla czterdziestu osób, a pierwsza łódź zostanie "
    "zwodowana już w czerwcu tego roku." },
  { "unknown-script/chinese", "林河造纸厂今天宣布在北岸开设第二家工厂。新工厂每周将为学校生产四十吨纸张。\n\n"
                              "公司表示，这项投资将创造六十个就业机会。" },
  { "unknown-script/russian",
    "Верфь «Ивушка» открывает новый причал\n\nКомпания сообщила сегодня, что новый причал примет сорок "
    "лодок. "
    "Работы начнутся в мае и закончатся через два года, говорится в сообщении предприятия." },
  { "mixed-scripts", "Квилмур opens завод новый with λιμάνι today 工厂 будет working με ήλιο и wind 纸张 for "
                     "σχολεία в городе the "
                     "неделю καράβι 学校 большой με τη θάλασσα завод πόλη 今天 новый λιμάνι." },
  { "capitals-throughout", "QUILLMOOR OPENS A PAPER MILL THAT RUNS ON TIDES\n\nQUILLMOOR LTD TODAY ANNOUNCED "
                           "THE OPENING OF ITS SECOND "
                           "MILL ON THE NORTH QUAY. THE MILL TAKES ITS POWER FROM THE TIDE AND WILL MAKE "
                           "FORTY TONNES OF PAPER A WEEK "
                           "FOR THE SCHOOLS IN THE COUNTY." },
  { "no-punctuation",
    "quillmoor opens a paper mill that runs on tides quillmoor ltd today announced the opening of its second "
    "mill on the north quay the mill takes its power from the tide and will make forty tonnes of paper a "
    "week "
    "for the schools in the county and we have waited eleven years for the quay said orla penhale managing "
    "director" },
  { "only-a-caption", "Photo: Orla Penhale (left) and Tom Farrow in front of the mill" },
  { "only-a-table", "Quarter\tPaper\tBoard\n\nQ1 2025\t1,204\t88\n\nQ2 2025\t1,310\t92\n\nQ3 "
                    "2025\t1,118\t79\n\nQ4 2025\t1,402\t"
                    "101\n\nYear\t5,034\t360\n\nQ1 2026\t1,377\t97\n\nChange\t+14%\t+10%" },
  { "only-numbers", "12 34 56 78 90 12 34 56 78 90\n\n11 22 33 44 55 66 77 88 99 00\n\n5 6 7 8 9 10 11 12" },
  { "nothing", "" },
};

static void
test_formless (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autofree char *text = g_strdup_printf ("PRESS RELEASE\n\n%s\n\nPress contact: Tom Farrow, "
                                           "press@quillmoor.example, +44 1632 960011",
                                           formless[row].text);
  g_autoptr (PressBrief) brief
      = test_mail_brief ("Quillmoor Press Office <press@quillmoor.example>", "Quillmoor", "", text);

  g_test_message ("%s %g", press_kind_to_string (brief->kind), brief->confidence);
  g_assert_true (brief->kind != PRESS_KIND_PRESS_RELEASE || brief->confidence < CERTAIN);
}

/* The same release in its own form: it is the form that took the certainty. */
static void
test_well_formed (void)
{
  g_autoptr (PressBrief) brief = test_mail_brief (
      "Quillmoor Press Office <press@quillmoor.example>", "Quillmoor", "",
      "PRESS RELEASE\n\nQuillmoor opens a paper mill that runs on tides\n\nQuillmoor Ltd today announced the "
      "opening of its second mill on the north quay. The mill takes its power from the tide and will make "
      "forty "
      "tonnes of paper a week for the schools in the county.\n\nPress contact: Tom Farrow, "
      "press@quillmoor.example, +44 1632 960011");

  g_assert_cmpint (brief->kind, ==, PRESS_KIND_PRESS_RELEASE);
  g_assert_cmpfloat (brief->confidence, >, CERTAIN);
}

/* What structure tells, in languages that share no word. */
static const struct
{
  const char *name;
  const char *subject;
  const char *text;
  const char *signal; /* that is there */
  const char *none;   /* that is not */
} structures[] = {
  { "one-subject/de", "Werft Ahorn baut eine Fähre aus Hanf",
    "Die Werft Ahorn baut in Emsloh eine Fähre aus Hanf. Sie fährt ab Juni auf der Leine.\n\n"
    "Für die Fähre hat die Werft zwei Jahre lang Fasern geprüft, die leicht und fest genug sind.\n\n"
    "Der Hanf wächst auf Feldern der Umgebung und wird in der Werft zu Platten gepresst.",
    "one-subject", "chatty" },
  { "one-subject/id", "Galangan Teratai Luncurkan Perahu Bambu",
    "Galangan Teratai meluncurkan perahu bambu pertama di Ambon. Perahu itu memuat dua belas orang.\n\n"
    "Bambu untuk perahu itu ditanam warga di lereng yang dulu gundul dan sering longsor.\n\n"
    "Galangan itu akan membuat tiga puluh perahu sampai akhir tahun untuk nelayan setempat.",
    "one-subject", "chatty" },
  { "chatty/it", "cena?",
    "che dici, venerdì andiamo a mangiare da Gino?? io arrivo verso le otto :-)\n\n"
    "se piove restiamo a casa... porto io il vino! e tu porti il pane?",
    "chatty", NULL },
  { "chatty/not-in-quotes", "Quillmoor opens a mill",
    "Quillmoor has opened a mill on the north quay, and the county has come to look at it this week.\n\n"
    "\"Who would have thought? Eleven years! And here it stands, at last!\" said Orla Penhale, director.\n\n"
    "The mill makes forty tonnes of paper a week from straw and the power of the tide.",
    NULL, "chatty" },
  { "headings/es", "Noticias del valle",
    "El puente\n\nEl puente viejo se cierra desde el lunes porque hay que cambiar las vigas que el río se "
    "llevó "
    "en otoño, dice el ayuntamiento.\n\nLa escuela\n\nLa escuela tiene desde septiembre un huerto en el que "
    "los alumnos plantan tomates, judías y calabazas con ayuda de los vecinos.\n\nEl mercado\n\nEl mercado "
    "de "
    "los jueves se muda a la plaza de arriba mientras duren las obras en la calle mayor del pueblo este "
    "año.\n\n"
    "El cine\n\nEl cine de verano vuelve al patio del castillo con doce películas que los socios han elegido "
    "en una votación por correo.\n\nEl tren\n\nEl tren de las siete para otra vez en la estación de abajo, "
    "después de tres años en los que había que ir en autobús.",
    "digest", NULL },
  { "code/fr", "Le script ne marche plus",
    "Le script s'arrête depuis la mise à jour. J'ai lancé setup_all.sh avec --force et regardé dans "
    "/var/log/messages "
    "mais la fonction read_next() ne rend rien.\n\n$ ./setup_all.sh --force\n$ tail /var/log/messages",
    "development", NULL },
  { "quoted-headers/de", "Protokoll",
    "Von: Ute Brand <ute@verein.example>\nAn: vorstand@verein.example\nBetreff: Bootshaus\n\n"
    "Das Dach des Bootshauses wird im Mai gedeckt. Der Zimmermann kommt am Montag und bleibt bis zum "
    "Freitag.",
    "quoted-mail", NULL },
  { "issue-number/id", "Kabar Dermaga",
    "Kabar Dermaga, edisi 41\n\nKapal penumpang akan singgah dua kali sepekan mulai April di pelabuhan lama. "
    "Jadwal baru dipasang di loket.",
    "newsletter", NULL },
  { "numbered-release/de", "Mitteilung der Werft",
    "Pressemitteilung Nr. 12/2026\n\nDie Werft Ahorn baut in Emsloh eine Fähre aus Hanf. Sie fährt ab Juni "
    "auf "
    "der Leine.",
    "label", "newsletter" },
};

static gboolean
has_signal (PressBrief *brief, const char *name)
{
  for (guint i = 0; i < brief->signals->len; i++)
    if (g_str_equal (((PressSignal *)brief->signals->pdata[i])->name, name))
      return TRUE;
  return FALSE;
}

static void
test_structure (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (PressBrief) brief
      = test_mail_brief ("Mail <mail@mail.example>", structures[row].subject, "", structures[row].text);

  if (structures[row].signal != NULL)
    g_assert_true (has_signal (brief, structures[row].signal));
  if (structures[row].none != NULL)
    g_assert_false (has_signal (brief, structures[row].none));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formless); i++)
    {
      g_autofree char *path = g_strconcat ("/kind/formless/", formless[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_formless);
    }
  g_test_add_func ("/kind/well-formed", test_well_formed);
  for (guint i = 0; i < G_N_ELEMENTS (structures); i++)
    {
      g_autofree char *path = g_strconcat ("/kind/structure/", structures[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_structure);
    }
  return g_test_run ();
}
