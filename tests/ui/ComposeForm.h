#pragma once

#include "ComposeStage.h"
#include "support/Await.h"
#include "ui/common/FileTile.h"
#include "ui/compose/AttachmentArea.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/NewTicketPage.h"
#include "ui/compose/NoticeLine.h"

#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

namespace caredesk::test {

constexpr QPoint overMessage(500, 300);
constexpr QPoint overGuidance(1100, 500);

/// The form of a new ticket, shown, and its attachments.
struct ComposeForm
{
    explicit ComposeForm(ComposeStage& stage)
        : page(stage.context)
    {
        page.resize(1160, 700);
        page.show();
    }

    QList<FileTile*> tiles() const
    {
        QList<FileTile*> shown;
        for (FileTile* tile : page.findChildren<FileTile*>()) {
            if (tile->isVisible()) {
                shown.append(tile);
            }
        }
        return shown;
    }
    FileTile* tile(const QString& name) const
    {
        for (FileTile* tile : tiles()) {
            if (tile->fileName() == name) {
                return tile;
            }
        }
        return nullptr;
    }
    MessageEdit* message() const { return child<MessageEdit>(const_cast<NewTicketPage*>(&page), "message"); }
    /// The line above the tiles.
    QString notice() const
    {
        auto* line = page.findChild<AttachmentArea*>()->findChild<NoticeLine*>();
        return line->isVisible() ? line->findChild<QLabel*>(QStringLiteral("noticeText"))->text() : QString();
    }
    void takeUpOffer() const
    {
        auto* line = page.findChild<AttachmentArea*>()->findChild<NoticeLine*>();
        QTest::mouseClick(line->findChild<QPushButton*>(QStringLiteral("noticeAction")), Qt::LeftButton);
    }

    NewTicketPage page;
};

inline QStringList storedNames(const ComposeStage& stage)
{
    QStringList names;
    for (const Draft& draft : stage.drafts.stored) {
        for (const SpooledFile& file : draft.attachments) {
            names.append(file.fileName);
        }
    }
    return names;
}

/// With ordinary blanks between a number and its unit.
inline QString plain(QString text)
{
    return text.replace(QChar::Nbsp, u' ').replace(QChar(0x202f), u' ');
}

inline bool says(const FileTile* tile, const char* words)
{
    return tile && plain(tile->accessibleName()).contains(QString::fromUtf8(words));
}

inline QImage picture()
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

} // namespace caredesk::test
