#include "ui/tickets/FilterPanel.h"

#include "ui/common/Buttons.h"
#include "ui/common/IconButton.h"
#include "ui/common/StateWords.h"
#include "ui/common/StylePaint.h"
#include "ui/tickets/SavedFilters.h"
#include "ui_FilterPanel.h"

#include <QPainter>
#include <QScreen>

#include <array>

namespace caredesk {

namespace {

constexpr std::array periods{0, 1, 7, 30, 90, 365};

} // namespace

FilterPanel::FilterPanel(SavedFilters& saved, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_ui(std::make_unique<Ui::FilterPanel>())
    , m_saved(saved)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_TranslucentBackground);
    for (const TicketState state : allTicketStates()) {
        auto* box = new QCheckBox(this);
        const int place = static_cast<int>(m_states.size());
        m_ui->states->addWidget(box, place, 0);
        m_states.insert(state, box);
        connect(box, &QCheckBox::toggled, this, &FilterPanel::tell);
    }
    for (QComboBox* combo : {m_ui->casino, m_ui->scope, m_ui->period}) {
        connect(combo, &QComboBox::currentIndexChanged, this, &FilterPanel::tell);
    }
    connect(m_ui->withAttachments, &QCheckBox::toggled, this, &FilterPanel::tell);
    connect(m_ui->unreadOnly, &QCheckBox::toggled, this, &FilterPanel::tell);
    connect(m_ui->done, &QPushButton::clicked, this, &QWidget::close);
    connect(m_ui->clear, &QPushButton::clicked, this, [this] {
        show(ListFilter{}, m_casinos, {});
        Q_EMIT changed(m_filter);
    });
    connect(m_ui->saveName, &QLineEdit::textChanged, this,
            [this](const QString& name) { m_ui->save->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_ui->saveName, &QLineEdit::returnPressed, m_ui->save, &QPushButton::click);
    connect(m_ui->save, &QPushButton::clicked, this, [this] {
        m_saved.save(m_ui->saveName->text().trimmed(), m_filter);
        m_ui->saveName->clear();
    });
    connect(&m_saved, &SavedFilters::changed, this, &FilterPanel::fillSaved);
    m_ui->save->setEnabled(false);
    retranslateUi();
}

FilterPanel::~FilterPanel() = default;

void FilterPanel::show(const ListFilter& filter, const QStringList& casinos, const QList<TicketState>& states)
{
    m_showing = true;
    m_filter = filter;
    m_casinos = casinos;
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        it.value()->setChecked(filter.states.isEmpty() || filter.states.contains(it.key()));
        if (!states.isEmpty()) {
            it.value()->setVisible(states.contains(it.key()));
        }
    }
    fillChoices();
    m_ui->withAttachments->setChecked(filter.withAttachments);
    m_ui->unreadOnly->setChecked(filter.unreadOnly);
    m_showing = false;
}

void FilterPanel::popUp(const QPoint& corner)
{
    adjustSize();
    const QRect room = screen()->availableGeometry();
    const int left = qBound(room.left(), corner.x() - width(), qMax(room.left(), room.right() - width()));
    const int top = qBound(room.top(), corner.y(), qMax(room.top(), room.bottom() - height()));
    move(left, top);
    QWidget::show();
    m_states.first()->setFocus(Qt::PopupFocusReason);
}

void FilterPanel::fillChoices()
{
    m_ui->casino->clear();
    m_ui->casino->addItem(tr("All casinos"), QString());
    QStringList casinos = m_casinos;
    if (!m_filter.casino.isEmpty() && !casinos.contains(m_filter.casino)) {
        casinos.append(m_filter.casino);
    }
    for (const QString& casino : std::as_const(casinos)) {
        m_ui->casino->addItem(casino, casino);
    }
    m_ui->casino->setCurrentIndex(qMax(0, m_ui->casino->findData(m_filter.casino)));

    m_ui->scope->clear();
    m_ui->scope->addItem(tr("All that I may see"), static_cast<int>(TicketScope::All));
    m_ui->scope->addItem(tr("Opened by me"), static_cast<int>(TicketScope::Mine));
    m_ui->scope->addItem(tr("Where I am in copy"), static_cast<int>(TicketScope::InCopy));
    m_ui->scope->setCurrentIndex(m_ui->scope->findData(static_cast<int>(m_filter.scope)));

    m_ui->period->clear();
    for (const int days : periods) {
        m_ui->period->addItem(days == 0 ? tr("Whenever") : tr("In the last %n day(s)", nullptr, days), days);
    }
    if (m_ui->period->findData(m_filter.days) < 0) {
        m_ui->period->addItem(tr("In the last %n day(s)", nullptr, m_filter.days), m_filter.days);
    }
    m_ui->period->setCurrentIndex(m_ui->period->findData(m_filter.days));
}

ListFilter FilterPanel::shown() const
{
    ListFilter filter;
    filter.states.clear();
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        if (it.value()->isChecked()) {
            filter.states.append(it.key());
        }
    }
    if (filter.states.size() == m_states.size()) {
        filter.states.clear();
    }
    filter.casino = m_ui->casino->currentData().toString();
    filter.scope = static_cast<TicketScope>(m_ui->scope->currentData().toInt());
    filter.days = m_ui->period->currentData().toInt();
    filter.withAttachments = m_ui->withAttachments->isChecked();
    filter.unreadOnly = m_ui->unreadOnly->isChecked();
    return filter;
}

void FilterPanel::tell()
{
    if (m_showing) {
        return;
    }
    const ListFilter filter = shown();
    if (filter != m_filter) {
        m_filter = filter;
        Q_EMIT changed(filter);
    }
}

void FilterPanel::fillSaved()
{
    while (QLayoutItem* item = m_ui->saved->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList names = m_saved.names();
    m_ui->savedLabel->setVisible(!names.isEmpty());
    for (const QString& name : names) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* use = new QPushButton(name, line);
        setButtonRole(use, ButtonRole::Flat);
        setButtonSize(use, ButtonSize::Small);
        auto* remove = new IconButton(u"close"_qs, line, 26, Ink::Muted);
        remove->setLabel(tr("Remove the saved filter “%1”").arg(name));
        row->addWidget(use, 1);
        row->addWidget(remove);
        m_ui->saved->addWidget(line);
        connect(use, &QPushButton::clicked, this, [this, name] {
            show(m_saved.filter(name), m_casinos, {});
            Q_EMIT changed(m_filter);
        });
        connect(
            remove, &QAbstractButton::clicked, this, [this, name] { m_saved.remove(name); },
            Qt::QueuedConnection);
    }
}

void FilterPanel::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(&painter, rect(), colours.base, colours.ctl);
}

void FilterPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslateUi();
    }
}

void FilterPanel::retranslateUi()
{
    setAccessibleName(tr("Filters"));
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        it.value()->setText(stateWord(it.key()));
    }
    m_showing = true;
    fillChoices();
    m_showing = false;
    fillSaved();
}

} // namespace caredesk
