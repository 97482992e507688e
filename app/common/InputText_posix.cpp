#include "common/InputText.h"

namespace caredesk {

QString inputText(const QByteArray& bytes)
{
    return QString::fromUtf8(bytes);
}

} // namespace caredesk
