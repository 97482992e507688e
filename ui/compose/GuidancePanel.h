#pragma once

#include "evidence/Coach.h"

#include <QWidget>

#include <memory>

namespace caredesk {

namespace Ui {
class GuidancePanel;
}

class CoachRow;

/// The coach beside the form: how complete the report is, what is there and what is missing, each with a
/// button that helps; and a place below for more. It never blocks anything.
class GuidancePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuidancePanel(QWidget* parent = nullptr);
    ~GuidancePanel() override;

    void setAdvice(const CoachAdvice& advice, int attachments);
    /// Its buttons follow `before` in the order of Tab; once there is advice.
    void followInTabOrder(QWidget* before);
    /// Puts something below the points.
    void addBelow(QWidget* widget);

Q_SIGNALS:
    void templateRequested();
    void headingsRequested(const QStringList& headings);
    /// The cursor belongs into the subject.
    void subjectRequested();
    /// A picture or a file is missing.
    void evidenceRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showAdvice();
    void help(qsizetype index);
    void retranslateUi();

    std::unique_ptr<Ui::GuidancePanel> m_ui;
    QList<CoachRow*> m_rows;
    CoachAdvice m_advice;
    int m_attachments = 0;
};

} // namespace caredesk
