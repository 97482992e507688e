#pragma once

#include <QObject>

#include <memory>

namespace caredesk {

/// Asked to end from outside (SIGTERM, SIGINT, SIGHUP): told in the main thread, so that the window closes in
/// order.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject* parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void received();

private:
    class Pipe;
    std::unique_ptr<Pipe> m_pipe;
};

} // namespace caredesk
