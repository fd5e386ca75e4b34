#include "filters.hpp"

#include <booking/booking.hpp>

#include <search_queries.hpp>

#include <algorithm>

namespace estate::search {
namespace {

template <class T>
std::optional<std::vector<T>> unless_empty(const std::vector<T>& items) {
    if (items.empty()) return std::nullopt;
    return items;
}

std::unexpected<Problem> wrong_parameters(std::string detail, std::vector<FieldError> errors) {
    return std::unexpected(Problem{.status = 422, .code = "invalid_request", .detail = std::move(detail), .errors = std::move(errors)});
}

booking::WantedStay wanted_stay(const Filters& filters, const DateRange& stay, Instant now) {
    booking::WantedStay wanted{.stay = stay, .adults = std::nullopt, .children_ages = {}, .pets = 0, .now = now};
    if (auto party = party_of(filters)) {
        wanted.adults = party->adults;
        wanted.children_ages = std::move(party->children_ages);
    }
    if (filters.pets) wanted.pets = filters.pets->as_int();
    return wanted;
}

}  // namespace

db::awaitable<Answer<PriceRate>> check(const http::Context& context, const Filters& filters, bool answers_with_prices) {
    if (auto errors = check_filters(filters); !errors.empty()) {
        co_return wrong_parameters("Some parameters contradict each other.", std::move(errors));
    }
    const bool is_filtered = filters.price_currency || filters.price_min_minor || filters.price_max_minor;
    if (!is_filtered && !answers_with_prices) co_return PriceRate{};
    const auto place = filters.place.transform([](const auto& slug) { return slug.value; });
    const auto found = co_await context.database().read(queries::find_price_rate, filters.price_currency, place);
    const auto rate = found.first<PriceRate>();
    if (rate) co_return *rate;
    // A place may sell in a currency without a rate: only who filters by price has to say another.
    if (!is_filtered) co_return PriceRate{};
    co_return wrong_parameters("Some parameters are wrong.",
                               {{"?price_currency", "unknown", "must be a currency that the platform has an exchange rate of"}});
}

FilterParameters parameters_of(const Filters& filters, const PriceRate& rate) {
    FilterParameters result;
    result.locale = filters.locale.value_or(http::Locale::en);
    if (filters.kind) result.kind = boost::describe::enum_to_string(*filters.kind, "");
    // Dates ask for a stay, so there is no need to look at other listings.
    if (filters.check_in) result.kind = boost::describe::enum_to_string(catalog::ListingKind::short_stay, "");
    if (filters.place) result.place = filters.place->value;
    if (filters.q) result.words = word_query(filters.q->value);
    result.property_kinds = unless_empty(filters.property_kind);
    if (const auto party = party_of(filters)) result.guests = party->guests();
    if (filters.pets && filters.pets->as_int() > 0) result.pets = filters.pets->as_int();
    if (filters.bedrooms_min) result.bedrooms_min = filters.bedrooms_min->as_int();
    result.price = price_bounds(filters, rate);
    result.amenities = unless_empty(filters.amenities);
    if (filters.bbox.size() == 4) {
        result.west = filters.bbox[0];
        result.south = filters.bbox[1];
        result.east = filters.bbox[2];
        result.north = filters.bbox[3];
    }
    result.check_in = filters.check_in;
    result.check_out = filters.check_out;
    return result;
}

db::awaitable<std::vector<std::optional<Money>>> stay_totals(const http::Context& context, const Filters& filters,
                                                             const std::vector<RatedListing>& listings) {
    std::vector<std::optional<Money>> totals(listings.size());
    if (!filters.check_in) co_return totals;
    const auto stay = DateRange::make(*filters.check_in, *filters.check_out).value();
    const bool has_pets = filters.pets && filters.pets->as_int() > 0;
    std::vector<Uuid> planned;
    for (std::size_t at = 0; at < listings.size(); ++at) {
        const auto& [id, currency, rate] = listings[at];
        // What a flat price leaves out is what pets cost.
        if (!rate.is_flat.value_or(false) || has_pets) {
            planned.push_back(id);
        } else {
            totals[at] = booking::flat_total({rate.nightly_minor.value(), currency}, {rate.cleaning_minor.value(), currency},
                                             rate.tax_basis_points.value(), stay);
        }
    }
    if (planned.empty()) co_return totals;
    const auto found = co_await booking::stay_totals(context.database(), planned, wanted_stay(filters, stay, context.now()));
    for (std::size_t at = 0; at < listings.size(); ++at) {
        const auto total = std::ranges::find(found, listings[at].id, &std::pair<Uuid, Money>::first);
        if (total != found.end()) totals[at] = total->second;
    }
    co_return totals;
}

}  // namespace estate::search
