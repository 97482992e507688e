#pragma once

#include "evidence/Coach.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace caredesk {

class IconButton;

/// One point of the coach: whether it is there, what was found or what is missing, and a button that helps.
/// The point that comes next has its button with words; the others have it as an icon, to stay calm.
class CoachRow : public QWidget
{
    Q_OBJECT

public:
    explicit CoachRow(QWidget* parent);

    void setFinding(const CoachFinding& finding, int attachments, bool next);

    /// In the order of Tab; at most one of them is shown.
    QList<QWidget*> buttons() const;

Q_SIGNALS:
    void helpRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_line;
    QPushButton* m_help;
    IconButton* m_shortHelp;
    bool m_met = false;
};

} // namespace caredesk
