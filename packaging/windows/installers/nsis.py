"""The installer for one person: writes what caredesk.nsi includes, and runs makensis."""
import subprocess
from pathlib import Path

import product

HERE = Path(__file__).resolve().parent


def escaped(text):
    return text.replace("$", "$$").replace('"', '$\\"')


def place_of(path):
    """Where it is installed, as NSIS writes it."""
    return "$INSTDIR" if path == Path(".") else "$INSTDIR\\" + escaped(path.as_posix().replace("/", "\\"))


def file_macros(stage):
    install, remove, current = [], [], None
    for path in stage.files():
        if path.parent != current:
            current = path.parent
            install.append(f'SetOutPath "{place_of(current)}"')
        install.append(f'File "{escaped((stage.folder / path).as_posix())}"')
        remove.append(f'Delete "{place_of(path)}"')
    folders = {parent for path in stage.files() for parent in path.parents if parent != Path(".")}
    remove += [f'RMDir "{place_of(folder)}"' for folder in sorted(folders, reverse=True)]
    return [*macro("InstallFiles", install), *macro("RemoveFiles", remove)]


def macro(name, lines):
    return [f"!macro {name}", *(f"    {line}" for line in lines), "!macroend"]


def draw_side(icon, out):
    """The left side of the last page: the program's icon, on its colour."""
    subprocess.run(["convert", "-size", "164x314", "xc:#0a716c", "(", f"{icon}[-1]", "-resize", "96x96", ")", "-gravity", "center",
                    "-composite", "-alpha", "remove", "-type", "truecolor", f"BMP3:{out}"], check=True)


def make(stage, actions, licence, sign_command, work, out):
    """Writes `out`; `work` is an empty folder. `sign_command` signs the file whose name follows it; None: nothing is signed."""
    defines = {"OUT": out.resolve(), "VERSION": stage.version, "ICON": stage.icon.resolve(), "LICENCE": licence.resolve(),
               "ACTIONS": actions.resolve(), "KIBIBYTES": stage.kibibytes(), "PUBLISHER": product.PUBLISHER,
               "REGISTRY_KEY": product.REGISTRY_KEY, "TASKBAR_IDENTITY": product.TASKBAR_IDENTITY,
               "OLDEST_BUILD": product.OLDEST_BUILD, "GIVEN_PROFILE": product.GIVEN_PROFILE,
               "GIVEN_AUTHORITY": product.GIVEN_AUTHORITY}
    lines = [f'!define {name} "{escaped(str(value))}"' for name, value in defines.items()] + file_macros(stage)
    if sign_command:
        # From a file, as NSIS would take quotes and dollars in the command for its own.
        (work / "sign").write_text(f'{sign_command} "$1"\n', encoding="utf-8")
        lines.append("""!uninstfinalize 'sh ./sign "%1"' = 0""")
    (work / "product.nsh").write_text("\n".join(lines) + "\n", encoding="utf-8")
    draw_side(stage.icon.resolve(), work / "side.bmp")
    subprocess.run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", "-NOCD", HERE / "caredesk.nsi"], cwd=work, check=True)
