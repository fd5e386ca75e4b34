#include "show_rates.hpp"

#include "plans.hpp"
#include "restrictions.hpp"
#include "words.hpp"

#include "errors.hpp"

#include <algorithm>
#include <tuple>

namespace estate::booking {
namespace {

using std::chrono::days;

constexpr int most_calendar_days = 800;

awaitable<std::optional<Terms>> published_terms(const http::Context& context, const std::string& slug, Date from, Date to) {
    const auto listing = co_await catalog::find_published_listing(context.database(), slug);
    if (!listing) co_return std::nullopt;
    co_return co_await find_terms(context.database(), listing->id, from, to);
}

/// The first day on which notice and the hour of the day still let somebody arrive.
Date first_arrival(const Terms& terms, const Moment& moment) {
    for (auto day = moment.today;; day += days{1}) {
        const Wish wish{DateRange::make(day, day + days{1}).value(), {}, moment, http::Locale::en};
        const auto violations = check_stay(terms, wish, {});
        const bool too_soon = std::ranges::any_of(
            violations, [](const Violation& violation) { return violation.rule == Rule::notice || violation.rule == Rule::same_day; });
        if (!too_soon) return day;
    }
}

RateSpan span_of(const ResolvedDay& day) {
    return {.from = day.day,
            .to = day.day + days{1},
            .nightly_minor = day.nightly_minor,
            .min_arrival = day.min_arrival,
            .max_arrival = day.max_arrival,
            .min_through = day.min_through,
            .max_through = day.max_through,
            .closed_to_arrival = day.closed_to_arrival,
            .closed_to_departure = day.closed_to_departure,
            .closed = day.closed};
}

bool is_alike(const RateSpan& left, const RateSpan& right) {
    const auto rules = [](const RateSpan& span) {
        return std::tie(span.nightly_minor, span.min_arrival, span.max_arrival, span.min_through, span.max_through, span.closed_to_arrival,
                        span.closed_to_departure, span.closed);
    };
    return rules(left) == rules(right);
}

}  // namespace

awaitable<Answer<StayTerms>> get_stay_terms(const http::Context& context, BySlug query) {
    const auto now = context.now();
    const auto utc_today = local_date(now, "UTC");
    const auto terms = co_await published_terms(context, query.slug.value, utc_today, utc_today + days{1});
    if (!terms) co_return refuse(Refusal::no_such_listing);
    const auto& rate = terms->rate;
    const auto& plan = terms->plan;
    const auto moment = moment_at(now, rate);
    const auto tax_name = json::parse<company::TaxName>(rate.tax_name).value();
    const auto unless_nothing = [&](std::int64_t minor) { return minor == 0 ? std::nullopt : std::optional{Money{minor, rate.currency}}; };
    const bool has_extra = plan.included_guests && plan.extra_guest_minor > 0 && *plan.included_guests < rate.max_guests;
    co_return StayTerms{.listing_id = rate.listing_id,
                        .nightly = {rate.nightly_minor, rate.currency},
                        .cleaning = {rate.cleaning_minor, rate.currency},
                        .min_nights = rate.min_nights,
                        .max_nights = rate.max_nights,
                        .max_guests = rate.max_guests,
                        .tax_name = in_locale(tax_name, query.locale.value_or(http::Locale::en)),
                        .tax_basis_points = rate.tax_basis_points,
                        .check_in_time = rate.check_in_time,
                        .check_out_time = rate.check_out_time,
                        .time_zone = rate.time_zone,
                        .bookable_from = first_arrival(*terms, moment),
                        .bookable_until = moment.today + days{rate.window_days},
                        .included_guests = has_extra ? plan.included_guests : std::nullopt,
                        .extra_guest = has_extra ? unless_nothing(plan.extra_guest_minor) : std::nullopt,
                        .extra_guest_from_age = plan.extra_guest_from_age,
                        .max_pets = plan.max_pets,
                        .pet = plan.max_pets > 0 ? unless_nothing(plan.pet_minor) : std::nullopt,
                        .pet_per = plan.pet_per,
                        .deposit = unless_nothing(plan.deposit_minor)};
}

awaitable<Answer<RateCalendar>> get_rates(const http::Context& context, RatesQuery query) {
    const int wanted = static_cast<int>((query.to - query.from).count());
    if (wanted < 1 || wanted > most_calendar_days) {
        co_return std::unexpected(Problem{.status = 422,
                                          .code = "invalid_request",
                                          .detail = "Some parameters are wrong.",
                                          .errors = {{"?to", "out_of_range", "must be 1 to 800 days after from"}}});
    }
    const auto terms = co_await published_terms(context, query.slug.value, query.from, query.to);
    if (!terms) co_return refuse(Refusal::no_such_listing);
    RateCalendar calendar{
        .currency = terms->rate.currency, .gap_fill = terms->plan.gap_fill, .orphan_min = terms->plan.orphan_min, .spans = {}};
    for (auto day = query.from; day < query.to; day += days{1}) {
        const auto span = span_of(resolve_day(*terms, day));
        if (!calendar.spans.empty() && is_alike(calendar.spans.back(), span)) {
            calendar.spans.back().to = span.to;
        } else {
            calendar.spans.push_back(span);
        }
    }
    co_return calendar;
}

}  // namespace estate::booking
