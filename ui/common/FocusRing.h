#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace caredesk {

/// The 2 px accent ring, 1 px outside, around whichever button has the focus. Fields show it inside their own
/// frame; a widget that draws its own focus sets the dynamic property `ownFocus`. One for the application;
/// the theme owns it.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent);
    ~FocusRing() override;

private:
    void follow(QWidget* focused);

    QPointer<QFocusFrame> m_frame;
};

} // namespace caredesk
