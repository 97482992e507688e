#pragma once

#include "base/Job.h"
#include "ui/gather/PreviewText.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace caredesk {

/// Shows a text to read, a part at a time, below its name.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget* parent = nullptr);

    void showText(const QString& title, const QString& detail, const QString& text);
    /// `path` must stay until something else is shown.
    void showFile(const QString& title, const QString& detail, const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void begin(const QString& title, const QString& detail);
    void readOn();
    void retranslateUi();

    QString m_path;
    qint64 m_next = -1;
    QPointer<Job<PreviewPart>> m_job;
    QLabel* m_title;
    QLabel* m_detail;
    QPlainTextEdit* m_text;
    QPushButton* m_more;
};

} // namespace caredesk
