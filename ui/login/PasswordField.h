#pragma once

#include <QLineEdit>

namespace caredesk {

class IconButton;

/// A password with a button that shows it, and a notice when Caps Lock seems to be on (Qt cannot ask for it:
/// the letters that arrive tell).
class PasswordField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget* parent = nullptr);

    /// For the button, set again on a change of language.
    void setRevealLabels(const QString& reveal, const QString& hide);
    /// Empties the field and masks it again; nothing brings back what was in it, undo neither.
    void forget();
    bool isCapsLockOn() const { return m_capsLock; }

Q_SIGNALS:
    void capsLockChanged(bool on);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setRevealed(bool revealed);
    void setCapsLock(bool on);
    void showLabel();

    IconButton* m_reveal;
    QString m_revealLabel;
    QString m_hideLabel;
    bool m_capsLock = false;
};

} // namespace caredesk
