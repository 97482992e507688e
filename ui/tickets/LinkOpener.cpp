#include "ui/tickets/LinkOpener.h"

#include "content/LinkPolicy.h"
#include "ui/common/Dialogs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>
#include <QWidget>

namespace caredesk {

namespace {

constexpr qsizetype lineLength = 70;
constexpr qsizetype longestShown = 420;

/// A long address has no spaces at which a line could end.
QString inLines(const QString& address)
{
    QStringList lines;
    for (qsizetype at = 0; at < qMin(address.size(), longestShown); at += lineLength) {
        lines.append(address.mid(at, lineLength));
    }
    return lines.join(u'\n') + (address.size() > longestShown ? u"…"_qs : QString());
}

} // namespace

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
    const bool page = url.scheme() == u"https";
    // Coded, so that a letter of another script does not pass for a Latin one.
    const QString host = url.host(QUrl::FullyEncoded);
    const QString place = page ? url.authority(QUrl::FullyEncoded) : allowed;
    if (m_allowed.contains(place)) {
        m_context.dialogs.open(url);
        return;
    }
    const QString title = page                     ? tr("Open a page at %1?").arg(host)
                          : url.scheme() == u"tel" ? tr("Call %1?").arg(url.path())
                                                   : tr("Write to %1?").arg(url.path());
    const QString text = tr("The link comes from a message. It leads to:\n%1").arg(inLines(allowed));
    const Question question{title,
                            text,
                            {{u"open"_qs, tr("Open"), ButtonRole::Primary},
                             {u"copy"_qs, tr("Copy address")},
                             {{}, tr("Cancel")}}};
    m_context.dialogs.ask(m_parent, question, [this, url, place](const QString& choice) {
        if (choice == u"open") {
            m_allowed.insert(place);
            m_context.dialogs.open(url);
        } else if (choice == u"copy") {
            QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
        }
    });
}

} // namespace caredesk
