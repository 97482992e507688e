#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demo {

using Id = std::int64_t;
/// Seconds since 1970, UTC: what the dialect's dates can carry.
using Seconds = std::int64_t;

struct Casino
{
    Id id = 0;
    std::string title;
    Id organization = 0;
};

struct Person
{
    Id id = 0;
    std::string name;
    std::string email;
    std::string language;
    std::optional<Id> organization;
    bool isManager = false;
    bool isAgent = false;
};

struct Ticket
{
    Id id = 0;
    std::string ref;
    std::string subject;
    std::string status;
    std::optional<Id> subStatus;
    std::string hiddenStatus;
    bool isHold = false;
    Id person = 0;
    std::string personEmail;
    std::optional<Id> organization;
    Id department = 0;
    std::optional<Id> casino;
    std::string casinoTitle;
    std::string clientRef;
    bool hasAttachments = false;
    std::optional<Id> mergedInto;
    Seconds created = 0;
    Seconds statusChanged = 0;
    std::optional<Seconds> resolved;
    std::optional<Seconds> lastAgentReply;
    std::optional<Seconds> lastUserReply;
    std::int64_t agentReplies = 0;
    std::int64_t userReplies = 0;
    std::vector<Id> cc;
};

/// Stands in stored messages for https://host:port, which is known only when someone asks.
inline constexpr auto originPlaceholder = "https://demo-portal.invalid";

struct Message
{
    Id id = 0;
    Id ticket = 0;
    Id person = 0;
    Seconds created = 0;
    bool isAgentNote = false;
    std::string html;
    std::vector<Id> attachments;
};

struct Blob
{
    Id id = 0;
    std::string auth;
    std::string filename;
    std::string contentType;
    std::int64_t size = 0;
    std::string sha256;
    /// Its bytes, relative to the blob folder; several blobs of the made-up history share one file.
    std::string file;
    Id owner = 0;
    Seconds created = 0;
};

struct Attachment
{
    Id id = 0;
    Id ticket = 0;
    Id message = 0;
    Id person = 0;
    bool isInline = false;
    Blob blob;
};

namespace status {
inline constexpr auto awaitingAgent = "awaiting_agent";
inline constexpr auto awaitingUser = "awaiting_user";
inline constexpr auto pending = "pending";
inline constexpr auto resolved = "resolved";
inline constexpr auto archived = "archived";
inline constexpr auto hidden = "hidden";
/// The sub-status "Awaiting Resolution Confirmation" of awaiting_user.
inline constexpr Id confirmation = 7;
} // namespace status

namespace field {
inline constexpr Id casino = 12;
inline constexpr Id clientRef = 15;
} // namespace field

namespace department {
inline constexpr Id customerCare = 1;
inline constexpr Id callBack = 2;
} // namespace department

} // namespace demo
