#pragma once

#include <QWidget>

namespace caredesk {

/// Initials in a circle. Support's are in the accent colour.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(int diameter = 24, QWidget* parent = nullptr);

    void setPerson(const QString& name, bool support = false);
    QSize sizeHint() const override { return {m_diameter, m_diameter}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_diameter;
    QString m_initials;
    bool m_support = false;
};

void paintAvatar(QPainter* painter, const QRect& circle, const QString& initials, bool support,
                 const QPalette& palette);

} // namespace caredesk
