#pragma once

#include <QLoggingCategory>

namespace caredesk {

// One category a folder; switched with QT_LOGGING_RULES. No log line holds a secret or a message's text.
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcPortal)
Q_DECLARE_LOGGING_CATEGORY(lcAccount)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcOutbox)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

/// `text` without what must not be logged: authorization headers, tokens and passwords in URLs and in JSON.
QString redacted(const QString& text);

} // namespace caredesk
