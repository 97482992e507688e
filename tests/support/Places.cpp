#include "support/Places.h"

namespace caredesk::test {

QString builtProgram(const QString& name)
{
    return QStringLiteral(CAREDESK_BIN_DIR "/") + name;
}

QString sourceFile(const QString& path)
{
    return QStringLiteral(CAREDESK_SOURCE_DIR "/") + path;
}

QString buildFolder()
{
    return QStringLiteral(CAREDESK_BINARY_DIR);
}

} // namespace caredesk::test
