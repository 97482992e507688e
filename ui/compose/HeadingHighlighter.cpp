#include "ui/compose/HeadingHighlighter.h"

#include "ui/compose/PartHeadings.h"

namespace caredesk {

void HeadingHighlighter::highlightBlock(const QString& text)
{
    if (isPartHeading(text)) {
        QTextCharFormat heading;
        heading.setFontWeight(QFont::DemiBold);
        setFormat(0, static_cast<int>(text.size()), heading);
    }
}

} // namespace caredesk
