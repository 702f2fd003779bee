# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""GNOME Evolution on a desktop of host.py: a profile with one account and a few mails, and the module of the build."""

import os
import subprocess
import time

import host
from host import MAILS, subject_of, write

PROGRAMS = ["evolution", "Xvfb", "openbox", "dbus-daemon"]

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


def plugin(build):
    return os.path.join(os.path.abspath(build), "plugin/evolution/module-pressbrief.so")


def uid_of(name):
    """The UID in the inbox of a mail of the folder mails/."""
    number = sorted(os.listdir(MAILS)).index(name)
    return f"17765{number:05d}.M{number}.pressbrief"


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
        write(f"{inbox}/cur/{uid_of(name)}:2,S", host.mail_text(name, port))


class Evolution(host.Program):
    """A running Evolution with the module and the schema of a build folder."""

    name = "evolution"

    def __init__(self, desktop, build):
        super().__init__(desktop)
        self.clicked = (None, 0)
        self.build = build
        self._put(desktop.home + "/prefix", desktop.home + "/schemas")
        desktop.env.update(EDS_EXTRA_PREFIXES=desktop.home + "/prefix", GSETTINGS_SCHEMA_DIR=desktop.home + "/schemas")

    def _put(self, prefix, schemas):
        """Module and schema into the folders where they are looked for."""
        os.makedirs(prefix + "/lib/evolution/modules")
        os.symlink(plugin(self.build), prefix + "/lib/evolution/modules/module-pressbrief.so")
        host.compile_schemas(schemas)

    def install_for_user(self):
        """As an installation without root does it: no variable of the environment tells where things are."""
        data = self.desktop.env["XDG_DATA_HOME"]
        self._put(data + "/evolution/modules", data + "/glib-2.0/schemas")
        for name in ("EDS_EXTRA_PREFIXES", "GSETTINGS_SCHEMA_DIR"):
            del self.desktop.env[name]

    def start(self):
        return self.run(["evolution", "--geometry=1380x850", "-c", "mail"])

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

    def ask_to_quit(self):
        subprocess.run(["evolution", "--quit"], env=self.desktop.env, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=30, check=False)
