#include "ui/tickets/MessageView.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "sync/SessionService.h"
#include "sync/TicketService.h"
#include "ui/common/Avatar.h"
#include "ui/common/Colours.h"
#include "ui/common/Format.h"
#include "ui/common/LinkLabel.h"
#include "ui/common/Pill.h"
#include "ui/common/TextStyles.h"
#include "ui/compose/FileWork.h"
#include "ui/tickets/AttachmentTiles.h"
#include "ui/tickets/MessageBody.h"
#include "ui/tickets/MessageReader.h"
#include "ui/tickets/QuotedText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSet>

namespace caredesk {

namespace {

constexpr int leftPadding = 20;
constexpr int textIndent = 32;
constexpr int rightPadding = 20;
/// As much of a message is shown at once; the rest on request.
constexpr qsizetype shownCharacters = 30'000;
constexpr qint64 inlineImageLimit = 8ll * 1024 * 1024;
constexpr QSize largestInlineImage(1'600, 1'200);

int bodyWidth(int width)
{
    return qMax(80, width - leftPadding - textIndent - rightPadding);
}

} // namespace

MessageView::MessageView(const Message& message, const Ticket& ticket, const UiContext& context,
                         QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_message(message)
    , m_ticket(ticket)
{
    build();
}

MessageView::MessageView(const Operation& operation, const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_operation(operation)
{
    m_message.author = context.session.tickets()->account().person;
    m_message.created = operation.queued;
    build();
}

void MessageView::build()
{
    m_avatar = new Avatar(24, this);
    m_name = new QLabel(this);
    m_role = new QLabel(this);
    m_time = new QLabel(this);
    m_pill = new Pill(this);
    m_outbox = new LinkLabel(this);
    m_note = new QLabel(this);
    setTextStyle(m_name, TextStyle::BodyBold);
    for (QLabel* label : {m_role, m_time, m_note}) {
        setTextStyle(label, TextStyle::Small);
        setMuted(label);
    }
    for (QLabel* label : {m_name, m_role, m_time, m_note}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_note->setWordWrap(true);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_avatar);
    head->addWidget(m_name);
    head->addWidget(m_role);
    head->addWidget(m_pill);
    head->addWidget(m_outbox);
    head->addStretch(1);
    head->addWidget(m_time);
    m_content = new QVBoxLayout;
    m_content->setContentsMargins(textIndent, 4, 0, 0);
    m_content->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(leftPadding, 10, rightPadding, 13);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(m_content);
    m_content->addWidget(m_note);
    if (!m_message.attachments.isEmpty()) {
        m_tiles = new AttachmentTiles(m_message.attachments, m_context, this);
        m_content->addWidget(m_tiles);
        connect(m_tiles, &AttachmentTiles::told, this, &MessageView::told);
    }
    connect(m_outbox, &QAbstractButton::clicked, this, [this] { Q_EMIT outboxRequested(m_operation->uuid); });
    m_avatar->setPerson(m_message.author.name, m_message.fromSupport);
    retranslateUi();
}

void MessageView::setDocument(const Document& document, int width)
{
    m_truncated = document.truncated;
    m_hasRest = !document.rest.isEmpty();
    for (const Segment& segment : segmentsOf(document)) {
        addSegment(segment, bodyWidth(width));
    }
    addRestAsText(document.rest, bodyWidth(width));
    retranslateUi();
    Q_EMIT completed();
}

void MessageView::addSegment(const Segment& segment, int textWidth)
{
    if (!segment.quoted) {
        QList<Block> rest;
        addBody(firstCharacters(segment.blocks, shownCharacters, &rest), textWidth);
        addRest(rest, textWidth);
        return;
    }
    auto* quoted = new QuotedText(segment.lines(), this);
    m_content->insertWidget(m_content->indexOf(m_note), quoted);
    connect(quoted, &QuotedText::unfolded, this, [this, quoted, segment] {
        QList<Block> rest;
        MessageBody* body =
            addBody(firstCharacters(segment.blocks, shownCharacters, &rest), bodyWidth(width()));
        quoted->setBody(body);
    });
}

MessageBody* MessageView::addBody(const QList<Block>& blocks, int width)
{
    auto* body = new MessageBody(this);
    body->setAccessibleName(tr("Message from %1").arg(m_message.author.name));
    m_content->insertWidget(m_content->indexOf(m_note), body);
    connect(body, &MessageBody::linkActivated, this, &MessageView::linkActivated);
    connect(body, &MessageBody::imageActivated, this, [this](const QString& image) {
        const Attachment* attachment = attachmentOfImage(m_message, image);
        if (attachment != nullptr && m_tiles != nullptr) {
            m_tiles->open(*attachment);
        }
    });
    QList<Block> shown = blocks;
    shown.removeIf([this](const Block& block) {
        return block.kind == Block::Kind::Image && attachmentOfImage(m_message, block.image) == nullptr;
    });
    body->setBlocks(shown, width);
    fetchImages(body, shown);
    return body;
}

void MessageView::addRest(const QList<Block>& rest, int width)
{
    if (rest.isEmpty()) {
        return;
    }
    auto* more = new LinkLabel(this);
    more->setText(tr("Show the rest of this message"));
    m_content->insertWidget(m_content->indexOf(m_note), more);
    connect(more, &QAbstractButton::clicked, this, [this, more, rest, width] {
        more->hide();
        more->deleteLater();
        QList<Block> later;
        addBody(firstCharacters(rest, shownCharacters, &later), width)->setFocus();
        addRest(later, width);
    });
}

void MessageView::addRestAsText(const QString& rest, int width)
{
    if (rest.isEmpty()) {
        return;
    }
    auto* more = new LinkLabel(this);
    more->setObjectName(u"showRestAsText"_qs);
    more->setText(tr("Show the rest as text"));
    m_content->insertWidget(m_content->indexOf(m_note), more);
    connect(more, &QAbstractButton::clicked, this, [this, more, rest, width] {
        more->hide();
        more->deleteLater();
        addBody(blocksOfText(rest.left(shownCharacters)), width)->setFocus();
        addRestAsText(rest.mid(shownCharacters), width);
    });
}

void MessageView::fetchImages(MessageBody* body, const QList<Block>& blocks)
{
    QSet<QString> asked;
    for (const Block& block : blocks) {
        const Attachment* attachment =
            block.kind == Block::Kind::Image ? attachmentOfImage(m_message, block.image) : nullptr;
        if (attachment == nullptr || attachment->size > inlineImageLimit || asked.contains(block.image)) {
            continue;
        }
        asked.insert(block.image);
        const auto show = [body, image = block.image](const Result<QImage>& picture) {
            if (picture) {
                body->setImage(image, *picture);
            }
        };
        m_context.session.tickets()
            ->attachmentFile(attachment->id)
            ->then(body, [body, show](const Result<QString>& path) {
                if (path) {
                    loadThumbnail(*path, largestInlineImage)->then(body, show);
                }
            });
    }
}

void MessageView::setOperation(const Operation& operation, int percent)
{
    m_operation = operation;
    m_percent = percent;
    retranslateUi();
}

QString MessageView::roleWord() const
{
    if (m_operation) {
        return {};
    }
    if (m_message.fromSupport) {
        return tr("Support");
    }
    const auto isAuthor = [this](const Person& person) {
        return (!person.id.isEmpty() && person.id == m_message.author.id) ||
               (!person.email.isEmpty() &&
                person.email.compare(m_message.author.email, Qt::CaseInsensitive) == 0);
    };
    if (!isAuthor(m_ticket.requester) && std::any_of(m_ticket.cc.begin(), m_ticket.cc.end(), isAuthor)) {
        return tr("in copy");
    }
    return m_ticket.casino.name;
}

void MessageView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Colours::of(palette()).border);
}

void MessageView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void MessageView::retranslateUi()
{
    const QString name = m_message.author.name.isEmpty() ? m_message.author.email : m_message.author.name;
    m_name->setText(name.isEmpty() ? tr("Unknown") : name);
    m_name->setToolTip(m_message.author.email);
    m_role->setText(roleWord());
    m_role->setVisible(!m_role->text().isEmpty());
    m_time->setText(format::messageTime(m_message.created, m_context.clock.now()));
    m_time->setToolTip(format::fullTime(m_message.created));
    m_pill->setVisible(m_operation.has_value());
    m_outbox->setVisible(m_operation.has_value());
    m_outbox->setText(tr("Show in the outbox"));
    QStringList notes;
    if (m_operation) {
        m_pill->setLook(operationPill(m_operation->state, m_percent));
        const int files = static_cast<int>(m_operation->draft.attachments.size());
        if (files > 0) {
            notes.append(tr("With %n attachment(s)", nullptr, files));
        }
        if (m_operation->error && (m_operation->state == OperationState::Failed ||
                                   m_operation->state == OperationState::Conflict)) {
            notes.append(errorText(*m_operation->error).paragraph());
        }
    }
    if (m_truncated) {
        notes.append(m_hasRest
                         ? tr("This message is too long to be shown with its layout. What follows can be "
                              "shown as text, or read in the browser.")
                         : tr("The layout of this message is shown simplified."));
    }
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
}

} // namespace caredesk
