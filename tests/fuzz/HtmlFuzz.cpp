#include "content/HtmlReader.h"
#include "content/LinkPolicy.h"
#include "fuzz/Fuzz.h"

using namespace caredesk;
using namespace caredesk::fuzz;

namespace {

const QString knownImage = QStringLiteral("https://portal.example/file.php/1");

void checkSpan(const Span& span)
{
    require(!span.text.isEmpty(), "no span is empty");
    require(!span.text.contains(QChar::Null), "no NUL gets through");
    require(span.link.isEmpty() || allowedLink(span.link) == span.link, "only allowed links get through");
}

void check(const Document& document)
{
    qsizetype characters = 0;
    qsizetype cells = 0;
    for (const Block& block : document.blocks) {
        for (const Span& span : block.spans) {
            checkSpan(span);
            characters += span.text.size();
        }
        for (const QList<QString>& row : block.cells) {
            cells += row.size();
        }
        require(block.level >= 0 && block.level <= 64, "lists and headings are no deeper than the limit");
        require(block.kind != Block::Kind::Table || !block.cells.isEmpty(), "no table is empty");
        require(!block.image.startsWith(u"http") || block.image == knownImage,
                "no image of another place gets through");
        require(!block.image.startsWith(u"file"), "no image of this computer gets through");
    }
    // Line breaks and the spaces between cells come on top of what is counted.
    require(characters <= 900'000, "the limit of characters holds");
    require(document.rest.size() <= 16'000'000, "the rest has an end");
    require(document.rest.isEmpty() || document.truncated, "what is left out is said");
    require(cells <= 2'000, "the limit of cells holds");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString html = textOf(data, size);
    const Document document = readHtml(html, {knownImage});
    check(document);
    const QString text = plainText(document);
    check(readHtml(htmlFromPlainText(text)));
    return 0;
}
