#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""hard.py FOLDER: writes the announcements of hard.mails as mails, each STORY-NUMBER-LANGUAGE.eml.

These are written by hand, from no template: pairs and triples of announcements that one sender words alike (two warehouses that open on
one day, two recalls, the fourth and the fifth point release and its repair two days later, two loans to one company), each in two
languages. A mail begins with a line "=== STORY LANGUAGE TIME SENDER"; then its subject, which is its headline, and its paragraphs."""
import datetime
import email.message
import email.utils
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from texts import LABEL  # noqa: E402


def write(folder):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "hard.mails"), encoding="utf-8") as file:
        blocks = file.read().split("=== ")[1:]
    for i, block in enumerate(blocks):
        head, subject, *paragraphs = block.strip().split("\n")
        story, language, time, sender = head.split(" ", 3)
        mail = email.message.EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = sender, "desk@paper.example", subject
        mail["Date"] = email.utils.format_datetime(datetime.datetime.fromisoformat(time + ":00+00:00"))
        mail["Message-ID"] = f"<{story}.{i}@hard.example>"
        mail.set_content("\n\n".join([LABEL[language], subject, *paragraphs]) + "\n", cte="8bit")
        with open(os.path.join(folder, f"{story}-{i:02d}-{language}.eml"), "wb") as out:
            out.write(mail.as_bytes(policy=mail.policy.clone(max_line_length=0, cte_type="8bit", utf8=True)))


if __name__ == "__main__":
    write(sys.argv[1])
