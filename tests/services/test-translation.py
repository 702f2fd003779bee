#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translation services against contract servers, through the command: test-translation.py PRESSBRIEF HELPER. Prints TAP, and the
table of faults and what people read. Wants a session bus and a home folder of its own (run-on-bus)."""
import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import translation_peer as contract

PROGRAM, HELPER = sys.argv[1:3]
MAIL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "translation.eml")
NAMES = {"libretranslate": "LibreTranslate", "deepl": "DeepL", "chat": "Language model"}
KEPT = ("Velmora S.p.A.", "Lea Torri", "Orsani & Figli", "1,250,000", "12", "180", "X2", "2031")
WORK = tempfile.mkdtemp()
count = failed = 0


def check(name, holds, *seen):
    global count, failed
    count += 1
    failed += not holds
    print(f"{'ok' if holds else 'not ok'} {count} {name}", flush=True)
    if not holds:
        print("# saw:", *[repr(s)[:1500] for s in seen], flush=True)


def translate(*args, wrap=(), settings=None, mail=MAIL):
    """Runs the command with a cache and settings of its own. Returns status, excerpts, standard error, seconds."""
    home = tempfile.mkdtemp(dir=WORK)
    env = {**os.environ, "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": home + "/cache", "XDG_CONFIG_HOME": home + "/config",
           "XDG_DATA_HOME": home + "/data", "GSETTINGS_BACKEND": "keyfile"}
    if settings:
        os.makedirs(home + "/config/glib-2.0/settings")
        with open(home + "/config/glib-2.0/settings/keyfile", "w") as f:
            f.write("[org/pressbrief]\n" + "".join(f"{k}={v}\n" for k, v in settings.items()))
    begin = time.monotonic()
    done = subprocess.run([*wrap, PROGRAM, "translate", "--to", "en", "--format", "json", *args, mail],
                          capture_output=True, env=env, timeout=120)
    seconds = time.monotonic() - begin
    excerpts = json.loads(done.stdout)["excerpts"] if done.stdout else None
    return done.returncode, excerpts, done.stderr.decode(), seconds


def store_key(service, address, key):
    subprocess.run(["secret-tool", "store", "--label=test", "xdg:schema", "org.pressbrief.Key", "service", service,
                    "address", address], input=key.encode(), check=True)


def is_whole(excerpts):
    """Whether all excerpts are translated, with every name and number, and labelled."""
    whole = " ".join(e["translation"] or "" for e in excerpts)
    return (len(excerpts) == 4 and all(e["translation"] and e["official_from"] is None and "error" not in e for e in excerpts)
            and all(k in whole for k in KEPT) and "shops" in whole)


def no_secrets(*texts):
    return all(contract.KEY not in t for t in texts)


# What is asked when all is well, to the letter.

def header_problems(headers, want):
    allowed = {"Host", "User-Agent", "Accept-Encoding", "Connection", "Content-Type", "Content-Length", "Authorization"}
    problems = [f"{k} is sent" for k in headers if k not in allowed]
    problems += [f"{k}: {headers.get(k)}" for k, v in want.items() if headers.get(k) != v]
    if not headers.get("User-Agent", "").startswith("Pressbrief/"):
        problems.append("User-Agent")
    return problems


def test_libretranslate(peer):
    status, excerpts, err, _ = translate("--service", "libretranslate", "--address", peer.address("good"))
    asked = peer.of("good")
    check("libretranslate: translates", status == 0 and is_whole(excerpts), excerpts, err)
    check("libretranslate: languages, limits, then one request for all",
          [(m, p) for _, m, p, *_ in asked] == [("GET", "/languages"), ("GET", "/frontend/settings"), ("POST", "/translate")], asked)
    _, _, _, headers, body, _ = asked[-1]
    problems = header_problems(headers, {"Content-Type": "application/json", "Content-Length": str(len(body))})
    row = json.loads(body.decode("utf-8"))
    check("libretranslate: headers", not problems, problems)
    check("libretranslate: body", list(row) == ["q", "source", "target", "format"] and row["source"] == "it"
          and row["target"] == "en" and row["format"] == "text" and len(row["q"]) == 4, row)
    check("libretranslate: UTF-8 as it is", "è guidato".encode() in body or "città".encode() in body, body)
    check("libretranslate: names stay here", not any(n in " ".join(row["q"]) for n in ("Velmora", "Torri", "Orsani", "X2")), row)

    store_key("libretranslate", peer.address("key"), "open-sesame")
    status, excerpts, err, _ = translate("--service", "libretranslate", "--address", peer.address("key") + "/")
    row = json.loads(peer.of("key", "POST")[0][4])
    check("libretranslate: the key goes where one is wanted", status == 0 and row.get("api_key") == "open-sesame", row, err)
    status, excerpts, err, _ = translate("--service", "libretranslate", "--address", peer.address("limit"))
    sizes = [sum(map(len, json.loads(a[4])["q"])) for a in peer.of("limit", "POST")]
    check("libretranslate: its limit is kept", status == 0 and is_whole(excerpts) and len(sizes) > 1 and max(sizes) <= 200, sizes)
    status, excerpts, err, _ = translate("--service", "libretranslate", "--address", peer.address("good"), "--to", "pt")
    check("libretranslate: pt is its pt-BR", json.loads(peer.of("good", "POST")[-1][4])["target"] == "pt-BR", err)
    status, excerpts, err, _ = translate("--service", "libretranslate", "--address", peer.address("good"), "--to", "fi")
    check("libretranslate: a language that it has not", status == 1
          and excerpts[0]["error"] == "LibreTranslate has no way from Italian to Finnish", excerpts)


def test_deepl(peer):
    store_key("deepl", peer.address("good"), contract.KEY)
    status, excerpts, err, _ = translate("--service", "deepl", "--address", peer.address("good"))
    asked = peer.of("good")
    check("deepl: translates, in one request", status == 0 and is_whole(excerpts)
          and [(m, p) for _, m, p, *_ in asked] == [("POST", "/v2/translate")], excerpts, err, asked)
    _, _, _, headers, body, _ = asked[0]
    problems = header_problems(headers, {"Content-Type": "application/json",
                                         "Authorization": "DeepL-Auth-Key " + contract.KEY})
    row = json.loads(body.decode("utf-8"))
    check("deepl: headers", not problems, problems)
    check("deepl: body", {k: v for k, v in row.items() if k != "text"} == {
        "source_lang": "IT", "target_lang": "EN-GB", "tag_handling": "xml", "ignore_tags": ["x"]} and len(row["text"]) == 4, row)
    check("deepl: XML around names, escaped", '<x id="2">Orsani &amp; Figli</x>' in " ".join(row["text"])
          or ">Orsani &amp; Figli</x>" in " ".join(row["text"]), row)
    for to, code in (("en-US", "EN-US"), ("pt", "PT-PT"), ("pt-BR", "PT-BR"), ("de", "DE")):
        translate("--service", "deepl", "--address", peer.address("good"), "--to", to)
        check(f"deepl: {to} is {code}", json.loads(peer.of("good")[-1][4])["target_lang"] == code)
    status, excerpts, err, _ = translate("--service", "deepl", "--address", peer.address("keyless"))
    check("deepl: no key, no request", status == 1 and excerpts[0]["error"] == "DeepL needs an access key"
          and not peer.of("keyless"), excerpts, err)


def test_chat(peer):
    status, excerpts, err, _ = translate("--service", "chat", "--address", peer.address("good"))
    asked = peer.of("good")
    check("chat: translates; its first model", status == 0 and is_whole(excerpts)
          and [(m, p) for _, m, p, *_ in asked] == [("GET", "/v1/models"), ("POST", "/v1/chat/completions")], excerpts, err, asked)
    row = json.loads(asked[-1][4].decode("utf-8"))
    problems = header_problems(asked[-1][3], {"Content-Type": "application/json"})
    check("chat: headers", not problems, problems)
    check("chat: body", row["model"] == "little-one" and row["temperature"] == 0 and row["stream"] is False
          and [m["role"] for m in row["messages"]] == ["system", "user"] and set(row) == {
              "model", "temperature", "stream", "messages"} and len(json.loads(row["messages"][1]["content"])) == 4, row)
    status, _, err, _ = translate("--service", "chat", "--address", "https://chat.example")
    check("chat: on this computer alone", status == 1 and "Language model can only be asked on this computer" in err, err)


def ask_helper(*args):
    """What the settings are told."""
    env = {**os.environ, "LC_ALL": "C.UTF-8", "GSETTINGS_BACKEND": "memory"}
    return subprocess.run([HELPER, *args], capture_output=True, env=env, timeout=120).stdout.decode().strip()


def test_settings(peers):
    for service in NAMES:
        if service == "deepl":
            store_key("deepl", peers[service].address("trial"), contract.KEY)
        said = ask_helper("try", service, peers[service].address("trial"))
        check(f"{service}: a sentence is tried", said == "The new bridge opens to the public in spring.", said)
    said = ask_helper("usage", "deepl", peers["deepl"].address("trial"))
    asked = peers["deepl"].of("trial", "GET")
    check("deepl: what was used", said == "18000 of 500000 characters used" and asked[0][2] == "/v2/usage"
          and asked[0][3]["Authorization"] == "DeepL-Auth-Key " + contract.KEY, said, asked)
    check("chat: counts nothing", ask_helper("usage", "chat", peers["chat"].address("trial")) == "(nothing)")
    said = ask_helper("try", "deepl", "https://deepl.example")
    check("settings: nothing is tried elsewhere before the reader agreed", said.startswith("You have not yet chosen DeepL"), said)


# Faults: what is asked how often, and what people read. {S}: the service, {A}: its address.

READS = {
    "400": "{S} did not accept the text: " + contract.SAID,
    "400-key": "{S} did not accept the text",
    "401": "{K}", "403": "{K}",
    "404": "There is no {S} at {A}",
    "413": "The text is too long for {S}",
    "429": "{S} is asked too often: try again later",
    "429-second": None, "429-date": None,
    "429-hour": "{S} is asked too often: try again later",
    "456": "What you may ask of {S} is used up",
    "500": "{S} is out of order at the moment",
    "503": "{S} is out of order at the moment",
    "503-once": None,
    "empty": "The answer of {S} broke off or cannot be read",
    "html": "The answer of {S} broke off or cannot be read",
    "no-text": "The answer of {S} broke off or cannot be read",
    "deep": "The answer of {S} broke off or cannot be read",
    "other-json": "The answer of {S} broke off or cannot be read",
    "cut-off": "The answer of {S} broke off or cannot be read",
    "drip": "{S} does not answer",
    "never": "{S} does not answer",
    "10-MB": "The answer of {S} is too long",
    "redirect": "{S} sends to another address, where Pressbrief does not follow",
    "miscount": "{S} answered with another number of sentences",
    "mangled": "{S} did not keep the names and numbers",
    "certificate": "{S} cannot prove who it is: its certificate is not valid",
    "nobody": "{S} cannot be reached",
}
TIMES = {"429": 5, "500": 5, "503": 5, "429-second": 2, "429-date": 2, "503-once": 2, "429-hour": 1, "never": 1, "drip": 1,
         "403": 1, "456": 1, "redirect": 1}


def services_of(fault):
    """Only who was given the key can repeat it."""
    return ["deepl"] if fault == "400-key" else list(NAMES)


def expect_fault(service, fault, peers, outcome):
    peer = peers["certificate" if fault == "certificate" else service]
    address = "http://127.0.0.1:1/nobody" if fault == "nobody" else peer.address(fault)
    status, excerpts, err, seconds = outcome
    names = {"S": NAMES[service], "A": address,
             "K": NAMES[service] + (" does not accept the access key" if service == "deepl" else " needs an access key")}
    want = READS[fault].format(**names) if READS[fault] else None
    title = f"{service}: {fault}"
    if want is None:
        check(title + ": tried again", status == 0 and is_whole(excerpts), excerpts, err)
    else:
        check(title, status == 1 and all(e["translation"] is None and e["error"] == want for e in excerpts)
              and want in err, excerpts, err)
    if fault in TIMES:
        times = [a[5] for a in peer.of(fault, "POST")]
        gaps = [round(b - a, 1) for a, b in zip(times, times[1:])]
        check(f"{title}: asked {TIMES[fault]} times, later and later {gaps}", len(times) == TIMES[fault], gaps)
        if fault == "429-second":
            check(f"{title}: waits as long as it is told", gaps[0] >= 2, gaps)
        if fault == "429":
            check(f"{title}: 1 s x 1.6, more or less", all(0.76 * 1.6 ** i <= g <= 1.25 * 1.6 ** i + 0.5 for i, g in enumerate(gaps)), gaps)
    check(f"{title}: the key is nowhere to be read, and it takes {seconds:.1f} s", no_secrets(err, json.dumps(excerpts)) and seconds < 40)
    return excerpts[0].get("error", "(nothing: tried again, and translated)")


def test_faults(peers, tls):
    jobs = {}
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        for fault in sorted(READS, key=lambda f: f not in ("never", "drip")):
            for service in services_of(fault):
                peer = tls if fault == "certificate" else peers[service]
                address = "http://127.0.0.1:1/nobody" if fault == "nobody" else peer.address(fault)
                if service == "deepl":
                    store_key("deepl", address, contract.KEY)
                jobs[fault, service] = pool.submit(translate, "--service", service, "--address", address)
    table = []
    for fault in READS:
        for service in services_of(fault):
            said = expect_fault(service, fault, {**peers, "certificate": tls}, jobs[fault, service].result())
            table.append((fault, NAMES[service], said))
    check("where a redirect led, nobody was asked", not peers["elsewhere"].asked, peers["elsewhere"].asked)
    check("who has no valid certificate is told nothing", not tls.asked, tls.asked)
    print("# fault | what the reader sees")
    for fault, service, said in table:
        if service == "DeepL":
            print(f"# {fault} | Not translated · {said}")


# Nothing goes out before the reader agreed.

def outside(trace):
    """The connects to other places than files and this computer, of a trace by strace."""
    return [line for line in trace if "AF_INET" in line and "127.0.0.1" not in line and '"::1"' not in line]


def test_silence(peer):
    if shutil.which("strace") is None or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode:
        print("# strace cannot be used here: no capture")
        return
    agreed = {"translation-service": "'deepl'", "agreements": "{'deepl https://api.deepl.com': int64 1}"}
    embargoed = os.path.join(WORK, "embargo.eml")
    text = open(MAIL, encoding="utf-8").read()
    open(embargoed, "w", encoding="utf-8").write(text.replace(
        "COMUNICATO STAMPA", "COMUNICATO STAMPA\n\nEmbargo fino al 6 maggio 2999, ore 10:00 CET"))
    store_key("deepl", "https://api.deepl.com", contract.KEY)
    rows = [
        ("no settings", (), {}, MAIL, None),
        ("deepl is named, not agreed to", ("--service", "deepl"), {}, MAIL, "You have not yet chosen DeepL"),
        ("deepl is chosen, not agreed to", (), {"translation-service": "'deepl'"}, MAIL, "You have not yet chosen DeepL"),
        ("deepl is agreed to, not chosen", ("--service", "deepl"), {"agreements": agreed["agreements"]}, MAIL, "You have not yet chosen DeepL"),
        ("another address was agreed to", (), {**agreed, "deepl-address": "'https://deepl.example'"}, MAIL, "You have not yet chosen DeepL"),
        ("a named one elsewhere", ("--service", "libretranslate", "--address", "https://libre.example"), {}, MAIL, "You have not yet chosen LibreTranslate"),
        ("plain http elsewhere", ("--service", "libretranslate", "--address", "http://libre.example"), {}, MAIL, "can only be asked over https"),
        ("agreed, without the network", (), agreed, MAIL, "Pressbrief works without the network"),
        ("embargo", (), {**agreed, "offline": "false"}, embargoed, "The mail is under embargo"),
        ("embargo and a yes, but settings say never", ("--embargoed",), {**agreed, "offline": "false"}, embargoed, "keep such mails on this computer"),
        ("embargo and no yes, settings say ask", (), {**agreed, "offline": "false", "embargoed-translation": "'ask'"}, embargoed, "The mail is under embargo"),
    ]
    for i, (name, args, settings, mail, why) in enumerate(rows):
        trace = os.path.join(WORK, f"trace-{i}")
        status, excerpts, err, _ = translate(*args, wrap=("strace", "-f", "-e", "trace=connect,sendto,sendmsg", "-o", trace),
                                             settings=settings, mail=mail)
        lines = open(trace, errors="replace").read().splitlines()
        check(f"silence: {name}: {len(outside(lines))} connections to the network", not outside(lines), outside(lines))
        if why:
            check(f"silence: {name}: says why", why in err, err)
    # the capture sees what there is to see
    store_key("deepl", peer.address("seen"), contract.KEY)
    trace = os.path.join(WORK, "trace-seen")
    translate("--service", "deepl", "--address", peer.address("seen"), wrap=("strace", "-f", "-e", "trace=connect", "-o", trace))
    check("silence: a connection is seen where there is one", f"htons({peer.port})" in open(trace, errors="replace").read())


def main():
    keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                               stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    keyring.stdin.write(b"night desk")
    keyring.stdin.close()
    for _ in range(100):
        if subprocess.run(["gdbus", "wait", "--session", "--timeout", "1", "org.freedesktop.secrets"], capture_output=True).returncode == 0:
            break
    try:
        peers = {service: contract.Peer(service) for service in NAMES}
        peers["elsewhere"] = contract.Peer("libretranslate")
        for service in NAMES:
            peers[service].elsewhere = peers["elsewhere"]
        tls = contract.Peer("deepl", contract.make_certificate(os.path.join(WORK, "certificate")))
        test_libretranslate(peers["libretranslate"])
        test_deepl(peers["deepl"])
        test_chat(peers["chat"])
        test_settings(peers)
        test_silence(peers["deepl"])
        test_faults(peers, tls)
    finally:
        keyring.terminate()
        keyring.wait()
        shutil.rmtree(WORK, ignore_errors=True)
    print(f"1..{count}")
    sys.exit(failed > 0)


main()
