# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A news server and a web server on this computer.

The news server is Debian's sn, which needs neither inetd nor the mail server that its package asks for: its programs are
unpacked from the .deb (./run does that), and each connection gets a process of its own.
"""

import glob
import http.server
import os
import shutil
import socket
import subprocess
import threading


def find_sn(build):
    """The folder with sn's programs, installed or unpacked below the build folder; None without them."""
    installed = shutil.which("snntpd.bin", path=os.environ.get("PATH", "") + ":/usr/sbin")
    unpacked = glob.glob(f"{build}/sn/usr/sbin/snntpd.bin")
    return os.path.dirname(installed or unpacked[0]) if installed or unpacked else None


class News:
    """sn with one group and its articles, which are bytes with CRLF."""

    def __init__(self, programs, root, group, articles):
        self.programs = programs
        self.env = {"SNROOT": root, "PATH": f"{programs}:/usr/bin:/bin", "TCPREMOTEIP": "127.0.0.1", "TCPLOCALIP": "127.0.0.1"}
        os.makedirs(root)
        subprocess.run([f"{programs}/snnewgroup", group], env=self.env, check=True, stderr=subprocess.DEVNULL)
        for article in articles:
            subprocess.run([f"{programs}/snstore"], input=article + b"\r\n.\r\n", env=self.env, check=True)
        self.children = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection:
                self.children.append(subprocess.Popen([f"{self.programs}/snntpd.bin"], env=self.env, stdin=connection,
                                                      stdout=connection, stderr=subprocess.DEVNULL))

    def stop(self):
        self.listener.close()
        for child in self.children:
            child.terminate()
            child.wait()


class Web:
    """Serves one feed, and counts who comes."""

    def __init__(self, feed):
        self.hits = []
        web = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                web.hits.append(self.path)
                if self.path != "/feed.xml":
                    self.send_error(404)
                    return
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml")
                self.send_header("Content-Length", str(len(feed)))
                self.end_headers()
                self.wfile.write(feed)

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
