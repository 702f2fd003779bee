# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""GNOME Evolution on a desktop of host.py: a profile with one account and a few mails, and the module of the build."""

import email.header
import email.parser
import html
import os
import re
import shutil
import subprocess
import time

import host

PROGRAMS = ["evolution", "Xvfb", "openbox", "dbus-daemon"]
MAILS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "mails")
SCHEMA = os.path.join(os.path.dirname(MAILS), "../../data/org.pressbrief.gschema.xml")

SOURCES = {
    "account": """[Data Source]
DisplayName=Newsroom
Enabled=true
Parent=

[Mail Account]
BackendName=none
IdentityUid=identity
NeedsInitialSetup=false

[Refresh]
Enabled=false
""",
    "identity": """[Data Source]
DisplayName=Newsroom
Enabled=true
Parent=account

[Mail Identity]
Address=newsroom@example.org
Name=News Room

[Mail Submission]
TransportUid=transport

[Mail Composition]
""",
    "transport": """[Data Source]
DisplayName=Newsroom
Enabled=true
Parent=account

[Mail Transport]
BackendName=sendmail
""",
}

SETTINGS = """[org/gnome/evolution]
version='3.46.4'

[org/gnome/evolution/shell]
skip-warning-dialog=true
start-offline=false
default-component-id='mail'

[org/gnome/evolution/mail]
prompt-check-if-default-mailer=false
mark-seen=false
global-view-setting=true
show-to-do-bar=false
layout=0
paned-size=1600000

[org/gnome/desktop/interface]
toolkit-accessibility=true
"""

STATE = """[Folder Tree]
Selected=folder://local/Inbox

[Store local]
Expanded=true

[Global Folder]
PreviewVisible=true
GroupByThreads=false
"""


def subject_of(path):
    """The decoded subject of a mail."""
    with open(path, encoding="utf-8") as mail:
        header = email.parser.HeaderParser().parse(mail)["Subject"]
    return str(email.header.make_header(email.header.decode_header(header.replace("\n", ""))))


def id_of(name):
    """The Message-ID of a mail of the folder mails/, without its brackets."""
    with open(f"{MAILS}/{name}", encoding="utf-8") as mail:
        return email.parser.HeaderParser().parse(mail)["Message-ID"].strip("<>")


def words_of(name):
    """The text of a mail of the folder mails/ as one line, without markup."""
    with open(f"{MAILS}/{name}", encoding="utf-8") as mail:
        body = mail.read().split("\n\n", 1)[1]
    if name.startswith("html"):
        body = html.unescape(re.sub(r"<[^>]*>", "", body)).replace("\u00a0", " ")
    return " ".join(body.split())


def module(build):
    return os.path.join(os.path.abspath(build), "plugin/evolution/module-pressbrief.so")


def uid_of(name):
    """The UID in the inbox of a mail of the folder mails/."""
    number = sorted(os.listdir(MAILS)).index(name)
    return f"17765{number:05d}.M{number}.pressbrief"


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def seed(home, port=0):
    """Writes a profile: no assistant asks for an account, the inbox is selected, its mails are in it.

    port: of the web server that the HTML mail's images are on.
    """
    for name, text in SOURCES.items():
        write(f"{home}/.config/evolution/sources/{name}.source", text)
    write(f"{home}/.config/glib-2.0/settings/keyfile", SETTINGS)
    write(f"{home}/.config/evolution/mail/state.ini", STATE)
    inbox = f"{home}/.local/share/evolution/mail/local"
    for folder in ("", "/.Outbox", "/.Drafts", "/.Sent", "/.Templates"):
        for part in ("cur", "new", "tmp"):
            os.makedirs(f"{inbox}{folder}/{part}", exist_ok=True)
    write(f"{inbox}/..maildir++", "maildir++ 1\n")
    os.makedirs(f"{home}/.local/share/evolution/preview-plugins", exist_ok=True)
    for name in sorted(os.listdir(MAILS)):
        with open(f"{MAILS}/{name}", encoding="utf-8") as mail:
            write(f"{inbox}/cur/{uid_of(name)}:2,S", mail.read().replace("@PORT@", str(port)))


class Evolution:
    """A running Evolution with the module and the schema of a build folder."""

    def __init__(self, desktop, build):
        self.desktop = desktop
        self.log_path = desktop.home + "/evolution.log"
        self.process = None
        self.tree = None
        self.sidebars = {}
        self.clicked = (None, 0)
        self.build = build
        self._put(desktop.home + "/prefix", desktop.home + "/schemas")
        desktop.env.update(EDS_EXTRA_PREFIXES=desktop.home + "/prefix", GSETTINGS_SCHEMA_DIR=desktop.home + "/schemas",
                           PRESSBRIEF_TRACE="1", G_MESSAGES_DEBUG="pressbrief")

    def _put(self, prefix, schemas):
        """Module and schema into the folders where they are looked for."""
        os.makedirs(prefix + "/lib/evolution/modules")
        os.symlink(module(self.build), prefix + "/lib/evolution/modules/module-pressbrief.so")
        os.makedirs(schemas)
        shutil.copy(SCHEMA, schemas)
        subprocess.run(["glib-compile-schemas", schemas], check=True)

    def install_for_user(self):
        """As an installation without root does it: no variable of the environment tells where things are."""
        data = self.desktop.env["XDG_DATA_HOME"]
        self._put(data + "/evolution/modules", data + "/glib-2.0/schemas")
        for name in ("EDS_EXTRA_PREFIXES", "GSETTINGS_SCHEMA_DIR"):
            del self.desktop.env[name]

    def start(self):
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(["evolution", "--geometry=1380x850", "-c", "mail"], env=self.desktop.env,
                                            stdout=log, stderr=subprocess.STDOUT)
        return self

    def attach(self):
        """The eyes and hands; after start()."""
        self.tree = host.Tree("evolution")
        self.sidebars = {}
        return self.tree

    def log(self):
        with open(self.log_path, errors="replace") as log:
            return log.read()

    def traces(self, what):
        """The trace lines of one kind, as (milliseconds, detail)."""
        lines = [line.split("trace: ", 1)[1].split(" ", 3) for line in self.log().splitlines() if "trace: " in line]
        return [(float(ms), rest.removeprefix("ms ")) for kind, ms, rest in
                ((line[0], line[1], " ".join(line[2:])) for line in lines if line[0] == what)]

    def wait_traces(self, what, count, timeout=30):
        return host.poll(lambda: len(self.traces(what)) >= count, timeout, pause=0.05)

    def complaints(self):
        """What the module itself warned of."""
        return [line for line in self.log().splitlines()
                if "pressbrief-WARNING" in line or "pressbrief-CRITICAL" in line]

    # The message list

    def click_row(self, name):
        """Clicks the mail of the folder mails/ in the message list."""
        subject = subject_of(f"{MAILS}/{name}")
        cell = self.tree.find("table cell", subject)
        if cell is None:
            return False
        # The same row twice in a moment would be a double click, which opens a window.
        if self.clicked[0] == name:
            time.sleep(max(0, self.clicked[1] + 1 - time.monotonic()))
        self.clicked = (name, time.monotonic())
        box = self.tree.extents(cell)
        # The extents of cells leave out the header, which is as high as a row.
        self.tree.click_at(box.x + 40, box.y + box.height * 3 // 2)
        return True

    def is_filled(self, name):
        """Whether the last brief that a sidebar got is that of the mail."""
        filled = self.traces("filled")
        return bool(filled) and uid_of(name) in filled[-1][1]

    def select(self, name, timeout=30):
        """Selects a mail and waits for its brief."""
        return self.click_row(name) and host.poll(lambda: self.is_filled(name), timeout, pause=0.05)

    def frame(self, title):
        """The window whose title begins so."""
        return self.tree.find("frame", where=lambda frame: frame.name.startswith(title))

    def sidebar(self, frame):
        """The sidebar in a window, if it shows; finding it takes a walk through the whole window, so it is kept."""
        known = self.sidebars.get(frame)
        if known is None or not self.tree.showing(known):
            known = self.tree.find(name="Press brief", root=frame, where=self.tree.showing, timeout=5)
            self.sidebars[frame] = known
        return known

    def quit(self, timeout=30):
        """Asks it to quit; whether it did, with status 0."""
        subprocess.run(["evolution", "--quit"], env=self.desktop.env, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=timeout, check=False)
        clean = host.poll(lambda: self.process.poll() is not None, timeout) and self.process.returncode == 0
        host.end(self.process)
        return clean
