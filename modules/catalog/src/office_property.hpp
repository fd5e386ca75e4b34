#pragma once

/// How the office reads and writes one property.

#include "office_messages.hpp"

namespace estate::catalog {

/// The property as the editor sees it, or nothing when it is not the person's. From a pool as it is, from a transaction as the transaction
/// has left it.
db::awaitable<std::optional<OfficeProperty>> find_office_property(db::Pool& source, const Viewer& viewer, Uuid id);
db::awaitable<std::optional<OfficeProperty>> find_office_property(db::Transaction& source, const Viewer& viewer, Uuid id);

/// Locks the property for an edit and looks whether it is still what the person has read: 404, 428 or 412, else what it was.
db::awaitable<Answer<OfficeProperty>> lock_for_edit(http::WriteContext& context, Uuid id);

/// What ends every edit: completeness is counted anew; nothing published may have lost what it cannot be published without (422); the
/// change is written into the audit trail.
db::awaitable<Answer<OfficeProperty>> finish_edit(http::WriteContext& context, const OfficeProperty& before, std::string event);

/// Says to other modules how a listing stands now.
db::awaitable<void> announce_listing(db::Transaction& transaction, const OfficeProperty& property, ListingKind kind, Instant now);

const OfficeListing* find_listing(const OfficeProperty& property, ListingKind kind);

}  // namespace estate::catalog
