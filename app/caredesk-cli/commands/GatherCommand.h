#pragma once

#include "Command.h"
#include "evidence/Gathering.h"

namespace caredesk {

/// `gather (--out F|--list) [--system-information]`: the evidence that the portal profile names, as a zip.
/// Asks nobody and signs in nowhere.
class GatherCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void gathered(const Gathering& gathering);
    void print(const Gathering& gathering);
    void write(const Gathering& gathering);

    QString m_systemInformation;
};

} // namespace caredesk
