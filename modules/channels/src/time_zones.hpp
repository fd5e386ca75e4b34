#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace estate::channels {

/// The IANA zone that a calendar means by a TZID: its name itself, one that Windows and Outlook use, or one with a prefix
/// (`/freeassociation.sourceforge.net/Europe/Berlin`). Nothing for a name that the calendar has made up.
std::optional<std::string> iana_zone(std::string_view tzid);

}  // namespace estate::channels
