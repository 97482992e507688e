#include "storage/FirstPage.h"

#include <QFile>
#include <QtEndian>

namespace caredesk {

namespace {

constexpr qint64 headerBytes = 100;
constexpr int pageSizeOffset = 16;
constexpr int pageCountOffset = 28;

QByteArray firstPage(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray header = file.peek(headerBytes);
    if (header.size() < headerBytes) {
        return {};
    }
    return file.read(qFromBigEndian<quint16>(header.constData() + pageSizeOffset));
}

} // namespace

bool copyWithFirstPage(const QString& damagedPath, const QString& soundPath, const QString& copyPath)
{
    QByteArray page = firstPage(soundPath);
    if (page.isEmpty() || !QFile::copy(damagedPath, copyPath)) {
        return false;
    }
    QFile copy(copyPath);
    if (!copy.open(QIODevice::ReadWrite)) {
        return false;
    }
    const auto pages = static_cast<quint32>(copy.size() / page.size());
    qToBigEndian(pages, page.data() + pageCountOffset);
    return copy.write(page) == page.size();
}

} // namespace caredesk
