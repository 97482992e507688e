#pragma once

#include "base/Job.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QLabel;
class QPushButton;

namespace caredesk {

class PasswordField;
class Strip;

/// A sheet over the window that asks for a password, says what became of it, and closes itself once it was
/// accepted. Made with its form's own texts; deletes itself when closed.
class PasswordSheet : public QDialog
{
    Q_OBJECT

protected:
    /// The parts that every such form has.
    struct Parts
    {
        QLabel* who;
        PasswordField* password;
        QLabel* capsLock;
        Strip* problem;
        QPushButton* signIn;
        QPushButton* later;
    };

    using QDialog::QDialog;

    /// Once the form's widgets are there.
    void setParts(const Parts& parts);

    /// Sign in was pressed while nothing was under way.
    virtual void submit() = 0;
    /// The form's own texts, in the language of now.
    virtual void retranslateForm() = 0;
    /// What of the error is said below its title.
    virtual QString detailOf(const Error& error) const = 0;
    virtual void setBusy(bool busy);
    virtual void showProblem(const std::optional<Error>& error);

    /// Shows what becomes of the sign-in, and ends the sheet when it succeeds.
    void follow(Job<Done>* job);
    const std::optional<Error>& error() const { return m_error; }
    JobBase* job() const { return m_job; }

    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void setError(const std::optional<Error>& error);

    Parts m_parts = {};
    QPointer<JobBase> m_job;
    std::optional<Error> m_error;
};

} // namespace caredesk
