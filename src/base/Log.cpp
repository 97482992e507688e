#include "base/Log.h"

#include <QRegularExpression>

namespace caredesk {

Q_LOGGING_CATEGORY(lcStorage, "caredesk.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(lcPortal, "caredesk.portal", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAccount, "caredesk.account", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSync, "caredesk.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(lcOutbox, "caredesk.outbox", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "caredesk.ui", QtWarningMsg)

QString redacted(const QString& text)
{
    static const QRegularExpression header(QStringLiteral(R"((authorization\s*:\s*)[^\r\n]+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression json(
        QStringLiteral(R"x(("(?:password|token|secret|blob_auth)"\s*:\s*")[^"]*)x"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(
        QStringLiteral(R"(([?&](?:token|auth|key|password|secret)=)[^&\s]+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression blob(QStringLiteral(R"((/file\.php/)[^/\s]+)"));
    static const QRegularExpression userInfo(QStringLiteral(R"((://[^/\s:@]*:)[^/\s@]+(?=@))"));
    QString clean = text;
    const QString mask = QStringLiteral("\\1***");
    return clean.replace(header, mask)
        .replace(json, mask)
        .replace(query, mask)
        .replace(blob, mask)
        .replace(userInfo, mask);
}

} // namespace caredesk
