#pragma once

#include "domain/EmergencyContact.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace caredesk {

/// One of the other regions: name, number, how to reach it from elsewhere, and Call, Copy, QR.
class RegionRow : public QWidget
{
    Q_OBJECT

public:
    explicit RegionRow(QWidget* parent = nullptr);

    void setContact(const EmergencyContact& contact, const QString& name);
    const EmergencyContact& contact() const { return m_contact; }

Q_SIGNALS:
    void callRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    EmergencyContact m_contact;
    QString m_regionName;
    QLabel* m_name;
    QLabel* m_number;
    QLabel* m_elsewhere;
    QPushButton* m_call;
    QPushButton* m_copy;
    QPushButton* m_qr;
};

} // namespace caredesk
