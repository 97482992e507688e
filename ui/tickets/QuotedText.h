#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace caredesk {

/// "Show quoted text (9 lines)": the earlier mail inside an answer, folded away until it is asked for.
class QuotedText : public QWidget
{
    Q_OBJECT

public:
    QuotedText(int lines, QWidget* parent);

    /// What unfolded() asked for; it is shown and hidden from now on.
    void setBody(QWidget* body);

Q_SIGNALS:
    /// For the first time.
    void unfolded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QPushButton* m_toggle;
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    int m_lines;
};

} // namespace caredesk
