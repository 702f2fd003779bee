#!/usr/bin/python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-evolution.py BUILD_DIR: the module in a real Evolution, as TAP. Screenshots go to BUILD_DIR/tests/hosts/."""

import http.server
import os
import sys
import threading
import time
import traceback
import urllib.error
import urllib.request

import evolution
import host

LIMIT_MS = 8  # for one callback of ours in the main loop
CALLBACKS = ("shown", "hidden", "selected", "loaded", "settled", "read", "reveal", "revealed")
TOGGLE = "Show Press Brief"


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


class Test:
    def __init__(self, build):
        self.tap = host.Tap()
        self.check = self.tap.check
        self.web = Web()
        self.pictures = os.path.join(build, "tests/hosts")
        self.desktop = host.Desktop(theme=os.environ.get("GTK_THEME", "Adwaita")).start()
        evolution.seed(self.desktop.home, self.web.port)
        self.mail = evolution.Evolution(self.desktop, build)
        self.tree = None
        self.main = None
        self.wanted_width = 340

    def start(self):
        self.mail.start()
        self.tree = self.mail.attach()
        self.main = self.tree.find("frame", where=lambda frame: "Inbox" in frame.name)

    def shot(self, name):
        return self.desktop.steady_screenshot(f"{self.pictures}/{name}.png")

    def sidebar_says(self, *words, frame=None):
        """Whether the sidebar shows all the words; waits for them."""
        def says():
            sidebar = self.mail.sidebar(frame or self.main)
            text = self.tree.texts(sidebar) if sidebar else ""
            return all(word in text for word in words)
        return host.poll(says, 15)

    def sidebar_text(self, frame=None):
        sidebar = self.mail.sidebar(frame or self.main)
        return self.tree.texts(sidebar) if sidebar else "(no sidebar)"

    def summary(self):
        """The rows of the summary."""
        boxes = self.tree.find_all("list box", "Summary", root=self.mail.sidebar(self.main))
        return self.tree.find_all("list item", root=boxes[0]) if boxes else []

    # The main window

    def test_releases(self):
        releases = {
            "en-release.eml": ("Maren Oxley", "Tidewell Robotics"),
            "de-release.eml": ("Henrike Solbach", "Grünwasser AG"),
            "id-release.eml": ("Ratna Wulansih", "Samudra Cahaya"),
            "fr-release.eml": ("Solène Castagnier", "Aubeclair SA"),
            "html-release.eml": ("Elodie Vanmeers", "Lumora Textiles"),
        }
        for name, words in releases.items():
            self.check(f"{name}: a brief comes", self.mail.select(name))
            self.check(f"{name}: kind, person and company", self.sidebar_says("Press release", *words),
                       self.sidebar_text())
            mail = host.words_of(name)
            summary = [" ".join(row.name.split()) for row in self.summary()]
            self.check(f"{name}: a summary, verbatim", summary and all(sentence in mail for sentence in summary), summary)
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
        self.check("several mails: their number", self.sidebar_says("8 mails selected"), self.sidebar_text())
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
            tinted = self.shot(f"reveal-{name}")
            self.check(f"{name}: and highlighted", self.mail_differs(plain, tinted))
            count = len(self.mail.traces("revealed"))
            self.tree.click(rows[-1])
            self.check(f"{name}: a second time takes it away", self.mail.wait_traces("revealed", count + 1)
                       and self.mail.traces("revealed")[-1][1] == "concealed", self.mail.traces("revealed")[count:])
            self.check(f"{name}: as if it had not been", self.mail_differs(tinted, self.shot("reveal-after")))

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
        self.check("and the mail scrolls to it", self.mail_differs(plain, self.shot("reveal-far")))

    def mail_differs(self, one, other):
        """Whether two screenshots differ where the mail is, by more than a cursor."""
        width, height = (int(side) for side in self.desktop.size.split("x"))
        edge = self.tree.extents(self.mail.sidebar(self.main)).x
        stride = len(one) // height
        step = stride // width
        return sum(one[y * stride + x * step] != other[y * stride + x * step]
                   for y in range(height // 2, height) for x in range(220, edge)) > 500

    # Showing and hiding

    def toggle(self, frame):
        return self.tree.find("check menu item", TOGGLE, root=frame)

    def is_shown(self, wanted, frame=None):
        found = host.poll(lambda: wanted == bool(self.tree.find_all(
            name="Press brief", root=frame or self.main, where=self.tree.showing)), 15)
        return found and self.tree.checked(self.toggle(frame or self.main)) == wanted

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
            "check menu item", TOGGLE, root=self.main), 15))
        self.tree.press(self.tree.find("check menu item", "Mail"))
        self.check("back in the mail view: it is there, once", host.poll(lambda: len(self.tree.find_all(
            "check menu item", TOGGLE, root=self.main)) == 1, 15))

    def test_window(self):
        self.mail.select("en-release.eml")
        freed = len(self.mail.traces("freed"))
        self.tree.press(self.tree.find("menu item", "Open in New Window", root=self.main))
        window = self.mail.frame("PRESS RELEASE: Tidewell")
        if not self.check("a message window opens", window):
            return
        self.check("a message window has its sidebar", self.sidebar_says("Maren Oxley", frame=window),
                   self.sidebar_text(window))
        self.check("and its menu entry", self.toggle(window))
        self.shot("window")
        self.tree.press(self.toggle(window))
        self.check("which hides it there", self.is_shown(False, window))
        self.check("and not in the main window", self.is_shown(True))
        self.tree.press(self.toggle(window))
        self.is_shown(True, window)
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

    # What is remembered

    def width(self):
        return self.tree.extents(self.mail.sidebar(self.main)).width

    def test_width(self):
        box = self.tree.extents(self.mail.sidebar(self.main))
        self.check("the sidebar is 340 wide at first", abs(box.width - 340) <= 1, box.width)
        middle = box.y + box.height // 2
        self.tree.drag(box.x - 1, middle, box.x + 200, middle)
        self.check("it can be made 280 wide, not less", host.poll(lambda: self.width() == 280, 10), self.width())
        box = self.tree.extents(self.mail.sidebar(self.main))
        self.tree.drag(box.x - 1, middle, box.x - 101, middle)
        self.check("and wider again", host.poll(lambda: self.width() > 350, 10), self.width())
        self.wanted_width = self.width()

    def restart(self):
        clean = self.mail.quit()
        self.start()
        return clean

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
        for what in CALLBACKS + ("filled", "filled-cpu"):
            times = sorted(ms for ms, _ in self.mail.traces(what))
            if times:
                self.tap.note(f"{what}: {len(times)} times, median {times[len(times) // 2]:.2f} ms, longest {times[-1]:.2f} ms")
        # Wall clock, so a busy machine may stretch one or the other.
        times = [ms for what in CALLBACKS for ms, _ in self.mail.traces(what)]
        slow = [ms for ms in times if ms > LIMIT_MS]
        self.check(f"callbacks take less than {LIMIT_MS} ms", len(slow) <= len(times) // 50, slow)

    def run(self):
        self.start()
        if not self.check("Evolution comes up with the sidebar", self.main and host.poll(
                lambda: self.mail.sidebar(self.main), 60)):
            return
        for part in (self.test_width, self.test_releases, self.test_others, self.test_quick_switching,
                     self.test_none_and_several, self.test_reveal, self.test_reveal_far_down, self.test_toggle, self.test_other_view,
                     self.test_window, self.test_compose, self.test_remembered,
                     self.test_user_folder, self.test_end):
            try:
                part()
            except Exception:  # a widget that is not there: the parts after it may still tell something
                self.check(part.__name__, False, traceback.format_exc())


def main():
    build = os.path.abspath(sys.argv[1])
    absent = host.missing(evolution.PROGRAMS)
    if absent:
        host.skip(f"{absent} is not installed")
    test = Test(build)
    try:
        test.run()
    finally:
        if test.tap.failed or sys.exc_info()[0]:
            test.tap.note(test.mail.log()[-8000:] if os.path.exists(test.mail.log_path) else "Evolution was not started")
        if test.mail.process:
            host.end(test.mail.process)
        test.desktop.stop()
    test.check("nothing is left running", host.poll(lambda: not test.desktop.leftovers(), 10), test.desktop.leftovers())
    return test.tap.done()


if __name__ == "__main__":
    sys.exit(main())
