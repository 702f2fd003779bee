# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contract servers on loopback: LibreTranslate, DeepL and a chat server, as their documentation has them, with every
fault. The first part of the path is the fault: http://127.0.0.1:PORT/429/translate. What was asked is kept."""
import http.server
import json
import re
import socket
import ssl
import subprocess
import threading
import time
from email.utils import formatdate

KEY = "k3y-of-the-test:fx"
SAID = "«it» is not what I like"


def translate(text):
    """A translation that keeps what it must keep."""
    return text.replace("negozi", "shops").replace("persone", "people")


def mangle(text):
    """One that does not: every number becomes another one, capitalised made-up words lose a letter."""
    return re.sub(r"\d", "9", re.sub(r"\b(A?[Xx]q|[OZ]?[Zz]k)\w", r"\1", text)).replace("[[", "[")


class Peer:
    """One service. `asked` holds (fault, method, path, headers, body, time)."""

    def __init__(self, service, tls=None):
        peer = self
        self.asked = []
        self.lock = threading.Lock()

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_GET(self):
                peer.handle(self, b"")

            def do_POST(self):
                peer.handle(self, self.rfile.read(int(self.headers["Content-Length"])))

        class Server(http.server.ThreadingHTTPServer):
            def handle_error(self, *_):
                pass  # clients that go away are part of the tests

        self.service = service
        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(tls)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_address[1]
        self.base = f"http{'s' if tls else ''}://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def address(self, fault):
        return f"{self.base}/{fault}"

    def of(self, fault, method=None):
        """What was asked under a fault."""
        with self.lock:
            return [a for a in self.asked if a[0] == fault and method in (None, a[1])]

    def handle(self, request, body):
        _, fault, path = request.path.split("/", 2)
        with self.lock:
            before = [a for a in self.asked if a[0] == fault and a[1] == "POST"]
            self.asked.append((fault, request.command, "/" + path, dict(request.headers.items()), body, time.monotonic()))
        if request.command == "GET":
            send(request, 200, json.dumps(self.answer_get(fault, path)).encode())
            return
        FAULTS.get(fault, good)(request, self, json.loads(body), len(before))

    def answer_get(self, fault, path):
        if path == "languages":
            return [{"code": "it", "name": "Italian", "targets": ["en", "pt-BR", "zh-Hans"]},
                    {"code": "en", "name": "English", "targets": ["it"]}]
        if path == "frontend/settings":
            return {"apiKeys": fault == "key", "charLimit": 200 if fault == "limit" else -1,
                    "keyRequired": fault == "key", "language": {"source": {}, "target": {}}}
        if path == "v1/models":
            return {"object": "list", "data": [{"id": "little-one", "object": "model"}]}
        if path == "v2/usage":
            return {"character_count": 18000, "character_limit": 500000}
        return {}

    def answer(self, body, how=translate, spare=0):
        """A whole answer to a body, by the service's contract."""
        if self.service == "libretranslate":
            texts = [how(t) for t in body["q"]]
            return {"translatedText": texts[spare:] if spare > 0 else texts + ["more"] * -spare}
        if self.service == "deepl":
            texts = [how(t) for t in body["text"]] + ["more"] * -spare
            return {"translations": [{"detected_source_language": "IT", "text": t} for t in texts]}
        texts = [how(t) for t in json.loads(body["messages"][1]["content"])] + ["more"] * -spare
        content = "```json\n" + json.dumps(texts, ensure_ascii=False) + "\n```"
        return {"choices": [{"index": 0, "message": {"role": "assistant", "content": content}}]}

    def error(self, message):
        """A refusal, in the shape that the service has for it."""
        return {"libretranslate": {"error": message}, "deepl": {"message": message},
                "chat": {"error": {"code": 400, "message": message, "type": "invalid_request_error"}}}[self.service]


def send(request, status, body, kind="application/json", **headers):
    request.send_response(status)
    request.send_header("Content-Type", kind)
    request.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    request.end_headers()
    request.wfile.write(body)


def good(request, peer, body, before):
    send(request, 200, json.dumps(peer.answer(body)).encode())


def status(code, message=None, html=False, **headers):
    def fault(request, peer, body, before):
        if message:
            send(request, code, json.dumps(peer.error(message)).encode(), **headers)
        elif html:
            send(request, code, b"<html><body><h1>No</h1></body></html>", "text/html", **headers)
        else:
            send(request, code, b"", **headers)
    return fault


def once(first):
    """Fails the first time, and then it is good."""
    def fault(request, peer, body, before):
        (first if before == 0 else good)(request, peer, body, before)
    return fault


def date_fault(request, peer, body, before):
    send(request, 429, b"", Retry_After=formatdate(time.time() + 2, usegmt=True))


def with_body(data, kind="application/json"):
    return lambda request, peer, body, before: send(request, 200, data, kind)


def cut_off(request, peer, body, before):
    whole = json.dumps(peer.answer(body)).encode()
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.send_header("Content-Length", str(len(whole)))
    request.end_headers()
    request.wfile.write(whole[:len(whole) // 2])
    request.wfile.flush()
    request.connection.shutdown(socket.SHUT_RDWR)
    request.close_connection = True


def drip(request, peer, body, before):
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.send_header("Content-Length", "1000")
    request.end_headers()
    for _ in range(100):
        request.wfile.write(b" ")
        request.wfile.flush()
        time.sleep(0.7)


def never(request, peer, body, before):
    time.sleep(60)


def huge(request, peer, body, before):
    send(request, 200, b'{"translatedText": ["' + b"x" * 10_000_000 + b'"]}')


def redirect(request, peer, body, before):
    send(request, 307, b"", Location=peer.elsewhere.address("redirected") + "/translate")


def miscount(request, peer, body, before):
    send(request, 200, json.dumps(peer.answer(body, spare=-1)).encode())


def mangled(request, peer, body, before):
    send(request, 200, json.dumps(peer.answer(body, mangle)).encode())


FAULTS = {
    "400": status(400, SAID), "400-key": status(400, f"the key {KEY} is bad"), "401": status(401, "who are you"),
    "403": status(403), "404": status(404, html=True), "413": status(413, html=True), "429": status(429),
    "429-second": once(status(429, "Slowdown", Retry_After="2")), "429-date": once(date_fault),
    "429-hour": status(429, Retry_After="3600"), "456": status(456, "Quota exceeded"), "500": status(500, "oh"),
    "503": status(503), "503-once": once(status(503)), "empty": with_body(b""),
    "html": with_body(b"<html><body>Welcome</body></html>", "text/html"), "no-text": with_body(b"\xff\xfe\x00"),
    "deep": with_body(b"[" * 1_000_000), "other-json": with_body(b'{"translatedText": 7, "choices": {}, "translations": 1}'),
    "cut-off": cut_off, "drip": drip, "never": never, "10-MB": huge, "redirect": redirect, "miscount": miscount,
    "mangled": mangled,
}


def make_certificate(path):
    """A certificate that nobody vouches for."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", path + ".key", "-out", path + ".crt",
                    "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"],
                   check=True, capture_output=True)
    with open(path, "w") as whole:
        for part in (".key", ".crt"):
            whole.write(open(path + part).read())
    return path
