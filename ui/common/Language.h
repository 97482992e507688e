#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace caredesk {

/// The window's language: catalogues (ours and Qt's own), and the locale of dates and numbers. A change
/// reaches every widget as QEvent::LanguageChange while the program runs. One for the application.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// "es" or "en".
    QString code() const { return m_code; }
    /// Anything that is not Spanish becomes English.
    void set(const QString& code);

    /// The one that fits the desktop's languages.
    static QString ofSystem();

Q_SIGNALS:
    void changed();

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace caredesk
