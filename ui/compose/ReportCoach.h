#pragma once

#include "evidence/Coach.h"

#include <QObject>
#include <QTimer>

namespace caredesk {

class GuidancePanel;
class NewTicketForm;

/// Lets the coach read the form at each short pause, shows its advice beside it, and does what its buttons
/// say. Main thread; what is long is read in the pool.
class ReportCoach : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ReportCoach(NewTicketForm& form, GuidancePanel& panel, QObject* parent);

    /// Without waiting for a pause: another draft is on the screen.
    void readNow();

private:
    void show(const CoachReport& report, const CoachAdvice& advice);

    NewTicketForm& m_form;
    GuidancePanel& m_panel;
    Coach m_coach;
    CoachReport m_read;
    QTimer m_pause;
};

} // namespace caredesk
