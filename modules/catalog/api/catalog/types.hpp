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

enum class PictureKind { photo, floor_plan };
BOOST_DESCRIBE_ENUM(PictureKind, photo, floor_plan)

/// One width of a picture.
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
    /// WebP, narrowest first.
    std::vector<PictureVariant> variants;
    /// The same as AVIF, as far as there is one.
    std::optional<std::vector<PictureVariant>> avif;
    /// On the page of a listing only, as the rest.
    std::optional<PictureKind> kind;
    std::optional<std::string> caption;
    /// A tiny picture as a data: address, shown blurred until the picture has arrived.
    std::optional<std::string> placeholder;
};
BOOST_DESCRIBE_STRUCT(Picture, (), (id, alt, width, height, dominant_color, variants, avif, kind, caption, placeholder))

}  // namespace estate::catalog
