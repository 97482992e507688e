#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace caredesk {

/// What stands in an empty list or page: an icon, what is so, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setContent(const QString& icon, const QString& title, const QString& advice);
    /// Empty text: no button.
    void setAction(const QString& text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintPicture();

    QString m_iconName;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_advice;
    QPushButton* m_action;
};

} // namespace caredesk
