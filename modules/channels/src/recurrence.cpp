#include "recurrence.hpp"

#include <memory>
#include <set>

namespace estate::channels {
namespace {

/// From the beginning of a series, however long ago; a rule that goes on beyond it is none of a house.
constexpr int most_steps = 100'000;

bool has_property(icalcomponent* event, icalproperty_kind kind) {
    return icalcomponent_get_first_property(event, kind) != nullptr;
}

std::optional<Date> date_of(const icaltimetype& time) {
    const std::chrono::year_month_day day{std::chrono::year{time.year}, std::chrono::month{static_cast<unsigned>(time.month)},
                                          std::chrono::day{static_cast<unsigned>(time.day)}};
    return icaltime_is_null_time(time) == 0 && day.ok() ? std::optional{Date{day}} : std::nullopt;
}

/// A list of days, as RDATE and EXDATE are; nothing when one of them is none.
std::optional<std::set<Date>> days_in(icalcomponent* event, icalproperty_kind kind) {
    std::set<Date> found;
    for (auto* property = icalcomponent_get_first_property(event, kind); property;
         property = icalcomponent_get_next_property(event, kind)) {
        const auto* value = icalproperty_get_value(property);
        if (!value) return std::nullopt;
        const auto type = icalvalue_isa(value);
        std::optional<Date> day;
        if (type == ICAL_DATE_VALUE) day = date_of(icalvalue_get_date(value));
        if (type == ICAL_DATETIME_VALUE) day = date_of(icalvalue_get_datetime(value));
        // A period has an end of its own, which the nights of the series know nothing of.
        if (type == ICAL_DATETIMEPERIOD_VALUE) {
            const auto either = icalvalue_get_datetimeperiod(value);
            if (icalperiodtype_is_null_period(either.period) != 0) day = date_of(either.time);
        }
        if (!day || found.size() > most_instances) return std::nullopt;
        found.insert(*day);
    }
    return found;
}

/// A rule by which something begins once a day at most.
bool is_daily_at_most(const icalrecurrencetype& rule) {
    return rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE || rule.freq == ICAL_MONTHLY_RECURRENCE ||
           rule.freq == ICAL_YEARLY_RECURRENCE;
}

/// Adds the days of one rule; false when they are too many.
bool follow(const icalrecurrencetype& rule, Date first, const Horizon& horizon, std::set<Date>& found) {
    const std::chrono::year_month_day begin{first};
    auto start = icaltime_null_time();
    start.year = static_cast<int>(begin.year());
    start.month = static_cast<int>(static_cast<unsigned>(begin.month()));
    start.day = static_cast<int>(static_cast<unsigned>(begin.day()));
    start.is_date = 1;
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator{icalrecur_iterator_new(rule, start),
                                                                                           &icalrecur_iterator_free};
    if (!iterator) return false;
    for (int step = 0; step < most_steps; ++step) {
        const auto day = date_of(icalrecur_iterator_next(iterator.get()));
        if (!day || *day >= horizon.until) return true;
        if (*day < horizon.from) continue;
        found.insert(*day);
        if (found.size() > most_instances) return false;
    }
    return false;
}

}  // namespace

bool is_recurring(icalcomponent* event) {
    return has_property(event, ICAL_RRULE_PROPERTY) || has_property(event, ICAL_RDATE_PROPERTY) ||
           has_property(event, ICAL_EXRULE_PROPERTY);
}

std::optional<std::vector<Date>> instance_days(icalcomponent* event, Date first, const Horizon& horizon) {
    if (has_property(event, ICAL_EXRULE_PROPERTY)) return std::nullopt;
    const auto further = days_in(event, ICAL_RDATE_PROPERTY);
    const auto without = days_in(event, ICAL_EXDATE_PROPERTY);
    if (!further || !without) return std::nullopt;
    std::set<Date> days;
    if (first >= horizon.from && first < horizon.until) days.insert(first);
    for (const auto day : *further) {
        if (day >= horizon.from && day < horizon.until) days.insert(day);
    }
    for (auto* property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY)) {
        const auto* value = icalproperty_get_value(property);
        if (!value || icalvalue_isa(value) != ICAL_RECUR_VALUE) return std::nullopt;
        auto rule = icalvalue_get_recur(value);
        if (!is_daily_at_most(rule) || !follow(rule, first, horizon, days)) return std::nullopt;
    }
    for (const auto day : *without) days.erase(day);
    return days.size() <= most_instances ? std::optional{std::vector<Date>(days.begin(), days.end())} : std::nullopt;
}

}  // namespace estate::channels
