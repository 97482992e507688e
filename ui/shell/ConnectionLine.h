#pragma once

#include "ui/shell/ConnectionWords.h"

#include <QAbstractButton>

namespace caredesk {

/// The one line that tells the truth about the connection. A click asks for the explanation. A change is
/// announced by its accessible name.
class ConnectionLine : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ConnectionLine(QWidget* parent = nullptr);

    void setWords(const ConnectionWords& words);
    const ConnectionWords& words() const { return m_words; }
    void setShort(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString shown() const { return m_short ? m_words.shortLine : m_words.line; }

    ConnectionWords m_words;
    bool m_short = false;
};

} // namespace caredesk
