#pragma once

#include "domain/Draft.h"
#include "ui/common/Page.h"
#include "ui/common/UiContext.h"
#include "ui/compose/WorkRow.h"

#include <memory>

namespace caredesk {

namespace Ui {
class DraftsPage;
}

class DraftsModel;
class EmptyState;
class TicketHeads;
class Toast;

/// What was begun and not sent: opened with Enter or a double click, discarded with Delete, which can be
/// taken back.
class DraftsPage : public Page
{
    Q_OBJECT

public:
    /// `model` outlives the page.
    DraftsPage(const UiContext& context, DraftsModel& model, QWidget* parent = nullptr);
    ~DraftsPage() override;

    QString title() const override;
    void arrive() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    WorkRow row(const Draft& draft) const;
    QString subjectOf(const Draft& draft) const;
    std::optional<Draft> selected() const;
    void openSelected();
    void discardSelected();
    void refresh();
    void retranslateUi();

    UiContext m_context;
    std::unique_ptr<Ui::DraftsPage> m_ui;
    DraftsModel& m_model;
    TicketHeads* m_heads;
    EmptyState* m_empty;
    Toast* m_toast;
};

} // namespace caredesk
