#include "ui/common/Language.h"

#include <QCoreApplication>

namespace caredesk {

Language::Language(QObject* parent)
    : QObject(parent)
{
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::set(const QString& code)
{
    const bool spanish = code.startsWith(QLatin1String("es"));
    const QString wanted = spanish ? QStringLiteral("es") : QStringLiteral("en");
    if (wanted == m_code) {
        return;
    }
    m_code = wanted;
    QLocale::setDefault(spanish ? QLocale(QLocale::Spanish, QLocale::Spain)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (spanish && m_qt.load(QStringLiteral(":/i18n/qtbase_es.qm"))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(QStringLiteral(":/i18n/caredesk_%1.qm").arg(m_code))) {
        QCoreApplication::installTranslator(&m_own);
    }
    Q_EMIT changed();
}

QString Language::ofSystem()
{
    for (const QString& name : QLocale::system().uiLanguages()) {
        if (name.startsWith(QLatin1String("es"))) {
            return QStringLiteral("es");
        }
        if (name.startsWith(QLatin1String("en"))) {
            break;
        }
    }
    return QStringLiteral("en");
}

} // namespace caredesk
