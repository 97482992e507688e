#pragma once

#include <QProxyStyle>

namespace caredesk {

/// Fusion with the controls of the design: fields and buttons 30 high with a radius of 4, one accent, flat,
/// no gradients. Reads the dynamic properties named in Buttons.h and TextStyles.h when a widget is polished.
class CareDeskStyle : public QProxyStyle
{
    Q_OBJECT

public:
    CareDeskStyle();

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                         const QWidget* widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                  QStyleHintReturn* returnData = nullptr) const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Mnemonics are underlined while Alt is held down.
    bool m_altHeld = false;
};

} // namespace caredesk
