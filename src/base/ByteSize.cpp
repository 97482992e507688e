#include "base/ByteSize.h"

#include <QLocale>

namespace caredesk {

namespace {

QString withUnit(const QString& number, const char* unit)
{
    return number + QChar(0xA0) + QLatin1String(unit);
}

} // namespace

QString byteSizeText(qint64 size)
{
    if (size < 0) {
        return {};
    }
    if (size < 1024) {
        return withUnit(QString::number(size), "B");
    }
    // Groups depend on the system's locale besides the language; of four digits none are needed.
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    double value = double(size) / 1024;
    for (const char* unit : {"KB", "MB"}) {
        if (value < 999.5) {
            const int decimals = qstrcmp(unit, "KB") == 0 || value >= 9.95 ? 0 : 1;
            return withUnit(locale.toString(value, 'f', decimals), unit);
        }
        value /= 1024;
    }
    return withUnit(locale.toString(value, 'f', value >= 9.95 ? 0 : 1), "GB");
}

} // namespace caredesk
