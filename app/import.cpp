#include "import.hpp"

#include "import_rows.hpp"
#include "task.hpp"

#include <booking/booking.hpp>
#include <calendar/calendar.hpp>

#include <iostream>

namespace estate::app {
namespace {

void print(const ImportError& error) {
    std::cerr << "line " << error.line;
    if (!error.column.empty()) std::cerr << ", column " << error.column;
    std::cerr << ": " << error.message << '\n';
}

/// What only the database can refuse.
void report(std::vector<ImportError>& errors, int line, const Problem& problem) {
    for (const auto& error : problem.errors) errors.push_back({line, column_of_path(error.path), error.message});
}

db::awaitable<void> put_stay(db::Transaction& transaction, const ImportedListing& row, const catalog::PutProperty& property,
                             Uuid listing_id) {
    co_await calendar::put_unit(transaction, {.id = property.id,
                                              .building_id = property.building_id,
                                              .time_zone = property.time_zone,
                                              .preparation_days = row.stay.preparation_days});
    if (row.listing.kind != catalog::ListingKind::short_stay) co_return;
    std::string tax_name;
    json::write_string(tax_name, row.stay.tax_name);
    co_await booking::put_rate(transaction, {.listing_id = listing_id,
                                             .property_id = property.id,
                                             .currency = row.listing.currency,
                                             .nightly_minor = row.listing.price_minor,
                                             .cleaning_minor = row.stay.cleaning_minor,
                                             .min_nights = row.stay.min_nights,
                                             .max_nights = row.stay.max_nights,
                                             .max_guests = row.property.max_guests->as_int(),
                                             .tax_name = "{\"en\":" + tax_name + ",\"fr\":" + tax_name + ",\"es\":" + tax_name + "}",
                                             .tax_basis_points = row.stay.tax_basis_points,
                                             .time_zone = property.time_zone});
}

db::awaitable<void> put_row(db::Transaction& transaction, const ImportedListing& row, const std::optional<std::string>& agent, Instant now,
                            std::vector<ImportError>& errors) {
    const auto property = co_await catalog::put_property(transaction, row.property, agent, now);
    if (!property) {
        report(errors, row.line, property.error());
        co_return;
    }
    const auto listing = co_await catalog::put_listing(transaction, property->id, row.listing, 0, now);
    if (!listing) {
        report(errors, row.line, listing.error());
        co_return;
    }
    co_await put_stay(transaction, row, *property, *listing);
}

db::awaitable<int> import_records(db::Pool& database, const std::vector<CsvRecord>& records, std::optional<std::string> agent,
                                  Instant now) {
    auto file = read_listings(records, co_await catalog::known_names(database));
    for (const auto& column : file.ignored_columns) std::cout << "Column " << column << " is not imported.\n";
    if (file.errors.empty()) {
        auto transaction = co_await database.begin();
        for (const auto& row : file.rows) co_await put_row(transaction, row, agent, now, file.errors);
        if (file.errors.empty()) co_await transaction.commit();
    }
    for (const auto& error : file.errors) print(error);
    if (!file.errors.empty()) {
        std::cerr << file.errors.size() << (file.errors.size() == 1 ? " problem" : " problems") << "; nothing was imported.\n";
        co_return 1;
    }
    std::cout << "Imported " << file.rows.size() << " listings.\n";
    co_return 0;
}

}  // namespace

int import_csv(const config::Config& config, const std::vector<std::string>& arguments) {
    const bool names_agent = arguments.size() == 3 && arguments[1] == "--agent";
    if (arguments.size() != 1 && !names_agent) {
        std::cerr << "estate import FILE.csv [--agent SUBJECT]\n";
        return 2;
    }
    const auto agent = names_agent ? std::optional{arguments[2]} : std::nullopt;
    const auto records = read_csv(read_file(arguments[0]));
    if (!records) {
        print({records.error().line, "", records.error().message});
        std::cerr << "Nothing was imported.\n";
        return 1;
    }
    return run_task(config, [&](db::Pool& database) { return import_records(database, *records, agent, system_now()); });
}

}  // namespace estate::app
