#include "ui/tickets/LinkOpener.h"

#include "content/LinkPolicy.h"
#include "ui/common/Dialogs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>
#include <QWidget>

namespace caredesk {

LinkOpener::LinkOpener(const UiContext& context, QWidget* parent)
    : QObject(parent)
    , m_context(context)
    , m_parent(parent)
{
}

void LinkOpener::open(const QString& address)
{
    const QString allowed = allowedLink(address);
    if (allowed.isEmpty()) {
        return;
    }
    const QUrl url(allowed);
    const QString host = url.scheme() == u"https" ? url.host() : url.scheme();
    if (m_allowed.contains(host)) {
        m_context.dialogs.open(url);
        return;
    }
    const QString title = url.scheme() == u"https" ? tr("Open a page at %1?").arg(url.host())
                          : url.scheme() == u"tel" ? tr("Call %1?").arg(url.path())
                                                   : tr("Write to %1?").arg(url.path());
    const QString text =
        tr("The link comes from a message. It leads to:\n%1").arg(url.toDisplayString(QUrl::FullyEncoded));
    const Question question{title,
                            text,
                            {{u"open"_qs, tr("Open"), ButtonRole::Primary},
                             {u"copy"_qs, tr("Copy address")},
                             {{}, tr("Cancel")}}};
    m_context.dialogs.ask(m_parent, question, [this, url, host](const QString& choice) {
        if (choice == u"open") {
            m_allowed.insert(host);
            m_context.dialogs.open(url);
        } else if (choice == u"copy") {
            QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
        }
    });
}

} // namespace caredesk
