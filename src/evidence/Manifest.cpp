#include "evidence/Manifest.h"

#include "evidence/GatherWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace caredesk {

namespace {

QString isoTime(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate);
}

/// Gives the words below their translation context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Manifest)

public:
    static QString text(const Gathering& gathering, const QSet<int>& leftOut, qint64 now);

private:
    static QString file(const GatheredFile& file);
};

QString Words::file(const GatheredFile& file)
{
    QString text = file.name + u'\n';
    const auto line = [&text](const QString& words) { text += QStringLiteral("    ") + words + u'\n'; };
    line(tr("from %1").arg(file.from));
    line(tr("last written %1").arg(isoTime(file.modified)));
    line(tr("%1 bytes here, %2 bytes there").arg(file.size).arg(file.originalSize));
    if (file.cutBytes > 0) {
        line(tr("the first %1 bytes are left out").arg(file.cutBytes));
    }
    if (file.binary) {
        line(tr("not a text: nothing was looked for in it"));
    }
    for (auto it = file.blanked.byPattern.cbegin(); it != file.blanked.byPattern.cend(); ++it) {
        line(tr("blanked out: %1, %n time(s)", nullptr, it.value()).arg(it.key()));
    }
    if (file.blanked.wholeLines > 0) {
        line(tr("%n line(s) blanked out whole", nullptr, file.blanked.wholeLines));
    }
    line(QStringLiteral("SHA-256 ") + file.sha256);
    return text + u'\n';
}

QString Words::text(const Gathering& gathering, const QSet<int>& leftOut, qint64 now)
{
    QString text = tr("Evidence gathered by CareDesk %1 at %2")
                       .arg(QCoreApplication::applicationVersion(), isoTime(now)) +
                   QStringLiteral("\n\n");
    for (int source = 0; source < gathering.sources.size(); ++source) {
        QString files;
        for (int i = 0; i < gathering.files.size(); ++i) {
            if (gathering.files.at(i).source == source && !leftOut.contains(i)) {
                files += file(gathering.files.at(i));
            }
        }
        if (!files.isEmpty()) {
            const QString name = sourceName(gathering.sources.at(source));
            text += name + u'\n' + QString(name.size(), u'=') + QStringLiteral("\n\n") + files;
        }
    }
    if (!leftOut.isEmpty()) {
        text += tr("%n file(s) were taken out by the person who sends this.", nullptr,
                   static_cast<int>(leftOut.size())) +
                QStringLiteral("\n\n");
    }
    if (!gathering.skipped.isEmpty()) {
        text += tr("Not gathered") + QStringLiteral("\n\n");
        for (const SkippedEvidence& skipped : gathering.skipped) {
            text += skippedLine(skipped) + u'\n';
        }
    }
    return text;
}

QJsonObject toJson(const GatheredFile& file, const Gathering& gathering)
{
    QJsonObject blanked;
    for (auto it = file.blanked.byPattern.cbegin(); it != file.blanked.byPattern.cend(); ++it) {
        blanked.insert(it.key(), it.value());
    }
    return {{QStringLiteral("name"), file.name},
            {QStringLiteral("source"), gathering.sources.at(file.source).nameEn},
            {QStringLiteral("from"), file.from},
            {QStringLiteral("modified"), isoTime(file.modified)},
            {QStringLiteral("bytes"), file.size},
            {QStringLiteral("originalBytes"), file.originalSize},
            {QStringLiteral("cutBytes"), file.cutBytes},
            {QStringLiteral("sha256"), file.sha256},
            {QStringLiteral("binary"), file.binary},
            {QStringLiteral("blanked"), blanked},
            {QStringLiteral("linesBlanked"), file.blanked.wholeLines}};
}

} // namespace

QString manifestText(const Gathering& gathering, const QSet<int>& leftOut, qint64 now)
{
    return Words::text(gathering, leftOut, now);
}

QJsonObject manifestObject(const Gathering& gathering, const QSet<int>& leftOut, qint64 now)
{
    QJsonArray files;
    for (int i = 0; i < gathering.files.size(); ++i) {
        if (!leftOut.contains(i)) {
            files.append(toJson(gathering.files.at(i), gathering));
        }
    }
    QJsonArray skipped;
    for (const SkippedEvidence& one : gathering.skipped) {
        skipped.append(QJsonObject{{QStringLiteral("source"), gathering.sources.at(one.source).nameEn},
                                   {QStringLiteral("from"), one.from},
                                   {QStringLiteral("reason"), skipReasonName(one.reason)},
                                   {QStringLiteral("count"), one.count}});
    }
    return {{QStringLiteral("program"), QStringLiteral("CareDesk")},
            {QStringLiteral("version"), QCoreApplication::applicationVersion()},
            {QStringLiteral("gathered"), isoTime(now)},
            {QStringLiteral("files"), files},
            {QStringLiteral("skipped"), skipped},
            {QStringLiteral("leftOut"), leftOut.size()}};
}

QByteArray manifestJson(const Gathering& gathering, const QSet<int>& leftOut, qint64 now)
{
    return QJsonDocument(manifestObject(gathering, leftOut, now)).toJson();
}

} // namespace caredesk
