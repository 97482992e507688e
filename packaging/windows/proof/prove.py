#!/usr/bin/python3
"""Proves under Wine what the Windows build and its installers promise.

    prove.py [--build DIR] [--portal PROGRAM] [--out DIR]

Each step prints what it found and how long it took; the first that fails ends it, with exit code 1. DIR is what the build
left (stage, bin), PROGRAM the demo portal of this machine. OUT gets the pictures, the lists of tests and the installers.
"""
import argparse
import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from portal import PASSWORD, Portal
from programs import CareDesk
from suites import NOT_BUILT, Suite
from wine import (Display, Failed, LONGEST, Windows, hide_the_machines_authorities, require, wait_until,
                  windows_path)

ROOT = Path(__file__).resolve().parents[3]
MAKE = ROOT / "packaging/windows/installers/make.py"
MACHINE_KEY, PERSON_KEY = r"HKLM\Software\CareDesk", r"HKCU\Software\CareDesk"
UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\CareDesk"
# What msiexec's 1603 becomes as the exit code of a program on Linux.
MSI_FAILED = 1603 & 0xFF
OLDER, IN_USE, WRONG_PARAMETER = 3, 4, 5
GIVEN = {"portal-profile.json", "portal-ca.pem"}
TESTS = ("unit", "contract", "cli")
CHANGED = ("caredesk.exe", "caredesk-cli.exe", "Qt6Core.dll")
# The first place where Wine looks for authorities: crypt32/rootstore.c.
TRUSTED = Path("/etc/ssl/certs/ca-certificates.crt")
TYPED = "Sin terminar: la banda del kiosco"


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Proof:
    """The steps, in their order; each answers a line of what it found."""

    def __init__(self, options):
        self.build = options.build
        self.out = options.out
        self.work = options.out / "work"
        self.portal_program = options.portal
        self.not_tried = []
        self.alone = hide_the_machines_authorities()
        self.display = Display("1440x900")
        self.windows = Windows(self.work / "prefix", self.display)
        self.portal = None
        self.before = set()

    # --- what is proved with ---------------------------------------------------------------------------------------

    def prefix(self):
        trust = "that trusts nobody" if self.alone else "with this machine's authorities"
        self.windows.make()
        self.before = self.windows.files()
        version = subprocess.run(["wine", "--version"], capture_output=True, text=True, check=True).stdout.strip()
        return f"{version}, {trust}"

    def start_portal(self):
        self.portal = Portal(self.portal_program, self.work / "portal")
        (self.work / "profile.json").write_text('{"vendor": "Prueba", "lookupDelays": [1, 2, 3]}')
        self.attachment = self.work / "registro año 1.log"
        self.attachment.write_bytes(bytes(range(256)) * 4000)
        return self.portal.url

    def certificate(self):
        """A throwaway one, as no real one has a place in a proof."""
        password, key, certificate = (self.work / name for name in ("password", "key.pem", "certificate.pem"))
        password.write_text("a Throwaway passwörd\n")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-keyout", key, "-out", certificate, "-days",
                        "30", "-subj", "/CN=CareDesk throwaway", "-addext", "extendedKeyUsage=codeSigning"],
                       stderr=subprocess.DEVNULL, check=True)
        subprocess.run(["openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-passout", f"file:{password}",
                        "-out", self.work / "certificate.p12"], check=True)
        return "made by openssl"

    def installers(self):
        """The version of the build, and the one after it with a file less and a file more."""
        stage = self.build / "stage"
        self.next_stage = self.work / "next-stage"
        shutil.copytree(stage, self.next_stage)
        self.gone = next(path for path in sorted(self.next_stage.rglob("*.txt")))
        self.gone.unlink()
        self.gone = self.gone.relative_to(self.next_stage).as_posix()
        # Other programs, as a next version has: what is behind its end does not change what one does.
        for name in CHANGED:
            with (self.next_stage / name).open("ab") as program:
                program.write(b"of the next version")
        (self.next_stage / "added").mkdir()
        (self.next_stage / "added/by the next version.txt").write_text("new\n")
        sign = ["--sign-with", self.work / "certificate.p12", "--password-file", self.work / "password"]
        self.make(stage, self.out / "installers", *sign)
        self.version = next((self.out / "installers").glob("*-setup.exe")).name.split("-")[1]
        major, minor, patch = self.version.split(".")
        self.next_version = f"{major}.{minor}.{int(patch) + 1}"
        self.make(self.next_stage, self.work / "next", "--version", self.next_version)
        return f"{self.version}, signed, and {self.next_version}"

    def make(self, stage, out, *more):
        subprocess.run([sys.executable, MAKE, "--stage", stage, "--icon", self.build / "caredesk.ico", "--out", out, *more],
                       check=True)

    def made(self, kind, following=False):
        folder, version = (self.work / "next", self.next_version) if following else (self.out / "installers", self.version)
        return folder / f"caredesk-{version}-{kind}"

    def staged(self, following=False):
        return self.windows.files(self.next_stage if following else self.build / "stage")

    def require_contents(self, folder, following):
        """Every file of that version, byte by byte; its programs have other bytes than those of the version before."""
        stage = self.next_stage if following else self.build / "stage"
        for name in self.staged(following):
            require(sha256(folder / name) == sha256(stage / name), f"{name} is not the one of the new version")

    # --- signatures and tests --------------------------------------------------------------------------------------

    def verified(self, *paths):
        for path in paths:
            answer = subprocess.run(["osslsigncode", "verify", "-CAfile", self.work / "certificate.pem", "-in", path],
                                    capture_output=True, text=True, check=False)
            require("Signature verification: ok" in answer.stdout, f"{path.name}: {answer.stdout}{answer.stderr}")
        return ", ".join(path.name for path in paths)

    def signatures(self):
        return self.verified(self.made("es.msi"), self.made("en.msi"), self.made("setup.exe"))

    def tests(self, kind):
        # In a Windows that has just started: after the thousands of programs of another suite Wine once took every signature for
        # invalid, and kept the port of a program that had been killed.
        self.windows.settle()
        suite = Suite(self.windows, self.build / "bin" / f"caredesk-test-{kind}.exe", kind, self.work)
        shutil.copy(NOT_BUILT, self.out)
        listed = self.out / f"{kind}-tests.txt"
        try:
            return f"{suite.run()}, listed in {listed.name}"
        finally:
            listed.write_text("".join(f"{line}\n" for line in suite.report()))

    # --- the MSI ---------------------------------------------------------------------------------------------------

    def msiexec(self, *words, expect=0):
        self.windows.run("msiexec", *words, "/qn", expect=(expect,))

    def given(self, before="", after="="):
        return [f"{before}CA{after}{windows_path(self.portal.authority)}",
                f"{before}PORTAL_PROFILE{after}{windows_path(self.work / 'profile.json')}"]

    def pinned(self):
        """Windows trusts the portal's authority here: a profile that trusts another one alone must not, and checks that itself."""
        if not self.alone:
            self.not_tried.append("a pinned authority: only root can have Wine trust one of its own")
            return "NOT TRIED"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", self.work / "other-key.pem", "-out",
                        self.work / "other.pem", "-days", "30", "-subj", "/CN=Somebody else"], stderr=subprocess.DEVNULL, check=True)
        shutil.copy(self.portal.authority, TRUSTED)
        self.windows.settle()
        cli = self.build / "stage/caredesk-cli.exe"
        found = {}
        for name, authority, alone in (("other, added", "other.pem", False), ("other, alone", "other.pem", True),
                                       ("the portal's, alone", self.portal.authority, True)):
            profile = self.work / "pinned.json"
            profile.write_text(json.dumps({"baseUrl": self.portal.url, "caFile": windows_path(self.work / authority),
                                           "trustOnlyCaFile": alone}))
            process = self.windows.start(cli, "probe", "--json", "--portal-profile", windows_path(profile),
                                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            found[name] = b" ".join(process.communicate(timeout=LONGEST)).decode(errors="replace").strip()
        TRUSTED.unlink()
        self.windows.settle()
        require('"error"' not in found["other, added"] + found["the portal's, alone"], f"refused: {found}")
        require("certificate-untrusted" in found["other, alone"], f"not refused as untrusted: {found}")
        return "an authority of one's own alone: the portal of another one is refused, although Windows trusts it"

    def refused_parameters(self):
        for wrong in ("PORTAL_URL=http://care.example", "LANGUAGE=fr", r"CA=C:\not there.pem", r"CA=C:\windows"):
            self.msiexec("/i", windows_path(self.made("es.msi")), wrong, expect=MSI_FAILED)
            self.windows.run(self.made("setup.exe"), "/S", f"/{wrong}", expect=(WRONG_PARAMETER,))
        require(not self.windows.mentions("CareDesk.exe"), "something was installed")
        return "an http address, an unknown language, a missing file and a folder: 1603 of the MSI, 5 of NSIS, nothing installed"

    def msi_install(self):
        self.msiexec("/i", windows_path(self.made("es.msi")), f"PORTAL_URL={self.portal.url}", "LANGUAGE=es", *self.given())
        folder = self.windows.drive / "Program Files/CareDesk"
        self.by_msi = CareDesk(self.windows, self.portal, folder)
        require(self.windows.files(folder) == self.staged() | GIVEN, f"installed: {self.windows.files(folder)}")
        values = self.windows.values(MACHINE_KEY)
        require(values["PortalUrl"] == self.portal.url and values["Language"] == "es", f"registry: {values}")
        require(any(path.name == "CareDesk.lnk" for path in self.windows.drive.rglob("*.lnk")), "no start menu entry")
        programs = [path for path in sorted(folder.rglob("*")) if path.suffix in (".exe", ".dll")]
        self.verified(*programs)
        return (f"{len(self.staged())} files, {len(programs)} signed programs and libraries, start menu, and what was given: "
                f"{', '.join(values)}")

    def console(self):
        printed = self.by_msi.windows.run(self.by_msi.folder / "caredesk-cli.exe", "contacts")
        require("México" in printed and "Perú" in printed, f"not UTF-8, or not Spanish:\n{printed}")
        self.by_msi.cli("sync")
        found = self.by_msi.cli("tickets", "--search", "adjunto")
        require("Con adjunto" in [ticket["subject"] for ticket in found], f"found: {found}")
        return "speaks the Spanish of the installation, in UTF-8"

    def capture(self):
        picture = self.out / "pictures/screen.png"
        picture.parent.mkdir(exist_ok=True)
        process = self.by_msi.start_window()
        self.display.settled_picture(self.work / "screen.png")
        self.windows.run(self.by_msi.folder / "caredesk-cli.exe", "capture", "--out", windows_path(picture))
        process.kill()
        process.wait(LONGEST)
        require(self.display.colours(picture) > 50, "the picture shows nothing")
        return f"a picture of the screen, {picture.stat().st_size} bytes"

    def killed_window(self):
        """What somebody was typing when the power went is there again."""
        process = self.by_msi.start_window()
        self.display.settled_picture(self.work / "before.png")
        self.display.press("ctrl+n")
        self.display.settled_picture(self.work / "form.png")
        self.display.press("Tab")
        self.display.type(TYPED)
        time.sleep(3)
        self.windows.pull_the_plug()
        process.wait(LONGEST)
        self.windows.boot()
        copy = self.work / "after-kill"
        copy.mkdir()
        for part in self.data_folder().rglob("work.sqlite*"):
            shutil.copy(part, copy)
        with sqlite3.connect(copy / "work.sqlite") as store:
            drafts = str(store.execute("SELECT * FROM drafts").fetchall())
        require(TYPED in drafts, f"the drafts are {drafts}")
        process = self.by_msi.start_window()
        self.display.settled_picture(self.work / "again.png")
        self.display.press("ctrl+2")
        self.display.settled_picture(self.out / "pictures/drafts-after-a-kill.png")
        process.kill()
        process.wait(LONGEST)
        return "what was typed three seconds before is a draft, and the window shows it"

    def pictures(self):
        folder = self.out / "pictures"
        folder.mkdir(exist_ok=True)
        for language in ("es", "en"):
            self.windows.set_value(MACHINE_KEY, "Language", language)
            for dark in (False, True):
                print(f"      {self.by_msi.pictures(self.display, folder, language, dark)}", flush=True)
        return "over HTTPS, signed in; languages by the installation, dark by Windows' registry"

    def msi_upgrade(self):
        kept = {path for path in self.windows.files(self.data_folder())}
        # Wine does not tell the old version that it makes way for a new one, as Windows does (UPGRADINGPRODUCTCODE): it takes
        # the given files along, so they are given again here.
        self.msiexec("/i", windows_path(self.made("en.msi", following=True)), *self.given())
        installed = self.windows.files(self.by_msi.folder)
        require(installed == self.staged(following=True) | GIVEN, f"installed: {installed ^ self.staged(True)}")
        self.require_contents(self.by_msi.folder, following=True)
        require(self.gone not in installed, f"{self.gone} is still there")
        require(kept <= self.windows.files(self.data_folder()), "user data are gone")
        require(self.windows.values(MACHINE_KEY)["PortalUrl"] == self.portal.url, "the address is forgotten")
        self.by_msi.cli("status")
        return f"to {self.next_version} in the other language: {self.gone} gone, one file new, address and data kept"

    def msi_downgrade(self):
        before = self.windows.files(self.by_msi.folder)
        self.msiexec("/i", windows_path(self.made("es.msi")), expect=MSI_FAILED)
        require(self.windows.files(self.by_msi.folder) == before, "files have changed")
        return "refused with 1603, everything as before"

    def msi_remove(self):
        self.by_msi.windows.run(*self.by_msi.words("sign-in"), given=f"{PASSWORD}\n")
        self.msiexec("/x", windows_path(self.made("en.msi", following=True)))
        self.require_only_data_left(MACHINE_KEY)
        return "left are the person's data alone"

    def msi_purge(self):
        require(self.windows.mentions("CareDesk/"), "no kept sign-in that could be removed")
        self.msiexec("/i", windows_path(self.made("es.msi")))
        self.msiexec("/x", windows_path(self.made("es.msi")), "REMOVE_USER_DATA=1")
        return self.nothing_left()

    # --- NSIS ------------------------------------------------------------------------------------------------------

    def nsis_install(self):
        self.windows.run(self.made("setup.exe"), "/S", f"/PORTAL_URL={self.portal.url}", "/LANGUAGE=en", *self.given("/"))
        folder = self.windows.user_folder() / "AppData/Local/Programs/CareDesk"
        self.by_nsis = CareDesk(self.windows, self.portal, folder)
        require(self.windows.files(folder) == self.staged() | GIVEN | {"uninstall.exe"}, f"{self.windows.files(folder)}")
        require(self.windows.values(UNINSTALL_KEY)["DisplayVersion"] == self.version, "the list of programs has it wrong")
        require(any(path.name == "CareDesk.lnk" for path in self.windows.user_folder().rglob("*.lnk")), "no start menu entry")
        require(not self.windows.values(MACHINE_KEY), "something was written for all users")
        return f"signed: {self.verified(folder / 'uninstall.exe', folder / 'caredesk.exe')}"

    def nsis_in_use(self):
        process = self.by_nsis.start_window()
        self.display.settled_picture(self.out / "pictures/installed-by-nsis.png")
        self.windows.run(self.made("setup.exe", following=True), "/S", expect=(IN_USE,))
        process.kill()
        process.wait(LONGEST)
        require(self.windows.values(UNINSTALL_KEY)["DisplayVersion"] == self.version, "half installed")
        return "refused with 4 while CareDesk runs"

    def nsis_upgrade(self):
        self.windows.run(self.made("setup.exe", following=True), "/S")
        installed = self.windows.files(self.by_nsis.folder)
        require(installed == self.staged(following=True) | GIVEN | {"uninstall.exe"}, f"installed: {installed}")
        self.require_contents(self.by_nsis.folder, following=True)
        require(self.windows.values(PERSON_KEY)["PortalUrl"] == self.portal.url, "the address is forgotten")
        self.by_nsis.cli("status")
        return f"to {self.next_version}: {self.gone} gone, one file new, profile, authority, address and data kept"

    def nsis_downgrade(self):
        self.windows.run(self.made("setup.exe"), "/S", expect=(OLDER,))
        require(self.windows.values(UNINSTALL_KEY)["DisplayVersion"] == self.next_version, "it was replaced")
        return "refused with 3"

    def uninstall(self, *words):
        program = self.by_nsis.folder / "uninstall.exe"
        self.windows.run(program, "/S", *words)
        # It goes on from a copy of itself.
        wait_until(lambda: not program.exists(), "the removal")
        self.windows.settle()

    def nsis_remove(self):
        self.by_nsis.windows.run(*self.by_nsis.words("sign-in"), given=f"{PASSWORD}\n")
        self.uninstall()
        self.require_only_data_left(PERSON_KEY)
        return "left are the person's data alone"

    def nsis_purge(self):
        require(self.windows.mentions("CareDesk/"), "no kept sign-in that could be removed")
        self.windows.run(self.made("setup.exe"), "/S")
        self.uninstall("/PURGE")
        return self.nothing_left()

    # --- portable --------------------------------------------------------------------------------------------------

    def portable(self):
        with zipfile.ZipFile(self.made("portable.zip")) as archive:
            archive.extractall(self.windows.drive / "usb stick")
        folder = next((self.windows.drive / "usb stick").iterdir())
        (folder / "CareDesk-data").mkdir()
        shutil.copy(self.portal.authority, folder / "ca.pem")
        (folder / "portal-profile.json").write_text(f'{{"baseUrl": "{self.portal.url}", "caFile": "ca.pem"}}')
        carried = CareDesk(self.windows, self.portal, folder)
        found = carried.file_with_attachment("Portable", self.attachment)
        require(any(name.endswith("work.sqlite") for name in self.windows.files(folder / "CareDesk-data")), "no data beside it")
        process = carried.start_window()
        self.display.settled_picture(self.out / "pictures/portable.png")
        process.kill()
        process.wait(LONGEST)
        self.windows.settle()
        shutil.rmtree(folder)
        return f"{found}; its data beside it; {self.nothing_left()}"

    # --- what is left ----------------------------------------------------------------------------------------------

    def data_folder(self):
        return self.windows.user_folder() / "AppData/Local/CareDesk"

    def left(self):
        """New files whose place or name speaks of us."""
        return {name for name in self.windows.files() - self.before if "caredesk" in name.lower()}

    def require_only_data_left(self, key):
        require(self.windows.files(self.data_folder()), "user data were removed unasked")
        data = self.data_folder().relative_to(self.windows.drive).as_posix()
        other = {name for name in self.left() if not name.startswith(f"{data}/")}
        require(not other, f"left: {sorted(other)}")
        require(not self.windows.values(key), f"left in the registry: {self.windows.values(key)}")

    def nothing_left(self):
        require(not self.left(), f"left: {sorted(self.left())}")
        lines = self.windows.mentions("CareDesk/") + self.windows.mentions(r"Software\\CareDesk")
        require(not lines, f"left in the registry: {lines}")
        return "no file, no setting, no kept sign-in is left"

    def steps(self):
        cli = "a ticket with an attachment by caredesk-cli.exe"
        yield "a fresh Windows by Wine", self.prefix
        yield "the demo portal, over HTTPS", self.start_portal
        yield "a certificate to sign with", self.certificate
        yield "installers", self.installers
        yield "signatures", self.signatures
        for kind in TESTS:
            yield f"tests: {kind}", lambda kind=kind: self.tests(kind)
        yield "a pinned authority", self.pinned
        yield "parameters that are wrong", self.refused_parameters
        yield "MSI: install", self.msi_install
        yield "MSI: " + cli, lambda: self.by_msi.file_with_attachment("Con adjunto", self.attachment)
        yield "MSI: console", self.console
        yield "MSI: capture", self.capture
        yield "MSI: pictures", self.pictures
        yield "MSI: killed while somebody types", self.killed_window
        yield "MSI: killed while sending", lambda: self.by_msi.survive_kills("Kiosco")
        yield "MSI: upgrade", self.msi_upgrade
        yield "MSI: downgrade", self.msi_downgrade
        yield "MSI: remove", self.msi_remove
        yield "MSI: remove with the data", self.msi_purge
        yield "NSIS: install", self.nsis_install
        yield "NSIS: " + cli, lambda: self.by_nsis.file_with_attachment("By NSIS", self.attachment)
        yield "NSIS: while it runs", self.nsis_in_use
        yield "NSIS: upgrade", self.nsis_upgrade
        yield "NSIS: downgrade", self.nsis_downgrade
        yield "NSIS: remove", self.nsis_remove
        yield "NSIS: remove with the data", self.nsis_purge
        yield "portable", self.portable

    def end(self):
        if self.portal:
            self.portal.stop()
        self.windows.pull_the_plug()
        self.display.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, default=ROOT / "build/windows")
    parser.add_argument("--portal", type=Path, default=ROOT / "build/bin/caredesk-demo-portal")
    parser.add_argument("--out", type=Path, default=ROOT / "build/windows/proof")
    options = parser.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    (options.out / "work").mkdir(parents=True)
    options.out = options.out.resolve()
    options.build = options.build.resolve()
    proof = Proof(options)
    begin = time.monotonic()
    try:
        for name, step in proof.steps():
            print(f"  {name} …", flush=True)
            started = time.monotonic()
            found = step()
            print(f"  {name}: {found} ({time.monotonic() - started:.1f} s)", flush=True)
    except (Failed, subprocess.SubprocessError, OSError) as error:
        print(f"  FAILED: {error}", file=sys.stderr)
        return 1
    finally:
        proof.end()
    for path in sorted((options.out / "installers").iterdir()):
        print(f"  {path.name:<40} {path.stat().st_size / 1e6:6.1f} MB")
    print("  They are signed with the throwaway certificate: make.py makes those that are given to people")
    for what in proof.not_tried:
        print(f"  NOT TRIED: {what}")
    print(f"  All of it in {time.monotonic() - begin:.0f} s; pictures and lists of tests are in {options.out}")
    shutil.rmtree(options.out / "work")
    return 0


if __name__ == "__main__":
    sys.exit(main())
