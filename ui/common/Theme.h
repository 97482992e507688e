#pragma once

#include "ui/common/Colours.h"

#include <QObject>

#include <memory>

namespace caredesk {

class SystemAppearance;

enum class ThemeChoice { System, Light, Dark };

QString themeChoiceName(ThemeChoice choice);
ThemeChoice themeChoiceFromName(const QString& name);

/// Style, palette and focus ring of the whole application, changed while it runs. Made once, before the first
/// window, by whoever owns the QApplication. High contrast of the desktop wins over the choice.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(std::unique_ptr<SystemAppearance> system, QObject* parent = nullptr);
    ~Theme() override;

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    /// Light becomes dark and the other way round; from then on it no longer follows the system.
    void toggle();
    bool isDark() const { return m_dark; }

Q_SIGNALS:
    /// The palette has changed. Widgets get QEvent::PaletteChange as well.
    void changed();

private:
    void apply();

    std::unique_ptr<SystemAppearance> m_system;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
};

} // namespace caredesk
