"""What both installers must agree on: names, identities, and what is to be packed."""
import struct
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


def version_of(program):
    """As Windows reads it, VS_FIXEDFILEINFO of its version resource; None when it has none."""
    content = program.read_bytes()
    at = content.find(struct.pack("<II", 0xFEEF04BD, 0x10000))
    if at < 0:
        return None
    high, low = struct.unpack_from("<II", content, at + 8)
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"


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

    def kibibytes(self):
        return sum((self.folder / path).stat().st_size for path in self.files()) // 1024
