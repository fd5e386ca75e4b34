#pragma once

#include "messages.hpp"

namespace estate::search {

db::awaitable<Answer<ListingCards>> search_listings(const http::Context& context, Search wanted);
db::awaitable<Answer<ListingCounts>> count_listings(const http::Context& context, Filters wanted);
db::awaitable<Answer<Pins>> list_pins(const http::Context& context, Filters wanted);

}  // namespace estate::search
