#include "base/ErrorText.h"

#include <QCoreApplication>
#include <QLocale>

namespace caredesk {

namespace {

/// Gives the functions below their translation context.
class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString portal(const Error& error);
    static ErrorText networkText(const Error& error);
    static ErrorText certificateText(const Error& error);
    static ErrorText wrongPassword(const Error& error);
    static ErrorText portalText(const Error& error);
    static ErrorText fileText(const Error& error);
    static ErrorText captureText(const Error& error);
    static ErrorText localText(const Error& error);
};

QString argument(const Error& error, qsizetype index)
{
    return error.arguments.value(index);
}

QString bytes(const QString& count)
{
    return QLocale().formattedDataSize(count.toLongLong(), 0, QLocale::DataSizeTraditionalFormat);
}

QString ErrorWords::portal(const Error& error)
{
    return error.detail.isEmpty() ? QString() : tr("The portal says: %1").arg(error.detail);
}

ErrorText ErrorWords::networkText(const Error& error)
{
    const QString kept = tr("Nothing is lost: what you wrote is kept on this computer.");
    switch (error.code) {
    case ErrorCode::HostNotFound:
        return {tr("The portal's address %1 was not found.").arg(argument(error, 0)), kept,
                tr("Check the network connection and the spelling of the address.")};
    case ErrorCode::ConnectionRefused:
        return {tr("The portal does not accept connections now."), kept,
                tr("Try again in a few minutes. If it is urgent, call the emergency number.")};
    case ErrorCode::Offline:
        return {tr("There is no network connection."), kept,
                tr("You can go on working; it is sent when the network is back.")};
    case ErrorCode::TimedOut:
        return {tr("The portal did not answer in time."), kept,
                tr("Try again. If it is urgent, call the emergency number.")};
    case ErrorCode::ConnectionLost:
        return {tr("The connection was cut."), kept,
                tr("CareDesk checks at the portal what arrived before it sends anything again.")};
    case ErrorCode::ProxyFailed:
        return {tr("The network's proxy did not let the connection through."), kept,
                tr("Ask your IT department about the proxy's address and what it lets through.")};
    case ErrorCode::ProxySignInNeeded:
        return {tr("The network's proxy %1 asks for a user and a password.").arg(argument(error, 0)), kept,
                tr("Sign in to the proxy. Your IT department knows the user and the password.")};
    case ErrorCode::ProxySignInWrong:
        return {tr("The network's proxy %1 did not accept the user or the password.").arg(argument(error, 0)),
                kept, tr("Sign in to the proxy again. Your portal password is another one.")};
    case ErrorCode::TooManyRequests:
        return {tr("The portal is busy and asks to wait."), kept, tr("CareDesk tries again by itself.")};
    default:
        return {tr("The portal has a problem of its own."), kept,
                tr("CareDesk tries again by itself. If it is urgent, call the emergency number.")};
    }
}

ErrorText ErrorWords::wrongPassword(const Error& error)
{
    QString meaning;
    if (error.arguments.value(0) == QLatin1String("login-name")) {
        meaning = tr("This portal knows people by their login name, not by their e-mail address.");
    } else if (error.arguments.value(0) == QLatin1String("letters")) {
        meaning = tr("This portal may not take some of the letters in it from programs.");
    }
    return {tr("The user or the password is not right."), meaning,
            tr("Write them again. Mind capital letters.")};
}

ErrorText ErrorWords::certificateText(const Error& error)
{
    const QString host = argument(error, 0);
    const QString meaning = tr("To protect your password, nothing was sent.");
    const QString askIt = tr("Tell your IT department or your account manager.");
    switch (error.code) {
    case ErrorCode::CertificateExpired:
        return {tr("The security certificate of %1 has expired.").arg(host), meaning,
                tr("Check this computer's date and time. If they are right, tell your IT department.")};
    case ErrorCode::CertificateNotYetValid:
        return {tr("The security certificate of %1 is not valid yet.").arg(host), meaning,
                tr("Check this computer's date and time.")};
    case ErrorCode::CertificateSelfSigned:
        return {tr("The security certificate of %1 was issued by itself.").arg(host), meaning, askIt};
    case ErrorCode::CertificateUntrusted:
        return {
            tr("The security certificate of %1 comes from an authority that this computer does not trust.")
                .arg(host),
            meaning, tr("Your IT department can add the authority's certificate in the portal profile.")};
    case ErrorCode::CertificateWrongHost:
        return {tr("The security certificate belongs to another address than %1.").arg(host), meaning,
                tr("Check the portal's address. If it is right, tell your IT department.")};
    case ErrorCode::CertificateAuthorityExpired:
        return {tr("The authority that issued the security certificate of %1 has itself expired.").arg(host),
                meaning,
                tr("Your IT department replaces the authority's certificate, at the portal or in the portal "
                   "profile.")};
    case ErrorCode::CertificateIncomplete:
        return {tr("%1 does not show who issued its security certificate, and this computer does not know "
                   "the issuer.")
                    .arg(host),
                meaning,
                tr("Tell your IT department: the server has to send its intermediate certificates, or the "
                   "authority is missing in the portal profile.")};
    case ErrorCode::CertificateWeak:
        return {tr("The security certificate of %1 is too weak: it could be forged.").arg(host), meaning,
                tr("Tell your IT department: the portal needs a newer certificate.")};
    case ErrorCode::CertificateRevoked:
        return {tr("The security certificate of %1 was revoked by its authority.").arg(host), meaning,
                tr("Somebody else may pretend to be the portal. Tell your IT department at once.")};
    case ErrorCode::CertificateStatusUnknown:
        return {
            tr("%1 does not show that its security certificate is still good, as your organization demands.")
                .arg(host),
            meaning, askIt};
    case ErrorCode::TlsTooOld:
        return {tr("%1 offers only outdated encryption.").arg(host), meaning,
                tr("Tell your IT department: the portal needs TLS 1.2 or newer.")};
    case ErrorCode::NotTls:
        return {tr("What answers at %1 does not encrypt the connection.").arg(host), meaning,
                tr("Check the portal's address and its port.")};
    case ErrorCode::InsecureUrl:
        return {tr("The address %1 is not secure.").arg(host), meaning,
                tr("Use an address that begins with https://")};
    case ErrorCode::InvalidUrl:
        return {tr("%1 is not an address that CareDesk can use.").arg(host),
                {},
                tr("Write it like https://customercare.example.com")};
    default: return {tr("No secure connection to the portal could be made."), meaning, askIt};
    }
}

ErrorText ErrorWords::portalText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::WrongPassword: return wrongPassword(error);
    case ErrorCode::SignInExpired:
        return {tr("The portal asks you to sign in again."),
                tr("Nothing is lost: what waits is sent afterwards."), tr("Sign in with your password.")};
    case ErrorCode::NotAllowed:
        return {tr("Your account is not allowed to do this."), portal(error),
                tr("Your account manager can change your rights.")};
    case ErrorCode::ApiNotOpen:
        return {tr("This portal does not open its interface for programs to customers yet."),
                {},
                tr("Its administrator can. Until then use the portal's web page.")};
    case ErrorCode::NotFound:
        return {tr("It was not found."), portal(error),
                tr("It may have been removed, or belong to another account.")};
    case ErrorCode::Conflict:
        return {tr("It was changed at the portal meanwhile."), portal(error),
                tr("Look at both sides and decide.")};
    case ErrorCode::Rejected:
        return {tr("The portal did not accept it."), portal(error),
                tr("Your text is kept. Mend it and send it again.")};
    case ErrorCode::NotAPortal:
        return {tr("What answers at this address is no customer-care portal."),
                {},
                tr("Check the portal's address. A network sign-in page may be in the way.")};
    case ErrorCode::MalformedAnswer:
        return {
            tr("The portal's answer could not be understood."), {}, tr("CareDesk tries again by itself.")};
    case ErrorCode::AnswerTooLarge:
        return {
            tr("The portal's answer was too large and was stopped."), {}, tr("Tell your account manager.")};
    default: return {tr("This portal cannot do that."), {}, tr("Use the portal's web page or call.")};
    }
}

ErrorText ErrorWords::fileText(const Error& error)
{
    const QString name = argument(error, 0);
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return {tr("%1 was not found.").arg(name), {}, tr("It may have been moved. Choose it again.")};
    case ErrorCode::FileUnreadable:
        return {tr("%1 cannot be read.").arg(name),
                {},
                tr("Close the program that uses it, or ask for the right to read it.")};
    case ErrorCode::FileNotRegular:
        if (error.arguments.value(1) == QLatin1String("read")) {
            return {tr("%1 is not an ordinary file.").arg(name), {}, tr("Name a file with text in it.")};
        }
        return {tr("%1 is no file that can be attached.").arg(name),
                {},
                tr("Attach files, or folders with files in them.")};
    case ErrorCode::FileTooLarge:
    case ErrorCode::TooLarge:
        return {argument(error, 1).isEmpty()
                    ? tr("%1 is too large.").arg(name)
                    : tr("%1 is over the limit of %2.").arg(name, bytes(argument(error, 1))),
                {},
                tr("Compress it, split it, or attach only the part that shows the problem; or put it where "
                   "support "
                   "can fetch it and write the link into the message.")};
    case ErrorCode::TypeRefused:
        return {tr("%1: the portal does not take files of this type.").arg(name),
                {},
                tr("Compress it into a zip file, or attach a picture of it.")};
    case ErrorCode::FileEmpty: return {tr("%1 is empty.").arg(name), {}, tr("Choose a file with contents.")};
    case ErrorCode::TooManyFiles:
        return {tr("No more than %1 files go with one message.").arg(name),
                {},
                tr("Compress several into one zip file, or send the others in a reply.")};
    case ErrorCode::AttachmentsLost:
        return {tr("CareDesk's copy of these attached files is gone or damaged: %1")
                    .arg(error.arguments.join(QStringLiteral(", "))),
                tr("Nothing of the message was sent."),
                tr("Edit the message, remove these files or attach them again, and send it.")};
    case ErrorCode::DiskFull:
        return {tr("The disk is full."), tr("What was saved before is still there."),
                tr("Free some space, then try again.")};
    default:
        return {tr("%1 could not be written.").arg(name),
                {},
                tr("Check that the folder exists and may be written to.")};
    }
}

ErrorText ErrorWords::captureText(const Error& error)
{
    if (error.code == ErrorCode::CaptureRefused) {
        return {tr("The desktop did not allow the screenshot."), tr("No picture was taken."),
                tr("Allow CareDesk to take screenshots in the system settings, or take the picture with the "
                   "desktop's own tool and paste it here.")};
    }
    return {
        tr("No screenshot can be taken on this desktop."), tr("No picture was taken."),
        tr("Take it with the desktop's own tool and paste it here, or attach a photograph of the screen.")};
}

ErrorText ErrorWords::localText(const Error& error)
{
    const QString first = argument(error, 0);
    switch (error.code) {
    case ErrorCode::Cancelled: return {tr("Cancelled."), {}, {}};
    case ErrorCode::StoreDamaged:
        return {tr("CareDesk's data on this computer is damaged."),
                tr("What can be read of it is saved into a new file, and nothing is deleted."),
                tr("Try again. If it stays, close all CareDesk programs and start one again.")};
    case ErrorCode::StoreReadOnly:
        return {tr("CareDesk cannot write its data on this computer."), first,
                tr("Check the rights of the folder and the disk.")};
    case ErrorCode::StoreTooNew:
        return {tr("A newer CareDesk has written the data on this computer."),
                tr("It can be read, but not changed."), tr("Install the newer version.")};
    case ErrorCode::StoreBusy:
        return {tr("Another program is using CareDesk's data."),
                {},
                tr("Try again in a moment. If it stays, close the other CareDesk programs.")};
    case ErrorCode::InvalidInput:
        return {tr("Something is missing or wrong: %1").arg(first), {}, tr("Mend it and try again.")};
    case ErrorCode::InvalidProfile:
        return {tr("The portal profile has a mistake: %1").arg(first), error.detail,
                error.arguments.size() > 1 ? tr("Mend it in %1.").arg(error.arguments.last())
                                           : tr("Mend the file.")};
    case ErrorCode::NotSignedIn: return {tr("Nobody is signed in."), {}, tr("Sign in first.")};
    case ErrorCode::UnsentWork:
        return {tr("%n piece(s) of your work have not been sent.", nullptr, first.toInt()),
                {},
                tr("Send them first, or say expressly that they are to be discarded.")};
    case ErrorCode::KeychainUnavailable:
        if (first == QLatin1String("left")) {
            return {tr("This computer's keychain cannot be used."),
                    tr("A sign-in of this account may still be in it."),
                    tr("Unlock the keychain, then sign in and out again.")};
        }
        return {tr("This computer's keychain cannot be used."),
                tr("Your sign-in is kept for this session only."),
                tr("Unlock the keychain, or sign in each time.")};
    default:
        return {tr("CareDesk's data on this computer could not be used."), error.detail,
                tr("Try again. If it stays, restart CareDesk.")};
    }
}

} // namespace

QString ErrorText::paragraph() const
{
    QString all;
    for (const QString& part : {title, meaning, advice}) {
        if (part.isEmpty()) {
            continue;
        }
        // Some titles end with what they name: a file, an option.
        const bool ended = all.isEmpty() || all.endsWith(u'.') || all.endsWith(u'?') || all.endsWith(u'!');
        all += (all.isEmpty() ? QString() : ended ? QStringLiteral(" ") : QStringLiteral(". ")) + part;
    }
    return all;
}

ErrorText errorText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::Offline:
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
    case ErrorCode::ProxyFailed:
    case ErrorCode::ProxySignInNeeded:
    case ErrorCode::ProxySignInWrong:
    case ErrorCode::TooManyRequests:
    case ErrorCode::PortalUnavailable: return ErrorWords::networkText(error);
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
    case ErrorCode::CertificateSelfSigned:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateAuthorityExpired:
    case ErrorCode::CertificateIncomplete:
    case ErrorCode::CertificateWeak:
    case ErrorCode::CertificateRevoked:
    case ErrorCode::CertificateStatusUnknown:
    case ErrorCode::TlsTooOld:
    case ErrorCode::NotTls:
    case ErrorCode::TlsFailed:
    case ErrorCode::InsecureUrl:
    case ErrorCode::InvalidUrl: return ErrorWords::certificateText(error);
    case ErrorCode::WrongPassword:
    case ErrorCode::SignInExpired:
    case ErrorCode::NotAllowed:
    case ErrorCode::ApiNotOpen:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Rejected:
    case ErrorCode::NotAPortal:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::Unsupported: return ErrorWords::portalText(error);
    case ErrorCode::TooLarge:
    case ErrorCode::TypeRefused:
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileNotRegular:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FileEmpty:
    case ErrorCode::TooManyFiles:
    case ErrorCode::FileWriteFailed:
    case ErrorCode::AttachmentsLost:
    case ErrorCode::DiskFull: return ErrorWords::fileText(error);
    case ErrorCode::CaptureRefused:
    case ErrorCode::CaptureUnavailable: return ErrorWords::captureText(error);
    case ErrorCode::Cancelled:
    case ErrorCode::StoreFailed:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreTooNew:
    case ErrorCode::StoreBusy:
    case ErrorCode::InvalidInput:
    case ErrorCode::InvalidProfile:
    case ErrorCode::NotSignedIn:
    case ErrorCode::UnsentWork:
    case ErrorCode::KeychainUnavailable: return ErrorWords::localText(error);
    }
    return ErrorWords::localText(error);
}

} // namespace caredesk
