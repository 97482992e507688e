#include "sync/ProxySession.h"

#include "account/CredentialStore.h"
#include "base/Log.h"
#include "portal/http/ProxySignIns.h"
#include "sync/NetworkThread.h"

#include <QPointer>
#include <QUrl>

namespace caredesk {

namespace {

/// In the keychain user and password are one entry, since a proxy of the system has no profile to name its
/// user.
QString entryFrom(const ProxySignIn& signIn)
{
    return signIn.user + u'\n' + signIn.password;
}

std::optional<ProxySignIn> fromEntry(const QString& entry)
{
    const qsizetype end = entry.indexOf(u'\n');
    return end > 0 ? std::optional(ProxySignIn{entry.left(end), entry.mid(end + 1)}) : std::nullopt;
}

} // namespace

ProxySession::ProxySession(const SessionOptions& options, NetworkThread& network, QObject* parent)
    : ProxyService(parent)
    , m_options(options)
    , m_network(network)
{
}

Job<QString>* ProxySession::address()
{
    return askIn<QString>(m_network.worker(), [profile = m_options.profile](const Answer<QString>& answer) {
        answer.finish(proxyInUse(profile));
    });
}

Job<ProxyInfo>* ProxySession::find()
{
    auto* job = new Job<ProxyInfo>(this);
    address()->then(this, [this, answer = Answer<ProxyInfo>(job->promise())](const Result<QString>& address) {
        if (!address || address->isEmpty()) {
            answer.finish(ProxyInfo());
        } else if (m_read.contains(*address)) {
            answer.finish(info(*address));
        } else {
            readKept(*address, answer);
        }
    });
    return job;
}

void ProxySession::readKept(const QString& address, const Answer<ProxyInfo>& answer)
{
    m_read.insert(address);
    m_options.credentials->read(keyOf(address))
        ->then(this, [this, address, answer](const Result<QString>& entry) {
            const auto kept = entry ? fromEntry(*entry) : std::nullopt;
            if (!entry) {
                qCWarning(lcAccount) << "the keychain did not answer about the proxy:"
                                     << entry.error().detail;
            }
            // What the person has typed meanwhile is newer.
            if (kept && !m_options.profile.proxySignIns->find(address)) {
                m_options.profile.proxySignIns->set(address, *kept);
                m_kept.insert(address);
            }
            answer.finish(info(address));
        });
}

Job<Done>* ProxySession::signIn(const QString& user, const QString& password, bool keep)
{
    auto* job = new Job<Done>(this);
    address()->then(this,
                    [this, answer = Answer<Done>(job->promise()),
                     signIn = ProxySignIn{user.trimmed(), password}, keep](const Result<QString>& address) {
                        if (!address || address->isEmpty()) {
                            answer.finish(ErrorCode::NotFound);
                            return;
                        }
                        m_options.profile.proxySignIns->set(*address, signIn);
                        m_read.insert(*address);
                        if (!keep) {
                            answer.finish(Done{});
                            return;
                        }
                        m_options.credentials->write(keyOf(*address), entryFrom(signIn))
                            ->then(this, [this, answer, address = *address](const Outcome& written) {
                                const bool lasting = written && m_options.credentials->isPersistent();
                                if (lasting) {
                                    m_kept.insert(address);
                                }
                                answer.finish(lasting   ? Outcome(Done{})
                                              : written ? Outcome(ErrorCode::KeychainUnavailable)
                                                        : written);
                            });
                    });
    return job;
}

Job<Done>* ProxySession::forget()
{
    auto* job = new Job<Done>(this);
    address()->then(this, [this, answer = Answer<Done>(job->promise())](const Result<QString>& address) {
        if (!address || address->isEmpty()) {
            answer.finish(Done{});
            return;
        }
        m_options.profile.proxySignIns->remove(*address);
        m_options.credentials->remove(keyOf(*address))
            ->then(this, [this, answer, address = *address](const Outcome& removed) {
                if (removed) {
                    m_kept.remove(address);
                }
                answer.finish(removed);
            });
    });
    return job;
}

ProxyInfo ProxySession::info(const QString& address) const
{
    const auto signIn = m_options.profile.proxySignIns->find(address);
    return {address, signIn ? signIn->user : userOfProfile(), signIn.has_value(), m_kept.contains(address)};
}

QString ProxySession::keyOf(const QString& address) const
{
    return proxyCredentialKey(address, userOfProfile());
}

QString ProxySession::userOfProfile() const
{
    return QUrl(m_options.profile.proxy).userName();
}

} // namespace caredesk
