#include "ui/tickets/NoteSheet.h"

#include "ui/common/Buttons.h"
#include "ui/common/TextStyles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace caredesk {

NoteSheet::NoteSheet(Purpose purpose, bool withReply, QWidget* parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_withReply(withReply)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_noteLabel(new QLabel(this))
    , m_note(new QPlainTextEdit(this))
    , m_go(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"noteSheet"_qs);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    setTextStyle(m_title, TextStyle::Heading);
    m_text->setWordWrap(true);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(84);
    m_noteLabel->setBuddy(m_note);
    m_noteLabel->setVisible(!withReply);
    m_note->setVisible(!withReply);
    setButtonRole(m_go, ButtonRole::Primary);
    m_go->setDefault(true);
    m_go->setObjectName(u"noteSheetGo"_qs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addWidget(m_noteLabel);
    column->addWidget(m_note);
    column->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(m_note->toPlainText().trimmed());
        accept();
    });
    if (withReply) {
        m_go->setFocus();
    } else {
        m_note->setFocus();
    }
    retranslateUi();
}

void NoteSheet::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void NoteSheet::retranslateUi()
{
    const bool closes = m_purpose == Purpose::Close;
    setWindowTitle(closes ? tr("Close ticket") : tr("Reopen ticket"));
    m_title->setText(closes ? tr("Close this ticket?") : tr("Reopen this ticket?"));
    if (m_withReply) {
        m_text->setText(closes
                            ? tr("What you have written goes with it as your reply.")
                            : tr("What you have written goes with it, so that support knows what is wrong."));
    } else {
        m_text->setText(closes ? tr("You can reopen it if the problem comes back.")
                               : tr("Support takes it up again."));
    }
    m_noteLabel->setText(tr("&Note for support (optional)"));
    m_note->setPlaceholderText(closes ? tr("For example: it works since the cable was changed")
                                      : tr("For example: it failed again at 20:15, same message"));
    m_cancel->setText(tr("Cancel"));
    m_go->setText(closes ? tr("&Close ticket") : tr("&Reopen ticket"));
}

} // namespace caredesk
