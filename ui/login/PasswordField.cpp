#include "ui/login/PasswordField.h"

#include "ui/common/IconButton.h"

#include <QKeyEvent>

namespace caredesk {

namespace {

constexpr int ButtonSide = 26;

} // namespace

PasswordField::PasswordField(QWidget* parent)
    : QLineEdit(parent)
    , m_reveal(new IconButton(QStringLiteral("password-show-on"), this, ButtonSide, Ink::Muted))
{
    setEchoMode(QLineEdit::Password);
    setTextMargins(0, 0, ButtonSide, 0);
    m_reveal->setCursor(Qt::ArrowCursor);
    connect(m_reveal, &IconButton::clicked, this, [this] { setRevealed(echoMode() == QLineEdit::Password); });
    // What cannot be selected cannot be copied, cut, dragged out, or become the primary selection.
    connect(this, &QLineEdit::selectionChanged, this, [this] {
        if (echoMode() == QLineEdit::Normal && hasSelectedText()) {
            deselect();
        }
    });
}

void PasswordField::setRevealLabels(const QString& reveal, const QString& hide)
{
    m_revealLabel = reveal;
    m_hideLabel = hide;
    showLabel();
}

void PasswordField::showLabel()
{
    m_reveal->setLabel(echoMode() == QLineEdit::Password ? m_revealLabel : m_hideLabel);
}

void PasswordField::setRevealed(bool revealed)
{
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    // Also while it can be read here, no keyboard on the screen learns it.
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase |
                        Qt::ImhNoPredictiveText);
    m_reveal->setIconName(revealed ? QStringLiteral("password-show-off") : QStringLiteral("password-show-on"),
                          Ink::Muted);
    deselect();
    showLabel();
}

void PasswordField::forget()
{
    setText(QString());
    setRevealed(false);
}

void PasswordField::setCapsLock(bool on)
{
    if (on != m_capsLock) {
        m_capsLock = on;
        Q_EMIT capsLockChanged(on);
    }
}

void PasswordField::keyPressEvent(QKeyEvent* event)
{
    const QString typed = event->text();
    if (event->key() == Qt::Key_CapsLock) {
        setCapsLock(false);
    } else if (typed.size() == 1 && typed.front().toLower() != typed.front().toUpper()) {
        const bool shift = event->modifiers() & Qt::ShiftModifier;
        setCapsLock(typed.front().isUpper() != shift);
    }
    QLineEdit::keyPressEvent(event);
}

void PasswordField::focusOutEvent(QFocusEvent* event)
{
    setCapsLock(false);
    QLineEdit::focusOutEvent(event);
}

void PasswordField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    m_reveal->setGeometry(width() - ButtonSide - 3, (height() - ButtonSide) / 2, ButtonSide, ButtonSide);
}

} // namespace caredesk
