#include "content/HtmlReader.h"

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("plain text becomes HTML that shows the same and runs nothing")
{
    CHECK(htmlFromPlainText(u"Hola:\r\nuno\n\n\ndos <b> & \"x\"\n"_qs) ==
          u"<p>Hola:<br>uno</p>\n<p>dos &lt;b&gt; &amp; &quot;x&quot;</p>");
    CHECK(htmlFromPlainText(u"  a   b"_qs) == u"<p>&nbsp; a&nbsp;  b</p>");
    CHECK(htmlFromPlainText(QString()).isEmpty());
}

TEST_CASE("what a person wrote comes back from its HTML")
{
    const QString text =
        u"Antes: se vació el billetero.\nDurante: <ámbar> & \"tres\" veces\nhttps://x.example/a"_qs;
    CHECK(plainText(readHtml(htmlFromPlainText(text))) == text);
}

TEST_CASE("the plain text of a document has a line for each paragraph, item and row")
{
    const Document document = readHtml(
        u"<p>a</p><ul><li>b<ol><li>c</ol></ul><table><tr><td>1<td>2<tr><td>3<td>4</table><blockquote>q<br>r</blockquote>"_qs);
    CHECK(plainText(document) == u"a\n- b\n  1. c\n1\t2\n3\t4\n> q\n> r");
}
