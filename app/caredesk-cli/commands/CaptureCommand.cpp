#include "commands/CaptureCommand.h"

#include "base/WholeFile.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace caredesk {

CaptureCommand::CaptureCommand(const ParsedCommandLine& commandLine, Output& output)
    : m_commandLine(commandLine)
    , m_output(output)
    , m_screens(ScreenCapture::make())
{
}

void CaptureCommand::start()
{
    for (const char* option : {"region", "redact"}) {
        if (const auto read = rectangles(QLatin1String(option)); !read) {
            return fail(read.error());
        }
    }
    if (m_commandLine.value(QStringLiteral("out")).isEmpty()) {
        return fail({ErrorCode::InvalidInput, {}, tr("--out names the file to write.")});
    }
    m_screens->take()->then(this, [this](const Result<Snapshot>& snapshot) {
        const Result<Picture> picture = snapshot ? pictureOf(*snapshot) : Result<Picture>(snapshot.error());
        if (!picture) {
            return fail(picture.error());
        }
        finishPicture(*picture)->then(
            this, [this](const Result<FinishedPicture>& finishedPicture) { write(*finishedPicture); });
    });
}

Result<QList<QRect>> CaptureCommand::rectangles(const QString& option) const
{
    static const QRegularExpression numbers(QStringLiteral("^(\\d+),(\\d+),([1-9]\\d*),([1-9]\\d*)$"));
    QList<QRect> found;
    const QStringList values = m_commandLine.values.value(option);
    for (const QString& value : values) {
        const auto match = numbers.match(value);
        if (!match.hasMatch()) {
            return Error{ErrorCode::InvalidInput,
                         {},
                         tr("--%1 is x,y,width,height in pixels, not %2.").arg(option, value)};
        }
        found.append(QRect(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(),
                           match.captured(4).toInt()));
    }
    return found;
}

Result<Picture> CaptureCommand::pictureOf(const Snapshot& snapshot) const
{
    const int count = int(snapshot.screens.size());
    const bool named = m_commandLine.has(QStringLiteral("screen"));
    const int number = named ? m_commandLine.value(QStringLiteral("screen")).toInt() : 1;
    if (number < 1 || number > count) {
        return Error{ErrorCode::InvalidInput,
                     {},
                     tr("There is no monitor %1; there are %2.")
                         .arg(m_commandLine.value(QStringLiteral("screen")))
                         .arg(count)};
    }
    Picture picture(snapshot.screens.at(number - 1).image);
    const QList<QRect> regions = *rectangles(QStringLiteral("region"));
    if (!regions.isEmpty()) {
        picture.crop = regions.last() & picture.base.rect();
        if (picture.crop.isEmpty()) {
            return Error{ErrorCode::InvalidInput, {}, tr("The region lies outside the monitor.")};
        }
    }
    const QList<QRect> redactions = *rectangles(QStringLiteral("redact"));
    for (const QRect& area : redactions) {
        // In the pixels of the picture that is written.
        const QRectF place = QRectF(area).translated(picture.crop.topLeft());
        picture.marks.append({.kind = MarkKind::Redaction, .points = {place.topLeft(), place.bottomRight()}});
    }
    return picture;
}

void CaptureCommand::write(const FinishedPicture& picture)
{
    const QString path = m_commandLine.value(QStringLiteral("out"));
    if (const Outcome written = writeWholeFile(path, picture.png); !written) {
        return fail(written.error());
    }
    m_output.line(tr("Written: %1").arg(path));
    m_output.value(
        QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("bytes"), picture.png.size()}});
    Q_EMIT finished(ExitCode::Done);
}

void CaptureCommand::fail(const Error& error)
{
    if (error.code == ErrorCode::InvalidInput) {
        m_output.usage(error.detail);
    } else {
        m_output.error(error);
    }
    Q_EMIT finished(exitCodeFor(error.code));
}

bool hasDisplay()
{
#ifdef Q_OS_UNIX
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace caredesk
