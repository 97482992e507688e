#include "base/FileName.h"

#include <QRegularExpression>
#include <QSet>

namespace caredesk {

namespace {

constexpr int longestNameBytes = 150;
constexpr int longestSuffix = 12;
constexpr qsizetype longestShown = 300;

/// A character that leaves no mark of its own, or changes how those around it are drawn.
bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return QChar::isNonCharacter(c);
    }
}

QString shortened(const QString& name)
{
    if (name.toUtf8().size() <= longestNameBytes) {
        return name;
    }
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 && name.size() - dot <= longestSuffix ? name.mid(dot) : QString();
    QString stem = name.left(name.size() - suffix.size());
    while ((stem + suffix).toUtf8().size() > longestNameBytes) {
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    }
    return stem + suffix;
}

bool isDotOrSpace(QChar c)
{
    return c == u'.' || c.isSpace();
}

QString trimmedToAName(QString name)
{
    while (!name.isEmpty() && isDotOrSpace(name.back())) {
        name.chop(1);
    }
    qsizetype begin = 0;
    while (begin < name.size() && isDotOrSpace(name.at(begin))) {
        ++begin;
    }
    name.remove(0, begin);
    // Microsoft, "Naming Files, Paths, and Namespaces": devices, with any ending, the raised digits too.
    static const QRegularExpression device(
        QStringLiteral(R"(^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return device.match(name).hasMatch() ? u'_' + name : name;
}

QSet<QString> setOf(const char* endings)
{
    const QStringList list = QString::fromLatin1(endings).split(u' ');
    return {list.begin(), list.end()};
}

} // namespace

QString safeFileName(const QString& name)
{
    // More than this is never kept, and hostile names are long.
    const QString whole = name.size() > 4'000 ? name.left(2'000) + name.right(2'000) : name;
    QString safe;
    for (const char32_t c : whole.toUcs4()) {
        if (c < 0x80 && QStringLiteral("/\\:*?\"<>|").contains(QChar(static_cast<char16_t>(c)))) {
            safe += u'_';
        } else if (c == u'\t' || c == u'\n' || c == u'\r') {
            safe += u' ';
        } else if (!isUnseen(c)) {
            safe += QString::fromUcs4(&c, 1);
        }
    }
    safe = safe.simplified();
    for (QString before; before != safe;) {
        before = safe;
        safe = trimmedToAName(shortened(trimmedToAName(safe)));
    }
    return safe.isEmpty() ? QStringLiteral("file") : safe;
}

QString shownFileName(const QString& name)
{
    const bool cut = name.size() > longestShown;
    const QString ends = cut ? name.left(longestShown / 2) + u'…' + name.right(longestShown / 2 - 1) : name;
    QString shown;
    for (const char32_t c : ends.toUcs4()) {
        shown += isUnseen(c) ? u"[U+%1]"_qs.arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper()
                             : QString::fromUcs4(&c, 1);
    }
    return shown.size() > longestShown
               ? shown.left(longestShown / 2) + u'…' + shown.right(longestShown / 2 - 1)
               : shown;
}

QString unusedName(const QString& name, const std::function<bool(const QString&)>& isTaken)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype end = dot > name.lastIndexOf(u'/') + 1 ? dot : name.size();
    QString unused = name;
    for (int number = 2; isTaken(unused); ++number) {
        unused = name.left(end) + QStringLiteral(" (%1)").arg(number) + name.mid(end);
    }
    return unused;
}

FileRisk riskOf(const QString& fileName)
{
    static const QSet<QString> programs = setOf(
        "exe com bat cmd msi msp mst msix msixbundle appx appxbundle appinstaller scr pif cpl dll ocx sys "
        "drv "
        "vb vbs vbe vbscript js jse mjs ws wsf wsc wsh sct ps1 ps1xml ps2 psm1 psd1 psc1 msh hta msc lnk url "
        "website scf inf ins isp reg gadget application appref-ms xbap jnlp jar class settingcontent-ms "
        "library-ms search-ms searchconnector-ms theme themepack diagcab chm hlp xll wll mde ade adp mda "
        "accda accde accdr iso img vhd vhdx wim one onepkg rdp "
        "sh bash zsh csh ksh fish run bin desktop appimage flatpakref flatpakrepo snap deb rpm py pyc pyw "
        "pyz pl rb php lua tcl elf ko so command app dmg pkg workflow scpt applescript terminal");
    static const QSet<QString> active = setOf(
        "doc dot docm dotm xls xlt xla xlm xlsm xltm xlsb xlam ppt pot pps ppa pptm potm ppsm ppam sldm "
        "pub mdb accdb slk iqy oqy odc dqy htm html xht xhtml shtml mht mhtml svg svgz xsl xslt");
    const QString name = safeFileName(fileName);
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : name.mid(dot + 1).trimmed().toLower();
    if (programs.contains(ending)) {
        return FileRisk::Program;
    }
    return active.contains(ending) ? FileRisk::Active : FileRisk::None;
}

} // namespace caredesk
