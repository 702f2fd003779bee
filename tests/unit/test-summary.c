// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What stands for a mail, and what never does. */

#include "test-mail.h"

#define MOST 4

typedef struct
{
  const char *name;
  const char *subject;
  const char *text;
  const char *has[MOST];   /* pieces of sentences that are in the summary */
  const char *hasnt[MOST]; /* ... and that are not */
} Case;

static const Case cases[] = {
  { "subheads tell what else is news",
    "Quern Mills names Ada Holloway as director",
    "Quern Mills names Ada Holloway as director\n"
    "Charity also receives gift of 3 million pounds from Tarn Bank for new bakery\n\n"
    "LEEDS, March 5, 2026 – Quern Mills, a charity that keeps old watermills turning, has named Ada Holloway "
    "its next director.\n\n"
    "She begins on April 6 and follows Bert Askew.\n\n"
    "“A mill is a clock that eats corn,” Holloway said.\n\n"
    "The search took five months.\n\n"
    "Tarn Bank will give 3 million pounds for a new bakery beside the mill.\n\n"
    "The board thanked both.\n",
    { "has named Ada Holloway", "Tarn Bank will give 3 million pounds" },
    { "clock that eats corn", "Charity also receives", "The board thanked" } },
  { "a time behind @ is no address",
    "Fenwick Lamps opens a workshop in Derrow",
    "Fenwick Lamps opens a workshop in Derrow\n\n"
    "Derrow, Texas (Wirepost) Thursday Mar 5, 2026 @ 10:30 AM Central — Fenwick Lamps, a maker of street "
    "lights, today announced that it opens a workshop in Derrow.\n\n"
    "The workshop will employ 40 people from June 2026. (See the plans here.) It cost 2 million dollars. "
    "Write to plans@fenwick.example for a copy.\n",
    { "today announced that it opens", "will employ 40 people", "2 million dollars" },
    { "See the plans", "plans@fenwick.example" } },
  { "an invitation has its day",
    "Einladung zum Pressetermin: Orgelhaus öffnet",
    "Einladung zum Pressetermin\n\nOrgelhaus öffnet nach zwei Jahren Umbau\n\n"
    "Sehr geehrte Damen und Herren,\n\n"
    "die Stiftung Orgelhaus eröffnet in Grünau ihr neues Museum. Dazu laden wir Sie herzlich ein.\n\n"
    "Pressetermin mit Führung am Mittwoch, 6. Mai 2026, um 11 Uhr im Orgelhaus in Grünau.\n\n"
    "Der Umbau hat 4,2 Millionen Euro gekostet.\n\n"
    "Mit freundlichen Grüßen\nUte Brandl\n",
    { "eröffnet in Grünau", "Mittwoch, 6. Mai 2026" },
    { "Sehr geehrte", "Ute Brandl" } },
  { "what opens a column is no news",
    "Dos aceiteras se casan",
    "Dos aceiteras se casan\n\n"
    "Hoy va de aceite, que ya tocaba.\n\n"
    "La cooperativa Olivar Hondo anunció ayer que compra el 60 % de Aceites Lorca por 9 millones de euros. "
    "Las dos marcas se mantendrán hasta 2029. La fábrica de Cieza abrirá otra línea en octubre de 2026.\n\n"
    "«Estamos contentos», dijo su presidenta, Inés Albor.\n",
    { "compra el 60 %", "hasta 2029", "octubre de 2026" },
    { "que ya tocaba", "Estamos contentos" } },
  { "an invitation to comment is none",
    "Kedai Lereng buka gerai di Osaka",
    "Kedai Lereng buka gerai di Osaka\n\n"
    "Jaringan Kedai Lereng mengumumkan bahwa mereka membuka gerai pertama di Osaka pada Mei 2026. "
    "Mitranya adalah Hoshino Foods dari Jepang. Investasinya mencapai 12 miliar rupiah.\n\n"
    "Tinggalkan komentar di bawah ini ya!\n",
    { "mengumumkan", "Hoshino Foods", "12 miliar" },
    { "Tinggalkan komentar" } },
  { "details are no sentence",
    "La Coopérative du Lac lance un bateau électrique",
    "La Coopérative du Lac lance un bateau électrique\n\n"
    "Annecy, le 5 mars 2026 – La Coopérative du Lac lance un bateau électrique de 60 places. "
    "Il naviguera dès le 1er juin 2026. Le bateau a coûté 1,4 million d'euros.\n\n"
    "Date : 1er juin 2026 Lieu : port de Sevrier Tarif : 9 euros.\n",
    { "lance un bateau électrique de 60", "dès le 1er juin", "1,4 million" },
    { "Lieu : port" } },
  { "a dateline alone says nothing",
    "Il consorzio Valverde pianta diecimila meli",
    "Il consorzio Valverde pianta diecimila meli\n\n"
    "Trento, 5 marzo 2026.\n\n"
    "Il consorzio Valverde ha annunciato che pianterà 10.000 meli entro il 2028. "
    "I lavori cominceranno il 2 novembre 2026. La spesa è di 3 milioni di euro.\n",
    { "10.000 meli", "2 novembre 2026", "3 milioni" },
    { "Trento, 5 marzo" } },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PressBrief) brief = test_mail_brief ("Press <press@sender.example>", c->subject, "", c->text);
  g_autoptr (GString) summary = g_string_new (NULL);

  for (guint i = 0; i < brief->summary->len; i++)
    g_string_append_printf (summary, "%s\n", ((const PressExcerpt *)brief->summary->pdata[i])->text);
  g_strdelimit (summary->str, "\n", ' ');
  for (guint i = 0; i < MOST && c->has[i] != NULL; i++)
    if (strstr (summary->str, c->has[i]) == NULL)
      g_test_fail_printf ("no \"%s\" in: %s", c->has[i], summary->str);
  for (guint i = 0; i < MOST && c->hasnt[i] != NULL; i++)
    if (strstr (summary->str, c->hasnt[i]) != NULL)
      g_test_fail_printf ("\"%s\" in: %s", c->hasnt[i], summary->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/summary/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
