#pragma once

#include "ui/shell/ConnectionWords.h"

#include <QWidget>

#include <memory>

namespace caredesk {

namespace Ui {
class TopBar;
}

class AccountButton;
class SearchField;

/// The strip at the top of the window: whose portal, search, connection, language, theme, account.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);
    ~TopBar() override;

    void setBrand(const QString& vendor, const QString& product);
    void setSignedIn(bool signedIn);
    void setConnection(const ConnectionWords& words);
    void setLanguage(const QString& code);
    void setDark(bool dark);
    /// ≤ 900 wide: account by initials, connection line short.
    void setNarrow(bool narrow);

    SearchField* search() const;
    AccountButton* account() const;

Q_SIGNALS:
    void languageChosen(const QString& code);
    void themeToggled();
    void offerAccepted(caredesk::ConnectionOffer offer);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void explainConnection();

    std::unique_ptr<Ui::TopBar> m_ui;
    bool m_dark = false;
};

} // namespace caredesk
