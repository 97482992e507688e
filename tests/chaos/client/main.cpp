#include "client/ChaosClient.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <unistd.h>

#include <array>
#include <memory>

using caredesk::chaos::ChaosClient;

namespace {

/// Gives each whole line of the standard input on, as it comes.
class Lines final : public QObject
{
public:
    Lines()
        : m_notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, &Lines::read);
    }

private:
    void read()
    {
        std::array<char, 65536> bytes{};
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count <= 0) {
            m_notifier.setEnabled(false);
            QCoreApplication::exit(0);
            return;
        }
        m_pending.append(bytes.data(), count);
        for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
            take(m_pending.left(end));
            m_pending.remove(0, end + 1);
        }
    }

    void take(const QByteArray& line)
    {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (m_client) {
            m_client->obey(object);
        } else {
            m_client = std::make_unique<ChaosClient>(object);
            m_client->start();
        }
    }

    QSocketNotifier m_notifier;
    QByteArray m_pending;
    std::unique_ptr<ChaosClient> m_client;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("caredesk-chaos-client"));
    Lines lines;
    return QCoreApplication::exec();
}
