#pragma once

#include <catalog/types.hpp>

namespace estate::catalog {

/// A property has been added, or has come into another time zone. Aggregate: the property.
struct PropertyPlaced {
    static constexpr std::string_view topic = "catalog.property_placed";
    Uuid property_id;
    std::optional<Uuid> building_id;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(PropertyPlaced, (), (property_id, building_id, time_zone))

/// A property is run by another agent now. Aggregate: the property.
struct PropertyHandedOver {
    static constexpr std::string_view topic = "catalog.property_handed_over";
    Uuid property_id;
    std::optional<std::string> from_subject;
    std::optional<std::string> to_subject;
};
BOOST_DESCRIBE_STRUCT(PropertyHandedOver, (), (property_id, from_subject, to_subject))

/// A listing has been added or changed in the office, as it is now. Aggregate: the listing.
struct ListingChanged {
    static constexpr std::string_view topic = "catalog.listing_changed";
    Uuid listing_id;
    Uuid property_id;
    ListingKind kind{};
    Money price;
    PublicationState publication_state{};
};
BOOST_DESCRIBE_STRUCT(ListingChanged, (), (listing_id, property_id, kind, price, publication_state))

}  // namespace estate::catalog
