#!/usr/bin/python3
"""Puts PNG pictures into one Windows icon.

    make_icon.py OUT.ico 16.png 24.png ... 256.png

Windows takes PNG inside an icon in all sizes since Vista; nothing is drawn or scaled here.
"""
import struct
import sys
from pathlib import Path

HEADER = struct.Struct("<HHH")
ENTRY = struct.Struct("<BBBBHHII")
PNG_SIZE = struct.Struct(">8s8xII")
ICON = 1
BITS = 32


def size_of(picture, path):
    signature, width, height = PNG_SIZE.unpack_from(picture)
    if signature != b"\x89PNG\r\n\x1a\n" or not 0 < width == height <= 256:
        sys.exit(f"{path} is no square PNG of at most 256 pixels")
    return width


def main(target, *sources):
    pictures = [(size_of(data, path), data) for path in sources for data in [Path(path).read_bytes()]]
    offset = HEADER.size + ENTRY.size * len(pictures)
    parts = [HEADER.pack(0, ICON, len(pictures))]
    for size, data in pictures:
        # 256 is written as 0.
        parts.append(ENTRY.pack(size % 256, size % 256, 0, 0, 1, BITS, len(data), offset))
        offset += len(data)
    Path(target).write_bytes(b"".join(parts + [data for _, data in pictures]))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
