#!/usr/bin/python3
"""Turns the icons of icons.txt into PNG masks and a .qrc that names them.

    rasterise.py --list icons.txt --own DIR --app-icon FILE --theme DIR --out DIR

The program has no SVG reader at run time, so every size that it draws is made here, by rsvg-convert.
"""
import argparse
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# Physical pixels: the logical sizes 12 14 16 20 22 24 at 100 %, 150 %, 200 % and 300 %, and 32 and 48 at 100 % and 200 %.
SIZES = (12, 14, 16, 18, 20, 21, 22, 24, 28, 30, 32, 33, 36, 40, 42, 44, 48, 60, 64, 66, 72, 96)
APP_ICON = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
FOLDERS = ("actions", "places", "status", "devices", "mimetypes")


def read_list(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        words = line.split("#")[0].split()
        if not words:
            continue
        if len(words) != 2 or not re.fullmatch(r"own|breeze(:[a-z0-9-]+)?", words[1]):
            sys.exit(f"{path}:{number}: expected NAME and own, breeze or breeze:OTHER")
        yield words[0], words[1]


def in_theme(theme, name, grid):
    for folder in FOLDERS:
        path = theme / folder / str(grid) / f"{name}.svg"
        if path.exists():
            return path
    return None


def drawing(name, origin, arguments):
    """The SVG on the 16 px grid, for every size: those on Breeze's 22 px grid have a margin, so that the same icon would be
    smaller at 150 % than at 100 %. They serve where the theme has no other."""
    if origin == "own":
        return arguments.own / f"{name}.svg"
    wanted = origin.partition(":")[2] or name
    path = in_theme(arguments.theme, wanted, 16) or in_theme(arguments.theme, wanted, 22)
    if path is None:
        sys.exit(f"Breeze in {arguments.theme} has no icon called {wanted}.\n"
                 "Hint: apt-get install breeze-icon-theme, or draw it in resources/icons/.")
    return path


def jobs(arguments):
    for name, origin in read_list(arguments.list):
        source = drawing(name, origin, arguments)
        for size in SIZES:
            yield source, f"icons/{name}/{size}.png", size
    for size in APP_ICON:
        yield arguments.app_icon, f"app-icon/{size}.png", size


def render(job, out):
    source, name, size = job
    target = out / name
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), str(source), "-o", str(target)], check=True)


def write_qrc(names, out):
    lines = ["<RCC>", '  <qresource prefix="/">']
    lines += [f"    <file>{name}</file>" for name in names]
    lines += ["  </qresource>", "</RCC>", ""]
    (out / "icons.qrc").write_text("\n".join(lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("list", "own", "app-icon", "theme", "out"):
        parser.add_argument(f"--{option}", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    todo = list(jobs(arguments))
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for done in [pool.submit(render, job, arguments.out) for job in todo]:
            done.result()
    write_qrc([name for _, name, _ in todo], arguments.out)


if __name__ == "__main__":
    main()
