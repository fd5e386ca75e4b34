// A price for a stay, given once and kept.

#include "quotes.hpp"

#include <booking_queries.hpp>

#include "errors.hpp"

namespace estate::booking {
namespace {

using std::chrono::days;

Quote to_quote(const QuoteRow& row) {
    return {.id = row.id,
            .listing_id = row.listing_id,
            .listing_slug = row.listing_slug,
            .check_in = row.stay.from(),
            .check_out = row.stay.to(),
            .nights = row.stay.nights(),
            .guests = row.guests,
            .lines = row.lines,
            .total = {row.total_minor, row.currency},
            .created_at = row.created_at,
            .expires_at = row.expires_at};
}

/// What stands in the way of stays around the wanted one. A stay needs its preparation days behind it free too, so whatever comes after it
/// stands in the way that many days earlier.
awaitable<std::vector<calendar::Occupied>> occupied_around(db::Pool& database, const Rate& rate, const DateRange& stay, Instant now) {
    const auto unit = co_await calendar::find_unit(database, rate.property_id);
    const days preparation{unit ? unit->preparation_days : 0};
    auto occupied = co_await calendar::occupied(database, rate.property_id, stay.from() - days{search_radius_days},
                                                stay.to() + days{search_radius_days + rate.min_nights} + preparation, now);
    for (auto& other : occupied) other.from -= preparation;
    co_return occupied;
}

Problem stay_refused(const std::vector<Violation>& violations, const std::vector<Stay>& nearest) {
    Problem problem{.status = 422, .code = "stay_refused", .detail = violations.front().message};
    problem.extras["violations"] = json::to_value(violations);
    problem.extras["nearest"] = json::to_value(nearest);
    return problem;
}

Answer<DateRange> read_stay(const QuoteRequest& request) {
    auto stay = DateRange::make(request.check_in, request.check_out);
    if (stay && stay->nights() <= longest_stay_nights) return *stay;
    return wrong_fields({{"/check_out", "invalid_value", stay ? "must be at most two years after check_in" : "must be after check_in"}});
}

}  // namespace

awaitable<std::optional<Rate>> find_rate(db::Pool& database, const Uuid& listing_id) {
    co_return (co_await database.read(queries::find_rate, listing_id)).first<Rate>();
}

awaitable<void> put_rate(db::Transaction& transaction, const Rate& rate, Instant now) {
    auto tax_id = rate.tax_id;
    if (!tax_id) tax_id = (co_await company::put_tax(transaction, rate.tax_name, rate.tax_basis_points, now)).id;
    co_await transaction.execute(queries::put_rate, rate.listing_id, rate.property_id, rate.currency, rate.nightly_minor,
                                 rate.cleaning_minor, rate.min_nights, rate.max_nights, rate.max_guests, rate.window_days, rate.tax_name,
                                 rate.tax_basis_points, rate.check_in_time, rate.check_out_time, rate.time_zone, tax_id);
}

awaitable<boost::json::value> find_nearest(db::Pool& database, const Rate& rate, const DateRange& wanted, Instant now) {
    const auto occupied = co_await occupied_around(database, rate, wanted, now);
    co_return json::to_value(nearest_stays(rate, wanted, local_date(now, rate.time_zone), occupied, 3));
}

awaitable<Answer<StayTerms>> get_stay_terms(const http::Context& context, BySlug query) {
    const auto listing = co_await catalog::find_published_listing(context.database(), query.slug.value);
    const auto rate = listing ? co_await find_rate(context.database(), listing->id) : std::nullopt;
    if (!rate) co_return refuse(Refusal::no_such_listing);
    const auto today = local_date(context.now(), rate->time_zone);
    co_return StayTerms{.listing_id = rate->listing_id,
                        .nightly = {rate->nightly_minor, rate->currency},
                        .cleaning = {rate->cleaning_minor, rate->currency},
                        .min_nights = rate->min_nights,
                        .max_nights = rate->max_nights,
                        .max_guests = rate->max_guests,
                        .tax_name = in_locale(rate->tax_name, query.locale.value_or(http::Locale::en)),
                        .tax_basis_points = rate->tax_basis_points,
                        .check_in_time = rate->check_in_time,
                        .check_out_time = rate->check_out_time,
                        .time_zone = rate->time_zone,
                        .bookable_from = today,
                        .bookable_until = today + days{rate->window_days}};
}

awaitable<Answer<Quote>> give_quote(http::WriteContext& context, http::None, QuoteRequest request) {
    const auto stay = read_stay(request);
    if (!stay) co_return std::unexpected(stay.error());
    const auto listing = co_await catalog::find_published_listing(context.database(), request.listing_id);
    const auto rate = listing ? co_await find_rate(context.database(), listing->id) : std::nullopt;
    if (!rate) co_return refuse(Refusal::no_such_listing);

    const auto now = context.started_at;
    const auto today = local_date(now, rate->time_zone);
    const auto occupied = co_await occupied_around(context.database(), *rate, *stay, now);
    const auto violations = check_stay(*rate, *stay, request.guests.as_int(), today, occupied);
    if (!violations.empty()) co_return std::unexpected(stay_refused(violations, nearest_stays(*rate, *stay, today, occupied, 3)));

    const auto lines = price_lines(*rate, stay->nights(), request.locale.value_or(http::Locale::en));
    const auto price =
        price_stay({rate->nightly_minor, rate->currency}, {rate->cleaning_minor, rate->currency}, rate->tax_basis_points, stay->nights());
    const QuoteRow row{.id = new_id(),
                       .listing_id = listing->id,
                       .listing_slug = listing->slug,
                       .property_id = listing->property_id,
                       .stay = *stay,
                       .guests = request.guests.as_int(),
                       .lines = {json::to_json(lines)},
                       .total_minor = price.total.amount_minor,
                       .currency = rate->currency,
                       .created_at = now,
                       .expires_at = now + std::chrono::minutes{context.config().quote_minutes}};
    co_await context.transaction.execute(queries::add_quote, row.id, row.listing_id, row.listing_slug, row.property_id, row.stay,
                                         row.guests, row.lines, row.total_minor, row.currency, rules_version, row.created_at,
                                         row.expires_at);
    co_return to_quote(row);
}

awaitable<Answer<Quote>> get_quote(const http::Context& context, ById query) {
    const auto row = (co_await context.database().read(queries::find_quote, query.id)).first<QuoteRow>();
    if (!row) co_return refuse(Refusal::no_such_quote);
    co_return to_quote(*row);
}

}  // namespace estate::booking
