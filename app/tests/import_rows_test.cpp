#include <app/import_rows.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace estate::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const catalog::KnownNames known{.places = {{"algarve", "algarve"}, {"porto and the douro", "porto-douro"}}, .amenities = {"wifi", "pool"}};

/// Columns of a plot for sale with one good row; tests replace cells of it.
using Cells = std::vector<std::pair<std::string, std::string>>;

Cells a_plot() {
    return {{"ListingKey", "K-1"},     {"PropertyType", "Land"},      {"ListPrice", "148000"},           {"City", "Algarve"},
            {"Latitude", "37.1"},      {"Longitude", "-8.2"},         {"X_Headline", "A plot"},          {"PublicRemarks", "Flat and dry."},
            {"Zoning", "residential"}, {"X_planning_class", "urban"}, {"X_legal_access", "public_road"}, {"Utilities", "water, sewer"},
            {"X_tenure", "Freehold"},  {"X_negotiable", "true"}};
}

Cells with(Cells cells, const std::string& column, const std::string& value) {
    for (auto& [name, cell] : cells) {
        if (name != column) continue;
        cell = value;
        return cells;
    }
    cells.emplace_back(column, value);
    return cells;
}

ImportFile read(const std::vector<Cells>& rows) {
    std::vector<CsvRecord> records(1 + rows.size());
    records[0].line = 1;
    for (const auto& [name, cell] : rows.front()) records[0].fields.push_back(name);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        records[at + 1].line = static_cast<int>(at) + 2;
        for (const auto& [name, cell] : rows[at]) records[at + 1].fields.push_back(cell);
    }
    return read_listings(records, known);
}

std::vector<std::string> bad_columns(const Cells& row) {
    std::vector<std::string> columns;
    for (const auto& error : read({row}).errors) columns.push_back(error.column);
    return columns;
}

TEST(Import, reads_a_good_row) {
    const auto file = read({a_plot()});
    ASSERT_THAT(file.errors, IsEmpty());
    ASSERT_EQ(file.rows.size(), 1u);
    const auto& row = file.rows.front();
    EXPECT_EQ(row.line, 2);
    EXPECT_EQ(row.property.kind, catalog::PropertyKind::land);
    EXPECT_EQ(row.property.place.value, "algarve");
    EXPECT_EQ(row.property.attributes.at("utilities").as_array().size(), 2u);
    EXPECT_EQ(row.listing.kind, catalog::ListingKind::sale);
    EXPECT_EQ(row.listing.slug.value, "a-plot-k-1");
    EXPECT_EQ(row.listing.price_minor.value, 14'800'000);
    EXPECT_EQ(row.listing.terms.at("tenure"), "freehold");
    EXPECT_EQ(row.listing.title.fr.value, "A plot") << "English where there are no other words";
}

TEST(Import, knows_places_by_their_names) {
    EXPECT_EQ(read({with(a_plot(), "City", "Porto and the Douro")}).rows.front().property.place.value, "porto-douro");
    EXPECT_THAT(bad_columns(with(a_plot(), "City", "Atlantis")), ElementsAre("City"));
}

TEST(Import, names_every_bad_cell) {
    EXPECT_THAT(bad_columns(with(a_plot(), "ListPrice", "148.000,00")), ElementsAre("ListPrice"));
    EXPECT_THAT(bad_columns(with(a_plot(), "ListPrice", "")), Contains("ListPrice"));
    EXPECT_THAT(bad_columns(with(a_plot(), "ListPrice", "0")), ElementsAre("ListPrice"));
    EXPECT_THAT(bad_columns(with(a_plot(), "X_ListPriceCurrency", "EURO")), ElementsAre("X_ListPriceCurrency"));
    EXPECT_THAT(bad_columns(with(a_plot(), "PropertyType", "Castle")), Contains("PropertyType"));
    EXPECT_THAT(bad_columns(with(a_plot(), "Latitude", "91")), ElementsAre("Latitude"));
    EXPECT_THAT(bad_columns(with(a_plot(), "Longitude", "west")), ElementsAre("Longitude"));
    EXPECT_THAT(bad_columns(with(a_plot(), "LotSizeArea", "half")), ElementsAre("LotSizeArea"));
    EXPECT_THAT(bad_columns(with(a_plot(), "LotSizeUnits", "Acres")), ElementsAre("LotSizeUnits"));
    EXPECT_THAT(bad_columns(with(a_plot(), "Zoning", "lunar")), ElementsAre("Zoning"));
    EXPECT_THAT(bad_columns(with(a_plot(), "Utilities", "water, magic")), ElementsAre("Utilities"));
    EXPECT_THAT(bad_columns(with(a_plot(), "X_tenure", "")), ElementsAre("X_tenure"));
    EXPECT_THAT(bad_columns(with(a_plot(), "X_Amenities", "wifi,moat")), ElementsAre("X_Amenities"));
    EXPECT_THAT(bad_columns(with(a_plot(), "StandardStatus", "Closed")), ElementsAre("StandardStatus"));
    EXPECT_THAT(bad_columns(with(a_plot(), "X_pool", "private")), ElementsAre("X_pool")) << "a plot has no pool";
    EXPECT_THAT(bad_columns(with(a_plot(), "X_Headline", "")), Contains("X_Headline"));
}

TEST(Import, reports_all_problems_of_all_rows) {
    auto second = with(with(a_plot(), "ListingKey", "K-2"), "Latitude", "x");
    second = with(second, "Zoning", "lunar");
    auto third = with(with(a_plot(), "ListingKey", "K-3"), "X_negotiable", "perhaps");
    const auto file = read({a_plot(), second, third});
    std::vector<std::pair<int, std::string>> found;
    for (const auto& error : file.errors) found.emplace_back(error.line, error.column);
    EXPECT_THAT(found, testing::UnorderedElementsAre(std::pair{3, "Latitude"}, std::pair{3, "Zoning"}, std::pair{4, "X_negotiable"}));
}

TEST(Import, refuses_keys_and_addresses_twice) {
    const auto same_key = read({a_plot(), with(a_plot(), "X_Headline", "Another plot")});
    ASSERT_EQ(same_key.errors.size(), 1u);
    EXPECT_EQ(same_key.errors[0], (ImportError{3, "ListingKey", "duplicate", "is the same as on line 2"}));
    const auto first = with(a_plot(), "ListingId", "the-plot");
    const auto same_address = read({first, with(first, "ListingKey", "K-2")});
    ASSERT_EQ(same_address.errors.size(), 1u);
    EXPECT_EQ(same_address.errors[0], (ImportError{3, "ListingId", "duplicate", "is the same as on line 2"}));
}

TEST(Import, wants_the_required_columns) {
    auto cells = a_plot();
    std::erase_if(cells, [](const auto& cell) { return cell.first == "City" || cell.first == "Latitude"; });
    const auto file = read({cells});
    ASSERT_EQ(file.errors.size(), 2u);
    EXPECT_EQ(file.errors[0], (ImportError{1, "City", "missing_column", "is missing in the header"}));
    EXPECT_EQ(file.errors[1], (ImportError{1, "Latitude", "missing_column", "is missing in the header"}));
}

TEST(Import, leaves_out_columns_that_mean_nothing_to_us) {
    const auto file = read({with(a_plot(), "ListAgentKey", "7")});
    EXPECT_THAT(file.errors, IsEmpty());
    EXPECT_THAT(file.ignored_columns, ElementsAre("ListAgentKey"));
}

TEST(Import, refuses_rows_of_another_length) {
    auto records = std::vector<CsvRecord>{{1, {}}, {2, {"K-1", "Land"}}};
    for (const auto& [name, cell] : a_plot()) records[0].fields.push_back(name);
    const auto file = read_listings(records, known);
    ASSERT_EQ(file.errors.size(), 1u);
    EXPECT_EQ(file.errors[0].message, "has 2 fields where the header has 14");
}

TEST(Import, wants_guests_and_terms_of_a_stay) {
    auto stay = with(with(a_plot(), "PropertyType", "Residential"), "X_ListingKind", "short_stay");
    stay = with(with(with(stay, "X_MinNights", "5"), "X_MaxNights", "3"), "X_TaxPercent", "6.5");
    const auto columns = bad_columns(stay);
    EXPECT_THAT(columns, Contains("X_MaxGuests"));
    EXPECT_THAT(columns, Contains("X_MaxNights"));
    EXPECT_THAT(columns, Contains("X_cancellation_policy"));
    EXPECT_THAT(columns, Contains("Zoning")) << "a house has no zoning";
}

TEST(Slug, is_made_of_any_text) {
    EXPECT_EQ(slug_of("Villa São João, Lagos"), "villa-sao-joao-lagos");
    EXPECT_EQ(slug_of("  L’Étage  nº 3 – Œuvre "), "l-etage-n-3-oeuvre");
    EXPECT_EQ(slug_of("東京"), "");
    EXPECT_EQ(slug_of(std::string(300, 'a')).size(), 120u);
}

}  // namespace
}  // namespace estate::app
