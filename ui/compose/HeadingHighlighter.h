#pragma once

#include "ui/compose/RecognisedText.h"

#include <QSyntaxHighlighter>

namespace caredesk {

/// Shows the headings that part a report in bold, and what the coach recognised with a dotted line under it.
/// The text itself stays plain.
class HeadingHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    /// What has changed since is not marked.
    void setRecognised(const QList<RecognisedText>& recognised);

protected:
    void highlightBlock(const QString& text) override;

private:
    void repaintBlocks(const QList<RecognisedText>& recognised);

    QList<RecognisedText> m_recognised;
};

} // namespace caredesk
