#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace caredesk {

/// Two or more choices side by side, one on: ES|EN, user|token. Tab reaches the chosen one, the arrow keys
/// move.
class SegmentedSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedSwitch(QWidget* parent = nullptr);

    /// `icon` may be empty. `expand`: segments share the width.
    void addSegment(const QString& text, const QString& icon = {}, bool expand = false);
    void setSegmentText(int index, const QString& text);
    /// For short texts such as "ES": what a screen reader says ("Español").
    void setSegmentName(int index, const QString& name);
    int current() const;
    /// Emits nothing.
    void setCurrent(int index);

Q_SIGNALS:
    /// The person chose another one.
    void chosen(int index);

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_row;
};

} // namespace caredesk
