#pragma once

/// The catalog's words, shared by every module that speaks of listings.

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <platform/db/types.hpp>
#include <platform/json/codec.hpp>

namespace estate::catalog {

/// A listing is a commercial offer on a property; a property may carry one of each kind.
enum class ListingKind { short_stay, lease, sale, investment };
BOOST_DESCRIBE_ENUM(ListingKind, short_stay, lease, sale, investment)

enum class PropertyKind { villa, apartment, house, land, business, project, building };
BOOST_DESCRIBE_ENUM(PropertyKind, villa, apartment, house, land, business, project, building)

/// What the price of a listing buys; follows from its kind.
enum class PricePeriod { night, month, total, minimum_ticket };
BOOST_DESCRIBE_ENUM(PricePeriod, night, month, total, minimum_ticket)

enum class PublicationState { draft, published, paused, withdrawn };
BOOST_DESCRIBE_ENUM(PublicationState, draft, published, paused, withdrawn)

/// One width of a picture, WebP.
struct PictureVariant {
    int width = 0;
    std::string url;
};
BOOST_DESCRIBE_STRUCT(PictureVariant, (), (width, url))

struct Picture {
    Uuid id;
    std::string alt;
    int width = 0;
    int height = 0;
    /// `#rrggbb`, shown until the picture has arrived.
    std::string dominant_color;
    std::vector<PictureVariant> variants;
};
BOOST_DESCRIBE_STRUCT(Picture, (), (id, alt, width, height, dominant_color, variants))

}  // namespace estate::catalog
