#!/usr/bin/python3
"""Makes seeds for the fuzzers from what a real Request Tracker answered (tests/unit/data/requesttracker): FOLDER/FUZZER/NAME.
Seeds that no recording gives are kept in tests/fuzz/seeds."""
import json
import sys
from pathlib import Path

# The fuzzers of the adapters take an answer's status from the first byte: its place in this list, which is Fuzz.h's.
STATUSES = [200, 201, 204, 206, 301, 302, 400, 401, 403, 404, 408, 409, 410, 412, 413, 415, 422, 429, 500, 502, 503]
RECORDED = Path(__file__).resolve().parent.parent / "unit/data/requesttracker"


def recordings():
    """(name, status, head, body) of every recorded answer."""
    for path in sorted(RECORDED.glob("*.http")):
        head, _, body = path.read_bytes().partition(b"\n\n")
        yield path.stem, int(head.split(maxsplit=2)[1]), head, body


def members(value, name):
    """Every text that stands anywhere in `value` under this name."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == name and isinstance(inner, str) and inner:
                yield inner
            yield from members(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner, name)


def compact(body):
    try:
        return json.dumps(json.loads(body), ensure_ascii=False, separators=(",", ":")).encode()
    except ValueError:
        return body


def seeds():
    """(fuzzer, name, bytes)"""
    for name, status, head, body in recordings():
        yield "requesttracker", name, bytes([STATUSES.index(status)]) + compact(body)
        yield "http", name, head
        try:
            answer = json.loads(body)
        except ValueError:
            continue
        for place, dates in enumerate(sorted({*members(answer, "Created"), *members(answer, "LastUpdated")})):
            yield "dates", f"{name}-{place}", dates.encode()
        for place, headers in enumerate(members(answer, "Headers")):
            yield "requesttracker", f"{name}-headers-{place}", bytes([0]) + headers.encode()
        for place, file_name in enumerate(members(answer, "Filename")):
            yield "filenames", f"{name}-{place}", file_name.encode()
        for place, content in enumerate(members(answer, "Content")):
            yield "html", f"{name}-{place}", content.encode()
        yield "rtcontent", name, body
        yield "rtcontent", f"{name}-compact", compact(body)


def limits():
    """What no recording has: more open elements than are read, so that the rest is taken as text."""
    for piece in (b"<div>", b"<b>", b"<table><tr><td>", b"<ul><li>"):
        rest = b"<!-- no --><script>no</script>&lt;si&gt; <p>uno<br>dos</p>"
        yield "html", f"deep-{len(piece)}", piece * 1100 + rest


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {Path(sys.argv[0]).name} FOLDER")
    for fuzzer, name, content in (*seeds(), *limits()):
        folder = Path(sys.argv[1]) / fuzzer
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.seed").write_bytes(content)


if __name__ == "__main__":
    main()
