#pragma once

/// The use cases of the office. All of them keep to the portfolio of the person: another's property is none.

#include "office_messages.hpp"

namespace estate::catalog {

db::awaitable<Answer<OfficePage>> list_office_properties(const http::Context& context, OfficeQuery query);

db::awaitable<Answer<OfficeProperty>> add_property(http::WriteContext& context, http::None, NewDraft draft);
db::awaitable<Answer<OfficeProperty>> show_office_property(const http::Context& context, OfProperty parameters);
db::awaitable<Answer<OfficeProperty>> edit_property(http::WriteContext& context, OfProperty parameters, PropertyEdit edit);
/// A draft with the texts, attributes and listings of another property, without its pictures and registration number.
db::awaitable<Answer<OfficeProperty>> duplicate_property(http::WriteContext& context, OfProperty parameters);

/// Adds or changes the property's listing of a kind.
db::awaitable<Answer<OfficeProperty>> edit_listing(http::WriteContext& context, OfListing parameters, ListingEdit edit);
/// 422 `listing_incomplete` with the paths of what is missing; 409 `illegal_transition`.
db::awaitable<Answer<OfficeProperty>> publish_listing(http::WriteContext& context, OfListing parameters);
db::awaitable<Answer<OfficeProperty>> pause_listing(http::WriteContext& context, OfListing parameters);
db::awaitable<Answer<OfficeProperty>> withdraw_listing(http::WriteContext& context, OfListing parameters);

/// All or nothing.
db::awaitable<Answer<ChangedPrices>> change_prices(http::WriteContext& context, http::None, PriceChange change);

db::awaitable<Answer<SavedFilters>> list_saved_filters(const http::Context& context, http::None);
db::awaitable<Answer<SavedFilter>> add_saved_filter(http::WriteContext& context, http::None, SavedFilterEdit edit);
db::awaitable<Answer<SavedFilter>> change_saved_filter(http::WriteContext& context, OfProperty parameters, SavedFilterEdit edit);
db::awaitable<Answer<Nothing>> remove_saved_filter(http::WriteContext& context, OfProperty parameters);

/// The JSON Schema of a kind's attributes or terms, with titles and words in the asked language.
db::awaitable<Answer<json::Raw<json::OpenObject>>> show_schema(const http::Context& context, SchemaQuery query);

}  // namespace estate::catalog
