#pragma once

#include "portal/http/AnswerSink.h"

#include <QFile>
#include <QString>

namespace caredesk {

/// A file that is being fetched: `path` + ".part", readable by its owner only, until it is whole. As a sink
/// it starts where it was left when the server goes on from there, else from nothing. Errors: FileWriteFailed
/// and DiskFull with {path}; MalformedAnswer for another range than asked for.
class PartFile final : public AnswerSink
{
public:
    explicit PartFile(const QString& path);

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

    QString m_path;
    QFile m_file;
};

} // namespace caredesk
