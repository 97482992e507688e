#pragma once

#include "base/Job.h"

#include <QPointer>

namespace caredesk {

/// A job for what `convert(Result<From>)` makes of `source`'s result. Aborting or deleting it aborts
/// `source`.
template <typename To, typename From>
class MappedJob final : public Job<To>
{
public:
    template <typename Convert>
    MappedJob(Job<From>* source, Convert convert, QObject* parent)
        : Job<To>(parent)
        , m_source(source)
    {
        source->then(this, [this, convert = std::move(convert)](const Result<From>& result) {
            this->finish(convert(result));
        });
        QObject::connect(source, &JobBase::progress, this, &JobBase::progress);
        this->setAbortHandler([this] { abortSource(); });
    }
    ~MappedJob() override { abortSource(); }

private:
    void abortSource()
    {
        if (m_source && !m_source->isFinished()) {
            m_source->abort();
        }
    }

    QPointer<Job<From>> m_source;
};

template <typename To, typename From, typename Convert>
Job<To>* mapJob(Job<From>* source, Convert convert, QObject* parent)
{
    return new MappedJob<To, From>(source, std::move(convert), parent);
}

} // namespace caredesk
