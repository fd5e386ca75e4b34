#include "import_into.hpp"

#include <booking/booking.hpp>
#include <calendar/calendar.hpp>

#include <platform/jobs/outbox.hpp>

namespace estate::app {
namespace {

/// What only the database can refuse.
void report(std::vector<ImportError>& errors, int line, const Problem& problem) {
    for (const auto& error : problem.errors) errors.push_back({line, column_of_path(error.path), error.code, error.message});
}

db::awaitable<void> put_stay(db::Transaction& transaction, const ImportedListing& row, const catalog::PutProperty& property,
                             Uuid listing_id, Instant now) {
    co_await calendar::put_unit(transaction, {.id = property.id,
                                              .building_id = property.building_id,
                                              .time_zone = property.time_zone,
                                              .preparation_days = row.stay.preparation_days});
    if (row.listing.kind != catalog::ListingKind::short_stay) co_return;
    std::string tax_name;
    json::write_string(tax_name, row.stay.tax_name);
    co_await booking::put_rate(transaction,
                               {.listing_id = listing_id,
                                .property_id = property.id,
                                .currency = row.listing.currency,
                                .nightly_minor = row.listing.price_minor,
                                .cleaning_minor = row.stay.cleaning_minor,
                                .min_nights = row.stay.min_nights,
                                .max_nights = row.stay.max_nights,
                                .max_guests = row.property.max_guests->as_int(),
                                .tax_name = "{\"en\":" + tax_name + ",\"fr\":" + tax_name + ",\"es\":" + tax_name + "}",
                                .tax_basis_points = row.stay.tax_basis_points,
                                .time_zone = property.time_zone},
                               now);
}

}  // namespace

db::awaitable<void> import_row(db::Transaction& transaction, const ImportedListing& row, const ImportedBy& by, Instant now,
                               std::vector<ImportError>& errors) {
    if (by.importer && !co_await catalog::may_import(transaction, *by.importer, row.property.ref.value)) {
        errors.push_back(
            {row.line, "X_PropertyReference", "foreign", "is the reference of another agent's property: " + row.property.ref.value});
        co_return;
    }
    const auto property = co_await catalog::put_property(transaction, row.property, by.agent_subject, now);
    if (!property) {
        report(errors, row.line, property.error());
        co_return;
    }
    const auto listing = co_await catalog::put_listing(transaction, property->id, row.listing, 0, now);
    if (!listing) {
        report(errors, row.line, listing.error());
        co_return;
    }
    co_await put_stay(transaction, row, *property, *listing, now);
    co_await catalog::refresh_completeness(transaction, property->id);
    if (by.importer) {
        co_await jobs::audit(transaction, {by.importer->subject, "listing", *listing, "imported", std::nullopt, json::to_json(row.listing)},
                             now);
    }
}

}  // namespace estate::app
