#pragma once

#include "storage/Connection.h"

namespace caredesk {

/// Connects for reading to a file that cannot be written, also where no -shm file can be made beside it.
/// StorageFailure when it cannot be read either.
std::unique_ptr<Connection> connectForReading(Connection::Setup setup);

} // namespace caredesk
