#include "evidence/GatherWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace caredesk {

namespace {

/// Gives the words below their translation context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Gathering)

public:
    static QString skipped(const SkippedEvidence& one)
    {
        const QString& from = one.from;
        switch (one.reason) {
        case SkipReason::PlaceMissing: return tr("%1: there is no such folder here").arg(from);
        case SkipReason::VariableUnset: return tr("%1: this computer does not know that place").arg(from);
        case SkipReason::Unreadable:
            return tr("%1: cannot be read; a program may hold it, or the right to read it is missing")
                .arg(from);
        case SkipReason::Gone: return tr("%1: vanished meanwhile").arg(from);
        case SkipReason::NotAFile: return tr("%1: not an ordinary file").arg(from);
        case SkipReason::LinkOutside: return tr("%1: a link that leads elsewhere").arg(from);
        case SkipReason::Empty: return tr("%1: empty").arg(from);
        case SkipReason::TooOld: return tr("%1: %n older file(s)", nullptr, one.count).arg(from);
        case SkipReason::OverCount:
            return tr("%1: %n file(s) more than are taken; the newest are", nullptr, one.count).arg(from);
        case SkipReason::OverTotal: return tr("%1: all of it together would be too much").arg(from);
        case SkipReason::Binary: return tr("%1: not a text, so nothing could be blanked out").arg(from);
        case SkipReason::BinaryTooLarge: return tr("%1: not a text, and too large").arg(from);
        case SkipReason::WithoutLines:
            return tr("%1: too large, and without lines of which the last could be taken").arg(from);
        case SkipReason::PatternsTooSlow: return tr("%1: blanking it out takes too long").arg(from);
        case SkipReason::TooManyEntries:
            return tr("%1: too many files and folders; not all were looked at").arg(from);
        }
        return {};
    }

    static QString changes(const GatheredFile& file)
    {
        QStringList done;
        if (file.cutBytes > 0) {
            done.append(tr("the last %1 of %2").arg(bytes(file.size), bytes(file.originalSize)));
        }
        if (file.blanked.total() > 0) {
            done.append(tr("%n blanked out", nullptr, file.blanked.total()));
        }
        if (file.binary) {
            done.append(tr("not a text: taken as it is"));
        }
        return done.join(QStringLiteral(" · "));
    }

    static QString bytes(qint64 size)
    {
        return QLocale().formattedDataSize(size, 1, QLocale::DataSizeTraditionalFormat);
    }
};

} // namespace

QString sourceName(const EvidenceSource& source)
{
    return QLocale().language() == QLocale::Spanish ? source.nameEs : source.nameEn;
}

QString skippedLine(const SkippedEvidence& skipped)
{
    return Words::skipped(skipped);
}

QString changesLine(const GatheredFile& file)
{
    return Words::changes(file);
}

} // namespace caredesk
