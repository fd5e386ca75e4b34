#pragma once

#include "messages.hpp"

namespace estate::enquiries {

/// A line of what has happened to an enquiry. Without an author the clock did it.
struct NewEntry {
    EntryKind kind{};
    std::optional<Colleague> author = std::nullopt;
    std::optional<Channel> channel = std::nullopt;
    std::optional<std::string> assignee = std::nullopt;
    std::string body = {};
};
awaitable<void> add_entry(db::Transaction& transaction, const Uuid& enquiry_id, const NewEntry& entry, Instant now);

/// Tells open pages of those who may see it, and of those in whose hands it is or was.
awaitable<void> announce(db::Transaction& transaction, const Uuid& enquiry_id, const std::optional<Uuid>& property_id,
                         std::vector<std::optional<std::string>> concerned, Instant now);

/// What the audit keeps of an enquiry: never what was written by or to a person.
std::string snapshot_json(EnquiryState state, const std::optional<std::string>& assignee);

/// Whose turn it is, under the lock of the rotation; it is then the next one's. Never `except`.
awaitable<std::optional<std::string>> take_turn(db::Transaction& transaction, const std::vector<std::string>& agents,
                                                std::string_view except);

}  // namespace estate::enquiries
