#include "ui/compose/HeadingHighlighter.h"

#include "ui/common/Colours.h"
#include "ui/compose/PartHeadings.h"

#include <QApplication>
#include <QTextDocument>

namespace caredesk {

void HeadingHighlighter::setRecognised(const QList<RecognisedText>& recognised)
{
    if (recognised == m_recognised) {
        return;
    }
    const QList<RecognisedText> before = std::exchange(m_recognised, recognised);
    repaintBlocks(before);
    repaintBlocks(m_recognised);
}

void HeadingHighlighter::highlightBlock(const QString& text)
{
    if (isPartHeading(text)) {
        QTextCharFormat heading;
        heading.setFontWeight(QFont::DemiBold);
        setFormat(0, static_cast<int>(text.size()), heading);
    }
    const int start = currentBlock().position();
    for (const RecognisedText& recognised : std::as_const(m_recognised)) {
        const int at = recognised.position - start;
        if (at >= 0 && QStringView(text).mid(qMin<qsizetype>(at, text.size())).startsWith(recognised.text)) {
            QTextCharFormat mark;
            mark.setUnderlineStyle(QTextCharFormat::DotLine);
            mark.setUnderlineColor(Colours::of(QApplication::palette()).accent);
            setFormat(at, static_cast<int>(recognised.text.size()), mark);
        }
    }
}

void HeadingHighlighter::repaintBlocks(const QList<RecognisedText>& recognised)
{
    for (const RecognisedText& text : recognised) {
        if (const QTextBlock block = document()->findBlock(text.position); block.isValid()) {
            rehighlightBlock(block);
        }
    }
}

} // namespace caredesk
