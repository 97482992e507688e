#include "ui/compose/ReportCoach.h"

#include "base/InPool.h"
#include "ui/compose/AttachmentArea.h"
#include "ui/compose/GuidancePanel.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/NewTicketForm.h"

namespace caredesk {

namespace {

constexpr int pauseMs = 250;
/// What costs less than a millisecond; a longer message is read in the pool.
constexpr qsizetype readAtOnce = 8'192;

QList<RecognisedText> recognisedIn(const QString& message, const CoachAdvice& advice)
{
    QList<RecognisedText> recognised;
    for (const CoachFinding& finding : advice.findings) {
        // The three parts are told by their headings or by whole sentences: a word of them says little.
        if (finding.met && finding.position >= 0 && finding.point != CoachPoint::Course) {
            recognised.append(
                {static_cast<int>(finding.position), message.mid(finding.position, finding.length)});
        }
    }
    return recognised;
}

} // namespace

ReportCoach::ReportCoach(NewTicketForm& form, GuidancePanel& panel, QObject* parent)
    : QObject(parent)
    , m_form(form)
    , m_panel(panel)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ReportCoach::readNow);
    connect(&form, &NewTicketForm::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(form.attachments(), &AttachmentArea::contentsChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&panel, &GuidancePanel::templateRequested, form.message(), &MessageEdit::insertTemplate);
    connect(&panel, &GuidancePanel::headingsRequested, form.message(), &MessageEdit::appendHeadings);
    connect(&panel, &GuidancePanel::subjectRequested, &form, &NewTicketForm::focusSubject);
    connect(&panel, &GuidancePanel::evidenceRequested, form.attachments(),
            [area = form.attachments()] { area->captureScreen({}); });
    m_panel.setAdvice(m_coach.advise({}), 0);
}

void ReportCoach::readNow()
{
    m_pause.stop();
    const Draft draft = m_form.applyTo({});
    const CoachReport report{draft.subject, draft.message, m_form.attachments()->fileCount()};
    if (report == m_read) {
        return;
    }
    m_read = report;
    if (report.message.size() <= readAtOnce) {
        show(report, m_coach.advise(report));
        return;
    }
    auto* job = inPool<CoachAdvice>([coach = m_coach, report] { return coach.advise(report); });
    job->then(this, [this, report](const Result<CoachAdvice>& advice) {
        if (advice && report == m_read) {
            show(report, advice.value());
        }
    });
}

void ReportCoach::show(const CoachReport& report, const CoachAdvice& advice)
{
    m_panel.setAdvice(advice, report.attachments);
    m_form.message()->setRecognised(recognisedIn(report.message, advice));
}

} // namespace caredesk
