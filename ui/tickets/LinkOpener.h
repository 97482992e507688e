#pragma once

#include "ui/common/UiContext.h"

#include <QObject>
#include <QSet>

namespace caredesk {

/// Opens what a message links to, after asking with the true target; a host, mailbox or number that was
/// allowed once is not asked about again until CareDesk is closed.
class LinkOpener : public QObject
{
    Q_OBJECT

public:
    LinkOpener(const UiContext& context, QWidget* parent);

    void open(const QString& address);

private:
    UiContext m_context;
    QWidget* m_parent;
    QSet<QString> m_allowed;
};

} // namespace caredesk
