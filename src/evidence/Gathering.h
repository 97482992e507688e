#pragma once

#include "base/WorkFolder.h"
#include "domain/EvidenceSource.h"

#include <QMap>
#include <QString>

#include <memory>

namespace caredesk {

/// How often something was blanked out in a text.
struct BlankCounts
{
    QMap<QString, int> byPattern = {};
    int wholeLines = 0; ///< Blanked out whole, because a pattern gave up on them.

    int total() const;
    bool operator==(const BlankCounts&) const = default;
};

/// Why something that a source names is not gathered.
enum class SkipReason {
    PlaceMissing,
    VariableUnset,
    Unreadable, ///< Locked by a program, or not ours to read; a folder too.
    Gone,       ///< It vanished while it was looked at.
    NotAFile,
    LinkOutside, ///< A link that leads out of the place, or nowhere.
    Empty,
    TooOld,
    OverCount,
    OverTotal,
    Binary,
    BinaryTooLarge,
    WithoutLines, ///< Larger than the limit, and no line begins in what would be taken of it.
    PatternsTooSlow,
    TooManyEntries, ///< The folder holds more than is looked through.
};

/// A stable name for the manifest: "link-outside".
QString skipReasonName(SkipReason reason);

/// Something that was not gathered; several of one reason may be counted together.
struct SkippedEvidence
{
    int source = 0;
    QString from = {}; ///< As in GatheredFile.
    SkipReason reason = SkipReason::Gone;
    int count = 1;

    bool operator==(const SkippedEvidence&) const = default;
};

/// A file as it would be sent: a copy of its end, blanked out.
struct GatheredFile
{
    int source = 0;    ///< Which of Gathering::sources.
    QString name = {}; ///< Inside the zip; unique.
    QString from = {}; ///< The place as the profile writes it, and what lies below: no name of a person.
    QString path = {}; ///< Of the copy.
    qint64 size = 0;   ///< Of the copy, in bytes.
    qint64 originalSize = 0;
    qint64 cutBytes = 0; ///< From its beginning: not in the copy.
    qint64 modified = 0; ///< UTC ms.
    QString sha256 = {}; ///< Of the copy; hex.
    bool binary = false; ///< Taken as it is: nothing was looked for in it.
    BlankCounts blanked = {};

    bool operator==(const GatheredFile&) const = default;
};

/// What was found. The copies lie in a folder of their own, which goes with the last Gathering that knows it.
struct Gathering
{
    QList<EvidenceSource> sources = {};
    QList<GatheredFile> files = {}; ///< By source, the newest first.
    QList<SkippedEvidence> skipped = {};
    std::shared_ptr<WorkFolder> folder = {};
};

} // namespace caredesk
