"""The demo portal, on the machine that Wine runs on, and its store as the judge."""
import hashlib
import json
import ssl
import subprocess
import urllib.request

from wine import LONGEST, require

USER = "ana@azul.example"
PASSWORD = "ana-Passw0rd"
CASINO = "Casino Azul Cancún"


class Portal:
    """It is stopped and started on one port, with what it has stored."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.port = "0"
        self.process = None
        self.start()

    def start(self, faults=""):
        words = [self.program, "--dir", self.folder, "--port", self.port, "--agent", "off"]
        self.process = subprocess.Popen(words + (["--faults", faults] if faults else []), stdout=subprocess.PIPE, text=True)
        ready = self.process.stdout.readline().split()
        require(ready[:1] == ["ready"], "the demo portal does not start")
        self.url = ready[1]
        self.authority = ready[2].removeprefix("ca=")
        self.port = self.url.rsplit(":", 1)[1]

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(LONGEST)
            self.process = None

    def restart(self, faults=""):
        self.stop()
        self.start(faults)

    def requests(self, route):
        """How many came of a route since it was started."""
        request = urllib.request.Request(f"{self.url}/demo/requests",
                                         headers={"X-Demo-Control": (self.folder / "control-token").read_text().strip()})
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}),
            urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=self.authority)))
        with opener.open(request, timeout=LONGEST) as answer:
            return json.load(answer).get(route, 0)

    def tickets(self, subject):
        dump = subprocess.run([self.program, "--dir", self.folder, "--dump"], capture_output=True, check=True).stdout
        return [ticket for ticket in json.loads(dump)["tickets"] if ticket["subject"] == subject]

    def require_once(self, subject, message=None, attachment=None):
        found = self.tickets(subject)
        require(len(found) == 1, f"the portal has “{subject}” {len(found)} times")
        first = found[0]["messages"][0]
        require(len(found[0]["messages"]) == 1, f"“{subject}” has {len(found[0]['messages'])} messages")
        if message:
            require(message in first["message"], f"the portal has another text: {first['message']}")
        if attachment:
            sums = [file["sha256"] for file in first["attachments"]]
            require(sums == [hashlib.sha256(attachment.read_bytes()).hexdigest()], f"other attachments: {sums}")
            require(first["attachments"][0]["filename"] == attachment.name, f"other name: {first['attachments']}")
