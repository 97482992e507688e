#include "ui/compose/MessageCard.h"

#include "ui/common/Colours.h"
#include "ui/common/FileTile.h"
#include "ui/common/Format.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace caredesk {

namespace {

/// A label lays out all of its text at once; nobody reads more than this here.
constexpr int longestText = 6'000;

QLabel* label(QWidget* parent, TextStyle style)
{
    auto* made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    setTextStyle(made, style);
    return made;
}

} // namespace

MessageCard::MessageCard(QWidget* parent)
    : QWidget(parent)
    , m_title(label(this, TextStyle::BodyBold))
    , m_time(label(this, TextStyle::Small))
    , m_author(label(this, TextStyle::Small))
    , m_text(label(this, TextStyle::Body))
    , m_files(new QVBoxLayout)
    , m_head(new QWidget(this))
{
    setMuted(m_time);
    setMuted(m_author);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(m_title, 1);
    head->addWidget(m_time);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(12, 10, 12, 12);
    body->setSpacing(4);
    body->addWidget(m_author);
    body->addWidget(m_text);
    body->addLayout(m_files);
    body->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(body, 1);
    m_files->setSpacing(8);
}

void MessageCard::setTexts(const QString& title, const QString& time, const QString& author,
                           const QString& text)
{
    m_title->setText(title);
    m_time->setText(time);
    m_author->setText(author);
    m_author->setVisible(!author.isEmpty());
    m_text->setText(text.size() > longestText ? QString(text.left(longestText) + u'…') : text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title + QStringLiteral(", ") + author + QStringLiteral(": ") + m_text->text());
}

void MessageCard::setFiles(const QList<SpooledFile>& files)
{
    while (QLayoutItem* old = m_files->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const SpooledFile& file : files) {
        auto* tile = new FileTile(this);
        tile->setFile(file.fileName, format::bytes(file.size), file.contentType);
        tile->setFocusPolicy(Qt::NoFocus);
        m_files->addWidget(tile);
    }
}

void MessageCard::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    paint::box(&painter, rect(), colours.base, colours.border);
    const QRect head(1, 1, width() - 2, m_head->height());
    painter.fillRect(head, colours.alt);
    painter.fillRect(QRect(1, head.bottom(), width() - 2, 1), colours.border);
}

} // namespace caredesk
