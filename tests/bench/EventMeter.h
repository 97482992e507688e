#pragma once

#include <QApplication>
#include <QString>

namespace caredesk {

/// A QApplication that measures what each event costs the GUI thread in CPU time of its own (not in
/// wall-clock time, which other programs share). Events handled inside an event count with the outer one.
class MeteredApplication final : public QApplication
{
public:
    MeteredApplication(int& argc, char** argv)
        : QApplication(argc, argv)
    {
    }

    bool notify(QObject* receiver, QEvent* event) override;

    void resetMeter();
    double worstMs() const { return static_cast<double>(m_worstNs) / 1e6; }
    /// Events over 16 ms since the last reset.
    int slowEvents() const { return m_slow; }
    /// Receiver and event type of the worst one.
    QString worst() const { return m_worst; }

private:
    int m_depth = 0;
    int m_slow = 0;
    qint64 m_worstNs = 0;
    QString m_worst;
};

/// Resident memory of this process, in bytes.
qint64 residentBytes();

} // namespace caredesk
