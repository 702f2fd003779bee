#!/usr/bin/python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-claws.py BUILD_DIR: the plugin in a real Claws Mail, as TAP. Screenshots go to BUILD_DIR/tests/hosts/."""

import email.message
import email.parser
import glob
import os
import sys
import time

import checks
import claws
import host

RELOADS = 20
WINDOW = "PRESS RELEASE: Tidewell"
KEYS = ("d", "n", "p", "l", "v", "x", "space", "Delete", "Q", "q")  # what Claws Mail itself would do something with
BIG = 1200000  # bytes of text of a mail that takes a while


def big_mail():
    """A long release in HTML beside a short text, which Claws Mail shows at once: its brief takes so long that Claws Mail
    can quit meanwhile."""
    head, body = host.mail_text("en-release.eml").split("\n\n", 1)
    mail = email.message.EmailMessage()
    for name in ("From", "To", "Subject", "Date"):
        mail[name] = email.parser.HeaderParser().parsestr(head)[name]
    mail["Message-ID"] = "<big@tidewell.example>"
    mail.set_content("A long press release.\n")
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in body.split("\n\n"))
    mail.add_alternative(f"<html><body>{text * (BIG // len(text))}</body></html>", subtype="html")
    return mail.as_bytes()


class Test(claws.Checks):
    name = "claws"
    parts = ("test_width", "test_releases", "test_others", "test_quick_switching", "test_reveal", "test_reveal_far_down", "test_filing", "test_story",
             "test_layouts", "test_message_view", "test_folder", "test_delete", "test_vanished", "test_window", "test_toggle",
             "test_typing", "test_compose", "test_preferences", "test_plugins_dialog", "test_reloads", "test_remembered",
             "test_busy_quit")

    def __init__(self, build):
        super().__init__(build, host.Desktop(theme=os.environ.get("GTK_THEME", "Adwaita"), size="1380x850").start())
        self.plugin = claws.plugin(build)
        claws.seed(self.desktop.home, [claws.helper(build), self.plugin], more=[big_mail()])
        self.mail = claws.Claws(self.desktop)

    # The main window

    def test_releases(self):
        for name in checks.RELEASES:
            self.check_release(name)
        self.mail.select("en-release.eml")
        self.shot("claws")

    def test_others(self):
        self.mail.select("private-en.eml")
        self.check("an ordinary mail: one line", self.sidebar_says("Not a press release"), self.sidebar_text())
        self.check("an ordinary mail: nothing else of it", "rabbit" not in self.sidebar_text())
        self.mail.show(f"inbox/{claws.number_of('encrypted.eml')}")
        self.check("an encrypted mail stays shut", self.sidebar_says("ncrypted"), self.sidebar_text())

    def test_quick_switching(self):
        self.mail.select("private-en.eml")
        numbers = [claws.number_of(name) for name in ("en-release.eml", "de-release.eml", "html-release.eml")] * 2
        for number in numbers + [claws.number_of("id-release.eml")]:
            self.mail.show(f"inbox/{number}")
        self.check("quick switching: the brief of the last mail comes",
                   host.poll(lambda: self.mail.is_filled("id-release.eml"), 20))
        self.check("quick switching: and stays", self.sidebar_says("Ratna Wulansih"), self.sidebar_text())
        ids = {f"inbox/{claws.number_of(name)}@": host.id_of(name) for name in os.listdir(host.MAILS)}
        stale = [line for _, line in self.mail.traces("filled")
                 if not any(number in line and line.endswith(" " + known) for number, known in ids.items())]
        self.check("no brief was ever shown for another mail", not stale, "\n".join(stale))
        read = [detail for _, detail in self.mail.traces("read")]
        again = [one for one, other in zip(read, read[1:]) if one == other]
        self.check("no mail was read twice in a row", not again, "\n".join(again))

    def test_reveal(self):
        for name in ("en-release.eml", "html-release.eml"):
            self.mail.select(name)
            rows = self.summary()
            if not self.check(f"{name}: the summary has sentences", rows):
                continue
            plain = self.shot("claws-reveal-before")
            self.tree.click(rows[-1])
            self.mail.wait_traces("reveal", 1)
            tinted = self.changed(plain, f"claws-reveal-{name}")
            if not self.check(f"{name}: the sentence is highlighted", tinted):
                continue
            self.tree.click(rows[-1])
            self.check(f"{name}: a second time takes it away", self.changed(tinted, "claws-reveal-after"))

    def test_reveal_far_down(self):
        self.mail.select("de-release.eml")
        row = self.tree.find("list item", where=lambda row: row.name.startswith("Lukas Ehrenpreis"),
                             root=self.mail.sidebar(self.main))
        if not self.check("the press contact is there", row):
            return
        plain = self.shot("claws-far-before")
        self.tree.enter(row)
        self.check("and the mail scrolls to it", self.changed(plain, "claws-far"))
        self.check("it was found", "Not found in the mail" not in self.sidebar_text(), self.sidebar_text())

    def test_filing(self):
        self.check_filing()

    def test_layouts(self):
        names = ("fr-release.eml", "en-release.eml", "de-release.eml", "en-release.eml")
        for layout, name in zip(claws.LAYOUTS, names):
            self.menu(layout, role="check menu item")
            self.check(f"{layout}: another mail is briefed", self.mail.select(name)
                       and self.sidebar_says(*checks.RELEASES[name]), self.sidebar_text())
            self.check(f"{layout}: the sidebar is whole", self.whole(self.main))
            if layout != "Three columns":  # there it stands below
                self.check(f"{layout}: it has its width", host.poll(lambda: abs(self.width() - self.wanted_width) <= 1, 5),
                           f"{self.width()} instead of {self.wanted_width}")
            self.shot(f"claws-{layout.lower().replace(' ', '-')}")
        self.menu("Standard", role="check menu item")
        self.check("back in the first layout", self.mail.select("de-release.eml") and self.sidebar_says("Henrike Solbach"))

    def test_message_view(self):
        self.mail.select("en-release.eml")
        self.menu("Message view", role="check menu item")
        self.check("without the message, no sidebar", host.poll(lambda: not self.tree.find_all(
            name="Press brief", root=self.main, where=self.tree.showing), 10))
        self.menu("Message view", role="check menu item")
        self.check("with the message, its brief", self.sidebar_says("Maren Oxley"), self.sidebar_text())
        self.check("and the next one", self.mail.select("de-release.eml") and self.sidebar_says("Henrike Solbach"),
                   self.sidebar_text())

    def test_folder(self):
        self.mail.select("en-release.eml")
        self.mail.show("sent")
        self.check("an empty folder: no mail, no brief", self.sidebar_says("No mail selected"), self.sidebar_text())
        self.check("and back", self.mail.select("de-release.eml") and self.sidebar_says("Henrike Solbach"))

    def test_delete(self):
        self.mail.select("private-de.eml")
        shown = self.mail.filled()
        self.menu("Move to trash")
        self.check("deleting the shown mail: it is not briefed any more", host.poll(
            lambda: self.mail.filled() != shown or "No mail selected" in self.sidebar_text(), 15), self.sidebar_text())
        self.check("and another one is", self.mail.select("fr-release.eml") and self.sidebar_says("Solène Castagnier"))

    def test_vanished(self):
        self.mail.select("fr-release.eml")
        os.remove(f"{self.desktop.home}/Mail/inbox/{claws.number_of('html-release.eml')}")
        self.mail.show(f"inbox/{claws.number_of('html-release.eml')}")
        self.check("a mail whose file is gone: a clear word", self.sidebar_says("This mail could not be read"),
                   self.sidebar_text())
        self.shot("claws-vanished")
        self.check("and the next one is there", self.mail.select("de-release.eml")
                   and self.sidebar_says("Henrike Solbach"), self.sidebar_text())

    # Message windows

    def test_window(self):
        self.mail.select("en-release.eml")
        freed = len(self.mail.traces("freed"))
        self.menu("Open in new window")
        window = self.mail.frame(WINDOW)
        if not self.check("a message window opens", window):
            return
        mail = self.tree.extents(self.mail.sidebar(window)).x - self.tree.extents(window).x
        self.check("the mail has room beside it", mail >= 420, mail)
        self.shot("claws-window")
        self.check_window(window)
        self.check("it closes", self.close(window))
        self.check("and its sidebar goes with it", self.mail.wait_traces("freed", freed + 1))

    # Showing and hiding

    def test_toggle(self):
        self.mail.select("de-release.eml")
        self.tree.key("F9", "Control_L")
        self.check("the key hides the sidebar", self.is_shown(False))
        before = len(self.mail.traces("read"))
        number = claws.number_of("fr-release.eml")
        self.mail.show(f"inbox/{number}")
        host.poll(lambda: any(f"inbox/{number}@" in detail for _, detail in self.mail.traces("settled")), 15)
        self.check("hidden, it reads nothing", len(self.mail.traces("read")) == before)
        self.tree.press(self.toggle(self.main))
        self.check("the menu shows it again", self.is_shown(True))
        self.check("shown, it briefs the selected mail", self.sidebar_says("Solène Castagnier"), self.sidebar_text())

    def test_typing(self):
        self.mail.select("en-release.eml")
        self.mail.helper("entry", "entry")
        entry = self.tree.find("text", "Test entry", root=self.main)
        shown, files = self.mail.filled(), len(os.listdir(self.desktop.home + "/Mail/inbox"))
        for key in KEYS:
            self.tree.key(key)
        typed = "".join({"space": " ", "Delete": ""}.get(key, key) for key in KEYS)
        self.check("what is typed is there", host.poll(lambda: self.tree.text(entry) == typed, 10), self.tree.text(entry))
        time.sleep(0.5)
        self.check("and Claws Mail did nothing of it", self.mail.process.poll() is None and self.mail.filled() == shown
                   and len(os.listdir(self.desktop.home + "/Mail/inbox")) == files and self.is_shown(True))

    def test_compose(self):
        self.mail.select("en-release.eml")
        address = "priya.lanchester@tidewell.example"
        link = self.tree.find("list item", where=lambda row: address in row.name, root=self.mail.sidebar(self.main))
        if not self.check("the press contact's address is there", link):
            return
        composer = host.poll(lambda: self.tree.enter(link) or self.mail.frame("[no subject] - Compose", timeout=5), 20)
        self.check("it opens a composer", composer)
        self.check("with the address", composer and host.poll(lambda: self.tree.find_all(
            "text", root=composer, where=lambda text: self.tree.text(text) == address), 10))
        self.menu("Close", root=composer)
        host.poll(lambda: not self.mail.frame("[no subject] - Compose", timeout=0), 10)

    def choose(self, window):
        """Chooses Pressbrief in the list of a dialog; how often it stands there."""
        host.poll(lambda: self.tree.find_all("table cell", "Pressbrief", root=window), 10)
        cells = self.tree.find_all("table cell", "Pressbrief", root=window)
        table = cells[0].parent.queryTable()
        table.addRowSelection(table.getRowAtIndex(cells[0].getIndexInParent()))
        return len(cells)

    # Settings

    def test_preferences(self):
        self.mail.select("de-release.eml")
        self.menu("Preferences...")
        window = self.mail.frame("Preferences")
        self.check("the preferences have a page for Pressbrief, one", self.choose(window) == 1)
        self.shot("claws-preferences")
        self.check_settings(window)
        self.tree.press(self.tree.find("push button", "OK", root=window))
        self.check("the preferences close", host.poll(lambda: not self.mail.frame("Preferences", timeout=0), 10))

    # Loading and unloading

    def test_plugins_dialog(self):
        freed = len(self.mail.traces("freed"))
        self.menu("Plugins...")
        window = self.mail.frame("Plugins")
        self.choose(window)
        self.tree.press(self.tree.find("push button", "Unload", root=window))
        self.check("the Plugins dialog unloads it", self.mail.wait_traces("freed", freed + 1)
                   and not self.tree.find_all(name="Press brief", root=self.main, where=self.tree.showing))
        self.check("and its menu entry", not self.tree.find_all("check menu item", checks.TOGGLE, root=self.main))
        self.tree.click(self.tree.find("push button", "Load...", root=window))  # pressed, it would answer after the dialog
        chooser = self.tree.find("file chooser")
        self.tree.key("slash")
        place = self.tree.find("text", root=chooser, where=self.tree.showing)
        place.queryEditableText().setTextContents(self.plugin)
        self.tree.click(self.tree.find("push button", "Open", root=chooser))
        self.check("and loads it again", host.poll(lambda: self.tree.find_all(
            "check menu item", checks.TOGGLE, root=self.main), 10))
        self.tree.press(self.tree.find("push button", "Close", root=window))
        host.poll(lambda: not self.mail.frame("Plugins", timeout=0), 10)
        self.check("which briefs the shown mail", self.sidebar_says("Henrike Solbach"), self.sidebar_text())

    def test_reloads(self):
        names = ("en-release.eml", "de-release.eml", "fr-release.eml", "id-release.eml")
        self.mail.select("en-release.eml")
        self.menu("Open in new window")
        window = self.mail.frame(WINDOW)
        self.sidebar_says("Maren Oxley", frame=window)
        time.sleep(1)
        before = self.mail.helper("census", "census")
        panels = len(self.mail.traces("freed"))
        done = 0
        for i in range(RELOADS):
            self.mail.show(f"inbox/{claws.number_of(names[i % 4])}")
            done += bool(self.mail.helper("unload", "unload done"))
            self.mail.show(f"inbox/{claws.number_of(names[(i + 1) % 4])}")
            done += bool(self.mail.helper(f"load {self.plugin}", "load done"))
        self.check(f"unloaded and loaded {RELOADS} times while mails change", done == 2 * RELOADS, done)
        self.check("and every sidebar went, of both windows", self.mail.wait_traces("freed", panels + 2 * RELOADS, 10))
        self.check("it still works", self.mail.select("de-release.eml") and self.mail.select("en-release.eml")
                   and self.sidebar_says("Maren Oxley"), self.sidebar_text())
        self.check("in the message window, too", self.sidebar_says("Maren Oxley", frame=window), self.sidebar_text(window))
        after = host.poll(lambda: self.mail.helper("census", "census") == before and before, 10)
        self.check("nothing was left behind", before and after == before,
                   f"{self.mail.helper('census', 'census')} instead of {before}")
        self.check("the message window closes", self.close(window))
        self.check("there is one menu entry", len(self.tree.find_all("check menu item", checks.TOGGLE, root=self.main)) == 1)
        seen = len(self.mail.traces("selected"))
        self.mail.select("fr-release.eml")
        self.check("Claws Mail tells one sidebar of a mail", len(self.mail.traces("selected")) - seen <= 4)

    # What is remembered

    def test_remembered(self):
        self.tree.key("F9", "Control_L")
        self.is_shown(False)
        self.check("it quits", self.restart())
        self.check("that it is hidden is remembered", host.poll(lambda: self.toggle(self.main), 30)
                   and self.is_shown(False))
        self.tree.press(self.toggle(self.main))
        self.check("the width is remembered", self.is_shown(True)
                   and host.poll(lambda: abs(self.width() - self.wanted_width) <= 1, 10),
                   f"{self.width()} instead of {self.wanted_width}")
        with open(f"{self.desktop.home}/.claws-mail/clawsrc", encoding="utf-8") as settings:
            self.check("Claws Mail knows the plugin", self.plugin in settings.read())

    def test_busy_quit(self):
        self.check_times()
        number = len(os.listdir(host.MAILS)) + 1

        def count(what):
            return sum(f"inbox/{number}@" in detail for _, detail in self.mail.traces(what))

        self.mail.select("de-release.eml")
        read, known = count("read"), len(self.mail.log())
        self.mail.show(f"inbox/{number}")
        host.poll(lambda: count("read") > read, 20, pause=0.01)
        self.mail.tell("quit")
        self.check("it quits while a long mail is briefed, with status 0", host.poll(
            lambda: self.mail.process.poll() is not None, 30) and self.mail.process.returncode == 0,
            self.mail.process.returncode)
        before, gone, _ = self.mail.log()[known:].partition("trace: freed")
        self.check("and its brief had not come", count("read") > read and gone and "trace: filled" not in before, before)
        self.check("the plugin warned of nothing", not self.mail.complaints(), "\n".join(self.mail.complaints()))
        self.check("and left no file", not glob.glob(self.desktop.home + "/core*"))


if __name__ == "__main__":
    sys.exit(checks.main(Test, claws.PROGRAMS))
