# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real evolution-data-server on a message bus and a home of its own, and what is in it, read by this process.

Session: the bus, which starts the services when they are asked for; they are ended by their process ids.
Eyes:    memos, events and contacts as a program that knows nothing of ours sees them.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../hosts"))
import host  # noqa: E402

SERVICES = "org.gnome.evolution.dataserver."
ANY_STATE = 0xFFFFFFFF  # a list is opened without waiting for its server


def service_files():
    """Where the bus finds what it can start."""
    folders = os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")
    return [f"{folder}/dbus-1/services" for folder in folders if os.path.isdir(f"{folder}/dbus-1/services")]


class Session:
    """A home, and a bus on which evolution-data-server can be started, or, with services=False, nothing."""

    def __init__(self, services=True):
        self.home = tempfile.mkdtemp(prefix="pressbrief-")
        kept = ("PATH", "USER", "LOGNAME", "UBSAN_OPTIONS")
        self.env = {name: os.environ[name] for name in kept if name in os.environ}
        self.env.update(
            HOME=self.home,
            XDG_CONFIG_HOME=self.home + "/.config",
            XDG_DATA_HOME=self.home + "/.local/share",
            XDG_CACHE_HOME=self.home + "/.cache",
            XDG_RUNTIME_DIR=self.home + "/run",
            GSETTINGS_BACKEND="keyfile",
            GSETTINGS_SCHEMA_DIR=self.home + "/schemas",
            LANG="C.UTF-8", LC_ALL="C.UTF-8", TZ="Europe/Berlin",
        )
        # With sanitizers: GLib's own objects of D-Bus leave 8 bytes each behind.
        host.write(self.home + "/leaks", "leak:e_dbus_object_manager_client_new_for_bus_sync\n")
        self.env.update(ASAN_OPTIONS="fast_unwind_on_malloc=0",
                        LSAN_OPTIONS=f"suppressions={self.home}/leaks:print_suppressions=0")
        os.makedirs(self.home + "/run", mode=0o700)
        host.compile_schemas(self.home + "/schemas")
        if not services:
            os.makedirs(self.home + "/empty")
            self.env["XDG_DATA_DIRS"] = self.home + "/empty"
        self.bus = subprocess.Popen(["dbus-daemon", f"--config-file={self._config(services)}", "--nofork",
                                     "--print-address"], env=self.env, stdout=subprocess.PIPE, stderr=self._log())
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().decode().strip()
        self.env.pop("XDG_DATA_DIRS", None)

    def _log(self):
        return open(self.home + "/bus.log", "ab")

    def _config(self, services):
        """A bus for one session that knows the services of this machine, or none."""
        folders = "".join(f"<servicedir>{folder}</servicedir>" for folder in service_files()) if services else ""
        path = self.home + "/bus.conf"
        host.write(path, f"""<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={self.home}/run</listen>{folders}
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>""")
        return path

    def pids(self):
        """The processes that live in our home, by the name of their program."""
        found = {}
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{pid}/environ", "rb") as environ, open(f"/proc/{pid}/cmdline", "rb") as command:
                    if f"HOME={self.home}".encode() in environ.read().split(b"\0"):
                        found[int(pid)] = os.path.basename(command.read().split(b"\0")[0].decode())
            except OSError:
                continue
        found.pop(os.getpid(), None)
        return found

    def signal(self, name, number):
        """To the services of that name; their process ids."""
        pids = [pid for pid, program in self.pids().items() if program == name]
        for pid in pids:
            os.kill(pid, number)
        return pids

    def stop(self):
        """Ends the services, then the bus; what is left of them after that."""
        for number, patience in ((signal.SIGCONT, 0), (signal.SIGTERM, 10), (signal.SIGKILL, 5)):
            for pid, program in self.pids().items():
                if program != "dbus-daemon":
                    os.kill(pid, number)
            host.poll(lambda: set(self.pids().values()) <= {"dbus-daemon"}, timeout=patience)
        host.end(self.bus)
        left = self.pids()
        host.poll(self._remove_home, timeout=5)
        return left

    def _remove_home(self):
        shutil.rmtree(self.home, ignore_errors=True)
        return not os.path.exists(self.home)


class Eyes:
    """Reads, and writes as the reader would, with evolution-data-server's own libraries."""

    def __init__(self, session):
        os.environ.clear()
        os.environ.update(session.env)
        import gi
        for name, version in (("EDataServer", "1.2"), ("ECal", "2.0"), ("EBook", "1.2"), ("EBookContacts", "1.2"),
                              ("ICalGLib", "3.0")):
            gi.require_version(name, version)
        from gi.repository import EBook, EBookContacts, ECal, EDataServer, ICalGLib
        self.book, self.contacts_api, self.cal, self.server, self.ical = (EBook, EBookContacts, ECal, EDataServer,
                                                                          ICalGLib)
        from gi.repository import Gio
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.bus.set_exit_on_close(False)
        self.registry = EDataServer.SourceRegistry.new_sync(None)

    def _client(self, kind, uid):
        default = {"memos": self.registry.ref_default_memo_list, "calendar": self.registry.ref_default_calendar,
                   "contacts": self.registry.ref_default_address_book}[kind]
        source = self.registry.ref_source(uid) if uid else default()
        if kind == "contacts":
            return self.book.BookClient.connect_sync(source, ANY_STATE, None)
        types = self.cal.ClientSourceType
        return self.cal.Client.connect_sync(source, types.MEMOS if kind == "memos" else types.EVENTS, ANY_STATE, None)

    def objects(self, kind, uid=None):
        """All memos or events, as ICalGLib.Component."""
        return self._client(kind, uid).get_object_list_sync("#t", None)[1]

    def modify(self, kind, component):
        self._client(kind, None).modify_object_sync(component, self.cal.ObjModType.ALL,
                                                    self.cal.OperationFlags.NONE, None)

    def contacts(self, uid=None):
        return self._client("contacts", uid).get_contacts_sync("(contains \"x-evolution-any-field\" \"\")", None)[1]

    def add_contact(self, vcard):
        contact = self.contacts_api.Contact.new_from_vcard(vcard)
        self._client("contacts", None).add_contact_sync(contact, 0, None)

    def add_list(self, kind, name, backend="local"):
        """A new list; its uid."""
        source = self.server.Source.new(None, None)
        source.set_display_name(name)
        source.set_parent(f"{backend}-stub")
        extension = {"memos": "Memo List", "calendar": "Calendar", "contacts": "Address Book"}[kind]
        source.get_extension(extension).set_backend_name(backend)
        self.registry.commit_source_sync(source, None)
        assert host.poll(lambda: self._knows(source.get_uid()), timeout=10)
        return source.get_uid()

    def _knows(self, uid):
        from gi.repository import GLib
        while GLib.MainContext.default().iteration(False):
            pass
        return self.registry.ref_source(uid) is not None


def lines_of(component):
    """The unfolded lines of an object (RFC 5545, 3.1)."""
    return component.as_ical_string().replace("\r\n", "\n").replace("\n ", "").strip().split("\n")


def values(component, name):
    """The values of all properties of that name, with their parameters: "TZID=Europe/Berlin:20260302T100000"."""
    return [line[len(name) + 1:].replace("TZID=/freeassociation.sourceforge.net/", "TZID=")
            for line in lines_of(component) if line[:len(name) + 1] in (name + ":", name + ";")]


def attributes(contact, name):
    """The values of a contact's attributes of that name."""
    from gi.repository import EBookContacts
    return [";".join(attribute.get_values()) for attribute in EBookContacts.VCard.get_attributes(contact)
            if attribute.get_name() == name]


class Helper:
    """Runs our code in a process of its own; answers are a dictionary of what it printed."""

    def __init__(self, path, session):
        self.path = path
        self.session = session

    def __call__(self, *arguments, timeout=60, **environment):
        began = time.monotonic()
        done = subprocess.run([self.path, *arguments], env={**self.session.env, **environment}, timeout=timeout,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out = done.stdout.decode()
        answer = dict(line.split("=", 1) for line in out.splitlines() if "=" in line)
        answer["lines"] = out.splitlines()
        answer["seconds"] = time.monotonic() - began
        answer["status"] = done.returncode
        answer["complaints"] = done.stderr.decode()
        return answer
