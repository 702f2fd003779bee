#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""pairs.py STORIES.json: pairs of mails that `pressbrief stories` put together, against the stories that the names of their files tell."""
import collections
import itertools
import json
import os
import sys


def score(stories):
    """(the pairs that were put together, the pairs that belong together)"""
    found, there = set(), set()
    names = collections.defaultdict(list)
    for story in stories:
        paths = [os.path.basename(mail["path"]) for mail in story["mails"]]
        found.update(map(frozenset, itertools.combinations(paths, 2)))
        for path in paths:
            names[path.split("-")[0]].append(path)
    for paths in names.values():
        there.update(map(frozenset, itertools.combinations(paths, 2)))
    return found, there


if __name__ == "__main__":
    found, there = score(json.load(open(sys.argv[1], encoding="utf-8"))["stories"])
    print(f"precision {len(found & there) / len(found):.4f}  recall {len(found & there) / len(there):.4f}  pairs {len(there)}")
    for title, pairs in (("wrong", found - there), ("missed", there - found)):
        kinds = collections.Counter(" ".join(sorted({name.split("-")[0].rstrip("0123456789.") for name in pair})) for pair in pairs)
        print(title, dict(kinds), [sorted(pair) for pair in list(pairs)[:6]])
