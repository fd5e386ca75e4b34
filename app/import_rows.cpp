#include "import_rows.hpp"

#include <algorithm>
#include <ranges>
#include <set>

namespace estate::app {
namespace {

using catalog::ListingKind;
using catalog::PropertyKind;

constexpr std::string_view required_columns[] = {"ListingKey", "PropertyType", "ListPrice",  "City",
                                                 "Latitude",   "Longitude",    "X_Headline", "PublicRemarks"};
constexpr std::string_view optional_columns[] = {
    "ListingId",       "X_PropertyReference", "PropertySubType", "X_PropertyKind",     "X_ListingKind",         "X_ListPriceCurrency",
    "StandardStatus",  "UnparsedAddress",     "PostalCode",      "BedroomsTotal",      "BathroomsTotalInteger", "LivingArea",
    "LivingAreaUnits", "LotSizeArea",         "LotSizeUnits",    "YearBuilt",          "X_MaxGuests",           "X_RegistrationNumber",
    "X_Amenities",     "X_Headline_fr",       "X_Headline_es",   "X_PublicRemarks_fr", "X_PublicRemarks_es",    "X_CleaningFee",
    "X_MinNights",     "X_MaxNights",         "X_TaxName",       "X_TaxPercent",       "X_PreparationDays"};

bool is_fixed(const std::string& column) {
    return std::ranges::contains(required_columns, column) || std::ranges::contains(optional_columns, column);
}

template <class Kind>
bool any_schema_knows(const std::string& column) {
    bool known = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Kind>>(
        [&](auto kind) { known = known || catalog::attribute_of_column(kind.value, column).has_value(); });
    return known;
}

/// One row by column name. Every read reports what is wrong with its cell.
class Row {
public:
    Row(const std::vector<std::string>& header, const CsvRecord& record) : header_(header), record_(record) {}

    std::string_view cell(std::string_view column) const {
        const auto at = static_cast<std::size_t>(std::ranges::find(header_, column) - header_.begin());
        if (at >= record_.fields.size()) return {};
        std::string_view text = record_.fields[at];
        while (text.starts_with(' ')) text.remove_prefix(1);
        while (text.ends_with(' ')) text.remove_suffix(1);
        return text;
    }

    template <class T>
    T required(const char* column) {
        if (cell(column).empty()) {
            errors.add(column, "required", "is empty");
            return T{};
        }
        return json::Codec<T>::read_text(cell(column), column, errors);
    }

    template <class T>
    std::optional<T> given(const char* column) {
        if (cell(column).empty()) return std::nullopt;
        return json::Codec<T>::read_text(cell(column), column, errors);
    }

    /// The value that a parser gives, or `fallback` for an empty or bad cell.
    template <class T, class Parse>
    T parsed(const char* column, T fallback, Parse parse) {
        if (cell(column).empty()) return fallback;
        auto value = parse(cell(column));
        if (value) return *std::move(value);
        errors.add(column, "invalid_value", value.error());
        return fallback;
    }

    const std::vector<std::string>& header() const { return header_; }

    json::Errors errors;

private:
    const std::vector<std::string>& header_;
    const CsvRecord& record_;
};

PropertyKind property_kind_of(Row& row) {
    if (const auto kind = row.given<PropertyKind>("X_PropertyKind")) return *kind;
    const auto type = row.cell("PropertyType");
    const auto sub_type = row.cell("PropertySubType");
    const bool is_flat = sub_type == "Apartment" || sub_type == "Condominium";
    if (type == "Residential" || type == "Residential Lease") return is_flat ? PropertyKind::apartment : PropertyKind::house;
    if (type == "Land" || type == "Farm") return PropertyKind::land;
    if (type == "Business Opportunity") return PropertyKind::business;
    if (type == "Residential Income" || type == "Commercial Sale" || type == "Commercial Lease") return PropertyKind::building;
    row.errors.add("PropertyType", "not_allowed",
                   "must be one of: Residential, Residential Lease, Residential Income, Land, Farm, Business Opportunity, Commercial Sale, "
                   "Commercial Lease");
    return PropertyKind::house;
}

ListingKind listing_kind_of(Row& row) {
    if (const auto kind = row.given<ListingKind>("X_ListingKind")) return *kind;
    return row.cell("PropertyType").ends_with("Lease") ? ListingKind::lease : ListingKind::sale;
}

/// Fills `target` from the columns of the kind's schema; a filled cell of another kind's attribute is an error.
template <class Kind>
void read_attributes(Row& row, Kind kind, Currency currency, boost::json::object& target) {
    for (const auto& column : row.header()) {
        const auto code = catalog::attribute_of_column(kind, column);
        if (!code || row.cell(column).empty()) continue;
        auto value = catalog::attribute_from_text(kind, *code, row.cell(column), currency);
        if (value) {
            target[*code] = *std::move(value);
        } else {
            row.errors.add(column, "invalid_value", value.error());
        }
    }
}

void refuse_foreign_attributes(Row& row, PropertyKind property, ListingKind listing) {
    for (const auto& column : row.header()) {
        if (is_fixed(column) || row.cell(column).empty()) continue;
        if (catalog::attribute_of_column(property, column) || catalog::attribute_of_column(listing, column)) continue;
        if (any_schema_knows<PropertyKind>(column) || any_schema_knows<ListingKind>(column)) {
            row.errors.add(column, "not_allowed",
                           std::string{"does not belong to a "} + boost::describe::enum_to_string(property, "") + " for " +
                               boost::describe::enum_to_string(listing, ""));
        }
    }
}

/// English everywhere, unless the row has its own words.
template <class Translation, class Text>
Translation translated(Row& row, const char* english, const char* french, const char* spanish) {
    const auto text = row.required<Text>(english);
    return {text, row.given<Text>(french).value_or(text), row.given<Text>(spanish).value_or(text)};
}

void check_units(Row& row, const char* column) {
    const auto unit = row.cell(column);
    if (!unit.empty() && unit != "Square Meters") row.errors.add(column, "not_allowed", "must be Square Meters");
}

json::Slug place_of(Row& row, const catalog::KnownNames& known) {
    std::string name{row.cell("City")};
    for (char& letter : name) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    const auto found = known.places.find(name);
    if (found != known.places.end()) return {found->second};
    row.errors.add("City", name.empty() ? "required" : "unknown", name.empty() ? "is empty" : "is not a place of the catalog");
    return {};
}

std::vector<std::string> amenities_of(Row& row, const catalog::KnownNames& known) {
    const auto amenities = row.given<std::vector<json::Text<1, 60>>>("X_Amenities").value_or(std::vector<json::Text<1, 60>>{});
    std::vector<std::string> codes;
    for (const auto& amenity : amenities) {
        if (!known.amenities.contains(amenity.value)) row.errors.add("X_Amenities", "unknown", "does not know " + amenity.value);
        codes.push_back(amenity.value);
    }
    return codes;
}

catalog::NewProperty property_of(Row& row, Currency currency, const catalog::KnownNames& known) {
    catalog::NewProperty property;
    const auto key = row.required<json::Text<1, 80>>("ListingKey");
    property.ref = row.given<json::Text<1, 80>>("X_PropertyReference").value_or(key);
    property.kind = property_kind_of(row);
    property.place = place_of(row, known);
    property.name = translated<catalog::ShortText, json::Text<1, 200>>(row, "X_Headline", "X_Headline_fr", "X_Headline_es");
    property.unparsed_address = row.given<json::Text<0, 300>>("UnparsedAddress").value_or(json::Text<0, 300>{});
    property.postal_code = row.given<json::Text<0, 20>>("PostalCode").value_or(json::Text<0, 20>{});
    property.latitude = row.required<double>("Latitude");
    property.longitude = row.required<double>("Longitude");
    property.bedrooms_total = row.given<json::Int<0, 100>>("BedroomsTotal");
    property.bathrooms_total = row.given<json::Int<0, 100>>("BathroomsTotalInteger");
    property.max_guests = row.given<json::Int<1, 100>>("X_MaxGuests");
    property.living_area_m2 = row.given<json::Int<1, 10'000'000>>("LivingArea");
    property.lot_size_m2 = row.given<json::Int<1, 1'000'000'000>>("LotSizeArea");
    property.year_built = row.given<json::Int<1000, 2100>>("YearBuilt");
    property.registration_number = row.given<json::Text<1, 60>>("X_RegistrationNumber");
    check_units(row, "LivingAreaUnits");
    check_units(row, "LotSizeUnits");
    property.amenities = amenities_of(row, known);
    read_attributes(row, property.kind, currency, property.attributes);
    return property;
}

catalog::NewListing listing_of(Row& row, Currency currency) {
    catalog::NewListing listing;
    listing.kind = listing_kind_of(row);
    listing.title = translated<catalog::ShortText, json::Text<1, 200>>(row, "X_Headline", "X_Headline_fr", "X_Headline_es");
    listing.remarks = translated<catalog::LongText, json::Text<1, 5000>>(row, "PublicRemarks", "X_PublicRemarks_fr", "X_PublicRemarks_es");
    const std::string own_slug = slug_of(listing.title.en.value + " " + std::string{row.cell("ListingKey")});
    listing.slug = row.given<json::Slug>("ListingId").value_or(json::Slug{own_slug});
    listing.currency = currency;
    if (row.cell("ListPrice").empty()) row.errors.add("ListPrice", "required", "is empty");
    const auto price = row.parsed<std::int64_t>("ListPrice", 1, [&](auto text) { return catalog::minor_units(text, currency.exponent()); });
    if (price < 1) row.errors.add("ListPrice", "out_of_range", "must be more than nothing");
    listing.price_minor = {price};
    const auto status = row.cell("StandardStatus");
    if (!status.empty() && status != "Active")
        row.errors.add("StandardStatus", "not_allowed", "must be Active: only listings on the market are imported");
    read_attributes(row, listing.kind, currency, listing.terms);
    return listing;
}

ImportedStay stay_of(Row& row, Currency currency) {
    ImportedStay stay;
    stay.cleaning_minor =
        row.parsed<std::int64_t>("X_CleaningFee", 0, [&](auto text) { return catalog::minor_units(text, currency.exponent()); });
    stay.min_nights = row.given<json::Int<1, 365>>("X_MinNights").value_or(json::Int<1, 365>{1}).as_int();
    stay.max_nights = row.given<json::Int<1, 730>>("X_MaxNights").value_or(json::Int<1, 730>{365}).as_int();
    stay.tax_name = row.given<json::Text<1, 60>>("X_TaxName").value_or(json::Text<1, 60>{"Tax"}).value;
    stay.tax_basis_points =
        static_cast<int>(row.parsed<std::int64_t>("X_TaxPercent", 0, [](auto text) { return catalog::minor_units(text, 2); }));
    stay.preparation_days = row.given<json::Int<0, 14>>("X_PreparationDays").value_or(json::Int<0, 14>{0}).as_int();
    if (stay.max_nights < stay.min_nights) row.errors.add("X_MaxNights", "out_of_range", "must be at least X_MinNights");
    if (stay.tax_basis_points > 10'000) row.errors.add("X_TaxPercent", "out_of_range", "must be at most 100");
    return stay;
}

ImportedListing read_row(Row& row, int line, const catalog::KnownNames& known) {
    const auto currency = row.given<Currency>("X_ListPriceCurrency").value_or(Currency{});
    ImportedListing result{.line = line, .property = property_of(row, currency, known), .listing = listing_of(row, currency), .stay = {}};
    refuse_foreign_attributes(row, result.property.kind, result.listing.kind);
    if (result.listing.kind == ListingKind::short_stay) {
        result.stay = stay_of(row, currency);
        if (!result.property.max_guests) row.errors.add("X_MaxGuests", "required", "is empty, but a short stay needs it");
    }
    for (const auto& error : catalog::check(result.property)) row.errors.add(column_of_path(error.path), error.code, error.message);
    for (const auto& error : catalog::check(result.listing)) row.errors.add(column_of_path(error.path), error.code, error.message);
    return result;
}

/// A key or an address of a page that an earlier line has taken.
void refuse_duplicates(ImportFile& file) {
    std::map<std::string, int> slugs;
    for (const auto& row : file.rows) {
        const auto [first, is_new] = slugs.emplace(row.listing.slug.value, row.line);
        if (!is_new) file.errors.push_back({row.line, "ListingId", "duplicate", "is the same as on line " + std::to_string(first->second)});
    }
}

/// False when the rows cannot be read for want of columns.
bool check_header(const std::vector<std::string>& header, int line, ImportFile& file) {
    std::set<std::string> seen;
    for (const auto& column : header) {
        if (!seen.insert(column).second) file.errors.push_back({line, column, "duplicate_column", "stands twice in the header"});
        if (!is_fixed(column) && !any_schema_knows<PropertyKind>(column) && !any_schema_knows<ListingKind>(column)) {
            file.ignored_columns.push_back(column);
        }
    }
    for (const auto& column : required_columns) {
        if (!seen.contains(std::string{column}))
            file.errors.push_back({line, std::string{column}, "missing_column", "is missing in the header"});
    }
    return file.errors.empty();
}

}  // namespace

std::string column_of_path(std::string_view path) {
    constexpr std::pair<std::string_view, std::string_view> fields[] = {
        {"/latitude", "Latitude"}, {"/longitude", "Longitude"}, {"/place", "City"},
        {"/slug", "ListingId"},    {"/kind", "X_ListingKind"},  {"/amenities", "X_Amenities"},
    };
    for (const auto& [field, column] : fields) {
        if (path == field) return std::string{column};
    }
    const auto second = path.find('/', 1);
    if (second == std::string_view::npos) return std::string{path};
    const auto code = path.substr(second + 1);
    return catalog::column_of_attribute(code.substr(0, code.find('/')));
}

ImportFile read_listings(const std::vector<CsvRecord>& records, const catalog::KnownNames& known) {
    ImportFile file;
    if (records.empty()) {
        file.errors.push_back({1, "", "empty_file", "the file is empty"});
        return file;
    }
    const auto& header = records.front().fields;
    if (!check_header(header, records.front().line, file)) return file;
    std::map<std::string, int, std::less<>> keys;
    for (const auto& record : records | std::views::drop(1)) {
        Row row{header, record};
        if (record.fields.size() != header.size()) {
            file.errors.push_back(
                {record.line, "", "wrong_length",
                 "has " + std::to_string(record.fields.size()) + " fields where the header has " + std::to_string(header.size())});
            continue;
        }
        const auto [first, is_new] = keys.emplace(row.cell("ListingKey"), record.line);
        if (!is_new)
            file.errors.push_back({record.line, "ListingKey", "duplicate", "is the same as on line " + std::to_string(first->second)});
        file.rows.push_back(read_row(row, record.line, known));
        // One problem a cell: what cannot be read is not also missing.
        std::set<std::string> reported;
        for (auto& error : row.errors.take()) {
            if (reported.insert(error.path).second)
                file.errors.push_back({record.line, std::move(error.path), std::move(error.code), std::move(error.message)});
        }
    }
    refuse_duplicates(file);
    std::ranges::stable_sort(file.errors, {}, &ImportError::line);
    return file;
}

}  // namespace estate::app
