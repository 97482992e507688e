#!/usr/bin/python3
"""Platform headers only in *_posix.cpp and *_win.cpp; Gui and Widgets headers nowhere in src/ but capture.

The demo portal (app/demo-portal) and tests/ are exempt: they run where we develop, are no part of what a customer
installs, and kill, reset and listen in ways that only POSIX offers.
"""
import re
import subprocess
import sys
from pathlib import Path

from sources import PRODUCT, Finding, files, matches, run, without_comments

INCLUDE = r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]'
PLATFORM_FOLDERS = {"arpa", "asm", "linux", "mach", "net", "netinet", "sys", "X11", "xcb"}
PLATFORM_HEADERS = {
    "aio.h", "dirent.h", "dlfcn.h", "fcntl.h", "ftw.h", "glob.h", "grp.h", "ifaddrs.h", "langinfo.h", "libgen.h",
    "mqueue.h", "netdb.h", "poll.h", "pthread.h", "pwd.h", "sched.h", "semaphore.h", "signal.h", "spawn.h", "strings.h",
    "syslog.h", "termios.h", "unistd.h", "utime.h", "wordexp.h",
    "accctrl.h", "aclapi.h", "conio.h", "dbghelp.h", "direct.h", "dpapi.h", "dwmapi.h", "io.h", "knownfolders.h",
    "lm.h", "objbase.h", "process.h", "psapi.h", "sddl.h", "shellapi.h", "shlobj.h", "shlwapi.h", "shobjidl.h",
    "tchar.h", "tlhelp32.h", "uxtheme.h", "wincred.h", "wincrypt.h", "windows.h", "winerror.h", "winreg.h",
    "winsock2.h", "wtsapi32.h",
}
WINDOW_MODULES = ("QtGui", "QtWidgets", "QtPrintSupport")


def is_platform(included):
    folder, _, rest = included.partition("/")
    return included.lower() in PLATFORM_HEADERS or bool(rest) and folder in PLATFORM_FOLDERS


def qt_headers():
    """The folder of Qt's headers, or None."""
    for tool in ("qtpaths6", "/usr/lib/qt6/bin/qtpaths", "qtpaths"):
        try:
            answer = subprocess.run([tool, "--query", "QT_INSTALL_HEADERS"], capture_output=True, text=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        folder = Path(answer.stdout.strip())
        if (folder / "QtGui").is_dir():
            return folder
    return None


def window_headers():
    """The names of all headers of Qt's window modules."""
    folder = qt_headers()
    if folder is None:
        sys.exit("Qt's headers were not found, so nobody can say which belong to Gui and Widgets.\n"
                 "Hint: apt-get install qt6-base-dev")
    return {header.name for module in WINDOW_MODULES for header in (folder / module).iterdir()}


def check(root):
    windows = window_headers()
    for path, text in files(root, PRODUCT):
        for line, match in matches(INCLUDE, without_comments(text)):
            included = match[1]
            if is_platform(included) and not re.search(r"_(posix|win)\.cpp$", path):
                yield Finding(path, line, f"<{included}> belongs into a file called *_posix.cpp or *_win.cpp")
            in_core = path.startswith("src/") and not path.startswith("src/capture/")
            if in_core and (included in windows or included.split("/")[0] in WINDOW_MODULES):
                yield Finding(path, line, f"<{included}> needs Gui or Widgets: the core builds without them")


if __name__ == "__main__":
    sys.exit(run(check, __doc__))
