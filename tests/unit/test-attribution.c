// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brief/press-analysis.h"

#include <string.h>

/* The body of a mail, and its quotes: text, then " <- " and the speaker ("-" for none), quotes apart by " ||
 * ". */
static const struct
{
  const char *text;
  const char *quotes;
} rows[] = {
  /* the name in full */
  { "Ulm, 4. Mai 2026 – Die Lohse GmbH baut in Ulm eine neue Halle und stellt dafür vierzig Menschen ein.\n\n"
    "„Die neue Halle ist ein Bekenntnis zu dieser Stadt“, sagt Anna Richter, Geschäftsführerin der Lohse "
    "GmbH.",
    "Die neue Halle ist ein Bekenntnis zu dieser Stadt <- Anna Richter" },
  /* interrupted */
  { "Ulm, 4. Mai 2026 – Die Lohse GmbH baut in Ulm eine neue Halle und stellt dafür vierzig Menschen ein.\n\n"
    "„Die neue Halle“, sagt Anna Richter, „ist ein Bekenntnis zu dieser Stadt.“",
    "Die neue Halle [...] ist ein Bekenntnis zu dieser Stadt. <- Anna Richter" },
  /* the surname alone, a title before it */
  { "ULM, 4 May 2026 – Lohse Ltd is building a new hall in Ulm. Dr Anna Richter, chief executive of Lohse "
    "Ltd, "
    "opened the site on Monday together with the mayor of the town.\n\n"
    "“The new hall is a promise to this town,” said Dr Richter.",
    "The new hall is a promise to this town <- Anna Richter" },
  { "Bergamo, 3 novembre 2026 – Il consiglio ha nominato Carla Bianchi amministratrice delegata della "
    "società Lohse "
    "S.p.A. con effetto immediato.\n\n«Il nuovo padiglione è una promessa alla città», ha detto Bianchi.",
    "Il nuovo padiglione è una promessa alla città <- Carla Bianchi" },
  /* a pronoun: the person of that gender */
  { "Ulm, 4. Mai 2026 – Anna Richter, Geschäftsführerin der Lohse GmbH, hat die neue Halle gemeinsam mit "
    "Peter "
    "Schulze eröffnet, dem Bürgermeister der Stadt.\n\n„Die Halle ist ein Bekenntnis zu dieser Stadt“, sagte "
    "sie.",
    "Die Halle ist ein Bekenntnis zu dieser Stadt <- Anna Richter" },
  { "ULM, 4 May 2026 – Anna Richter, chief executive of Lohse Ltd, opened the new hall together with Peter "
    "Marsh, the "
    "mayor of the town.\n\n“I have waited for this hall all my life,” he said.",
    "I have waited for this hall all my life <- Peter Marsh" },
  { "Lyon, le 4 mai 2026 – Marie Dupont, directrice générale de Lohse SAS, a inauguré la nouvelle halle avec "
    "Paul "
    "Martin, maire de la ville.\n\n« La nouvelle halle est une promesse faite à la ville », a-t-elle "
    "déclaré.",
    "La nouvelle halle est une promesse faite à la ville <- Marie Dupont" },
  /* a role: the person who has it */
  { "ULM, 4 May 2026 – Anna Richter, chief executive of Lohse Ltd, opened the new hall together with Peter "
    "Marsh, the "
    "mayor of the town.\n\n“I have waited for this hall all my life,” the mayor said.",
    "I have waited for this hall all my life <- Peter Marsh" },
  /* a role that only stood beside the name */
  { "ULM, 4 May 2026 – Anna Richter, chief executive of Lohse Ltd, opened the new hall together with Cllr "
    "Mary Marsh, leader of the council.\n\n“We are proud to have kept this promise,” the council leader "
    "said.",
    "We are proud to have kept this promise <- Mary Marsh" },
  /* no role, as good as a pronoun; and somebody without a name */
  { "Ulm, 4. Mai 2026 – Anna Richter, Geschäftsführerin der Lohse GmbH, hat die neue Halle in Ulm "
    "eröffnet.\n\n„Ich habe mein Leben lang auf diese Halle gewartet“, sagte die 47-Jährige.",
    "Ich habe mein Leben lang auf diese Halle gewartet <- Anna Richter" },
  { "Lyon, le 4 mai 2026 – Marie Dupont, directrice générale de Lohse SAS, a inauguré la nouvelle halle "
    "lundi.\n\n« La nouvelle halle est une promesse faite à la ville », sourit la patronne.",
    "La nouvelle halle est une promesse faite à la ville <- Marie Dupont" },
  { "ULM, 4 May 2026 – Anna Richter, chief executive of Lohse Ltd, opened the new hall on Monday.\n\n“I "
    "never "
    "thought it would look so good,” said a visitor from Kassel.",
    "I never thought it would look so good <- -" },
  { "Bergamo, 3 novembre 2026 – Carla Bianchi, sindaca di Bergamo, ha aperto il nuovo padiglione della "
    "società "
    "Lohse S.p.A.\n\n«Il nuovo padiglione è una promessa alla città», ha detto la prima cittadina.",
    "Il nuovo padiglione è una promessa alla città <- Carla Bianchi" },
  /* a role of its own words, right behind the name's phrase */
  { "Lyon, le 4 mai 2026 – Le ministre de la Pêche et de l'Agriculture, M. Paul Barry, a inauguré la "
    "nouvelle halle de "
    "Lohse SAS.\n\n« La nouvelle halle est une promesse faite à la ville », a déclaré le ministre.",
    "La nouvelle halle est une promesse faite à la ville <- Paul Barry" },
  /* nobody again: who spoke last */
  { "Zaragoza, 4 de mayo de 2026 – La empresa Lohse S.L. construye una nueva nave en la ciudad y contratará "
    "a cuarenta "
    "personas.\n\n«La nueva nave es una promesa a la ciudad», afirmó Carmen Ortega, directora de Lohse S.L. "
    "La obra "
    "dura un año. «Será la mejor nave del país», añadió.",
    "La nueva nave es una promesa a la ciudad <- Carmen Ortega || Será la mejor nave del país <- Carmen "
    "Ortega" },
  { "Jakarta, 4 Mei 2026 – PT Lohse membangun gedung baru di kota ini dan akan menerima empat puluh karyawan "
    "baru.\n\n"
    "“Gedung baru ini adalah janji kami kepada kota,” kata Dewi Lestari, Direktur Utama PT Lohse. "
    "Pembangunan dimulai "
    "bulan depan. “Kami sudah lama menunggu hari ini,” ujarnya.",
    "Gedung baru ini adalah janji kami kepada kota <- Dewi Lestari || Kami sudah lama menunggu hari ini <- "
    "Dewi "
    "Lestari" },
  /* nobody's: an organisation's statement, a title, irony */
  { "Ulm, 4. Mai 2026 – Die Lohse GmbH baut in Ulm eine neue Halle und stellt dafür vierzig Menschen ein.\n\n"
    "„Zum Preis der Halle machen wir keine Angaben“, teilte das Unternehmen auf Anfrage mit.",
    "" },
  { "Ulm, 4. Mai 2026 – Die Lohse GmbH zeigt ihr neues Gerät „Licht für alle Menschen“ im Mai auf der Messe. "
    "Anna "
    "Richter, Geschäftsführerin, ist damit „rundum sehr zufrieden“ und lädt alle ein.",
    "" },
};

static PressBrief *
brief_of (const char *text)
{
  char *mail
      = g_strdup_printf ("From: Lohse <news@lohse.example>\nTo: desk@paper.example\nSubject: Lohse\n"
                         "Date: Mon, 4 May 2026 09:00:00 +0200\nMIME-Version: 1.0\n"
                         "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n%s\n",
                         text);
  g_autoptr (GBytes) bytes = g_bytes_new_take (mail, strlen (mail));
  g_autoptr (GError) error = NULL;
  PressBrief *brief = press_analyze (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return brief;
}

static void
test_speakers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressBrief) brief = brief_of (rows[i].text);
      g_autoptr (GString) shown = g_string_new (NULL);

      for (guint k = 0; k < brief->quotes->len; k++)
        {
          const PressBriefQuote *quote = g_ptr_array_index (brief->quotes, k);

          g_string_append_printf (shown, "%s%s <- %s", k > 0 ? " || " : "", quote->text,
                                  quote->speaker != NULL ? quote->speaker : "-");
        }
      if (!g_str_equal (shown->str, rows[i].quotes))
        {
          g_test_message ("in: %s\ngot:  %s\nwant: %s", rows[i].text, shown->str, rows[i].quotes);
          g_test_fail ();
        }
    }
}

/* Every part stands in the text where its span says; the speaker is one of the people. */
static void
test_verbatim (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressBrief) brief = brief_of (rows[i].text);

      for (guint k = 0; k < brief->quotes->len; k++)
        {
          const PressBriefQuote *quote = g_ptr_array_index (brief->quotes, k);
          gboolean known = quote->speaker == NULL;

          g_assert_cmpuint (quote->parts->len, >=, 1);
          for (guint p = 0; p < quote->parts->len; p++)
            {
              const PressExcerpt *part = g_ptr_array_index (quote->parts, p);
              g_autofree char *slice
                  = g_utf8_substring (brief->text, (glong)part->span.begin, (glong)part->span.end);

              g_assert_cmpstr (slice, ==, part->text);
              g_assert_true (press_span_contains (quote->span, part->span));
            }
          for (guint p = 0; p < brief->people->len; p++)
            known |= g_strcmp0 (((PressPerson *)g_ptr_array_index (brief->people, p))->name, quote->speaker)
                     == 0;
          g_assert_true (known);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attribution/speakers", test_speakers);
  g_test_add_func ("/attribution/verbatim", test_verbatim);
  return g_test_run ();
}
