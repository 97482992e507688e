#include "ui/gather/PreviewPane.h"

#include "base/ErrorText.h"
#include "ui/common/Buttons.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/TextStyles.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace caredesk {

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_detail(new ElidedLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_more(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget* part :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_detail), static_cast<QWidget*>(m_text)}) {
        column->addWidget(part);
    }
    column->addWidget(m_more, 0, Qt::AlignLeft);
    setTextStyle(m_title, TextStyle::BodyBold);
    setTextStyle(m_detail, TextStyle::Small);
    setMuted(m_detail);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(textFont(TextStyle::Small).pointSizeF());
    m_text->setFont(font);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setObjectName(QStringLiteral("gatherPreview"));
    setButtonSize(m_more, ButtonSize::Small);
    m_more->setAutoDefault(false);
    m_more->setObjectName(QStringLiteral("gatherMore"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &PreviewPane::readOn);
    retranslateUi();
}

void PreviewPane::showText(const QString& title, const QString& detail, const QString& text)
{
    begin(title, detail);
    m_text->setPlainText(text);
}

void PreviewPane::showFile(const QString& title, const QString& detail, const QString& path)
{
    begin(title, detail);
    m_path = path;
    m_next = 0;
    readOn();
}

void PreviewPane::begin(const QString& title, const QString& detail)
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->abort();
    }
    m_more->hide();
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_text->clear();
}

void PreviewPane::readOn()
{
    m_more->setEnabled(false);
    m_job = readPreview(m_path, m_next);
    m_job->then(this, [this](const Result<PreviewPart>& part) {
        m_more->setEnabled(true);
        const bool hadFocus = m_more->hasFocus();
        if (!part) {
            m_more->hide();
            m_text->appendPlainText(errorText(part.error()).title);
            return;
        }
        // Not appended as a paragraph: a part may end in the middle of a line.
        QTextCursor end(m_text->document());
        end.movePosition(QTextCursor::End);
        end.insertText(part->text);
        m_next = part->next;
        m_more->setVisible(m_next >= 0);
        if (hadFocus && m_next < 0) {
            m_text->setFocus();
        }
    });
}

void PreviewPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void PreviewPane::retranslateUi()
{
    m_text->setAccessibleName(tr("What is sent of it"));
    m_more->setText(tr("Show &more"));
}

} // namespace caredesk
