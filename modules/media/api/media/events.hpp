#pragma once

#include <platform/json/codec.hpp>

namespace estate::media {

/// The pictures, documents or uploads of a property are not what they were. Aggregate: the property.
struct PicturesChanged {
    static constexpr std::string_view topic = "media.pictures_changed";
    Uuid property_id;
};
BOOST_DESCRIBE_STRUCT(PicturesChanged, (), (property_id))

}  // namespace estate::media
