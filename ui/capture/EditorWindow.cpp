#include "ui/capture/EditorWindow.h"

#include "base/ErrorText.h"
#include "base/InPool.h"
#include "base/WholeFile.h"
#include "ui/capture/EditorCanvas.h"
#include "ui/capture/EditorToolbar.h"
#include "ui/common/Buttons.h"
#include "ui/common/Dialogs.h"
#include "ui/common/Format.h"
#include "ui/common/IconButton.h"
#include "ui/common/Icons.h"
#include "ui/common/Preferences.h"
#include "ui/common/TextStyles.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace caredesk {

namespace {

constexpr QLatin1String GeometryName("editor");
constexpr QSize FirstSize(1366, 768);
constexpr qreal ZoomStep = 1.25;
const QColor FirstColour(0xc8, 0x42, 0x0b);
constexpr qreal FirstStroke = 3;

Job<Done>* writeFile(const QString& path, const QByteArray& bytes)
{
    return inPool<Done>([path, bytes] { return writeWholeFile(path, bytes); });
}

} // namespace

EditorWindow::EditorWindow(const Picture& picture, const PictureUse& use, Dialogs& dialogs,
                           Preferences& preferences)
    : m_use(use)
    , m_dialogs(dialogs)
    , m_preferences(preferences)
    , m_canvas(new EditorCanvas(picture, this))
    , m_toolbar(new EditorToolbar(bool(use.attach), this))
    , m_message(new QLabel(this))
    , m_size(new QLabel(this))
    , m_zoom(new QLabel(this))
    , m_applyCrop(new QPushButton(this))
    , m_zoomOut(new IconButton(QStringLiteral("zoom-out"), this))
    , m_zoomIn(new IconButton(QStringLiteral("zoom-in"), this))
    , m_fit(new QPushButton(this))
{
    setObjectName(QStringLiteral("editorWindow"));
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowIcon(applicationIcon());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_canvas, 1);
    column->addWidget(makeFooter());
    connectAll();
    m_canvas->setColour(FirstColour);
    m_canvas->setStroke(FirstStroke * qMax(1.0, devicePixelRatioF()));
    m_toolbar->setColour(FirstColour);
    m_canvas->setTool(EditorTool::Select);
    m_canvas->setFocus();
    if (!restoreGeometry(m_preferences.geometry(GeometryName))) {
        resize(FirstSize);
    }
    retranslateUi();
}

QWidget* EditorWindow::makeFooter()
{
    auto* footer = new QWidget(this);
    footer->setBackgroundRole(QPalette::Window);
    footer->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 2, 12, 2);
    row->setSpacing(8);
    m_message->setObjectName(QStringLiteral("editorMessage"));
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_applyCrop->setObjectName(QStringLiteral("applyCrop"));
    setButtonSize(m_applyCrop, ButtonSize::Small);
    setButtonRole(m_fit, ButtonRole::Flat);
    setButtonIcon(m_fit, QStringLiteral("zoom-fit-best"));
    setTextStyle(m_message, TextStyle::Small);
    setTextStyle(m_size, TextStyle::Small);
    setMuted(m_size);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(48);
    row->addWidget(m_message, 1);
    row->addWidget(m_applyCrop);
    row->addWidget(m_size);
    row->addWidget(m_zoomOut);
    row->addWidget(m_zoom);
    row->addWidget(m_zoomIn);
    row->addWidget(m_fit);
    return footer;
}

void EditorWindow::connectAll()
{
    connect(m_toolbar, &EditorToolbar::toolChosen, this, [this](EditorTool tool) {
        m_canvas->setTool(tool);
        m_canvas->setFocus();
    });
    connect(m_toolbar, &EditorToolbar::colourChosen, m_canvas, &EditorCanvas::setColour);
    connect(m_toolbar, &EditorToolbar::strokeChosen, this,
            [this](qreal width) { m_canvas->setStroke(width * qMax(1.0, devicePixelRatioF())); });
    connect(m_toolbar, &EditorToolbar::undoRequested, m_canvas, &EditorCanvas::undo);
    connect(m_toolbar, &EditorToolbar::redoRequested, m_canvas, &EditorCanvas::redo);
    connect(m_toolbar, &EditorToolbar::deleteRequested, m_canvas, &EditorCanvas::deleteSelected);
    connect(m_toolbar, &EditorToolbar::copyRequested, this, &EditorWindow::copy);
    connect(m_toolbar, &EditorToolbar::saveRequested, this, &EditorWindow::save);
    connect(m_toolbar, &EditorToolbar::attachRequested, this, &EditorWindow::attach);
    connect(m_canvas, &EditorCanvas::toolChanged, m_toolbar, &EditorToolbar::setTool);
    connect(m_canvas, &EditorCanvas::escaped, this, &EditorWindow::close);
    connect(m_canvas, &EditorCanvas::changed, this, [this] {
        m_told.clear();
        showState();
    });
    connect(m_canvas, &EditorCanvas::zoomChanged, this, &EditorWindow::showState);
    connect(m_applyCrop, &QPushButton::clicked, m_canvas, &EditorCanvas::applyCrop);
    connect(m_zoomIn, &IconButton::clicked, this, [this] { m_canvas->zoomBy(ZoomStep); });
    connect(m_zoomOut, &IconButton::clicked, this, [this] { m_canvas->zoomBy(1 / ZoomStep); });
    connect(m_fit, &QPushButton::clicked, m_canvas, &EditorCanvas::fit);
    const auto shortcut = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    shortcut(QKeySequence::Undo, [this] { m_canvas->undo(); });
    shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_canvas->redo(); });
    shortcut(QKeySequence::Copy, [this] { copy(); });
    shortcut(QKeySequence::Save, [this] { save(); });
    shortcut(Qt::CTRL | Qt::Key_Return, [this] { attach(); });
    shortcut(Qt::CTRL | Qt::Key_Plus, [this] { m_canvas->zoomBy(ZoomStep); });
    shortcut(Qt::CTRL | Qt::Key_Minus, [this] { m_canvas->zoomBy(1 / ZoomStep); });
    shortcut(Qt::CTRL | Qt::Key_0, [this] { m_canvas->fit(); });
    for (const EditorTool tool : editorTools) {
        shortcut(toolKey(tool), [this, tool] {
            m_canvas->setTool(tool);
            m_canvas->setFocus();
        });
    }
}

void EditorWindow::setBusy(bool busy)
{
    m_busy = busy;
    m_toolbar->setBusy(busy);
    showState();
}

void EditorWindow::attach()
{
    if (m_busy || !m_use.attach || !m_use.owner) {
        return;
    }
    setBusy(true);
    finishPicture(m_canvas->picture())->then(this, [this](const Result<FinishedPicture>& finished) {
        setBusy(false);
        if (finished && m_use.owner) {
            m_use.attach(finished.value());
            m_discarding = true;
            close();
        }
    });
}

void EditorWindow::copy()
{
    if (m_busy) {
        return;
    }
    setBusy(true);
    auto* job = inPool<QImage>([picture = m_canvas->picture()] { return flattened(picture); });
    job->then(this, [this](const Result<QImage>& image) {
        QGuiApplication::clipboard()->setImage(image.value());
        m_told = tr("The picture was copied.");
        setBusy(false);
    });
}

void EditorWindow::save()
{
    if (m_busy) {
        return;
    }
    m_dialogs.chooseSaveFile(this, tr("Save the picture"), tr("screenshot.png"), [this](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        setBusy(true);
        const Picture picture = m_canvas->picture();
        finishPicture(picture)->then(this, [this, path, picture](const Result<FinishedPicture>& finished) {
            writeFile(path, finished->png)->then(this, [this, picture](const Outcome& written) {
                setBusy(false);
                if (!written) {
                    tellError(written.error());
                    return;
                }
                m_everKept = true;
                m_keptMarks = picture.marks;
                m_keptCrop = picture.crop;
                m_told = tr("The picture was saved.");
                showState();
            });
        });
    });
}

void EditorWindow::tellError(const Error& error)
{
    m_told = errorText(error).paragraph();
    showState();
}

bool EditorWindow::isKept() const
{
    const Picture& picture = m_canvas->picture();
    const bool same = m_everKept && m_keptMarks == picture.marks && m_keptCrop == picture.crop;
    return m_discarding || same || !m_use.attach || !m_use.owner;
}

void EditorWindow::closeEvent(QCloseEvent* event)
{
    if (isKept()) {
        m_preferences.setGeometry(GeometryName, saveGeometry());
        event->accept();
        return;
    }
    event->ignore();
    // Not from inside the closing: the answer may close it again.
    QMetaObject::invokeMethod(this, &EditorWindow::askToDiscard, Qt::QueuedConnection);
}

void EditorWindow::askToDiscard()
{
    const Question question{tr("Close without attaching the picture?"),
                            tr("What you did to it here is not kept."),
                            {{{}, tr("&Go on editing"), ButtonRole::Framed},
                             {QStringLiteral("attach"), tr("&Attach to ticket"), ButtonRole::Primary},
                             {QStringLiteral("discard"), tr("&Close"), ButtonRole::Destructive}}};
    m_dialogs.ask(this, question, [this](const QString& choice) {
        if (choice == QLatin1String("attach")) {
            attach();
        } else if (!choice.isEmpty()) {
            m_discarding = true;
            close();
        }
    });
}

void EditorWindow::showState()
{
    const Picture& picture = m_canvas->picture();
    m_toolbar->setHistory(m_canvas->canUndo(), m_canvas->canRedo(), m_canvas->selected());
    m_applyCrop->setVisible(m_canvas->isCropPending());
    m_size->setText(tr("%1 × %2 px").arg(picture.crop.width()).arg(picture.crop.height()));
    m_zoom->setText(format::percent(qRound(m_canvas->zoom() * 100)));
    QString message = m_told;
    if (m_busy) {
        message = tr("Preparing the picture…");
    } else if (message.isEmpty() && m_canvas->tool() == EditorTool::Crop) {
        message = tr("Drag over what is to stay. Enter crops, Esc leaves it.");
    } else if (message.isEmpty() && picture.redactions() > 0) {
        message = tr("%n redacted area(s). They are burnt into the picture: what was under them is never "
                     "saved or sent.",
                     nullptr, picture.redactions());
    } else if (message.isEmpty()) {
        message = tr("Hide names, cards and other players' data with Redact before you attach the picture.");
    }
    m_message->setText(message);
    m_message->setToolTip(message);
    m_message->setAccessibleName(message);
}

void EditorWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void EditorWindow::retranslateUi()
{
    setWindowTitle(m_use.title.isEmpty() ? tr("Screenshot — CareDesk")
                                         : tr("Screenshot for “%1” — CareDesk").arg(m_use.title));
    m_applyCrop->setText(tr("Cro&p"));
    m_zoomIn->setLabel(tr("Zoom in"));
    m_zoomOut->setLabel(tr("Zoom out"));
    m_fit->setText(tr("&Fit"));
    showState();
}

} // namespace caredesk
