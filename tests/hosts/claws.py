# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Claws Mail on a desktop of host.py: a profile with one mailbox and a few mails, and the plugin of the build."""

import os
import subprocess

import checks
import host
from host import MAILS, write

PROGRAMS = ["claws-mail", "Xvfb", "openbox", "dbus-daemon"]
LAYOUTS = ["Standard", "Three columns", "Wide message", "Wide message list", "Small screen"]

SETTINGS = """[Common]
config_version=4
mainwin_x=0
mainwin_y=0
mainwin_width={width}
mainwin_height={height}
folderview_width=180
summaryview_height=240
msgwin_width=1000
msgwin_height=700
no_receive_error_panel=1
clean_on_exit=0
warn_queued_on_exit=0
confirm_on_exit=0
check_on_startup=0
open_selected_message_on_folder_open=1
always_show_message_when_selected=1
mark_as_read_delay=0
show_col_headers=1
enable_aspell=0

[Plugins_GTK3]
{plugins}

[rssyl]
refresh_on_startup=1

"""

ACCOUNT = """[Account: 1]
account_name=Newsroom
is_default=1
name=News Room
address=newsroom@example.org
protocol=3
local_mbox=/dev/null
smtp_server=127.0.0.1
receive_at_get_all=0
config_version=4

"""

NEWS_ACCOUNT = """[Account: 2]
account_name=News
is_default=0
name=News Room
address=newsroom@example.org
protocol=2
nntp_server=127.0.0.1
set_nntpport=1
nntp_port={port}
use_nntp_auth=0
receive_at_get_all=0
max_news_articles=300
config_version=4

"""

FOLDERS = """<?xml version="1.0" encoding="UTF-8"?>
<folderlist config_version="4">
    <folder type="mh" name="Mailbox" path="{home}/Mail" collapsed="0" sort="0">
        <folderitem type="inbox" name="inbox" path="inbox" />
        <folderitem type="outbox" name="sent" path="sent" />
        <folderitem type="draft" name="draft" path="draft" />
        <folderitem type="queue" name="queue" path="queue" />
        <folderitem type="trash" name="trash" path="trash" />
    </folder>
{more}</folderlist>
"""

NEWS_FOLDER = """    <folder type="news" name="News" account_id="2" collapsed="0" sort="0">
        <folderitem type="normal" name="{group}" path="{group}" />
    </folder>
"""

MBOX_FOLDER = """    <folder type="mailmbox" name="Box" path="{home}/mbox" collapsed="0" sort="0">
        <folderitem type="normal" name="press" path="press" />
    </folder>
"""

FEED_FOLDER = """    <folder type="rssyl" name="My Feeds" path="RSSyl" collapsed="0" sort="0">
        <folderitem type="normal" name="{title}" path="/{title}" uri="http://127.0.0.1:{port}/feed.xml" auth="0"
          keep_old="1" default_refresh_interval="1" refresh_interval="1440" />
    </folder>
"""


def plugin(build):
    return os.path.join(os.path.abspath(build), "plugin/claws-mail/pressbrief.so")


def extra(name):
    """One of Debian's plugins: rssyl is for feeds, mailmbox for mailboxes that are one file."""
    folder = subprocess.run(["pkg-config", "--variable=plugindir", "claws-mail"], capture_output=True, text=True, check=True)
    return f"{folder.stdout.strip()}/{name}.so"


def helper(build):
    return os.path.join(os.path.abspath(build), "tests/hosts/claws-helper.so")


def number_of(name):
    """The number in the inbox of a mail of the folder mails/."""
    return sorted(os.listdir(MAILS)).index(name) + 1


def mbox_entry(name):
    return f"From press@example.org Tue Apr 14 10:00:00 2026\n{host.mail_text(name)}\n"


def seed(home, plugins, size=(1380, 850), news=None, feed=None, mbox=(), more=()):
    """Writes a profile: no assistant asks for an account, and the inbox has the mails of the folder mails/.

    news: (port, group) of a news server on this computer. feed: (port, title) of a feed on a web server likewise.
    mbox: names of mails in the folder mails/, for a mailbox that is one file. more: bytes of further mails.
    """
    folder = f"{home}/.claws-mail"
    width, height = size
    write(f"{folder}/clawsrc", SETTINGS.format(width=width, height=height, plugins="\n".join(plugins)))
    write(f"{folder}/accountrc", ACCOUNT + (NEWS_ACCOUNT.format(port=news[0]) if news else ""))
    folders = NEWS_FOLDER.format(group=news[1]) if news else ""
    if feed:
        folders += FEED_FOLDER.format(port=feed[0], title=feed[1])
        os.makedirs(f"{folder}/RSSyl/My Feeds (RSSyl)/{feed[1]}")
    if mbox:
        folders += MBOX_FOLDER.format(home=home)
        write(f"{home}/mbox/press", "".join(map(mbox_entry, mbox)))
    write(f"{folder}/folderlist.xml", FOLDERS.format(home=home, more=folders))
    for name in ("inbox", "sent", "draft", "queue", "trash"):
        os.makedirs(f"{home}/Mail/{name}", exist_ok=True)
    names = sorted(os.listdir(MAILS))
    for name in names:
        write(f"{home}/Mail/inbox/{number_of(name)}", host.mail_text(name))
    for number, mail in enumerate(more, len(names) + 1):
        with open(f"{home}/Mail/inbox/{number}", "wb") as file:
            file.write(mail)


class Claws(host.Program):
    """A running Claws Mail with the schema of the source folder; its profile names the plugins."""

    name = "claws-mail"

    def __init__(self, desktop):
        super().__init__(desktop)
        host.compile_schemas(desktop.home + "/schemas")
        desktop.env.update(GSETTINGS_SCHEMA_DIR=desktop.home + "/schemas")

    def start(self, *arguments):
        return self.run(["claws-mail", *arguments], stdin=subprocess.PIPE)

    def tell(self, command):
        self.process.stdin.write((command + "\n").encode())
        self.process.stdin.flush()

    def helper(self, command, answer):
        """Lets the helper plugin do something; its answer, when it begins so."""
        seen = len(self.answers())
        self.tell(command)
        if not host.poll(lambda: len(self.answers()) > seen, 15, pause=0.02):
            return None
        last = self.answers()[-1]
        return last if last.startswith(answer) else None

    def answers(self):
        return [line.split("helper: ", 1)[1] for line in self.log().splitlines() if "helper: " in line]

    def command(self, *arguments):
        """Tells the running one something."""
        subprocess.run(["claws-mail", *arguments], env=self.desktop.env, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=30, check=False)

    def filled(self):
        """The last brief that a sidebar got, as its trace says."""
        filled = self.traces("filled")
        return filled[-1][1] if filled else ""

    def show(self, target):
        """Selects a message, "inbox/1" or the like."""
        self.command("--select", target)

    def is_filled(self, name):
        """Whether the last brief that a sidebar got is that of the mail of the folder mails/."""
        return f"inbox/{number_of(name)}@" in self.filled()

    def select(self, name, timeout=30):
        """Selects a mail of the folder mails/ and waits for its brief; Claws Mail may miss a command while it is busy."""
        for _ in range(3):
            self.show(f"inbox/{number_of(name)}")
            if host.poll(lambda: self.is_filled(name), timeout / 3, pause=0.05):
                return True
        return False

    def ask_to_quit(self):
        self.command("--quit")


class Checks(checks.Checks):
    """What the tests of Claws Mail have in common."""

    def start(self):
        self.mail.start("--online")
        self.tree = self.mail.attach()
        self.main = self.mail.frame("Newsroom - Claws Mail", timeout=60)
        self.mail.show("inbox/1")

    def menu(self, name, root=None, role="menu item"):
        """Chooses an entry of the menus."""
        entry = self.tree.find(role, name, root=root or self.main)
        return entry is not None and self.tree.press(entry)

    def whole(self, window):
        """Whether all of the sidebar can be seen in a window, with room for the mail."""
        box, around = self.tree.extents(self.mail.sidebar(window)), self.tree.extents(window)
        return (box.width >= 280 and box.height >= 200 and box.x + box.width <= around.x + around.width
                and box.y + box.height <= around.y + around.height)

    def close(self, window):
        title = window.name
        self.menu("Close", root=window)
        return host.poll(lambda: not self.mail.frame(title, timeout=0), 15)
