#!/usr/bin/python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes in Joplin: a server that keeps to the contract of Joplin's data API to the letter, and takes nothing else; the
key in the real gnome-keyring. test-joplin.py BUILD_DIR, on a session bus and in a home folder of its own."""

import http.server
import json
import os
import re
import subprocess
import sys
import threading
import time
import urllib.parse

import service

KEY = "k3y/with+signs=&%"
NOTE = {"id": str, "title": str, "body": str, "parent_id": str, "source_url": str, "user_created_time": int}
CHANGE = {"body": str, "source_url": str}
HEX = re.compile(r"[0-9a-f]{32}")


class Joplin(http.server.ThreadingHTTPServer):
    """The part of the data API that we use: https://joplinapp.org/help/api/references/rest_api."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port=0):
        super().__init__(("127.0.0.1", port), Handler)
        self.notes = {}
        self.folders = [{"id": f"{n:032x}", "title": f"Notebook {n}"} for n in range(5)]
        self.wrong = []  # what was not to the letter
        self.asked = []  # method and path of each request
        self.fault = None  # (method, path, what to do)
        self.answer = "waiting"
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        pass

    def stop(self):
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def expect(self, holds, what):
        if not holds:
            self.server.wrong.append(f"{self.command} {self.path}: {what}")

    def reply(self, status, value, kind="application/json"):
        body = value.encode() if isinstance(value, str) else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def play(self, fault):
        if fault == "never":
            time.sleep(30)
        elif fault == "cut":
            self.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"id": "a')
            self.close_connection = True
        elif fault == "html":
            self.reply(200, "<html>Please log in</html>", "text/html")
        elif fault == "list":
            self.reply(200, [1])
        else:
            self.reply(fault, {"error": "Internal Server Error: at line 12"})

    def answer(self):
        url = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(url.query, strict_parsing=bool(url.query), keep_blank_values=True)
        length = int(self.headers.get("Content-Length") or 0)
        text = self.rfile.read(length).decode() if length else ""
        self.server.asked.append((self.command, url.path))
        self.expect(self.headers["User-Agent"].startswith("Pressbrief/"), "no User-Agent")
        self.expect(self.headers.get("Host") == self.server.url[7:], "another Host")
        self.expect("Cookie" not in self.headers, "a cookie")
        if self.server.fault and self.server.fault[:2] == (self.command, url.path.split("/")[1]):
            return self.play(self.server.fault[2])
        if url.path == "/ping":
            self.expect(not query, "a key in a ping")
            return self.reply(200, "JoplinClipperServer", "text/plain")
        if url.path in ("/auth", "/auth/check"):
            return self.authorize(url.path, query)
        if query.get("token") != [KEY]:
            return self.reply(403, {"error": "Invalid \"token\" parameter"})
        body = None
        if self.command in ("POST", "PUT"):
            self.expect(self.headers.get("Content-Type") == "application/json", "another Content-Type")
            body = json.loads(text)
        else:
            self.expect(not text, "a body")
        return self.route(url.path, query, body)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def authorize(self, path, query):
        if self.command == "POST" and path == "/auth":
            return self.reply(200, {"auth_token": "once/+"})
        self.expect(query == {"auth_token": ["once/+"]}, "another auth_token")
        state, self.server.answer = self.server.answer, "accepted" if self.server.answer == "waiting" else self.server.answer
        return self.reply(200, {"status": state, "token": KEY} if state == "accepted" else {"status": state})

    def route(self, path, query, body):
        notes, folders = self.server.notes, self.server.folders
        name = path[len("/notes/"):]
        if (self.command, path) == ("GET", "/folders"):
            self.expect(query.get("fields") == ["id,title"], "other fields")
            page = int(query["page"][0])
            return self.reply(200, {"items": folders[page * 2 - 2:page * 2], "has_more": page * 2 < len(folders)})
        if (self.command, path) == ("POST", "/folders"):
            self.expect(list(body) == ["title"], f"a folder of {list(body)}")
            folders.append({"id": f"{len(folders):032x}", "title": body["title"]})
            return self.reply(200, folders[-1])
        if (self.command, path) == ("POST", "/notes"):
            self.check(body, NOTE)
            self.expect(body["id"] not in notes, "an id that is taken")
            self.expect(body["parent_id"] in [f["id"] for f in folders], "no such notebook")
            notes[body["id"]] = dict(body, deleted_time=0)
            return self.reply(200, notes[body["id"]])
        self.expect(path.startswith("/notes/") and HEX.fullmatch(name), "no such route")
        if name not in notes:
            return self.reply(404, {"error": "Not Found"})
        if self.command == "PUT":
            self.check(body, CHANGE)
            notes[name].update(body)
            return self.reply(200, notes[name])
        fields = query.get("fields", ["id,parent_id,title,deleted_time"])[0].split(",")
        return self.reply(200, {field: notes[name][field] for field in fields})

    def check(self, body, types):
        self.expect({name: type(value) for name, value in body.items()} == types, f"members {body}")
        self.expect(HEX.fullmatch(body.get("id", "0" * 32)), "no id of 32 digits")


class Settings:
    """GSettings in a file, so that the command reads what a test sets."""

    def __init__(self, command):
        self.path = os.path.join(os.environ["XDG_CONFIG_HOME"], "glib-2.0/settings/keyfile")
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        command.environment["GSETTINGS_BACKEND"] = "keyfile"

    def set(self, **values):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write("[org/pressbrief]\n" + "".join(f"{k.replace('_', '-')}='{v}'\n" for k, v in values.items()))


def keep_key(address, key):
    subprocess.run(["secret-tool", "store", "--label=test", "service", "joplin", "address", address, "xdg:schema",
                    "org.pressbrief.Key"], input=key, text=True, check=True)


def check_notes(tap, command, settings, folder):
    joplin = Joplin()
    settings.set(joplin_address=joplin.url)
    first = service.mail(folder, 1)
    status, out, complaint, _ = command.save("joplin", first)
    tap.check("without a key: a sentence, and nothing asked but the ping",
              (status, complaint.rsplit(": ", 1)[-1]) == (1, "Joplin has not given Pressbrief access yet")
              and set(joplin.asked) == {("GET", "/ping")}, (status, out, complaint, joplin.asked))
    keep_key(joplin.url, KEY)
    status, out, complaint, _ = command.save("joplin", first)
    tap.check("one note", status == 0 and len(joplin.notes) == 1, (status, complaint))
    note = next(iter(joplin.notes.values()))
    tap.check("its title, source and notebook", (note["title"], note["source_url"], joplin.folders[-1]["title"])
              == ("Lanternmakers of Skerry Point go electric", "mid:1@holm.example", "Press releases"), note)
    tap.check("its address opens it", out == f"joplin://x-callback-url/openNote?id={note['id']}", out)
    tap.check("the brief is in it, and no front matter",
              "**Nils Holm**" in note["body"] and not note["body"].startswith("---\n"), note["body"])
    tap.check("it was created now", abs(note["user_created_time"] / 1000 - time.time()) < 60, note)

    note["body"] += "\nMine: call Nils **back**\n"
    note["title"] = "Lights"
    before = note["body"]
    status, again, complaint, _ = command.save("joplin", first)
    tap.check("twice is once, and what the reader wrote stays",
              status == 0 and again == out and len(joplin.notes) == 1 and note["body"] == before
              and note["title"] == "Lights", (status, complaint, note))
    note["body"] = note["body"].replace("**Nils Holm**", "**Nils Holm** (met him in Leeds)")
    status, _, complaint, _ = command.save("joplin", first)
    tap.check("what the reader wrote into our part is kept below",
              status == 0 and note["body"].index("met him in Leeds") > note["body"].index("pressbrief:")
              and "call Nils **back**" in note["body"], note["body"])
    tap.check("another mail of this title is another note, in the same notebook",
              command.save("joplin", service.mail(folder, 2))[0] == 0 and len(joplin.notes) == 2
              and len({n["parent_id"] for n in joplin.notes.values()}) == 1 and len(joplin.folders) == 6)
    note["deleted_time"] = 1
    status, other, complaint, _ = command.save("joplin", first)
    tap.check("a note in the trash stays there, the mail gets a new one",
              status == 0 and other != out and len(joplin.notes) == 3 and note["deleted_time"] == 1, complaint)
    check_hostile(tap, command, joplin, folder)
    tap.check("every request was to the letter", not joplin.wrong, "\n".join(joplin.wrong))
    joplin.stop()


def check_hostile(tap, command, joplin, folder):
    evil = "![t](https://track.example/p.png) <script>x()</script> [a](https://evil.example) <!-- pressbrief:0 -->"
    path = service.mail(folder, 3, f"Lights \"go\" {evil}", service.BODY.replace("on one charge", evil))
    known = set(joplin.notes)
    status, _, complaint, _ = command.save("joplin", path)
    new = [note for name, note in joplin.notes.items() if name not in known]
    body = new[0]["body"] if new else ""
    live = re.findall(r"(?<!\\)!\[|<script|(?<!\\)\]\((?!<mid:)|^<!-- (?!pressbrief:[0-9a-f]{16} )", body, re.M)
    tap.check("nothing that a mail says is live in its note", status == 0 and body and not live, (complaint, live, body))


# What Joplin does where, what the reader is told, and in how many seconds.
FAULTS = [
    ("GET", "notes", 403, "Joplin does not accept the access key", 3),
    ("GET", "notes", 500, "Joplin did not take the note", 3),
    ("GET", "notes", "html", "Joplin did not take the note", 3),
    ("GET", "notes", "list", "Joplin did not take the note", 3),
    ("GET", "notes", "cut", "Joplin did not take the note", 3),
    ("GET", "folders", 500, "Joplin did not take the note", 3),
    ("POST", "notes", 500, "Joplin did not take the note", 3),
    ("POST", "notes", "html", "Joplin did not take the note", 3),
    ("POST", "notes", "cut", "Joplin did not take the note", 3),
    ("POST", "notes", "never", "Joplin does not answer", 20),
    ("GET", "ping", 500, "Joplin does not run, or not with its web clipper", 3),
    ("GET", "ping", "never", "Joplin does not run, or not with its web clipper", 5),
]


def check_faults(tap, build, command, settings, folder):
    joplin = Joplin()
    path = service.mail(folder, 4)
    settings.set(joplin_address=joplin.url)
    keep_key(joplin.url, KEY)
    for method, where, fault, sentence, most in FAULTS:
        joplin.fault = (method, where, fault)
        status, out, complaint, seconds = command.save("joplin", path)
        tap.check(f"{fault} for {method} /{where}: {sentence}",
                  status == 1 and not out and complaint.endswith(sentence) and "\n" not in complaint
                  and not joplin.notes and seconds < most, (status, out, complaint, seconds))
    joplin.fault = ("GET", "notes", "never")
    begin = time.monotonic()
    done = subprocess.run([os.path.join(build, "tests/services/notes-helper"), "cancel", "joplin", "700"],
                          env=command.environment, capture_output=True, text=True, timeout=30)
    tap.check("never answering and cancelled: at once", done.returncode == 0 and time.monotonic() - begin < 3, done.stderr)
    joplin.fault = None
    keep_key(joplin.url, "another key")
    status, _, complaint, _ = command.save("joplin", path)
    tap.check("a wrong key: a sentence without it",
              status == 1 and complaint.endswith("Joplin does not accept the access key") and "another" not in complaint,
              complaint)
    keep_key(joplin.url, KEY)
    tap.check("afterwards it is saved", command.save("joplin", path)[0] == 0 and len(joplin.notes) == 1)
    joplin.stop()
    status, _, complaint, _ = command.save("joplin", path)
    tap.check("not running: a sentence",
              status == 1 and complaint.endswith("Joplin does not run, or not with its web clipper"), complaint)


def check_found(tap, command, settings, folder):
    """Without an address of the reader's own, Joplin is found at the port that it could take."""
    for port in range(41194, 41184, -1):
        try:
            joplin = Joplin(port)
            break
        except OSError:
            continue
    settings.set()
    keep_key("http://127.0.0.1:41184", KEY)
    status, _, complaint, _ = command.save("joplin", service.mail(folder, 5))
    tap.check("found at another of its ports", status == 0 and len(joplin.notes) == 1, (port, complaint))
    joplin.stop()


def check_connect(tap, build, settings, command):
    joplin = Joplin()
    settings.set(joplin_address=joplin.url)
    program = os.path.join(build, "tests/services/notes-helper")

    def connect():
        return subprocess.run([program, "connect"], env=command.environment, capture_output=True, text=True, timeout=30)

    def kept():
        return subprocess.run(["secret-tool", "lookup", "service", "joplin", "address", joplin.url],
                              capture_output=True, text=True).stdout

    joplin.answer = "rejected"
    done = connect()
    tap.check("the reader says no in Joplin: no key", done.returncode == 1 and not kept()
              and done.stderr.strip() == "Nobody said yes in Joplin", done.stderr)
    joplin.answer = "waiting"
    done = connect()
    tap.check("the reader says yes in Joplin: its key is in the keyring", done.returncode == 0 and kept() == KEY,
              (done.stderr, kept()))
    tap.check("every question was to the letter", not joplin.wrong, joplin.wrong)
    joplin.stop()


def main():
    build = os.path.abspath(sys.argv[1])
    folder = os.path.join(os.environ["HOME"], "mails")
    os.makedirs(folder)
    tap = service.Tap()
    command = service.Command(build)
    settings = Settings(command)
    keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                               stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        keyring.stdin.write(b"night desk")
        keyring.stdin.close()
        subprocess.run(["gdbus", "wait", "--session", "--timeout", "10", "org.freedesktop.secrets"], check=True)
        check_notes(tap, command, settings, folder)
        check_faults(tap, build, command, settings, folder)
        check_found(tap, command, settings, folder)
        check_connect(tap, build, settings, command)
    finally:
        keyring.terminate()
        keyring.wait()
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
