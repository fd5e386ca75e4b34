#pragma once

#include <calendar/channel_days.hpp>

#include <string>
#include <vector>

namespace estate::channels {

/// A calendar as RFC 5545 has it: whole days, opaque, without a word of guests; the same days always give the same bytes (domain rule 20).
/// `domain` stands behind the @ of each UID.
std::string write_calendar(const std::vector<calendar::Taken>& taken, std::string_view domain);

}  // namespace estate::channels
