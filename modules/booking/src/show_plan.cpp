// The plan, the days that it makes, and what a stay would cost: what the office looks at.

#include "office_plan.hpp"

#include <booking_queries.hpp>

#include <algorithm>

#include "errors.hpp"

namespace estate::booking {
namespace {

using std::chrono::days;

constexpr int most_office_days = 800;

struct UndoableRow {
    std::string what;
};
BOOST_DESCRIBE_STRUCT(UndoableRow, (), (what))

std::unexpected<Problem> wrong_parameter(std::string path, std::string message) {
    return std::unexpected(Problem{.status = 422,
                                   .code = "invalid_request",
                                   .detail = "Some parameters are wrong.",
                                   .errors = {{std::move(path), "out_of_range", std::move(message)}}});
}

OfficeDay office_day(const Terms& terms, Date date) {
    auto day = resolve_day(terms, date);
    return {.date = date,
            .nightly_minor = day.nightly_minor,
            .source = day.source,
            .season = std::move(day.season),
            .min_arrival = day.min_arrival,
            .max_arrival = day.max_arrival,
            .min_through = day.min_through,
            .max_through = day.max_through,
            .closed_to_arrival = day.closed_to_arrival,
            .closed_to_departure = day.closed_to_departure,
            .closed = day.closed,
            .is_single = std::ranges::contains(terms.plan.days, date, &DayOverride::day)};
}

}  // namespace

awaitable<std::optional<catalog::ListingRef>> find_own_stay(const http::Context& context, const Uuid& id) {
    auto listing = co_await catalog::find_any_listing(context.database(), id);
    const bool is_stay = listing && listing->kind == catalog::ListingKind::short_stay;
    if (!is_stay || !co_await catalog::may_manage(context.database(), context.person(), listing->property_id)) co_return std::nullopt;
    co_return listing;
}

awaitable<std::optional<std::string>> find_undoable(db::Transaction& transaction, const Uuid& listing_id) {
    const auto row = (co_await transaction.execute(queries::find_undoable, listing_id)).first<UndoableRow>();
    co_return row.transform([](const UndoableRow& found) { return found.what; });
}

OfficeRatePlan to_office(const catalog::ListingRef& listing, const TermsRow& row, std::optional<std::string> undoable) {
    auto terms = to_terms(row);
    auto& plan = terms.plan;
    return {.listing_id = listing.id,
            .listing_slug = listing.slug,
            .property_id = listing.property_id,
            .currency = terms.rate.currency,
            .nightly = {terms.rate.nightly_minor, terms.rate.currency},
            .min_nights = terms.rate.min_nights,
            .max_nights = terms.rate.max_nights,
            .revision = row.plan_revision,
            .included_guests = plan.included_guests,
            .extra_guest_minor = plan.extra_guest_minor,
            .extra_guest_from_age = plan.extra_guest_from_age,
            .max_pets = plan.max_pets,
            .pet_minor = plan.pet_minor,
            .pet_per = plan.pet_per,
            .deposit_minor = plan.deposit_minor,
            .gap_fill = plan.gap_fill,
            .orphan_min = plan.orphan_min,
            .notice_hours = plan.notice_hours,
            .same_day_until = plan.same_day_until,
            .discounts = std::move(plan.discounts),
            .seasons = std::move(plan.seasons),
            .further_taxes = std::move(plan.further_taxes),
            .taxes = std::move(terms.taxes),
            .undoable = std::move(undoable)};
}

awaitable<Answer<OfficeRatePlan>> show_plan(const http::Context& context, OfListing parameters) {
    const auto listing = co_await find_own_stay(context, parameters.id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    const auto row = co_await find_whole(context.database(), listing->id);
    if (!row) co_return refuse(Refusal::no_stay_terms);
    const auto last = (co_await context.database().read(queries::find_undoable, listing->id)).first<UndoableRow>();
    co_return to_office(*listing, *row, last.transform([](const UndoableRow& found) { return found.what; }));
}

awaitable<Answer<OfficeDays>> show_days(const http::Context& context, OfDays parameters) {
    const auto length = (parameters.to - parameters.from).count();
    if (length < 1 || length > most_office_days) co_return wrong_parameter("?to", "must be 1 to 800 days after from");
    const auto listing = co_await find_own_stay(context, parameters.id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    const auto terms = co_await list_terms(context.database(), {listing->id}, parameters.from, parameters.to);
    if (terms.empty()) co_return refuse(Refusal::no_stay_terms);
    OfficeDays found{.currency = terms.front().rate.currency, .days = {}};
    for (auto day = parameters.from; day < parameters.to; day += days{1}) found.days.push_back(office_day(terms.front(), day));
    co_return found;
}

awaitable<Answer<Simulation>> simulate(const http::Context& context, SimulationQuery query) {
    const auto stay = DateRange::make(query.check_in, query.check_out);
    if (!stay || stay->nights() > longest_stay_nights) co_return wrong_parameter("?check_out", "must be 1 to 730 days after check_in");
    const auto listing = co_await find_own_stay(context, query.id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    const auto terms = co_await find_terms(context.database(), listing->id, stay->from(), stay->to());
    if (!terms) co_return refuse(Refusal::no_stay_terms);

    Party party{.adults = query.adults.as_int(), .children_ages = {}, .pets = query.pets ? query.pets->as_int() : 0};
    for (const auto& age : query.children_ages) party.children_ages.push_back(age.as_int());
    auto moment = moment_at(context.now(), terms->rate);
    if (query.booked_on) moment = {wall_time(*query.booked_on, std::chrono::hours{9}, terms->rate.time_zone), *query.booked_on};
    const Wish wish{*stay, party, moment, query.locale.value_or(http::Locale::en)};
    auto violations = check_stay(*terms, wish, co_await occupied_around(context.database(), *terms, *stay, context.now()));
    std::optional<Coupon> coupon;
    if (query.coupon) {
        coupon = co_await find_coupon(context.database(), query.coupon->value);
        const Coupon unknown{.id = {}, .code = query.coupon->value, .is_active = false};
        auto against = check_coupon(coupon ? &*coupon : &unknown, *terms, wish);
        if (!against.empty()) coupon.reset();
        std::ranges::move(against, std::back_inserter(violations));
    }
    auto price = price_stay(inputs_of(*terms, *stay, party, moment.today, coupon ? &*coupon : nullptr, wish.locale));
    co_return Simulation{.violations = std::move(violations),
                         .nights = std::move(price.nights),
                         .lines = std::move(price.lines),
                         .total = price.total,
                         .due_at_property = price.due_at_property,
                         .deposit = {terms->plan.deposit_minor, terms->rate.currency},
                         .rules_version = rules_version};
}

}  // namespace estate::booking
