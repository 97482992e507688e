#pragma once

#include <QWidget>

namespace caredesk {

/// A telephone number as big as its place allows, up to the size of the design. Selectable by no one: it is
/// copied by the button beside it, and read out by its accessible name.
class NumberLabel : public QWidget
{
    Q_OBJECT

public:
    explicit NumberLabel(QWidget* parent = nullptr);

    void setNumber(const QString& published);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont fittingFont() const;

    QString m_number;
};

} // namespace caredesk
