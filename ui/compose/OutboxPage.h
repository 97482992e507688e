#pragma once

#include "base/Error.h"
#include "domain/Operation.h"
#include "ui/common/Page.h"
#include "ui/common/UiContext.h"
#include "ui/compose/WorkRow.h"

#include <memory>

namespace caredesk {

namespace Ui {
class OutboxPage;
}

class EmptyState;
class OutboxDetail;
class OutboxModel;
class TicketHeads;
class Toast;

/// What waits to reach the portal: the list, and beside it (or, in a narrow window, after it) the one that is
/// selected.
class OutboxPage : public Page
{
    Q_OBJECT

public:
    /// `model` outlives the page.
    OutboxPage(const UiContext& context, OutboxModel& model, QWidget* parent = nullptr);
    ~OutboxPage() override;

    /// Selects this operation, now or as soon as the list has it.
    void showOperation(const QString& uuid);

    QString title() const override;
    void arrive() override;
    /// Less than its parts want side by side: they give way before the window must.
    QSize minimumSizeHint() const override { return {360, 320}; }
    bool goBack() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    WorkRow row(const Operation& operation, int percent) const;
    /// What must be decided on before it, or null.
    const Operation* holder(const Operation& operation) const;
    void refresh();
    void showSelected();
    void openDetail();
    void layOut();
    void tellError(const Error& error);
    void retranslateUi();

    UiContext m_context;
    OutboxModel& m_model;
    std::unique_ptr<Ui::OutboxPage> m_ui;
    TicketHeads* m_heads;
    OutboxDetail* m_detail;
    EmptyState* m_empty;
    Toast* m_toast;
    QString m_wanted;
    bool m_detailOpen = false;
};

} // namespace caredesk
