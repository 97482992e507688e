#pragma once

#include <QWidget>

namespace caredesk {

/// A one-pixel line between two parts of a page.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(QWidget* parent = nullptr, Qt::Orientation orientation = Qt::Horizontal);
};

} // namespace caredesk
