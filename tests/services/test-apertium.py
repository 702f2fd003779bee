#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Apertium, the program and APy, both of Debian, through the command: test-apertium.py PRESSBRIEF. Prints TAP."""
import concurrent.futures
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

PROGRAM = sys.argv[1]
HERE = os.path.dirname(os.path.abspath(__file__))
UNPACKED = os.path.join(os.path.dirname(os.path.abspath(PROGRAM)), "../../apertium-apy")  # by ./run test
WORK = tempfile.mkdtemp()
count = failed = 0
# Names whose words Apertium would translate: "beautiful", "red", "flower", "he", "camera", "Mountain".
ITALIAN = """From: Fiore Camera <stampa@fiore.example>
Subject: Fiore Camera apre un museo
Date: Mon, 05 May 2031 09:00:00 +0200
Message-ID: <1@fiore.example>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Torino, 5 maggio 2031 - Fiore Camera S.p.A. apre oggi un museo della fotografia a Torino con 1.250 macchine.

«Il museo di Fiore Camera è una casa aperta a tutti i 20 quartieri della nostra città, e vogliamo che resti così», ha dichiarato Bella Rossi, amministratrice delegata di Fiore Camera S.p.A.

Il museo apre il 3 luglio 2031 con Monte Bianco Ottica e con il catalogo su www.fiore.example/museo.
"""
FRENCH = """From: Lumiere Mobilier <presse@lumiere.example>
Subject: Lumiere Mobilier ouvre une usine
Date: Mon, 05 May 2031 09:00:00 +0200
Message-ID: <2@lumiere.example>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Lyon, le 5 mai 2031 - Lumiere Mobilier SA annonce l'ouverture d'une usine de meubles en France avec 180 salariés.

« Cette usine est une chance pour la région et pour les 180 familles qui y travailleront », déclare Blanche Petit, directrice générale de Lumiere Mobilier SA.
"""
ENGLISH = """From: Red Apple Lamps <press@redapple.example>
Subject: Red Apple Lamps opens a plant
Date: Mon, 05 May 2031 09:00:00 +0200
Message-ID: <3@redapple.example>

London, May 5, 2031 - Red Apple Lamps Ltd opens a new plant in London today and hires 1,250 people for it.

"This plant is the biggest step in the history of our company," said Rose King, chief executive of Red Apple Lamps Ltd.
"""
GERMAN = """From: Presse <presse@lampen.example>
Subject: Neues Werk
Date: Mon, 05 May 2031 09:00:00 +0200
Message-ID: <4@lampen.example>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Ulm, 5. Mai 2031 - Die Lampenwerk AG eröffnet heute ein neues Werk in Ulm und stellt dafür 180 Menschen ein.
"""


def check(name, holds, *seen):
    global count, failed
    count += 1
    failed += not holds
    print(f"{'ok' if holds else 'not ok'} {count} {name}", flush=True)
    if not holds:
        print("# saw:", *[repr(s)[:1500] for s in seen], flush=True)


def translate(mail, to, *args, home=None, output="json", **environment):
    home = home or tempfile.mkdtemp(dir=WORK)
    env = {**os.environ, "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": home + "/cache", "XDG_CONFIG_HOME": home + "/config",
           "XDG_DATA_HOME": home + "/data", "GSETTINGS_BACKEND": "memory", **environment}
    done = subprocess.run([PROGRAM, "translate", "--to", to, "--format", output, *args, "-"], input=mail.encode(),
                          capture_output=True, env=env, timeout=120)
    out = done.stdout.decode()
    return done.returncode, json.loads(out)["excerpts"] if output == "json" and out else out, done.stderr.decode()


def whole_of(excerpts):
    return " ".join(e["translation"] or "(none)" for e in excerpts)


def check_pair(name, mail, to, kept, words, marks="*#@"):
    status, excerpts, err = translate(mail, to)
    whole = whole_of(excerpts)
    check(f"{name}: translated", status == 0 and all(e["translation"] for e in excerpts) and all(w in whole.lower() for w in words),
          whole, err)
    check(f"{name}: names and numbers are whole", all(k in whole for k in kept), kept, whole)
    check(f"{name}: no marks", not any(m in whole for m in marks), whole)


def test_program():
    check_pair("it-es", ITALIAN, "es", ("Fiore Camera S.p.A.", "Bella Rossi", "Monte Bianco Ottica", "20", "2031"), ("museo", "ciudad"))
    check_pair("it-en, by way of Spanish", ITALIAN, "en", ("Fiore Camera S.p.A.", "Bella Rossi", "Monte Bianco Ottica", "20", "2031", "www.fiore.example/museo"), ("museum", "city", "july"))
    check_pair("fr-es", FRENCH, "es", ("Lumiere Mobilier SA", "180", "2031"), ("muebles", "familias"))
    check_pair("en-es", ENGLISH, "es", ("Red Apple Lamps Ltd", "Rose King"), ("empresa",))
    check_pair("en-it, by way of Spanish", ENGLISH, "it", ("Red Apple Lamps Ltd", "Rose King"), ("storia",))
    _, text, _ = translate(ITALIAN, "en", output="text")
    check("label", "Machine translation · Apertium · on this computer · rough, by way of Spanish" in text, text)
    _, text, _ = translate(ITALIAN, "es", output="text")
    check("label of a straight way", "Machine translation · Apertium · on this computer · rough\n" in text, text)
    status, excerpts, err = translate(GERMAN, "en")
    check("no way from German", status == 1 and excerpts[0]["translation"] is None
          and excerpts[0]["error"] == "Apertium has no way from German to English", excerpts, err)
    status, excerpts, err = translate(ITALIAN, "it")
    check("nothing to do in the reader's language", status == 0 and excerpts == [], excerpts, err)
    status, excerpts, err = translate(ITALIAN, "en", PATH="/nonexistent")
    check("not installed", status == 1 and "Apertium is not installed" in err, err)


def fake_apertium(script):
    """An apertium that lists a pair and then does what it likes."""
    folder = tempfile.mkdtemp(dir=WORK)
    path = os.path.join(folder, "apertium")
    with open(path, "w") as f:
        f.write('#!/bin/sh\ncase $1 in -l) echo "  ita-eng"; exit;; -V) echo "Apertium 0"; exit;; esac\n' + script + "\n")
    os.chmod(path, 0o755)
    return folder + ":" + os.environ["PATH"]


def alive(marker):
    """Whether a process still has @marker among its arguments."""
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            if marker in open(f"/proc/{pid}/cmdline", "rb").read().split(b"\0"):
                return True
        except OSError:
            pass
    return False


def test_bad_programs():
    rows = {
        "hangs": ("sleep 4321 & sleep 4321", "Apertium does not answer"),
        "never stops talking": ("yes", "Apertium failed: File too large"),
        "says nothing": ("echo 'cg-proc: command not found' >&2", "Apertium failed: cg-proc: command not found"),
        "is no UTF-8": (r"printf '\377\376'", "Apertium failed: its output is not UTF-8"),
        "drops a paragraph": ("echo one", "Apertium did not keep the names and numbers"),
        "answers with other names": ("sed 's/[Xx]q/Xk/g; s/Zk/Zq/g'", "Apertium did not keep the names and numbers"),
    }
    with concurrent.futures.ThreadPoolExecutor(len(rows)) as pool:
        jobs = {name: pool.submit(translate, ITALIAN, "en", PATH=fake_apertium(script)) for name, (script, _) in rows.items()}
    for name, (_, why) in rows.items():
        status, excerpts, err = jobs[name].result()
        check(f"an Apertium that {name}", status == 1 and any(e.get("error") == why for e in excerpts), excerpts, err)
    check("what hung is ended, with all that it started", not alive(b"4321"))


def test_cache():
    home = tempfile.mkdtemp(dir=WORK)
    first = translate(ITALIAN, "en", home=home)
    calls = os.path.join(home, "calls")
    # the same mail again: the program is asked what it is, and nothing else
    folder = tempfile.mkdtemp(dir=WORK)
    with open(folder + "/apertium", "w") as f:
        f.write(f'#!/bin/sh\necho "$@" >>{calls}\nexec {shutil.which("apertium")} "$@"\n')
    os.chmod(folder + "/apertium", 0o755)
    again = translate(ITALIAN, "en", home=home, PATH=folder + ":" + os.environ["PATH"])
    asked = open(calls).read().split("\n")
    check("a mail seen again is not translated again", again == first and not any("-f" in a for a in asked), again, asked)
    modes = [oct(os.stat(os.path.join(home, "cache/pressbrief", n)).st_mode & 0o777) for n in os.listdir(home + "/cache/pressbrief")]
    check("the cache is the reader's own", set(modes) == {"0o600"}, modes)


def listening(port):
    """The addresses that listen on @port, as the kernel has them."""
    lines = [line.split() for f in ("/proc/net/tcp", "/proc/net/tcp6") if os.path.exists(f) for line in list(open(f))[1:]]
    return [line[1].split(":")[0] for line in lines if line[3] == "0A" and line[1].endswith(f":{port:04X}")]


def test_apy():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = open(os.path.join(WORK, "apy.log"), "w")
    apy = subprocess.Popen([os.path.join(HERE, "apy-on-loopback"), str(port), UNPACKED], stdout=log, stderr=log)
    try:
        for _ in range(100):
            if listening(port) or apy.poll() is not None:
                break
            time.sleep(0.1)
        check("apy: listens on 127.0.0.1 alone", listening(port) == ["0100007F"], listening(port), open(log.name).read())
        where = ("--service", "apy", "--address", f"http://127.0.0.1:{port}")
        status, excerpts, err = translate(ITALIAN, "en", *where)
        whole = whole_of(excerpts)
        check("apy: translates by way of Spanish", status == 0 and "museum" in whole and "city" in whole.lower(), whole, err)
        check("apy: names and numbers are whole", all(k in whole for k in ("Fiore Camera S.p.A.", "Bella Rossi", "Monte Bianco Ottica", "2031")), whole)
        check("apy: no marks", not any(m in whole for m in "*#@"), whole)
        _, text, _ = translate(ITALIAN, "es", *where, output="text")
        check("apy: label", "Machine translation · Apertium APy · on this computer · rough\n" in text, text)
        status, excerpts, err = translate(GERMAN, "en", *where)
        check("apy: no way from German", status == 1 and excerpts[0]["error"] == "Apertium APy has no way from German to English", excerpts)
        status, excerpts, err = translate(ITALIAN, "en", "--service", "apy", "--address", f"http://127.0.0.1:{port}/nowhere")
        check("apy: at another address it is not", status == 1 and excerpts[0]["error"] == f"There is no Apertium APy at http://127.0.0.1:{port}/nowhere", excerpts)
        status, excerpts, err = translate(ITALIAN, "en", "--service", "libretranslate", "--address", f"http://127.0.0.1:{port}")
        check("apy: it is no LibreTranslate", status == 1 and excerpts[0]["error"] == f"There is no LibreTranslate at http://127.0.0.1:{port}", excerpts)
    finally:
        apy.terminate()
        apy.wait()


if shutil.which("apertium") is None or shutil.which("cg-proc") is None:
    print("1..0 # SKIP needs apertium, apertium-eng-spa, apertium-spa-ita, apertium-fr-es, cg3")
    sys.exit(77)
try:
    test_program()
    test_cache()
    test_bad_programs()
    if shutil.which("apertium-apy") or os.path.exists(UNPACKED + "/usr/bin/apertium-apy"):
        test_apy()
    else:
        print("# no apertium-apy here")
finally:
    shutil.rmtree(WORK, ignore_errors=True)
print(f"1..{count}")
sys.exit(failed > 0)
