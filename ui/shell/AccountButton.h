#pragma once

#include <QAbstractButton>

namespace caredesk {

/// Who is signed in; its menu switches and signs out. In narrow windows the initials only.
class AccountButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AccountButton(QWidget* parent = nullptr);

    void setPerson(const QString& name, const QString& login);
    void setShort(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void switchRequested();
    void signOutRequested();
    void purgeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void openMenu();

    QString m_name;
    QString m_login;
    bool m_short = false;
};

} // namespace caredesk
