#pragma once

#include "base/Job.h"

#include <QThreadPool>

namespace caredesk {

/// `work()`, a Result<T> or a T, in a thread of the global pool. It is done to its end whoever waits for it.
template <typename T, typename Work>
Job<T>* inPool(Work work, QObject* parent = nullptr)
{
    auto* job = new Job<T>(parent);
    QThreadPool::globalInstance()->start(
        [promise = job->promise(), work = std::move(work)] { promise.finish(work()); });
    return job;
}

} // namespace caredesk
