#include "prices.hpp"

#include "errors.hpp"
#include "list_office_properties.hpp"
#include "office.hpp"

#include <catalog/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <catalog_queries.hpp>

namespace estate::catalog {
namespace {

constexpr std::size_t most_listings = 2000;

struct PriceRow {
    Uuid id;
    Uuid property_id;
    ListingKind kind{};
    std::string slug;
    std::string name;
    std::int64_t price_minor = 0;
    Currency currency;
    PublicationState publication_state{};
};
BOOST_DESCRIBE_STRUCT(PriceRow, (), (id, property_id, kind, slug, name, price_minor, currency, publication_state))

std::string price_json(std::int64_t amount, Currency currency) {
    return json::to_json(Money{amount, currency});
}

/// The new prices, or why one of them cannot be.
std::vector<FieldError> refuse_prices(const std::vector<PriceRow>& rows, const PriceChange& change) {
    std::vector<FieldError> errors;
    for (const auto& row : rows) {
        if (change.amount_minor && row.currency != *change.currency) {
            errors.push_back({"/currency", "not_allowed", row.slug + " has its price in " + std::string{row.currency.code()}});
        } else if (changed_price(row.price_minor, change) <= 0) {
            errors.push_back(
                {change.amount_minor ? "/amount_minor" : "/percent_basis_points", "out_of_range", row.slug + " would cost nothing"});
        }
    }
    return errors;
}

db::awaitable<void> store_price(http::WriteContext& context, const PriceRow& row, std::int64_t price) {
    if (price == row.price_minor) co_return;
    co_await context.transaction.execute(queries::set_price, row.id, price, context.started_at);
    co_await jobs::emit(context.transaction, row.id,
                        ListingChanged{.listing_id = row.id,
                                       .property_id = row.property_id,
                                       .kind = row.kind,
                                       .price = {price, row.currency},
                                       .publication_state = row.publication_state},
                        context.started_at);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "listing", row.id, "price_changed", price_json(row.price_minor, row.currency),
                          price_json(price, row.currency)},
                         context.started_at);
}

}  // namespace

std::int64_t changed_price(std::int64_t price_minor, const PriceChange& change) {
    const auto moved = change.amount_minor ? price_minor + change.amount_minor->value
                                           : scale_half_up(price_minor, 10'000 + change.percent_basis_points->value, 10'000);
    const std::int64_t step = change.rounding_minor ? change.rounding_minor->value : 1;
    return scale_half_up(moved, 1, step) * step;
}

std::vector<FieldError> check_change(const PriceChange& change) {
    std::vector<FieldError> errors;
    if (change.listing_ids.has_value() == change.filter.has_value()) {
        errors.push_back({"/listing_ids", "invalid_value", "either listing_ids or filter must be given"});
    }
    if (change.percent_basis_points.has_value() == change.amount_minor.has_value()) {
        errors.push_back({"/percent_basis_points", "invalid_value", "either percent_basis_points or amount_minor must be given"});
    }
    if (change.amount_minor && !change.currency) errors.push_back({"/currency", "required", "is required with an amount"});
    return errors;
}

db::awaitable<Answer<ChangedPrices>> change_prices(http::WriteContext& context, http::None, PriceChange change) {
    if (auto errors = check_change(change); !errors.empty()) co_return wrong_fields(std::move(errors));
    const auto lock = [&](const auto&... values) {
        return context.transaction.execute(queries::lock_prices, values..., change.listing_ids);
    };
    const auto locked = co_await std::apply(lock, office_values(context.person(), change.filter.value_or(OfficeFilter{})));
    const auto rows = locked.rows<PriceRow>();
    if (change.listing_ids && rows.size() != change.listing_ids->size()) co_return not_found("listing");
    if (rows.size() > most_listings) co_return refuse(422, "too_many_listings", "Choose at most 2000 listings at once.");
    if (auto errors = refuse_prices(rows, change); !errors.empty()) co_return wrong_fields(std::move(errors));

    ChangedPrices answer{.dry_run = change.dry_run, .preview = {}, .items = {}};
    for (const auto& row : rows) {
        const Money after{changed_price(row.price_minor, change), row.currency};
        answer.items.push_back({row.id, row.property_id, row.kind, row.slug, row.name, {row.price_minor, row.currency}, after});
    }
    answer.preview = http::entity_tag(json::to_json(answer.items));
    if (change.preview && change.preview->value != answer.preview) {
        co_return refuse(412, "changed_meanwhile", "Somebody else has changed one of these listings since the preview.");
    }
    if (!change.dry_run) {
        for (const auto& row : rows) co_await store_price(context, row, changed_price(row.price_minor, change));
    }
    co_return answer;
}

}  // namespace estate::catalog
