# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test of a mail program needs: a desktop of its own, the program in it, and eyes and hands.

Desktop: a fresh home, Xvfb, openbox and a message bus, each ended by its own process id.
Program: the mail program on it, its log and the trace of our plugin in it.
Tree:    finds widgets over AT-SPI, presses them, types and clicks.
Tap:     the results as TAP.

AT-SPI and GDK connect when they are imported, so that happens after Desktop.start().
"""

import email.header
import email.parser
import html
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time


DOUBLE_CLICK = 0.6  # seconds, a little more than GTK waits for the second click
MAILS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "mails")
SCHEMA = os.path.join(os.path.dirname(MAILS), "../../data/org.pressbrief.gschema.xml")


def mail_text(name, port=0):
    """A mail of the folder mails/; its images are on a web server, and one of its dates is coming, ever."""
    with open(f"{MAILS}/{name}", encoding="utf-8") as mail:
        return mail.read().replace("@PORT@", str(port)).replace("@YEAR@", str(coming_year()))


def coming_year():
    return time.localtime().tm_year + 1


def subject_of(path):
    """The decoded subject of a mail."""
    with open(path, encoding="utf-8") as mail:
        header = email.parser.HeaderParser().parse(mail)["Subject"]
    return str(email.header.make_header(email.header.decode_header(header.replace("\n", ""))))


def id_of(name):
    """The Message-ID of a mail of the folder mails/, without its brackets."""
    with open(f"{MAILS}/{name}", encoding="utf-8") as mail:
        return email.parser.HeaderParser().parse(mail)["Message-ID"].strip("<>")


def words_of(name):
    """The text of a mail of the folder mails/ as one line, without markup."""
    body = mail_text(name).split("\n\n", 1)[1]
    if name.startswith("html"):
        body = html.unescape(re.sub(r"<[^>]*>", "", body)).replace("\u00a0", " ")
    return " ".join(body.split())


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def compile_schemas(folder):
    """Puts our settings schema into a folder."""
    os.makedirs(folder)
    shutil.copy(SCHEMA, folder)
    subprocess.run(["glib-compile-schemas", folder], check=True)


def poll(condition, timeout=30, pause=0.1):
    """What condition() returns as soon as it is true, else its last answer after timeout seconds."""
    end = time.monotonic() + timeout
    while True:
        answer = condition()
        if answer or time.monotonic() >= end:
            return answer
        time.sleep(pause)


def gdk():
    """GDK, on the display of the environment as it was when this was first called."""
    import gi
    gi.require_version("Gdk", "3.0")
    from gi.repository import Gdk
    Gdk.init([])
    return Gdk


def sandbox_works():
    """Whether bubblewrap can build the sandbox that WebKit wants: not in a bare chroot, which has no /sys."""
    if shutil.which("bwrap") is None:
        return False
    probe = ["bwrap", "--unshare-all", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc",
             "--ro-bind", "/sys/block", "/sys/block", "true"]
    return subprocess.run(probe, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL).returncode == 0


class Tap:
    """Numbers checks and prints them as TAP."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, name, passed, detail=None):
        self.count += 1
        self.failed += not passed
        print(f"{'ok' if passed else 'not ok'} {self.count} - {name}", flush=True)
        if detail is not None and not passed:
            self.note(detail)
        return bool(passed)

    def note(self, text):
        for line in str(text).splitlines():
            print(f"# {line}", flush=True)

    def done(self):
        print(f"1..{self.count}", flush=True)
        return 1 if self.failed else 0


def skip(reason):
    """Ends the program with TAP's word for a test that cannot run here."""
    print(f"1..0 # SKIP {reason}", flush=True)
    sys.exit(0)


def missing(programs):
    """The first of the programs that is not installed, or None."""
    return next((name for name in programs if shutil.which(name) is None), None)


class Desktop:
    """A display, a window manager and a message bus around a home of their own.

    display: None makes an Xvfb; else the environment of a running desktop is used, and no window manager is started.
    """

    def __init__(self, theme="Adwaita", size="1400x900", display=None):
        self.home = tempfile.mkdtemp(prefix="pressbrief-")
        self.size = size
        self.own_display = display is None
        self.processes = []
        self.env = {name: value for name, value in os.environ.items() if self._keeps(name)}
        self.env.update(
            HOME=self.home,
            XDG_CONFIG_HOME=self.home + "/.config",
            XDG_DATA_HOME=self.home + "/.local/share",
            XDG_CACHE_HOME=self.home + "/.cache",
            XDG_RUNTIME_DIR=self.home + "/run",
            GSETTINGS_BACKEND="keyfile",
        )
        os.makedirs(self.home + "/run", mode=0o700)
        if not sandbox_works():  # our own sample mails in a profile of their own: shown without a sandbox, then
            self.env.update(WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS="1", WEBKIT_FORCE_SANDBOX="0")
        if self.own_display:
            self.env.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", TZ="Europe/Berlin", GTK_THEME=theme,
                            LIBGL_ALWAYS_SOFTWARE="1", WEBKIT_DISABLE_COMPOSITING_MODE="1")
        else:
            self._borrow_display()

    def _keeps(self, name):
        if name in ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "LANG", "LANGUAGE", "GTK_THEME"):
            return not self.own_display or name == "GTK_THEME"
        return name in ("PATH", "USER", "LOGNAME", "TERM", "XDG_DATA_DIRS") or name.startswith("LC_")

    def _borrow_display(self):
        """The sockets and cookies of the running desktop, found without its home and runtime folder."""
        wayland = os.environ.get("WAYLAND_DISPLAY")
        if wayland and not os.path.isabs(wayland):
            self.env["WAYLAND_DISPLAY"] = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), wayland)
        self.env.setdefault("XAUTHORITY", os.path.expanduser("~/.Xauthority"))

    def spawn(self, arguments, **options):
        process = subprocess.Popen(arguments, env=self.env, **options)
        self.processes.append(process)
        return process

    def _log(self, name):
        return open(f"{self.home}/{name}.log", "ab")

    def start(self):
        if self.own_display:
            read_end, write_end = os.pipe()
            self.spawn(["Xvfb", "-displayfd", str(write_end), "-screen", "0", self.size + "x24", "-nolisten", "tcp"],
                       pass_fds=[write_end], stdout=self._log("xvfb"), stderr=subprocess.STDOUT)
            os.close(write_end)
            with os.fdopen(read_end) as number:
                self.env["DISPLAY"] = ":" + number.readline().strip()
            self.spawn(["openbox"], stdout=self._log("openbox"), stderr=subprocess.STDOUT)
        bus = self.spawn(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
                         stderr=self._log("bus"))
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        # What this program imports from now on lives on the new desktop, too.
        os.environ.clear()
        os.environ.update(self.env)
        return self

    def stop(self, keep_home=False):
        for process in reversed(self.processes):
            end(process)
        if not keep_home:
            poll(self._remove_home, timeout=5)

    def _remove_home(self):
        """Services of the bus may write their last words a moment after it is gone."""
        shutil.rmtree(self.home, ignore_errors=True)
        return not os.path.exists(self.home)

    def screenshot(self, path):
        """The whole screen as PNG."""
        Gdk = gdk()
        root = Gdk.get_default_root_window()
        width, height = root.get_width(), root.get_height()
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        picture = Gdk.pixbuf_get_from_window(root, 0, 0, width, height)
        picture.savev(path, "png", [], [])
        return picture


    def steady_screenshot(self, path, timeout=10):
        """A screenshot once two in a row are the same: everything has been drawn."""
        pictures = [self.screenshot(path).get_pixels()]

        def same():
            pictures.append(self.screenshot(path).get_pixels())
            return pictures[-1] == pictures[-2]

        poll(same, timeout, pause=0.3)
        return pictures[-1]

    def leftovers(self):
        """Command lines of processes that still live in our home."""
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{pid}/environ", "rb") as environ, open(f"/proc/{pid}/cmdline", "rb") as command:
                    if int(pid) != os.getpid() and f"HOME={self.home}".encode() in environ.read().split(b"\0"):
                        found.append(command.read().replace(b"\0", b" ").decode(errors="replace"))
            except OSError:
                continue
        return found


def end(process, timeout=10):
    """Ends a process that we started, and waits for it."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Program:
    """A running mail program with our plugin; its name is that of the program in the list of AT-SPI, too."""

    name = None

    def __init__(self, desktop):
        self.desktop = desktop
        self.log_path = f"{desktop.home}/{self.name}.log"
        self.process = None
        self.tree = None
        self.sidebars = {}
        desktop.env.update(PRESSBRIEF_TRACE="1", G_MESSAGES_DEBUG="pressbrief")

    def run(self, command, stdin=None):
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(command, env=self.desktop.env, stdin=stdin, stdout=log,
                                            stderr=subprocess.STDOUT)
        return self

    def attach(self):
        """The eyes and hands; once it runs."""
        self.tree = Tree(self.name)
        self.sidebars = {}
        return self.tree

    def log(self):
        with open(self.log_path, errors="replace") as log:
            return log.read()

    def traces(self, what):
        """The trace lines of one kind, as (milliseconds, detail)."""
        lines = [line.split("trace: ", 1)[1].split(" ", 3) for line in self.log().splitlines() if "trace: " in line]
        return [(float(ms), rest.removeprefix("ms ")) for kind, ms, rest in
                ((line[0], line[1], " ".join(line[2:])) for line in lines if line[0] == what)]

    def wait_traces(self, what, count, timeout=30):
        return poll(lambda: len(self.traces(what)) >= count, timeout, pause=0.05)

    def complaints(self):
        """What the plugin itself warned of."""
        return [line for line in self.log().splitlines()
                if "pressbrief-WARNING" in line or "pressbrief-CRITICAL" in line]

    def frame(self, title, timeout=30):
        """The window whose title begins so."""
        return self.tree.find("frame", where=lambda frame: frame.name.startswith(title), timeout=timeout)

    def sidebar(self, frame):
        """The sidebar in a window, if it shows; finding it takes a walk through the whole window, so it is kept."""
        known = self.sidebars.get(frame)
        if known is None or not self.tree.showing(known):
            known = self.tree.find(name="Press brief", root=frame, where=self.tree.showing, timeout=5)
            self.sidebars[frame] = known
        return known

    def ask_to_quit(self):
        raise NotImplementedError

    def quit(self, timeout=30):
        """Asks it to quit; whether it did, with status 0."""
        self.ask_to_quit()
        clean = poll(lambda: self.process.poll() is not None, timeout) and self.process.returncode == 0
        end(self.process)
        return clean


class Tree:
    """The widgets of one program, as AT-SPI sees them, and the pointer and the keyboard."""

    def __init__(self, program):
        import pyatspi
        self.atspi = pyatspi
        self.program = program
        self.clicked = 0

    def root(self):
        for application in self.atspi.Registry.getDesktop(0):
            try:
                if application is not None and application.name == self.program:
                    return application
            except Exception:
                continue
        return None

    def walk(self, widget, depth=0):
        """widget and what is in it; what disappears meanwhile is left out."""
        yield widget
        try:
            count = min(widget.childCount, 300)
        except Exception:
            return
        for i in range(count if depth < 50 else 0):
            try:
                child = widget.getChildAtIndex(i)
            except Exception:
                continue
            if child is not None:
                yield from self.walk(child, depth + 1)

    def find_all(self, role=None, name=None, root=None, where=None):
        root = root or self.root()
        found = []
        for widget in self.walk(root) if root else []:
            try:
                if ((role is None or widget.getRoleName() == role)
                        and (name is None or widget.name == name)
                        and (where is None or where(widget))):
                    found.append(widget)
            except Exception:
                continue
        return found

    def find(self, role=None, name=None, root=None, where=None, timeout=30):
        """The first widget that fits, waiting for it; None if there is none."""
        found = poll(lambda: self.find_all(role, name, root, where), timeout)
        return found[0] if found else None

    def showing(self, widget):
        try:
            return widget.getState().contains(self.atspi.STATE_SHOWING)
        except Exception:
            return False

    def checked(self, widget):
        return widget.getState().contains(self.atspi.STATE_CHECKED)

    def text(self, widget):
        try:
            text = widget.queryText()
            return text.getText(0, text.characterCount)
        except Exception:
            return ""

    def texts(self, root):
        """All that can be read in root: names and texts of what is showing."""
        words = []
        for widget in self.walk(root):
            if self.showing(widget):
                words += [widget.name or "", self.text(widget)]
        return "\n".join(word for word in words if word)

    def press(self, widget, action=0):
        return widget.queryAction().doAction(action)

    def extents(self, widget):
        return widget.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)

    def click_at(self, x, y, event="b1c"):
        self.atspi.Registry.generateMouseEvent(int(x), int(y), event)

    def click(self, widget):
        """A click of its own: one right behind another would be the second of a double click."""
        time.sleep(max(0, self.clicked + DOUBLE_CLICK - time.monotonic()))
        self.clicked = time.monotonic()
        box = self.extents(widget)
        self.click_at(box.x + box.width // 2, box.y + box.height // 2)

    def enter(self, widget):
        """Gives it the focus, wherever it is scrolled to, and presses Enter."""
        widget.queryComponent().grabFocus()
        poll(lambda: widget.getState().contains(self.atspi.STATE_FOCUSED), 5)
        self.key("Return")

    def drag(self, x, y, to_x, to_y):
        self.click_at(x, y, "b1p")
        for step in range(1, 6):
            self.click_at(x + (to_x - x) * step / 5, y + (to_y - y) * step / 5, "abs")
            time.sleep(0.05)
        self.click_at(to_x, to_y, "b1r")

    def key(self, keysym, *modifiers):
        """Types a key, with "Control_L" and the like held down."""
        registry, kind = self.atspi.Registry, self.atspi
        codes = [self._keycode(name) for name in modifiers]
        for code in codes:
            registry.generateKeyboardEvent(code, None, kind.KEY_PRESS)
        registry.generateKeyboardEvent(gdk().keyval_from_name(keysym), None, kind.KEY_SYM)
        for code in reversed(codes):
            registry.generateKeyboardEvent(code, None, kind.KEY_RELEASE)

    def _keycode(self, name):
        Gdk = gdk()
        keymap = Gdk.Keymap.get_for_display(Gdk.Display.get_default())
        _, keys = keymap.get_entries_for_keyval(Gdk.keyval_from_name(name))
        return keys[0].keycode
