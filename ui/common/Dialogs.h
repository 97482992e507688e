#pragma once

#include "ui/common/Buttons.h"

#include <QList>
#include <QStringList>
#include <QUrl>

#include <functional>

class QWidget;

namespace caredesk {

/// One answer that a question offers. The choice whose id is empty is "cancel": Escape and closing give it.
struct Choice
{
    QString id = {};
    QString label = {};
    ButtonRole role = ButtonRole::Framed;
};

struct Question
{
    QString title = {};
    QString text = {};
    QList<Choice> choices = {};
};

/// Everything that interrupts the person, behind one seam, so that tests can answer. Nothing here blocks: the
/// answer comes later, in the main thread, and not at all when `parent` is gone by then.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    virtual void ask(QWidget* parent, const Question& question,
                     std::function<void(const QString& choice)> answer) = 0;
    /// Empty list: cancelled. `title` is the window's.
    virtual void chooseFiles(QWidget* parent, const QString& title,
                             std::function<void(const QStringList& paths)> answer) = 0;
    /// Where to save; empty: cancelled.
    virtual void chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestedName,
                                std::function<void(const QString& path)> answer) = 0;
    virtual void chooseFolder(QWidget* parent, const QString& title,
                              std::function<void(const QString& path)> answer) = 0;
    /// Hands an address (https:, tel:, mailto:, a local file) to the desktop; false when nothing takes it.
    virtual bool open(const QUrl& url) = 0;
};

/// The real ones.
class DesktopDialogs final : public Dialogs
{
public:
    void ask(QWidget* parent, const Question& question, std::function<void(const QString&)> answer) override;
    void chooseFiles(QWidget* parent, const QString& title,
                     std::function<void(const QStringList&)> answer) override;
    void chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestedName,
                        std::function<void(const QString&)> answer) override;
    void chooseFolder(QWidget* parent, const QString& title,
                      std::function<void(const QString&)> answer) override;
    bool open(const QUrl& url) override;
};

} // namespace caredesk
