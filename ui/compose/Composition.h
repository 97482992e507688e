#pragma once

#include "domain/Draft.h"
#include "ui/compose/AttachmentItem.h"
#include "ui/compose/UnsafeWork.h"

#include <QObject>

namespace caredesk {

class AttachmentQueue;
class Clock;
class DraftKeeper;
class DraftService;

/// One message being written: its text as the form last gave it, its files, and the keeper that makes both
/// safe. It outlives its place on the screen until everything is on the disk. Main thread.
class Composition : public QObject
{
    Q_OBJECT

public:
    Composition(DraftService& drafts, const Clock& clock, const Draft& draft, bool stored,
                const AttachmentLimits& limits, QObject* parent);
    ~Composition() override;

    const Draft& draft() const;
    DraftKeeper& keeper() const { return *m_keeper; }
    AttachmentQueue& files() const { return *m_files; }
    /// Takes text, casino, subject and people from `form`; the files are added here.
    void update(const Draft& form);
    UnsafeWork unsafeWork() const;
    bool isSafe() const { return unsafeWork().isEmpty(); }

Q_SIGNALS:
    void stateChanged();

private:
    DraftKeeper* m_keeper;
    AttachmentQueue* m_files;
};

} // namespace caredesk
