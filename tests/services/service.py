# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of services have in common: TAP, mails of invented senders, and the command."""

import os
import subprocess
import time

BODY = """LEEDS, 3 March 2026 - Harbour Lanterns Ltd today presented an electric harbour light that runs for a whole
winter on one charge. The first twelve of them will be set up along the northern pier in May 2026.

"A light that nobody has to look after is worth two that somebody forgets," said Nils Holm, managing director of
Harbour Lanterns Ltd. He expects the thirteen lights of the southern pier to follow in 2027.
"""


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def check(self, name, holds, seen=""):
        self.count += 1
        self.failed += not holds
        print(f"{'ok' if holds else 'not ok'} {self.count} {name}", flush=True)
        if not holds:
            for line in str(seen).splitlines():
                print(f"# {line}", flush=True)

    def end(self):
        print(f"1..{self.count}")
        return self.failed > 0


def mail(folder, number, subject="Lanternmakers of Skerry Point go electric", body=BODY, contact="press@holm.example"):
    """A press release; the same number is the same mail."""
    path = os.path.join(folder, f"{number}.eml")
    with open(path, "w", encoding="utf-8", newline="\r\n") as file:
        file.write(f"""From: Harbour Lanterns press office <{contact}>
To: desk@paper.example
Subject: {subject}
Date: Tue, 03 Mar 2026 09:00:00 +0000
Message-ID: <{number}@holm.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

PRESS RELEASE

{body}
Press contact
Ada Holm, Harbour Lanterns Ltd, {contact}, 0113 496 0100
""")
    return path


class Command:
    def __init__(self, build):
        self.program = os.path.join(build, "plugin/cli/pressbrief")
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="en")

    def save(self, target, *files, timeout=60):
        """Exit status, what it prints, what it complains, and how long it took."""
        begin = time.monotonic()
        done = subprocess.run([self.program, "save", "--to", target, *files], env=self.environment, timeout=timeout,
                              capture_output=True, text=True)
        return done.returncode, done.stdout.strip(), done.stderr.strip(), time.monotonic() - begin


def poll(look, seconds=15):
    """What look returns once it is something; waits for it."""
    end = time.monotonic() + seconds
    while True:
        found = look()
        if found or time.monotonic() > end:
            return found
        time.sleep(0.1)
