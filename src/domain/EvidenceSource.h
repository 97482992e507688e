#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace caredesk {

/// Regular expressions by the name under which a manifest counts them. What a pattern's first group holds is
/// blanked out, or all that it matched when it has no group.
using BlankOutPatterns = QMap<QString, QString>;

/// A place of logs or configuration files that the portal profile names, and how much of it is taken.
struct EvidenceSource
{
    QString nameEn = {};
    QString nameEs = {};
    QStringList windowsGlobs = {}; ///< As FileGlob reads them.
    QStringList linuxGlobs = {};
    qint64 maxFileBytes = 1024ll * 1024; ///< Of a larger file its end is taken.
    int maxFiles = 20;                   ///< The newest ones.
    int maxAgeDays = 0;                  ///< Since a file was last written; 0: any age.
    bool binaryFiles = false;            ///< Files that are no text are taken too, as they are.
    BlankOutPatterns blankOut = {};

    bool operator==(const EvidenceSource&) const = default;
};

/// The sources with `common` among their patterns; a source's own pattern of the same name is stronger.
QList<EvidenceSource> withPatterns(QList<EvidenceSource> sources, const BlankOutPatterns& common);

} // namespace caredesk
