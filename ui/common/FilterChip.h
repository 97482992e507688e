#pragma once

#include "ui/common/Colours.h"

#include <QAbstractButton>

namespace caredesk {

/// A checkable filter: icon, word, count. Its accessible name has word and count.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget* parent = nullptr);

    /// Empty `icon`: none. Words are set again by the owner on a change of language (setText).
    void setChipIcon(const QString& icon, Ink ink);
    /// -1: no count is shown.
    void setCount(int count);
    int count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int contentWidth() const;
    void tellName();

    QString m_icon;
    Ink m_ink = Ink::Text;
    int m_count = -1;
};

} // namespace caredesk
