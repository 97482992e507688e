#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace caredesk {

/// "Your reply waits to be sent. Undo (5)": counts down while a send is held back, then goes away.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    /// How long a send is held back for Undo.
    static constexpr int holdMs = 5'000;

    explicit UndoBar(QWidget* parent = nullptr);

    void start(const QString& uuid);
    void stop();
    /// The operation that can still be taken back; empty when none.
    QString uuid() const { return m_uuid; }

Q_SIGNALS:
    void undoRequested(const QString& uuid);
    void expired();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tick();
    void retranslateUi();

    QLabel* m_text;
    QPushButton* m_undo;
    QTimer m_second;
    QString m_uuid;
    int m_left = 0;
};

} // namespace caredesk
