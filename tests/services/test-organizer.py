#!/usr/bin/python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memos, events and contacts in a real evolution-data-server. test-organizer.py HELPER COMMAND SAMPLES. Prints TAP.

Our code stores in one process (organizer-helper); this one reads what is there with Debian's own libraries.
"""

import os
import shutil
import signal
import subprocess
import sys
import time

from eds import Eyes, Helper, Session, attributes, lines_of, values
import host

HELPER, COMMAND, SAMPLES = sys.argv[1:4]
MARK = "----- Pressbrief -----"

MAIL = """From: Presse Tarn <presse@tarn.example>
To: desk@paper.example
Subject: {subject}
Date: Thu, 05 Mar 2026 10:00:00 +0100
Message-ID: <{id}>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

PRESS RELEASE

{text}
"""

EMBARGOED = """Sperrfrist: 2. April 2099, 6 Uhr

Lindental, 2. April 2099. Die Tarn & Söhne GmbH baut eine Fähre für den Lindensee. Sie soll 2101 fahren.

„Wir bauen sie aus Holz und aus Geduld“, sagte Ada Tarn, Geschäftsführerin der Tarn & Söhne GmbH."""

# A date value and its role; what DTSTART and DTEND are then; whether it rings in the morning, as a reminder does.
DATES = [
    ("2026-05-04", "event", "VALUE=DATE:20260504", "VALUE=DATE:20260505", False),
    ("2026-05-04/2026-05-08", "event", "VALUE=DATE:20260504", "VALUE=DATE:20260509", False),
    ("2026-05-04T18:30", "event", "TZID=Europe/Berlin:20260504T183000", None, False),
    ("2026-05-04T09:00/2026-05-04T17:00", "event", "TZID=Europe/Berlin:20260504T090000",
     "TZID=Europe/Berlin:20260504T170000", False),
    ("2026-05-04T24:00", "deadline", "TZID=Europe/Berlin:20260505T000000", None, False),
    ("2026-05-04T09:00/2026-05-06", "event", "VALUE=DATE:20260504", "VALUE=DATE:20260507", False),
    ("2026-07", "launch", "VALUE=DATE:20260701", "VALUE=DATE:20260702", True),
    ("2026-Q4", "launch", "VALUE=DATE:20261001", "VALUE=DATE:20261002", True),
    ("2027", "start", "VALUE=DATE:20270101", "VALUE=DATE:20270102", True),
    ("2026-07/2026-09", "event", "VALUE=DATE:20260701", "VALUE=DATE:20260702", True),
    ("1896-02-29", "founded", "VALUE=DATE:18960229", "VALUE=DATE:18960301", False),
]
NO_DATES = ["", "soon", "2026-13", "2026-02-30", "2026-Q5", "2026-05-04T25:00", "2026-05-04/never"]


class Test:
    def __init__(self, tap, session):
        self.tap = tap
        self.session = session
        self.helper = Helper(HELPER, session)
        self.eyes = Eyes(session)
        self.mails = 0

    def check(self, name, passed, seen=None):
        return self.tap.check(name, passed, seen)

    def mail(self, subject="Tarn baut eine Fähre", text="Tarn & Söhne baut eine Fähre.", identity=None):
        """The path of a mail."""
        self.mails += 1
        path = f"{self.session.home}/{self.mails}.eml"
        host.write(path, MAIL.format(subject=subject, text=text, id=identity or f"{self.mails}@tarn.example"))
        return path

    def stored(self, kind, act):
        """What act() added to the memos or events, and its answer."""
        before = {component.get_uid() for component in self.eyes.objects(kind)}
        answer = act()
        return [component for component in self.eyes.objects(kind) if component.get_uid() not in before], answer

    def find(self, kind, uid):
        return [component for component in self.eyes.objects(kind) if component.get_uid() == uid]

    def memos(self):
        path = self.mail("Fähre", EMBARGOED, identity="f%1@tarn.example")
        new, answer = self.stored("memos", lambda: self.helper("memo", path))
        if not self.check("memo: stored", answer.get("ok") == "0" and len(new) == 1, answer):
            return
        memo = new[0]
        uid, text = memo.get_uid(), memo.get_description()
        self.check("memo: is called as the mail", "Fähre" in memo.get_summary(), memo.get_summary())
        self.check("memo: leads back to the mail", values(memo, "URL") == ["mid:f%251@tarn.example"],
                   lines_of(memo))
        self.check("memo: the embargo comes first", text.splitlines()[0].startswith("Embargo"), text[:200])
        self.check("memo: has the quotes", "Wir bauen sie aus Holz und aus Geduld" in text, text)
        self.check("memo: has categories", "Press" in values(memo, "CATEGORIES"), values(memo, "CATEGORIES"))
        self.check("memo: its address is one that Evolution opens",
                   answer["uri"] == f"memo:///?source-uid=system-memo-list&comp-uid={uid}", answer)
        self.check("memo: says where it is", answer["place"] == "Personal", answer)
        self.check("memo: nothing is complained of", answer["complaints"] == "", answer["complaints"])

        memo.set_description(text + "Call her on Monday.\n")
        # As Evolution's editor writes them: all in one property.
        kind = self.eyes.ical.PropertyKind.CATEGORIES_PROPERTY
        while memo.get_first_property(kind) is not None:
            memo.remove_property(memo.get_first_property(kind))
        memo.add_property(self.eyes.ical.Property.new_from_string("CATEGORIES:Energy,Press,Press release"))
        self.eyes.modify("memos", memo)
        new, answer = self.stored("memos", lambda: self.helper("memo", path))
        again = self.find("memos", uid)[0]
        self.check("memo: twice is once", answer.get("ok") == "1" and new == [], answer)
        self.check("memo: the reader's own words stay",
                   again.get_description().endswith(MARK + "\nCall her on Monday.\n"), again.get_description()[-200:])
        self.check("memo: and are there once", again.get_description().count("Call her on Monday.") == 1)
        self.check("memo: the reader's own categories stay", ",".join(values(again, "CATEGORIES")).split(",").count(
                   "Energy") == 1, values(again, "CATEGORIES"))
        self.check("memo: no category is there twice", ",".join(values(again, "CATEGORIES")).split(",").count(
                   "Press") == 1, values(again, "CATEGORIES"))

        again.set_description("Only mine, and no line.")
        self.eyes.modify("memos", again)
        self.helper("memo", path)
        text = self.find("memos", uid)[0].get_description()
        self.check("memo: without the line everything is kept", "Only mine, and no line." in text.split(MARK)[1], text)

    def chosen_list(self):
        uid = self.eyes.add_list("memos", "Press box")
        key = f"{self.session.home}/.config/glib-2.0/settings/keyfile"
        host.write(key, f"[org/pressbrief]\nmemo-list='{uid}'\n")
        answer = self.helper("memo", self.mail())
        self.check("memo: goes into the chosen list", answer.get("place") == "Press box" and
                   len(self.eyes.objects("memos", uid)) == 1, answer)
        host.write(key, "[org/pressbrief]\nmemo-list='gone'\n")
        answer = self.helper("memo", self.mail())
        self.check("memo: a chosen list that is gone is said",
                   answer.get("message") == "The chosen memo list is not there any more.", answer)
        os.remove(key)

    def lists(self):
        self.eyes.add_list("calendar", "Web", backend="webcal")
        found = {kind: self.helper("lists", kind) for kind in ("memos", "calendar", "contacts")}
        for kind, name in (("memos", "system-memo-list"), ("calendar", "system-calendar"),
                           ("contacts", "system-address-book")):
            rows = [line[5:] for line in found[kind]["lines"] if line.startswith("list=")]
            self.check(f"lists: {kind}, the default one first", rows and rows[0] == f"{name}|Personal|1", rows)
        rows = found["calendar"]["lines"]
        self.check("lists: no calendar that cannot be written to",
                   self.eyes.registry.ref_source("birthdays") is not None
                   and not any("birthdays" in row or "|Web|" in row for row in rows), rows)

        for kind in ("memos", "calendar", "contacts"):
            answer = self.helper("try", kind, "")
            self.check(f"lists: the default one of {kind} can be written to", answer.get("place") == "Personal", answer)
        for kind, words in (("memos", "memo list"), ("calendar", "calendar"), ("contacts", "address book")):
            answer = self.helper("try", kind, "gone")
            self.check(f"lists: one of {kind} that is gone is said",
                       answer.get("message") == f"The chosen {words} is not there any more.", answer)
        answer = self.helper("try", "calendar", "birthdays")
        self.check("lists: one that can only be read is said", "can only be read" in answer.get("message", ""), answer)

    def command(self):
        """pressbrief save --to memos"""
        path = self.mail("Command")
        command = Helper(COMMAND, self.session)
        new, answer = self.stored("memos", lambda: command("save", "--to", "memos", path))
        self.check("pressbrief save: one memo, and its address", len(new) == 1 and answer["status"] == 0 and
                   answer["lines"] == [f"memo:///?source-uid=system-memo-list&comp-uid={new[0].get_uid()}"], answer)
        new, answer = self.stored("memos", lambda: command("save", "--to", "memos", path))
        self.check("pressbrief save: twice is once", new == [] and answer["status"] == 0, answer)
        answer = command("save", "--to", "memos", path, DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent/bus")
        self.check("pressbrief save: what fails is said", answer["status"] == 1 and answer["lines"] == [] and
                   "this is no desktop session" in answer["complaints"], answer)

    def killed(self):
        """Our process dies in the middle of a save, ever later: there is no memo yet, or a whole one."""
        path = self.mail("Killed", "Tarn & Söhne baut eine Fähre. " * 500)
        torn, whole = [], 0
        begin = time.monotonic()
        subprocess.run([HELPER, "memo", self.mail("Measured", "Tarn & Söhne. " * 500)], env=self.session.env,
                       stdout=subprocess.DEVNULL, check=True)
        step = 1.5 * (time.monotonic() - begin) / 50  # so that the last ones are through, on any machine
        before = {component.get_uid() for component in self.eyes.objects("memos")}
        for n in range(50):
            process = subprocess.Popen([HELPER, "memo", path], env=self.session.env, stdout=subprocess.DEVNULL)
            time.sleep(n * step)
            process.kill()
            process.wait()
            new = [memo for memo in self.eyes.objects("memos") if memo.get_uid() not in before]
            whole += len(new) == 1
            if len(new) > 1 or any(not memo.get_description().endswith(f"\n{MARK}\n") for memo in new):
                torn.append(new)
        self.check("killed 50 times while it saved: none or the whole memo, never two, never torn",
                   not torn and whole > 0, (torn, whole))

    def dates(self):
        for value, role, begin, end, rings in DATES:
            new, answer = self.stored("calendar", lambda: self.helper("date", value, role))
            if not self.check(f"{value}: one event", answer.get("ok") == "0" and len(new) == 1, answer):
                continue
            event = new[0]
            self.check(f"{value}: begin", values(event, "DTSTART") == [begin], lines_of(event))
            self.check(f"{value}: end", values(event, "DTEND") == ([end] if end else []), lines_of(event))
            said = "The mail names no day: this is a reminder at the start." in event.get_description()
            self.check(f"{value}: {'a reminder, and says so' if rings else 'no reminder'}",
                       said == rings and [trigger.split(":")[-1] for trigger in values(event, "TRIGGER")] ==
                       (["PT9H"] if rings else []), lines_of(event))
            answer = self.helper("date", value, role)
            self.check(f"{value}: twice is once", answer.get("ok") == "1" and
                       len(self.find("calendar", event.get_uid())) == 1, answer)
        for value in NO_DATES:
            new, answer = self.stored("calendar", lambda: self.helper("date", value, "event"))
            self.check(f"“{value}” is no event", answer.get("error") == "none" and new == [], answer)

    def one_event(self):
        new, answer = self.stored("calendar", lambda: self.helper("date", "2026-08-01", "launch"))
        event = new[0]
        self.check("event: title", event.get_summary() == "Launch: Tarn baut eine Fähre", event.get_summary())
        self.check("event: role, date, wording and mail in the description", event.get_description() ==
                   "Launch: 1 August 2026\nDie Fähre fährt bald\n\nMail: Tarn baut eine Fähre\n"
                   "From: Tarn & Söhne <presse@tarn.example>", event.get_description())
        self.check("event: leads back to the mail", values(event, "URL") == ["mid:dates@mail.example"])
        self.check("event: the reader is not busy", values(event, "TRANSP") == ["TRANSPARENT"])
        event.set_summary("My own words")
        self.eyes.modify("calendar", event)
        answer = self.helper("date", "2026-08-01", "launch")
        self.check("event: what the reader made of it stays", answer.get("ok") == "1" and
                   self.find("calendar", event.get_uid())[0].get_summary() == "My own words", answer)
        new, answer = self.stored("calendar", lambda: self.helper("date", "2026-08-01", "event"))
        self.check("event: another role is another event", len(new) == 1, answer)
        new, answer = self.stored("calendar", lambda: self.helper("date", "2026-08-02T10:00", "event",
                                                                  TZ="Europe/London"))
        self.check("event: where the clocks differ from the sender's, the time floats",
                   values(new[0], "DTSTART") == ["20260802T100000"], lines_of(new[0]))
        new, answer = self.stored("calendar", lambda: self.helper(
            "mail-date", os.path.join(SAMPLES, "de-embargo.eml"), "embargo"))
        self.check("event: an embargo's date is the embargo", len(new) == 1 and
                   new[0].get_summary().startswith("Embargo ends: "), answer)
        uid = self.eyes.add_list("calendar", "Desk")
        self.helper("date", "2026-08-03", "event", uid)
        self.check("event: goes into the chosen calendar", len(self.eyes.objects("calendar", uid)) == 1)
        answer = self.helper("date", "2026-08-03", "event", "gone")
        self.check("event: a chosen calendar that is gone is said",
                   answer.get("message") == "The chosen calendar is not there any more.", answer)

    def embargo(self):
        path = os.path.join(SAMPLES, "en-embargo.eml")
        new, answer = self.stored("calendar", lambda: self.helper("embargo", path))
        if not self.check("embargo: one event", answer.get("ok") == "0" and len(new) == 1, answer):
            return
        event = new[0]
        self.check("embargo: at its end", values(event, "DTSTART")[0].split(":")[-1].startswith("20260212T0001"),
                   lines_of(event))
        self.check("embargo: rings then, and a quarter of an hour before", sorted(
            value.split(":")[-1] for value in values(event, "TRIGGER")) == ["-PT15M", "PT0S"], lines_of(event))
        self.check("embargo: the mail's own words", "EMBARGOED UNTIL 00:01 GMT" in event.get_description(),
                   event.get_description())
        answer = self.helper("embargo", path)
        self.check("embargo: twice is once", answer.get("ok") == "1", answer)

        text = "Embargo until 2 April 2026, 6:00 a.m.\n\nTarn & Sons will build a ferry, the company said today."
        path = self.mail("Ferry", text)
        new, answer = self.stored("calendar", lambda: self.helper("embargo", path))
        self.check("embargo: without a zone the latest possible end, and it is said", len(new) == 1 and
                   values(new[0], "DTSTART") == ["20260402T180000Z"] and
                   "latest possible end" in new[0].get_description(), new and lines_of(new[0]) or answer)
        event = new[0]
        event.set_summary("My own words")
        self.eyes.modify("calendar", event)
        for zone, begin, words in (("Europe/Lisbon", "TZID=Europe/Lisbon:20260402T060000", None),
                                   ("Asia/Jakarta", "TZID=Asia/Jakarta:20260402T060000", "Call Ada first"),
                                   ("Europe/Rome", "TZID=Europe/Rome:20260402T060000", None)):
            new, answer = self.stored("calendar", lambda: self.helper("embargo", path, zone))
            event = self.find("calendar", event.get_uid())[0]
            self.check(f"embargo: the reader chose {zone}: the same event moves", new == [] and
                       answer.get("ok") == "0" and values(event, "DTSTART") == [begin], lines_of(event))
            self.check(f"embargo: {zone}: what is said is true now, and her own words stay",
                       "latest possible end" not in event.get_description() and
                       event.get_summary() == "My own words" and
                       ("Call Ada first" in event.get_description()) == (zone == "Europe/Rome"), lines_of(event))
            answer = self.helper("embargo", path, zone)
            self.check(f"embargo: {zone}: twice is once", answer.get("ok") == "1", answer)
            if words:
                event.set_description(words)
                self.eyes.modify("calendar", event)

    def hostile(self):
        subject = "BEGIN:VEVENT\\nSUMMARY:x, y; z \\, BEGIN:VCARD"
        text = "Sie sagte:\nEND:VJOURNAL\nBEGIN:VEVENT\nUID:evil\n" + MARK + "\nATTACH:file:///etc/passwd\n\u202e\u0007x"
        path = self.mail(subject, text)
        new, answer = self.stored("memos", lambda: self.helper("memo", path))
        inside = new and lines_of(new[0])
        self.check("hostile: a memo is one memo", len(new) == 1 and
                   [line for line in inside if line.startswith("BEGIN:")] == ["BEGIN:VJOURNAL"], inside or answer)
        self.check("hostile: and nothing is attached", not values(new[0], "ATTACH") and len(values(new[0], "UID")) == 1)
        self.helper("memo", path)
        text = self.find("memos", new[0].get_uid())[0].get_description()
        self.check("hostile: the mail cannot draw our line", text.splitlines().count(MARK) == 1, text)
        new, answer = self.stored("memos", lambda: self.helper("memo", self.mail("Ü" * 30000, "wörter " * 60000)))
        self.check("hostile: a very long mail is one memo of bounded length", len(new) == 1 and
                   len(new[0].get_summary()) <= 301 and len(new[0].get_description()) < 210000, answer)
        odd = "a@b.example\r\nBEGIN:VCARD\nFN:Evil, x;y\\ \x07"
        before = len(self.eyes.contacts())
        answer = self.helper("store-card", odd, odd, "odd@tarn.example", odd)
        contacts = self.eyes.contacts()
        found = [c for c in contacts if "odd@tarn.example" in attributes(c, "EMAIL")]
        self.check("hostile: a contact is one contact", len(contacts) == before + 1 and len(found) == 1, answer)
        self.check("hostile: its name is one line", attributes(found[0], "FN") ==
                   ["a@b.example BEGIN:VCARD FN:Evil, x;y\\"], attributes(found[0], "FN"))

    def contacts(self):
        eyes = self.eyes
        new = lambda: [c for c in eyes.contacts() if "ada@tarn.example" in attributes(c, "EMAIL")]  # noqa: E731
        card = ("Ada Tarn", "Tarn & Söhne GmbH", "ada@tarn.example", "+49 30 23125 417")
        answer = self.helper("look-card", *card)
        self.check("contact: looking shows what would be stored", (answer.get("name"), answer.get("organization"),
                   answer.get("email"), answer.get("phone"), answer.get("there")) == (*card, "0"), answer)
        self.check("contact: looking stores nothing", new() == [])
        answer = self.helper("store-card", *card)
        found = new()
        if not self.check("contact: stored", answer.get("ok") == "0" and len(found) == 1, answer):
            return
        self.check("contact: name, company, phone, source", (attributes(found[0], "FN"), attributes(found[0], "TEL"),
                   attributes(found[0], "NOTE")) == ([card[0]], [card[3]], ["mid:1@mail.example"])
                   and attributes(found[0], "ORG")[0].startswith(card[1]), found[0].to_string(1))
        self.check("contact: has a family name", found[0].get_property("family-name") == "Tarn",
                   found[0].to_string(1))
        self.helper("store-card", *card)
        self.check("contact: twice is once", len(new()) == 1 and new()[0].to_string(1) == found[0].to_string(1))
        self.helper("store-card", "A. Tarn", "Other", "ADA@tarn.example", "0049 30 23125417")
        self.check("contact: the same address in capitals, the same phone otherwise written: nothing new",
                   new()[0].to_string(1) == found[0].to_string(1), new()[0].to_string(1))

    def merging(self):
        eyes = self.eyes
        eyes.add_contact("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dr. Bo Lind\r\nN:Lind;Bo;;Dr.;\r\n"
                         "EMAIL;TYPE=HOME:bo@home.example\r\nEMAIL;TYPE=WORK:bo@tarn.example\r\n"
                         "TEL;TYPE=CELL:+46 70 1740605\r\nNOTE:plays chess\r\nX-MINE:stays\r\nBDAY:1980-01-02\r\n"
                         "END:VCARD\r\n")
        card = ("Bo Lind", "Tarn AB", "bo@tarn.example", "+46 8 5550100")
        answer = self.helper("look-card", *card)
        self.check("merging: looking shows the name that is there", answer.get("name") == "Dr. Bo Lind" and
                   answer.get("organization") == "Tarn AB" and answer.get("there") == "1", answer)
        self.helper("store-card", *card)
        found = [c for c in eyes.contacts() if "bo@tarn.example" in attributes(c, "EMAIL")]
        vcard = found[0].to_string(1)
        self.check("merging: no second contact", len(found) == 1)
        self.check("merging: nothing is lost", all(line in vcard for line in (
            "FN:Dr. Bo Lind", "N:Lind;Bo;;Dr.;", "bo@home.example", "+46 70 1740605", "NOTE:plays chess", "X-MINE:stays",
            "BDAY:1980-01-02")), vcard)
        self.check("merging: gaps are filled", attributes(found[0], "ORG")[0].startswith("Tarn AB") and
                   sorted(attributes(found[0], "TEL")) == ["+46 70 1740605", "+46 8 5550100"], vcard)
        eyes.add_contact("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cy Vale\r\nTEL:+44 20 7946 0123\r\nEND:VCARD\r\n")
        self.helper("store-card", "Cy Vale", "Vale Ltd", "", "+44 (20) 7946-0123")
        found = [c for c in eyes.contacts() if attributes(c, "FN") == ["Cy Vale"]]
        self.check("merging: without an address by name and phone", len(found) == 1 and
                   attributes(found[0], "ORG")[0].startswith("Vale Ltd"), [c.to_string(1) for c in found])
        self.helper("store-card", "Cy Vale", "Other Ltd", "", "+44 20 7946 0999")
        found = [c for c in eyes.contacts() if attributes(c, "FN") == ["Cy Vale"]]
        self.check("merging: another phone is another person", len(found) == 2)
        answer = self.helper("store-card", "", "", "", "+44 20 7946 0999")
        self.check("merging: a phone alone is nobody", answer.get("message") ==
                   "The contact has neither a name nor a mail address.", answer)
        answer = self.helper("store", os.path.join(SAMPLES, "de-embargo.eml"))
        found = [c for c in eyes.contacts() if "presse@kachelwerk-ahrenfeld.example" in attributes(c, "EMAIL")]
        self.check("a mail's press contact", len(found) == 1 and attributes(found[0], "FN") == ["Svenja Rademacher"]
                   and attributes(found[0], "TEL") == ["030 23125 417"], found and found[0].to_string(1) or answer)

    def faults(self):
        for program, act in (("evolution-calendar-factory", ("date", "2026-09-01", "event")),
                             ("evolution-addressbook-factory", ("store-card", "Di", "", "di@tarn.example", "")),
                             ("evolution-source-registry", ("memo", self.mail()))):
            pids = self.session.signal(program, signal.SIGSTOP)
            self.check(f"{program}: runs", len(pids) == 1, self.session.pids())
            answer = self.helper(*act)
            self.check(f"{program} hangs: it is said, in time", answer.get("message") ==
                       "Evolution’s memos, calendars and contacts do not answer." and answer["seconds"] < 16, answer)
            self.check(f"{program} hangs: our main loop does not", int(answer["stall"]) < 1000, answer)
            answer = self.helper(*act, CANCEL_AFTER="300")
            self.check(f"{program} hangs: it can be cancelled", "g-io-error-quark 19" in answer.get("error", "") and
                       answer["seconds"] < 5, answer)
            self.session.signal(program, signal.SIGCONT)
            answer = host.poll(lambda: (lambda a: "ok" in a and a)(self.helper(*act)), timeout=20)
            self.check(f"{program} answers again: it works", answer, answer)
            self.session.signal(program, signal.SIGKILL)
            host.poll(lambda: program not in self.session.pids().values(), timeout=10)
            answer = self.helper(*act)
            self.check(f"{program} was killed: it is started again", "ok" in answer, answer)

    def no_services(self):
        empty = Session(services=False)
        try:
            answer = Helper(HELPER, empty)("memo", self.mail())
            self.check("not installed: it is said", answer.get("message") ==
                       "Evolution’s memos, calendars and contacts are not installed." and
                       answer.get("error", "").endswith(" 2") and answer["seconds"] < 10, answer)
        finally:
            empty.stop()
        answer = self.helper("date", "2026-09-01", "event", DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent/bus")
        self.check("no bus: it is said", answer.get("message") ==
                   "Memos, calendars and contacts cannot be reached: this is no desktop session." and
                   answer["seconds"] < 10, answer)
        answer = self.helper("lists", "memos", ALSO_LOADED="libsoup-2.4.so.1")
        if "missing" not in answer:
            self.check("beside libsoup 2, which libsoup 3 ends a program for: it is said", answer["status"] == 0 and
                       "(libsoup 2)" in answer.get("message", ""), answer)
        alone = shutil.copy(HELPER, f"{self.session.home}/alone")
        answer = Helper(alone, self.session)("lists", "memos")
        self.check("without the module: it is said", answer.get("message") ==
                   "Evolution’s memos, calendars and contacts are not installed.", answer)


def main():
    wanted = ["dbus-daemon", "glib-compile-schemas"]
    if host.missing(wanted) or not os.path.exists("/usr/libexec/evolution-calendar-factory"):
        host.skip("needs dbus-daemon and evolution-data-server")
    tap = host.Tap()
    session = Session()
    try:
        test = Test(tap, session)
        for part in (test.lists, test.memos, test.chosen_list, test.command, test.killed, test.dates,
                     test.one_event, test.embargo, test.contacts, test.merging, test.hostile, test.no_services,
                     test.faults):
            part()
    finally:
        left = session.stop()
    tap.check("nothing of it is left", not left, left)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
