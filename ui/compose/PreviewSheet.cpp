#include "ui/compose/PreviewSheet.h"

#include "base/FileName.h"
#include "ui/common/Buttons.h"
#include "ui/common/Format.h"
#include "ui/common/TextStyles.h"
#include "ui/compose/FileWork.h"
#include "ui/compose/PictureView.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace caredesk {

namespace {

/// As large as the largest window this is likely to be shown in; more is not decoded.
constexpr QSize pictureBounds(2'560, 1'600);

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return QStringLiteral("UTF-8");
    case TextEncoding::Utf16: return QStringLiteral("UTF-16");
    case TextEncoding::Latin1: break;
    }
    return QStringLiteral("Latin-1");
}

} // namespace

PreviewSheet::PreviewSheet(const SpooledFile& file, QWidget* parent)
    : QDialog(parent)
    , m_file(file)
    , m_kind(previewKind(file.contentType))
    , m_name(new QLabel(this))
    , m_line(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_waiting(new QLabel(this))
    , m_picture(new PictureView(this))
    , m_text(new QPlainTextEdit(this))
    , m_list(new QTreeWidget(this))
    , m_open(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("preview"));
    setTextStyle(m_name, TextStyle::Heading);
    setTextStyle(m_line, TextStyle::Small);
    setMuted(m_line);
    m_line->setObjectName(QStringLiteral("previewFacts"));
    m_waiting->setAlignment(Qt::AlignCenter);
    setMuted(m_waiting);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(2);
    m_list->setTabKeyNavigation(false);
    m_list->header()->setStretchLastSection(false);
    m_picture->setFocusPolicy(Qt::NoFocus);
    for (QWidget* page : {static_cast<QWidget*>(m_waiting), static_cast<QWidget*>(m_picture),
                          static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_list)}) {
        m_pages->addWidget(page);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(m_line);
    column->addSpacing(8);
    column->addWidget(m_pages, 1);
    column->addSpacing(12);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    setButtonIcon(m_open, QStringLiteral("open-external"));
    m_open->setVisible(m_kind == PreviewKind::Picture);
    m_open->setAutoDefault(false);
    m_close->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &PreviewSheet::openRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    const QSize window = parent ? parent->window()->size() : QSize(1'000, 700);
    resize(qBound(360, window.width() * 4 / 5, 960), qBound(300, window.height() * 4 / 5, 720));
    m_close->setFocus();
    retranslateUi();

    switch (m_kind) {
    case PreviewKind::Picture:
        loadThumbnail(m_file.path, pictureBounds)->then(this, [this](const Result<QImage>& picture) {
            showPicture(picture);
        });
        break;
    case PreviewKind::Archive:
        loadZipList(m_file.path)->then(this, [this](const Result<ZipListing>& list) { showArchive(list); });
        break;
    case PreviewKind::Text:
    case PreviewKind::None:
        loadTextTail(m_file.path)->then(this, [this](const Result<TextTail>& tail) { showText(tail); });
        break;
    }
}

void PreviewSheet::showPicture(const Result<QImage>& picture)
{
    if (!picture) {
        present(m_waiting, [] { return tr("This picture cannot be shown here. It is sent as it is."); });
        return;
    }
    m_picture->setPicture(*picture);
    present(m_picture, [size = m_file.size] { return format::bytes(size); });
}

void PreviewSheet::showText(const Result<TextTail>& tail)
{
    if (!tail) {
        present(m_waiting,
                [] { return tr("There is no text in this file that can be shown. It is sent as it is."); });
        return;
    }
    m_text->setPlainText(tail->text);
    m_text->moveCursor(QTextCursor::End);
    m_text->moveCursor(QTextCursor::StartOfLine);
    present(m_text, [whole = tail->whole, size = tail->size, encoding = tail->encoding] {
        return (whole ? tr("All of it: %1 · %2") : tr("The last lines of %1 · %2"))
            .arg(format::bytes(size), encodingName(encoding));
    });
    m_text->setFocus();
}

void PreviewSheet::showArchive(const Result<ZipListing>& listing)
{
    if (!listing) {
        present(m_waiting,
                [] { return tr("What is in this archive cannot be listed. It is sent as it is."); });
        return;
    }
    QList<QTreeWidgetItem*> rows;
    for (const ZipListed& file : listing->files) {
        auto* row = new QTreeWidgetItem({shownFileName(file.name), format::bytes(file.size)});
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, row->text(0));
        rows.append(row);
    }
    m_list->addTopLevelItems(rows);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setTextElideMode(Qt::ElideMiddle);
    if (!rows.isEmpty()) {
        m_list->setCurrentItem(rows.first());
    }
    present(m_list, [count = static_cast<int>(listing->count),
                     shown = static_cast<int>(listing->files.size()), bytes = listing->bytes] {
        const QString all = tr("%n file(s), %1 unpacked", nullptr, count).arg(format::bytes(bytes));
        return shown < count ? tr("%1 · the first %n are listed", nullptr, shown).arg(all) : all;
    });
    m_list->setFocus();
}

void PreviewSheet::present(QWidget* page, Words facts)
{
    m_facts = std::move(facts);
    m_pages->setCurrentWidget(page);
    retranslateUi();
}

void PreviewSheet::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void PreviewSheet::retranslateUi()
{
    const QString name = shownFileName(m_file.fileName);
    setWindowTitle(name);
    m_name->setText(name);
    const QString facts = m_facts ? m_facts() : tr("Reading…");
    m_waiting->setText(facts);
    m_line->setText(m_pages->currentWidget() == m_waiting ? format::bytes(m_file.size) : facts);
    m_picture->setAccessibleName(tr("Picture %1").arg(name));
    m_text->setAccessibleName(tr("Text of %1").arg(name));
    m_list->setAccessibleName(tr("Files in %1").arg(name));
    m_list->setHeaderLabels({tr("File"), tr("Size")});
    m_open->setText(tr("Open in &another program"));
    m_close->setText(tr("Close", "dialog"));
}

} // namespace caredesk
