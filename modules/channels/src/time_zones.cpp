#include "time_zones.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace estate::channels {
namespace {

struct WindowsZone {
    std::string_view windows;
    std::string_view iana;
};

/// The territory «001» of CLDR's windowsZones, where there are holiday homes to let.
constexpr std::array windows_zones{
    WindowsZone{"AUS Eastern Standard Time", "Australia/Sydney"},
    WindowsZone{"Alaskan Standard Time", "America/Anchorage"},
    WindowsZone{"Arab Standard Time", "Asia/Riyadh"},
    WindowsZone{"Arabian Standard Time", "Asia/Dubai"},
    WindowsZone{"Argentina Standard Time", "America/Buenos_Aires"},
    WindowsZone{"Atlantic Standard Time", "America/Halifax"},
    WindowsZone{"Azores Standard Time", "Atlantic/Azores"},
    WindowsZone{"Canada Central Standard Time", "America/Regina"},
    WindowsZone{"Cape Verde Standard Time", "Atlantic/Cape_Verde"},
    WindowsZone{"Central America Standard Time", "America/Guatemala"},
    WindowsZone{"Central Europe Standard Time", "Europe/Budapest"},
    WindowsZone{"Central European Standard Time", "Europe/Warsaw"},
    WindowsZone{"Central Standard Time", "America/Chicago"},
    WindowsZone{"Central Standard Time (Mexico)", "America/Mexico_City"},
    WindowsZone{"China Standard Time", "Asia/Shanghai"},
    WindowsZone{"E. Africa Standard Time", "Africa/Nairobi"},
    WindowsZone{"E. Europe Standard Time", "Europe/Chisinau"},
    WindowsZone{"E. South America Standard Time", "America/Sao_Paulo"},
    WindowsZone{"Eastern Standard Time", "America/New_York"},
    WindowsZone{"Egypt Standard Time", "Africa/Cairo"},
    WindowsZone{"FLE Standard Time", "Europe/Kiev"},
    WindowsZone{"GMT Standard Time", "Europe/London"},
    WindowsZone{"GTB Standard Time", "Europe/Bucharest"},
    WindowsZone{"Greenwich Standard Time", "Atlantic/Reykjavik"},
    WindowsZone{"Hawaiian Standard Time", "Pacific/Honolulu"},
    WindowsZone{"India Standard Time", "Asia/Calcutta"},
    WindowsZone{"Israel Standard Time", "Asia/Jerusalem"},
    WindowsZone{"Jordan Standard Time", "Asia/Amman"},
    WindowsZone{"Mauritius Standard Time", "Indian/Mauritius"},
    WindowsZone{"Morocco Standard Time", "Africa/Casablanca"},
    WindowsZone{"Mountain Standard Time", "America/Denver"},
    WindowsZone{"New Zealand Standard Time", "Pacific/Auckland"},
    WindowsZone{"Pacific SA Standard Time", "America/Santiago"},
    WindowsZone{"Pacific Standard Time", "America/Los_Angeles"},
    WindowsZone{"Romance Standard Time", "Europe/Paris"},
    WindowsZone{"Russian Standard Time", "Europe/Moscow"},
    WindowsZone{"SA Pacific Standard Time", "America/Bogota"},
    WindowsZone{"SA Western Standard Time", "America/La_Paz"},
    WindowsZone{"SE Asia Standard Time", "Asia/Bangkok"},
    WindowsZone{"Singapore Standard Time", "Asia/Singapore"},
    WindowsZone{"South Africa Standard Time", "Africa/Johannesburg"},
    WindowsZone{"Sri Lanka Standard Time", "Asia/Colombo"},
    WindowsZone{"Tokyo Standard Time", "Asia/Tokyo"},
    WindowsZone{"Turkey Standard Time", "Europe/Istanbul"},
    WindowsZone{"US Eastern Standard Time", "America/Indianapolis"},
    WindowsZone{"US Mountain Standard Time", "America/Phoenix"},
    WindowsZone{"UTC", "Etc/UTC"},
    WindowsZone{"W. Australia Standard Time", "Australia/Perth"},
    WindowsZone{"W. Central Africa Standard Time", "Africa/Lagos"},
    WindowsZone{"W. Europe Standard Time", "Europe/Berlin"},
    WindowsZone{"West Asia Standard Time", "Asia/Tashkent"},
};

bool is_iana(std::string_view name) {
    const auto& database = std::chrono::get_tzdb();
    return std::ranges::contains(database.zones, name, &std::chrono::time_zone::name) ||
           std::ranges::contains(database.links, name, &std::chrono::time_zone_link::name);
}

}  // namespace

std::optional<std::string> iana_zone(std::string_view tzid) {
    if (tzid.size() >= 2 && tzid.starts_with('"') && tzid.ends_with('"')) tzid = tzid.substr(1, tzid.size() - 2);
    const auto* known = std::ranges::find(windows_zones, tzid, &WindowsZone::windows);
    if (known != windows_zones.end()) return std::string{known->iana};
    while (!tzid.empty()) {
        if (is_iana(tzid)) return std::string{tzid};
        const auto slash = tzid.find('/');
        tzid.remove_prefix(slash == std::string_view::npos ? tzid.size() : slash + 1);
    }
    return std::nullopt;
}

}  // namespace estate::channels
