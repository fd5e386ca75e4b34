#pragma once

// What the rules of this module need to know of the company. The settings page will bring it; until then it stands here.

#include "business_hours.hpp"

namespace estate::enquiries {

/// Where the office is: the clock that its people work by.
inline BusinessHours company_hours() {
    using namespace std::chrono_literals;
    const OpenTime working_day{9h, 18h};
    return {.time_zone = "Europe/Lisbon",
            .by_weekday = {working_day, working_day, working_day, working_day, working_day, OpenTime{10h, 14h}, std::nullopt}};
}

/// How long a first response may take, in business hours.
struct ResponseTimes {
    std::chrono::minutes target{5};
    std::chrono::minutes reassign{15};
    std::chrono::minutes manager{60};
};

/// Of numbers that are written without their country: Portugal's.
inline constexpr std::string_view company_calling_code = "351";

}  // namespace estate::enquiries
