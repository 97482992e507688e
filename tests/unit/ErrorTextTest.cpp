#include "base/ErrorText.h"

#include <QSet>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("each reason to refuse a connection, and each way of a proxy to stop it, has its own words and its "
          "own advice")
{
    QSet<QString> titles;
    QSet<QString> names;
    const QList<ErrorCode> codes{
        ErrorCode::CertificateExpired,
        ErrorCode::CertificateNotYetValid,
        ErrorCode::CertificateSelfSigned,
        ErrorCode::CertificateUntrusted,
        ErrorCode::CertificateWrongHost,
        ErrorCode::CertificateAuthorityExpired,
        ErrorCode::CertificateIncomplete,
        ErrorCode::CertificateWeak,
        ErrorCode::CertificateRevoked,
        ErrorCode::TlsTooOld,
        ErrorCode::CertificateStatusUnknown,
        ErrorCode::NotTls,
        ErrorCode::TlsFailed,
        ErrorCode::ProxyFailed,
        ErrorCode::ProxySignInNeeded,
        ErrorCode::ProxySignInWrong,
    };
    for (const ErrorCode code : codes) {
        const ErrorText words = errorText({code, {QStringLiteral("care.example")}});
        CAPTURE(errorName(code).toStdString());
        CHECK_FALSE(words.advice.isEmpty());
        if (isTlsFailure(code)) {
            CHECK(words.meaning.contains(QStringLiteral("nothing was sent")));
        }
        titles.insert(words.title);
        names.insert(errorName(code));
    }
    CHECK(titles.size() == codes.size());
    CHECK(names.size() == codes.size());
    CHECK_FALSE(names.contains(QStringLiteral("unknown")));
}
