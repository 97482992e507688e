#pragma once

#include <QAbstractButton>

namespace caredesk {

class Clock;

/// "› 3 earlier messages … Sun 17:22 – 22:10": unfolds what came before.
class EarlierLine : public QAbstractButton
{
    Q_OBJECT

public:
    EarlierLine(const Clock& clock, QWidget* parent);

    void setSpan(int messages, qint64 first, qint64 last);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    const Clock& m_clock;
    int m_messages = 0;
    qint64 m_first = 0;
    qint64 m_last = 0;
    QString m_times;
};

} // namespace caredesk
