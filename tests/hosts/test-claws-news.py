#!/usr/bin/python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-claws-news.py BUILD_DIR: news, feeds and an mbox in a real Claws Mail, and its layout for small screens, as TAP.

A real news server (Debian's sn) and a feed are on this computer.
"""

import glob
import os
import sys
import time
import xml.sax.saxutils

import checks
import claws
import host
import news

GROUP = "press.releases"
FEED = "Harbour news"
MBOX = ("en-release.eml", "de-release.eml")

ARTICLE = """From: Presse Hafenwerk <presse@hafenwerk.example>
Newsgroups: press.releases
Subject: Pressemitteilung: Hafenwerk baut Schleuse
Date: Tue, 14 Apr 2026 09:00:00 +0200
Message-ID: <schleuse-2026@hafenwerk.example>

PRESSEMITTEILUNG

Süderköge, 14. April 2026 - Die Hafenwerk AG baut für 12 Millionen Euro
eine Schleuse in Süderköge. Partner ist die Brückenbau Möhlmann GmbH.

"Fünf Schiffe passen hinein", sagte Jörg Schlüter, Vorstand der
Hafenwerk AG. "Größer wird sie nächstes Jahr."

Die Schleuse öffnet am 3. Mai 2027.

Pressekontakt: Käthe Döring, presse@hafenwerk.example
"""

ITEMS = (
    ("PRESS RELEASE: Quayside Ferries buys four boats", """<p>ELLSMOUTH, April 14, 2026 - Quayside Ferries Ltd today
announced that it will buy four electric boats from Norrvik Yards AB.</p>
<p>"They are quiet," said <b>Hannah Whitlock</b>, managing director of Quayside Ferries. "The gulls are not."</p>
<p>The boats sail from 1 June 2026.</p>"""),
    ("Bare", "<table><tr><td><img src='http://127.0.0.1:1/x.png'></td></tr></table><b><i>no paragraph &amp; no end"),
    ("Empty", ""),
)


def feed_xml():
    items = "".join(
        f"<item><title>{xml.sax.saxutils.escape(title)}</title><guid isPermaLink='false'>urn:press:{i}</guid>"
        f"<link>http://quayside.example/{i}</link><author>press@quayside.example</author>"
        f"<pubDate>Tue, 14 Apr 2026 0{9 - i}:00:00 +0000</pubDate>"
        f"<description>{xml.sax.saxutils.escape(text)}</description></item>" for i, (title, text) in enumerate(ITEMS))
    return (f"<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>{FEED}</title>"
            f"<link>http://quayside.example/</link><description>Press</description>{items}</channel></rss>").encode()


class Test(claws.Checks):
    parts = ("test_news", "test_feed", "test_bare_items", "test_mbox", "test_small_screen", "test_end")

    def __init__(self, build):
        super().__init__(build, host.Desktop(theme=os.environ.get("GTK_THEME", "Adwaita"), size="1380x850").start())
        home = self.desktop.home
        # 8-bit text, and no header says in which charset.
        article = ARTICLE.replace("\n", "\r\n").encode("iso-8859-1")
        self.news = news.News(news.find_sn(build), home + "/news", GROUP, [article])
        self.web = news.Web(feed_xml())
        claws.seed(home, [claws.extra("rssyl"), claws.extra("mailmbox"), claws.plugin(build)], news=(self.news.port, GROUP),
                   feed=(self.web.port, FEED), mbox=MBOX)
        self.mail = claws.Claws(self.desktop)

    def stop(self):
        self.news.stop()

    def item(self, title):
        """The number of a feed's item."""
        for path in glob.glob(f"{self.desktop.home}/.claws-mail/RSSyl/*/{FEED}/*"):
            with open(path, encoding="utf-8", errors="replace") as file:
                if f"\nSubject: {title}\n" in file.read():
                    return int(os.path.basename(path))
        return None

    def show_item(self, title):
        number = host.poll(lambda: self.item(title), 20)
        self.mail.show(f"#rssyl/My Feeds//{FEED}/{number}")

    def test_news(self):
        # sn counts from 10.
        shown = host.poll(lambda: self.mail.show(f"#news/News/{GROUP}/10") or "#news/" in self.mail.filled(), 30, pause=1)
        self.check("a news article is briefed", shown, self.mail.filled())
        self.check("kind, person and companies, umlauts and all", self.sidebar_says(
            "Press release", "Jörg Schlüter", "Hafenwerk AG", "Brückenbau Möhlmann GmbH"), self.sidebar_text())
        self.check("the date and the contact", self.sidebar_says("2027", "Käthe Döring"), self.sidebar_text())
        rows = self.summary()
        plain = self.shot("claws-news")
        self.tree.click(rows[0])
        self.check("its sentence is found, though Claws Mail itself cannot read the letters",
                   self.changed(plain, "claws-news-reveal"), self.sidebar_text())

    def test_feed(self):
        self.show_item(ITEMS[0][0])
        self.check("an item of a feed is briefed", self.sidebar_says(
            "Press release", "Hannah Whitlock", "Quayside Ferries Ltd"), self.sidebar_text())
        rows = self.summary()
        plain = self.shot("claws-feed")
        self.tree.click(rows[0])
        self.check("its sentence is highlighted", self.changed(plain, "claws-feed-reveal"))
        self.check("no picture was fetched", set(self.web.hits) == {"/feed.xml"}, self.web.hits)

    def test_bare_items(self):
        for title in ("Bare", "Empty"):
            self.show_item(title)
            number = self.item(title)
            self.check(f"{title}: a brief or a clear word", host.poll(
                lambda: f"{FEED}/{number}@" in self.mail.filled() or "could not be read" in self.sidebar_text(), 15)
                and self.sidebar_says("Not a press release") or self.sidebar_says("could not be read", timeout=1),
                self.sidebar_text())

    def test_mbox(self):
        for number, name in enumerate(MBOX, 1):
            self.mail.show(f"#mailmbox/Box/press/{number}")
            self.check(f"mail {number} of an mbox is briefed", self.sidebar_says("Press release", *checks.RELEASES[name]),
                       self.sidebar_text())
            self.check("and no other mail of it", self.mail.filled().endswith(host.id_of(name)), self.mail.filled())

    def test_small_screen(self):
        """First the folders alone, then the list alone; messages have windows of their own."""
        self.menu("Small screen", role="check menu item")
        host.poll(lambda: not self.tree.find_all(name="Press brief", root=self.main, where=self.tree.showing), 10)
        time.sleep(1)
        self.mail.show(f"inbox/{claws.number_of('fr-release.eml')}")
        host.poll(lambda: self.tree.find_all("text", root=self.main, where=self.tree.showing), 10)
        time.sleep(0.5)
        self.menu("Open in new window")
        window = self.mail.frame("Communiqué de presse", timeout=10)
        self.shot("claws-small-screen")
        self.check("Small screen: a mail is briefed", window and self.sidebar_says(
            *checks.RELEASES["fr-release.eml"], frame=window), window and self.sidebar_text(window))
        self.check("Small screen: the sidebar is whole", self.whole(window))
        self.check("Small screen: the window closes", self.close(window))

    def test_end(self):
        self.check_times()
        self.check("it quits", self.mail.quit())
        self.check("the plugin warned of nothing", not self.mail.complaints(), "\n".join(self.mail.complaints()))


def main():
    if news.find_sn(os.path.abspath(sys.argv[1])) is None:
        host.skip("sn is not there")
    for name, package in (("rssyl", "feeds-reader"), ("mailmbox", "mailmbox-plugin")):
        if not os.path.exists(claws.extra(name)):
            host.skip(f"claws-mail-{package} is not installed")
    return checks.main(Test, claws.PROGRAMS)


if __name__ == "__main__":
    sys.exit(main())
