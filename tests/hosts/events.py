#!/usr/bin/python3
# SPDX-FileCopyrightText: The Pressbrief authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""events.py: prints what is in the default calendar of this session, as a program sees it that knows nothing of ours."""

import os
import sys
import types

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../services"))
import eds  # noqa: E402

if __name__ == "__main__":
    for event in eds.Eyes(types.SimpleNamespace(env=dict(os.environ))).objects("calendar"):
        print("\n".join(eds.lines_of(event)))
