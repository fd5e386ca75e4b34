#include "cancellation_policy.hpp"

#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include "errors.hpp"

namespace estate::booking {
namespace {

awaitable<bool> runs_stay(const http::Context& context, const Uuid& listing_id) {
    const auto listing = co_await catalog::find_any_listing(context.database(), listing_id);
    if (!listing || listing->kind != catalog::ListingKind::short_stay) co_return false;
    co_return co_await catalog::may_manage(context.database(), context.person(), listing->property_id);
}

}  // namespace

awaitable<Answer<PolicyMessage>> get_cancellation_policy(const http::Context& context, BySlug query) {
    const auto listing = co_await catalog::find_published_listing(context.database(), query.slug.value);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    const auto found = (co_await context.database().read(queries::find_policy, listing->id)).first<PolicyMessage>();
    if (!found) co_return refuse(Refusal::no_such_listing);
    co_return *found;
}

awaitable<Answer<PolicyMessage>> show_cancellation_policy(const http::Context& context, OfListing query) {
    if (!co_await runs_stay(context, query.id)) co_return refuse(Refusal::no_such_listing);
    const auto found = (co_await context.database().read(queries::find_policy, query.id)).first<PolicyMessage>();
    if (!found) co_return refuse(Refusal::no_such_listing);
    co_return *found;
}

awaitable<Answer<PolicyMessage>> set_cancellation_policy(http::WriteContext& context, OfListing query, PolicyMessage wanted) {
    if (!co_await runs_stay(context, query.id)) co_return refuse(Refusal::no_such_listing);
    const auto before = (co_await context.transaction.execute(queries::lock_policy, query.id)).first<PolicyMessage>();
    if (!before) co_return refuse(Refusal::no_such_listing);
    if (before->policy == wanted.policy) co_return wanted;
    co_await context.transaction.execute(queries::set_policy, query.id, wanted.policy);
    co_await jobs::audit(
        context.transaction,
        {context.person().subject, "listing", query.id, "cancellation_policy_changed", json::to_json(*before), json::to_json(wanted)},
        context.started_at);
    co_return wanted;
}

}  // namespace estate::booking
