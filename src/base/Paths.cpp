#include "base/Paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace caredesk {

namespace {

constexpr int longestNameBytes = 150;
constexpr int longestSuffix = 12;

QString shortened(const QString& name)
{
    if (name.toUtf8().size() <= longestNameBytes) {
        return name;
    }
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 && name.size() - dot <= longestSuffix ? name.mid(dot) : QString();
    QString stem = name.left(name.size() - suffix.size());
    while ((stem + suffix).toUtf8().size() > longestNameBytes) {
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    }
    return stem + suffix;
}

} // namespace

Outcome ensurePrivateDirectory(const QString& path)
{
    if (!QDir().mkpath(path)) {
        return Error{ErrorCode::FileWriteFailed, {path}};
    }
    if (!QFile::setPermissions(path,
                               QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)) {
        return Error{ErrorCode::FileWriteFailed, {path}};
    }
    return Done{};
}

QString defaultProfileDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/CareDesk");
}

QString safeFileName(const QString& name)
{
    QString safe;
    for (const QChar c : name) {
        const ushort u = c.unicode();
        const bool bidi =
            (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F;
        if (u < 0x20 || u == 0x7F || bidi) {
            continue;
        }
        safe += QStringLiteral("/\\:*?\"<>|").contains(c) ? QChar(u'_') : c;
    }
    safe = shortened(safe.trimmed());
    while (safe.endsWith(u'.') || safe.endsWith(u' ')) {
        safe.chop(1);
    }
    while (safe.startsWith(u'.')) {
        safe.remove(0, 1);
    }
    static const QRegularExpression reserved(
        QStringLiteral(R"(^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    if (reserved.match(safe).hasMatch()) {
        safe.prepend(u'_');
    }
    return safe.isEmpty() ? QStringLiteral("file") : safe;
}

} // namespace caredesk
