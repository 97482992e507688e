#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

namespace caredesk {

/// One CareDesk a profile folder. The second start asks the first to come to the front, and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `key`: the profile folder.
    explicit SingleInstance(const QString& key, QObject* parent = nullptr);

    /// What a second start wants of the first.
    enum class Wish { Raise, Capture };
    /// True when another one runs; it has been told what is wanted. Waits for it no longer than a second.
    bool handOver(Wish wish = Wish::Raise);
    /// From now on this is the one.
    void listen();

Q_SIGNALS:
    void raiseRequested();
    void captureRequested();

private:
    void hear(QLocalSocket* client);

    QString m_name;
    QLocalServer m_server;
};

} // namespace caredesk
