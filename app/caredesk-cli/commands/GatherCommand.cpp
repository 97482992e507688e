#include "commands/GatherCommand.h"

#include "base/Clock.h"
#include "evidence/EvidenceZip.h"
#include "evidence/GatherWords.h"
#include "evidence/Gatherer.h"
#include "evidence/Manifest.h"
#include "evidence/SystemFacts.h"
#include "sync/Session.h"

#include <QFileInfo>
#include <QJsonObject>

namespace caredesk {

void GatherCommand::start()
{
    if (commandLine().value(QStringLiteral("out")).isEmpty() == !commandLine().has(QStringLiteral("list"))) {
        fail({ErrorCode::InvalidInput, {QStringLiteral("--out")}});
        return;
    }
    const qint64 now = program().clock.now();
    if (commandLine().has(QStringLiteral("system-information"))) {
        m_systemInformation = systemInformation(SystemProbe().facts(), now);
    }
    Job<Gathering>* job = startGathering({.sources = session().portal().evidenceSources, .now = now}, this);
    connect(job, &JobBase::progress, this,
            [this](qint64 done, qint64 total) { output().progress(tr("Gathering"), done, total); });
    whenDone(job, [this](const Gathering& gathering) { gathered(gathering); });
}

void GatherCommand::gathered(const Gathering& gathering)
{
    print(gathering);
    if (commandLine().has(QStringLiteral("list"))) {
        output().value(manifestObject(gathering, {}, program().clock.now()));
        Q_EMIT finished(ExitCode::Done);
    } else if (gathering.files.isEmpty() && m_systemInformation.isEmpty()) {
        const QString asked =
            gathering.skipped.isEmpty() ? QStringLiteral("evidenceSources") : gathering.skipped.first().from;
        fail({ErrorCode::FileNotFound, {asked}});
    } else {
        write(gathering);
    }
}

void GatherCommand::print(const Gathering& gathering)
{
    if (gathering.sources.isEmpty()) {
        output().line(tr("The portal profile names no places of evidence (evidenceSources)."));
    }
    for (const GatheredFile& file : gathering.files) {
        const QString changes = changesLine(file);
        output().line(QStringLiteral("%1  %2%3")
                          .arg(QString::number(file.size).rightJustified(10), file.name,
                               changes.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(changes)));
    }
    for (const SkippedEvidence& skipped : gathering.skipped) {
        output().line(QStringLiteral("         -  ") + skippedLine(skipped));
    }
    if (!m_systemInformation.isEmpty()) {
        output().line(u'\n' + m_systemInformation);
    }
}

void GatherCommand::write(const Gathering& gathering)
{
    const qint64 now = program().clock.now();
    const QString target = QFileInfo(commandLine().value(QStringLiteral("out"))).absoluteFilePath();
    ZipOrder order = evidenceZip(gathering, {}, now, target);
    if (!m_systemInformation.isEmpty()) {
        order.entries.append({.name = QStringLiteral("system-information.txt"),
                              .bytes = m_systemInformation.toUtf8(),
                              .modified = now / 1'000});
    }
    Job<ZipSummary>* job = startZip(order, this);
    connect(job, &JobBase::progress, this,
            [this](qint64 done, qint64 total) { output().progress(tr("Writing"), done, total); });
    // The copies are read until then.
    whenDone(job, [this, gathering, now](const ZipSummary& zip) {
        QJsonObject answer = manifestObject(gathering, {}, now);
        answer.insert(QStringLiteral("out"), zip.path);
        answer.insert(QStringLiteral("bytes"), zip.size);
        output().value(answer);
        output().line(tr("%1: %2 bytes, %n file(s)", nullptr, static_cast<int>(gathering.files.size()))
                          .arg(zip.path, QString::number(zip.size)));
        Q_EMIT finished(ExitCode::Done);
    });
}

} // namespace caredesk
