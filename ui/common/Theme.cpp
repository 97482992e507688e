#include "ui/common/Theme.h"

#include "ui/common/CareDeskStyle.h"
#include "ui/common/FocusRing.h"
#include "ui/common/SystemAppearance.h"

#include <QApplication>

namespace caredesk {

QString themeChoiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return QStringLiteral("system");
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    }
    return {};
}

ThemeChoice themeChoiceFromName(const QString& name)
{
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (name == themeChoiceName(choice)) {
            return choice;
        }
    }
    return ThemeChoice::System;
}

Theme::Theme(std::unique_ptr<SystemAppearance> system, QObject* parent)
    : QObject(parent)
    , m_system(std::move(system))
{
    QApplication::setStyle(new CareDeskStyle);
    new FocusRing(this);
    connect(m_system.get(), &SystemAppearance::changed, this, &Theme::apply);
    apply();
}

Theme::~Theme() = default;

void Theme::setChoice(ThemeChoice choice)
{
    if (choice != m_choice) {
        m_choice = choice;
        apply();
    }
}

void Theme::toggle()
{
    setChoice(m_dark ? ThemeChoice::Light : ThemeChoice::Dark);
}

void Theme::apply()
{
    QPalette palette;
    if (m_system->prefersHighContrast()) {
        // What the system has by now; one of our own would hide it.
        QApplication::setPalette(QPalette());
        palette = QApplication::palette();
        m_dark = palette.color(QPalette::Base).lightness() < 128;
    } else {
        m_dark =
            m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_system->prefersDark());
        palette = (m_dark ? Colours::dark() : Colours::light()).palette();
    }
    QApplication::setPalette(palette);
    m_system->setFramesDark(m_dark);
    Q_EMIT changed();
}

} // namespace caredesk
