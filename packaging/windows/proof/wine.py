"""A display and a Windows of their own for the proof; both end with it."""
import contextlib
import ctypes
import os
import signal
import subprocess
import time
from pathlib import Path

# Long enough for a loaded machine: they only bound what hangs.
LONGEST = 600
SHORT = 60
TRIES = 3
WINES_OWN = {b"wineserver64", b"wineserver", b"winedevice.exe", b"services.exe", b"plugplay.exe", b"svchost.exe", b"rpcss.exe",
             b"explorer.exe", b"conhost.exe"}
FONTS = ("MS Shell Dlg", "MS Shell Dlg 2", "Segoe UI", "Tahoma", "Arial", "Microsoft Sans Serif")
AUTHORITIES = "/etc/ssl/certs"  # crypt32/rootstore.c of Wine
CLONE_NEWNS = 0x20000  # <sched.h>
MS_REC, MS_PRIVATE = 0x4000, 0x40000  # <sys/mount.h>


class Failed(Exception):
    """What the proof asks for does not hold."""


def require(condition, what):
    if not condition:
        raise Failed(what)


def wait_until(condition, what, seconds=LONGEST):
    end = time.monotonic() + seconds
    while not condition():
        require(time.monotonic() < end, f"waited {seconds} s in vain for {what}")
        time.sleep(0.2)


def hide_the_machines_authorities():
    """From this process and all it starts: Wine would trust them. Each program that speaks TLS reads them all, for the dates of
    each Qt asks Windows' registry for the time zone 16 times, and with 145 of them under Wine that takes 4.5 s of every start.
    Only root may do it; others' proofs are as true, and slower."""
    kernel = ctypes.CDLL(None, use_errno=True)
    if os.geteuid() != 0 or kernel.unshare(CLONE_NEWNS) != 0:
        return False
    return (kernel.mount(b"none", b"/", None, MS_REC | MS_PRIVATE, None) == 0 and
            kernel.mount(b"none", AUTHORITIES.encode(), b"tmpfs", 0, None) == 0)


class Display:
    """Xvfb on a free number."""

    def __init__(self, size):
        reader, writer = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
                                        pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as numbers:
            self.name = f":{numbers.readline().strip()}"
        require(self.name != ":", "Xvfb does not start")

    def picture(self, path):
        subprocess.run(["import", "-display", self.name, "-window", "root", path], check=True)

    def settled_picture(self, path):
        """A picture once the screen shows the same thing for two seconds; the caret does not count."""
        previous, same = path.with_suffix(".previous.png"), 0
        self.picture(path)
        end = time.monotonic() + LONGEST
        while same < 2:
            require(time.monotonic() < end, f"the screen does not come to rest for {path.name}")
            path.replace(previous)
            time.sleep(1)
            self.picture(path)
            answer = subprocess.run(["compare", "-metric", "AE", previous, path, "null:"], capture_output=True, text=True,
                                    check=False)
            unchanged = float(answer.stderr.split()[0]) < 100
            same = same + 1 if unchanged and self.colours(path) > 50 else 0
        previous.unlink()

    def colours(self, path):
        """Few are the empty desktop."""
        return int(subprocess.run(["identify", "-format", "%k", path], capture_output=True, text=True, check=True).stdout)

    def press(self, *keys):
        subprocess.run(["xdotool", "key", *keys], env={**os.environ, "DISPLAY": self.name}, check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "40", text], env={**os.environ, "DISPLAY": self.name}, check=True)

    def end(self):
        self.process.terminate()
        self.process.wait(LONGEST)


class Windows:
    """A fresh Windows 10 by Wine, in a folder."""

    def __init__(self, folder, display):
        self.folder = folder
        self.drive = folder / "drive_c"
        self.environment = {**os.environ, "WINEPREFIX": str(folder), "WINEDEBUG": "-all", "DISPLAY": display.name,
                            "WINEDLLOVERRIDES": "mscoree,mshtml=", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
                            # Wine's GDI draws no capital I of Liberation Sans at the size of menus; Qt's own engine does. Wine
                            # gives variables of Qt on by this name only.
                            "WINEQT_QPA_PLATFORM": "windows:fontengine=freetype"}
        for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "QT_QPA_PLATFORM"):
            self.environment.pop(name, None)

    def make(self):
        self.folder.mkdir()
        self.keep_up()
        self.run("winecfg", "-v", "win10")
        for font in FONTS:
            self.set_value(r"HKCU\Software\Wine\Fonts\Replacements", font, "Liberation Sans")
        self.set_value(r"HKCU\Control Panel\Desktop", "FontSmoothing", "2")
        self.set_value(r"HKCU\Control Panel\Desktop", "FontSmoothingType", "1", "REG_DWORD")
        self.set_value(r"HKCU\Software\Wine\Explorer", "Desktop", "Proof")
        self.set_value(r"HKCU\Software\Wine\Explorer\Desktops", "Proof", "1440x900")

    def keep_up(self):
        """Its server and services stay between programs. Those that start with a program keep its output open until they end,
        seconds after it, and whoever reads that waits."""
        subprocess.run(["wineserver", "-p"], env=self.environment, timeout=LONGEST, check=True)
        first = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        wait_until(lambda: self.start("cmd", "/c", "exit", **first).wait(LONGEST) == 0, "Wine to come up")

    def start(self, *words, **options):
        return subprocess.Popen(["wine", *map(str, words)], env=self.environment, **options)

    def run(self, *words, given="", expect=(0,), folder=None, longest=LONGEST):
        """Runs a Windows program to its end. Answers what it printed."""
        answer = subprocess.run(["wine", *map(str, words)], env=self.environment, input=given.encode(), cwd=folder,
                                capture_output=True, timeout=longest, check=False)
        output = answer.stdout.decode(errors="replace").replace("\r\n", "\n")
        errors = answer.stderr.decode(errors="replace")
        require(answer.returncode in expect, f"{words[0]} {words[1:3]} ended with {answer.returncode}, not {expect}:\n"
                                             f"{output}{errors}")
        return output

    def registry(self, *words, expect=(0,)):
        """Wine's reg. On a loaded machine a start of Wine may stop dead: it is then begun again, as it does no harm twice."""
        for _ in range(TRIES):
            with contextlib.suppress(subprocess.TimeoutExpired):
                return self.run("reg", *words, expect=expect, longest=SHORT)
        raise Failed(f"Wine does not start reg {words}")

    def set_value(self, key, name, value, kind="REG_SZ"):
        self.registry("add", key, "/v", name, "/t", kind, "/d", value, "/f")

    def values(self, key):
        """The values of a key, and nothing when there is no such key."""
        found = {}
        for line in self.registry("query", key, expect=(0, 1)).splitlines():
            words = line.split(maxsplit=2)
            if len(words) == 3 and words[1].startswith("REG_"):
                found[words[0]] = words[2]
        return found

    def mentions(self, text):
        """Lines of the whole registry that hold the text."""
        self.settle()
        return [line for file in ("system.reg", "user.reg") for line in
                (self.folder / file).read_text(errors="replace").splitlines() if text.lower() in line.lower()]

    def user_folder(self):
        return next(path for path in (self.drive / "users").iterdir() if path.name != "Public")

    def files(self, folder=None):
        root = folder or self.drive
        return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file() or path.is_symlink()}

    def settle(self):
        """Until all its programs have ended; the registry is on disk then. Wine's own stay now and then (its desktop, after
        thousands of programs were run): they are asked to go."""
        wait_until(lambda: not self.programs(), "the programs to end")
        subprocess.run(["wineserver", "-k"], env=self.environment, timeout=LONGEST, check=False)
        subprocess.run(["wineserver", "-w"], env=self.environment, timeout=LONGEST, check=True)
        self.keep_up()

    def pull_the_plug(self):
        """Ends every program at once, as a power cut does."""
        subprocess.run(["wineserver", "-k9"], env=self.environment, timeout=LONGEST, check=False)
        for process in self.survivors():
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def programs(self):
        """Those of its processes that are no part of Wine itself."""
        for process in self.survivors():
            try:
                words = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if words[0] and words[0].replace(b"\\", b"/").rpartition(b"/")[2] not in WINES_OWN:
                return True
        return False

    def survivors(self):
        """Processes of this Windows, also those that hang on to a server that is no more."""
        mark = f"WINEPREFIX={self.folder}".encode()
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (process / "environ").read_bytes().split(b"\0"):
                    yield int(process.name)
            except OSError:
                # It has ended meanwhile, or is another user's.
                continue

    def boot(self):
        """After a power cut: what comes too early still meets the old server."""
        wait_until(lambda: not list(self.survivors()), "what ran before to be gone")
        self.keep_up()


def windows_path(path):
    return "Z:" + str(Path(path).resolve()).replace("/", "\\")
