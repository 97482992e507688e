#pragma once

#include "ui/common/Dialogs.h"

#include <QDialog>

namespace caredesk {

/// A question over the window: title, text, one button a choice. Shown with open(), never exec(). The first
/// choice that is not destructive has the focus.
class MessageSheet : public QDialog
{
    Q_OBJECT

public:
    MessageSheet(const Question& question, QWidget* parent);

    void done(int result) override;

Q_SIGNALS:
    /// Once: the id of the choice; empty when it was cancelled or closed.
    void answered(const QString& choice);

private:
    QString m_answer;
    bool m_told = false;
};

} // namespace caredesk
