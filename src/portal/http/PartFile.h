#pragma once

#include "portal/http/AnswerSink.h"

#include <QFile>
#include <QString>

namespace caredesk {

/// A file that is being fetched: `path` + ".part", readable by its owner only, until it is whole. As a sink
/// it starts where it was left when the server goes on from there, else from nothing. Errors: FileWriteFailed
/// and DiskFull with {path}; MalformedAnswer for another range than asked for, and for more than `most`
/// bytes.
class PartFile final : public AnswerSink
{
public:
    /// `most`: as announced; negative: not known, and 4 GiB are enough.
    explicit PartFile(const QString& path, qint64 most = -1);

    qint64 size() const;
    bool remove() { return m_file.remove(); }

    std::optional<Error> begin(const HttpAnswer& head) override;
    std::optional<Error> write(const QByteArray& bytes) override;
    /// Closes it; what is there can be gone on from.
    std::optional<Error> flush();
    /// It is whole: takes its name.
    std::optional<Error> rename();

private:
    Error failure() const;
    Error tooLong() const;

    QString m_path;
    qint64 m_most;
    QFile m_file;
    qint64 m_size = 0;
};

} // namespace caredesk
