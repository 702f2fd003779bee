// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Two content words are counterparts when they are the same (names, numbers), when their meaning has the same
 * code, when a dictionary on this machine gives one for the other, or when they look alike
 * (press-spelling.c). */

#include "stories/press-counterparts.h"

#include "stories/press-bilingual.h"

#define DICTIONARY 0.9f /* how good a counterpart is that a dictionary gives */
#define MOST_LOOKED_UP 250
#define MOST_LANGUAGES 3 /* of one mail, for which dictionaries are asked */

typedef struct
{
  const PressPassages *passages;
  PressCounterparts *counterparts; /* of its words */
  GHashTable *by_form;             /* form -> index + 1 */
  GHashTable *by_concept;          /* concept -> GArray of guint */
  GArray *by_letter[26];           /* guint: words by the first letter of their skeleton */
  const char *languages[MOST_LANGUAGES];
} Side;

static void
note_language (Side *self, const char *language)
{
  for (guint i = 0; i < MOST_LANGUAGES; i++)
    {
      if (self->languages[i] == NULL)
        self->languages[i] = language;
      if (self->languages[i] == language)
        return;
    }
}

static void
note_concept (Side *self, const char *concept, guint word)
{
  GArray *same = g_hash_table_lookup (self->by_concept, concept);

  if (same == NULL)
    {
      same = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_concept, (gpointer)concept, same);
    }
  g_array_append_val (same, word);
}

static void
side_init (Side *self, const PressPassages *passages, PressCounterparts *counterparts)
{
  *self = (Side){ .passages = passages, .counterparts = counterparts };
  self->by_form = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_concept = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->by_letter); i++)
    self->by_letter[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < passages->words->len; i++)
    {
      const PressContentWord *word = press_passages_word (passages, i);

      g_hash_table_insert (self->by_form, (gpointer)word->form, GUINT_TO_POINTER (i + 1));
      note_language (self, word->language);
      if (word->concept != NULL)
        note_concept (self, word->concept, i);
      if (*word->skeleton != '\0')
        g_array_append_val (self->by_letter[*word->skeleton - 'a'], i);
    }
}

static void
side_clear (Side *self)
{
  g_hash_table_unref (self->by_form);
  g_hash_table_unref (self->by_concept);
  for (guint i = 0; i < G_N_ELEMENTS (self->by_letter); i++)
    g_array_unref (self->by_letter[i]);
}

/* Keeps the best ones, one entry a word. */
static void
add_one (PressCounterparts *self, guint word, float likeness)
{
  guint worst = 0;

  for (guint i = 0; i < self->n; i++)
    {
      if (self->words[i].word == word)
        {
          self->words[i].likeness = MAX (self->words[i].likeness, likeness);
          return;
        }
      if (self->words[i].likeness < self->words[worst].likeness)
        worst = i;
    }
  if (self->n < PRESS_MOST_COUNTERPARTS)
    worst = self->n++;
  else if (self->words[worst].likeness >= likeness)
    return;
  self->words[worst] = (PressCounterpart){ word, likeness };
}

static void
add_both (Side *from, guint word, Side *to, guint other, double likeness)
{
  add_one (&from->counterparts[word], other, (float)likeness);
  add_one (&to->counterparts[other], word, (float)likeness);
}

static void
find_by_look (Side *from, guint word, Side *to)
{
  const PressContentWord *own = press_passages_word (from->passages, word);
  guint same = GPOINTER_TO_UINT (g_hash_table_lookup (to->by_form, own->form));
  const GArray *near;

  if (same > 0)
    add_both (from, word, to, same - 1, 1);
  if (*own->skeleton == '\0')
    return;
  near = to->by_letter[*own->skeleton - 'a'];
  for (guint i = 0; i < near->len; i++)
    {
      guint other = g_array_index (near, guint, i);
      double likeness
          = press_spelling_likeness (own->skeleton, press_passages_word (to->passages, other)->skeleton);

      if (likeness > 0)
        add_both (from, word, to, other, likeness);
    }
}

static void
find_by_meaning (Side *from, guint word, Side *to)
{
  const char *concept = press_passages_word (from->passages, word)->concept;
  const GArray *same = concept != NULL ? g_hash_table_lookup (to->by_concept, concept) : NULL;

  for (guint i = 0; same != NULL && i < MIN (same->len, PRESS_MOST_COUNTERPARTS); i++)
    add_both (from, word, to, g_array_index (same, guint, i), 1);
}

static void
find_by_dictionary (Side *from, guint word, Side *to)
{
  const PressContentWord *own = press_passages_word (from->passages, word);

  for (guint l = 0; l < MOST_LANGUAGES && to->languages[l] != NULL; l++)
    {
      g_autoptr (GPtrArray) translations
          = press_bilingual_translate (own->language, to->languages[l], own->form);

      for (guint i = 0; translations != NULL && i < translations->len; i++)
        {
          guint same
              = GPOINTER_TO_UINT (g_hash_table_lookup (to->by_form, g_ptr_array_index (translations, i)));

          if (same > 0)
            add_both (from, word, to, same - 1, DICTIONARY);
        }
    }
}

/* Dictionaries are asked for words that have no counterpart yet, as far as there is patience for. */
static void
look_up (Side *from, Side *to)
{
  guint asked = 0;

  for (guint i = 0; i < from->passages->words->len && asked < MOST_LOOKED_UP; i++)
    {
      const PressContentWord *word = press_passages_word (from->passages, i);

      if (word->weight <= 0 || word->number || word->name || from->counterparts[i].n > 0)
        continue;
      find_by_dictionary (from, i, to);
      asked++;
    }
}

/**
 * press_counterparts_find:
 * @forth: (array): one for each word of @first, empty
 * @back: (array): one for each word of @second, empty
 *
 * Fills both with the counterparts of each word in the other mail.
 */
void
press_counterparts_find (const PressPassages *first,
                         const PressPassages *second,
                         PressCounterparts *forth,
                         PressCounterparts *back)
{
  Side from, to;

  side_init (&from, first, forth);
  side_init (&to, second, back);
  for (guint i = 0; i < first->words->len; i++)
    if (press_passages_word (first, i)->weight > 0)
      {
        find_by_look (&from, i, &to);
        find_by_meaning (&from, i, &to);
      }
  look_up (&from, &to);
  look_up (&to, &from);
  side_clear (&from);
  side_clear (&to);
}
