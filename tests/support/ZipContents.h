#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <zip.h>

namespace caredesk {

/// What lies in an archive, by libzip's own reading, which checks each checksum. Empty when it is no archive.
inline QMap<QString, QByteArray> zipContents(const QString& path)
{
    QMap<QString, QByteArray> contents;
    zip_t* archive = zip_open(path.toUtf8().constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive) {
        return contents;
    }
    for (zip_int64_t at = 0; at < zip_get_num_entries(archive, 0); ++at) {
        zip_stat_t status;
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(at), 0);
        if (file && zip_stat_index(archive, static_cast<zip_uint64_t>(at), 0, &status) == 0) {
            QByteArray bytes(static_cast<qsizetype>(status.size), Qt::Uninitialized);
            const zip_int64_t got = zip_fread(file, bytes.data(), status.size);
            contents.insert(QString::fromUtf8(status.name),
                            got == bytes.size() ? bytes : QByteArray("broken"));
        }
        zip_fclose(file);
    }
    zip_discard(archive);
    return contents;
}

} // namespace caredesk
