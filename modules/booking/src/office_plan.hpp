#pragma once

/// A plan as the office reads it.

#include "office_rates.hpp"
#include "plans.hpp"

namespace estate::booking {

/// The stay that the person runs, published or not.
awaitable<std::optional<catalog::ListingRef>> find_own_stay(const http::Context& context, const Uuid& id);

/// What the next undo takes back.
awaitable<std::optional<std::string>> find_undoable(db::Transaction& transaction, const Uuid& listing_id);

OfficeRatePlan to_office(const catalog::ListingRef& listing, const TermsRow& row, std::optional<std::string> undoable);

}  // namespace estate::booking
