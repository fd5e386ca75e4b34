#pragma once

/// Terms as they are stored.

#include <calendar/calendar.hpp>

#include "terms.hpp"

namespace estate::booking {

/// A rate and its plan, as find_terms.sql gives them.
struct TermsRow : Rate {
    std::optional<int> included_guests;
    std::int64_t extra_guest_minor = 0;
    int extra_guest_from_age = 0;
    int max_pets = 0;
    std::int64_t pet_minor = 0;
    PetPer pet_per{};
    std::int64_t deposit_minor = 0;
    bool gap_fill = false;
    int orphan_min = 0;
    int notice_hours = 0;
    std::optional<std::string> same_day_until;
    int plan_revision = 0;
    json::Raw<std::vector<Discount>> discounts;
    json::Raw<std::vector<Season>> seasons;
    json::Raw<std::vector<DayOverride>> days;
    json::Raw<std::vector<Uuid>> further_taxes;
    json::Raw<std::vector<StayTax>> taxes;
};
BOOST_DESCRIBE_STRUCT(TermsRow, (Rate),
                      (included_guests, extra_guest_minor, extra_guest_from_age, max_pets, pet_minor, pet_per, deposit_minor, gap_fill,
                       orphan_min, notice_hours, same_day_until, plan_revision, discounts, seasons, days, further_taxes, taxes))

Terms to_terms(const TermsRow& row);

/// With the seasons and days that any stay of `[from, to)` and those near it need.
awaitable<std::optional<Terms>> find_terms(db::Pool& database, const Uuid& listing_id, Date from, Date to);
awaitable<std::vector<Terms>> list_terms(db::Pool& database, const std::vector<Uuid>& listing_ids, Date from, Date to);

/// All of a plan, whatever its days; within a transaction.
awaitable<std::optional<TermsRow>> find_whole(db::Transaction& transaction, const Uuid& listing_id);
awaitable<std::optional<TermsRow>> find_whole(db::Pool& database, const Uuid& listing_id);

/// Copies a tax of the company's, which the transaction has locked.
awaitable<void> copy_tax(db::Transaction& transaction, const company::Tax& tax);

/// By its code, in whatever case it was typed.
awaitable<std::optional<Coupon>> find_coupon(db::Pool& database, const std::string& code);

Moment moment_at(Instant now, const Rate& rate);

/// What stands in the way of stays around the wanted one. A stay needs its preparation days behind it free too, so whatever comes after it
/// stands in the way that many days earlier.
awaitable<std::vector<calendar::Occupied>> occupied_around(db::Pool& database, const Terms& terms, const DateRange& stay, Instant now);

}  // namespace estate::booking
