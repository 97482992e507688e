#include "TicketsStage.h"

#include "models/TicketSource.h"
#include "support/Await.h"
#include "ui/tickets/ConversationList.h"
#include "ui/tickets/MessageBody.h"
#include "ui/tickets/MessageView.h"
#include "ui/tickets/QuotedText.h"

#include <QAbstractButton>
#include <QLabel>

#include <algorithm>

namespace caredesk::test {

namespace {

constexpr qint64 minute = 60'000;

/// By support and by the customer in turn; the customer wrote the first.
Message messageOf(const Ticket& ticket, int number, const QString& html)
{
    Message message;
    message.id = ticket.id % u'-' % QString::number(number);
    message.ticketId = ticket.id;
    message.fromSupport = number % 2 == 0;
    message.author = message.fromSupport ? Person{u"90"_qs, u"Marta Ferrer"_qs, {}} : ticket.requester;
    message.created = ticket.created + number * minute;
    message.html = html;
    message.text = html;
    return message;
}

/// Has the message its text, and can it be seen? Texts come one by one, after their messages' views, and a
/// layout shows later what it takes in. What is quoted may be folded away.
bool isComplete(const MessageView* view)
{
    const auto quoted = view->findChildren<QuotedText*>();
    QList<const QWidget*> parts(quoted.begin(), quoted.end());
    for (const MessageBody* body : view->findChildren<MessageBody*>()) {
        const bool folded = std::any_of(quoted.begin(), quoted.end(), [body](const QuotedText* quote) {
            return quote->isAncestorOf(body);
        });
        if (!folded) {
            parts.append(body);
        }
    }
    return !parts.isEmpty() &&
           std::all_of(parts.begin(), parts.end(), [](const QWidget* part) { return part->isVisible(); });
}

} // namespace

CachedTickets::CachedTickets(CacheStore& cache)
    : m_cache(cache)
{
    connect(&m_cache, &CacheStore::changed, this, &TicketService::changed);
}

Job<Conversation>* CachedTickets::conversation(const QString& id)
{
    return m_cache.conversation(id);
}

Job<Conversation>* CachedTickets::fetchConversation(const QString& id)
{
    fetched.append(id);
    return fetchError ? finishedJob<Conversation>(*fetchError) : m_cache.conversation(id);
}

Job<TicketRow>* CachedTickets::ticket(const QString& idOrReference)
{
    return m_cache.ticket(idOrReference);
}

Job<QStringList>* CachedTickets::casinoNames()
{
    return m_cache.casinoNames();
}

Job<QList<Person>>* CachedTickets::people(const QString& typed, int limit)
{
    return m_cache.people(typed, limit);
}

void CachedTickets::setRead(const QStringList& ids, bool read)
{
    m_cache.setRead(ids, read);
}

void CachedTickets::removeLocal(const QString& id)
{
    m_cache.removeTicket(id);
}

Job<QString>* CachedTickets::attachmentFile(const QString& id)
{
    return files.contains(id) ? finishedJob<QString>(files.value(id))
                              : finishedJob<QString>(ErrorCode::Offline);
}

Job<Done>* CachedTickets::saveAttachment(const QString& id, const QString& path)
{
    if (!files.contains(id)) {
        return finishedJob<Done>(ErrorCode::Offline);
    }
    saved.append(path);
    return finishedJob<Done>(Done{});
}

TicketsStage::TicketsStage()
{
    qputenv("TZ", "Europe/Madrid");
    cache = std::make_unique<CacheStore>(StoreOptions{.folder = stage.folder.path()});
    REQUIRE(await(cache->open()).ok());
    tickets = std::make_unique<CachedTickets>(*cache);
    tickets->who = stage.tickets.who;
    tickets->may = stage.tickets.may;
    session = std::make_unique<TicketsSession>(stage, *tickets);
    stage.clock.jump(36 * minute);
}

TicketsStage::~TicketsStage()
{
    page.reset();
    model.reset();
}

void TicketsStage::store(const QList<Conversation>& conversations)
{
    QList<Ticket> heads;
    for (const Conversation& conversation : conversations) {
        heads.append(conversation.ticket);
    }
    REQUIRE(await(cache->storeTickets(heads, {}, tickets->who.person, true)).ok());
    REQUIRE(await(cache->storeConversations(conversations, tickets->who.person)).ok());
}

void TicketsStage::storeMany(int count)
{
    QList<Conversation> all;
    for (int i = 1; i <= count; ++i) {
        Conversation conversation;
        Ticket& ticket = conversation.ticket;
        ticket.id = QString::number(10'000 - i);
        ticket.reference = u"SDST-" + ticket.id;
        ticket.subject = u"Fault %1"_qs.arg(i);
        ticket.state = i % 2 == 1 ? TicketState::Open : TicketState::Closed;
        ticket.casino.name = i % 3 == 0 ? u"Casino Marbella Mar"_qs : u"Casino Azul"_qs;
        ticket.requester = tickets->who.person;
        ticket.created = minutesBefore(*this, i * 10 + 5);
        ticket.updated = minutesBefore(*this, i * 10);
        ticket.messageCount = 1;
        ticket.link = u"https://portal.example/tickets/"_qs + ticket.id;
        conversation.messages = {messageOf(ticket, 1, u"<p>What happened in %1</p>"_qs.arg(ticket.subject))};
        all.append(conversation);
    }
    store(all);
}

Conversation TicketsStage::storeOne(TicketState state, const QStringList& bodies)
{
    Conversation conversation;
    Ticket& ticket = conversation.ticket;
    ticket.id = u"500"_qs;
    ticket.reference = u"SDST-500"_qs;
    ticket.subject = u"The only one"_qs;
    ticket.state = state;
    ticket.casino.name = u"Casino Azul"_qs;
    ticket.requester = tickets->who.person;
    ticket.created = minutesBefore(*this, 600);
    ticket.updated = minutesBefore(*this, 10);
    ticket.link = u"https://portal.example/tickets/500"_qs;
    for (const QString& body : bodies) {
        conversation.messages.append(
            messageOf(ticket, static_cast<int>(conversation.messages.size()) + 1, body));
    }
    store({conversation});
    return conversation;
}

void TicketsStage::makePage(QSize size)
{
    model = std::make_unique<TicketTableModel>(ticketSource(*cache), stage.outbox);
    const UiContext context{*session,      stage.preferences, stage.language,  stage.theme,
                            stage.dialogs, stage.clock,       stage.navigator, stage.capture};
    page = std::make_unique<TicketsPage>(*model, context);
    page->resize(size);
    page->show();
    page->activateWindow();
    REQUIRE(waitUntil([this] { return !model->isLoading(); }));
}

void TicketsStage::open(const QString& ticketId)
{
    page->showTicket(ticketId);
    const Result<Conversation> conversation = await(cache->conversation(ticketId));
    REQUIRE(conversation.ok());
    REQUIRE(waitUntil([this, &conversation] {
        const QList<MessageBody*> bodies = openBodies();
        const QList<MessageView*> views = page->findChildren<MessageView*>();
        const bool complete = std::all_of(views.begin(), views.end(), isComplete);
        return openSubject() == conversation->ticket.subject && complete &&
               child<ConversationList>(page.get(), "conversation")->isSettled() && !bodies.isEmpty() &&
               std::none_of(bodies.begin(), bodies.end(),
                            [](const MessageBody* body) { return body->document()->isEmpty(); }) &&
               // Before they are laid out they all stand at the top.
               std::adjacent_find(bodies.begin(), bodies.end(),
                                  [this](const MessageBody* above, const MessageBody* below) {
                                      return topOf(*above) >= topOf(*below);
                                  }) == bodies.end();
    }));
}

QStringList TicketsStage::shownSubjects() const
{
    QStringList subjects;
    for (int row = 0; row < model->rowCount(); ++row) {
        subjects.append(model->index(row).data().toString());
    }
    return subjects;
}

QString TicketsStage::openSubject() const
{
    return child<QLabel>(page.get(), "subject")->text();
}

QList<MessageBody*> TicketsStage::openBodies() const
{
    QList<MessageBody*> bodies = page->findChildren<MessageBody*>();
    bodies.removeIf([](const MessageBody* body) { return !body->isVisible(); });
    std::stable_sort(bodies.begin(), bodies.end(),
                     [this](const MessageBody* a, const MessageBody* b) { return topOf(*a) < topOf(*b); });
    return bodies;
}

int TicketsStage::topOf(const QWidget& part) const
{
    return part.mapTo(page.get(), QPoint(0, 0)).y();
}

QString TicketsStage::openText() const
{
    QStringList texts;
    for (const MessageBody* body : openBodies()) {
        texts.append(body->toPlainText());
    }
    return texts.join(u'\n');
}

QStringList TicketsStage::queued() const
{
    QStringList all;
    for (const Operation& operation : stage.outbox.queue) {
        const QString kind = operationKindName(operation.kind);
        all.append(operation.kind == OperationKind::SetState ? kind % u' ' % stateName(operation.targetState)
                                                             : kind % u' ' % operation.draft.message);
    }
    return all;
}

void TicketsStage::click(const char* button)
{
    auto* found = child<QAbstractButton>(page.get(), button);
    REQUIRE(waitUntil([found] { return found->isVisible(); }));
    QTest::mouseClick(found, Qt::LeftButton);
}

qint64 minutesBefore(const TicketsStage& stage, int minutes)
{
    return stage.stage.clock.now() - minutes * minute;
}

} // namespace caredesk::test
