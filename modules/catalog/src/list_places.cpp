#include "use_cases.hpp"

#include <catalog_queries.hpp>

namespace estate::catalog {

db::awaitable<Answer<Places>> list_places(const http::Context& context, InLocale parameters) {
    const auto locale = parameters.locale.value_or(http::Locale::en);
    const auto result = co_await context.database().read(queries::list_places, locale);
    co_return Places{result.rows<Place>()};
}

db::awaitable<Answer<Amenities>> list_amenities(const http::Context& context, InLocale parameters) {
    const auto result = co_await context.database().read(queries::list_amenities, parameters.locale.value_or(http::Locale::en));
    co_return Amenities{result.rows<Amenity>()};
}

}  // namespace estate::catalog
