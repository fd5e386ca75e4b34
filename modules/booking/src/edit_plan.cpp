// Changes of a plan by the office. Each is kept as it was before, so that it can be undone.

#include "errors.hpp"
#include "office_plan.hpp"
#include "plan_rules.hpp"

#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include <algorithm>

namespace estate::booking {
namespace {

/// So many can be undone.
constexpr int kept_changes = 50;

struct ChangeRow {
    Uuid id;
    std::string before;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (), (id, before))

/// A plan that may be changed: locked, and as the caller has read it.
struct Opened {
    catalog::ListingRef listing;
    Terms terms;
};

awaitable<Answer<Opened>> open(http::WriteContext& context, const Uuid& id) {
    const auto listing = co_await find_own_stay(context, id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    co_await context.transaction.execute(queries::lock_stay_terms, listing->id);
    const auto row = co_await find_whole(context.transaction, listing->id);
    if (!row) co_return refuse(Refusal::no_stay_terms);
    const auto undoable = co_await find_undoable(context.transaction, listing->id);
    if (auto problem = http::check_unchanged(context.request, json::to_json(to_office(*listing, *row, undoable))))
        co_return std::unexpected(*std::move(problem));
    co_return Opened{*listing, to_terms(*row)};
}

awaitable<OfficeRatePlan> now_is(http::WriteContext& context, const catalog::ListingRef& listing) {
    const auto row = co_await find_whole(context.transaction, listing.id);
    co_return to_office(listing, row.value(), co_await find_undoable(context.transaction, listing.id));
}

awaitable<void> record(http::WriteContext& context, const Opened& opened, const RatePlan& after, std::string event) {
    auto [was, is] = difference(opened.terms.plan, after);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "listing", opened.listing.id, std::move(event), std::move(was), std::move(is)},
                         context.started_at);
}

/// Writes a plan that has been checked, with what it was before.
awaitable<OfficeRatePlan> change(http::WriteContext& context, const Opened& opened, const RatePlan& after, std::string what) {
    co_await context.transaction.execute(queries::add_rate_change, new_id(), opened.listing.id, what, json::to_json(opened.terms.plan),
                                         context.started_at);
    co_await context.transaction.execute(queries::forget_rate_changes, opened.listing.id, kept_changes);
    co_await put_plan(context.transaction, opened.listing.id, after);
    co_await record(context, opened, after, "rate_plan_changed");
    co_return co_await now_is(context, opened.listing);
}

/// The taxes of an edit are the company's, of a currency that fits, and not retired unless they were charged before.
awaitable<std::vector<FieldError>> check_taxes(http::WriteContext& context, const Opened& opened, const RatePlan& plan) {
    std::vector<FieldError> errors;
    for (std::size_t at = 0; at < plan.further_taxes.size(); ++at) {
        const auto& id = plan.further_taxes[at];
        const auto path = "/further_taxes/" + std::to_string(at);
        const auto tax = co_await company::lock_tax(context.transaction, id);
        const bool was_charged = std::ranges::contains(opened.terms.plan.further_taxes, id);
        if (!tax) {
            errors.push_back({path, "unknown", "is no tax of the company"});
        } else if (opened.terms.rate.tax_id == id) {
            errors.push_back({path, "duplicate", "is charged by the stay terms already"});
        } else if (!tax->is_active && !was_charged) {
            errors.push_back({path, "not_allowed", "is retired"});
        } else if (tax->currency && *tax->currency != opened.terms.rate.currency) {
            errors.push_back({path, "not_allowed", "is in another currency than the price"});
        }
    }
    co_return errors;
}

}  // namespace

awaitable<Answer<OfficeRatePlan>> edit_plan(http::WriteContext& context, OfListing parameters, RatePlanEdit edit) {
    const auto opened = co_await open(context, parameters.id);
    if (!opened) co_return std::unexpected(opened.error());
    auto plan = to_plan(edit, opened->terms.plan, [] { return new_id(); });
    auto errors = check_plan(plan, opened->terms.rate.max_guests);
    std::ranges::move(co_await check_taxes(context, *opened, plan), std::back_inserter(errors));
    if (!errors.empty()) co_return wrong_fields(std::move(errors));
    std::ranges::sort(plan.seasons, {}, &Season::from);
    co_return co_await change(context, *opened, plan, "plan");
}

awaitable<Answer<OfficeRatePlan>> edit_days(http::WriteContext& context, OfListing parameters, DaysEdit edit) {
    if (auto errors = check_days(edit); !errors.empty()) co_return wrong_fields(std::move(errors));
    const auto opened = co_await open(context, parameters.id);
    if (!opened) co_return std::unexpected(opened.error());
    auto plan = opened->terms.plan;
    plan.days = with_days(opened->terms, edit);
    co_return co_await change(context, *opened, plan, "days");
}

awaitable<Answer<OfficeRatePlan>> copy_season(http::WriteContext& context, OfSeason parameters, SeasonCopy copy) {
    const auto opened = co_await open(context, parameters.id);
    if (!opened) co_return std::unexpected(opened.error());
    auto plan = opened->terms.plan;
    const auto original = std::ranges::find(plan.seasons, parameters.season_id, &Season::id);
    if (original == plan.seasons.end()) co_return estate::not_found("season");
    auto season = *original;
    season.id = new_id();
    season.to = copy.from + (season.to - season.from);
    season.from = copy.from;
    if (copy.name) season.name = copy.name->value;
    const bool overlaps =
        std::ranges::any_of(plan.seasons, [&](const Season& other) { return other.from < season.to && season.from < other.to; });
    if (overlaps) co_return wrong_fields({{"/from", "overlaps", "another season is on some of these days"}});
    plan.seasons.push_back(std::move(season));
    std::ranges::sort(plan.seasons, {}, &Season::from);
    if (auto errors = check_plan(plan, opened->terms.rate.max_guests); !errors.empty()) co_return wrong_fields(std::move(errors));
    co_return co_await change(context, *opened, plan, "season_copied");
}

awaitable<Answer<OfficeRatePlan>> undo_change(http::WriteContext& context, OfListing parameters) {
    const auto opened = co_await open(context, parameters.id);
    if (!opened) co_return std::unexpected(opened.error());
    const auto last = (co_await context.transaction.execute(queries::lock_rate_change, opened->listing.id)).first<ChangeRow>();
    if (!last) co_return refuse(Refusal::nothing_to_undo);
    const auto plan = json::parse<RatePlan>(last->before).value();
    co_await put_plan(context.transaction, opened->listing.id, plan);
    co_await context.transaction.execute(queries::undo_rate_change, last->id, context.started_at);
    co_await record(context, *opened, plan, "rate_plan_change_undone");
    co_return co_await now_is(context, opened->listing);
}

}  // namespace estate::booking
