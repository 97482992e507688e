#pragma once

#include "portal/requesttracker/RtFlow.h"

#include <memory>

namespace caredesk {

class ContentSink;

/// Fetches an attachment into `path`, from the beginning: REST2 gives a file as base64 inside JSON and knows
/// no ranges. Whole when it is as long as announced (texts excepted: they are kept recoded).
class RtDownload final : public RtFlow<Done>
{
public:
    RtDownload(std::shared_ptr<RtSession> session, const Attachment& attachment, const QString& path,
               QObject* parent);

private:
    void onAnswer(const Result<HttpAnswer>& result);

    Attachment m_attachment;
    bool m_isText;
    std::shared_ptr<ContentSink> m_sink;
};

} // namespace caredesk
