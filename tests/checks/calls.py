#!/usr/bin/python3
"""Calls that the product never makes: nested event loops, sleeps, rich text straight from the portal."""
import sys

from sources import PRODUCT, Finding, code_only, files, matches, run

EVERYWHERE = (
    (r"\bQEventLoop\b", "nested event loops let a person act in the middle of a step: use a signal"),
    (r"\bprocessEvents\s*\(", "processEvents lets a person act in the middle of a step: move the work off the thread"),
    (r"\bQ?[Tt]hread::m?u?sleep\b|\bsleep_(for|until)\s*\(", "a thread never sleeps: use a timer or a condition"),
    (r"\b(set|insert|append)Html\s*\(|\bfromHtml\s*\(|\bsetMarkdown\s*\(|\bRichText\b", "portal text is shown through content/ only, never as HTML"),
    (r"\bthread_local\b", "on Windows mingw's run-time frees it before its destructor runs: QThreadStorage"),
    (r"\bsystem\s*\(\s*\"|\bpopen\s*\(", "no shell: QProcess with arguments, or QDesktopServices"),
    (r"\bignoreSslErrors\b|\bVerifyNone\b|\bQueryPeer\b", "TLS is never weakened"),
)
WINDOW_ONLY = (
    (r"(\.|->)exec\s*\(", "exec() nests an event loop: open() and its finished signal"),
    (r"\bQMessageBox::(question|warning|information|critical|about)\s*\(", "nests an event loop: open()"),
    (r"\bQ(File|Input|Color|Font)Dialog::get\w+\s*\(", "nests an event loop: open()"),
)


def check(root):
    for path, text in files(root, PRODUCT):
        code = code_only(text)
        for pattern, why in EVERYWHERE + (WINDOW_ONLY if path.startswith("ui/") else ()):
            for line, match in matches(pattern, code):
                yield Finding(path, line, f"{match[0].strip()}: {why}")


if __name__ == "__main__":
    sys.exit(run(check, __doc__))
