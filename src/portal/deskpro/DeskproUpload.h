#pragma once

#include "portal/PortalClient.h"
#include "portal/deskpro/DeskproFlow.h"

namespace caredesk {

/// Sends a spooled file to blobs/temp, straight from disk. Errors besides the usual: FileNotFound,
/// FileNotRegular, FileUnreadable with {name}; TooLarge {name, limit}; TypeRefused {name}. An upload that
/// nothing refers to is dropped by the portal: when in doubt it is simply repeated.
class DeskproUpload final : public DeskproFlow<QString>
{
public:
    DeskproUpload(std::shared_ptr<DeskproSession> session, const SpooledFile& file, QObject* parent);

private:
    Outcome check() const;
    void send();
    void onSent(const DeskproAnswer& answer);

    SpooledFile m_file;
};

} // namespace caredesk
