#include "base/FileName.h"

#include "storage/AttachmentStore.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

const QChar rightToLeft(0x202e);

} // namespace

TEST_CASE("names of files are safe on Linux and on Windows")
{
    const auto safe = [](const QString& name) { return safeFileName(name); };
    CHECK(safe(u"report.pdf"_qs) == u"report.pdf");
    CHECK(safe(u"Niño 漢字 (2).log"_qs) == u"Niño 漢字 (2).log");
    CHECK(safe(u"../../etc/passwd"_qs) == u"_.._etc_passwd");
    CHECK(safe(u"..\\..\\boot.ini"_qs) == u"_.._boot.ini");
    CHECK(safe(u"C:\\Windows\\a.dll"_qs) == u"C__Windows_a.dll");
    CHECK(safe(u"a.txt:evil.exe"_qs) == u"a.txt_evil.exe");
    CHECK(safe(u"a.txt::$DATA"_qs) == u"a.txt__$DATA");
    CHECK(safe(u"a\n\tb\r.txt"_qs) == u"a b .txt");
    CHECK(safe(QString(u"a"_qs + QChar(0) + u"b.txt"_qs)) == u"ab.txt");
    CHECK(safe(u"invoice"_qs + rightToLeft + u"fdp.exe"_qs) == u"invoicefdp.exe");
    CHECK(safe(u"a.pdf            .exe"_qs) == u"a.pdf .exe");
    CHECK(safe(u"setup.exe. . ."_qs) == u"setup.exe");
    CHECK(safe(u"   .bashrc"_qs) == u"bashrc");
    CHECK(safe(u"-rf"_qs) == u"-rf");
    for (const char* nothing : {"", ".", "..", "...", "   ", "\xe2\x80\xae", "\n"}) {
        CHECK(safe(QString::fromUtf8(nothing)) == u"file");
    }
    for (const char* device : {"CON", "con.txt", "Aux.", "nul.tar.gz", "COM1", "lpt9.log", "CONIN$",
                               "COM\xc2\xb9.x", "PRN .txt"}) {
        INFO(device);
        CHECK(safe(QString::fromUtf8(device)).startsWith(u'_'));
    }
    CHECK(safe(u"console.log"_qs) == u"console.log");
    CHECK(safe(u"COM10.txt"_qs) == u"COM10.txt");
}

TEST_CASE("a name of three hundred characters keeps its ending and its whole characters")
{
    const QString longName = safeFileName(QString(u"ñ"_qs).repeated(300) + u".pdf"_qs);
    CHECK(longName.toUtf8().size() <= 150);
    CHECK(longName.endsWith(u"ñ.pdf"));
    const QString emoji = safeFileName(QString::fromUtf8("😀").repeated(300));
    CHECK(emoji.toUtf8().size() <= 150);
    CHECK(QString::fromUtf8(emoji.toUtf8()) == emoji);
    CHECK(safeFileName(u"a."_qs + QString(u"b"_qs).repeated(1'000'000)).size() <= 150);
    // Half a character cannot be written down.
    CHECK(safeFileName(QString(u"a"_qs) + QChar(0xd800)) == QString(u"a"_qs) + QChar::ReplacementCharacter);
}

TEST_CASE("what would hide in a name, or turn it around, is shown by its code")
{
    CHECK(shownFileName(u"report.pdf"_qs) == u"report.pdf");
    CHECK(shownFileName(u"invoice"_qs + rightToLeft + u"fdp.exe"_qs) == u"invoice[U+202E]fdp.exe");
    CHECK(shownFileName(u"a"_qs + QChar(0x200b) + u"b"_qs + QChar(0) + u'\n') ==
          u"a[U+200B]b[U+0000][U+000A]");
    CHECK(shownFileName(QString(u"a"_qs).repeated(5'000) + u".exe"_qs).size() <= 301);
    CHECK(shownFileName(QString(u"a"_qs).repeated(5'000) + u".exe"_qs).endsWith(u".exe"));
}

TEST_CASE("programs and what may hold macros are told from documents, whatever hides their ending")
{
    for (const char* program : {"setup.exe",
                                "a.pdf.exe",
                                "A.EXE",
                                "a.exe.",
                                "a.exe ",
                                "a.exe...",
                                "x.lnk",
                                "x.url",
                                "x.scf",
                                "x.js",
                                "x.hta",
                                "x.ps1",
                                "x.bat",
                                "x.iso",
                                "x.desktop",
                                "x.sh",
                                "x.jar",
                                "x.e\xe2\x80\x8bxe",
                                "x.exe\xe2\x80\xae",
                                "x.library-ms",
                                "x.msi"}) {
        INFO(program);
        CHECK(riskOf(QString::fromUtf8(program)) == FileRisk::Program);
    }
    for (const char* active : {"a.docm", "a.xlsm", "A.XLS", "a.ppam", "a.html", "a.svg", "a.mht."}) {
        INFO(active);
        CHECK(riskOf(QString::fromLatin1(active)) == FileRisk::Active);
    }
    for (const char* harmless : {"a.pdf", "a.png", "a.log", "a.txt", "a.docx", "a.xlsx", "a.csv", "a.zip",
                                 "exe", "a", "", "a.cfg", "a.xml", "a.json"}) {
        INFO(harmless);
        CHECK(riskOf(QString::fromLatin1(harmless)) == FileRisk::None);
    }
}

TEST_CASE("attachments lie in the account's folder, each in one of its own, whatever they are called")
{
    const AttachmentStore files(u"/account"_qs);
    const auto pathOf = [&files](const QString& id, const QString& name) {
        return files.pathFor(Attachment{.id = id, .fileName = name});
    };
    const QString one = pathOf(u"1"_qs, u"same.txt"_qs);
    CHECK(one != pathOf(u"2"_qs, u"same.txt"_qs));
    for (const QString& evil :
         {u"../../../etc/passwd"_qs, u"/etc/passwd"_qs, u"..\\x"_qs, u".."_qs, QString()}) {
        const QString path = pathOf(evil, evil);
        CHECK(QDir::cleanPath(path) == path);
        CHECK(path.startsWith(u"/account/attachments/"));
        CHECK(path.count(u'/') == one.count(u'/'));
    }
}

TEST_CASE("a name that is taken gets a number before its ending")
{
    const QStringList taken{u"a.png"_qs, u"a (2).png"_qs, u"folder.d/log"_qs, u".profile"_qs};
    const auto unused = [&taken](const QString& name) {
        return unusedName(name, [&taken](const QString& wanted) { return taken.contains(wanted); });
    };
    CHECK(unused(u"b.png"_qs) == u"b.png");
    CHECK(unused(u"a.png"_qs) == u"a (3).png");
    CHECK(unused(u"folder.d/log"_qs) == u"folder.d/log (2)");
    CHECK(unused(u".profile"_qs) == u".profile (2)");
}
