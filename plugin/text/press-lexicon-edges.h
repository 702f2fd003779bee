// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to the lexicon: the edges of its trie. A hash table with open addressing (linear probing, at most
 * half full, Fibonacci hashing), because every word of every text asks it, and a lexicon fills it at each
 * start. */

#include <glib.h>

G_BEGIN_DECLS

/** PressEdge: from @node by @word to @next; all from 1 but @node, whose root is 0. A @next of 0: a free
 * place. */
typedef struct
{
  guint node;
  guint word;
  guint next;
} PressEdge;

/** PressEdges: @places has 1 << @bits elements. */
typedef struct
{
  PressEdge *places;
  guint bits;
  guint n;
} PressEdges;

/** press_edges_place: where the edge is, or would be. */
static inline PressEdge *
press_edges_place (const PressEdges *self, guint node, guint word)
{
  guint64 hash = ((guint64)node << 32 | word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint mask = (1u << self->bits) - 1;
  guint i = (guint)(hash >> (64 - self->bits));

  while (self->places[i].next != 0 && (self->places[i].node != node || self->places[i].word != word))
    i = (i + 1) & mask;
  return &self->places[i];
}

/** press_edges_next: the node behind @word, 0 when there is none. */
static inline guint
press_edges_next (const PressEdges *self, guint node, guint word)
{
  return press_edges_place (self, node, word)->next;
}

/** press_edges_init: an empty table; its places are freed with g_free(). */
static inline void
press_edges_init (PressEdges *self, guint bits)
{
  self->bits = bits;
  self->n = 0;
  self->places = g_new0 (PressEdge, (gsize)1 << bits);
}

/** press_edges_add: adds an edge that is not there yet. */
static inline void
press_edges_add (PressEdges *self, guint node, guint word, guint next)
{
  if (self->n + 1 > (1u << self->bits) / 2)
    {
      PressEdges old = *self;

      press_edges_init (self, old.bits + 1);
      for (gsize i = 0; i < (gsize)1 << old.bits; i++)
        if (old.places[i].next != 0)
          *press_edges_place (self, old.places[i].node, old.places[i].word) = old.places[i];
      self->n = old.n;
      g_free (old.places);
    }
  *press_edges_place (self, node, word) = (PressEdge){ node, word, next };
  self->n++;
}

G_END_DECLS
