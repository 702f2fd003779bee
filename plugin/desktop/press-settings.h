// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is in data/org.pressbrief.gschema.xml. */
#define PRESS_SETTINGS_SIDEBAR_VISIBLE "sidebar-visible"
#define PRESS_SETTINGS_WINDOW_SIDEBAR_VISIBLE "window-sidebar-visible"
#define PRESS_SETTINGS_SIDEBAR_WIDTH "sidebar-width"
#define PRESS_SETTINGS_BRIEF_WHEN "brief-when"
#define PRESS_SETTINGS_SENSITIVITY "sensitivity"
#define PRESS_SETTINGS_SENDERS_ALWAYS "senders-always"
#define PRESS_SETTINGS_SENDERS_NEVER "senders-never"
#define PRESS_SETTINGS_LANGUAGES "languages"
#define PRESS_SETTINGS_SUMMARY_SENTENCES "summary-sentences"
#define PRESS_SETTINGS_SECTIONS "sections"
#define PRESS_SETTINGS_SHOW_PAST_DATES "show-past-dates"
#define PRESS_SETTINGS_SHOW_CAPTION_PEOPLE "show-caption-people"
#define PRESS_SETTINGS_NOTE_TARGET "note-target"
#define PRESS_SETTINGS_MARKDOWN_FOLDER "markdown-folder"
#define PRESS_SETTINGS_MEMO_LIST "memo-list"
#define PRESS_SETTINGS_GNOTE_NOTEBOOK "gnote-notebook"
#define PRESS_SETTINGS_JOPLIN_ADDRESS "joplin-address"
#define PRESS_SETTINGS_JOPLIN_NOTEBOOK "joplin-notebook"
#define PRESS_SETTINGS_ORG_FILE "org-file"
#define PRESS_SETTINGS_NOTE_FULL_TEXT "note-full-text"
#define PRESS_SETTINGS_NOTE_TRANSLATIONS "note-translations"
#define PRESS_SETTINGS_EMBARGO_SAVING "embargo-saving"
#define PRESS_SETTINGS_CALENDAR "calendar"
#define PRESS_SETTINGS_ADDRESS_BOOK "address-book"
#define PRESS_SETTINGS_TRANSLATION_SERVICE "translation-service"
#define PRESS_SETTINGS_TRANSLATION_TARGET "translation-target"
#define PRESS_SETTINGS_TRANSLATE_WHEN "translate-when"
#define PRESS_SETTINGS_SHOW_EXCERPTS "show-excerpts"
#define PRESS_SETTINGS_EMBARGOED_TRANSLATION "embargoed-translation"
#define PRESS_SETTINGS_KEEP_NAMES "keep-names"
#define PRESS_SETTINGS_APY_ADDRESS "apy-address"
#define PRESS_SETTINGS_LIBRETRANSLATE_ADDRESS "libretranslate-address"
#define PRESS_SETTINGS_DEEPL_ADDRESS "deepl-address"
#define PRESS_SETTINGS_CHAT_ADDRESS "chat-address"
#define PRESS_SETTINGS_CHAT_MODEL "chat-model"
#define PRESS_SETTINGS_AGREEMENTS "agreements"
#define PRESS_SETTINGS_STORIES_FIND "stories-find"
#define PRESS_SETTINGS_STORIES_DAYS "stories-days"
#define PRESS_SETTINGS_STORIES_KEEP "stories-keep"
#define PRESS_SETTINGS_STORIES_INDEX "stories-index"
#define PRESS_SETTINGS_STORIES_INDEX_DAYS "stories-index-days"
#define PRESS_SETTINGS_OFFLINE "offline"
#define PRESS_SETTINGS_EMBARGO_ZONES "embargo-zones"

GSettings *press_settings_get (void);
gboolean press_settings_has (const char *key);
int press_settings_get_int (const char *key, int otherwise);
void press_settings_set_int (const char *key, int value);
gboolean press_settings_get_boolean (const char *key, gboolean otherwise);
char *press_settings_get_string (const char *key, const char *otherwise);
char **press_settings_get_strv (const char *key);

G_END_DECLS
