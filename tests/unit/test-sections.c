// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mails whose lines begin with the letter of the section that they are to be in: b(ody), a(bout:
 * boilerplate), c(ontact), p(icture: caption), o(pinion: comment), f(ooter), q(uoted mail). */

#include "message/press-message.h"

#include <string.h>

#define LETTERS "bacpofq"

#define EN_BODY                                                                                                 \
  "b Lanternmakers of Skerry Point go electric\n\n"                                                             \
  "b SKERRY POINT, 4 March 2026 - Holm Lanterns today presented an electric harbour light that runs for a "     \
  "whole winter "                                                                                               \
  "on one charge. The first twelve of them will be set up along the northern pier in May.\n\n"                  \
  "b “A light that nobody has to look after is worth two that somebody forgets,” said Nils Holm, who runs " \
  "the workshop in "                                                                                            \
  "the third generation and employs his two sisters.\n\n"
#define DE_BODY                                                                                                 \
  "b Laternen aus Holmstedt leuchten den ganzen Winter\n\n"                                                     \
  "b Holmstedt, 4. März 2026 – Die Werkstatt Holm hat heute eine elektrische Hafenleuchte vorgestellt, die " \
  "mit einer "                                                                                                  \
  "einzigen Ladung einen ganzen Winter lang leuchtet. Die ersten zwölf werden im Mai an der Nordmole "         \
  "aufgestellt.\n\n"                                                                                            \
  "b „Ein Licht, um das sich niemand kümmern muss, ist zwei wert, die jemand vergisst“, sagt Nils Holm, "  \
  "der die Werkstatt "                                                                                          \
  "in dritter Generation leitet.\n\n"
#define IT_BODY                                                                                              \
  "b Le lanterne di Portolungo brillano tutto l'inverno\n\n"                                                 \
  "b Portolungo, 4 marzo 2026 - La bottega Olmo ha presentato oggi una lanterna elettrica per i porti che "  \
  "resta accesa per "                                                                                        \
  "un intero inverno con una sola carica. Le prime dodici saranno installate a maggio lungo il molo "        \
  "nord.\n\n"
#define FR_BODY                                                                                               \
  "b Des lanternes qui brillent tout l'hiver\n\n"                                                             \
  "b Port-aux-Ormes, le 4 mars 2026 – L'atelier Lormeau a présenté aujourd'hui une lanterne électrique " \
  "pour les ports, qui "                                                                                      \
  "éclaire tout un hiver avec une seule charge. Les douze premières seront posées en mai le long de la "   \
  "jetée nord.\n\n"
#define ES_BODY                                                                                              \
  "b Faroles que alumbran todo el invierno\n\n"                                                              \
  "b Puerto Olmo, 4 de marzo de 2026.- El taller Olmedo ha presentado hoy un farol eléctrico para puertos " \
  "que alumbra un "                                                                                          \
  "invierno entero con una sola carga. Los doce primeros se instalarán en mayo a lo largo del muelle "      \
  "norte.\n\n"
#define ID_BODY                                                                                                \
  "b Lentera Pelabuhan Menyala Sepanjang Musim\n\n"                                                            \
  "b Teluk Sirih, 4 Maret 2026 – Bengkel Lentera Holm hari ini memperkenalkan lampu pelabuhan listrik yang " \
  "dapat menyala "                                                                                             \
  "sepanjang musim dengan satu kali pengisian daya. Dua belas lampu pertama akan dipasang di dermaga utara "   \
  "pada bulan Mei.\n\n"

static const char *const mails[] = {
  "b NEWS RELEASE\nb For immediate release\n\n" EN_BODY
  "p Picture caption: Nils Holm with the first light\n\n"
  "f ###\n\n"
  "a Notes to editors\na 1. The pier was built in 1911.\n\n"
  "a About Holm Lanterns\na Holm Lanterns makes lights for harbours. It was founded in 1921.\n\n"
  "c Media enquiries\nc Ida Berg\nc +44 1632 960 001\nc ida@holm.example\n\n"
  "f You are receiving this email because you asked for our news. Unsubscribe here.\n",
  EN_BODY "b About 200 guests came to see it, and they stayed until the first light was switched on and off "
          "again twelve times.\n\n"
          "a About the harbour:\na The harbour has forty berths.\n\n"
          "f Forward-looking statements\nf This release contains forward-looking statements.\n\n"
          "c For further information, please contact: Ida Berg, ida@holm.example, (503) 555-0101\n\n"
          "f © 2026 Holm Lanterns. All rights reserved.\nf Follow us on Mastodon\n",
  "b Some harbour news\n\n" EN_BODY "o Our view: It is a fine light, and a dear one.\n\n"
  "f Source: Holm Lanterns\n\nf Read also: Boats in winter\n\n"
  "o 2 comments\no tove: too bright\no ove: not bright enough\n",
  "c Press contact: Ida Berg, ida@holm.example\n\n" EN_BODY "f -30-\n",
  EN_BODY "c Best wishes,\nc Ida Berg\nc Holm Lanterns | +44 1632 960 001\n\n"
          "a Holm Lanterns was founded in 1921 and employs nine people.\n\n"
          "f #lanterns #harbour\n\nf https://holm.example/press\n",
  "f Probleme mit der Darstellung? Im Browser ansehen\n\n" DE_BODY
  "p Nils Holm (l.), Ida Berg und Ove Lund mit der ersten Leuchte. Foto: Holm\n\n"
  "f Ende der Pressemitteilung\n\n"
  "a Unternehmensprofil\na Die Werkstatt Holm baut seit 1921 Leuchten.\n\n"
  "c Ansprechpartnerin für die Presse:\nc Ida Berg\nc Telefon 040 66969 001\n\n"
  "f Abdruck honorarfrei, um ein Belegexemplar wird gebeten.\n\n"
  "f Wenn Sie unsere Mitteilungen nicht mehr erhalten wollen: Hier abmelden.\n",
  DE_BODY "b Über 200 Gäste kamen zur Vorstellung und blieben, bis das erste Licht zwölfmal an- und wieder "
          "ausgeschaltet war.\n\n"
          "a Hintergrund\na Die Nordmole wurde 1911 gebaut.\n\n"
          "a Werkstatt Holm\na Die Werkstatt Holm mit Sitz in Holmstedt beschäftigt neun Menschen.\n\n"
          "c Rückfragehinweis:\nc Holm, Ida Berg\nc ida@holm.example\n\n"
          "f Impressum | Datenschutz\n",
  DE_BODY "o Fazit\n\no Ein schönes Licht, aber teuer. Wir warten auf das zweite.\n\nf Quelle: Holm\n",
  IT_BODY "p Nella foto, da sinistra: Nilo Olmo e Ida Berghi.\n\n"
          "a Informazioni su Bottega Olmo\na La bottega produce lanterne dal 1921.\n\n"
          "c Ufficio stampa\nc Ida Berghi\nc tel. 040 555 0101\n\n"
          "f Per non ricevere più i nostri comunicati, cancellati qui.\n",
  IT_BODY "a Chi siamo\na La bottega Olmo, fondata nel 1921, conta nove dipendenti.\n\n"
          "c Contatti per i media: Ida Berghi, ida@olmo.example\n\n"
          "f Ai sensi del Regolamento UE 2016/679 i Suoi dati sono trattati con cura.\n",
  FR_BODY "p Légende : Nils Lormeau et la première lanterne.\n\n"
          "a À propos de l'atelier Lormeau\na L'atelier fabrique des lanternes depuis 1921.\n\n"
          "c Contact presse :\nc Ida Bergeron – 01 99 00 10 01\n\n"
          "f Si vous ne souhaitez plus recevoir nos communiqués, répondez à ce message.\n",
  FR_BODY "o Notre avis : une belle lumière, mais chère.\n\nf À lire aussi : les bateaux en hiver\n\nf Se "
          "désabonner\n",
  ES_BODY "p Pie de foto: Nilo Olmedo con el primer farol.\n\n"
          "a Sobre el taller Olmedo\na El taller fabrica faroles desde 1921.\n\n"
          "c Contacto de prensa:\nc Ida Berganza\nc 952 555 001\n\n"
          "f Si no desea recibir más comunicados, puede darse de baja aquí.\n",
  ES_BODY "o Nuestra opinión\n\no Es un farol bonito y caro. Esperaremos al segundo.\n\nf Fuente: Olmedo\n",
  ID_BODY "p Keterangan foto: Nilam Holm dengan lampu pertama.\n\n"
          "a Tentang Bengkel Lentera Holm\na Bengkel Lentera Holm berdiri pada 1921.\n\n"
          "c Narahubung media:\nc Ida Lestari\nc 0812-5550-0101\n\n"
          "f Anda menerima surel ini karena berlangganan. Berhenti berlangganan di sini.\n",
  /* what is new in points, between a note and the lead, is no profile */
  "b Dear colleagues, our notice of Monday had a wrong number in it: the workshop has made nine hundred "
  "lights, and "
  "not ninety. Please use the version below, and forgive us.\n\n"
  "b • Founded in 1921, now electric\nb • Employs two apprentices more, headquarters in the old net loft\n"
  "b • Lights for forty harbours\n\n" EN_BODY "f ###\n\n"
  /* one phrase is enough behind the end */
  "a Holm Lanterns was formed in 1921 by three sisters and plays the foghorn on Sundays.\n\n"
  "c Media enquiries: Ida Berg, ida@holm.example\n",
  FR_BODY "b La remise des clés aura lieu le vendredi 28 mai dans\nb l'atelier. Entrée libre pour tous, il "
          "faut réserver "
          "au 01 99 00 10 02.\n\n"
          "c Contact presse :\nc Ida Bergeron – 01 99 00 10 01\n",
  ID_BODY "b Jadwal latihan lentera untuk tamu: Selasa dan Kamis, pukul 07.00-09.00.\n\n"
          "c Narahubung media:\nc Ida Lestari\nc 0812-5550-0101\n",
  /* the head of a letter, and an arrow that quotes nobody */
  "b The Harbour Post | Issue 12 | Wednesday, 4 March 2026\n\n" EN_BODY "b >> 12 replies, 3 votes\n\n"
  "b Twelve guests wrote to us that the new light is too bright for the herons, and the workshop answered "
  "each "
  "of them by hand within a week, it says.\n",
  ID_BODY "o Catatan redaksi: lampunya bagus, harganya belum.\n\nf Sumber: Holm\n\nf Baca juga: Perahu di "
          "musim hujan\n",
};

static PressSectionKind
kind_at (const GArray *sections, guint byte)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const PressSection *section = &g_array_index (sections, PressSection, i);

      if (section->span.begin <= byte && byte < section->span.end)
        return section->kind;
    }
  g_assert_not_reached ();
}

static void
test_kinds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_auto (GStrv) lines = g_strsplit (mails[i], "\n", -1);
      g_autoptr (GString) mail
          = g_string_new ("From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\n");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PressMessage) message = NULL;
      g_autoptr (PressText) text = NULL;
      g_autoptr (GArray) sections = NULL;
      const char *at;

      for (guint l = 0; lines[l] != NULL; l++)
        g_string_append_printf (mail, "%s\n", *lines[l] != '\0' ? lines[l] + 2 : "");
      bytes = g_bytes_new (mail->str, mail->len);
      message = press_message_new (bytes, NULL, NULL);
      text = press_text_new (message->text, -1, press_lexicons_get_default (), NULL);
      sections = press_sections_find (message, text);
      at = message->text;
      for (guint l = 0; lines[l] != NULL; l++)
        if (*lines[l] != '\0')
          {
            PressSectionKind expected = (PressSectionKind)(strchr (LETTERS, *lines[l]) - LETTERS);

            at = strstr (at, g_str_has_prefix (lines[l] + 2, ">> ") ? lines[l] + 5 : lines[l] + 2);
            g_assert_nonnull (at);
            g_test_message ("%s", lines[l]);
            g_assert_cmpstr (press_section_kind_to_string (kind_at (sections, (guint)(at - message->text))),
                             ==, press_section_kind_to_string (expected));
          }
    }
}

/* Sections follow each other without gaps, and neighbours differ. */
static void
test_cover (void)
{
  g_autoptr (PressText) text
      = press_text_new ("One\n\nwww.two.example\n\nThree", -1, press_lexicons_get_default (), NULL);
  PressMessage message = { .text = text->text };
  g_autoptr (GArray) sections = press_sections_find (&message, text);
  g_autoptr (PressText) nothing = press_text_new ("", -1, press_lexicons_get_default (), NULL);
  g_autoptr (GArray) none = press_sections_find (&message, nothing);
  guint at = 0;

  g_assert_cmpuint (sections->len, ==, 3);
  for (guint i = 0; i < sections->len; i++)
    {
      g_assert_cmpuint (g_array_index (sections, PressSection, i).span.begin, ==, at);
      at = g_array_index (sections, PressSection, i).span.end;
    }
  g_assert_cmpuint (at, ==, text->length);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sections/kinds", test_kinds);
  g_test_add_func ("/sections/cover", test_cover);
  return g_test_run ();
}
