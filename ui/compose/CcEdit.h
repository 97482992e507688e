#pragma once

#include "domain/Ticket.h"

#include <QFrame>
#include <QTimer>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace caredesk {

class CcChip;
class TicketService;

/// The people in copy: chips and a line to type in. Completes from people known to the account, takes pasted
/// lists, and says while one types when something is no address. By keyboard: Enter, comma or semicolon makes
/// a chip, Backspace at the start of the line removes the last one, arrows move over the chips, Delete
/// removes, Enter on a chip mends it.
class CcEdit : public QFrame
{
    Q_OBJECT

public:
    CcEdit(TicketService& tickets, QWidget* parent);

    /// Chips and what is typed but no chip yet, as far as it is an address.
    QList<Person> people() const;
    void setPeople(const QList<Person>& people);
    /// What is wrong, in plain words of the language set; empty when everything is an address.
    QString problem() const;
    /// Makes a chip of what is typed; false when it is no address (it then stays where it is).
    bool commit();
    QLineEdit* lineEdit() const { return m_edit; }

Q_SIGNALS:
    void peopleChanged();
    void problemChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    bool handleKey(class QKeyEvent* event);
    void paste(const QString& text);
    void append(const Person& person);
    void remove(CcChip* chip);
    void mend(CcChip* chip);
    void move(const CcChip* from, int direction);
    void complete();
    void showCompletions(const QList<Person>& people);
    void judge(bool leaving);
    void layOut();

    TicketService& m_tickets;
    QLineEdit* m_edit;
    QCompleter* m_completer;
    QStandardItemModel* m_suggestions;
    QTimer m_pause;
    QList<CcChip*> m_chips;
    int m_question = 0;
    bool m_wrong = false;
};

} // namespace caredesk
