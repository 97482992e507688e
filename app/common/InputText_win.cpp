#include "common/InputText.h"

#include <QStringDecoder>

#include <windows.h>

#include <string>

namespace caredesk {

QString inputText(const QByteArray& bytes)
{
    return inputText(bytes, GetConsoleCP());
}

QString inputText(const QByteArray& bytes, unsigned codePage)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    if (!utf8.hasError() || codePage == 0) {
        return text;
    }
    const int size = static_cast<int>(bytes.size());
    const int length = MultiByteToWideChar(codePage, 0, bytes.constData(), size, nullptr, 0);
    std::wstring wide(static_cast<std::size_t>(length), L'\0');
    MultiByteToWideChar(codePage, 0, bytes.constData(), size, wide.data(), length);
    return QString::fromStdWString(wide);
}

} // namespace caredesk
