#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace estate::catalog {

/// The name of an attribute or term in the RESO Data Dictionary 2.0.
struct ResoName {
    std::string_view attribute;
    const char* reso;
    /// The dictionary holds a list here, we one value.
    bool is_list = false;
};

/// Attributes and terms that the dictionary knows.
inline constexpr ResoName reso_names[] = {
    {"available_from", "AvailabilityDate"},
    {"business_type", "BusinessType", true},
    {"cooling", "Cooling", true},
    {"current_use", "CurrentUse", true},
    {"employees", "NumberOfFullTimeEmployees"},
    {"fireplaces", "FireplacesTotal"},
    {"furnished", "Furnished"},
    {"heating", "Heating", true},
    {"orientation", "DirectionFaces"},
    {"parcel_number", "ParcelNumber"},
    {"parking_spaces", "ParkingTotal"},
    {"possible_use", "PossibleUse", true},
    {"seats", "SeatingCapacity"},
    {"sewer", "Sewer", true},
    {"stories", "StoriesTotal"},
    {"units_total", "NumberOfUnitsTotal"},
    {"utilities", "Utilities", true},
    {"view", "View", true},
    {"water_source", "WaterSource", true},
    {"year_established", "YearEstablished"},
    {"zoning", "Zoning"},
};

/// Null for attributes that the dictionary does not know.
inline const ResoName* reso_name_of(std::string_view attribute) {
    const auto* found = std::ranges::find(reso_names, attribute, &ResoName::attribute);
    return found == std::end(reso_names) ? nullptr : found;
}

}  // namespace estate::catalog
