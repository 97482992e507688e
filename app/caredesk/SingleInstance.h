#pragma once

#include <QLocalServer>
#include <QObject>

namespace caredesk {

/// One CareDesk a profile folder. The second start asks the first to come to the front, and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `key`: the profile folder.
    explicit SingleInstance(const QString& key, QObject* parent = nullptr);

    /// True when another one runs; it has been asked to show itself. Waits for it no longer than a second.
    bool handOver();
    /// From now on this is the one.
    void listen();

Q_SIGNALS:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace caredesk
