#pragma once

#include "domain/TicketState.h"
#include "portal/PortalProfile.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace caredesk::test {

/// Somebody who can sign in, and what is known of them beforehand.
struct TestUser
{
    QString login = {};
    QString password = {};
    QString email = {};
    QStringList casinos = {}; ///< By name, sorted.
    bool supervisor = false;
};

struct JudgedFile
{
    QString name = {};
    QByteArray sha256 = {}; ///< Of the stored bytes, in hex.
    qint64 size = 0;
};

/// What the portal itself has of a message, by its own store or as an agent sees it.
struct JudgedMessage
{
    QString body = {};
    bool isHtml = false;
    QString author = {}; ///< E-mail.
    bool internalNote = false;
    QString operation = {}; ///< UUID that the client gave with it; empty when it gave none.
    QList<JudgedFile> files = {};

    /// Of the one file with that name; empty when there is none, or several.
    QByteArray sha256Of(const QString& name) const;
};

struct JudgedTicket
{
    QString id = {};
    QString reference = {};
    QString subject = {};
    QString requester = {}; ///< E-mail.
    QString casino = {};
    TicketState state = TicketState::Open;
    QStringList cc = {};                ///< E-mails, sorted.
    QList<JudgedMessage> messages = {}; ///< In the order in which the portal stored them.
};

/// A running portal of one backend, with the people of the product's scenario and a way behind the API that
/// judges what arrived. Tests are written against this and the client alone, and so hold for every backend.
/// All calls block without the event loop; what fails throws std::runtime_error with the portal's own words.
class PortalUnderTest
{
public:
    virtual ~PortalUnderTest() = default;

    /// As a profile names it: "deskpro" or "requesttracker".
    virtual QString backend() const = 0;
    virtual PortalProfile profile() const = 0;
    /// The profile as a file for a program's `--portal-profile`; everything in it but address and CA.
    virtual QByteArray profileJson() const = 0;

    TestUser ana() const;    ///< A customer.
    TestUser bruno() const;  ///< Of the same casino.
    TestUser sofia() const;  ///< Their supervisor.
    TestUser carla() const;  ///< Of another casino.
    TestUser dmitri() const; ///< Of a third.
    TestUser elena() const;  ///< Of the third; her password has letters beyond ASCII.

    /// What signs that person in without a password.
    virtual QString token(const TestUser& user) = 0;

    /// Every ticket, in the order in which they were filed.
    virtual QList<JudgedTicket> tickets() = 0;
    /// Every ticket with that subject, whoever's.
    virtual QList<JudgedTicket> ticketsWithSubject(const QString& subject);

    /// Support answers, in the ticket.
    virtual void supportReplies(const QString& ticketId, const QString& text) = 0;
    virtual void supportNotes(const QString& ticketId, const QString& text) = 0;
    virtual void supportAsksForConfirmation(const QString& ticketId) = 0;
    virtual void supportCloses(const QString& ticketId) = 0;
    virtual void supportMerges(const QString& ticketId, const QString& into) = 0;

    /// How many requests of a route came since it was started: create, reply, state, pull, download, signin.
    virtual int requests(const QString& route) = 0;

    /// Where it keeps all that it has; what is secret stands there by right.
    virtual QString folder() const = 0;
    /// The people's passwords, and the tokens that are known in clear.
    virtual QStringList secrets();
    /// The SHA-256, in hexadecimal, of each other token that it gave out: 32 hexadecimal digits.
    virtual QSet<QByteArray> hashesOfTokens() { return {}; }

    /// What goes wrong from now on, in the words that app/demo-portal/README.md has for it; empty for
    /// nothing. Every backend knows: latency, a status, reset-before, reset-after, late-commit, hang,
    /// hang-after and html.
    virtual void setFaults(const QString& spec) = 0;

    virtual bool isRunning() const = 0;
    /// Ends it in order.
    virtual void stop() = 0;
    /// Ends it without any chance to tidy up.
    virtual void kill() = 0;
    /// Starts it again after stop() or kill(), at the same address and with what it had.
    virtual void restart() = 0;

protected:
    /// Whom the people name when they sign in.
    virtual QString loginOf(const QString& email) const = 0;
    /// The names of that company's casinos, sorted; the scenario's three by default.
    virtual QStringList casinosOf(const QString& domain) const;

private:
    TestUser person(const QString& name, const QString& domain) const;
};

/// How it begins.
struct PortalOptions
{
    int history = 0; ///< At most that many tickets are there already, in every state that occurs.
};

/// The backend that CAREDESK_PORTAL_UNDER_TEST names; "deskpro" when it names none.
QString backendUnderTest();
/// Starts a portal of that backend; an unknown name throws.
std::unique_ptr<PortalUnderTest> startPortal(const PortalOptions& options = {},
                                             const QString& backend = backendUnderTest());

} // namespace caredesk::test
