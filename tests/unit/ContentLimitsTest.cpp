#include "content/HtmlReader.h"

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("twenty thousand nested elements cost no stack and lose no text")
{
    for (const QString& tag :
         {u"div"_qs, u"b"_qs, u"blockquote"_qs, u"ul><li"_qs, u"table><tr><td"_qs, u"nothing"_qs}) {
        QString html;
        for (int i = 0; i < 20'000; ++i) {
            html += u"<" % tag % u">";
        }
        html += u"fin"_qs;
        const Document document = readHtml(html);
        INFO(tag.toStdString());
        CHECK(document.truncated);
        CHECK(plainText(document).contains(u"fin"));
    }
}

TEST_CASE("more than 64 levels of structure are flattened, not lost")
{
    const QString html = QString(u"<blockquote><ul><li>"_qs).repeated(100) + u"fin"_qs;
    const Document document = readHtml(html);
    CHECK(document.truncated);
    CHECK(plainText(document).contains(u"fin"));
}

TEST_CASE("a message longer than the limit is cut and says so")
{
    const Document document = readHtml(QString(u"<p>texto de relleno</p>"_qs).repeated(60'000));
    CHECK(document.truncated);
    CHECK(plainText(document).size() < 500'000);
    CHECK(readHtml(QString(u"<hr>"_qs).repeated(200'000)).blocks.size() <= 10'000);
}

TEST_CASE("a table with more cells than the limit becomes text")
{
    const Document document =
        readHtml(u"<table>"_qs + QString(u"<tr><td>a<td>b"_qs).repeated(1'500) + u"</table>"_qs);
    CHECK(document.truncated);
    CHECK(document.blocks.size() == 3'000);
}

TEST_CASE("a tag with endless attributes and stray ends do not keep the reader busy")
{
    QString attributes = u"<p "_qs;
    for (int i = 0; i < 200'000; ++i) {
        attributes += u"a" % QString::number(i) % u" ";
    }
    CHECK(plainText(readHtml(attributes + u">hola</p>"_qs)) == u"hola");
    CHECK(plainText(readHtml(QString(u"<b>"_qs).repeated(900) + QString(u"</i>"_qs).repeated(200'000) +
                             u"hola"_qs)) == u"hola");
    CHECK(plainText(readHtml(QString(u"<html a=1 b>"_qs).repeated(1'000) + u"hola"_qs)) == u"hola");
}

TEST_CASE("unfinished markup is read as far as it goes")
{
    CHECK(plainText(readHtml(u"<p>hola <b>mundo"_qs)) == u"hola mundo");
    CHECK(plainText(readHtml(u"hola <!-- sin fin"_qs)) == u"hola");
    CHECK(plainText(readHtml(u"3 < 4 & 5 > 2"_qs)) == u"3 < 4 & 5 > 2");
    CHECK(readHtml(QString()).blocks.isEmpty());
    CHECK(readHtml(u"   \n "_qs).blocks.isEmpty());
}
