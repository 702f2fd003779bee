// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Shows a passage of the brief's text in the mail. The text was cleaned: line breaks undone, quoting signs
 * gone. So the search compares letters and digits alone; it runs as a script in the web process
 * (press-reveal.js), in a script world of its own, over the document and its frames. What stands around the
 * passage tells a name's places apart. The texts are arguments of the script, never a part of it, and nothing
 * in the mail's document is changed.
 */

#include "evolution/press-evolution.h"

#include "sidebar/press-passage.h"

static char *
press_evolution_script_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/org/pressbrief/evolution/press-reveal.js",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    {
      g_warning ("No script to show a passage with: %s", error->message);
      return NULL;
    }
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
press_evolution_script_done (GObject *object, GAsyncResult *result, gpointer data)
{
  gint64 begin = press_trace_begin ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JSCValue) value
      = webkit_web_view_call_async_javascript_function_finish (WEBKIT_WEB_VIEW (object), result, &error);
  g_autofree char *found = value != NULL ? jsc_value_to_string (value) : NULL;

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("The passage could not be shown: %s", error->message);
  press_trace_end (begin, "revealed", found);
}

static void
press_evolution_script_run (EMailDisplay *display, const char *text, const char *before, const char *after)
{
  g_autofree char *script = press_evolution_script_new ();
  GVariantDict arguments;

  if (script == NULL)
    return;
  g_variant_dict_init (&arguments, NULL);
  g_variant_dict_insert (&arguments, "text", "s", text);
  g_variant_dict_insert (&arguments, "before", "s", before);
  g_variant_dict_insert (&arguments, "after", "s", after);
  webkit_web_view_call_async_javascript_function (
      WEBKIT_WEB_VIEW (display), script, -1, g_variant_dict_end (&arguments), "pressbrief", NULL,
      e_web_view_get_cancellable (E_WEB_VIEW (display)), press_evolution_script_done, NULL);
}

/**
 * press_evolution_reveal:
 * @text: the brief's text
 * @span: the passage, in characters
 *
 * Highlights the passage in the mail on @display and scrolls to it; one passage at a time.
 *
 * Returns: whether there is a mail to look in; the search goes on in the web process
 */
gboolean
press_evolution_reveal (EMailDisplay *display, const char *text, PressSpan span)
{
  g_autoptr (PressPassage) passage = press_passage_new (text, span);

  if (display == NULL || e_mail_display_get_part_list (display) == NULL || passage == NULL)
    return FALSE;
  press_evolution_script_run (display, passage->text, passage->before, passage->after);
  return TRUE;
}

/** press_evolution_conceal: takes the highlight of press_evolution_reveal() away. */
void
press_evolution_conceal (EMailDisplay *display)
{
  if (display != NULL && e_mail_display_get_part_list (display) != NULL)
    press_evolution_script_run (display, "", "", "");
}
