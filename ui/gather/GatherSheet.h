#pragma once

#include "archive/ZipWriter.h"
#include "evidence/Gathering.h"
#include "evidence/SystemFacts.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace caredesk {

class Clock;
class GatherModel;
class PreviewPane;
class Strip;

/// What a gathering is offered with.
struct GatherOffer
{
    QList<EvidenceSource> sources = {}; ///< None: the system information alone.
    qint64 maxZipBytes = 0;             ///< What the portal takes as one file; 0: no limit is known.
    bool takesZips = true;

    bool operator==(const GatherOffer&) const = default;
};

/// Gathers the logs that the portal profile names, shows each as it would be sent, lets the person take
/// things out, and packs the rest into one zip. The system information goes along as a text of its own, if
/// wanted. Shown with open(); it begins by itself.
class GatherSheet : public QDialog
{
    Q_OBJECT

public:
    GatherSheet(const GatherOffer& offer, const Clock& clock, const SystemProbe& probe, QWidget* parent);
    ~GatherSheet() override;

Q_SIGNALS:
    /// The person attaches this: the zip's path (empty: no files), which lies in `folder` and goes with it,
    /// and the system information (empty: none).
    void attached(const QString& zip, const QString& systemInformation,
                  const std::shared_ptr<WorkFolder>& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Looking, Choosing, Packing };

    void look();
    void gathered(const Result<Gathering>& gathering);
    void enter(State state);
    void showProgress(qint64 done, qint64 total);
    void readRow(const QModelIndex& index);
    void attach();
    void packed(const Result<ZipSummary>& zip);
    void tell(const Error& error);
    void tellChoice();
    void retranslateUi();

    GatherOffer m_offer;
    const Clock& m_clock;
    State m_state = State::Looking;
    SystemFacts m_facts;
    QString m_systemInformation;
    QPointer<JobBase> m_job;
    qint64 m_done = 0;
    qint64 m_total = -1;
    GatherModel* m_model;
    QLabel* m_title;
    QLabel* m_intro;
    Strip* m_problem;
    QStackedWidget* m_pages;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QListView* m_list;
    PreviewPane* m_preview;
    QPushButton* m_cancel;
    QPushButton* m_attach;
};

} // namespace caredesk
