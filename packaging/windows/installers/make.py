#!/usr/bin/python3
"""Makes the installers of CareDesk for Windows from the folder that the build staged.

    make.py [--stage DIR] [--out DIR] [--version V]
            [--sign-with CERT.p12 (--password-file FILE | --password-stdin) [--timestamp URL]]

In OUT, afterwards: an MSI in either language, the installer for one person, the portable zip, and SHA256SUMS.
"""
import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import msi
import nsis
import product
from signing import Signer
from texts import TEXTS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
BUILD = ROOT / "build" / "windows"
# Bytes, of one installer: what a slow line takes in a minute or two.
LARGEST = 40 * 1000 * 1000


def version_of_project():
    return re.search(r"project\(CareDesk VERSION (\d+\.\d+\.\d+)", (ROOT / "CMakeLists.txt").read_text())[1]


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stage", type=Path, default=BUILD / "stage")
    parser.add_argument("--icon", type=Path, default=BUILD / "caredesk.ico")
    parser.add_argument("--out", type=Path, default=BUILD / "installers")
    parser.add_argument("--version", default=version_of_project())
    parser.add_argument("--sign-with", type=Path, metavar="CERT.p12")
    password = parser.add_mutually_exclusive_group()
    password.add_argument("--password-file", type=Path)
    password.add_argument("--password-stdin", action="store_true")
    parser.add_argument("--timestamp", metavar="URL", help="of an RFC 3161 server, so that signatures outlive the certificate")
    given = parser.parse_args()
    if bool(given.sign_with) != bool(given.password_file or given.password_stdin):
        parser.error("--sign-with and the password's source go together")
    if not (given.stage / "caredesk.exe").is_file():
        parser.error(f"{given.stage} has no caredesk.exe: ./dev package windows --build-only makes it")
    return given


def signer_of(given, work):
    if not given.sign_with:
        return None
    password_file = given.password_file
    if given.password_stdin:
        password_file = work / "password"
        with open(os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(sys.stdin.readline().rstrip("\r\n"))
    return Signer(given.sign_with, password_file, given.timestamp)


def compile_actions(out):
    subprocess.run(["x86_64-w64-mingw32-g++-posix", "-std=c++20", "-O2", "-Wall", "-Wextra", "-Werror", "-DUNICODE",
                    "-D_UNICODE", "-D_WIN32_WINNT=0x0A00", "-shared", "-static", "-s", "-Wl,--no-insert-timestamp", "-o", out,
                    HERE / "actions.cpp", "-lmsi", "-lole32", "-lshell32", "-ladvapi32", "-luuid"], check=True)


def make_portable(stage, out):
    root = f"{product.NAME}-{stage.version}"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in stage.files():
            archive.write(stage.folder / path, f"{root}/{path.as_posix()}")
        archive.write(HERE / "portable.txt", f"{root}/portable.txt")


def timed(what, function, *arguments):
    begin = time.monotonic()
    function(*arguments)
    print(f"    {what:<44} {time.monotonic() - begin:6.1f} s", flush=True)


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def make_all(given, work):
    signer = signer_of(given, work)
    stage = product.Stage(work / "stage", given.version, given.icon)
    shutil.copytree(given.stage, stage.folder)
    actions = work / "actions.dll"
    timed("the installers' actions", compile_actions, actions)
    if signer:
        timed(f"signatures of {len(stage.programs())} programs and libraries",
              lambda: [signer.sign(path) for path in [*stage.programs(), actions]])
    made = []
    for language in TEXTS:
        made.append(given.out / f"caredesk-{stage.version}-{language}.msi")
        timed(made[-1].name, msi.make, stage, language, actions, empty(work / language), made[-1])
    made.append(given.out / f"caredesk-{stage.version}-setup.exe")
    timed(made[-1].name, nsis.make, stage, actions, ROOT / "LICENSE", signer.command() if signer else None,
          empty(work / "nsis"), made[-1])
    if signer:
        timed("signatures of the installers", lambda: [signer.sign(path) for path in made])
    made.append(given.out / f"caredesk-{stage.version}-portable.zip")
    timed(made[-1].name, make_portable, stage, made[-1])
    return made


def main():
    given = options()
    empty(given.out)
    with tempfile.TemporaryDirectory(prefix="caredesk-installers-") as work:
        made = make_all(given, Path(work))
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in made]
    (given.out / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="ascii")
    for path in made:
        size = path.stat().st_size
        print(f"    {path.name:<44} {size / 1e6:6.1f} MB")
        if size > LARGEST:
            sys.exit(f"{path} is larger than {LARGEST / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
