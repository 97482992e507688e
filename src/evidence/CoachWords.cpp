#include "evidence/CoachWords.h"

#include <QCoreApplication>

namespace caredesk {

namespace {

/// Gives the functions below their translation context.
class CoachText
{
    Q_DECLARE_TR_FUNCTIONS(Coach)

public:
    static QString title(CoachPoint point);
    static QString advice(const CoachFinding& finding);
    static QString evidence(const CoachFinding& finding, int attachments);
    static QString found(const CoachFinding& finding, int attachments);
    static QString partName(const QString& part);
    static QStringList headings(const CoachFinding& finding);
};

QString CoachText::title(CoachPoint point)
{
    switch (point) {
    case CoachPoint::Subject: return tr("A subject that says what fails");
    case CoachPoint::Began: return tr("When it began");
    case CoachPoint::Course: return tr("Before, during and after");
    case CoachPoint::Steps: return tr("Steps to repeat it");
    case CoachPoint::Machine: return tr("Machine or position");
    case CoachPoint::Extent: return tr("How many machines");
    case CoachPoint::Evidence: return tr("Screenshot or log");
    }
    return {};
}

QString CoachText::partName(const QString& part)
{
    if (part == QStringLiteral("before")) {
        return tr("Before", "heading in a report");
    }
    return part == QStringLiteral("during") ? tr("During", "heading in a report")
                                            : tr("After", "heading in a report");
}

QString CoachText::advice(const CoachFinding& finding)
{
    switch (finding.point) {
    case CoachPoint::Subject: return tr("Name the part and what it does not do.");
    case CoachPoint::Began: return tr("The hour, as exactly as you know it.");
    case CoachPoint::Course: {
        const QStringList& missing = finding.missingParts;
        if (missing.size() == finding.parts) {
            return tr("What was done, what was seen, what was tried.");
        }
        return missing.size() == 1
                   ? tr("Still missing: %1.").arg(partName(missing.first()))
                   : tr("Still missing: %1 and %2.").arg(partName(missing.first()), partName(missing.last()));
    }
    case CoachPoint::Steps: return tr("What you do, step by step, until it fails.");
    case CoachPoint::Machine: return tr("Its number, as on the label.");
    case CoachPoint::Extent: return tr("Only this one, or others too?");
    case CoachPoint::Evidence: return tr("A picture or a file says more than a description.");
    }
    return {};
}

QString CoachText::found(const CoachFinding& finding, int attachments)
{
    switch (finding.point) {
    case CoachPoint::Subject: return tr("It says what fails.");
    case CoachPoint::Course: return tr("All three parts");
    case CoachPoint::Evidence: return tr("%n file(s)", nullptr, attachments);
    default: return finding.found.isEmpty() ? tr("It is there.") : finding.found;
    }
}

QStringList CoachText::headings(const CoachFinding& finding)
{
    switch (finding.point) {
    case CoachPoint::Began: return {tr("When it began", "heading in a report")};
    case CoachPoint::Course: {
        QStringList headings;
        for (const QString& part : finding.missingParts) {
            headings.append(partName(part));
        }
        return headings;
    }
    case CoachPoint::Steps: return {tr("Steps", "heading in a report: steps to repeat it")};
    case CoachPoint::Machine: return {tr("Machine or position", "heading in a report")};
    case CoachPoint::Extent: return {tr("How many machines", "heading in a report")};
    case CoachPoint::Subject:
    case CoachPoint::Evidence: break;
    }
    return {};
}

} // namespace

QString coachPointTitle(CoachPoint point)
{
    return CoachText::title(point);
}

QString coachPointLine(const CoachFinding& finding, int attachments)
{
    return finding.met ? CoachText::found(finding, attachments) : CoachText::advice(finding);
}

QStringList coachHeadings(const CoachFinding& finding)
{
    return CoachText::headings(finding);
}

} // namespace caredesk
