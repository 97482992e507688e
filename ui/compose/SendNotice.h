#pragma once

#include "base/Error.h"
#include "ui/compose/NoticeLine.h"

#include <QObject>

#include <optional>

namespace caredesk {

class SendFlow;
class Strip;

/// What a writer sees of a SendFlow, the same in each form: that it waits for files, with a way to stop it;
/// that a file was refused; why the message could not be queued. Other errors of the form are told here too.
class SendNotice : public QObject
{
    Q_OBJECT

public:
    /// `waiting`: that the message goes out as soon as its files are copied.
    SendNotice(SendFlow& flow, Strip& error, NoticeLine& notice, NoticeLine::Words waiting, QObject* parent);

    void tellError(const Error& error);
    void clear();
    /// After a change of language.
    void retranslate();

private:
    void tellState();

    SendFlow& m_flow;
    Strip& m_error;
    NoticeLine& m_notice;
    NoticeLine::Words m_waiting;
    std::optional<Error> m_shown;
};

} // namespace caredesk
