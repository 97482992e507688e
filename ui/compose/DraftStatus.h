#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace caredesk {

class DraftKeeper;

/// The line that says how safe what was typed is: "Draft saved 5 s ago", "Saving…", or why it could not be
/// saved. Its accessible name is its text, so that a screen reader can follow.
class DraftStatus : public QWidget
{
    Q_OBJECT

public:
    explicit DraftStatus(QWidget* parent = nullptr);

    /// Whose state is told; null: none.
    void setKeeper(DraftKeeper* keeper);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QLabel* m_icon;
    QLabel* m_text;
    QPointer<DraftKeeper> m_keeper;
    QTimer m_tick;
};

} // namespace caredesk
