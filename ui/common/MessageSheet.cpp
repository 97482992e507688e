#include "ui/common/MessageSheet.h"

#include "ui/common/TextStyles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace caredesk {

MessageSheet::MessageSheet(const Question& question, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(question.title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    auto* title = new QLabel(question.title, this);
    setTextStyle(title, TextStyle::Heading);
    auto* text = new QLabel(question.text, this);
    for (QLabel* label : {title, text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(360);
        column->addWidget(label);
    }
    column->addSpacing(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    column->addLayout(row);
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);

    QPushButton* first = nullptr;
    for (const Choice& choice : question.choices) {
        auto* button = new QPushButton(choice.label, this);
        setButtonRole(button, choice.role);
        button->setAutoDefault(true);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id = choice.id] {
            m_answer = id;
            accept();
        });
        if (first == nullptr && choice.role != ButtonRole::Destructive) {
            first = button;
        }
    }
    if (first != nullptr) {
        first->setDefault(true);
        first->setFocus();
    }
}

void MessageSheet::done(int result)
{
    QDialog::done(result);
    if (!m_told) {
        m_told = true;
        Q_EMIT answered(m_answer);
    }
}

} // namespace caredesk
