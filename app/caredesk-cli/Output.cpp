#include "Output.h"

#include "base/ErrorText.h"
#include "sync/NoticeText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace caredesk {

namespace {

/// What the portal says must not drive the terminal: escape sequences retitle the window, move the cursor,
/// or turn the line around.
QString withoutControls(QString text)
{
    for (QChar& c : text) {
        const bool layout = c == u'\n' || c == u'\t';
        if (!layout && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)) {
            c = QChar::ReplacementCharacter;
        }
    }
    return text;
}

/// In one line. JSON's own escapes end at 0x1f; the same letters by their number are the same JSON.
QString lineOf(const QJsonDocument& document)
{
    QString line;
    const QString json = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    for (const QChar c : json) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) {
            line += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            line += c;
        }
    }
    return line + u'\n';
}

} // namespace

Output::Output(bool json)
    : m_json(json)
    , m_terminal(errorsGoToTerminal())
{
}

void Output::line(const QString& text)
{
    if (!m_json) {
        write(stdout, withoutControls(text) + u'\n');
    }
}

void Output::value(const QJsonValue& answer)
{
    if (!m_json) {
        return;
    }
    const QJsonDocument document =
        answer.isArray() ? QJsonDocument(answer.toArray()) : QJsonDocument(answer.toObject());
    write(stdout, lineOf(document));
}

void Output::error(const Error& error)
{
    const ErrorText words = errorText(error);
    if (m_json) {
        const QJsonObject object{{QStringLiteral("error"), errorName(error.code)},
                                 {QStringLiteral("message"), words.paragraph()}};
        write(stderr, lineOf(QJsonDocument(object)));
    } else {
        write(stderr, withoutControls(words.paragraph()) + u'\n');
    }
}

void Output::notice(AccountNotice notice, const QStringList& arguments)
{
    const NoticeText words = noticeText(notice, arguments);
    if (m_json) {
        const QJsonObject object{{QStringLiteral("notice"), noticeName(notice)},
                                 {QStringLiteral("title"), words.title},
                                 {QStringLiteral("message"), words.meaning}};
        write(stderr, lineOf(QJsonDocument(object)));
    } else {
        write(stderr, withoutControls(words.title + u'\n' + words.meaning + u'\n'));
    }
}

void Output::usage(const QString& sentence)
{
    write(stderr, withoutControls(sentence) + u'\n');
}

void Output::progress(const QString& what, qint64 done, qint64 total)
{
    if (!m_terminal || m_json) {
        return;
    }
    const QString amount = total > 0 ? QStringLiteral("%1 / %2").arg(done).arg(total) : QString::number(done);
    write(stderr, u"\r\x1b[K" + withoutControls(what) + u' ' + amount);
    m_progressShown = true;
}

void Output::write(std::FILE* stream, const QString& text)
{
    if (!text.startsWith(u'\r')) {
        clearProgress();
    }
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void Output::clearProgress()
{
    if (m_progressShown) {
        m_progressShown = false;
        std::fputs("\r\x1b[K", stderr);
    }
}

} // namespace caredesk
