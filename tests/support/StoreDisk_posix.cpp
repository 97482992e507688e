#include "support/StoreDisk.h"

#include <QFile>

#include <sys/mount.h>

namespace caredesk {

StoreDisk::StoreDisk(qint64 bytes)
{
    const QByteArray options = "size=" + QByteArray::number(bytes);
    m_mounted = ::mount("tmpfs", QFile::encodeName(path()).constData(), "tmpfs", 0, options.constData()) == 0;
}

StoreDisk::~StoreDisk()
{
    if (m_mounted) {
        ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
    }
}

bool StoreDisk::setReadOnly()
{
    return ::mount(nullptr, QFile::encodeName(path()).constData(), nullptr, MS_REMOUNT | MS_RDONLY,
                   nullptr) == 0;
}

void StoreDisk::fill()
{
    QFile file(path() + QStringLiteral("/filler"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return;
    }
    const QByteArray block(1'024, 'f');
    while (file.write(block) == block.size()) {
    }
}

void StoreDisk::makeRoom()
{
    QFile::remove(path() + QStringLiteral("/filler"));
}

} // namespace caredesk
