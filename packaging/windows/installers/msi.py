"""The MSI for all users of a computer: wixl packs the files, and SQL adds what wixl has no element for."""
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

import product
from texts import TEXTS

ICON = "caredesk.ico"
# Property given to the installer → the registry value in which it is kept and found again by an upgrade.
KEPT = {"PORTAL_URL": "PortalUrl", "PORTAL_PROFILE": "PortalProfile", "CA": "CaFile", "LANGUAGE": "Language",
        "INSTALLDIR": "InstallDir"}
# Files that are copied: property → name beside the program.
COPIED = {"PORTAL_PROFILE": product.GIVEN_PROFILE, "CA": product.GIVEN_AUTHORITY}
REMOVED_FOR_GOOD = 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'


def sub(parent, tag, text=None, **attributes):
    element = xml.SubElement(parent, tag, attributes)
    element.text = text
    return element


def identifier(kind, path):
    return kind + product.guid("id", path.as_posix().lower()).strip("{}").replace("-", "")


def add_files(stage, folder):
    """A component a file, so that an upgrade replaces file by file. Returns their ids."""
    folders = {Path("."): folder}
    components = []
    for path in stage.files():
        for parent in reversed(path.parents):
            if parent not in folders:
                folders[parent] = sub(folders[parent.parent], "Directory", Id=identifier("D", parent), Name=parent.name)
        component = identifier("C", path)
        components.append(component)
        sub(sub(folders[path.parent], "Component", Id=component, Guid=product.guid("file", path.as_posix().lower()),
                Win64="yes"),
            "File", Id=identifier("F", path), Name=path.name, Source=path.as_posix(), KeyPath="yes")
    return components


def add_settings(folder):
    """A component for each value in the registry: each is there or not for itself. Returns their ids."""
    components = []
    for given, name in KEPT.items():
        value = f"[INSTALLDIR]{COPIED[given]}" if given in COPIED else f"[{given}]"
        component = sub(folder, "Component", Id=f"Setting{name}", Guid=product.guid("setting", name), Win64="yes")
        sub(component, "RegistryValue", Root="HKLM", Key=product.REGISTRY_KEY, Name=name, Type="string", Value=value,
            KeyPath="yes")
        components.append(f"Setting{name}")
    return components


def add_start_menu(root, texts):
    menu = sub(root, "Directory", Id="ProgramMenuFolder")
    component = sub(menu, "Component", Id="StartMenu", Guid=product.guid("start menu"), Win64="yes")
    sub(component, "Shortcut", Id="StartMenuEntry", Name=product.NAME, Description=texts.description,
        Target="[INSTALLDIR]caredesk.exe", WorkingDirectory="INSTALLDIR", Icon=ICON)
    sub(component, "RegistryValue", Root="HKLM", Key=product.REGISTRY_KEY, Name="StartMenu", Type="integer", Value="1",
        KeyPath="yes")
    return "StartMenu"


def search(root, given, key, name):
    sub(sub(root, "Property", Id=given), "RegistrySearch", Id=f"Find{name}", Root="HKLM", Key=key, Name=name, Type="raw",
        Win64="yes")


def source_of(stage, texts):
    """The input of wixl."""
    wix = xml.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    # Another one each time: Windows refuses a package that differs from the installed one in less.
    root = sub(wix, "Product", Id="*", Name=product.NAME,
               Language=str(texts.windows_language), Version=stage.version, Manufacturer=product.PUBLISHER,
               UpgradeCode=product.UPGRADE_CODE)
    sub(root, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine",
        Description=f"{product.NAME} {stage.version}", Manufacturer=product.PUBLISHER)
    sub(root, "MajorUpgrade", DowngradeErrorMessage=texts.downgrade)
    sub(root, "MediaTemplate", EmbedCab="yes")
    sub(root, "Condition", f"Installed OR VersionNT64 AND WINDOWS_BUILD >= {product.OLDEST_BUILD}",
        Message=texts.windows_too_old)
    sub(root, "Condition", 'Installed OR NOT LANGUAGE OR LANGUAGE ~= "es" OR LANGUAGE ~= "en"',
        Message=texts.wrong_language)
    sub(root, "Condition", 'Installed OR NOT PORTAL_URL OR PORTAL_URL ~<< "https://"', Message=texts.wrong_address)
    sub(root, "Icon", Id=ICON, SourceFile=ICON)
    sub(root, "Binary", Id="Actions", SourceFile="actions.dll")
    # amus: every file is installed, whatever version lies there. Windows would leave one that is newer than what is brought, and
    # then the old version goes and takes it along. ReallySuppress: no installation restarts the computer by itself.
    for name, value in (("ARPPRODUCTICON", ICON), ("ARPNOMODIFY", "1"), ("ARPCOMMENTS", texts.description),
                        ("REINSTALLMODE", "amus"), ("REBOOT", "ReallySuppress")):
        sub(root, "Property", Id=name, Value=value)
    search(root, "WINDOWS_BUILD", r"SOFTWARE\Microsoft\Windows NT\CurrentVersion", "CurrentBuildNumber")
    for given, name in KEPT.items():
        search(root, f"OLD_{given}", product.REGISTRY_KEY, name)
    target = sub(root, "Directory", Id="TARGETDIR", Name="SourceDir")
    folder = sub(sub(target, "Directory", Id="ProgramFiles64Folder"), "Directory", Id="INSTALLDIR", Name=product.NAME)
    components = add_files(stage, folder) + add_settings(folder) + [add_start_menu(target, texts)]
    feature = sub(root, "Feature", Id="Everything", Title=product.NAME, Level="1")
    for component in components:
        sub(feature, "ComponentRef", Id=component)
    return xml.ElementTree(wix)


def quoted(value):
    if isinstance(value, int):
        return str(value)
    if "'" in value:
        raise ValueError(f"the SQL of MSI cannot hold an apostrophe: {value}")
    return f"'{value}'"


def insert(table, **values):
    values = {name: value for name, value in values.items() if value is not None}
    names = ", ".join(f"`{name}`" for name in values)
    return f"INSERT INTO `{table}` ({names}) VALUES ({', '.join(quoted(value) for value in values.values())})"


def action(name, kind, source, target, sequence, condition):
    return [insert("CustomAction", Action=name, Type=kind, Source=source, Target=target),
            insert("InstallExecuteSequence", Action=name, Condition=condition, Sequence=sequence)]


def file_versions(stage):
    """wixl writes none, and a file without one counts as older than any that has one."""
    for path in stage.files():
        if version := product.version_of(stage.folder / path):
            yield f"UPDATE `File` SET `Version`='{version}', `Language`='0' WHERE `File`='{identifier('F', path)}'"
            yield f"DELETE FROM `MsiFileHash` WHERE `File_`='{identifier('F', path)}'"


def amendments(texts, version):
    """Kinds of action: 1 a function of a DLL, 64 whatever it answers, 19 an error, 51 a property; 1024 in the part that changes the
    computer, 2048 there with the rights of that part."""
    # Also what is searched for: with windows of its own the installer searches once, before the part that has the rights.
    names = ";".join(("WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED", "WINDOWS_BUILD", *KEPT,
                      *(f"OLD_{given}" for given in KEPT), "REMOVE_USER_DATA"))
    sql = [
        # 512: the same version too, so that a rebuild or the other language takes the place of the installed one.
        "DELETE FROM `Upgrade` WHERE `ActionProperty`='WIX_UPGRADE_DETECTED'",
        insert("Upgrade", UpgradeCode=product.UPGRADE_CODE, VersionMax=version, Attributes=513,
               ActionProperty="WIX_UPGRADE_DETECTED"),
        # In the transaction: when the new one cannot be installed the old one stays.
        "UPDATE `InstallExecuteSequence` SET `Sequence`=1510 WHERE `Action`='RemoveExistingProducts'",
        f"UPDATE `Property` SET `Value`={quoted(names)} WHERE `Property`='SecureCustomProperties'",
        "CREATE TABLE `MoveFile` (`FileKey` CHAR(72) NOT NULL, `Component_` CHAR(72) NOT NULL, `SourceName` CHAR(255)"
        " LOCALIZABLE, `DestName` CHAR(255) LOCALIZABLE, `SourceFolder` CHAR(72), `DestFolder` CHAR(72) NOT NULL,"
        " `Options` INT NOT NULL PRIMARY KEY `FileKey`)",
        "CREATE TABLE `MsiShortcutProperty` (`MsiShortcutProperty` CHAR(72) NOT NULL, `Shortcut_` CHAR(72) NOT NULL,"
        " `PropertyKey` CHAR(0) NOT NULL, `PropVariantValue` CHAR(0) NOT NULL PRIMARY KEY `MsiShortcutProperty`)",
        insert("MsiShortcutProperty", MsiShortcutProperty="TaskbarIdentity", Shortcut_="StartMenuEntry",
               PropertyKey="System.AppUserModel.ID", PropVariantValue=product.TASKBAR_IDENTITY),
        insert("InstallExecuteSequence", Action="MoveFiles", Sequence=3800),
    ]
    for number, given in enumerate(KEPT):
        # An upgrade stays where it is, and in the address and language that were given once.
        if given not in COPIED:
            condition = "OLD_INSTALLDIR" if given == "INSTALLDIR" else f"OLD_{given} AND NOT {given}"
            sql += action(f"Keep{KEPT[given]}", 51, given, f"[OLD_{given}]", 51 + number, condition)
        known = f"OLD_{given}"
        if given in COPIED:
            # A value that names another place is somebody else's (a group policy's), and stays as it is.
            sql += action(f"Own{KEPT[given]}", 51, f"OWN_{given}", f"[OLD_INSTALLDIR]{COPIED[given]}", 61 + number, None)
            known = f"OLD_{given} AND OLD_{given} ~= OWN_{given}"
        if given != "INSTALLDIR":
            sql.append(f"UPDATE `Component` SET `Condition`='{given} OR ({known})'"
                       f" WHERE `Component`='Setting{KEPT[given]}'")
    for given, name in COPIED.items():
        sql.append(insert("MoveFile", FileKey=f"Copy{KEPT[given]}", Component_=f"Setting{KEPT[given]}", DestName=name,
                          SourceFolder=given, DestFolder="INSTALLDIR", Options=0))
        # The folder of the property: none, so nothing is removed, unless CareDesk is removed for good.
        sql.append(insert("RemoveFile", FileKey=f"Remove{KEPT[given]}", Component_=f"Setting{KEPT[given]}",
                          FileName=name, DirProperty="GIVEN_FILES", InstallMode=2))
    sql += action("CheckGivenFiles", 1, "Actions", "CheckGivenFiles", 110, "NOT REMOVE")
    sql += action("StopForMissingFile", 19, None, texts.missing_file, 111, "MISSING_FILE")
    # The person may read what the computer's own account, which copies it, may not: a share, a mapped drive. An older copy may be
    # there, so both are looked at. One that is run again for an installed version changes nothing.
    sql += action("SayOfCopies", 51, "CheckCopiedFiles", texts.not_copied, 1003, None)
    for number, (given, name) in enumerate(COPIED.items()):
        sql += action(f"Add{KEPT[given]}", 51, "CheckCopiedFiles", f"[CheckCopiedFiles]|[{given}]|[INSTALLDIR]{name}", 1004 + number, given)
    sql += action("CheckCopiedFiles", 3073, "Actions", "CheckCopiedFiles", 3801,
                  "(PORTAL_PROFILE OR CA) AND NOT Installed")
    sql += action("SetInstallLocation", 51, "ARPINSTALLLOCATION", "[INSTALLDIR]", 1001, None)
    sql += action("SetGivenFiles", 51, "GIVEN_FILES", "[INSTALLDIR]", 1002, REMOVED_FOR_GOOD)
    sql += action("RemoveUserData", 65, "Actions", "RemoveUserData", 6610, f'REMOVE_USER_DATA="1" AND {REMOVED_FOR_GOOD}')
    return sql


def run(*words, folder=None):
    """msibuild prints how it is used also when all is well: only a failure is shown."""
    answer = subprocess.run(words, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if answer.returncode != 0:
        sys.exit(f"{words} failed:\n{answer.stdout}")


def make(stage, language, actions, work, out):
    """Writes `out`; `work` is an empty folder."""
    texts = TEXTS[language]
    # wixl takes its sources relative to where it stands.
    for name, source in [(path.as_posix(), stage.folder / path) for path in stage.files()] + [(ICON, stage.icon),
                                                                                          ("actions.dll", actions)]:
        place = work / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(source.resolve())
    source_of(stage, texts).write(work / "caredesk.wxs", "utf-8", xml_declaration=True)
    package = out.resolve()
    run("wixl", "-a", "x64", "-o", package, "caredesk.wxs", folder=work)
    (work / "codepage.idt").write_bytes(b"\r\n\r\n1252\t_ForceCodepage\r\n")
    run("msibuild", package, "-i", work / "codepage.idt")
    for statement in (*amendments(texts, stage.version), *file_versions(stage)):
        run("msibuild", package, "-q", statement)
    run("msibuild", package, "-s", f"{product.NAME} {stage.version}", product.PUBLISHER, f"x64;{texts.windows_language}")
