#pragma once

#include "Command.h"
#include "diagnosis/Diagnosis.h"

#include <QJsonArray>

namespace caredesk {

class Doctor;

/// `doctor`: every check a line, ok or failed and what to do. The account's rights are checked when this call
/// or the keychain can sign in.
class DoctorCommand final : public Command
{
    Q_OBJECT

public:
    explicit DoctorCommand(Program& program);
    ~DoctorCommand() override;
    void start() override;

private:
    void show(const CheckResult& result);
    void checkRights();
    void end();

    std::unique_ptr<Doctor> m_doctor;
    QJsonArray m_rows;
    std::optional<Error> m_worst;
};

} // namespace caredesk
