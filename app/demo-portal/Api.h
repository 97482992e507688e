#pragma once

#include "Call.h"
#include "Store.h"

namespace demo {

/// What an installation of the portal decides.
struct Limits
{
    /// The largest upload that is taken, in bytes.
    std::int64_t maxUpload = 25ll * 1024 * 1024;
};

/// The routes of the dialect. Thread-safe: every request takes its own connection.
class Api
{
public:
    Api(Store& store, BlobFolder& blobs, Limits limits)
        : m_store(store)
        , m_blobs(blobs)
        , m_limits(limits)
    {
    }

    /// Never throws: what goes wrong is an answer.
    Answer handle(const Call& call);
    /// Whether the authorization would be accepted now.
    bool isSignedIn(const std::string& authorization);
    /// From now on the token is refused, as when it had expired.
    void revoke(const std::string& authorization);
    /// The stored file that a download link stands for.
    std::optional<Blob> download(const std::string& auth);
    const Limits& limits() const { return m_limits; }
    const BlobFolder& blobFolder() const { return m_blobs; }
    std::filesystem::path pathOf(const Blob& blob) const { return m_blobs.pathOf(blob.file); }

private:
    Answer route(const Call& call);
    Answer discovery(const Call& call) const;
    Answer read(const Call& call);
    Answer write(const Call& call);
    Answer batch(const Call& call);
    Answer readAs(const Call& call, Connection& connection, const Person& person);

    Store& m_store;
    BlobFolder& m_blobs;
    Limits m_limits;
};

} // namespace demo
