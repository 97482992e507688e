#pragma once

#include <QWidget>

#include <memory>

class QLabel;

namespace caredesk {

namespace Ui {
class GuidancePanel;
}

/// What makes a report complete, beside the form: five points, and the template that has headings for them.
class GuidancePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuidancePanel(QWidget* parent = nullptr);
    ~GuidancePanel() override;

Q_SIGNALS:
    void templateRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    std::unique_ptr<Ui::GuidancePanel> m_ui;
    QList<QLabel*> m_titles;
    QList<QLabel*> m_hints;
};

} // namespace caredesk
