#include "ui/compose/MessageEdit.h"

#include "ui/compose/HeadingHighlighter.h"
#include "ui/compose/MimeFiles.h"
#include "ui/compose/PartHeadings.h"

#include <QAbstractTextDocumentLayout>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QSet>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextDocumentFragment>

#include <cmath>

namespace caredesk {

namespace {

/// From here on a pasted text reads better as a file: a log, mostly.
constexpr qsizetype longTextLength = 4'000;
/// No message is this long; the editor would stand still over it.
constexpr qsizetype hugeTextLength = 200'000;

QSet<QString> headingsIn(const QTextDocument& document)
{
    QSet<QString> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (isPartHeading(block.text())) {
            QString word = block.text().trimmed();
            if (word.endsWith(u':')) {
                word.chop(1);
            }
            found.insert(word.trimmed().toLower());
        }
    }
    return found;
}

} // namespace

MessageEdit::MessageEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new HeadingHighlighter(document()))
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    document()->setDocumentMargin(8);
}

void MessageEdit::insertTemplate()
{
    insertHeadings(templateHeadings());
}

void MessageEdit::appendHeadings(const QStringList& headings)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (headings.contains(block.text().trimmed(), Qt::CaseInsensitive)) {
            // It stands there already: what is missing is what belongs under it.
            QTextCursor cursor(block.next().isValid() ? block.next() : block);
            cursor.movePosition(QTextCursor::EndOfBlock);
            setTextCursor(cursor);
            ensureCursorVisible();
            setFocus();
            return;
        }
    }
    moveCursor(QTextCursor::End);
    insertHeadings(headings);
}

void MessageEdit::insertHeadings(const QStringList& headings)
{
    const QSet<QString> present = headingsIn(*document());
    QStringList missing = headings;
    missing.removeIf([&present](const QString& heading) { return present.contains(heading.toLower()); });
    if (missing.isEmpty()) {
        setFocus();
        return;
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionEnd());
    cursor.beginEditBlock();
    QString text;
    if (cursor.position() > 0) {
        const QString line = cursor.block().text().left(cursor.positionInBlock());
        text += line.trimmed().isEmpty() ? QString() : QStringLiteral("\n\n");
    }
    const int start = cursor.position();
    const qsizetype firstBody = text.size() + missing.first().size() + 1;
    text += missing.join(QStringLiteral("\n\n\n")) + u'\n';
    if (!cursor.atBlockEnd()) {
        text += u'\n';
    }
    cursor.insertText(text);
    cursor.endEditBlock();
    cursor.setPosition(start + static_cast<int>(firstBody));
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus();
}

void MessageEdit::setRecognised(const QList<RecognisedText>& recognised)
{
    // Formats are no change of the text, but the document tells of one.
    const QSignalBlocker blocker(this);
    m_highlighter->setRecognised(recognised);
}

QString MessageEdit::longText() const
{
    return m_longText.selection().toPlainText();
}

void MessageEdit::removeLongText(const QString& text)
{
    if (!text.isEmpty() && longText() == text) {
        m_longText.removeSelectedText();
        m_longText = QTextCursor();
    }
}

int MessageEdit::contentsHeight() const
{
    // QPlainTextDocumentLayout counts its height in lines.
    const double lines = document()->documentLayout()->documentSize().height();
    const double text = lines * fontMetrics().lineSpacing() + 2 * document()->documentMargin();
    return static_cast<int>(std::ceil(text)) + 2 * frameWidth();
}

bool MessageEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return carriesFiles(*source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void MessageEdit::insertFromMimeData(const QMimeData* source)
{
    if (carriesFiles(*source)) {
        Q_EMIT filesPasted(source);
        return;
    }
    if (const QString text = source->text(); !text.isEmpty()) {
        takeText(text);
    }
}

void MessageEdit::takeText(const QString& text)
{
    if (text.size() > hugeTextLength) {
        Q_EMIT hugeTextPasted(text);
        return;
    }
    const int start = textCursor().selectionStart();
    insertPlainText(text);
    ensureCursorVisible();
    if (text.size() >= longTextLength) {
        m_longText = textCursor();
        m_longText.setPosition(start);
        m_longText.setPosition(textCursor().position(), QTextCursor::KeepAnchor);
        // What is typed behind it is not part of it.
        m_longText.setKeepPositionOnInsert(true);
        Q_EMIT longTextPasted();
    }
}

void MessageEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT sendRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void MessageEdit::dragEnterEvent(QDragEnterEvent* event)
{
    if (carriesFiles(*event->mimeData())) {
        event->ignore();
        return;
    }
    QPlainTextEdit::dragEnterEvent(event);
}

void MessageEdit::dragMoveEvent(QDragMoveEvent* event)
{
    if (carriesFiles(*event->mimeData())) {
        event->ignore();
        return;
    }
    QPlainTextEdit::dragMoveEvent(event);
}

} // namespace caredesk
