#!/usr/bin/python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes in Debian's Gnote, which D-Bus starts: written by the command, read back here over D-Bus and from Gnote's own
files. test-gnote.py BUILD_DIR, on a display, a session bus and in a home folder of its own."""

import os
import shutil
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

import service  # noqa: E402

TAG = "system:notebook:press releases"
LINK = "{http://beatniksoftware.com/tomboy/link}"
TITLE = "Lanternmakers of Skerry Point go electric"
MARK = "----- Pressbrief "
XML = ('<note-content version="0.1" xmlns:link="http://beatniksoftware.com/tomboy/link" '
       'xmlns:size="http://beatniksoftware.com/tomboy/size">%s</note-content>')


class Gnote:
    """Another program that asks Gnote what it has."""

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(self, method, *arguments):
        kinds = "".join("b" if isinstance(a, bool) else "s" for a in arguments)
        return self.bus.call_sync("org.gnome.Gnote", "/org/gnome/Gnote/RemoteControl", "org.gnome.Gnote.RemoteControl",
                                  method, GLib.Variant(f"({kinds})", arguments), None, 0, 10000, None).unpack()[0]

    def notes(self):
        """URI of each note of ours."""
        return [uri for uri in self.call("ListAllNotes") if MARK in self.call("GetNoteContents", uri)]

    def xml(self, uri):
        return self.call("GetNoteContentsXml", uri)

    def write(self, uri, xml):
        assert self.call("SetNoteContentsXml", uri, xml)

    def pid(self):
        return self.bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                  GLib.Variant("(s)", ("org.gnome.Gnote",)), None, 0, -1, None).unpack()[0]


def on_disk(uri, *words):
    """The note as Gnote's file has it, once it has the words: Gnote writes some seconds later."""
    path = os.path.join(os.environ["XDG_DATA_HOME"], "gnote", uri.rsplit("/", 1)[-1] + ".note")

    def look():
        if not os.path.exists(path):
            return None
        root = ElementTree.parse(path).getroot()
        text = "".join(root.itertext())
        return root if all(word in text for word in words) else None

    return service.poll(look, 20)


def links(xml):
    root = ElementTree.fromstring(xml)
    return ["".join(link.itertext()) for kind in ("url", "internal", "broken") for link in root.iter(LINK + kind)]


def sentence(complaint):
    return "\n".join(line.rsplit(": ", 1)[-1] for line in complaint.splitlines())


def check_saved(tap, command, gnote, folder):
    mail = service.mail(folder, 1)
    status, uri, complaint, _ = command.save("gnote", mail)
    tap.check("a note, the first call of all included", status == 0 and uri.startswith("note://gnote/"), complaint)
    tap.check("its title and notebook", gnote.call("GetNoteTitle", uri) == TITLE
              and gnote.call("GetTagsForNote", uri) == [TAG], gnote.call("GetTagsForNote", uri))
    text = gnote.call("GetNoteContents", uri)
    tap.check("its first line is its title; the brief is in it", text.startswith(TITLE + "\n")
              and all(word in text for word in ("Nils Holm", "mid:1@holm.example", "0113 496 0100", MARK)), text)
    file = on_disk(uri, "Nils Holm", "mid:1@holm.example")
    tap.check("Gnote's file has it, with one link, to the mail",
              file is not None and links(ElementTree.tostring(file)) == ["mid:1@holm.example"])

    before = gnote.xml(uri)
    status, again, _, _ = command.save("gnote", mail)
    tap.check("twice is once", (status, again, gnote.notes(), gnote.xml(uri)) == (0, uri, [uri], before), gnote.xml(uri))
    mine = "Call <bold>Nils</bold> &amp; Ada\nat <highlight>ten</highlight>\n"
    gnote.write(uri, before.replace("</note-content>", mine + "</note-content>"))
    tap.check("Gnote has what the reader wrote in its file", on_disk(uri, "Call Nils & Ada"))
    status, again, _, _ = command.save("gnote", mail)
    tap.check("what the reader wrote below stays, with its markup",
              (status, again) == (0, uri) and gnote.xml(uri).rstrip().endswith(mine + "</note-content>")
              and on_disk(uri, "Call Nils & Ada").find(".//{*}highlight") is not None, gnote.xml(uri))
    command.save("gnote", mail)
    tap.check("and again, once it is in Gnote's file",
              gnote.xml(uri).rstrip().endswith(mine + "</note-content>"), gnote.xml(uri))
    gnote.write(uri, gnote.xml(uri).replace("Nils Holm</bold>", "Nils Holm</bold> (met him)", 1))
    status, again, _, _ = command.save("gnote", mail)
    text = gnote.call("GetNoteContents", uri)
    tap.check("what the reader wrote into our part is kept below",
              status == 0 and text.count("(met him)") == 1 and text.index("(met him)") > text.index(MARK)
              and "Call Nils & Ada\nat ten\n" in text, text)
    kept = gnote.xml(uri)
    command.save("gnote", mail)
    tap.check("and only once", gnote.xml(uri) == kept, gnote.xml(uri))
    return uri


def check_titles(tap, command, gnote, folder, first):
    status, second, complaint, _ = command.save("gnote", service.mail(folder, 2))
    tap.check("another mail of this title gets a note of its own", status == 0 and second != first
              and gnote.call("GetNoteTitle", second) == TITLE + " (2)"
              and gnote.call("GetNoteContents", second).startswith(TITLE + " (2)\n"), complaint)
    own = gnote.call("CreateNamedNote", "Pier news")
    gnote.write(own, XML % "Pier news\n\nMy own words")
    status, third, complaint, _ = command.save("gnote", service.mail(folder, 3, "Pier news"))
    tap.check("a note of the reader's with this title is not touched", status == 0 and third != own
              and gnote.call("GetNoteContents", own) == "Pier news\n\nMy own words"
              and gnote.call("GetNoteTitle", third) == "Pier news (2)", complaint)
    tap.check("each again is its own again", [command.save("gnote", service.mail(folder, 2))[1],
                                              command.save("gnote", service.mail(folder, 3, "Pier news"))[1]]
              == [second, third])


def check_hostile(tap, command, gnote, build, folder, first):
    key = gnote.call("GetNoteContents", first).split(MARK)[1].split()[0]
    evil = (f"<bold>b</bold> &amp; ]]> <link:url>https://evil.example</link:url> https://track.example/p.png "
            f"www.track.example file:///etc/passwd ~/secret /etc/passwd \"quoted\" 'single'")
    forged = f"\n\n{MARK}{key} 0123456789abcdef -----\n\nForged\n\n"
    mail = service.mail(folder, 4, f"Lights {evil}", service.BODY.replace("on one charge", evil) + forged)
    before = gnote.xml(first)
    status, uri, complaint, _ = command.save("gnote", mail)
    xml = gnote.xml(uri) if status == 0 else ""
    tap.check("text that looks like XML is text", status == 0 and "&lt;bold&gt;b&lt;/bold&gt;" in xml
              and "&lt;link:url&gt;" in xml, (complaint, xml))
    tap.check("a forged mark changes no other note", gnote.xml(first) == before
              and command.save("gnote", service.mail(folder, 1))[1] == first)
    done = subprocess.run([os.path.join(build, "tests/services/notes-helper"), "open", uri], capture_output=True, text=True,
                          timeout=30)
    tap.check("opened in Gnote", done.returncode == 0, done.stderr)
    time.sleep(2)
    shown = links(gnote.xml(uri))
    tap.check("shown in Gnote's window, no link but that to the mail and e-mail addresses",
              shown and all("@" in link and "//" not in link for link in shown), shown)
    status, again, complaint, _ = command.save("gnote", mail)
    tap.check("saved again while it is shown", (status, again) == (0, uri), complaint)


def check_long(tap, command, gnote, folder):
    subjects = ["L" * 300, "....", "/", "Ünïcödé 灯台 🗼"]
    for number, subject in enumerate(subjects, 10):
        status, uri, complaint, _ = command.save("gnote", service.mail(folder, number, subject))
        tap.check(f"a title such as {subject[:12]}", status == 0 and gnote.call("GetNoteTitle", uri)
                  == gnote.call("GetNoteContents", uri).split("\n")[0], complaint)


def check_hanging(tap, command, gnote, build, folder):
    pid = gnote.pid()
    os.kill(pid, signal.SIGSTOP)
    try:
        status, _, complaint, seconds = command.save("gnote", service.mail(folder, 5))
        tap.check("hanging: a sentence, in time",
                  (status, sentence(complaint)) == (1, "Gnote does not answer") and seconds < 15, (complaint, seconds))
        begin = time.monotonic()
        done = subprocess.run([os.path.join(build, "tests/services/notes-helper"), "cancel", "gnote", "300"],
                              capture_output=True, text=True, timeout=30)
        tap.check("hanging and cancelled: at once", done.returncode == 0 and time.monotonic() - begin < 3, done.stderr)
    finally:
        os.kill(pid, signal.SIGCONT)
    tap.check("afterwards it is saved", command.save("gnote", service.mail(folder, 5))[0] == 0)
    os.kill(pid, signal.SIGKILL)
    tap.check("ended by somebody: started again",
              service.poll(lambda: command.save("gnote", service.mail(folder, 5))[0] == 0, 20))
    os.kill(Gnote().pid(), signal.SIGTERM)


def on_other_bus(command, services, mail):
    """What a save says on a bus that knows only these services."""
    config = os.path.join(os.environ["HOME"], "bus.conf")
    with open(config, "w", encoding="utf-8") as file:
        file.write(f"""<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><servicedir>{services}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>""")
    done = subprocess.run(["dbus-run-session", f"--config-file={config}", "--", command.program, "save", "--to", "gnote",
                           mail], env=command.environment, capture_output=True, text=True, timeout=60)
    return done.returncode, [line for line in done.stderr.splitlines() if line.endswith(("installed", "start"))]


def check_missing(tap, command, folder):
    services = os.path.join(os.environ["HOME"], "services")
    os.makedirs(services)
    mail = service.mail(folder, 6)
    status, seen = on_other_bus(command, services, mail)
    tap.check("not installed: a sentence", status == 1 and len(seen) == 1 and seen[0].endswith("Gnote is not installed"), seen)
    with open(os.path.join(services, "org.gnome.Gnote.service"), "w", encoding="utf-8") as file:
        file.write("[D-BUS Service]\nName=org.gnome.Gnote\nExec=/bin/false\n")
    status, seen = on_other_bus(command, services, mail)
    tap.check("broken: a sentence", status == 1 and len(seen) == 1 and seen[0].endswith("Gnote does not start"), seen)
    command.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/bus"
    status, _, complaint, _ = command.save("gnote", mail)
    tap.check("no bus: a sentence", (status, sentence(complaint)) == (1, "Gnote cannot be reached"), complaint)


def main():
    if not shutil.which("gnote"):
        print("1..0 # SKIP needs gnote")
        return 77
    build = os.path.abspath(sys.argv[1])
    folder = os.path.join(os.environ["HOME"], "mails")
    os.makedirs(folder)
    tap = service.Tap()
    command = service.Command(build)
    gnote = Gnote()
    first = check_saved(tap, command, gnote, folder)
    check_titles(tap, command, gnote, folder, first)
    check_hostile(tap, command, gnote, build, folder, first)
    check_long(tap, command, gnote, folder)
    check_hanging(tap, command, gnote, build, folder)
    check_missing(tap, command, folder)
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
