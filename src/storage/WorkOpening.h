#pragma once

#include "storage/Database.h"

namespace caredesk {

/// Opens work.sqlite in `options.folder`, checked whole. Damaged: it is renamed and what can be read of it
/// goes into a new one, unless another program has it open (StoreBusy). Of a later CareDesk, or on a
/// read-only disk: opened for reading. StorageFailure when none of it works. Writer's thread.
OpenedFile openWork(const StoreOptions& options);

/// The same for one that turned out damaged while it was open. One that somebody removed is written again
/// from what is still open; a file that was put in its place is set aside.
OpenedFile mendWork(const StoreOptions& options, std::unique_ptr<Connection>& live);

} // namespace caredesk
