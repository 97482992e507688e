#include "base/WholeFile.h"

#include "base/FileMove.h"
#include "base/FileSync.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace caredesk {

namespace {

/// The file that a name stands for: where it is a link, what the link leads to.
QString behindLinks(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

/// Beside the other one, so that a rename is enough, and of nobody else.
QString unfinishedName(const QString& target)
{
    return QStringLiteral("%1.%2.part")
        .arg(target, QString::number(QRandomGenerator::system()->generate(), 36));
}

} // namespace

WholeFile::WholeFile(const QString& path)
    : m_path(path)
    , m_target(behindLinks(path))
{
}

WholeFile::~WholeFile()
{
    cancel();
}

bool WholeFile::open()
{
    const QFileInfo old(m_target);
    // One that may not be written to could still be replaced.
    if (m_target.isEmpty() || (old.exists() && (!old.isFile() || !old.isWritable()))) {
        m_failure = QStringLiteral("no file that may be written to");
        return false;
    }
    m_file.setFileName(unfinishedName(m_target));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return false;
    }
    if (old.exists()) {
        m_file.setPermissions(old.permissions());
        m_file.unsetError(); // Not every volume has them.
    }
    return true;
}

bool WholeFile::commit()
{
    const bool written = m_file.isOpen() && m_file.error() == QFileDevice::NoError && syncFile(m_file);
    m_file.close();
    if (!written) {
        return false;
    }
    if (const std::error_code failure = moveFile(m_file.fileName(), m_target)) {
        m_failure = QString::fromLocal8Bit(failure.message().c_str());
        return false;
    }
    m_file.setFileName({});
    return true;
}

void WholeFile::cancel()
{
    m_file.close();
    if (!m_file.fileName().isEmpty()) {
        m_file.remove();
        m_file.setFileName({});
    }
}

Error WholeFile::error() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed,
                 {m_path},
                 m_failure.isEmpty() ? m_file.errorString() : m_failure};
}

Outcome writeWholeFile(const QString& path, const QByteArray& bytes)
{
    WholeFile file(path);
    const bool done = file.open() && file.device().write(bytes) == bytes.size() && file.commit();
    return done ? Outcome(Done{}) : file.error();
}

} // namespace caredesk
