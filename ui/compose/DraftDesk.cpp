#include "ui/compose/DraftDesk.h"

#include "ui/compose/AttachmentQueue.h"
#include "ui/compose/Composition.h"
#include "ui/compose/DraftKeeper.h"

#include <algorithm>

namespace caredesk {

namespace {

template <typename Matches>
Composition* firstOf(const QList<Composition*>& compositions, Matches matches)
{
    const auto it = std::find_if(compositions.begin(), compositions.end(), matches);
    return it == compositions.end() ? nullptr : *it;
}

} // namespace

DraftDesk::DraftDesk(DraftService& drafts, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_clock(clock)
{
}

void DraftDesk::setLimits(const AttachmentLimits& limits)
{
    m_limits = limits;
    if (m_current) {
        m_current->files().setLimits(limits);
    }
}

Composition* DraftDesk::open(const Draft& draft, bool stored)
{
    leaveCurrent();
    m_current = new Composition(m_drafts, m_clock, draft, stored, m_limits, this);
    connect(m_current, &Composition::stateChanged, this,
            [this, composition = m_current] { settle(composition); });
    connect(&m_current->files(), &AttachmentQueue::refused, this, [this] { ++m_refusals; });
    connect(&m_current->files(), &AttachmentQueue::notReplaced, this, [this] { ++m_refusals; });
    return m_current;
}

Composition* DraftDesk::leftByUuid(const QString& uuid) const
{
    return firstOf(m_left, [&uuid](const Composition* left) { return left->draft().uuid == uuid; });
}

Composition* DraftDesk::leftByTicket(const QString& ticketId) const
{
    return firstOf(m_left,
                   [&ticketId](const Composition* left) { return left->draft().ticketId == ticketId; });
}

void DraftDesk::takeBack(Composition* composition)
{
    if (composition == m_current) {
        return;
    }
    m_left.removeOne(composition);
    leaveCurrent();
    m_current = composition;
}

bool DraftDesk::release(Composition* composition)
{
    const bool shown = composition && composition == m_current;
    if (shown) {
        m_current = nullptr;
    } else if (!m_left.removeOne(composition)) {
        return false;
    }
    composition->disconnect(this);
    composition->keeper().release();
    composition->deleteLater();
    return shown;
}

void DraftDesk::flush()
{
    if (m_current) {
        m_current->keeper().flush();
    }
    const QList<Composition*> left = m_left;
    for (Composition* composition : left) {
        composition->keeper().flush();
    }
}

UnsafeWork DraftDesk::unsafeWork() const
{
    UnsafeWork work = m_current ? m_current->unsafeWork() : UnsafeWork();
    for (const Composition* composition : m_left) {
        work = work + composition->unsafeWork();
    }
    work.refusals = m_refusals;
    return work;
}

void DraftDesk::leaveCurrent()
{
    if (Composition* composition = std::exchange(m_current, nullptr)) {
        m_left.append(composition);
        composition->keeper().flush();
        settle(composition);
    }
}

void DraftDesk::settle(Composition* composition)
{
    if (composition == m_current) {
        Q_EMIT stateChanged();
    } else if (composition->isSafe() && m_left.removeOne(composition)) {
        composition->deleteLater();
    }
}

} // namespace caredesk
