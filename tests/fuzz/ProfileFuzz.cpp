#include "base/ErrorText.h"
#include "domain/FileGlob.h"
#include "fuzz/Fuzz.h"
#include "portal/PortalProfile.h"

using namespace caredesk;
using namespace caredesk::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray json = bytesOf(data, size);
    PortalProfile defaults;
    defaults.baseUrl = QUrl(QStringLiteral("https://portal.example"));
    const Result<PortalProfile> profile = parsePortalProfile(json, defaults);
    if (profile) {
        require(profile->baseUrl.scheme() == u"https" && !profile->baseUrl.host().isEmpty(),
                "a portal is reached by https");
        require(profile->maxFileBytes > 0 && profile->maxFiles >= 0, "limits are no nonsense");
        require(!profile->lookupDelays.isEmpty(), "an unknown outcome is always looked up");
        require(profile->deskproCallbackUrgency >= 0 && profile->deskproCallbackUrgency <= 10,
                "urgency is 0 to 10");
        for (const EmergencyContact& contact : profile->emergencyContacts) {
            require(!contact.tel.isEmpty() && contact.tel.startsWith(u'+'), "a contact can be called");
        }
        for (const EvidenceSource& source : profile->evidenceSources) {
            require(!source.nameEn.isEmpty() && !source.nameEs.isEmpty(),
                    "a place has a name in each language");
            require(source.maxFiles > 0 && source.maxFileBytes > 0, "a place has limits");
            for (const QString& glob : source.linuxGlobs) {
                require(!splitGlob(glob, PathStyle::Unix).parts.isEmpty(),
                        "a glob has something to look for");
            }
            for (const QString& glob : source.windowsGlobs) {
                require(!splitGlob(glob, PathStyle::Windows).parts.isEmpty(),
                        "a glob has something to look for");
            }
        }
    } else {
        require(!errorText(profile.error()).paragraph().isEmpty(), "a mistake has words");
    }
    parseEmergencyContacts(json);
    return 0;
}
