#!/usr/bin/python3
"""The checks are checked: each must find what is planted, and leave alone what is allowed."""
import tempfile
import unittest
from pathlib import Path

import calls
import headers
import layering
import leftovers
import translations


class Planted(unittest.TestCase):
    """A small tree of sources in a temporary folder."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def plant(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def findings(self, check):
        return [(finding.path, finding.line) for finding in check(self.root)]

    def finds(self, check, path, text, line=1):
        self.plant(path, text)
        self.assertEqual(self.findings(check), [(path, line)], text)
        (self.root / path).unlink()

    def allows(self, check, path, text):
        self.plant(path, text)
        self.assertEqual(self.findings(check), [], text)
        (self.root / path).unlink()


class Layering(Planted):
    def test_finds_what_the_table_forbids(self):
        for path, included in (
            ("src/base/A.cpp", "domain/Ticket.h"),
            ("src/domain/A.h", "content/Block.h"),
            ("src/storage/A.cpp", "portal/PortalClient.h"),
            ("src/portal/A.cpp", "account/Session.h"),
            ("src/account/A.cpp", "storage/Database.h"),
            ("src/sync/A.cpp", "models/TicketTableModel.h"),
            ("src/evidence/A.cpp", "diagnosis/Check.h"),
            ("src/capture/A.cpp", "domain/Ticket.h"),
            ("ui/tickets/A.cpp", "portal/PortalClient.h"),
            ("ui/tickets/A.h", "storage/CacheStore.h"),
            ("src/sync/A.cpp", "ui/shell/MainWindow.h"),
        ):
            self.finds(layering.check, path, f'#pragma once\n#include "{included}"\n', 2)

    def test_finds_it_in_angle_brackets_behind_spaces_and_in_forms(self):
        self.finds(layering.check, "src/base/A.h", "#  include <sync/SyncEngine.h>\n")
        self.finds(layering.check, "ui/tickets/A.ui", "<ui>\n<header>storage/CacheStore.h</header></ui>\n", 2)

    def test_finds_paths_that_climb_and_folders_it_does_not_know(self):
        self.finds(layering.check, "src/domain/A.h", '#include "../storage/Database.h"\n')
        self.finds(layering.check, "src/newcomer/A.h", '#include "base/Error.h"\n')
        self.finds(layering.check, "src/Loose.cpp", "int loose;\n")
        self.finds(layering.check, "src/sync/A.cpp", '#include "nowhere.h"\n')
        self.plant("app/demo-portal/Store.h", "")
        self.finds(layering.check, "app/caredesk-cli/A.cpp", '#include "demo-portal/Store.h"\n')

    def test_allows_what_the_table_allows(self):
        self.plant("ui/common/Pill.h", "")
        self.plant("app/demo-portal/store/Store.h", "")
        self.plant("app/common/CommandLine.h", "")
        self.plant("app/caredesk/Application.h", "")
        for path, included in (
            ("src/domain/A.h", "base/Error.h"),
            ("src/sync/A.cpp", "portal/PortalClient.h"),
            ("src/sync/A.cpp", "sync/Outbox.h"),
            ("src/models/A.cpp", "storage/CacheStore.h"),
            ("src/diagnosis/A.cpp", "sync/SyncEngine.h"),
            ("ui/tickets/A.cpp", "models/TicketTableModel.h"),
            ("ui/tickets/A.cpp", "ui/common/Pill.h"),
            ("ui/tickets/A.cpp", "common/Pill.h"),
            ("ui/tickets/A.cpp", "ui_TicketPage.h"),
            ("ui/tickets/A.cpp", "domain/Ticket.h"),
            ("app/caredesk/main.cpp", "storage/WorkStore.h"),
            ("app/demo-portal/http/A.cpp", "store/Store.h"),
            ("app/caredesk-cli/main.cpp", "common/CommandLine.h"),
            ("app/caredesk/main.cpp", "caredesk/Application.h"),
        ):
            self.allows(layering.check, path, f'#include "{included}"\n')

    def test_does_not_stumble_over_comments_and_strings(self):
        self.allows(layering.check, "src/base/A.cpp", '// #include "sync/A.h"\n/*\n#include "ui/B.h"\n*/\n')
        self.finds(layering.check, "src/base/A.cpp", 'auto s = "/*";\n#include "sync/A.h"\n', 2)


class Headers(Planted):
    def test_finds_platform_headers_outside_their_files(self):
        for included in ("unistd.h", "sys/stat.h", "windows.h", "Windows.h", "signal.h"):
            self.finds(headers.check, "src/base/A.cpp", f"#include <{included}>\n")
            self.finds(headers.check, "ui/shell/A.cpp", f"#include <{included}>\n")
            self.finds(headers.check, "app/caredesk/main.cpp", f"#include <{included}>\n")

    def test_allows_them_in_their_files_and_standard_headers_anywhere(self):
        self.allows(headers.check, "src/sync/OutboxLock_posix.cpp", "#include <sys/file.h>\n")
        self.allows(headers.check, "src/sync/OutboxLock_win.cpp", "#include <windows.h>\n")
        self.allows(headers.check, "app/demo-portal/A.cpp", "#include <unistd.h>\n")
        self.allows(headers.check, "src/base/A.cpp", "#include <csignal>\n#include <QString>\n")

    def test_finds_window_headers_in_the_core(self):
        for included in ("QWidget", "QImage", "QtGui/QImage", "qpainter.h", "QPrinter"):
            self.finds(headers.check, "src/models/A.cpp", f"#include <{included}>\n")
            self.allows(headers.check, "src/capture/A.cpp", f"#include <{included}>\n")
            self.allows(headers.check, "ui/shell/A.cpp", f"#include <{included}>\n")


class Calls(Planted):
    def test_finds_calls_that_the_product_never_makes(self):
        for call in ("QEventLoop loop;", "QCoreApplication::processEvents();", "QThread::msleep(3);", "static thread_local QString s;",
                     "view->setHtml(text);", "cursor.insertHtml(text);", "QTextDocumentFragment::fromHtml(text);",
                     "label->setTextFormat(Qt::RichText);", "reply->ignoreSslErrors();", "std::this_thread::sleep_for(1s);"):
            self.finds(calls.check, "src/sync/A.cpp", f"{{\n    {call}\n}}\n", 2)

    def test_finds_nested_event_loops_of_dialogs_in_the_window_only(self):
        for call in ("dialog.exec();", "QMessageBox::warning(this, a, b);", "QFileDialog::getOpenFileNames(this);"):
            self.finds(calls.check, "ui/shell/A.cpp", f"{call}\n")
        self.allows(calls.check, "src/storage/A.cpp", "query.exec();\n")

    def test_leaves_comments_and_texts_alone(self):
        self.allows(calls.check, "ui/shell/A.cpp", '// never processEvents()\nauto s = "setHtml(";\n')


class Leftovers(Planted):
    def test_finds_them(self):
        for text in ("// TODO later\n", "/* FIXME */\n", "// doIt(now);\n", "// int x = 3;\n", "#if 0\n",
                     "void f(int a) { Q_UNUSED(a) }\n", "void f() { qDebug() << 1; }\n",
                     "void f() { qCWarning(net) << token; }\n"):
            self.finds(leftovers.check, "src/base/A.cpp", text)

    def test_finds_private_keys(self):
        key = "-----BEGIN " + "PRIVATE KEY-----\n" + "A" * 40 + "\n"
        self.finds(leftovers.check, "tests/support/key.pem", key)

    def test_allows_prose_and_the_words_in_code(self):
        self.allows(leftovers.check, "src/base/A.cpp",
                    "// Called once (see Job.h); the caller keeps it.\nconst char* a = \"TODO\";\n"
                    "void f() { qCWarning(net) << tokenCount(); }\n")


ONE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>{context}</name>
{messages}
</context>
</TS>
"""
FORMS = "<numerusform>{}</numerusform><numerusform>{}</numerusform>"


def message(source, translation, attributes="", kind=""):
    return (f"    <message{attributes}><source>{source}</source>"
            f"<translation{kind}>{translation}</translation></message>")


class Translations(Planted):
    def complaints(self, es, en="", context="caredesk::Page"):
        self.plant("translations/caredesk_es.ts", ONE.format(language="es", messages=es, context=context))
        self.plant("translations/caredesk_en.ts", ONE.format(language="en", messages=en, context=context))
        return [finding.text for finding in translations.check(self.root)]

    def test_allows_complete_catalogues(self):
        plural = ' numerus="yes"'
        es = message("&amp;Send", "&amp;Enviar") + message("%n files", FORMS.format("%n archivo", "%n archivos"), plural)
        en = message("%n files", FORMS.format("%n file", "%n files"), plural)
        self.assertEqual(self.complaints(es, en), [])

    def test_finds_what_is_unfinished_empty_or_gone(self):
        self.assertEqual(len(self.complaints(message("Send", "Enviar", kind=' type="unfinished"'))), 1)
        self.assertEqual(len(self.complaints(message("Send", ""))), 1)
        self.assertEqual(len(self.complaints(message("Send", "Enviar", kind=' type="vanished"'))), 1)

    def test_finds_missing_plural_forms(self):
        plural = ' numerus="yes"'
        self.assertEqual(len(self.complaints(message("%n files", FORMS.format("%n archivo", ""), plural))), 1)

    def test_finds_placeholders_that_differ(self):
        self.assertEqual(len(self.complaints(message("%1 of %2", "%1 de %3"))), 1)
        self.assertEqual(len(self.complaints(message("Sent %L1", "Enviado"))), 1)

    def test_finds_a_mnemonic_that_only_one_language_has(self):
        self.assertEqual(len(self.complaints(message("&amp;Send", "Enviar"))), 1)

    def test_finds_a_context_that_no_class_has(self):
        self.assertEqual(len(self.complaints(message("Send", "Enviar"), context="Page")), 1)
        self.plant("src/base/Page.cpp", "class Words { Q_DECLARE_TR_FUNCTIONS(Page) };\n")
        self.assertEqual(self.complaints(message("Send", "Enviar"), context="Page"), [])

    def test_finds_mnemonics_that_clash_in_one_form(self):
        self.plant("ui/page/Page.ui", """<ui><class>caredesk::Page</class><widget class="QWidget">
            <widget class="QPushButton"><property name="text"><string>&amp;Send</string></property></widget>
            <widget class="QPushButton"><property name="text"><string>&amp;Discard</string></property></widget>
            </widget></ui>""")
        fine = message("&amp;Send", "&amp;Enviar") + message("&amp;Discard", "&amp;Descartar")
        clash = message("&amp;Send", "&amp;Enviar") + message("&amp;Discard", "D&amp;escartar")
        self.assertEqual(self.complaints(fine), [])
        self.assertEqual(len(self.complaints(clash)), 1)


if __name__ == "__main__":
    unittest.main()
