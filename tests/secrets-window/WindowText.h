#pragma once

#include <QLabel>
#include <QStringList>

namespace caredesk::test {

/// Every label's text that `window` shows just now, a line each.
inline QString shownTexts(const QWidget& window)
{
    QStringList texts;
    const auto labels = window.findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts.join(u'\n');
}

} // namespace caredesk::test
