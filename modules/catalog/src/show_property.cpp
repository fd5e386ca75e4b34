#include "use_cases.hpp"

#include <catalog_queries.hpp>

namespace estate::catalog {
namespace {

struct OffersRow {
    json::Raw<std::vector<OtherListing>> listings;
};
BOOST_DESCRIBE_STRUCT(OffersRow, (), (listings))

}  // namespace

db::awaitable<Answer<PropertyPage>> show_property(const http::Context& context, ById parameters) {
    const auto locale = parameters.locale.value_or(http::Locale::en);
    const auto result = co_await context.database().read(queries::find_property, parameters.id, locale);
    auto property = result.first<Property>();
    if (!property) co_return not_found("property");
    co_return PropertyPage{*std::move(property), result.first<OffersRow>()->listings};
}

}  // namespace estate::catalog
