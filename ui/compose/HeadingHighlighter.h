#pragma once

#include <QSyntaxHighlighter>

namespace caredesk {

/// Shows the headings that part a report in bold. The text itself stays plain.
class HeadingHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace caredesk
