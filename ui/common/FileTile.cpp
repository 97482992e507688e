#include "ui/common/FileTile.h"

#include "base/FileName.h"
#include "ui/common/Format.h"
#include "ui/common/IconButton.h"
#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QKeyEvent>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int Height = 44;
constexpr int Inset = 4;
constexpr QSize ThumbnailSize(52, 36);
constexpr int TypeSize = 36;
constexpr int RemoveSide = 26;

} // namespace

QString fileTypeIcon(const QString& contentType)
{
    if (contentType.startsWith(QLatin1String("image/"))) {
        return QStringLiteral("image-x-generic");
    }
    if (contentType == QLatin1String("application/pdf")) {
        return QStringLiteral("viewpdf");
    }
    if (contentType == QLatin1String("text/csv") || contentType.contains(QLatin1String("spreadsheet"))) {
        return QStringLiteral("table");
    }
    for (const char* archive : {"zip", "compressed", "x-tar", "gzip", "x-7z", "rar", "x-xz", "zstd"}) {
        if (contentType.contains(QLatin1String(archive))) {
            return QStringLiteral("application-zip");
        }
    }
    return QStringLiteral("text-x-generic");
}

FileTile::FileTile(QWidget* parent)
    : QWidget(parent)
    , m_icon(fileTypeIcon({}))
    , m_remove(new IconButton(QStringLiteral("close"), this, RemoveSide))
    , m_edit(new IconButton(QStringLiteral("document-edit"), this, RemoveSide))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_remove->hide();
    m_edit->hide();
    setTabOrder(m_edit, m_remove);
    m_edit->setObjectName(QStringLiteral("editFile"));
    connect(m_edit, &IconButton::clicked, this, &FileTile::editRequested);
    connect(m_remove, &IconButton::clicked, this, &FileTile::removeRequested);
}

void FileTile::setFile(const QString& name, const QString& detail, const QString& contentType)
{
    m_name = shownFileName(name);
    m_detail = detail;
    m_icon = fileTypeIcon(contentType);
    setToolTip(m_name);
    tellName();
    updateGeometry();
    update();
}

void FileTile::setThumbnail(const QPixmap& thumbnail)
{
    m_thumbnail = thumbnail;
    updateGeometry();
    update();
}

void FileTile::setProgress(int percent)
{
    if (percent != m_progress) {
        m_progress = percent;
        tellName();
        update();
    }
}

void FileTile::setRefused(const QString& reason)
{
    m_refused = reason;
    setToolTip(reason.isEmpty() ? m_name : m_name + u'\n' + reason);
    tellName();
    update();
}

void FileTile::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
    updateGeometry();
    update();
}

void FileTile::setRemoveLabel(const QString& label)
{
    m_remove->setLabel(label);
}

void FileTile::setEditLabel(const QString& label)
{
    m_edit->setLabel(label);
    m_edit->setVisible(!label.isEmpty());
    updateGeometry();
    update();
}

int FileTile::buttonsWidth() const
{
    return (m_remove->isHidden() ? 0 : RemoveSide + 4) + (m_edit->isHidden() ? 0 : RemoveSide);
}

void FileTile::tellName()
{
    QStringList parts = {m_name, m_refused.isEmpty() ? m_detail : m_refused};
    if (m_progress >= 0) {
        parts << format::percent(m_progress);
    }
    parts.removeAll(QString());
    setAccessibleName(parts.join(QStringLiteral(", ")));
}

int FileTile::textLeft() const
{
    return Inset + (m_thumbnail.isNull() ? TypeSize : ThumbnailSize.width()) + 8;
}

QSize FileTile::sizeHint() const
{
    const QFontMetrics body(textFont(TextStyle::Body));
    const QFontMetrics small(textFont(TextStyle::Small));
    const int text = qMax(body.horizontalAdvance(m_name), small.horizontalAdvance(m_detail));
    return {textLeft() + qMin(text, 260) + 12 + buttonsWidth(),
            qMax(Height, body.height() + small.height() + 8)};
}

QSize FileTile::minimumSizeHint() const
{
    return {textLeft() + 80 + buttonsWidth(), sizeHint().height()};
}

void FileTile::resizeEvent(QResizeEvent*)
{
    const int top = (height() - RemoveSide) / 2;
    m_remove->setGeometry(width() - RemoveSide - 5, top, RemoveSide, RemoveSide);
    m_edit->setGeometry(m_remove->x() - RemoveSide, top, RemoveSide, RemoveSide);
}

void FileTile::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) {
        Q_EMIT opened();
    }
}

void FileTile::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT opened(); return;
    case Qt::Key_Delete:
        if (!m_remove->isHidden()) {
            Q_EMIT removeRequested();
        }
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void FileTile::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void FileTile::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    const bool refused = !m_refused.isEmpty();
    QPainter painter(this);
    paint::box(&painter, rect(),
               refused        ? colours.redTint
               : underMouse() ? colours.hover
                              : colours.base,
               hasFocus() ? colours.accent
               : refused  ? colours.redText
                          : colours.border,
               hasFocus() ? 2 : 1);

    const QRect type(Inset + 1, (height() - TypeSize) / 2, TypeSize, TypeSize);
    if (refused) {
        paintIcon(&painter, QRect(type.center().x() - 9, type.center().y() - 9, 20, 20),
                  QStringLiteral("state-failed"), colours.redText);
    } else if (m_thumbnail.isNull()) {
        painter.fillRect(type, colours.window);
        paintIcon(&painter, QRect(type.center().x() - 7, type.center().y() - 7, 16, 16), m_icon,
                  colours.text);
    } else {
        const QRect place(QPoint(Inset + 1, (height() - ThumbnailSize.height()) / 2), ThumbnailSize);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize covered =
            m_thumbnail.size().scaled(ThumbnailSize * devicePixelRatioF(), Qt::KeepAspectRatioByExpanding);
        const QPixmap scaled = m_thumbnail.scaled(covered, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QSize cut = ThumbnailSize * devicePixelRatioF();
        painter.drawPixmap(
            place, scaled,
            QRect(QPoint((covered.width() - cut.width()) / 2, (covered.height() - cut.height()) / 2), cut));
        paint::box(&painter, place, {}, colours.border, 1, 0);
    }

    const QFontMetrics body(textFont(TextStyle::Body));
    const QFontMetrics small(textFont(TextStyle::Small));
    const int left = refused ? textLeft() : textLeft() + 1;
    const int right = width() - (buttonsWidth() == 0 ? 8 : buttonsWidth() + 8);
    const int block = body.height() + (m_progress >= 0 && !refused ? 8 : small.height());
    int y = (height() - block) / 2;
    painter.setFont(textFont(TextStyle::Body));
    painter.setPen(colours.text);
    int nameRight = right;
    if (m_progress >= 0 && !refused) {
        const QString percent = format::percent(m_progress);
        painter.setFont(textFont(TextStyle::Small));
        painter.setPen(colours.muted);
        painter.drawText(QRect(left, y, right - left, body.height()), Qt::AlignRight | Qt::AlignVCenter,
                         percent);
        nameRight -= small.horizontalAdvance(percent) + 8;
        painter.setFont(textFont(TextStyle::Body));
        painter.setPen(colours.text);
    }
    painter.drawText(QRect(left, y, nameRight - left, body.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     body.elidedText(m_name, Qt::ElideMiddle, nameRight - left));
    y += body.height();
    if (m_progress >= 0 && !refused) {
        const QRect groove(left, y + 3, right - left, 4);
        paint::box(&painter, groove, colours.railActive, {}, 1, 2);
        paint::box(&painter, QRect(groove.topLeft(), QSize(groove.width() * m_progress / 100, 4)),
                   colours.accent, {}, 1, 2);
    } else {
        painter.setFont(textFont(TextStyle::Small));
        painter.setPen(refused ? colours.redText : colours.muted);
        painter.drawText(QRect(left, y, right - left, small.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         small.elidedText(refused ? m_refused : m_detail, Qt::ElideRight, right - left));
    }
}

} // namespace caredesk
