#include "reso.hpp"

#include "names.hpp"
#include "rules.hpp"

#include <boost/json/parse.hpp>

namespace estate::catalog {
namespace {

/// Writes the members of one object; empty and absent values are left out.
class Members {
public:
    void text(const char* name, const std::string& value) {
        if (value.empty()) return;
        begin(name);
        json::write_string(out_, value);
    }
    void text(const char* name, const std::optional<std::string>& value) { text(name, value.value_or("")); }
    void number(const char* name, const std::optional<int>& value) {
        if (value) plain(name, std::to_string(*value));
    }
    /// `digits` is a JSON number already.
    void plain(const char* name, const std::string& digits) {
        begin(name);
        out_ += digits;
    }
    template <class T>
    void described(const char* name, const T& value) {
        begin(name);
        json::write(out_, value);
    }
    std::string finish() { return out_ + "}"; }

private:
    void begin(const char* name) {
        out_ += out_.size() == 1 ? "\"" : ",\"";
        out_ += name;
        out_ += "\":";
    }
    std::string out_ = "{";
};

std::vector<std::string> split_words(const std::string& joined) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= joined.size();) {
        const auto comma = std::min(joined.find(", ", at), joined.size());
        words.push_back(joined.substr(at, comma - at));
        at = comma + 2;
    }
    return words;
}

void add_known_attributes(Members& members, const Schema& schema, const std::string& attributes, Currency currency) {
    for (const auto& fact : facts(schema, boost::json::parse(attributes).as_object(), http::Locale::en, currency)) {
        const auto* name = reso_name_of(fact.code);
        if (!name) continue;
        if (fact.type == FactType::number || fact.code.starts_with("year_")) {
            members.plain(name->reso, fact.value);
        } else if (name->is_list) {
            members.described(name->reso, split_words(fact.value));
        } else {
            members.text(name->reso, fact.value);
        }
    }
}

void add_place_and_size(Members& members, const ResoSource& listing) {
    members.text("UnparsedAddress", listing.unparsed_address);
    members.text("PostalCode", listing.postal_code);
    members.text("City", listing.city);
    members.text("StateOrProvince", listing.region);
    members.text("Country", listing.country);
    members.described("Latitude", listing.latitude);
    members.described("Longitude", listing.longitude);
    members.number("BedroomsTotal", listing.bedrooms_total);
    members.number("BathroomsTotalInteger", listing.bathrooms_total);
    members.number("LivingArea", listing.living_area_m2);
    if (listing.living_area_m2) members.text("LivingAreaUnits", std::string{"Square Meters"});
    members.number("LotSizeArea", listing.lot_size_m2);
    if (listing.lot_size_m2) members.text("LotSizeUnits", std::string{"Square Meters"});
    members.number("YearBuilt", listing.year_built);
    members.number("X_MaxGuests", listing.max_guests);
    members.text("X_RegistrationNumber", listing.registration_number);
}

}  // namespace

StandardStatus standard_status(PublicationState state) {
    switch (state) {
        case PublicationState::draft: return StandardStatus::Incomplete;
        case PublicationState::published: return StandardStatus::Active;
        case PublicationState::paused: return StandardStatus::Hold;
        case PublicationState::withdrawn: return StandardStatus::Withdrawn;
    }
    return StandardStatus::Incomplete;
}

std::string reso_property_type(PropertyKind property, ListingKind listing) {
    const bool is_lease = listing == ListingKind::lease || listing == ListingKind::short_stay;
    switch (property) {
        case PropertyKind::land: return "Land";
        case PropertyKind::business: return is_lease ? "Commercial Lease" : "Business Opportunity";
        case PropertyKind::project: return "Commercial Sale";
        case PropertyKind::building: return is_lease ? "Commercial Lease" : "Residential Income";
        case PropertyKind::villa:
        case PropertyKind::apartment:
        case PropertyKind::house: return is_lease ? "Residential Lease" : "Residential";
    }
    return "Residential";
}

std::optional<std::string> reso_property_sub_type(PropertyKind property) {
    switch (property) {
        case PropertyKind::villa:
        case PropertyKind::house: return "Single Family Residence";
        case PropertyKind::apartment: return "Apartment";
        case PropertyKind::land: return "Unimproved Land";
        case PropertyKind::business: return "Business";
        case PropertyKind::building: return "Multi Family";
        case PropertyKind::project: return std::nullopt;
    }
    return std::nullopt;
}

std::string reso_listing(const ResoSource& listing) {
    Members members;
    members.text("ListingKey", to_string(listing.id));
    members.text("ListingId", listing.slug);
    members.described("StandardStatus", standard_status(listing.publication_state));
    members.text("PropertyType", reso_property_type(listing.property_kind, listing.kind));
    members.text("PropertySubType", reso_property_sub_type(listing.property_kind));
    members.plain("ListPrice", decimal(listing.price_minor, listing.currency.exponent()));
    members.text("X_ListPriceCurrency", std::string{listing.currency.code()});
    if (listing.kind == ListingKind::lease) members.text("LeaseAmountFrequency", std::string{"Monthly"});
    if (listing.kind == ListingKind::short_stay) members.text("LeaseAmountFrequency", std::string{"Daily"});
    members.described("X_ListingKind", listing.kind);
    members.text("X_PropertyReference", listing.reference);
    members.text("X_Headline", listing.title);
    members.text("PublicRemarks", listing.remarks);
    add_place_and_size(members, listing);
    add_known_attributes(members, schema_of(listing.property_kind), listing.attributes, listing.currency);
    add_known_attributes(members, schema_of(listing.kind), listing.terms, listing.currency);
    if (listing.published_at) members.text("OnMarketDate", to_string(*listing.published_at).substr(0, 10));
    members.described("ModificationTimestamp", listing.modified_at);
    return members.finish();
}

}  // namespace estate::catalog
