// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PressTerm:
 *
 * The groups of a lexicon, one a kind of vocabulary. The name of a group in the file is the lower-case name
 * with hyphens (`[given-name]`); the table in press-terms.c lists them.
 */
typedef enum
{
  /* the shape of sentences */
  PRESS_TERM_ABBREVIATION,  /* keys: inner (never ends a sentence), title, number ("No."), ordinal, end (may
                               end one) */
  PRESS_TERM_FUNCTION_WORD, /* language identification, no content word */
  PRESS_TERM_PRONOUN,       /* keys: he, she, they, it, person (of either sex) */
  PRESS_TERM_NUMBER_WORD,   /* keys: the number */
  /* people */
  PRESS_TERM_TITLE,      /* Dr., Prof., Frau; keys: academic, male, female, other */
  PRESS_TERM_GIVEN_NAME, /* keys: male, female, both */
  PRESS_TERM_SURNAME,
  PRESS_TERM_NAME_PARTICLE, /* von, de la, bin */
  PRESS_TERM_ROLE,          /* keys: male, female, both; kin: tells of a person, but is no role */
  PRESS_TERM_ROLE_MODIFIER, /* "senior", "geschäftsführender": belongs to the role after it: keys: any;
                               department: to the one before */
  PRESS_TERM_SAYING,        /* verbs of saying, as inflected */
  PRESS_TERM_ATTRIBUTION, /* "so", "laut", "according to": keys: so, source, auxiliary, lead, thus, that, of,
                             self, subject, clitic (to whom it is said: "nous"), person ("patronne") */
  /* organisations and places */
  PRESS_TERM_LEGAL_FORM,        /* keys: after (GmbH), before (PT) */
  PRESS_TERM_ORGANIZATION_WORD, /* "Universität", "Stiftung", "Group": keys: head, tail, noun; several joined
                                   by "+" */
  PRESS_TERM_ORGANIZATION,      /* well-known organisations */
  PRESS_TERM_PLACE,      /* keys: city, country, region; a time zone may follow: "city:Europe/Berlin" */
  PRESS_TERM_PLACE_WORD, /* "Straße", "Jalan": keys: any; adjective ("German") */
  PRESS_TERM_RELATION,   /* words that tie two organisations: keys: with, tie, former,
                           aside, together, x, nationality, family */
  /* dates */
  PRESS_TERM_MONTH,   /* keys: 1 to 12 */
  PRESS_TERM_WEEKDAY, /* keys: 1 (Monday) to 7 */
  PRESS_TERM_SEASON,  /* keys: spring, summer, autumn, winter */
  PRESS_TERM_ORDINAL, /* keys: the number */
  PRESS_TERM_DAY, /* today, yesterday: keys: offset in days; feasts: MM-DD, MM/n/w (nth weekday), easter and
                     days from it */
  PRESS_TERM_DAY_PART,  /* keys: morning, noon, afternoon, evening, night, midnight */
  PRESS_TERM_DATE_UNIT, /* keys: day, week, month, quarter, half, year, decade, century, calendar-week; in the
                           plural too; one-week ("seminggu") and its like; 1980 for a decade */
  PRESS_TERM_DATE_WORD, /* keys: next, last, this, ago, in, begin, middle, end, from, to, since, until, past,
                           future, participle, about (counts follow), yearly (years precede), for, after,
                           before, before-last, year-end, month-begin ...; all of them: press-dates-marks.c */
  PRESS_TERM_TIME_WORD, /* "Uhr", "pukul", "at", "h": keys: before, after, am, pm */
  PRESS_TERM_TIME_ZONE, /* keys: minutes east of UTC, or an IANA name */
  PRESS_TERM_DATE_ROLE, /* words in a sentence that tell a date's role: keys: launch, event, start, ... */
  /* the anatomy of a release */
  PRESS_TERM_LABEL, /* keys: press-release, immediate, embargo, boilerplate, contact, caption, editor-note,
                       end-mark, comment, footer, navigation, source, picture */
  PRESS_TERM_ANNOUNCEMENT, /* keys: verb, deed, noun; opens and closes: the two parts of "gibt ... bekannt" */
  PRESS_TERM_WIRE,         /* PRNewswire, ots, ANSA */
  PRESS_TERM_SIGNAL,       /* wording that tells kinds of mail apart; the keys are in press-kind-wording.c */
  PRESS_TERM_FIGURE_UNIT, /* "Mio.", "million", "Prozent": keys: a factor, or unit, currency, percent, growth,
                             rank-n, decimal, range, of, one, not */
  PRESS_TERM_SENDER,      /* words of a sender's name, address or subject: keys: press, media, machine, reply,
                             forward */
  /* the shape of words */
  PRESS_TERM_LANGUAGE_TRAIT, /* what tells the language of a word that is no function word: keys: letter,
                                suffix, prefix; in the common lexicon: words of languages that have no lexicon
                              */
  PRESS_TERM_CONTACT_WORD, /* words of a contact block: keys: label, phone, mobile, fax, mail, other, hotline,
                              investor, press, aside: not for the press */
  PRESS_TERM_SECTION,      /* what tells a part of a mail; keys: left (of captions), profile (of companies),
                              sign-off, legal,      wrote, forward, header-from, header-to, header-date,
                              header-subject
                            */
  PRESS_TERM_OFFICE, /* roles of an office: keys: the first words of its organisation ("stadt+gemeinde"), or
                        none */
  PRESS_TERM_ORGANIZATION_KIND, /* what a word of or beside a name tells: keys: public, research, finance,
                                   media, body; product: the name is a product's, a prize's, an event's */
  PRESS_TERM_PARTICIPLE,        /* of a passive: "supplied" by; key: any */
  PRESS_TERM_PERSON_WORD, /* words beside a person: keys, joined by "+": succeed, lead, its, our, filler,
                             called, from, as, copula, colleague, unit, byline, written, plural, former */
  PRESS_TERM_GAZETTEER, /* what is widely known under a name, of which many are common words too, so that the
                           tagger alone sees it: keys: given, person, organization, place; word: of what
                           is none, though it is written with a capital letter; joined by "+" */
  PRESS_TERM_REISSUE,   /* a mail that was sent before: keys: corrected, updated, repeated */
  PRESS_TERM_CONCEPT, /* common words, keys: the English word for what they mean, the same in all languages */
  PRESS_N_TERMS
} PressTerm;

typedef struct _PressLexicon PressLexicon;
typedef struct _PressLexicons PressLexicons;

/** PressPhraseFunc: told a @phrase of a lexicon file, as it is written there, and the @key it stands under.
 */
typedef void (*PressPhraseFunc) (const char *key, const char *phrase, gpointer user_data);

PressLexicons *press_lexicons_get_default (void);
const PressLexicon *press_lexicons_get (PressLexicons *self, const char *language);
const char *const *press_lexicons_languages (PressLexicons *self);
const PressLexicon *const *press_lexicons_all (PressLexicons *self);

PressLexicon *press_lexicon_new_from_bytes (GBytes *bytes, GError **error);
void press_lexicon_free (PressLexicon *self);
const char *press_lexicon_language (const PressLexicon *self);
guint press_lexicon_word (const PressLexicon *self, const char *folded);
gboolean press_lexicon_begins (const PressLexicon *self, guint word, PressTerm term);
guint press_lexicon_step (const PressLexicon *self, guint node, guint word);
const char *press_lexicon_value (const PressLexicon *self, guint node, PressTerm term);
gboolean
press_lexicon_each (const PressLexicon *self, guint node, guint *cursor, PressTerm *term, const char **value);
const char *press_lexicon_affix (const PressLexicon *self, const char *folded, PressTerm term);
void press_lexicons_foreach (
    PressLexicons *self, const char *language, PressTerm term, PressPhraseFunc func, gpointer user_data);
char *press_lexicon_fold (const char *text, gssize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressLexicon, press_lexicon_free)

#define PRESS_LEXICON_ERROR (press_lexicon_error_quark ())
GQuark press_lexicon_error_quark (void);

/** PressLexiconError: why a lexicon could not be read. */
typedef enum
{
  PRESS_LEXICON_ERROR_SYNTAX,        /* not a key file */
  PRESS_LEXICON_ERROR_UNKNOWN_GROUP, /* a group that no PressTerm has */
} PressLexiconError;

G_END_DECLS
