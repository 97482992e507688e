#!/usr/bin/python3
"""The catalogues are complete: nothing unfinished, empty or stale, every plural form there, placeholders and mnemonics kept."""
import re
import sys
import xml.etree.ElementTree as xml
from collections import Counter

from sources import PRODUCT, Finding, files, run

PLURAL_FORMS = {"es": 2, "en": 2}
PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")
MNEMONIC = re.compile(r"&(?!&)(\w)")
AMPERSANDS = "&&"


def placeholders(text):
    return Counter(PLACEHOLDER.findall(text))


def mnemonic(text):
    """The letter behind a single ampersand, in lower case, or None."""
    found = MNEMONIC.search(text.replace(AMPERSANDS, ""))
    return found[1].lower() if found else None


def same_placeholders(source, translated, is_form):
    """A plural form may leave %n out ("one file")."""
    wanted, found = placeholders(source), placeholders(translated)
    if is_form:
        for counts in (wanted, found):
            counts.pop("%n", None)
            counts.pop("%Ln", None)
    return wanted == found


def wrong_in(message, language):
    """What is wrong with one <message>, or None."""
    source, translation = message.findtext("source") or "", message.find("translation")
    kind = translation.get("type") if translation is not None else "unfinished"
    if kind in ("unfinished", "vanished", "obsolete"):
        return kind
    forms = [form.text or "" for form in translation.findall("numerusform")]
    if message.get("numerus") == "yes" and len(forms) != PLURAL_FORMS[language]:
        return f"has {len(forms)} plural forms, not {PLURAL_FORMS[language]}"
    for text in forms or [translation.text or ""]:
        if not text.strip():
            return "is empty"
        if not same_placeholders(source, text, bool(forms)):
            return f'has other placeholders in "{text}"'
        if bool(mnemonic(source)) != bool(mnemonic(text)):
            return f'has a mnemonic in one language only: "{text}"'
    return None


def catalogue(path):
    return xml.parse(path).getroot()


def incomplete(path, name, language):
    for context in catalogue(path).iter("context"):
        for message in context.iter("message"):
            wrong = wrong_in(message, language)
            if wrong:
                source = (message.findtext("source") or "").replace("\n", " ")[:60]
                yield Finding(name, 1, f'{context.findtext("name")}: "{source}" {wrong}')


def translated(path):
    """{(context, source): translation} of a catalogue, without plural forms."""
    return {(context.findtext("name"), message.findtext("source")): message.findtext("translation") or ""
            for context in catalogue(path).iter("context") for message in context.iter("message")}


def clashes(root, spanish):
    """Two widgets of one form that answer to the same key, in either language."""
    for path in sorted((root / "ui").rglob("*.ui")):
        form = xml.parse(path).getroot()
        context = form.findtext("class")
        texts = [string.text or "" for string in form.iter("string") if string.get("notr") != "true"]
        for language, shown in (("en", texts), ("es", [spanish.get((context, text), "") for text in texts])):
            keys = Counter(key for key in map(mnemonic, shown) if key)
            for key in (key for key, count in keys.items() if count > 1):
                users = ", ".join(f'"{text}"' for text in shown if mnemonic(text) == key)
                yield Finding(path.relative_to(root).as_posix(), 1, f"Alt+{key.upper()} twice in {language}: {users}")


def lost_contexts(root, path):
    """A context that no class has at run time: its texts would never be found."""
    declared = set()
    for _, text in files(root, PRODUCT):
        declared.update(re.findall(r'Q_DECLARE_TR_FUNCTIONS\(\s*([\w:]+)\s*\)|translate\(\s*"([\w:]+)"', text))
    declared = {name for names in declared for name in names if name}
    for context in catalogue(path).iter("context"):
        name = context.findtext("name")
        if "::" not in name and name not in declared:
            yield Finding(path.relative_to(root).as_posix(), 1,
                          f"{name}: no class is called so at run time; lupdate did not find its header")


def check(root):
    yield from lost_contexts(root, root / "translations/caredesk_es.ts")
    for language in PLURAL_FORMS:
        name = f"translations/caredesk_{language}.ts"
        yield from incomplete(root / name, name, language)
    yield from clashes(root, translated(root / "translations/caredesk_es.ts"))


if __name__ == "__main__":
    sys.exit(run(check, __doc__))
