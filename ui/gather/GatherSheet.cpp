#include "ui/gather/GatherSheet.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "evidence/EvidenceZip.h"
#include "evidence/Gatherer.h"
#include "evidence/Manifest.h"
#include "ui/common/Buttons.h"
#include "ui/common/Format.h"
#include "ui/common/Strip.h"
#include "ui/common/TextStyles.h"
#include "ui/gather/GatherDelegate.h"
#include "ui/gather/GatherModel.h"
#include "ui/gather/PreviewPane.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace caredesk {

namespace {

constexpr QSize wanted(920, 600);
constexpr QSize alone(640, 420);
constexpr int listWidth = 380;

} // namespace

GatherSheet::GatherSheet(const GatherOffer& offer, const Clock& clock, const SystemProbe& probe,
                         QWidget* parent)
    : QDialog(parent)
    , m_offer(offer)
    , m_clock(clock)
    , m_facts(probe.facts())
    , m_model(new GatherModel(this))
    , m_title(new QLabel(this))
    , m_intro(new QLabel(this))
    , m_problem(new Strip(Strip::Kind::Error, this))
    , m_pages(new QStackedWidget(this))
    , m_progressText(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_list(new QListView(this))
    , m_preview(new PreviewPane(this))
    , m_cancel(new QPushButton(this))
    , m_attach(new QPushButton(this))
{
    setObjectName(QStringLiteral("gatherSheet"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    resize((offer.sources.isEmpty() ? alone : wanted).boundedTo(screen()->availableSize() * 0.9));
    setTextStyle(m_title, TextStyle::Heading);
    m_intro->setWordWrap(true);
    m_intro->setTextFormat(Qt::PlainText);
    m_intro->setObjectName(QStringLiteral("gatherIntro"));
    m_problem->setBoxed(true);
    m_problem->hide();

    auto* waiting = new QWidget(this);
    auto* waitingColumn = new QVBoxLayout(waiting);
    waitingColumn->addStretch(1);
    waitingColumn->addWidget(m_progressText, 0, Qt::AlignHCenter);
    waitingColumn->addWidget(m_progress);
    waitingColumn->addStretch(2);
    m_progress->setTextVisible(false);
    m_pages->addWidget(waiting);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new GatherDelegate(m_list));
    m_list->setObjectName(QStringLiteral("gatherList"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setFixedWidth(listWidth);
    auto* parts = new QWidget(this);
    auto* sideBySide = new QHBoxLayout(parts);
    sideBySide->setContentsMargins(0, 0, 0, 0);
    sideBySide->setSpacing(12);
    sideBySide->addWidget(m_list);
    sideBySide->addWidget(m_preview, 1);
    m_pages->addWidget(parts);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addWidget(m_problem);
    column->addWidget(m_pages, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_attach);
    column->addLayout(buttons);
    setButtonRole(m_attach, ButtonRole::Primary);
    setButtonIcon(m_attach, QStringLiteral("mail-attachment"));
    m_attach->setDefault(true);
    m_attach->setObjectName(QStringLiteral("gatherAttach"));
    m_cancel->setAutoDefault(false);
    m_cancel->setObjectName(QStringLiteral("gatherCancel"));

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_attach, &QPushButton::clicked, this, &GatherSheet::attach);
    connect(m_model, &GatherModel::choiceChanged, this, &GatherSheet::tellChoice);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &GatherSheet::readRow);
    auto* leaveOut = new QShortcut(Qt::Key_Delete, m_list);
    leaveOut->setContext(Qt::WidgetShortcut);
    connect(leaveOut, &QShortcut::activated, this,
            [this] { m_model->setData(m_list->currentIndex(), Qt::Unchecked, Qt::CheckStateRole); });
    retranslateUi();
    look();
}

GatherSheet::~GatherSheet()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->abort();
    }
}

void GatherSheet::look()
{
    if (m_offer.sources.isEmpty()) {
        gathered(Gathering());
        return;
    }
    enter(State::Looking);
    Job<Gathering>* job = startGathering({.sources = m_offer.sources, .now = m_clock.now()});
    m_job = job;
    connect(job, &JobBase::progress, this, &GatherSheet::showProgress);
    job->then(this, [this](const Result<Gathering>& gathering) { this->gathered(gathering); });
}

void GatherSheet::gathered(const Result<Gathering>& gathering)
{
    m_model->setContents(gathering ? *gathering : Gathering{.sources = m_offer.sources},
                         m_offer.sources.isEmpty());
    enter(State::Choosing);
    if (!gathering) {
        tell(gathering.error());
    } else if (!m_offer.takesZips && !gathering->files.isEmpty()) {
        m_problem->setTexts(tr("This portal does not take zip files."),
                            tr("The logs cannot be attached. The system information can."));
        m_problem->show();
    }
    m_list->setCurrentIndex(m_model->firstReadable());
    m_list->setFocus();
}

void GatherSheet::enter(State state)
{
    m_state = state;
    m_pages->setCurrentIndex(state == State::Choosing ? 1 : 0);
    m_problem->hide();
    showProgress(0, -1);
    tellChoice();
}

void GatherSheet::showProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    // Bytes are too many for a bar's integers.
    constexpr int steps = 1'000;
    m_progress->setRange(0, total > 0 ? steps : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(done * steps / total) : 0);
    QString words;
    if (m_state == State::Packing) {
        words = tr("Packing…");
    } else if (m_state == State::Looking) {
        words = total < 0 ? tr("Looking for the files…") : tr("Reading file %1 of %2…").arg(done).arg(total);
    }
    m_progressText->setText(words);
    m_progressText->setAccessibleName(words);
    m_progress->setAccessibleName(words);
}

void GatherSheet::readRow(const QModelIndex& index)
{
    const QString title = index.data().toString();
    const QString detail = index.data(GatherModel::DetailRole).toString();
    switch (static_cast<GatherModel::Kind>(index.data(GatherModel::KindRole).toInt())) {
    case GatherModel::Kind::System: m_preview->showText(title, {}, m_systemInformation); break;
    case GatherModel::Kind::Manifest:
        m_preview->showText(title, {}, manifestText(m_model->gathering(), m_model->leftOut(), m_clock.now()));
        break;
    case GatherModel::Kind::File: {
        const GatheredFile& file = *m_model->file(index);
        if (file.binary) {
            m_preview->showText(file.from, detail, tr("This is not a text. It is sent as it is."));
        } else {
            m_preview->showFile(file.from, detail, file.path);
        }
        break;
    }
    case GatherModel::Kind::Section:
    case GatherModel::Kind::Skipped: m_preview->showText(title, {}, {}); break;
    }
}

void GatherSheet::attach()
{
    if (m_state != State::Choosing) {
        return;
    }
    if (m_model->filesThatGo() == 0 || !m_offer.takesZips) {
        packed(ZipSummary());
        return;
    }
    enter(State::Packing);
    m_cancel->setFocus();
    const Gathering& gathering = m_model->gathering();
    const QString name =
        tr("evidence_%1.zip")
            .arg(QDateTime::fromMSecsSinceEpoch(m_clock.now()).toString(QStringLiteral("yyyy-MM-dd_HHmmss")));
    Job<ZipSummary>* job = startZip(evidenceZip(gathering, m_model->leftOut(), m_clock.now(),
                                                gathering.folder->filePath(name), m_offer.maxZipBytes));
    m_job = job;
    connect(job, &JobBase::progress, this, &GatherSheet::showProgress);
    // The copies must stay as long as they are read, even without the sheet.
    connect(job, &QObject::destroyed, job, [folder = gathering.folder] {});
    job->then(this, [this](const Result<ZipSummary>& zip) { packed(zip); });
}

void GatherSheet::packed(const Result<ZipSummary>& zip)
{
    if (!zip) {
        enter(State::Choosing);
        m_list->setFocus();
        tell(zip.error());
        return;
    }
    Q_EMIT attached(zip->path, m_model->systemGoes() ? m_systemInformation : QString(),
                    m_model->gathering().folder);
    accept();
}

void GatherSheet::tell(const Error& error)
{
    if (error.code == ErrorCode::FileTooLarge) {
        m_problem->setTexts(tr("Packed it is over the limit of %1.").arg(format::bytes(m_offer.maxZipBytes)),
                            tr("Take something out, the largest first, or send it in two messages."));
    } else {
        const ErrorText words = errorText(error);
        m_problem->setTexts(words.title, words.advice);
    }
    m_problem->show();
}

void GatherSheet::tellChoice()
{
    const int files = m_offer.takesZips ? m_model->filesThatGo() : 0;
    m_attach->setEnabled(m_state == State::Choosing && (files > 0 || m_model->systemGoes()));
    QString words;
    if (m_offer.sources.isEmpty()) {
        words = tr("This goes as a text file. It names nobody, and not this computer.");
    } else if (m_state == State::Looking) {
        words = tr("Logs and configuration that your administrator named. Nothing is sent yet.");
    } else if (m_model->gathering().files.isEmpty()) {
        words = tr("None of the files that your administrator named is on this computer.");
    } else {
        words = tr("%n file(s) go, %1 before packing. Look inside, and take out what should not go.", nullptr,
                   m_model->filesThatGo())
                    .arg(format::bytes(m_model->bytesThatGo()));
    }
    m_intro->setText(words);
    m_intro->setAccessibleName(words);
}

void GatherSheet::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void GatherSheet::retranslateUi()
{
    const QString title = m_offer.sources.isEmpty() ? tr("System information") : tr("Gather logs");
    setWindowTitle(title);
    m_title->setText(title);
    m_list->setAccessibleName(tr("What was found"));
    m_cancel->setText(tr("Cancel"));
    m_attach->setText(tr("&Attach"));
    m_facts.language = QLocale().name().section(u'_', 0, 0);
    m_systemInformation = systemInformation(m_facts, m_clock.now());
    m_model->retranslate();
    if (const QModelIndex shown = m_list->currentIndex(); shown.isValid() && !m_model->file(shown)) {
        readRow(shown);
    }
    showProgress(m_done, m_total);
    tellChoice();
}

} // namespace caredesk
