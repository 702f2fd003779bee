// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A brief cut into passages: the sentences of its text, by the finder that the brief itself used; where a
 * quote begins or ends inside a sentence, the sentence is cut there, and what is left of it, the attribution,
 * is no passage. Each passage is a bag of content words (press-passages-words.c). Only the begin of a very
 * long text is looked at. */

#include "stories/press-passages.h"

#include <math.h>
#include <string.h>

#include "stories/press-passages-private.h"

#define MOST_BYTES 98304
#define MOST_PASSAGES 500
#define MOST_PAIRS 2e6 /* of passages, in all comparisons of a story: well below a second */

typedef struct
{
  PressSpan span; /* bytes */
  int quote;
} Piece;

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const Piece *first = a, *second = b;

  return first->span.begin < second->span.begin ? -1 : first->span.begin > second->span.begin;
}

static GArray *
pieces_of_quotes (const PressPassages *self)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (guint q = 0; q < self->brief->quotes->len; q++)
    {
      const PressBriefQuote *quote = g_ptr_array_index (self->brief->quotes, q);

      for (guint p = 0; quote->direct && p < quote->parts->len; p++)
        {
          const PressExcerpt *part = g_ptr_array_index (quote->parts, p);
          Piece piece = { press_passages_bytes (self, part->span), (int)q };

          if (piece.span.begin < piece.span.end)
            g_array_append_val (pieces, piece);
        }
    }
  g_array_sort (pieces, compare_pieces);
  return pieces;
}

static PressSectionKind
section_at (const PressBrief *brief, guint character)
{
  for (guint i = 0; i < brief->sections->len; i++)
    {
      const PressSection *section = &g_array_index (brief->sections, PressSection, i);

      if (section->span.begin <= character && character < section->span.end)
        return section->kind;
    }
  return PRESS_SECTION_BODY;
}

static void
add_passage (PressPassages *self, PressSpan span, int quote, const PressSentence *sentence)
{
  PressPassage passage = { .span = span, .quote = quote, .paragraph = sentence->paragraph };
  PressSpan characters = press_passages_characters (self, span);

  if (self->passages->len == self->most)
    {
      self->cut = TRUE;
      return;
    }
  passage.length = characters.end - characters.begin;
  passage.section = section_at (self->brief, characters.begin);
  passage.language = self->text->paragraphs[sentence->paragraph].language;
  g_array_append_val (self->passages, passage);
}

/* The passages of one sentence; @next: the first piece of a quote that may reach into it. */
static void
add_sentence (PressPassages *self, const PressSentence *sentence, const GArray *pieces, guint *next)
{
  gboolean quoted = FALSE;

  while (*next < pieces->len && g_array_index (pieces, Piece, *next).span.end <= sentence->span.begin)
    ++*next;
  for (guint i = *next; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      PressSpan span
          = { MAX (piece->span.begin, sentence->span.begin), MIN (piece->span.end, sentence->span.end) };

      if (piece->span.begin >= sentence->span.end)
        break;
      if (span.begin >= span.end)
        continue;
      quoted = TRUE;
      add_passage (self, span, piece->quote, sentence);
    }
  if (!quoted)
    add_passage (self, sentence->span, -1, sentence);
}

/* The begin of the text that is looked at, up to the end of a paragraph. */
static gsize
bounded_length (const char *text, gsize most, gboolean *cut)
{
  gsize length = strlen (text);
  const char *end;

  *cut = length > most;
  if (!*cut)
    return length;
  end = g_strrstr_len (text, (gssize)most, "\n\n");
  if (end != NULL && end > text)
    return (gsize)(end - text);
  end = g_utf8_find_prev_char (text, text + most);
  return (gsize)(end - text);
}

/**
 * press_passages_new:
 * @brief: finished
 * @n_comparisons: in how many comparisons of two mails, of about this length, it has a part or may have: the
 *   more, the less is looked at of a very long mail, so that a story is through in time
 *
 * Returns: (transfer full): its passages
 */
PressPassages *
press_passages_new (PressBrief *brief, guint n_comparisons)
{
  PressPassages *self = g_new0 (PressPassages, 1);
  guint most = (guint)MIN (MOST_PASSAGES, sqrt (MOST_PAIRS / MAX (n_comparisons, 1)));
  g_autoptr (GArray) pieces = NULL;
  guint next = 0;
  gsize length = bounded_length (brief->text, (gsize)MOST_BYTES * most / MOST_PASSAGES, &self->cut);

  self->most = most;
  self->brief = g_object_ref (brief);
  self->text = press_text_new (brief->text, (gssize)length, press_lexicons_get_default (), NULL);
  self->offsets = press_offsets_new (self->text->text, length);
  self->passages = g_array_new (FALSE, TRUE, sizeof (PressPassage));
  self->words = g_array_new (FALSE, TRUE, sizeof (PressContentWord));
  self->bag = g_array_new (FALSE, FALSE, sizeof (guint));
  self->strings = g_string_chunk_new (4096);
  pieces = pieces_of_quotes (self);
  for (guint i = 0; i < self->text->n_sentences; i++)
    add_sentence (self, &self->text->sentences[i], pieces, &next);
  press_passages_find_words (self);
  return self;
}

void
press_passages_free (PressPassages *self)
{
  for (guint i = 0; i < self->words->len; i++)
    g_array_unref (g_array_index (self->words, PressContentWord, i).passages);
  g_array_unref (self->words);
  g_array_unref (self->bag);
  g_array_unref (self->passages);
  g_string_chunk_free (self->strings);
  press_offsets_free (self->offsets);
  press_text_free (self->text);
  g_object_unref (self->brief);
  g_free (self);
}

/** press_passages_characters: @bytes of the text in characters. */
PressSpan
press_passages_characters (const PressPassages *self, PressSpan bytes)
{
  return (PressSpan){ press_offsets_to_characters (self->offsets, bytes.begin),
                      press_offsets_to_characters (self->offsets, bytes.end) };
}

/** press_passages_bytes: @characters of the brief's text in bytes; what lies past what is looked at is empty.
 */
PressSpan
press_passages_bytes (const PressPassages *self, PressSpan characters)
{
  return (PressSpan){ press_offsets_to_bytes (self->offsets, characters.begin),
                      press_offsets_to_bytes (self->offsets, characters.end) };
}

/** press_passage_is_told: whether it is part of what the mail tells, and not of what every mail has. */
gboolean
press_passage_is_told (const PressPassage *self)
{
  return self->section == PRESS_SECTION_BODY || self->section == PRESS_SECTION_BOILERPLATE
         || self->section == PRESS_SECTION_CAPTION;
}
