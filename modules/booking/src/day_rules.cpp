#include "day_rules.hpp"

#include "restrictions.hpp"

#include <algorithm>

namespace estate::booking {
namespace {

const Season* season_of(const RatePlan& plan, Date day) {
    const auto found = std::ranges::find_if(plan.seasons, [&](const Season& season) { return season.from <= day && day < season.to; });
    return found == plan.seasons.end() ? nullptr : &*found;
}

const DayRules* weekday_of(const Season* season, Date day) {
    if (!season) return nullptr;
    const int weekday = static_cast<int>(std::chrono::weekday{day}.iso_encoding());
    const auto found = std::ranges::find(season->weekdays, weekday, &SeasonWeekday::weekday);
    return found == season->weekdays.end() ? nullptr : &*found;
}

const DayRules* single_of(const RatePlan& plan, Date day) {
    const auto found = std::ranges::find(plan.days, day, &DayOverride::day);
    return found == plan.days.end() ? nullptr : &*found;
}

/// The levels above the rate, the first to speak first; null where there is none.
struct Levels {
    const DayRules* single = nullptr;
    const DayRules* weekday = nullptr;
    const DayRules* season = nullptr;

    template <class T>
    T say(std::optional<T> DayRules::* member, T otherwise) const {
        for (const auto* level : {single, weekday, season}) {
            if (level && level->*member) return *(level->*member);
        }
        return otherwise;
    }

    PriceSource priced_by() const {
        if (single && single->nightly_minor) return PriceSource::day;
        if (weekday && weekday->nightly_minor) return PriceSource::weekday;
        if (season && season->nightly_minor) return PriceSource::season;
        return PriceSource::rate;
    }
};

}  // namespace

ResolvedDay resolve_day(const Terms& terms, Date day) {
    const auto* season = season_of(terms.plan, day);
    const Levels levels{single_of(terms.plan, day), weekday_of(season, day), season};
    return {.day = day,
            .nightly_minor = levels.say(&DayRules::nightly_minor, terms.rate.nightly_minor),
            .source = levels.priced_by(),
            .season = season ? std::optional{season->name} : std::nullopt,
            .min_arrival = levels.say(&DayRules::min_arrival, terms.rate.min_nights),
            .max_arrival = levels.say(&DayRules::max_arrival, terms.rate.max_nights),
            .min_through = levels.say(&DayRules::min_through, 1),
            .max_through = levels.say(&DayRules::max_through, longest_stay_nights),
            .closed_to_arrival = levels.say(&DayRules::closed_to_arrival, false),
            .closed_to_departure = levels.say(&DayRules::closed_to_departure, false),
            .closed = levels.say(&DayRules::closed, false)};
}

Days::Days(const Terms& terms, Date from, Date to) : from_(from) {
    for (auto day = from; day <= to; day += std::chrono::days{1}) days_.push_back(resolve_day(terms, day));
}

const ResolvedDay& Days::at(Date day) const {
    return days_.at(static_cast<std::size_t>((day - from_).count()));
}

}  // namespace estate::booking
