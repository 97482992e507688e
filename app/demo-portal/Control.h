#pragma once

#include "Faults.h"
#include "Store.h"

namespace demo {

/// The portal's back door for tests, under /demo/: new faults while it runs, and a look into the store. It is
/// not part of the dialect and takes the secret that is in the file control-token of the portal's folder.
class Control
{
public:
    /// Writes the secret's file. Throws std::runtime_error.
    Control(const std::filesystem::path& folder, Store& store, Faults& faults);

    Answer handle(const std::string& method, const std::string& path, const std::string& secret,
                  const std::string& body);

private:
    Store& m_store;
    Faults& m_faults;
    std::string m_secret;
};

} // namespace demo
