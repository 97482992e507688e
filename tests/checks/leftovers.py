#!/usr/bin/python3
"""Nothing half-done stays behind, and no secret gets in: notes to oneself, dead code, debug output, keys, logged tokens."""
import re
import sys

from sources import PRODUCT, Finding, code_only, comments, files, matches, run

ALL = ("src", "ui", "app", "tests")
NOTE = re.compile(r"\b(TODO|FIXME|XXX|HACK|WIP)\b")
# What ends like a statement and holds what prose does not.
DEAD_CODE = re.compile(r"(.*\w\(.*\);|.*\s=\s.*;|(return|delete|else|if \(|for \(|while \().*[;{]|#(include|if|define)\b.*)")
CODE = (
    (r"\bQ_UNUSED\b", "leave the parameter's name out instead"),
    (r"^[ \t]*#[ \t]*if[ \t]+0\b", "dead code"),
)
LIBRARY_CODE = (
    (r"\bqDebug\s*\(|\bstd::c(err|out)\b|\bf?printf\s*\(", "use a logging category of base/Log.h"),
)
LOGGED_SECRET = r"\bqC?(Debug|Info|Warning|Critical)\b[^;]*\b(password|token|secret|authorization)\b\s*[();,.<]"
KEY = r"-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\"\\nR(]*[A-Za-z0-9+/]{20}"


def in_comments(path, text):
    for line, comment in comments(text):
        for offset, part in enumerate(comment.split("\n")):
            if NOTE.search(part):
                yield Finding(path, line + offset, "a note to oneself: do it, or leave it out")
            elif DEAD_CODE.fullmatch(part.strip(" \t*/")):
                yield Finding(path, line + offset, "commented-out code")


def in_code(path, text):
    code = code_only(text)
    for pattern, why in CODE + (LIBRARY_CODE if path.startswith(("src/", "ui/")) else ()):
        for line, match in matches(pattern, code):
            yield Finding(path, line, f"{match[0].strip()}: {why}")
    if path.startswith(tuple(f"{folder}/" for folder in PRODUCT)):
        for line, _ in matches(LOGGED_SECRET, code, re.IGNORECASE):
            yield Finding(path, line, "a secret goes to the log")


def check(root):
    for path, text in files(root, ALL):
        yield from in_comments(path, text)
        yield from in_code(path, text)
    for path, text in files(root, (*ALL, "resources", "packaging"), (".cpp", ".h", ".py", ".sh", ".json", ".pem", ".key")):
        for line, _ in matches(KEY, text):
            yield Finding(path, line, "a private key: make it when it is needed")


if __name__ == "__main__":
    sys.exit(run(check, __doc__))
