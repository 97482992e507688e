"""What both installers must agree on: names, identities, and what is to be packed."""
import hashlib
import uuid
from dataclasses import dataclass
from pathlib import Path

NAME = "CareDesk"
PUBLISHER = "The CareDesk developers"
# The program gives itself the same one: a pinned button and the window it opens are one button.
TASKBAR_IDENTITY = "CareDesk.Desktop"
REGISTRY_KEY = r"Software\CareDesk"
# Qt 6.4 asks for Windows 10 1809.
OLDEST_BUILD = 17763
# Never to be changed: they tell Windows that one installation follows another.
UPGRADE_CODE = "{E2C8B7B4-0D0C-4E0B-9C52-0E6D7C7B0A61}"
NAMESPACE = uuid.UUID("7c1f5d0e-8f0a-4d7e-9a53-3f4b1f1f2c86")
# The names under which the given files are kept beside the program.
GIVEN_PROFILE = "portal-profile.json"
GIVEN_AUTHORITY = "portal-ca.pem"


def guid(*words):
    """The same GUID for the same words, whoever builds."""
    return "{" + str(uuid.uuid5(NAMESPACE, "/".join(words))).upper() + "}"


@dataclass(frozen=True)
class Stage:
    """A folder with all that is installed, as it shall lie in the program's folder."""

    folder: Path
    version: str
    icon: Path

    def files(self):
        """Paths below the folder, in an order that does not depend on the disk."""
        return sorted(path.relative_to(self.folder) for path in self.folder.rglob("*") if path.is_file())

    def programs(self):
        """What carries a signature."""
        return [self.folder / path for path in self.files() if path.suffix.lower() in (".exe", ".dll")]

    def digest(self):
        whole = hashlib.sha256()
        for path in self.files():
            whole.update(f"{path.as_posix()}\0".encode())
            whole.update(hashlib.sha256((self.folder / path).read_bytes()).digest())
        return whole.hexdigest()

    def kibibytes(self):
        return sum((self.folder / path).stat().st_size for path in self.files()) // 1024
