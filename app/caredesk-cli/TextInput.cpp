#include "TextInput.h"

#include "common/CommandLine.h"
#include "common/InputText.h"

#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <cstdio>

namespace caredesk {

namespace {

constexpr qint64 largestMessageBytes = 1024ll * 1024;

/// Of a file; nothing when it would lose a letter.
std::optional<QString> decoded(const QByteArray& bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// A pipe gives what is in it, and the rest when it is asked again. After its end Qt for Windows calls that
/// an error, so it is not asked there.
QByteArray readUpTo(QFile& file, qint64 size)
{
    QByteArray bytes;
    while (bytes.size() < size && !file.atEnd()) {
        const QByteArray part = file.read(size - bytes.size());
        if (part.isEmpty()) {
            break;
        }
        bytes += part;
    }
    return bytes;
}

} // namespace

Result<QString> textInput(const ParsedCommandLine& commandLine, const QString& textOption,
                          const QString& fileOption)
{
    if (commandLine.has(textOption) && commandLine.has(fileOption)) {
        return Error{ErrorCode::InvalidInput, {u"--" + textOption + u", --" + fileOption}};
    }
    if (commandLine.has(textOption)) {
        return commandLine.value(textOption);
    }
    const QString name = commandLine.value(fileOption);
    if (name.isEmpty()) {
        return Error{ErrorCode::InvalidInput, {u"--" + textOption}};
    }
    QFile file(name);
    const bool fromStdin = name == QStringLiteral("-");
    if (!fromStdin && !QFileInfo(name).isFile()) {
        return QFileInfo::exists(name) ? Error{ErrorCode::FileNotRegular, {name, QStringLiteral("read")}}
                                       : Error{ErrorCode::FileNotFound, {name}};
    }
    if (!(fromStdin ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly))) {
        return Error{ErrorCode::FileUnreadable, {name}};
    }
    const QByteArray bytes = readUpTo(file, largestMessageBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorCode::FileUnreadable, {name}, file.errorString()};
    }
    if (bytes.size() > largestMessageBytes) {
        return Error{ErrorCode::FileTooLarge, {name, QString::number(largestMessageBytes)}};
    }
    const std::optional<QString> text = fromStdin ? inputText(bytes) : decoded(bytes);
    if (!text) {
        return Error{
            ErrorCode::FileUnreadable, {name}, QStringLiteral("neither UTF-8 nor UTF-16 with its mark")};
    }
    // Whichever system wrote it.
    return QString(*text).replace(u"\r\n"_qs, u"\n"_qs);
}

} // namespace caredesk
