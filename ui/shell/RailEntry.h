#pragma once

#include <QAbstractButton>

namespace caredesk {

/// One entry of the rail: icon, word, and a count at the right. Checked while its page is shown.
class RailEntry : public QAbstractButton
{
    Q_OBJECT

public:
    /// How the count stands out: plain, in the accent (unread), in amber (waits to be sent).
    enum class Badge { Plain, Accent, Amber };

    explicit RailEntry(QWidget* parent = nullptr);

    void setIconName(const QString& name);
    /// 0 shows none. `spoken` goes into the accessible description: "2 unread".
    void setCount(int count, Badge badge, const QString& spoken);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCount(QPainter* painter) const;

    QString m_icon;
    int m_count = 0;
    Badge m_badge = Badge::Plain;
};

} // namespace caredesk
