#include "ui/shell/TopBar.h"

#include "ui/common/Colours.h"
#include "ui/shell/ConnectionPopover.h"
#include "ui_TopBar.h"

#include <QEvent>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int Height = 48;

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TopBar>())
{
    m_ui->setupUi(this);
    setMinimumHeight(Height);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_ui->theme->setIconName(QStringLiteral("contrast"));
    m_ui->language->addSegment(QStringLiteral("ES"));
    m_ui->language->addSegment(QStringLiteral("EN"));
    m_ui->language->setSegmentName(0, QStringLiteral("Español"));
    m_ui->language->setSegmentName(1, QStringLiteral("English"));
    connect(m_ui->language, &SegmentedSwitch::chosen, this, [this](int index) {
        Q_EMIT languageChosen(index == 0 ? QStringLiteral("es") : QStringLiteral("en"));
    });
    connect(m_ui->theme, &IconButton::clicked, this, &TopBar::themeToggled);
    connect(m_ui->connection, &ConnectionLine::clicked, this, &TopBar::explainConnection);
    setSignedIn(false);
    retranslate();
}

TopBar::~TopBar() = default;

void TopBar::setBrand(const QString& vendor, const QString& product)
{
    m_ui->vendor->setText(vendor);
    m_ui->product->setText(product);
}

void TopBar::setSignedIn(bool signedIn)
{
    m_ui->search->setVisible(signedIn);
    m_ui->account->setVisible(signedIn);
}

void TopBar::setConnection(const ConnectionWords& words)
{
    m_ui->connection->setWords(words);
}

void TopBar::setLanguage(const QString& code)
{
    m_ui->language->setCurrent(code == QLatin1String("es") ? 0 : 1);
}

void TopBar::setDark(bool dark)
{
    m_dark = dark;
    m_ui->theme->setLabel(dark ? tr("Light theme") : tr("Dark theme"));
}

void TopBar::setNarrow(bool narrow)
{
    m_ui->connection->setShort(narrow);
    m_ui->account->setShort(narrow);
}

SearchField* TopBar::search() const
{
    return m_ui->search;
}

AccountButton* TopBar::account() const
{
    return m_ui->account;
}

void TopBar::explainConnection()
{
    auto* popover = new ConnectionPopover(m_ui->connection->words(), this);
    connect(popover, &ConnectionPopover::accepted, this, &TopBar::offerAccepted);
    popover->openBelow(m_ui->connection);
}

void TopBar::retranslate()
{
    m_ui->retranslateUi(this);
    setDark(m_dark);
}

void TopBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void TopBar::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
}

} // namespace caredesk
