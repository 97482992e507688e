#!/usr/bin/python3
"""Holds every #include of src/, ui/ and app/ against the table of docs/architecture.md.

A static library can call what it never links, so that a program builds does not yet say that it is layered.
"""
import re
import sys
from pathlib import PurePosixPath

from sources import CPP_SUFFIXES, Finding, files, matches, run, without_comments

# What a folder may include beside itself: the table of docs/architecture.md.
CORE_BELOW = {
    "base": set(),
    "domain": {"base"},
    "content": {"base"},
    "archive": {"base"},
    "storage": {"domain", "content", "base"},
    "portal": {"domain", "content", "base"},
    "account": {"domain", "content", "base"},
    "sync": {"portal", "storage", "account", "archive", "domain", "content", "base"},
    "capture": {"base"},
}
SYNC_AND_BELOW = CORE_BELOW["sync"] | {"sync"}
CORE = CORE_BELOW | {folder: SYNC_AND_BELOW for folder in ("evidence", "report", "diagnosis", "notify", "models")}
UI_MAY = set(CORE) - {"portal", "storage"}
APP_MAY = set(CORE) | {"ui"}

INCLUDE = r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]'
FORM_HEADER = r'<header[^>]*>()([^<]+)</header>'


def place(path):
    """(top folder, folder the table names) of a source file: src/sync/X.cpp is ("src", "sync")."""
    parts = PurePosixPath(path).parts
    return parts[0], parts[1] if parts[0] == "src" else parts[0]


def ui_folders(root):
    return {path.name for path in (root / "ui").glob("*") if path.is_dir()}


def allowed(top, folder):
    if top == "src":
        return CORE.get(folder)
    return UI_MAY | {"ui"} if top == "ui" else APP_MAY


def stands_beside(root, path, included):
    """A header outside the table's folders is fine beside the file, in its program's own folder, and in app/common."""
    parts = PurePosixPath(path).parts
    folders = [PurePosixPath(*parts[:depth]) for depth in range(2, len(parts))]
    if parts[0] == "app" and included.split("/")[0] in (parts[1], "common"):
        folders.append("app")
    return any((root / folder / included).exists() for folder in folders)


def judge(root, path, quote, included):
    """Why this include is wrong, or None."""
    top, folder = place(path)
    may = allowed(top, folder)
    if may is None:
        return f"src/{folder} is not in the layering table: add it to docs/architecture.md and to this check"
    if ".." in PurePosixPath(included).parts:
        return f'"{included}" climbs out of its folder: write "folder/File.h"'
    first = included.split("/")[0] if "/" in included else ""
    target = "ui" if first in ui_folders(root) and top != "src" else first
    if target in CORE or target == "ui":
        if target == folder or target in may:
            return None
        return f'{folder} may not know {target} ("{included}")'
    if quote == "<":
        return None
    if re.fullmatch(r"ui_\w+\.h", included) and top == "ui" or stands_beside(root, path, included):
        return None
    if re.fullmatch(r"\w+\.moc|moc_\w+\.cpp", included):
        return None
    return f'"{included}" is neither in a folder of the table nor beside this file'


def check(root):
    for path, text in files(root, ("src", "ui", "app"), CPP_SUFFIXES + (".ui",)):
        if len(PurePosixPath(path).parts) == 2 and path.startswith("src/"):
            yield Finding(path, 1, "sources belong in a folder of src/")
            continue
        pattern, body = (FORM_HEADER, text) if path.endswith(".ui") else (INCLUDE, without_comments(text))
        for line, match in matches(pattern, body):
            quote, included = match[1] or '"', match[2]
            wrong = judge(root, path, quote, included)
            if wrong:
                yield Finding(path, line, wrong)


if __name__ == "__main__":
    sys.exit(run(check, __doc__))
