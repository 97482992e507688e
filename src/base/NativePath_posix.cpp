#include "base/NativePath.h"

namespace caredesk {

QString longPath(const QString& path)
{
    return path;
}

} // namespace caredesk
