#pragma once

#include "domain/Operation.h"
#include "domain/Ticket.h"
#include "ui/common/UiContext.h"
#include "ui/tickets/Segments.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace caredesk {

class AttachmentTiles;
class Avatar;
class LinkLabel;
class MessageBody;
class Pill;
class QuotedText;

/// One message of a conversation, or a reply that waits to be sent: who, when, what, and its files. A
/// quotation is folded away.
class MessageView : public QWidget
{
    Q_OBJECT

public:
    MessageView(const Message& message, const Ticket& ticket, const UiContext& context, QWidget* parent);
    /// What waits to reach the portal: dashed, with its state.
    MessageView(const Operation& operation, const UiContext& context, QWidget* parent);

    /// `width` of this view.
    void setDocument(const Document& document, int width);
    /// The newer state of what waits.
    void setOperation(const Operation& operation, int percent);

Q_SIGNALS:
    void linkActivated(const QString& address);
    void told(const QString& text);
    void outboxRequested(const QString& uuid);
    /// Its text is in.
    void completed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addSegment(const Segment& segment, int width);
    MessageBody* addBody(const QList<Block>& blocks, int width);
    void addRest(const QList<Block>& rest, int width);
    void addRestAsText(const QString& rest, int width);
    void fetchImages(MessageBody* body, const QList<Block>& blocks);
    QString roleWord() const;
    void retranslateUi();

    UiContext m_context;
    Message m_message;
    Ticket m_ticket;
    std::optional<Operation> m_operation;
    int m_percent = -1;
    bool m_truncated = false;
    bool m_hasRest = false;
    Avatar* m_avatar;
    QLabel* m_name;
    QLabel* m_role;
    QLabel* m_time;
    Pill* m_pill;
    LinkLabel* m_outbox;
    QLabel* m_note;
    QVBoxLayout* m_content;
    AttachmentTiles* m_tiles = nullptr;
};

} // namespace caredesk
