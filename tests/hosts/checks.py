# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of all mail programs have in common: looks at the sidebar, and how a test runs and ends."""

import glob
import os
import shutil
import subprocess
import sys
import time
import traceback
import urllib.parse

import host

LIMIT_MS = 8  # for one callback of ours in the main loop
CALLBACKS = ("shown", "hidden", "selected", "loaded", "settled", "read", "reveal", "revealed")
TOGGLE = "Show Press Brief"
EVENTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "events.py")
PARTS = os.environ.get("PRESSBRIEF_PARTS", "").split()  # of a test, to run these alone
RELEASES = {
    "en-release.eml": ("Maren Oxley", "Tidewell Robotics"),
    "de-release.eml": ("Henrike Solbach", "Grünwasser AG"),
    "id-release.eml": ("Ratna Wulansih", "Samudra Cahaya"),
    "fr-release.eml": ("Solène Castagnier", "Aubeclair SA"),
    "it-release.eml": ("Chiara Montelupo", "Ventoro S.p.A."),
    "html-release.eml": ("Elodie Vanmeers", "Lumora Textiles"),
}
# What Apertium, where it is installed, has a way for: the language, and a word of the translation.
TRANSLATED = {"fr-release.eml": ("French", "workshop"), "it-release.eml": ("Italian", "museum")}
ROUGH = "Machine translation · Apertium · on this computer · rough"


def is_translated(name):
    """Whether the brief of a mail is read in English."""
    if name not in TRANSLATED or not shutil.which("apertium"):
        return False
    pairs = subprocess.run(["apertium", "-l"], stdout=subprocess.PIPE, timeout=30, check=True).stdout.decode().split()
    return "spa-eng" in pairs and any(pair in pairs for pair in ("ita-spa", "fr-es") if pair[:2] == name[:2])


class Checks:
    """A test of one mail program: mail is the program, main its main window."""

    parts = ()
    name = ""  # of the program, for pictures

    def __init__(self, build, desktop):
        self.tap = host.Tap()
        self.check = self.tap.check
        self.build = build
        self.pictures = os.path.join(build, "tests/hosts")
        self.desktop = desktop
        self.mail = None
        self.tree = None
        self.main = None
        self.wanted_width = 340

    def shot(self, name):
        return self.desktop.steady_screenshot(f"{self.pictures}/{name}.png")

    def sidebar_says(self, *words, frame=None, timeout=15):
        """Whether the sidebar shows all the words; waits for them."""
        return host.poll(lambda: all(word in self.sidebar_text(frame) for word in words), timeout)

    def sidebar_text(self, frame=None):
        sidebar = self.mail.sidebar(frame or self.main)
        return self.tree.texts(sidebar) if sidebar else "(no sidebar)"

    def summary(self):
        """The rows of the summary."""
        boxes = self.tree.find_all("list box", "Summary", root=self.mail.sidebar(self.main))
        return self.tree.find_all("list item", root=boxes[0]) if boxes else []

    def check_release(self, name):
        self.check(f"{name}: a brief comes", self.mail.select(name))
        self.check(f"{name}: kind, person and company", self.sidebar_says("Press release", *RELEASES[name]),
                   self.sidebar_text())
        if is_translated(name):
            self.check_translation(name)
            return
        mail = host.words_of(name)
        summary = [" ".join(row.name.split()) for row in self.summary()]
        self.check(f"{name}: a summary, verbatim", summary and all(sentence in mail for sentence in summary), summary)

    def check_translation(self, name):
        """The summary in English, with whose wording it is; the mail's own words one click away, and back."""
        language, word = TRANSLATED[name]
        names = [" ".join(row.name.split()) for row in self.summary()]
        translated = host.poll(lambda: names.clear() or names.extend(row.name for row in self.summary()) or (
            names and all(ROUGH in row for row in names)), 30)
        self.check(f"{name}: every sentence is translated, and says by whom", translated, names)
        self.check(f"{name}: into English, people and companies as they are",
                   word in " ".join(names) and self.sidebar_says(*RELEASES[name]), names)
        sidebar = self.mail.sidebar(self.main)
        toggle = self.tree.find("toggle button", f"Show the {language} original", root=sidebar)
        if not self.check(f"{name}: there is a button for the original", toggle, self.sidebar_text()):
            return
        mail = host.words_of(name)

        def originals():
            return [text for text in self.sidebar_text().split("\n") if len(text) > 40 and " ".join(text.split()) in mail]
        before = len(originals())
        self.tree.press(toggle)
        self.check(f"{name}: which shows it, verbatim", host.poll(lambda: len(originals()) > before, 10), self.sidebar_text())
        self.shot(f"{self.name}-translated-{name.removesuffix('.eml')}")
        self.tree.press(toggle)
        self.check(f"{name}: and hides it", host.poll(lambda: len(originals()) == before, 10), self.sidebar_text())

    def mail_differs(self, one, other):
        """Whether two screenshots differ where the mail is, by more than a cursor."""
        width, height = (int(side) for side in self.desktop.size.split("x"))
        edge = self.tree.extents(self.mail.sidebar(self.main)).x
        stride = len(one) // height
        step = stride // width
        return sum(one[y * stride + x * step] != other[y * stride + x * step]
                   for y in range(height // 2, height) for x in range(220, edge)) > 500

    def changed(self, plain, name):
        """A screenshot in which the mail differs from an earlier one, as soon as it does; else nothing."""
        def differing():
            picture = self.shot(name)
            return picture if self.mail_differs(plain, picture) else None
        return host.poll(differing, 10)

    def toggle(self, frame):
        return self.tree.find("check menu item", TOGGLE, root=frame)

    def is_shown(self, wanted, frame=None):
        found = host.poll(lambda: wanted == bool(self.tree.find_all(
            name="Press brief", root=frame or self.main, where=self.tree.showing)), 15)
        return found and self.tree.checked(self.toggle(frame or self.main)) == wanted

    def width(self):
        return self.tree.extents(self.mail.sidebar(self.main)).width

    def steady_width(self):
        """The width when it does not change any more, not for two seconds."""
        widths = [self.width()]
        host.poll(lambda: widths.append(self.width()) or widths[-5:] == [widths[-1]] * 5, 15, pause=0.5)
        return widths[-1]

    def test_story(self):
        """Three mails of one announcement: each is read, then the last names the others, and opens one."""
        for name in ("story-en.eml", "story-it.eml", "story-de.eml"):
            self.check(f"story: {name} has a brief", self.mail.select(name))
            time.sleep(0.5)
        self.check("story: the section names the two other mails",
                   self.sidebar_says("Kornau Werft Press Office, Press release", "Ufficio stampa Lagosol, Press release"),
                   self.sidebar_text())
        sidebar = self.mail.sidebar(self.main)
        self.check("story: official wording under an excerpt", self.sidebar_says(
            "The two companies are investing a total of 31 million euros", "Official wording"), self.sidebar_text())
        self.shot(f"{self.name}-story")
        boxes = self.tree.find_all("list box", "Story", root=sidebar)
        rows = self.tree.find_all("list item", root=boxes[0]) if boxes else []
        row = next((row for row in rows if row.name.startswith("Kornau Werft Press Office")), None)
        if not self.check("story: there is a row of the English mail", row is not None, [row.name for row in rows]):
            return
        self.tree.enter(row)
        self.check("story: activating it opens that mail", host.poll(lambda: self.mail.is_filled("story-en.eml"), 20),
                   self.sidebar_text())

    def test_width(self):
        self.mail.select("de-release.eml")
        box = self.tree.extents(self.mail.sidebar(self.main))
        self.check("the sidebar is 340 wide at first", abs(box.width - 340) <= 1, box.width)
        middle = box.y + box.height // 2
        self.tree.drag(box.x - 1, middle, box.x + 200, middle)
        self.check("it can be made 280 wide, not less", host.poll(lambda: self.width() == 280, 10), self.width())
        box = self.tree.extents(self.mail.sidebar(self.main))
        self.tree.drag(box.x - 1, middle, box.x - 101, middle)
        self.check("and wider again", host.poll(lambda: self.width() > 350, 10), self.width())
        self.wanted_width = self.steady_width()

    def check_window(self, window):
        """The sidebar of a message window, which shows en-release.eml."""
        self.check("a message window has its sidebar", self.sidebar_says("Maren Oxley", frame=window),
                   self.sidebar_text(window))
        self.check("and its menu entry", self.toggle(window))
        self.tree.press(self.toggle(window))
        self.check("which hides it there", self.is_shown(False, window))
        self.check("and not in the main window", self.is_shown(True))
        self.tree.press(self.toggle(window))
        self.is_shown(True, window)

    def check_settings(self, window):
        """From the page in the program's own preferences to the settings, and from there to the sidebar."""
        self.tree.press(self.tree.find("push button", "Pressbrief settings…", root=window, where=self.tree.showing))
        settings = self.mail.frame("Pressbrief Settings")
        if not self.check("its button opens the settings", settings):
            return
        number = self.tree.find("spin button", "Sentences in the summary", root=settings, where=self.tree.showing)
        self.shot(f"{self.name}-settings")
        for wanted in (1, 3):
            number.queryValue().currentValue = wanted
            self.check(f"{wanted} in the settings: {wanted} in the sidebar, at once",
                       host.poll(lambda: len(self.summary()) == wanted, 10), len(self.summary()))
        self.tree.press(self.tree.find("push button", "Pressbrief settings…", root=window))
        self.check("there is one window of them", len(self.tree.find_all("frame", "Pressbrief Settings")) == 1)
        number.queryComponent().grabFocus()
        self.tree.key("Escape")
        self.check("Escape closes it", host.poll(lambda: not self.tree.find_all("frame", "Pressbrief Settings"), 10))

    def notes(self):
        """The notes in the folder that is the default one."""
        return glob.glob(f"{self.desktop.home}/**/*.md", recursive=True)

    def events(self):
        """What another process finds in the calendar."""
        return subprocess.run([EVENTS], env=self.desktop.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              timeout=60, check=False).stdout.decode()

    def check_filing(self):
        """A brief into the notes, and a date into the calendar; both are read back by others."""
        self.mail.select("en-release.eml")
        sidebar = self.mail.sidebar(self.main)
        self.tree.press(self.tree.find("push button", "Save to notes", root=sidebar, where=self.tree.showing))
        self.check("Save to notes: it says so", self.sidebar_says("Saved to", "Update note"), self.sidebar_text())
        notes = self.notes()
        if not self.check("there is one note", len(notes) == 1, notes):
            return
        with open(notes[0], encoding="utf-8") as file:
            note = file.read()
        self.check("with the way back to the mail, its people and its words",
                   "mid:" + urllib.parse.quote(host.id_of("en-release.eml"), safe="@") in note
                   and "Maren Oxley" in note and "Old Customs Pier" in note, note)
        self.shot(f"{self.name}-saved")
        self.tree.press(self.tree.find("push button", "Update note", root=sidebar, where=self.tree.showing))
        self.check("Update note: there is still one", self.sidebar_says("Saved to") and self.notes() == notes,
                   self.notes())
        if not os.path.exists(f"{self.build}/plugin/desktop/press-organizer.so"):
            self.tap.note("no calendar: built without evolution-data-server")
            return
        name = f"Add “Event, 22 May {host.coming_year()} at 10:00” to the calendar"
        button = self.tree.find("push button", name, root=sidebar)
        if not self.check("a coming date can be added to the calendar", button):
            return
        self.tree.press(button)
        self.check("Add to calendar: it says so", self.sidebar_says("In calendar", timeout=30), self.sidebar_text())
        events = self.events()
        self.check("another process finds the event", events.count("BEGIN:VEVENT") == 1
                   and f"{host.coming_year()}0522T100000" in events and "Tidewell" in events, events)

    def check_times(self):
        for what in CALLBACKS + ("filled", "filled-cpu"):
            times = sorted(ms for ms, _ in self.mail.traces(what))
            if times:
                self.tap.note(f"{what}: {len(times)} times, median {times[len(times) // 2]:.2f} ms, longest {times[-1]:.2f} ms")
        # By the clock, a busy machine stretches one or the other, and by the work even a few.
        times = [ms for what in CALLBACKS for ms, _ in self.mail.traces(what)]
        self.check(f"most callbacks take less than {LIMIT_MS} ms", sorted(times)[len(times) * 8 // 10] < LIMIT_MS,
                   [ms for ms in times if ms > LIMIT_MS])
        work = self.mail.traces("work")
        slow = [(ms, what) for ms, what in work if ms > LIMIT_MS]
        self.check(f"they work for less than {LIMIT_MS} ms, at most one in fifty for a little more",
                   len(slow) <= max(1, len(work) // 50) and all(ms < 2 * LIMIT_MS for ms, _ in slow), slow)

    def restart(self):
        clean = self.mail.quit()
        self.start()
        return clean

    def start(self):
        raise NotImplementedError

    def run(self):
        self.start()
        if not self.check("it comes up with the sidebar", self.main and host.poll(
                lambda: self.mail.sidebar(self.main), 60)):
            return
        for part in PARTS or self.parts:
            begin = time.monotonic()
            try:
                getattr(self, part)()
            except Exception:  # a widget that is not there: the parts after it may still tell something
                self.check(part, False, traceback.format_exc())
            self.tap.note(f"{part}: {time.monotonic() - begin:.1f} s")

    def stop(self):
        """Ends what the test has started beside the mail program."""


def main(make, programs):
    """Runs the test that make() makes for the build folder of the command line; returns the exit status."""
    build = os.path.abspath(sys.argv[1])
    absent = host.missing(programs)
    if absent:
        host.skip(f"{absent} is not installed")
    test = make(build)
    try:
        test.run()
    finally:
        if test.tap.failed or sys.exc_info()[0]:
            test.tap.note(test.mail.log()[-8000:] if os.path.exists(test.mail.log_path) else "It was not started")
        if test.mail.process:
            host.end(test.mail.process)
        test.stop()
        test.desktop.stop()
    test.check("nothing is left running", host.poll(lambda: not test.desktop.leftovers(), 10), test.desktop.leftovers())
    return test.tap.done()
