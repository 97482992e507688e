#pragma once

#include <QAbstractButton>

namespace caredesk {

/// The red entry that is always there: EMERGENCY, the own region's number, F12. Draws its own focus inside.
class EmergencyEntry : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EmergencyEntry(QWidget* parent = nullptr);

    void setNumber(const QString& published);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_number;
};

} // namespace caredesk
