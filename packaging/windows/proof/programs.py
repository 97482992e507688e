"""What is asked of CareDesk itself, wherever it was installed."""
import json
import random
import subprocess
import time

from portal import CASINO, PASSWORD, USER
from wine import LONGEST, Failed, require, wait_until, windows_path

MESSAGE = "El kiosco no imprime: “¿papel?” cuesta 3 €. Ελληνικά, 日本, 🎰."
WAITS = 4
# In this order, each with the keys that lead to it from the one before.
SCREENS = (("tickets", ()), ("ticket", ("ctrl+k", "Down", "Down", "Return")), ("settings", ("ctrl+comma",)),
           ("emergency", ("F12",)), ("new-ticket", ("Escape", "ctrl+n")))


class CareDesk:
    """CareDesk in `folder`, signed in for each call."""

    def __init__(self, windows, portal, folder):
        self.windows = windows
        self.portal = portal
        self.folder = folder

    def words(self, *arguments):
        return [self.folder / "caredesk-cli.exe", *arguments, "--json", "--user", USER, "--password-stdin"]

    def cli(self, *arguments, expect=(0,)):
        """The last line of its answer."""
        printed = self.windows.run(*self.words(*arguments), given=f"{PASSWORD}\n", expect=expect)
        return json.loads(printed.splitlines()[-1]) if printed.strip() else None

    def create(self, subject, *more, expect=(0,)):
        return self.cli("create", "--casino", CASINO, "--subject", subject, "--message", MESSAGE, *more, expect=expect)

    def start_cli(self, *arguments):
        process = self.windows.start(*self.words(*arguments), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                     stderr=subprocess.DEVNULL)
        process.stdin.write(f"{PASSWORD}\n".encode())
        process.stdin.close()
        return process

    def start_window(self):
        process = self.windows.start(self.folder / "caredesk.exe", "--user", USER, "--password-stdin",
                                     stdin=subprocess.PIPE)
        process.stdin.write(f"{PASSWORD}\n".encode())
        process.stdin.close()
        return process

    def file_with_attachment(self, subject, attachment):
        answer = self.create(subject, "--attach", windows_path(attachment))
        require(answer["state"] == "delivered", f"the ticket was not delivered: {answer}")
        self.portal.require_once(subject, MESSAGE, attachment)
        return f"{answer['reference']}, {attachment.stat().st_size} bytes attached, at the portal once and whole"

    def survive_kills(self, prefix):
        """Work that waits, delivered under kills and power cuts: afterwards the portal has each once."""
        subjects = [f"{prefix} {number}" for number in range(6)]
        self.portal.stop()
        for subject in subjects:
            answer = self.create(subject, expect=(WAITS,))
            require(answer["state"] in ("waiting", "queued"), f"not kept: {answer}")
        self.portal.start("latency:*:ms=120,hang-after:create@2:seconds=5,reset-after:create@4")
        kills = self.kill_while_sending(8)
        self.portal.restart()
        answer = None
        for _ in range(20):
            answer = self.cli("sync", expect=(0, WAITS))
            if not self.cli("outbox"):
                break
        else:
            raise Failed(f"something waits for ever: {answer}")
        for subject in subjects:
            self.portal.require_once(subject, MESSAGE)
        return f"{len(subjects)} tickets, {kills} kills while they were sent: each at the portal once"

    def kill_while_sending(self, times):
        kills = 0
        dice = random.Random(4)
        for turn in range(times):
            process = self.start_cli("sync")
            time.sleep(dice.uniform(0.3, 4.0))
            if process.poll() is None:
                kills += 1
                if turn % 2:
                    self.windows.pull_the_plug()
                process.kill()
                process.wait(LONGEST)
                if turn % 2:
                    self.windows.boot()
        require(kills >= times // 2, f"only {kills} of {times} kills met a program that ran")
        return kills

    def pictures(self, display, folder, language, dark):
        """The window in the language of the installation and the colours of Windows."""
        theme = "dark" if dark else "light"
        key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
        self.windows.set_value(key, "AppsUseLightTheme", "0" if dark else "1", "REG_DWORD")

        def shot(screen):
            return folder / f"{screen}-{language}-{theme}.png"

        process = self.windows.start(self.folder / "caredesk.exe")
        display.settled_picture(shot("sign-in"))
        self.end(process)
        before = {route: self.portal.requests(route) for route in ("signin", "pull")}
        process = self.start_window()
        for route, count in before.items():
            wait_until(lambda: self.portal.requests(route) > count or process.poll() is not None, f"a {route} of the window")
        for screen, keys in SCREENS:
            if keys:
                display.press(*keys)
            display.settled_picture(shot(screen))
            require(process.poll() is None, "caredesk.exe ended by itself")
        self.end(process)
        return ", ".join(sorted(path.name for path in folder.glob(f"*-{language}-{theme}.png")))

    @staticmethod
    def end(process):
        require(process.poll() is None, "caredesk.exe ended by itself")
        process.kill()
        process.wait(LONGEST)
