#pragma once

#include "base/Error.h"
#include "sync/SyncStatus.h"

#include <QObject>

#include <optional>

namespace caredesk {

class Clock;

/// Whether the portal can be reached, judged by real requests: a system that says "online" may be wrong, so
/// its word only prompts a try. Network thread.
class Connectivity final : public QObject
{
    Q_OBJECT

public:
    explicit Connectivity(const Clock& clock, QObject* parent = nullptr);

    ConnectionState state() const { return m_state; }
    /// When the portal was last found out of reach; UTC ms, 0 while it is not.
    qint64 offlineSince() const { return m_offlineSince; }
    const std::optional<Error>& error() const { return m_error; }

    /// A request was answered as it should be.
    void succeeded();
    /// A request failed. Errors that say nothing about the connection change nothing.
    void failed(const Error& error);

Q_SIGNALS:
    void changed();
    /// The first answer after being out of reach.
    void cameBack();

private:
    void set(ConnectionState state, std::optional<Error> error);

    const Clock& m_clock;
    ConnectionState m_state = ConnectionState::Unknown;
    qint64 m_offlineSince = 0;
    std::optional<Error> m_error;
};

} // namespace caredesk
