"""What an MSI says, in its language. NSIS has its texts in caredesk.nsi, as it holds both languages in one file."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Texts:
    windows_language: int
    description: str
    downgrade: str
    windows_too_old: str
    wrong_language: str
    wrong_address: str
    missing_file: str
    not_copied: str


TEXTS = {
    "en": Texts(
        windows_language=1033,
        description="Report faults to customer care, also without a network",
        downgrade="A newer version of [ProductName] is installed on this computer. Remove it first if you want an older one.",
        windows_too_old="[ProductName] needs 64-bit Windows 10, version 1809, or newer.",
        wrong_language="LANGUAGE can be es or en, but not [LANGUAGE].",
        wrong_address="PORTAL_URL begins with https://, unlike [PORTAL_URL].",
        missing_file="This file was given to the installer and cannot be read: [MISSING_FILE]",
        not_copied="The account of this computer may not read the file that was given to the installer: ",
    ),
    "es": Texts(
        windows_language=3082,
        description="Comunique averías a atención al cliente, también sin red",
        downgrade="Este equipo tiene instalada una versión más reciente de [ProductName]. Si desea una anterior,"
        " desinstálela primero.",
        windows_too_old="[ProductName] necesita Windows 10 de 64 bits, versión 1809, o posterior.",
        wrong_language="LANGUAGE puede ser es o en, pero no [LANGUAGE].",
        wrong_address="PORTAL_URL empieza por https://, a diferencia de [PORTAL_URL].",
        missing_file="No se puede leer el archivo indicado al instalador: [MISSING_FILE]",
        not_copied="La cuenta del propio equipo no puede leer el archivo indicado al instalador: ",
    ),
}
