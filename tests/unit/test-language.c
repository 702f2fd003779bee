// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/press-text.h"

#include <string.h>

static const char *
detect (const char *given, float *confidence)
{
  g_autoptr (PressText) text = press_text_new (given, -1, press_lexicons_get_default (), "und");

  return press_language_detect (text, 0, text->n_tokens, confidence);
}

/* A short text, its language, and the least confidence it must have. */
static const struct
{
  const char *language;
  float least;
  const char *text;
} rows[] = {
  { "de", 0.9f, "Das Werk in Kornau stellt seit heute Ventile für Pumpen her." },
  { "de", 0.9f, "Die Geschäftsführerin freut sich über die neuen Kunden aus dem Ausland." },
  { "de", 0.8f, "Neue Anlage in Betrieb genommen: weniger Strom, mehr Leistung" },
  { "de", 0.9f, "Wir bitten Sie, sich bis Freitag bei uns anzumelden." },
  { "en", 0.9f, "The plant in Harrow has been making valves for pumps since today." },
  { "en", 0.9f, "She said that they would hire forty people over the next year." },
  { "en", 0.8f, "New plant opens in Harrow with fewer people and more machines" },
  { "en", 0.9f, "Please let us know if you will be joining us on Friday." },
  { "it", 0.9f, "Lo stabilimento di Lucerta produce da oggi valvole per le pompe." },
  { "it", 0.9f, "La direttrice è felice dei nuovi clienti che arrivano dall'estero." },
  { "it", 0.8f, "Apre a Lucerta la nuova fabbrica della Valdora: meno consumi, più lavoro" },
  { "fr", 0.9f, "L'usine d'Orvillac fabrique depuis ce matin des vannes pour les pompes." },
  { "fr", 0.9f, "La directrice se réjouit des nouveaux clients venus de l'étranger." },
  { "fr", 0.8f, "Une nouvelle usine ouvre à Orvillac : moins de bruit et plus d'emplois" },
  { "es", 0.9f, "La fábrica de Ribalta produce desde hoy válvulas para las bombas." },
  { "es", 0.9f, "La directora se alegra de los nuevos clientes que llegan del extranjero." },
  { "es", 0.8f, "Abre en Ribalta la nueva planta de Valdemar: menos ruido y más empleo" },
  { "id", 0.9f, "Pabrik di Sukamaju mulai hari ini membuat katup untuk pompa air." },
  { "id", 0.9f, "Direktur itu senang dengan para pelanggan baru yang datang dari luar negeri." },
  { "id", 0.8f, "Pabrik baru dibuka di Sukamaju dengan tenaga kerja yang lebih banyak" },
  { "id", 0.9f,
    "Perusahaan itu meluncurkan layanan The Good Night Company bersama Harrow Lane Holdings di Jakarta." },
  { "id", 0.8f, "Kampanye bertajuk “Back to the Future of Work” ini akan digelar di tiga kota." },
};

static void
test_known (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      float confidence;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (detect (rows[i].text, &confidence), ==, rows[i].language);
      g_assert_cmpfloat (confidence, >=, rows[i].least);
      g_assert_cmpfloat (confidence, <=, 1);
    }
}

/* Languages without a lexicon, and texts without a language: none of ours is sure of them. */
static const char *const foreign[] = {
  "A fábrica de Ribeira produz desde hoje válvulas para as bombas de água.",
  "A empresa anunciou uma parceria com os seus clientes, mas não disse o preço.",
  "De fabriek in Kornwijk maakt sinds vandaag kleppen voor de pompen van het bedrijf.",
  "Het bedrijf heeft een nieuwe directeur die eerder bij een bank werkte.",
  "Fabriken i Kornby tillverkar från och med i dag ventiler för pumpar.",
  "Fabrikken i Kornby fremstiller fra i dag ventiler til pumper, og det er godt.",
  "Fabryka w Kornowie produkuje od dzisiaj zawory do pomp, ale nie jest duża.",
  "Továrna v Kornově vyrábí ode dneška ventily pro čerpadla, která jsou nová.",
  "Kornova'daki fabrika bugünden itibaren pompalar için vana üretiyor ve bu yeni bir adım.",
  "Fabrica din Cornova produce de astăzi supape pentru pompe și este nouă.",
  "A kornovai gyár mától szelepeket is gyárt, és ez nem kis dolog.",
  "Kornovan tehdas valmistaa tänään venttiilejä, ja se on uusi.",
  "La fàbrica de Cornella produeix des d'avui vàlvules per a les bombes amb els seus clients.",
  "工厂今天宣布开始生产新的阀门。",
  "Завод сегодня начал выпуск новых клапанов для насосов.",
  "المصنع يبدأ اليوم إنتاج الصمامات",
  "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
  "Harrow Lane Holdings Inc.",
  "ABX-2000 QZ 44 / 17",
  "2031 – 44 – 17",
  "((((((((",
  "",
};

static void
test_foreign (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      float confidence;
      const char *language = detect (foreign[i], &confidence);

      g_test_message ("%s: %s %.2f", foreign[i], language, (double)confidence);
      g_assert_true (confidence < 0.9f || strcmp (language, "und") == 0);
    }
}

/* A paragraph that is too short to tell has its neighbour's language. */
static void
test_neighbours (void)
{
  g_autoptr (PressText) text = press_text_new (
      "Harrow Lane\n\nDas Werk in Kornau stellt seit heute Ventile für Pumpen her.\n\nAnn Lowther\n\n"
      "The plant has been making valves for pumps since today, she said.\n\nPress",
      -1, press_lexicons_get_default (), NULL);
  static const char *const languages[] = { "de", "de", "de", "en", "en" };

  g_assert_cmpuint (text->n_paragraphs, ==, G_N_ELEMENTS (languages));
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_assert_cmpstr (text->paragraphs[i].language, ==, languages[i]);
      g_assert_cmpstr (press_lexicon_language (text->paragraphs[i].lexicon), ==, languages[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions (); /* all rows that fail are told */
  g_test_add_func ("/language/known", test_known);
  g_test_add_func ("/language/foreign", test_foreign);
  g_test_add_func ("/language/neighbours", test_neighbours);
  return g_test_run ();
}
