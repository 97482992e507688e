"""What the checks share: the project's files, C++ without its comments, and how a finding is told."""
import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

CPP_SUFFIXES = (".cpp", ".h")
PRODUCT = ("src", "ui", "app/caredesk", "app/caredesk-cli", "app/common")

# A string, a raw string, a character, or a comment: the first that begins is what it is.
TOKEN = re.compile(r'R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/', re.DOTALL)


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    text: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.text}"


def files(root, folders, suffixes=CPP_SUFFIXES):
    """(path as written in findings, text) of every file with such an ending in `folders`, in order."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def keep_lines(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    return TOKEN.sub(lambda m: keep_lines(m[0]) if m[0].startswith("/") else m[0], text)


def code_only(text):
    """The text without comments and without what stands in quotes; lines stay where they are."""
    return TOKEN.sub(lambda m: keep_lines(m[0]), text)


def comments(text):
    """(line, text) of every comment."""
    for match in TOKEN.finditer(text):
        if match[0].startswith("/"):
            yield text.count("\n", 0, match.start()) + 1, match[0]


def matches(pattern, text, flags=0):
    """(line, match) of every match."""
    for match in re.finditer(pattern, text, flags | re.MULTILINE):
        yield text.count("\n", 0, match.start()) + 1, match


def run(check, description):
    """Runs check(root), prints its findings, and ends the program with what they amount to."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    findings = list(check(parser.parse_args().root))
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)
