#include "cursor.hpp"
#include "filters.hpp"
#include "use_cases.hpp"

#include <search_queries.hpp>

namespace estate::search {
namespace {

constexpr int default_length = 24;
/// Where rules refuse nearly everything a page may be short, and goes on at its cursor.
constexpr int most_batches = 8;

struct CardRow : RateColumns {
    Uuid id;
    std::string slug;
    catalog::ListingKind kind{};
    catalog::PropertyKind property_kind{};
    std::string title;
    std::string place_slug;
    std::string place_name;
    std::string country;
    double latitude = 0;
    double longitude = 0;
    std::optional<int> bedrooms_total;
    std::optional<int> bathrooms_total;
    std::optional<int> max_guests;
    std::optional<int> living_area_m2;
    std::optional<int> lot_size_m2;
    std::int64_t price_minor = 0;
    Currency currency;
    catalog::PricePeriod price_period{};
    std::int64_t sort_key = 0;
    std::optional<int> reviews;
    std::optional<double> average;
    json::Raw<std::vector<catalog::Picture>> pictures;
};
BOOST_DESCRIBE_STRUCT(CardRow, (),
                      (id, slug, kind, property_kind, title, place_slug, place_name, country, latitude, longitude, bedrooms_total,
                       bathrooms_total, max_guests, living_area_m2, lot_size_m2, price_minor, currency, price_period, sort_key,
                       nightly_minor, cleaning_minor, tax_basis_points, is_flat, reviews, average, pictures))

ListingCard card_of(CardRow row, const Search& wanted, const std::optional<Money>& total) {
    ListingCard card{.id = row.id,
                     .slug = std::move(row.slug),
                     .kind = row.kind,
                     .property_kind = row.property_kind,
                     .title = std::move(row.title),
                     .place_slug = std::move(row.place_slug),
                     .place_name = std::move(row.place_name),
                     .country = std::move(row.country),
                     .latitude = row.latitude,
                     .longitude = row.longitude,
                     .bedrooms_total = row.bedrooms_total,
                     .bathrooms_total = row.bathrooms_total,
                     .max_guests = row.max_guests,
                     .living_area_m2 = row.living_area_m2,
                     .lot_size_m2 = row.lot_size_m2,
                     .price = {row.price_minor, row.currency},
                     .price_period = row.price_period,
                     .stay = {},
                     .rating = {},
                     .pictures = std::move(row.pictures)};
    if (row.reviews && row.average) card.rating = {*row.average, *row.reviews};
    if (total) {
        const int nights = static_cast<int>((*wanted.check_out - *wanted.check_in).count());
        card.stay = {*wanted.check_in, *wanted.check_out, nights, *total};
    }
    return card;
}

/// The cursor of the request, which must belong to the asked order.
Answer<std::optional<Cursor>> cursor_of(const Search& wanted, Sort sort) {
    if (!wanted.cursor) return std::nullopt;
    const auto cursor = read_cursor(wanted.cursor->value);
    if (cursor && cursor->sort == sort) return cursor;
    return std::unexpected(Problem{.status = 422,
                                   .code = "invalid_request",
                                   .detail = "Some parameters are wrong.",
                                   .errors = {{"?cursor", "invalid_value", "must be the next_cursor of a page in the same order"}}});
}

db::awaitable<std::vector<CardRow>> next_rows(const http::Context& context, const FilterParameters& parameters, Sort sort,
                                              const std::optional<Cursor>& cursor, std::size_t count) {
    const auto after_key = cursor.transform([](const Cursor& at) { return at.key; });
    const auto after_id = cursor.transform([](const Cursor& at) { return at.id; });
    const auto result = co_await context.database().read_with(
        queries::search_listings, bind_filters(parameters, context.now(), sort, after_key, after_id, count, context.config().media_url));
    co_return result.rows<CardRow>();
}

std::vector<RatedListing> rated(const std::vector<CardRow>& rows) {
    std::vector<RatedListing> listings;
    for (const auto& row : rows) listings.push_back({row.id, row.currency, row});
    return listings;
}

}  // namespace

db::awaitable<Answer<ListingCards>> search_listings(const http::Context& context, Search wanted) {
    const auto rate = co_await check(context, wanted);
    if (!rate) co_return std::unexpected(rate.error());
    const auto sort = wanted.sort.value_or(Sort::recommended);
    const auto asked = cursor_of(wanted, sort);
    if (!asked) co_return std::unexpected(asked.error());
    const auto length = static_cast<std::size_t>(wanted.limit ? wanted.limit->as_int() : default_length);
    const auto parameters = parameters_of(wanted, *rate);

    ListingCards page;
    auto cursor = *asked;
    // What its rules would refuse after all is left out, and made up for by what comes after it. One card more than asked tells whether
    // there is another page.
    for (int batch = 0; batch < most_batches; ++batch) {
        auto rows = co_await next_rows(context, parameters, sort, cursor, length + 1);
        const bool is_last = rows.size() <= length;
        const auto totals = co_await stay_totals(context, wanted, rated(rows));
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (wanted.check_in && !totals[at]) {
                cursor = Cursor{sort, rows[at].sort_key, rows[at].id};
                continue;
            }
            if (page.items.size() == length) {
                page.next_cursor = write_cursor(*cursor);
                co_return page;
            }
            cursor = Cursor{sort, rows[at].sort_key, rows[at].id};
            page.items.push_back(card_of(std::move(rows[at]), wanted, totals[at]));
        }
        if (is_last) co_return page;
    }
    page.next_cursor = write_cursor(*cursor);
    co_return page;
}

}  // namespace estate::search
