#include "ui/compose/CcEdit.h"

#include "sync/TicketService.h"
#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/compose/CcChip.h"
#include "ui/compose/MailAddress.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>

namespace caredesk {

namespace {

constexpr int margin = 4;
constexpr int gap = 4;
constexpr int chipHeight = 22;
constexpr int narrowestEdit = 150;
constexpr int suggestionCount = 8;
/// Long enough not to call half an address wrong.
constexpr int judgePauseMs = 900;

bool sameAddress(const Person& a, const Person& b)
{
    return a.email.compare(b.email, Qt::CaseInsensitive) == 0 && a.email.isEmpty() == b.email.isEmpty();
}

QString suggestionText(const Person& person)
{
    return person.name.isEmpty() ? person.email : QString(person.name + u"  ·  " + person.email);
}

} // namespace

CcEdit::CcEdit(TicketService& tickets, QWidget* parent)
    : QFrame(parent)
    , m_tickets(tickets)
    , m_edit(new QLineEdit(this))
    , m_completer(new QCompleter(this))
    , m_suggestions(new QStandardItemModel(this))
{
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    setFocusProxy(m_edit);
    m_edit->setFrame(false);
    m_edit->setAcceptDrops(false);
    m_edit->installEventFilter(this);
    m_completer->setModel(m_suggestions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(judgePauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { judge(false); });
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.contains(u',') || text.contains(u';')) {
            paste(text);
        }
        complete();
        m_pause.start();
        if (m_wrong && (m_edit->text().isEmpty() || isMailAddress(m_edit->text().trimmed()))) {
            judge(false);
        }
        Q_EMIT peopleChanged();
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                m_edit->clear();
                append(index.data(Qt::UserRole).value<Person>());
                judge(false);
            });
    retranslateUi();
    layOut();
}

QList<Person> CcEdit::people() const
{
    QList<Person> people;
    for (const CcChip* chip : m_chips) {
        people.append(chip->person());
    }
    const QString typed = m_edit->text().trimmed();
    if (isMailAddress(typed)) {
        people.append({.email = typed});
    }
    return people;
}

void CcEdit::setPeople(const QList<Person>& people)
{
    qDeleteAll(m_chips);
    m_chips.clear();
    m_edit->clear();
    for (const Person& person : people) {
        append(person);
    }
    judge(false);
    layOut();
}

QString CcEdit::problem() const
{
    for (const CcChip* chip : m_chips) {
        if (!chip->isValid()) {
            return tr("“%1” is not an e-mail address.").arg(chip->label());
        }
    }
    const QString typed = m_edit->text().trimmed();
    if (!m_wrong || typed.isEmpty() || isMailAddress(typed)) {
        return {};
    }
    return tr("Write a whole e-mail address, such as name@casino.example.");
}

bool CcEdit::commit()
{
    const QString typed = m_edit->text().trimmed();
    if (!typed.isEmpty()) {
        paste(typed);
    }
    judge(true);
    return problem().isEmpty();
}

bool CcEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent*>(event))) {
            return true;
        }
        if (event->type() == QEvent::FocusIn) {
            update();
        } else if (event->type() == QEvent::FocusOut) {
            update();
            if (static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
                commit();
            }
        }
    }
    return QFrame::eventFilter(watched, event);
}

bool CcEdit::handleKey(QKeyEvent* event)
{
    const bool atStart = m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText();
    if (event->matches(QKeySequence::Paste)) {
        const QString text = QApplication::clipboard()->text();
        const QList<Person> people = parseMailAddresses(text);
        if (people.size() > 1 || (people.size() == 1 && !people.first().email.isEmpty())) {
            paste(m_edit->text() + u' ' + text);
            return true;
        }
        return false;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            return false;
        }
        commit();
        return true;
    case Qt::Key_Backspace:
        if (atStart && !m_chips.isEmpty()) {
            remove(m_chips.last());
            return true;
        }
        return false;
    case Qt::Key_Left:
        if (atStart && !m_chips.isEmpty()) {
            m_chips.last()->setFocus(Qt::OtherFocusReason);
            return true;
        }
        return false;
    default: return false;
    }
}

void CcEdit::paste(const QString& text)
{
    const QList<Person> people = parseMailAddresses(text);
    QString rest;
    for (const Person& person : people) {
        if (!person.email.isEmpty()) {
            append(person);
        } else if (people.size() == 1) {
            rest = person.name;
        } else {
            append({.name = person.name});
        }
    }
    m_edit->setText(rest);
    judge(false);
}

void CcEdit::append(const Person& person)
{
    const bool known = std::any_of(m_chips.begin(), m_chips.end(), [&person](const CcChip* chip) {
        return !person.email.isEmpty() && sameAddress(chip->person(), person);
    });
    if (known || (person.email.isEmpty() && person.name.isEmpty())) {
        return;
    }
    auto* chip = new CcChip(person, this);
    connect(chip, &CcChip::removeRequested, this, [this, chip] { remove(chip); });
    connect(chip, &CcChip::editRequested, this, [this, chip] { mend(chip); });
    connect(chip, &CcChip::moveRequested, this, [this, chip](int direction) { move(chip, direction); });
    m_chips.append(chip);
    chip->show();
    layOut();
    Q_EMIT peopleChanged();
}

void CcEdit::remove(CcChip* chip)
{
    const qsizetype index = m_chips.indexOf(chip);
    m_chips.removeAt(index);
    if (chip->hasFocus() && index < m_chips.size()) {
        m_chips.at(index)->setFocus(Qt::OtherFocusReason);
    } else {
        m_edit->setFocus(Qt::OtherFocusReason);
    }
    chip->hide();
    chip->deleteLater();
    layOut();
    judge(false);
    Q_EMIT peopleChanged();
}

void CcEdit::mend(CcChip* chip)
{
    const QString text = chip->person().email.isEmpty() ? chip->person().name : chip->person().email;
    remove(chip);
    commit();
    m_edit->setText(text);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->end(false);
    Q_EMIT peopleChanged();
}

void CcEdit::move(const CcChip* from, int direction)
{
    const qsizetype next = m_chips.indexOf(const_cast<CcChip*>(from)) + direction;
    if (next >= m_chips.size()) {
        m_edit->setFocus(Qt::OtherFocusReason);
        m_edit->setCursorPosition(0);
    } else if (next >= 0) {
        m_chips.at(next)->setFocus(Qt::OtherFocusReason);
    }
}

void CcEdit::complete()
{
    const QString typed = m_edit->text().trimmed();
    const int question = ++m_question;
    if (typed.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_tickets.people(typed, suggestionCount)
        ->then(this, [this, question](const Result<QList<Person>>& people) {
            if (question == m_question && people) {
                showCompletions(people.value());
            }
        });
}

void CcEdit::showCompletions(const QList<Person>& people)
{
    m_suggestions->clear();
    for (const Person& person : people) {
        const bool taken = std::any_of(m_chips.begin(), m_chips.end(), [&person](const CcChip* chip) {
            return sameAddress(chip->person(), person);
        });
        if (!taken && !person.email.isEmpty()) {
            auto* item = new QStandardItem(suggestionText(person));
            item->setData(QVariant::fromValue(person), Qt::UserRole);
            m_suggestions->appendRow(item);
        }
    }
    if (m_suggestions->rowCount() == 0 || !m_edit->hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(QRect(0, 0, qMax(m_edit->width(), 280), m_edit->height() + margin));
}

void CcEdit::judge(bool leaving)
{
    const QString typed = m_edit->text().trimmed();
    const bool suggesting = m_completer->popup()->isVisible();
    m_wrong = !typed.isEmpty() && !isMailAddress(typed) && (leaving || m_wrong || !suggesting);
    setInvalid(this, !problem().isEmpty());
    Q_EMIT problemChanged();
}

void CcEdit::layOut()
{
    int x = margin;
    int y = margin;
    const int right = width() - margin;
    for (CcChip* chip : std::as_const(m_chips)) {
        const int chipWidth = qMin(chip->sizeHint().width(), right - margin);
        if (x > margin && x + chipWidth > right) {
            x = margin;
            y += chipHeight + gap;
        }
        chip->setGeometry(x, y, chipWidth, chipHeight);
        x += chipWidth + gap;
    }
    if (x > margin && x + narrowestEdit > right) {
        x = margin;
        y += chipHeight + gap;
    }
    m_edit->setGeometry(x, y, qMax(0, right - x), chipHeight);
    const int needed = y + chipHeight + margin;
    if (needed != minimumHeight()) {
        setFixedHeight(needed);
    }
}

void CcEdit::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    const QColor frame = isInvalid(this) ? colours.redText : focused ? colours.accent : colours.ctl;
    const qreal thickness = focused || isInvalid(this) ? 2 : 1;
    painter.setPen(QPen(frame, thickness));
    painter.setBrush(isEnabled() ? colours.base : colours.window);
    const qreal inset = thickness / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
}

void CcEdit::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    layOut();
}

void CcEdit::mousePressEvent(QMouseEvent* event)
{
    QFrame::mousePressEvent(event);
    m_edit->setFocus(Qt::MouseFocusReason);
}

void CcEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        Q_EMIT problemChanged();
    } else if (event->type() == QEvent::FontChange) {
        layOut();
    }
    QFrame::changeEvent(event);
}

void CcEdit::retranslateUi()
{
    m_edit->setPlaceholderText(tr("Add a person or an e-mail"));
    m_edit->setAccessibleName(tr("CC"));
    m_edit->setAccessibleDescription(
        tr("People who are informed too. Left arrow goes to those already added."));
}

} // namespace caredesk
