#include "business_hours.hpp"

#include <algorithm>

namespace estate::enquiries {

BusinessHours hours_of(const company::Settings& settings) {
    BusinessHours hours{.time_zone = settings.time_zone, .by_weekday = {}};
    std::ranges::transform(settings.business_hours.by_weekday(), hours.by_weekday.begin(), [](const auto& day) {
        return day ? std::optional{OpenTime{day->open.since_midnight, day->close.since_midnight}} : std::nullopt;
    });
    return hours;
}

Instant after_open_time(Instant begin, std::chrono::minutes span, const BusinessHours& hours) {
    Instant::duration left = span;
    for (Date day = local_date(begin, hours.time_zone);; day += std::chrono::days{1}) {
        const auto weekday = std::chrono::weekday{day}.iso_encoding() - 1;
        const auto& open = hours.by_weekday[weekday];
        if (!open) continue;
        const Instant from = std::max(begin, wall_time(day, open->from, hours.time_zone));
        const Instant to = wall_time(day, open->to, hours.time_zone);
        if (from >= to) continue;
        if (to - from >= left) return from + left;
        left -= to - from;
    }
}

}  // namespace estate::enquiries
