#include "ui/compose/SendNotice.h"

#include "base/ErrorText.h"
#include "ui/common/Strip.h"
#include "ui/compose/SendFlow.h"

namespace caredesk {

SendNotice::SendNotice(SendFlow& flow, Strip& error, NoticeLine& notice, NoticeLine::Words waiting,
                       QObject* parent)
    : QObject(parent)
    , m_flow(flow)
    , m_error(error)
    , m_notice(notice)
    , m_waiting(std::move(waiting))
{
    m_error.setBoxed(true);
    m_error.hide();
    connect(&m_flow, &SendFlow::stateChanged, this, &SendNotice::tellState);
    connect(&m_flow, &SendFlow::failed, this, &SendNotice::tellError);
    connect(&m_flow, &SendFlow::fileRefused, this, [this] {
        m_notice.tell([] { return tr("A file could not be attached. Look at it, then send again."); });
    });
}

void SendNotice::tellState()
{
    if (m_flow.state() == SendFlow::State::Copying) {
        m_notice.tell(
            m_waiting, [] { return tr("&Cancel"); }, [this] { m_flow.cancel(); });
    } else if (m_flow.state() == SendFlow::State::Idle) {
        m_notice.clear();
    }
}

void SendNotice::tellError(const Error& error)
{
    m_shown = error;
    retranslate();
    m_error.show();
}

void SendNotice::retranslate()
{
    if (m_shown) {
        const ErrorText text = errorText(*m_shown);
        m_error.setTexts(text.title, text.advice.isEmpty() ? text.meaning : text.advice);
    }
}

void SendNotice::clear()
{
    m_shown.reset();
    m_error.hide();
    m_notice.clear();
}

} // namespace caredesk
