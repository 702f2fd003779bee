// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Who translates: one choice. Each service says where it runs; one that is not a program of this computer is
 * chosen only by who agrees to what it receives. "Test" translates a fixed sentence for real and shows what
 * came of it. */

#include "sidebar/press-preferences-services.h"

#include <glib/gi18n-lib.h>

#include "brief/press-line.h"
#include "sidebar/press-consent-words.h"
#include "sidebar/press-widgets.h"
#include "translation/press-apertium.h"
#include "translation/press-trial.h"
#include "translation/press-translatable.h"

static const PressServiceKeys services[] = {
  { "none", N_ ("Official wording only") },
  { "apertium", N_ ("Apertium") },
  { "apy", N_ ("Apertium APy"), PRESS_SETTINGS_APY_ADDRESS },
  { "libretranslate", N_ ("LibreTranslate"), PRESS_SETTINGS_LIBRETRANSLATE_ADDRESS, NULL, TRUE },
  { "deepl", N_ ("DeepL"), PRESS_SETTINGS_DEEPL_ADDRESS, NULL, TRUE },
  { "chat", N_ ("Language model"), PRESS_SETTINGS_CHAT_ADDRESS, PRESS_SETTINGS_CHAT_MODEL, TRUE },
};

/* A row; it holds this. */
typedef struct
{
  const PressServiceKeys *service;
  GtkWidget *row;
  GtkWidget *radio;
  GtkWidget *test;           /* nullable */
  GCancellable *cancellable; /* of what is under way for this row; nullable */
  char *answer;              /* of a test, while the usage is asked for; nullable */
} Line;

/** press_preferences_services: (transfer none): all of them, @n. */
const PressServiceKeys *
press_preferences_services (guint *n)
{
  *n = G_N_ELEMENTS (services);
  return services;
}

static void
line_free (gpointer data)
{
  Line *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_free (self->answer);
  g_free (self);
}

static GCancellable *
renew (Line *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  return self->cancellable;
}

/* Where it runs */

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_int (task, press_apertium_count_pairs ());
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gssize n = g_task_propagate_int (G_TASK (result), &error);
  g_autofree char *line = NULL;
  Line *self = data;

  if (error != NULL) /* cancelled: the row is gone */
    return;
  line = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "On this computer. Rough; %u language pair",
                                       "On this computer. Rough; %u language pairs", (gulong)n),
                          (guint)n);
  press_preferences_row_say (self->row, n > 0 ? line : _ ("Installed, but without a pair of languages"));
}

static void
say_apertium (Line *self)
{
  g_autoptr (GTask) task = NULL;

  if (!press_apertium_is_installed ())
    {
      press_preferences_row_say (self->row, _ ("Not installed"));
      return;
    }
  press_preferences_row_say (self->row, _ ("On this computer. Rough"));
  task = g_task_new (NULL, renew (self), on_counted, self);
  g_task_set_source_tag (task, say_apertium);
  g_task_run_in_thread (task, count_in_thread);
}

static void
say_where (Line *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PressTranslator) translator = NULL;
  g_autofree char *host = NULL, *where = NULL;

  if (g_str_equal (self->service->id, "none"))
    press_preferences_row_say (self->row, _ ("From other mails of the same story"));
  if (g_str_equal (self->service->id, "apertium"))
    say_apertium (self);
  if (self->service->address == NULL)
    return;
  translator = press_translator_new_for (self->service->id, NULL, &error);
  host = translator != NULL ? press_isolate_ltr (press_translator_get_host (translator)) : NULL;
  if (translator == NULL)
    where = g_strdup (error->message);
  else if (!press_translator_is_elsewhere (translator))
    /* Translators: %s is the address of a service */
    where = g_strdup_printf (_ ("On this computer: %s"), host);
  else
    /* Translators: %s is the address of a service */
    where = g_strdup_printf (_ ("On the internet: sends the excerpts you see to %s"), host);
  press_preferences_row_say (self->row, where);
}

/* Choosing */

static void
choose (Line *self)
{
  g_settings_set_string (press_settings_get (), PRESS_SETTINGS_TRANSLATION_SERVICE, self->service->id);
}

static void
show_choice (Line *self)
{
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_TRANSLATION_SERVICE, "none");

  if (g_str_equal (chosen, self->service->id))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->radio), TRUE);
}

/* The button that was chosen before is chosen again. */
static void
show_choice_again (GtkWidget *group)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (group));

  for (GList *l = rows; l != NULL; l = l->next)
    show_choice (g_object_get_data (l->data, "pressbrief-line"));
}

static void
on_consent (GtkDialog *dialog, int answer, GtkWidget *row)
{
  Line *self = g_object_get_data (G_OBJECT (row), "pressbrief-line");
  g_autoptr (PressTranslator) translator = press_translator_new_for (self->service->id, NULL, NULL);

  if (answer == GTK_RESPONSE_ACCEPT && translator != NULL && press_consent_agree (translator))
    choose (self);
  else
    show_choice_again (gtk_widget_get_parent (row));
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ask (Line *self, PressTranslator *translator)
{
  g_autofree char *words = press_consent_words (translator);
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (gtk_widget_get_toplevel (self->row)),
                                              GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", words);

  gtk_message_dialog_format_secondary_text (
      GTK_MESSAGE_DIALOG (dialog), "%s",
      _ ("Every excerpt that leaves this computer is listed on the page “Privacy”, where you can withdraw."));
  gtk_dialog_add_buttons (GTK_DIALOG (dialog), _ ("Not now"), GTK_RESPONSE_CANCEL, _ ("Agree"),
                          GTK_RESPONSE_ACCEPT, NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_consent), self->row, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_radio_toggled (GtkToggleButton *radio, Line *self)
{
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_TRANSLATION_SERVICE, "none");
  g_autoptr (PressTranslator) translator = NULL;

  if (!gtk_toggle_button_get_active (radio) || g_str_equal (chosen, self->service->id))
    return;
  if (self->service->address != NULL)
    translator = press_translator_new_for (self->service->id, NULL, NULL);
  if (translator != NULL && !press_consent_is_given (translator))
    ask (self, translator);
  else
    choose (self);
}

/* Testing */

static void
end_test (Line *self, const char *line)
{
  gtk_widget_set_sensitive (self->test, TRUE);
  press_preferences_row_say (self->row, line);
  g_clear_pointer (&self->answer, g_free);
}

static void
on_usage (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *usage = press_usage_finish (PRESS_TRANSLATOR (source), result, &error);
  Line *self = data;
  g_autofree char *line = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  line = usage != NULL ? g_strdup_printf ("%s · %s", self->answer, usage) : g_strdup (self->answer);
  end_test (self, line);
}

static void
on_tested (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = press_trial_finish (PRESS_TRANSLATOR (source), result, &error);
  g_autofree char *shown = answer != NULL ? press_one_line (answer, 200) : NULL;
  Line *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the row is gone */
  if (answer == NULL)
    {
      end_test (self, error->message);
      return;
    }
  /* Translators: %s is a sentence that was translated */
  self->answer = g_strdup_printf (_ ("It works: “%s”"), shown);
  press_usage_async (PRESS_TRANSLATOR (source), PRESS_YES_TO_SERVICE, self->cancellable, on_usage, self);
}

static void
on_test_clicked (GtkButton *button, Line *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PressTranslator) translator = press_translator_new_for (self->service->id, NULL, &error);
  g_autofree char *to = press_reader_target ();

  if (translator != NULL && press_translator_is_elsewhere (translator)
      && !press_consent_is_given (translator))
    {
      ask (self, translator);
      return;
    }
  if (translator == NULL)
    {
      press_preferences_row_say (self->row, error->message);
      return;
    }
  gtk_widget_set_sensitive (self->test, FALSE);
  press_preferences_row_say (self->row, _ ("Testing…"));
  press_trial_async (translator, to, PRESS_YES_TO_SERVICE, renew (self), on_tested, self);
}

/* The rows */

static void
on_set_up_clicked (GtkWidget *button, Line *self)
{
  press_preferences_set_up_service (button, self->service);
}

static GtkWidget *
add_button (Line *self, const char *label, const char *name, GCallback clicked)
{
  GtkWidget *button = press_preferences_button_new (label, NULL, name);

  g_signal_connect (button, "clicked", clicked, self);
  press_preferences_row_add (self->row, button);
  return button;
}

static void
follow (Line *self, const char *key)
{
  g_autofree char *signal = key != NULL ? g_strconcat ("changed::", key, NULL) : NULL;

  if (key != NULL && press_settings_has (key))
    g_signal_connect_data (press_settings_get (), signal, G_CALLBACK (say_where), self, NULL,
                           G_CONNECT_SWAPPED);
}

static void
on_row_gone (GtkWidget *row, Line *self)
{
  g_signal_handlers_disconnect_by_data (press_settings_get (), self);
}

static void
add_line (GtkWidget *group, const PressServiceKeys *service, GtkRadioButton *first)
{
  Line *self = g_new0 (Line, 1);
  /* Translators: %s is a translation service */
  g_autofree char *set_up = g_strdup_printf (_ ("Set up: %s"), _ (service->title));
  /* Translators: %s is a translation service */
  g_autofree char *test = g_strdup_printf (_ ("Test: %s"), _ (service->title));

  self->service = service;
  self->radio = gtk_radio_button_new_from_widget (first);
  self->row = press_preferences_add_row (group, _ (service->title), NULL, self->radio);
  g_object_set_data_full (G_OBJECT (self->row), "pressbrief-line", self, line_free);
  g_signal_connect (self->row, "destroy", G_CALLBACK (on_row_gone), self);
  if (service->address != NULL)
    add_button (self, _ ("Set up…"), set_up, G_CALLBACK (on_set_up_clicked));
  if (!g_str_equal (service->id, "none"))
    self->test = add_button (self, _ ("Test"), test, G_CALLBACK (on_test_clicked));
  say_where (self);
  show_choice (self);
  follow (self, service->address);
  g_signal_connect (self->radio, "toggled", G_CALLBACK (on_radio_toggled), self);
  g_signal_connect_data (press_settings_get (), "changed::" PRESS_SETTINGS_TRANSLATION_SERVICE,
                         G_CALLBACK (show_choice), self, NULL, G_CONNECT_SWAPPED);
}

/** press_preferences_add_services: adds the group with a row for each service. */
void
press_preferences_add_services (GtkWidget *page)
{
  GtkWidget *group
      = press_preferences_add_group (page, _ ("Translate with"), _ ("Official wording always comes first."));
  GtkRadioButton *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    {
      add_line (group, &services[i], first);
      if (first == NULL)
        first = GTK_RADIO_BUTTON (
            ((Line *)g_object_get_data (G_OBJECT (gtk_list_box_get_row_at_index (GTK_LIST_BOX (group), 0)),
                                        "pressbrief-line"))
                ->radio);
    }
}
