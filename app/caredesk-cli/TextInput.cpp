#include "TextInput.h"

#include "common/CommandLine.h"
#include "common/InputText.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace caredesk {

namespace {

constexpr qint64 largestMessageBytes = 1024ll * 1024;

} // namespace

Result<QString> textInput(const ParsedCommandLine& commandLine, const QString& textOption,
                          const QString& fileOption)
{
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
    const QByteArray bytes = file.read(largestMessageBytes + 1);
    if (bytes.size() > largestMessageBytes) {
        return Error{ErrorCode::FileTooLarge, {name, QString::number(largestMessageBytes)}};
    }
    return fromStdin ? inputText(bytes) : QString::fromUtf8(bytes);
}

} // namespace caredesk
