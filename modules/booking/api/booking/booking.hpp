#pragma once

#include <booking/plan.hpp>
#include <catalog/catalog.hpp>
#include <company/taxes.hpp>

#include <platform/core/dates.hpp>
#include <platform/core/money.hpp>
#include <platform/http/routes.hpp>
#include <platform/jobs/runner.hpp>

namespace estate::booking {

using db::awaitable;

/// The price and the limits of a short-stay listing.
struct Rate {
    Uuid listing_id;
    Uuid property_id;
    Currency currency;
    std::int64_t nightly_minor = 0;
    std::int64_t cleaning_minor = 0;
    int min_nights = 1;
    int max_nights = 365;
    int max_guests = 1;
    /// How many days ahead a stay may begin.
    int window_days = 540;
    /// One of the company's taxes, copied: its name by locale, a JSON object {en, fr, es}, and its rate.
    std::string tax_name;
    int tax_basis_points = 0;
    /// Absent in what put_rate is given for a tax by its name and rate, and in rows of a release that did not know it.
    std::optional<Uuid> tax_id = std::nullopt;
    /// Local wall times, HH:MM.
    std::string check_in_time = "16:00";
    std::string check_out_time = "10:00";
    /// IANA zone of the property.
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(Rate, (),
                      (listing_id, property_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days,
                       tax_name, tax_basis_points, tax_id, check_in_time, check_out_time, time_zone))

/// A stay that somebody looks for: dates and who comes, without a coupon.
struct WantedStay {
    DateRange stay;
    /// Two, or as many as the house takes, when nobody has said it.
    std::optional<int> adults;
    std::vector<int> children_ages = {};
    int pets = 0;
    Instant now;
};

/// The all-in totals of a stay, by listing, to the cent what a quote says (docs/decisions/0011). A listing that would refuse the stay by
/// its prices and limits is left out; whether the nights are free is not looked at.
awaitable<std::vector<std::pair<Uuid, Money>>> stay_totals(db::Pool& database, const std::vector<Uuid>& listing_ids,
                                                           const WantedStay& wanted);

/// The same for a rate whose price is flat (booking.published_rate): one nightly price, cleaning, and a percentage on both.
Money flat_total(const Money& nightly, const Money& cleaning, int tax_basis_points, const DateRange& stay);

/// Sets or changes the rate of a listing. Quotes that were given stay as they are. Without a tax_id the tax of that name and rate is
/// charged; the company has it from now on.
awaitable<void> put_rate(db::Transaction& transaction, const Rate& rate, Instant now);

/// Sets or changes the plan of a listing that has a rate; what it does not name is gone. Throws db::SqlError with the constraint's name
/// for a plan that contradicts itself (`season_no_overlap`).
awaitable<void> put_plan(db::Transaction& transaction, const Uuid& listing_id, const RatePlan& plan);

/// What a short stay needs of booking before it is published: its stay terms, in the currency of its price.
/// For catalog::require_before_publishing.
awaitable<std::vector<FieldError>> missing_before_publishing(db::Transaction& transaction, const catalog::ListingRef& listing);

void add_routes(http::Routes& routes);
/// Follows what other modules tell, and keeps the ledger in step with the stays.
void add_jobs(jobs::Runner& runner, db::Pool& database, Clock clock);

}  // namespace estate::booking
