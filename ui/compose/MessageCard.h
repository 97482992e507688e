#pragma once

#include "domain/Draft.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace caredesk {

/// One side of a comparison: who wrote what and when, with its files.
class MessageCard : public QWidget
{
    Q_OBJECT

public:
    explicit MessageCard(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& time, const QString& author, const QString& text);
    void setFiles(const QList<SpooledFile>& files);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_time;
    QLabel* m_author;
    QLabel* m_text;
    QVBoxLayout* m_files;
    QWidget* m_head;
};

} // namespace caredesk
