#pragma once

#include "domain/SimilarityQuestion.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace caredesk {

class Clock;
class NewTicketForm;
class SimilarPanel;
class TicketService;

/// Looks for tickets like the one in the form at each pause in typing and shows them beside it. Main thread;
/// the looking is done by the cache's reader.
class SimilarFinder : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SimilarFinder(NewTicketForm& form, SimilarPanel& panel, TicketService& tickets, const Clock& clock,
                  QObject* parent);

    /// Another draft is on the screen.
    void setDraft(const QString& uuid);

private:
    void look();

    NewTicketForm& m_form;
    SimilarPanel& m_panel;
    TicketService& m_tickets;
    const Clock& m_clock;
    QTimer m_pause;
    QString m_draft;
    QSet<QString> m_new; ///< Drafts of which the person said that they are new.
    SimilarityQuestion m_asked;
    int m_question = 0;
};

} // namespace caredesk
