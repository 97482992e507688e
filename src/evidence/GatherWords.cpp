#include "evidence/GatherWords.h"

#include "base/ByteSize.h"

#include <QCoreApplication>
#include <QLocale>

namespace caredesk {

namespace {

/// Gives the words below their translation context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Gathering)

public:
    static QString reason(const SkippedEvidence& one)
    {
        switch (one.reason) {
        case SkipReason::PlaceMissing: return tr("there is no such folder here");
        case SkipReason::VariableUnset: return tr("this computer does not know that place");
        case SkipReason::Unreadable:
            return tr("cannot be read; a program may hold it, or the right to read it is missing");
        case SkipReason::Gone: return tr("vanished meanwhile");
        case SkipReason::NotAFile: return tr("not an ordinary file");
        case SkipReason::LinkOutside: return tr("a link that leads elsewhere");
        case SkipReason::Empty: return tr("empty");
        case SkipReason::TooOld: return tr("%n older file(s)", nullptr, one.count);
        case SkipReason::OverCount:
            return tr("%n file(s) more than are taken; the newest are", nullptr, one.count);
        case SkipReason::OverTotal: return tr("all of it together would be too much");
        case SkipReason::Binary: return tr("not a text, so nothing could be blanked out");
        case SkipReason::BinaryTooLarge: return tr("not a text, and too large");
        case SkipReason::WithoutLines:
            return tr("too large, and without lines of which the last could be taken");
        case SkipReason::PatternsTooSlow: return tr("blanking it out takes too long");
        case SkipReason::TooManyEntries: return tr("too many files and folders; not all were looked at");
        }
        return {};
    }

    static QString changes(const GatheredFile& file)
    {
        QStringList done;
        if (file.cutBytes > 0) {
            done.append(
                tr("the last %1 of %2").arg(byteSizeText(file.size), byteSizeText(file.originalSize)));
        }
        if (file.blanked.total() > 0) {
            done.append(tr("%n blanked out", nullptr, file.blanked.total()));
        }
        if (file.binary) {
            done.append(tr("not a text: taken as it is"));
        }
        return done.join(QStringLiteral(" · "));
    }
};

} // namespace

QString sourceName(const EvidenceSource& source)
{
    return QLocale().language() == QLocale::Spanish ? source.nameEs : source.nameEn;
}

QString skippedLine(const SkippedEvidence& skipped)
{
    return skipped.from + QStringLiteral(": ") + skipReason(skipped);
}

QString skipReason(const SkippedEvidence& skipped)
{
    return Words::reason(skipped);
}

QString changesLine(const GatheredFile& file)
{
    return Words::changes(file);
}

} // namespace caredesk
