#pragma once

/// How much of what people want to know of a property has been said. Pure.

#include "office_messages.hpp"

namespace estate::catalog {

struct DescribedListing {
    ListingKind kind{};
    boost::json::object title;
    boost::json::object remarks;
    boost::json::object terms;
};

/// A property as far as completeness looks at it.
struct Described {
    PropertyKind kind{};
    boost::json::object name;
    bool has_address = false;
    /// False while it stands where its place does.
    bool has_pin = false;
    bool has_bedrooms = false;
    bool has_bathrooms = false;
    bool has_living_area = false;
    bool has_lot_size = false;
    boost::json::object attributes;
    int amenities = 0;
    /// Photos; floor plans are none.
    int pictures = 0;
    std::vector<DescribedListing> listings;
};

struct Completeness {
    /// 0 to 100, rounded down, so that 100 means that nothing is missing.
    int percent = 0;
    std::vector<Missing> missing;
};

/// Weighs what is there: texts, pictures and what the schemas require count most. The weights stand in completeness.cpp.
Completeness completeness(const Described& property);

/// What keeps a listing of this kind off the market.
std::vector<FieldError> in_the_way_of_publishing(const std::vector<Missing>& missing, ListingKind kind);

/// The one table of moves of a publication; nothing where a move is illegal.
std::optional<PublicationState> next_publication_state(PublicationState from, PublicationMove move);
std::vector<PublicationMove> moves_from(PublicationState state);

}  // namespace estate::catalog
