#pragma once

#include "domain/Ticket.h"

#include <QWidget>

class QToolButton;

namespace caredesk {

/// One person in copy: name or address, and a cross to remove it. Takes the focus by arrow keys and by a
/// click.
class CcChip : public QWidget
{
    Q_OBJECT

public:
    CcChip(const Person& person, QWidget* parent);

    const Person& person() const { return m_person; }
    bool isValid() const;
    QString label() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();
    /// A double click or Enter: the text is to be mended.
    void editRequested();
    /// -1: towards the first chip, 1: towards the text.
    void moveRequested(int direction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    int widestLabel() const;

    Person m_person;
    QToolButton* m_remove;
};

} // namespace caredesk
