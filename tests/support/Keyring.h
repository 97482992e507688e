#pragma once

#include <QProcess>

namespace caredesk::test {

/// GNOME's keychain, the real one, unlocked, on the session bus and with the data folder of the environment.
/// One at a time. Throws std::runtime_error.
class Keyring
{
public:
    Keyring();
    ~Keyring();

    void lock();

private:
    QProcess m_daemon;
};

/// Whether somebody answers for the Secret Service on the session bus.
bool keychainAnswers();

/// libsecret in this process remembers the service that it met first; after this it looks for it again.
void forgetKeychain();

} // namespace caredesk::test
