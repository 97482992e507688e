#pragma once

#include "domain/EmergencyContact.h"

#include <QWidget>

#include <memory>

namespace caredesk {

namespace Ui {
class EmergencyCard;
}

/// The own region's number on the sign-in page: call, copy, or see the other countries.
class EmergencyCard : public QWidget
{
    Q_OBJECT

public:
    explicit EmergencyCard(QWidget* parent = nullptr);
    ~EmergencyCard() override;

    void setContact(const EmergencyContact& contact, const QString& regionName);

Q_SIGNALS:
    void callRequested();
    void othersRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::unique_ptr<Ui::EmergencyCard> m_ui;
    EmergencyContact m_contact;
};

} // namespace caredesk
