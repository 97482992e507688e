#include "ui/emergency/Calling.h"

#include "ui/common/Dialogs.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPushButton>
#include <QTimer>

namespace caredesk {

namespace {

constexpr int CopiedMs = 2000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Calling)
};

} // namespace

void copyNumber(const QString& number, QPushButton* button, const QString& copiedWord)
{
    QGuiApplication::clipboard()->setText(number);
    if (button->text() == copiedWord) {
        return;
    }
    const QString before = button->text();
    button->setMinimumWidth(button->width());
    button->setText(copiedWord);
    setButtonIcon(button, QStringLiteral("check"));
    QTimer::singleShot(CopiedMs, button, [button, before, copiedWord] {
        setButtonIcon(button, QStringLiteral("edit-copy"));
        if (button->text() == copiedWord) {
            button->setText(before);
        }
    });
}

void callNumber(Dialogs& dialogs, QWidget* parent, const QString& tel, const QString& published)
{
    if (dialogs.open(QUrl(QStringLiteral("tel:") + tel))) {
        return;
    }
    const Question question = {
        Words::tr("Dial this number: %1").arg(published),
        Words::tr("No program on this computer makes calls. Dial by hand, or scan the QR code with a phone."),
        {{QString(), Words::tr("Close"), ButtonRole::Framed}}};
    dialogs.ask(parent, question, [](const QString&) {});
}

} // namespace caredesk
