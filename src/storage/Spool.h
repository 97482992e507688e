#pragma once

#include "base/Result.h"
#include "domain/Draft.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>

class QIODevice;

namespace caredesk {

/// A whole copy of a file that lies in the spool under a passing name, synced to the disk, to be adopted
/// or discarded.
struct SpoolPart
{
    QString path = {};
    QString sha256 = {};
    qint64 size = 0;
};

/// The folder spool/ of an account: files under their SHA-256. Copying may run in any thread; adopt() and
/// collecting run in the writer's thread inside its transaction, so that they never meet.
class Spool
{
public:
    explicit Spool(QString folder)
        : m_folder(std::move(folder))
    {
    }

    const QString& folder() const { return m_folder; }
    QString pathOf(const QString& sha256) const;

    using Progress = std::function<void(qint64 done, qint64 total)>;
    /// What can be said of a file before it is copied: FileNotFound, FileNotRegular, FileEmpty,
    /// FileTooLarge{name, limit}, FileUnreadable.
    static Outcome check(const QString& path, qint64 maxBytes);
    Result<SpoolPart> copy(const QString& path, qint64 maxBytes, const std::atomic<bool>& aborted,
                           const Progress& progress) const;
    Result<SpoolPart> copy(const QByteArray& bytes, const QString& fileName, qint64 maxBytes) const;

    /// Whether the file still holds the bytes whose hash it is named by; false too when it was told to stop.
    static bool isWhole(const SpooledFile& file, const std::function<bool()>& stop);

    /// Gives the part its name, over a file that has it already. The part is gone afterwards.
    Outcome adopt(const SpoolPart& part) const;
    void discard(const SpoolPart& part) const;

    /// What belongs to a spooled file and never leaves this computer: the picture that it was made of, to go
    /// on editing. It lies beside the file and goes with it.
    QString companionOf(const QString& sha256) const;
    /// The SHA-256 that a name in the folder belongs to: its own, or that of the file it accompanies.
    static QString ownerOf(const QString& name);
    /// Whole or not at all; StoreFailed answers are those of copy().
    Outcome writeCompanion(const QString& sha256, const QByteArray& bytes) const;
    /// Empty when there is none.
    QByteArray readCompanion(const QString& sha256) const;

private:
    Result<SpoolPart> copyFrom(QIODevice& source, const QString& fileName, qint64 maxBytes,
                               const std::atomic<bool>& aborted, const Progress& progress) const;

    QString m_folder;
};

} // namespace caredesk
