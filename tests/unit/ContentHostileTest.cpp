#include "content/HtmlReader.h"
#include "content/LinkPolicy.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

constexpr qsizetype megabyte = 1024 * 1024;

QString repeated(const QString& piece, qsizetype bytes)
{
    return QString(piece).repeated(bytes / piece.size());
}

qsizetype charactersIn(const Document& document)
{
    qsizetype characters = 0;
    for (const Block& block : document.blocks) {
        for (const Span& span : block.spans) {
            characters += span.text.size();
        }
    }
    return characters;
}

qsizetype images(const Document& document)
{
    return std::count_if(document.blocks.begin(), document.blocks.end(),
                         [](const Block& block) { return block.kind == Block::Kind::Image; });
}

QStringList linksIn(const Document& document)
{
    QStringList links;
    for (const Block& block : document.blocks) {
        for (const Span& span : block.spans) {
            if (!span.link.isEmpty()) {
                links.append(span.link);
            }
        }
    }
    return links;
}

} // namespace

TEST_CASE("nothing that a page can fetch or run is left in a document")
{
    for (const char* part :
         {"<link rel=stylesheet href=https://x.example/a.css>",
          "<base href=https://x.example/>",
          "<style>@import url(https://x.example/a.css);@font-face{src:url(https://x.example/f)}</style>",
          "<p style=\"background:url(https://x.example/a.png)\">",
          "<body background=https://x.example/a.png>",
          "<meta http-equiv=refresh content='0;url=https://x.example'>",
          "<img src=https://x.example/a.png>",
          "<img srcset='https://x.example/a.png 2x' src=//x.example/a>",
          "<img src=file:///etc/passwd>",
          "<img src='\\\\server\\share\\a.png'>",
          "<img src=data:image/svg+xml;base64,PHN2Zz4=>",
          "<picture><source srcset=https://x.example/a></picture>",
          "<svg><image href=https://x.example/a.png /><script>x</script><text>x</text></svg>",
          "<svg onload=x()><foreignObject><p>x</p></foreignObject></svg>",
          "<math><mi>x</mi></math>",
          "<video src=https://x.example/v poster=https://x.example/p>x</video>",
          "<audio src=https://x.example/a>x</audio>",
          "<embed src=https://x.example/a>",
          "<iframe src=https://x.example>x</iframe>",
          "<iframe srcdoc='<script>x</script>'></iframe>",
          "<input type=image src=https://x.example/a>",
          "<script src=https://x.example/a.js></script>",
          "<a href=file://server/share>",
          "<a href='\\\\server\\share\\x.exe'>",
          "<a href=//server/share>",
          "<a href=smb://server/share>",
          "<a href=ms-msdt:/id>",
          "<a href=search-ms:query=x>",
          "<a href=data:text/html;base64,PHNjcmlwdD4=>",
          "<a href=' &#1; java&#9;script:alert(1)'>",
          "<a href=vbscript:x>",
          "<a href=blob:https://x.example/1>",
          "<a href=view-source:https://x.example>",
          "<a href=about:blank>",
          "<a href=http://x.example>",
          "<a href=https:///etc/passwd>",
          "<a href='https:\\\\x.example'>",
          "<a href=https://portal.example@x.example>"}) {
        INFO(part);
        const Document document = readHtml(QString::fromUtf8(part) + u"hola"_qs);
        CHECK(images(document) == 0);
        CHECK(linksIn(document).isEmpty());
        CHECK_FALSE(plainText(document).contains(u"script"));
    }
    const Document object = readHtml(u"<object data=https://x.example/a type=image/png>see</object>hola"_qs);
    CHECK(images(object) == 0);
}

TEST_CASE("entities are neither fetched nor multiplied")
{
    QString bomb = u"<!DOCTYPE html [<!ENTITY a0 \"ja\">"_qs;
    for (int i = 1; i < 30; ++i) {
        bomb += u"<!ENTITY a%1 \"&a%2;&a%2;&a%2;&a%2;\">"_qs.arg(i).arg(i - 1);
    }
    const Document document = readHtml(bomb + u"]><p>&a29;fin</p>"_qs);
    CHECK(charactersIn(document) + document.rest.size() < bomb.size() + 100);
    CHECK(plainText(document).contains(u"fin"));

    const Document outside = readHtml(
        u"<!DOCTYPE html SYSTEM \"file:///etc/passwd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;fin"_qs);
    CHECK_FALSE(plainText(outside).contains(u"root:"));
    CHECK(plainText(outside).contains(u"fin"));
}

TEST_CASE("of a table of ten megabytes the first part is laid out and the rest is text")
{
    const Document document = readHtml(u"<table>"_qs + repeated(u"<tr><td>uno<td>dos"_qs, 10 * megabyte) +
                                       u"<tr><td>fin</table>"_qs);
    CHECK(document.truncated);
    CHECK(charactersIn(document) <= 450'000);
    CHECK(document.blocks.size() <= 400'000);
    CHECK(document.rest.contains(u"dos\nuno"));
    CHECK(document.rest.endsWith(u"fin"));
}

TEST_CASE("hundreds of thousands of empty cells, rows, rules, items and images cost no blocks")
{
    for (const char* piece : {"<td>", "<tr>", "<tr><td>", "<hr>", "<li>", "<br>", "<p>", "<ul></ul>",
                              "<table></table>", "<img src=cid:a>", "<b></b>", "</p>", "<col>", "<option>"}) {
        INFO(piece);
        const Document document =
            readHtml(u"<table>"_qs + repeated(QString::fromLatin1(piece), megabyte) + u"fin"_qs);
        CHECK(document.blocks.size() <= 10'001);
        CHECK((plainText(document).contains(u"fin") || document.rest.contains(u"fin")));
    }
}

TEST_CASE("two hundred nested tables keep the text in the innermost")
{
    const Document document = readHtml(repeated(u"<table><tr><td>"_qs, 200 * 15) + u"fin"_qs);
    CHECK(plainText(document) == u"fin");
}

TEST_CASE("a value, a comment or a name of ten megabytes harms nothing but itself")
{
    const QString ten = repeated(u"a"_qs, 10 * megabyte);
    for (const QString& html :
         {QString(u"<p title=\"" % ten % u"\">hola</p><p>fin</p>"),
          QString(u"<!-- " % ten % u" --><p>fin</p>"),
          QString(u"<a href=\"https://x.example/" % ten % u"\">hola</a><p>fin</p>"),
          QString(u"<" % ten % u"><p>fin</p>"), QString(u"<p>&" % ten % u";</p><p>fin</p>"),
          QString(u"<script>" % ten % u"</script><p>fin</p>"),
          QString(u"<![CDATA[" % ten % u"]]><p>fin</p>")}) {
        INFO(html.left(12).toStdString());
        const Document document = readHtml(html);
        CHECK(linksIn(document).isEmpty());
        CHECK(charactersIn(document) <= 450'000);
    }
}

TEST_CASE("no pattern of broken markup takes more than time in proportion")
{
    // What is quadratic here runs into the suite's own time limit.
    for (const char* piece : {"<",          "</",        "<!",         "<!--",         "<!-->",
                              "<?",         "<![CDATA[", "&",          "&#",           "&#x110000;",
                              "&lt",        "<a",        "<a<a",       "<a ",          "<a href='",
                              "<a href=\"", "<p><a>",    "</a>",       "<b><i></b>",   "<select><option>",
                              "<form>",     "<font>",    "<html>",     "<body>",       "<head>",
                              "<frameset>", "<title>",   "<textarea>", "<script>",     "</script>",
                              "<td",        "<dd><dt>",  "<p><table>", "<svg><style>", "\"",
                              "'",          "=",         "> ",         "x>",           "<x y=z>",
                              "<x/>"}) {
        INFO(piece);
        const Document document = readHtml(repeated(QString::fromLatin1(piece), megabyte / 2) + u">fin"_qs);
        CHECK(charactersIn(document) <= 900'000);
        CHECK(document.rest.size() <= 16'000'000);
    }
}

TEST_CASE("a text that is too long is laid out as far as there is room, and the rest follows without a gap")
{
    QString text;
    for (int i = 0; text.size() < 3 * megabyte; ++i) {
        text += u"línea "_qs + QString::number(i) + u' ';
    }
    const Document document = readHtml(u"<p>"_qs + text + u"</p><p>fin</p>"_qs);
    QString whole;
    for (const Block& block : document.blocks) {
        for (const Span& span : block.spans) {
            whole += span.text;
        }
    }
    CHECK(whole.size() <= 400'000);
    CHECK(QString(whole + document.rest).remove(u' ').remove(u'\n') == text.remove(u' ') + u"fin");
    CHECK(readHtml(repeated(u"a"_qs, 30 * megabyte)).rest.size() <= 16'000'000);
}

TEST_CASE("what fits leaves no rest")
{
    const Document document = readHtml(u"<p>"_qs + repeated(u"palabra "_qs, 300'000) + u"</p>"_qs);
    CHECK_FALSE(document.truncated);
    CHECK(document.rest.isEmpty());
}

TEST_CASE("a mail link carries one mailbox and nothing else, however it is written")
{
    CHECK(allowedLink(u"mailto:ana@azul.example"_qs) == u"mailto:ana@azul.example");
    CHECK(allowedLink(u"mailto:ana@azul.example?subject=x&attach=/etc/passwd"_qs) ==
          u"mailto:ana@azul.example");
    for (const char* bad :
         {"mailto:ana@azul.example%3Fattach=/etc/passwd", "mailto:ana@azul.example%0D%0ABcc:x@y.example",
          "mailto:a@b.example,c@d.example", "mailto:a@b.example%2Cc@d.example", "mailto:%22a b%22@c.example",
          "mailto:a@b.example&x=y", "mailto:", "mailto:?to=a@b.example", "tel:+34%0A93", "tel:*21*600#",
          "tel:+34;phone-context=x", "tel:", "tel:+3 5", "tel:(-.)"}) {
        INFO(bad);
        CHECK(allowedLink(QString::fromLatin1(bad)).isEmpty());
    }
}

TEST_CASE("no control character gets through, also where the nesting is too deep to be read")
{
    const QString words = u"uno"_qs + QChar(QChar::Null) + u"dos"_qs + QChar(0x1B) + u"tres"_qs;
    for (const int depth : {1, 2'000}) {
        const QString text = plainText(readHtml(repeated(u"<div>"_qs, depth * 5) + words));
        CHECK(text.contains(u"uno dos tres"));
    }
}

TEST_CASE("a link that is too long once it is encoded is none")
{
    const QString address = u"https://x.example/?"_qs;
    const QString longest = allowedLink(address + repeated(u"\uFFFD"_qs, 200));
    CHECK_FALSE(longest.isEmpty());
    CHECK(allowedLink(longest) == longest);
    CHECK(allowedLink(address + repeated(u"\uFFFD"_qs, 230)).isEmpty());
}

TEST_CASE("a link whose text names another place shows where it leads")
{
    const auto textOf = [](const char* html) { return plainText(readHtml(QString::fromUtf8(html))); };
    CHECK(textOf("<a href=https://evil.example/x>https://bank.example/login</a>") ==
          u"https://bank.example/login [→ evil.example]");
    CHECK(textOf("<a href=https://evil.example>www.<b>bank</b>.com</a>!") ==
          u"www.bank.com [→ evil.example]!");
    CHECK(textOf("<a href=https://bank.com.evil.example>bank.com</a>") ==
          u"bank.com [→ bank.com.evil.example]");
    CHECK(textOf("<a href=mailto:x@evil.example>ana@azul.example</a>") ==
          u"ana@azul.example [→ x@evil.example]");
    CHECK(textOf("<a href='tel:+34 900 000'>+34 93 563 59 05</a>") == u"+34 93 563 59 05 [→ +34900000]");
    // A Cyrillic a: another host, whose coded name gives it away.
    CHECK(textOf("<a href=https://b\xd0\xb0nk.example>https://bank.example</a>").contains(u"[→ xn--"));

    for (const char* honest :
         {"<a href=https://portal.example/guide>the guide</a>", "<a href=https://www.x.com/a>x.com</a>",
          "<a href=https://x.com/a>https://www.x.com/a?b</a>", "<a href=https://x.example/f>informe.pdf</a>",
          "<a href=https://x.example/f>A-14</a>", "<a href=mailto:Ana@azul.example>ana@azul.example</a>",
          "<a href=tel:+34935635905>93 563 59 05</a>", "<a href=https://x.example/f>config.ini.bak</a>"}) {
        INFO(honest);
        CHECK_FALSE(textOf(honest).contains(u'→'));
    }
}
