#pragma once

#include "sync/SessionService.h"

#include <QString>

namespace caredesk {

/// A notice in the words of the language that is set now, for the window and for the command line.
struct NoticeText
{
    QString title = {};
    QString meaning = {};
};

NoticeText noticeText(AccountNotice notice, const QStringList& arguments);

/// A stable name for machines: "work-salvaged".
QString noticeName(AccountNotice notice);

} // namespace caredesk
