#pragma once

#include <QByteArray>
#include <QFile>
#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>

namespace caredesk {

/// A stretch of a request body: bytes at hand, or a file that is read while it is sent.
struct BodyPart
{
    QByteArray bytes = {};
    QString path = {}; ///< Used when not empty.
    qint64 size = 0;   ///< Of the file; it must not have changed by the time it is read.

    qint64 length() const { return path.isEmpty() ? bytes.size() : size; }
};

/// The body of a write. Sequential and not rewindable on purpose: QNetworkAccessManager cannot repeat what it
/// cannot rewind (measured on Qt 6.4.2: a POST from a buffer arrived four times when the server closed
/// without answering, from such a device once). Nothing is kept in memory but the part at hand.
class UploadDevice final : public QIODevice
{
    Q_OBJECT

public:
    explicit UploadDevice(QList<BodyPart> parts, QObject* parent = nullptr);
    explicit UploadDevice(const QByteArray& bytes, QObject* parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

    /// The Content-Length.
    qint64 totalBytes() const { return m_total; }
    /// How much has been handed out: while this is 0 nothing can have arrived.
    qint64 bytesTaken() const { return m_taken; }

Q_SIGNALS:
    /// A file could not be read, or is shorter than announced.
    void failed(const QString& path);

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    qint64 readFrom(const BodyPart& part, char* data, qint64 maxSize);
    void goToNextPart();

    QList<BodyPart> m_parts;
    std::unique_ptr<QFile> m_file;
    qint64 m_total = 0;
    qint64 m_taken = 0;
    qint64 m_takenOfPart = 0;
    int m_part = 0;
    bool m_failed = false;
};

} // namespace caredesk
