#pragma once

#include <QString>
#include <QTemporaryDir>

namespace caredesk {

/// A disk of its own for a test: small, and made read-only at will. Only root may have one; see isMounted().
class StoreDisk
{
public:
    explicit StoreDisk(qint64 bytes);
    ~StoreDisk();
    StoreDisk(const StoreDisk&) = delete;
    StoreDisk& operator=(const StoreDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_folder.path(); }
    bool setReadOnly();
    /// Fills what room is left with a file; removing it makes room again.
    void fill();
    void makeRoom();

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace caredesk
