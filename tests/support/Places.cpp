#include "support/Places.h"

#include <QCoreApplication>

namespace caredesk::test {

#ifdef Q_OS_WIN

// Beside the tests: they run on another machine than the one that built them.
QString builtProgram(const QString& name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name + u".exe"_qs;
}

QString sourceFile(const QString& path)
{
    return QCoreApplication::applicationDirPath() + u"/source/"_qs + path;
}

QString buildFolder()
{
    return QCoreApplication::applicationDirPath();
}

#else

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

#endif

} // namespace caredesk::test
