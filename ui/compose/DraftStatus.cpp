#include "ui/compose/DraftStatus.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"
#include "ui/compose/DraftKeeper.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace caredesk {

namespace {

constexpr int tickMs = 5'000;
constexpr qint64 agoLimitMs = 60'000;

} // namespace

DraftStatus::DraftStatus(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    setTextStyle(m_text, TextStyle::Small);
    m_text->setTextFormat(Qt::PlainText);
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

QString DraftStatus::text() const
{
    return m_text->text();
}

void DraftStatus::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
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
    const bool failed = state == DraftKeeper::State::Failed;
    if (failed) {
        setErrorText(m_text);
    } else {
        setMuted(m_text);
    }
    m_icon->setPixmap(failed ? icon(QStringLiteral("data-warning"), Ink::RedText).pixmap(14)
                             : icon(QStringLiteral("check"), Ink::Ok).pixmap(14));
    m_icon->setVisible(failed || state == DraftKeeper::State::Saved);
    m_text->setText(text);
    m_text->setToolTip(explanation);
    setToolTip(explanation);
    setAccessibleName(text);
    setAccessibleDescription(explanation);
}

} // namespace caredesk
