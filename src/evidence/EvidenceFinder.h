#pragma once

#include "domain/FileGlob.h"
#include "evidence/Gathering.h"

#include <QProcessEnvironment>
#include <QSet>

#include <functional>

namespace caredesk {

/// A file that a source names and that may be taken.
struct FoundFile
{
    QString path = {};  ///< Absolute, without links.
    QString from = {};  ///< As in GatheredFile.
    QString below = {}; ///< Its place below the source's folder, parts joined by '/'.
    qint64 size = 0;
    qint64 modified = 0; ///< UTC ms.

    bool operator==(const FoundFile&) const = default;
};

/// Looks for the files of sources. Links to folders are not followed, and links to files only inside the
/// place, so that nothing leads out of it and nothing round in circles; at most 20,000 entries and 16 folders
/// deep are looked at for one glob. A file that two sources name belongs to the first. Blocks; any thread.
class EvidenceFinder
{
public:
    EvidenceFinder(PathStyle style, QString home, const QProcessEnvironment& environment);

    /// The files of a source, the newest first, within its limits of number and age. `now`: UTC ms. `skipped`
    /// gets what is not taken, under `index`. `stop` is asked all the time; what was found by then is
    /// incomplete.
    QList<FoundFile> find(const EvidenceSource& source, int index, qint64 now,
                          QList<SkippedEvidence>& skipped, const std::function<bool()>& stop);

private:
    PathStyle m_style;
    QString m_home;
    QProcessEnvironment m_environment;
    QSet<QString> m_known;
};

} // namespace caredesk
