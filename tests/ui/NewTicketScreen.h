#pragma once

#include "ComposeStage.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/NewTicketPage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

namespace caredesk::test {

/// The page of a new ticket on the screen, with the ways a person has to it.
struct NewTicketScreen
{
    explicit NewTicketScreen(ComposeStage& stage, int height = 700)
        : page(stage.context)
    {
        page.resize(1160, height);
        page.show();
        page.activateWindow();
    }

    QComboBox* casino() { return child<QComboBox>(&page, "casino"); }
    QLineEdit* subject() { return child<QLineEdit>(&page, "subject"); }
    MessageEdit* message() { return child<MessageEdit>(&page, "message"); }

    /// By the keyboard; the casino is the next one in its list.
    void write(const char* subjectText)
    {
        casino()->setFocus();
        QTest::keyClick(casino(), Qt::Key_Down);
        QTest::keyClicks(subject(), QString::fromLatin1(subjectText));
    }

    NewTicketPage page;
};

} // namespace caredesk::test
