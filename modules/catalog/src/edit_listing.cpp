// A listing is drafted, edited, and comes onto and off the market.

#include "completeness.hpp"
#include "errors.hpp"
#include "office.hpp"
#include "office_property.hpp"

#include <catalog/catalog.hpp>
#include <platform/jobs/outbox.hpp>

#include <catalog_queries.hpp>

namespace estate::catalog {
namespace {

constexpr std::string_view slug_unique = "listing_slug_unique";

std::vector<PublishingCheck>& publishing_checks() {
    static std::vector<PublishingCheck> checks;
    return checks;
}

/// What guests have been told of a listing that has been on the market stays: links to its page, the currency of its price.
std::vector<FieldError> refuse_after_draft(const OfficeListing& before, const ListingEdit& edit) {
    std::vector<FieldError> errors;
    if (before.publication_state == PublicationState::draft) return errors;
    if (edit.slug.value != before.slug) errors.push_back({"/slug", "not_allowed", "can only be changed while the listing is a draft"});
    if (edit.currency != before.price.currency) {
        errors.push_back({"/currency", "not_allowed", "can only be changed while the listing is a draft"});
    }
    return errors;
}

std::vector<FieldError> check_edit(ListingKind kind, const ListingEdit& edit, const OfficeListing* before) {
    NewListing listing;
    listing.kind = kind;
    listing.terms = edit.terms;
    auto errors = check(listing);
    std::erase_if(errors, [](const auto& error) { return error.code == "required"; });
    if (before) std::ranges::move(refuse_after_draft(*before, edit), std::back_inserter(errors));
    return errors;
}

/// What the catalog and the modules behind it want before a listing is on the market.
db::awaitable<std::vector<FieldError>> in_the_way(http::WriteContext& context, const OfficeProperty& property,
                                                  const OfficeListing& listing) {
    auto errors = in_the_way_of_publishing(property.missing, listing.kind);
    const ListingRef reference{.id = listing.id,
                               .slug = listing.slug,
                               .kind = listing.kind,
                               .property_id = property.id,
                               .price_minor = listing.price.amount_minor,
                               .currency = listing.price.currency,
                               .time_zone = property.time_zone};
    for (const auto ask : publishing_checks()) {
        std::ranges::move(co_await ask(context.transaction, reference), std::back_inserter(errors));
    }
    co_return errors;
}

db::awaitable<Answer<OfficeProperty>> move_publication(http::WriteContext& context, const OfListing& parameters, PublicationMove move) {
    const auto& viewer = context.person();
    const auto locked =
        co_await context.transaction.execute(queries::lock_property, parameters.id, viewer.sees_whole_portfolio(), viewer.subject);
    if (locked.size() == 0) co_return not_found("property");
    const auto before = (co_await find_office_property(context.transaction, viewer, parameters.id)).value();
    const auto* listing = find_listing(before, parameters.kind);
    if (!listing) co_return not_found("listing");
    const auto to = next_publication_state(listing->publication_state, move);
    if (!to) {
        co_return refuse(409, "illegal_transition",
                         std::string{"A listing that is "} + boost::describe::enum_to_string(listing->publication_state, "") + " cannot " +
                             boost::describe::enum_to_string(move, "") + ".");
    }
    if (move == PublicationMove::publish) {
        if (auto errors = co_await in_the_way(context, before, *listing); !errors.empty()) co_return incomplete(std::move(errors));
    }
    co_await context.transaction.execute(queries::set_publication_state, listing->id, *to, context.started_at);
    auto after = co_await finish_edit(context, before, boost::describe::enum_to_string(*to, ""));
    if (after) co_await announce_listing(context.transaction, *after, parameters.kind, context.started_at);
    co_return after;
}

}  // namespace

void require_before_publishing(PublishingCheck check) {
    publishing_checks().push_back(check);
}

db::awaitable<Answer<OfficeProperty>> edit_listing(http::WriteContext& context, OfListing parameters, ListingEdit edit) {
    const auto before = co_await lock_for_edit(context, parameters.id);
    if (!before) co_return std::unexpected(before.error());
    const auto* listing = find_listing(*before, parameters.kind);
    if (auto errors = check_edit(parameters.kind, edit, listing); !errors.empty()) co_return wrong_fields(std::move(errors));
    const auto stored =
        co_await context.transaction.try_execute(queries::put_draft_listing, listing ? listing->id : new_id(), edit.slug.value, before->id,
                                                 parameters.kind, json::to_json(edit.title), json::to_json(edit.remarks), edit.price_minor,
                                                 edit.currency, boost::json::serialize(edit.terms), context.started_at);
    if (!stored) {
        if (stored.error().constraint != slug_unique) throw stored.error();
        co_return wrong_fields({{"/slug", "duplicate", "is the address of another listing: " + edit.slug.value}});
    }
    auto after = co_await finish_edit(context, *before, listing ? "listing_changed" : "listing_added");
    if (after) co_await announce_listing(context.transaction, *after, parameters.kind, context.started_at);
    co_return after;
}

db::awaitable<Answer<OfficeProperty>> publish_listing(http::WriteContext& context, OfListing parameters) {
    co_return co_await move_publication(context, parameters, PublicationMove::publish);
}
db::awaitable<Answer<OfficeProperty>> pause_listing(http::WriteContext& context, OfListing parameters) {
    co_return co_await move_publication(context, parameters, PublicationMove::pause);
}
db::awaitable<Answer<OfficeProperty>> withdraw_listing(http::WriteContext& context, OfListing parameters) {
    co_return co_await move_publication(context, parameters, PublicationMove::withdraw);
}

}  // namespace estate::catalog
