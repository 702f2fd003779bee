#!/usr/bin/python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-evolution.py BUILD_DIR: the module in a real Evolution, as TAP. Screenshots go to BUILD_DIR/tests/hosts/."""

import http.server
import os
import sys
import threading
import time
import urllib.error
import urllib.request

import checks
import evolution
import host


class Web:
    """A web server that counts who comes."""

    def __init__(self):
        self.hits = []
        web = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                web.hits.append(self.path)
                self.send_error(404)

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answers(self):
        """Whether it would have counted: it counts a visit of our own."""
        before = len(self.hits)
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/own", timeout=10)
        except urllib.error.HTTPError:
            pass
        return len(self.hits) == before + 1


class Test(checks.Checks):
    name = "evolution"
    parts = ("test_width", "test_releases", "test_others", "test_quick_switching", "test_none_and_several", "test_reveal",
             "test_reveal_far_down", "test_filing", "test_story", "test_toggle", "test_other_view", "test_window", "test_compose", "test_preferences", "test_remembered",
             "test_user_folder", "test_end")

    def __init__(self, build):
        super().__init__(build, host.Desktop(theme=os.environ.get("GTK_THEME", "Adwaita")).start())
        self.web = Web()
        evolution.seed(self.desktop.home, self.web.port)
        self.mail = evolution.Evolution(self.desktop, build)

    def start(self):
        self.mail.start()
        self.tree = self.mail.attach()
        self.main = self.tree.find("frame", where=lambda frame: "Inbox" in frame.name)

    # The main window

    def test_releases(self):
        for name in checks.RELEASES:
            self.check_release(name)
            self.shot(name.removesuffix(".eml"))

    def test_others(self):
        self.mail.select("private-en.eml")
        self.check("an ordinary mail: one line", self.sidebar_says("Not a press release"), self.sidebar_text())
        self.check("an ordinary mail: nothing else of it", "rabbit" not in self.sidebar_text())
        self.shot("private-en")
        self.mail.click_row("encrypted.eml")
        self.check("an encrypted mail stays shut", self.sidebar_says("ncrypted"), self.sidebar_text())
        self.shot("encrypted")

    def test_quick_switching(self):
        names = ["en-release.eml", "private-en.eml", "de-release.eml", "html-release.eml", "id-release.eml"] * 2
        for name in names:
            self.mail.click_row(name)
            time.sleep(0.03)
        self.check("quick switching: the brief of the last mail comes",
                   host.poll(lambda: self.mail.is_filled(names[-1]), 20))
        self.check("quick switching: and stays", self.sidebar_says("Ratna Wulansih"), self.sidebar_text())
        ids = {evolution.uid_of(name): host.id_of(name) for name in os.listdir(host.MAILS)}
        stale = [line for _, line in self.mail.traces("filled")
                 if not any(uid in line and line.endswith(" " + known) for uid, known in ids.items())]
        self.check("no brief was ever shown for another mail", not stale, "\n".join(stale))

    def test_none_and_several(self):
        self.mail.click_row("en-release.eml")
        self.tree.key("a", "Control_L")
        self.check("several mails: their number", self.sidebar_says(f"{len(os.listdir(host.MAILS))} mails selected"), self.sidebar_text())
        self.check("one again: its brief", self.mail.select("en-release.eml") and self.sidebar_says("Maren Oxley"))

    def test_reveal(self):
        for name in ("en-release.eml", "html-release.eml"):
            self.mail.select(name)
            rows = self.summary()
            if not self.check(f"{name}: the summary has sentences", rows):
                continue
            plain = self.shot(f"reveal-{name}-before")
            count = len(self.mail.traces("revealed"))
            self.tree.click(rows[-1])
            self.check(f"{name}: the sentence is found in the mail",
                       self.mail.wait_traces("revealed", count + 1)
                       and self.mail.traces("revealed")[-1][1] in ("context", "passage"),
                       self.mail.traces("revealed")[count:])
            tinted = self.changed(plain, f"reveal-{name}")
            if not self.check(f"{name}: and highlighted", tinted):
                continue
            count = len(self.mail.traces("revealed"))
            self.tree.click(rows[-1])
            self.check(f"{name}: a second time takes it away", self.mail.wait_traces("revealed", count + 1)
                       and self.mail.traces("revealed")[-1][1] == "concealed", self.mail.traces("revealed")[count:])
            self.check(f"{name}: as if it had not been", self.changed(tinted, "reveal-after"))

    def test_reveal_far_down(self):
        self.mail.select("de-release.eml")
        row = self.tree.find("list item", where=lambda row: row.name.startswith("Lukas Ehrenpreis"),
                             root=self.mail.sidebar(self.main))
        if not self.check("the press contact is there", row):
            return
        plain = self.shot("reveal-far-before")
        count = len(self.mail.traces("revealed"))
        self.tree.enter(row)
        self.check("it is found in the mail", self.mail.wait_traces("revealed", count + 1)
                   and self.mail.traces("revealed")[-1][1] in ("context", "passage"), self.mail.traces("revealed")[count:])
        self.check("and the mail scrolls to it", self.changed(plain, "reveal-far"))

    def test_filing(self):
        self.check_filing()

    # Showing and hiding

    def test_toggle(self):
        self.mail.select("de-release.eml")
        self.tree.key("F9", "Control_L")
        self.check("the key hides the sidebar", self.is_shown(False))
        self.shot("hidden")
        before = len(self.mail.traces("read"))
        self.mail.click_row("fr-release.eml")
        loaded = evolution.uid_of("fr-release.eml")
        host.poll(lambda: any(loaded in detail for _, detail in self.mail.traces("settled")), 15)
        self.check("hidden, it reads nothing", len(self.mail.traces("read")) == before)
        self.tree.press(self.toggle(self.main))
        self.check("the menu shows it again", self.is_shown(True))
        self.check("shown, it briefs the selected mail", self.sidebar_says("Solène Castagnier"), self.sidebar_text())

    def test_other_view(self):
        self.tree.press(self.tree.find("check menu item", "Contacts"))
        self.check("another view: no menu entry", host.poll(lambda: not self.tree.find_all(
            "check menu item", checks.TOGGLE, root=self.main), 15))
        self.tree.press(self.tree.find("check menu item", "Mail"))
        self.check("back in the mail view: it is there, once", host.poll(lambda: len(self.tree.find_all(
            "check menu item", checks.TOGGLE, root=self.main)) == 1, 15))

    def test_window(self):
        self.mail.select("en-release.eml")
        freed = len(self.mail.traces("freed"))
        self.tree.press(self.tree.find("menu item", "Open in New Window", root=self.main))
        window = self.mail.frame("PRESS RELEASE: Tidewell")
        if not self.check("a message window opens", window):
            return
        self.shot("window")
        self.check_window(window)
        self.tree.key("Escape")
        self.check("it closes", host.poll(lambda: not self.tree.find_all(
            "frame", where=lambda frame: frame.name.startswith("PRESS RELEASE: Tidewell")), 15))
        self.check("and its sidebar goes with it", self.mail.wait_traces("freed", freed + 1))

    def test_compose(self):
        self.mail.select("en-release.eml")
        address = "priya.lanchester@tidewell.example"
        link = self.tree.find("list item", where=lambda row: address in row.name, root=self.mail.sidebar(self.main))
        if not self.check("the press contact's address is there", link):
            return
        self.tree.enter(link)
        composer = self.mail.frame("Compose Message")
        self.check("it opens a composer", composer)
        self.shot("composer")
        self.check("with the address", composer and host.poll(lambda: address in self.tree.texts(composer), 10))
        self.tree.key("Escape")
        host.poll(lambda: not self.tree.find_all("frame", "Compose Message"), 10)

    def test_preferences(self):
        self.mail.select("de-release.eml")
        self.tree.press(self.tree.find("menu item", "Preferences", root=self.main))
        window = self.mail.frame("Evolution Preferences")
        page = self.tree.find(name="Pressbrief", root=window)
        if not self.check("the preferences have a page for Pressbrief", page):
            return
        self.tree.click(page)
        self.shot("evolution-preferences")
        self.check_settings(window)
        self.tree.key("Escape")
        host.poll(lambda: not self.mail.frame("Evolution Preferences", timeout=0), 10)

    # What is remembered

    def test_remembered(self):
        self.check("it quits", self.restart())
        host.poll(lambda: self.mail.sidebar(self.main), 30)
        self.check("the width is remembered", host.poll(lambda: abs(self.width() - self.wanted_width) <= 1, 10),
                   f"{self.width()} instead of {self.wanted_width}")
        self.tree.key("F9", "Control_L")
        self.check("hidden once more", self.is_shown(False))
        self.check("it quits hidden", self.restart())
        self.check("that it is hidden is remembered", host.poll(lambda: self.toggle(self.main), 30)
                   and self.is_shown(False))

    def test_user_folder(self):
        self.mail.install_for_user()
        self.check("it quits once more", self.restart())
        self.check("installed for one user: it is found and reads its settings", host.poll(
            lambda: self.toggle(self.main), 30) and self.is_shown(False))
        self.tree.key("F9", "Control_L")
        self.check("and works", self.mail.select("de-release.eml") and self.sidebar_says("Henrike Solbach"),
                   self.sidebar_text())

    def test_end(self):
        self.check("no remote content was loaded", not self.web.hits, self.web.hits)
        self.check("though the server would have counted it", self.web.answers())
        freed = len(self.mail.traces("freed"))
        self.check("it quits at the end", self.mail.quit())
        self.check("and the sidebar goes", len(self.mail.traces("freed")) == freed + 1)
        self.check("the module warned of nothing", not self.mail.complaints(), "\n".join(self.mail.complaints()))
        self.check_times()


if __name__ == "__main__":
    sys.exit(checks.main(Test, evolution.PROGRAMS))
