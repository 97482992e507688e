#pragma once

#include "stores/DiskFaults.h"
#include "support/Sanitizer.h"

#include <QtGlobal>

#include <cerrno>

#include <catch2/catch.hpp>

namespace caredesk::test {

/// Calls `scenario(failing, error, how)` with every file access failing once, and from it on, until none is
/// left to fail; `scenario` says whether one failed. CAREDESK_STORE_FAULTS=all: with a disk that refuses and
/// with one that is full, each both ways; else each way with one of them, and only every `stride`th when it
/// goes on failing. With a sanitizer fewer of both.
template <typename Scenario>
void withEveryFault(Scenario scenario, int stride = 1)
{
    const bool all = qgetenv("CAREDESK_STORE_FAULTS") == "all";
    for (const auto how : {DiskFaults::How::Once, DiskFaults::How::FromThen}) {
        for (const int error : {EIO, ENOSPC}) {
            const bool usual = (how == DiskFaults::How::Once) == (error == EIO);
            if (!all && !usual) {
                continue;
            }
            const int step = all ? 1 : (how == DiskFaults::How::Once ? 1 : stride) * sanitizerCost;
            int failing = 0;
            bool failed = true;
            while (failed) {
                failing += step;
                INFO("access " << failing << (how == DiskFaults::How::Once ? " once" : " and later ones")
                               << (error == EIO ? ", EIO" : ", ENOSPC"));
                failed = scenario(failing, error, how);
            }
            WARN(failing - step << " accesses failed"
                                << (how == DiskFaults::How::Once ? " once" : " from then on")
                                << (error == EIO ? ", EIO" : ", ENOSPC"));
            CHECK(failing > 20);
        }
    }
}

} // namespace caredesk::test
