#include "completeness.hpp"

#include "schemas.hpp"

#include <algorithm>

namespace estate::catalog {
namespace {

constexpr int many_pictures = 5;
constexpr int some_amenities = 3;

bool is_home(PropertyKind kind) {
    return kind == PropertyKind::villa || kind == PropertyKind::apartment || kind == PropertyKind::house;
}

bool says(const boost::json::object& members, std::string_view name) {
    const auto* value = members.if_contains(name);
    return value && !value->is_null() && !(value->is_string() && value->get_string().empty());
}

/// Adds up what is there of what could be.
class Tally {
public:
    void needs(std::string path, int weight, bool is_there) { count(std::move(path), weight, is_there, true); }
    void wishes(std::string path, int weight, bool is_there) { count(std::move(path), weight, is_there, false); }

    void needs_texts(const std::string& path, int weight, const boost::json::object& texts) {
        for (const auto* locale : {"en", "fr", "es"}) needs(path + "/" + locale, weight, says(texts, locale));
    }

    void needs_required(const std::string& path, int weight, const boost::json::value& schema, const boost::json::object& given) {
        const auto* required = schema.as_object().if_contains("required");
        if (!required) return;
        for (const auto& code : required->as_array()) {
            needs(path + "/" + std::string{code.as_string()}, weight, says(given, code.as_string()));
        }
    }

    Completeness result() { return {possible_ == 0 ? 0 : reached_ * 100 / possible_, std::move(missing_)}; }

private:
    void count(std::string path, int weight, bool is_there, bool blocks) {
        possible_ += weight;
        if (is_there) {
            reached_ += weight;
        } else if (missing_.empty() || missing_.back().path != path) {
            missing_.push_back({std::move(path), blocks});
        }
    }

    int possible_ = 0;
    int reached_ = 0;
    std::vector<Missing> missing_;
};

void tally_size(Tally& tally, const Described& property) {
    if (is_home(property.kind)) {
        tally.wishes("/bedrooms_total", 3, property.has_bedrooms);
        tally.wishes("/bathrooms_total", 3, property.has_bathrooms);
        tally.wishes("/living_area_m2", 3, property.has_living_area);
        tally.wishes("/amenities", 4, property.amenities >= some_amenities);
    }
    if (property.kind == PropertyKind::land) tally.wishes("/lot_size_m2", 6, property.has_lot_size);
}

void tally_listing(Tally& tally, const DescribedListing& listing) {
    const std::string path = std::string{"/listings/"} + boost::describe::enum_to_string(listing.kind, "");
    tally.needs_texts(path + "/title", 2, listing.title);
    tally.needs_texts(path + "/remarks", 4, listing.remarks);
    tally.needs_required(path + "/terms", 2, document_of(listing.kind), listing.terms);
}

}  // namespace

Completeness completeness(const Described& property) {
    Tally tally;
    tally.needs_texts("/name", 2, property.name);
    tally.needs("/latitude", 6, property.has_pin);
    tally.wishes("/unparsed_address", 4, property.has_address);
    tally_size(tally, property);
    tally.needs_required("/attributes", 3, document_of(property.kind), property.attributes);
    // Nobody is shown a house without a photo. The first counts as much as a good handful more of them.
    tally.needs("/pictures", 12, property.pictures > 0);
    tally.wishes("/pictures", 12, property.pictures >= many_pictures);
    tally.wishes("/listings", 8, !property.listings.empty());
    for (const auto& listing : property.listings) tally_listing(tally, listing);
    return tally.result();
}

std::vector<FieldError> in_the_way_of_publishing(const std::vector<Missing>& missing, ListingKind kind) {
    const std::string own = std::string{"/listings/"} + boost::describe::enum_to_string(kind, "") + "/";
    std::vector<FieldError> errors;
    for (const auto& [path, blocks] : missing) {
        if (blocks && (!path.starts_with("/listings/") || path.starts_with(own))) errors.push_back({path, "required", "is required"});
    }
    return errors;
}

std::optional<PublicationState> next_publication_state(PublicationState from, PublicationMove move) {
    using enum PublicationState;
    switch (move) {
        case PublicationMove::publish: return from == published ? std::nullopt : std::optional{published};
        case PublicationMove::pause: return from == published ? std::optional{paused} : std::nullopt;
        case PublicationMove::withdraw: return from == withdrawn ? std::nullopt : std::optional{withdrawn};
    }
    return std::nullopt;
}

std::vector<PublicationMove> moves_from(PublicationState state) {
    std::vector<PublicationMove> moves;
    for (const auto move : {PublicationMove::publish, PublicationMove::pause, PublicationMove::withdraw}) {
        if (next_publication_state(state, move)) moves.push_back(move);
    }
    return moves;
}

}  // namespace estate::catalog
