#include "ui/compose/DraftStatus.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/TextStyles.h"
#include "ui/compose/DraftKeeper.h"

#include <QEvent>

namespace caredesk {

namespace {

constexpr int tickMs = 5'000;
constexpr qint64 agoLimitMs = 60'000;

} // namespace

DraftStatus::DraftStatus(QWidget* parent)
    : QLabel(parent)
{
    setTextStyle(this, TextStyle::Small);
    setMuted(this);
    setTextFormat(Qt::PlainText);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &DraftStatus::retranslateUi);
}

void DraftStatus::setKeeper(DraftKeeper* keeper)
{
    if (m_keeper) {
        m_keeper->disconnect(this);
    }
    m_keeper = keeper;
    if (keeper) {
        connect(keeper, &DraftKeeper::stateChanged, this, &DraftStatus::retranslateUi);
        m_tick.start();
    } else {
        m_tick.stop();
    }
    retranslateUi();
}

void DraftStatus::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QLabel::changeEvent(event);
}

void DraftStatus::retranslateUi()
{
    QString text;
    QString explanation;
    const auto state = m_keeper ? m_keeper->state() : DraftKeeper::State::Nothing;
    switch (state) {
    case DraftKeeper::State::Nothing: break;
    case DraftKeeper::State::Unsaved:
    case DraftKeeper::State::Saving: text = tr("Saving draft…"); break;
    case DraftKeeper::State::Saved: {
        const qint64 now = m_keeper->clock().now();
        const qint64 at = m_keeper->savedAt();
        text = now - at < agoLimitMs ? tr("Draft saved %1").arg(format::ago(at, now))
                                     : tr("Draft saved at %1").arg(format::timeOfDay(at));
        break;
    }
    case DraftKeeper::State::Failed: {
        const ErrorText error = errorText(*m_keeper->error());
        text = tr("Draft not saved: %1").arg(error.title);
        explanation = error.paragraph();
        break;
    }
    }
    setErrorText(this, state == DraftKeeper::State::Failed);
    if (state != DraftKeeper::State::Failed) {
        setMuted(this);
    }
    setText(text);
    setToolTip(explanation);
    setAccessibleName(text);
    setAccessibleDescription(explanation);
}

} // namespace caredesk
