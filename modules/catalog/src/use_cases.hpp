#pragma once

#include "messages.hpp"

namespace estate::catalog {

db::awaitable<Answer<Places>> list_places(const http::Context& context, InLocale parameters);
db::awaitable<Answer<Amenities>> list_amenities(const http::Context& context, InLocale parameters);
db::awaitable<Answer<ListingPage>> show_listing(const http::Context& context, BySlug parameters);
db::awaitable<Answer<json::Raw<json::OpenObject>>> export_reso(const http::Context& context, OfSlug parameters);
db::awaitable<Answer<PropertyPage>> show_property(const http::Context& context, ById parameters);

}  // namespace estate::catalog
