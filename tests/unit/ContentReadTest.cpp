#include "content/HtmlReader.h"

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

QString textOf(const Block& block)
{
    QString text;
    for (const Span& span : block.spans) {
        text += span.text;
    }
    return text;
}

Span linked(const QString& text, const QString& link)
{
    return Span{.text = text, .link = link};
}

} // namespace

TEST_CASE("paragraphs, line breaks and white space are read as a browser shows them")
{
    const Document document = readHtml(
        u"<p>Desde las  20:50\n la máquina <b>A-14</b> falla.</p><p>Uno<br>dos</p>&nbsp;<div></div>"_qs);
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[0].spans == QList<Span>{{u"Desde las 20:50 la máquina "_qs},
                                                  {.text = u"A-14"_qs, .bold = true},
                                                  {u" falla."_qs}});
    CHECK(textOf(document.blocks[1]) == u"Uno\ndos");
    CHECK_FALSE(document.truncated);
}

TEST_CASE("two line breaks in a row begin a paragraph")
{
    CHECK(readHtml(u"uno<br><br>dos<br/>tres"_qs).blocks.size() == 2);
}

TEST_CASE("lists keep their depth and their numbers")
{
    const Document document = readHtml(u"<ol start=3><li>a<li><p>b</p><p>more</p><ul><li>c</ul></ol>"_qs);
    REQUIRE(document.blocks.size() == 4);
    CHECK(document.blocks[0].kind == Block::Kind::ListItem);
    CHECK(document.blocks[0].number == 3);
    CHECK(document.blocks[1].number == 4);
    CHECK(document.blocks[2].kind == Block::Kind::Paragraph);
    CHECK(document.blocks[2].level == 1);
    CHECK(document.blocks[3].level == 1);
    CHECK_FALSE(document.blocks[3].ordered);
}

TEST_CASE("headings, code, rules and preformatted text are told apart")
{
    const Document document = readHtml(u"<h2>T</h2><pre>a  b\n c</pre><hr><code>x</code><i>y</i>"_qs);
    REQUIRE(document.blocks.size() == 4);
    CHECK(document.blocks[0].kind == Block::Kind::Heading);
    CHECK(document.blocks[0].level == 2);
    CHECK(document.blocks[1].kind == Block::Kind::Preformatted);
    CHECK(textOf(document.blocks[1]) == u"a  b\n c");
    CHECK(document.blocks[2].kind == Block::Kind::Rule);
    CHECK(document.blocks[3].spans.front().code);
    CHECK(document.blocks[3].spans.back().italic);
}

TEST_CASE("a table of data keeps its cells, a table of layout gives its blocks, nested ones too")
{
    const Document data = readHtml(u"<table><tr><th>Billete<th>Veces<tr><td>20 €<td><p>7</p></table>"_qs);
    REQUIRE(data.blocks.size() == 1);
    CHECK(data.blocks[0].cells == QList<QList<QString>>{{u"Billete"_qs, u"Veces"_qs}, {u"20 €"_qs, u"7"_qs}});

    const Document nested =
        readHtml(u"<table><tr><td>Hola<table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table></td></tr>"
                 "<tr><td><ul><li>x</ul></td></tr></table>"_qs);
    REQUIRE(nested.blocks.size() == 3);
    CHECK(textOf(nested.blocks[0]) == u"Hola");
    CHECK(nested.blocks[1].kind == Block::Kind::Table);
    CHECK(nested.blocks[2].kind == Block::Kind::ListItem);
}

TEST_CASE("text that stands between the cells of a table is not lost")
{
    CHECK(plainText(readHtml(u"<table><tr>lost?<td>a<td>b</tr><tr><td>c</td>also<td>d</tr></table>"_qs))
              .contains(u"also"));
}

TEST_CASE("quotations are found by their markup")
{
    const Document gmail =
        readHtml(u"<div>Gracias</div><div class=\"gmail_quote\"><div>El lun, Ana escribió:</div>"
                 "<blockquote>vieja</blockquote></div>"_qs);
    REQUIRE(gmail.blocks.size() == 3);
    CHECK_FALSE(gmail.blocks[0].quoted);
    CHECK(gmail.blocks[1].quoted);
    CHECK(gmail.blocks[2].quoted);

    const Document outlook =
        readHtml(u"<p>Nuevo</p><div id=\"divRplyFwdMsg\"><b>From:</b> x</div><div>viejo</div>"_qs);
    REQUIRE(outlook.blocks.size() == 3);
    CHECK_FALSE(outlook.blocks[0].quoted);
    CHECK(outlook.blocks[2].quoted);
}

TEST_CASE("quotations are found by their signs in plain text")
{
    const Document document =
        readHtml(u"<p>Sí.</p><p>On Mon, 16 Mar 2026, Ana wrote:<br>&gt; uno<br>&gt;&gt; dos<br>fin</p>"_qs);
    REQUIRE(document.blocks.size() == 4);
    CHECK(document.blocks[1].quoted);
    CHECK(textOf(document.blocks[2]) == u"uno\ndos");
    CHECK(document.blocks[2].quoted);
    CHECK_FALSE(document.blocks[3].quoted);

    const Document original = readHtml(u"<p>ok</p><p>-----Mensaje original-----</p><p>viejo</p>"_qs);
    CHECK(original.blocks.back().quoted);
    CHECK_FALSE(original.blocks.front().quoted);
}

TEST_CASE("only links that are safe to open stay links")
{
    const auto spans = [](const QString& html) { return readHtml(html).blocks.value(0).spans; };
    CHECK(spans(u"<a href=\"https://x.example/a?b=1&amp;c\">t</a>"_qs) ==
          QList<Span>{linked(u"t"_qs, u"https://x.example/a?b=1&c"_qs)});
    CHECK(spans(u"<a href=\"mailto:a@b.example?attach=/etc/passwd\">t</a>"_qs) ==
          QList<Span>{linked(u"t"_qs, u"mailto:a@b.example"_qs)});
    CHECK(spans(u"<a href=\"tel:+34 93 563\">t</a>"_qs) == QList<Span>{linked(u"t"_qs, u"tel:+3493563"_qs)});
    for (const QString& bad : {u"javascript:alert(1)"_qs, u" jav\tascript:alert(1)"_qs,
                               u"data:text/html,x"_qs, u"file:///etc/passwd"_qs, u"http://x.example"_qs,
                               u"//x.example"_qs, u"/local"_qs, u"https://bank.example@evil.example/"_qs,
                               u"https://"_qs, u"smb://x/y"_qs, u"tel:1;ext=<x>"_qs, u"vbscript:x"_qs}) {
        INFO(bad.toStdString());
        CHECK(spans(u"<a href=\"" % bad.toHtmlEscaped() % u"\">t</a>"_qs) == QList<Span>{{u"t"_qs}});
    }
}

TEST_CASE("addresses in plain text become links without their punctuation")
{
    const Document document = readHtml(u"Vea (https://x.example/guia), por favor"_qs);
    CHECK(document.blocks.value(0).spans ==
          QList<Span>{{u"Vea ("_qs},
                      linked(u"https://x.example/guia"_qs, u"https://x.example/guia"_qs),
                      {u"), por favor"_qs}});
}

TEST_CASE("images are those of the message: remote ones and tracking pixels never come through")
{
    const Document document =
        readHtml(u"<p>a<img src=\"cid:foto@1\" alt=\"foto\">b</p><img src=\"https://x.example/p.png\" "
                 "alt=\"logo\"><img src=\"https://t.example/1.gif\" width=1 height=1 alt=t>"
                 "<img src=\"data:image/png;base64,AAAA\"><img src=\"https://p.example/blob/1\">"_qs,
                 {u"https://p.example/blob/1"_qs});
    QStringList images;
    for (const Block& block : document.blocks) {
        if (block.kind == Block::Kind::Image) {
            images.append(block.image);
        }
    }
    CHECK(images == QStringList{u"foto@1"_qs, u"https://p.example/blob/1"_qs});
    CHECK(plainText(document) == u"a\nfoto\nb\nlogo");
}

TEST_CASE("scripts, styles, drawings and hidden parts leave nothing behind")
{
    const Document document = readHtml(
        u"<html><head><title>T</title><style>p{}</style></head><body "
        u"onload=x()><script>alert('<p>no</p>')</script>"
        "<svg><text>no</text><script>no</script></svg><iframe src=x>no</iframe><p style=\"display: "
        "none\">no</p>"
        "<p hidden>no</p><noscript>sí</noscript><form><input value=no><button>Pulse</button></form><!-- no --></body></html>"_qs);
    CHECK(plainText(document) == u"sí\nPulse");
}

TEST_CASE("NUL, control characters and what is no character do no harm")
{
    const QString html = u"<p>a"_qs + QChar(0) + u"b"_qs + QChar(1) + QChar(0xd800) + u"c"_qs +
                         QChar(0xfffd) + u"&#0;&#x1F600;&bogus;</p>"_qs;
    const QString text = plainText(readHtml(html));
    CHECK(text.startsWith(u'a'));
    CHECK(text.contains(u"b"));
    CHECK(text.contains(QString::fromUtf8("😀")));
    CHECK_FALSE(text.contains(QChar(0)));
    CHECK(plainText(readHtml(QString::fromUtf8("<p>\xff\xfe\xc3(</p>"))).contains(u'('));
}

TEST_CASE("a charset named in the message does not change how it is read")
{
    CHECK(plainText(readHtml(u"<meta charset=\"iso-8859-1\"><p>Niño 漢字</p>"_qs)) == u"Niño 漢字");
}
