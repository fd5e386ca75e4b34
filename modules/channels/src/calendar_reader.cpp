#include "calendar_reader.hpp"

#include <libical/ical.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>

#include "content_lines.hpp"
#include "recurrence.hpp"
#include "time_zones.hpp"

namespace estate::channels {
namespace {

using std::chrono::days;

constexpr std::size_t longest_uid_bytes = 255;
constexpr int first_year = 1971;
constexpr int last_year = 2199;
constexpr std::chrono::seconds longest_duration = days{3'660};

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

/// A day, or a moment on the wall.
struct Point {
    Date day;
    std::chrono::seconds time{0};
    bool is_date = false;
    bool is_utc = false;
    std::optional<std::string> tzid = std::nullopt;
};

struct Versioned {
    ChannelEvent event;
    int sequence = 0;
    /// One of a series, as the series has it: what the instance says of itself counts more.
    bool is_of_series = false;
};

/// What stands in the way of a fault's words: only the UID, which is the channel's own.
std::unexpected<FeedFailure> unreadable(const std::string& uid) {
    return std::unexpected(FeedFailure{ChannelFailure::unreadable_event, uid});
}

std::string hashed(const std::string& text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::string result = "sha256:";
    constexpr std::string_view digits = "0123456789abcdef";
    for (unsigned at = 0; at < size; ++at) {
        result += digits[digest[at] >> 4U];
        result += digits[digest[at] & 15U];
    }
    return result;
}

std::string plain_uid(const std::string& uid) {
    const bool is_plain = std::ranges::all_of(uid, [](char letter) { return letter > ' ' && letter < '\x7F'; });
    return is_plain && uid.size() <= longest_uid_bytes ? uid : hashed(uid);
}

std::string text_of(icalcomponent* event, icalproperty_kind kind) {
    auto* property = icalcomponent_get_first_property(event, kind);
    const auto* value = property ? icalproperty_get_value(property) : nullptr;
    if (!value || icalvalue_isa(value) != ICAL_TEXT_VALUE) return {};
    const char* text = icalvalue_get_text(value);
    std::string result = text ? text : "";
    result.erase(0, result.find_first_not_of(" \t"));
    result.erase(result.find_last_not_of(" \t") + 1);
    return result;
}

bool has(icalcomponent* event, icalproperty_kind kind) {
    return icalcomponent_get_first_property(event, kind) != nullptr;
}

/// libical takes away a property that it cannot read, and leaves word of it in one of its own.
bool has_lost(icalcomponent* event, std::string_view name) {
    auto* error = icalcomponent_get_first_property(event, ICAL_XLICERROR_PROPERTY);
    for (; error; error = icalcomponent_get_next_property(event, ICAL_XLICERROR_PROPERTY)) {
        const char* text = icalproperty_get_xlicerror(error);
        if (text && std::string_view{text}.contains(name)) return true;
    }
    return false;
}

/// Nothing when the property is not there, or holds no date of this world.
std::optional<Point> point_of(icalcomponent* event, icalproperty_kind kind) {
    auto* property = icalcomponent_get_first_property(event, kind);
    const auto* value = property ? icalproperty_get_value(property) : nullptr;
    if (!value) return std::nullopt;
    const auto type = icalvalue_isa(value);
    if (type != ICAL_DATE_VALUE && type != ICAL_DATETIME_VALUE) return std::nullopt;
    const auto time = type == ICAL_DATE_VALUE ? icalvalue_get_date(value) : icalvalue_get_datetime(value);
    const std::chrono::year_month_day day{std::chrono::year{time.year}, std::chrono::month{static_cast<unsigned>(time.month)},
                                          std::chrono::day{static_cast<unsigned>(time.day)}};
    if (time.year < first_year || time.year > last_year || !day.ok()) return std::nullopt;
    Point point{.day = Date{day}, .is_date = icaltime_is_date(time) != 0};
    if (point.is_date) return point;
    if (time.hour < 0 || time.hour > 24 || time.minute < 0 || time.minute > 59 || time.second < 0 || time.second > 60) return std::nullopt;
    point.time = std::chrono::hours{time.hour} + std::chrono::minutes{time.minute} + std::chrono::seconds{time.second};
    point.is_utc = icaltime_is_utc(time) != 0;
    auto* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const char* tzid = zone ? icalparameter_get_tzid(zone) : nullptr;
    if (tzid) point.tzid = tzid;
    return point;
}

std::optional<std::chrono::seconds> duration_of(icalcomponent* event) {
    auto* property = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY);
    const auto* value = property ? icalproperty_get_value(property) : nullptr;
    if (!value || icalvalue_isa(value) != ICAL_DURATION_VALUE) return std::nullopt;
    const auto given = icalvalue_get_duration(value);
    constexpr unsigned most = 1'000'000;
    if (given.is_neg || given.weeks > most || given.days > most || given.hours > most || given.minutes > most || given.seconds > most)
        return std::nullopt;
    const std::chrono::seconds total = days{given.weeks * 7} + days{given.days} + std::chrono::hours{given.hours} +
                                       std::chrono::minutes{given.minutes} + std::chrono::seconds{given.seconds};
    return total <= longest_duration ? std::optional{total} : std::nullopt;
}

class EventReader {
public:
    explicit EventReader(const ReadingRules& rules) : rules_(rules) {}

    std::expected<std::vector<Versioned>, FeedFailure> read(const std::string& text) {
        const Component component{icalparser_parse_string(text.c_str()), &icalcomponent_free};
        auto* event = component.get();
        if (!event || icalcomponent_isa(event) != ICAL_VEVENT_COMPONENT) return unreadable("");
        const auto uid = text_of(event, ICAL_UID_PROPERTY);
        const auto shown_uid = plain_uid(uid);
        const auto nights = days_of(event);
        if (!nights) return unreadable(shown_uid);
        Versioned result{.event = {.uid = identity_of(event, uid, *nights),
                                   .days = *nights,
                                   .is_booking = is_booking(text_of(event, ICAL_SUMMARY_PROPERTY)),
                                   .is_cancelled = is_cancelled(event)}};
        if (auto* sequence = icalcomponent_get_first_property(event, ICAL_SEQUENCE_PROPERTY)) {
            const auto* value = icalproperty_get_value(sequence);
            if (value && icalvalue_isa(value) == ICAL_INTEGER_VALUE) result.sequence = icalvalue_get_integer(value);
        }
        const bool is_lost = has_lost(event, "RRULE") || has_lost(event, "RDATE") || has_lost(event, "EXDATE");
        if (!is_lost && !is_recurring(event)) return std::vector{std::move(result)};
        auto instances = is_lost ? std::nullopt : instances_of(event, uid, result);
        if (!instances) return std::unexpected(FeedFailure{ChannelFailure::recurring_event, shown_uid});
        return *std::move(instances);
    }

private:
    /// The instances of a series that is of any use: with a name, so that they can be told from one another tomorrow.
    std::optional<std::vector<Versioned>> instances_of(icalcomponent* event, const std::string& uid, const Versioned& first) {
        auto start = point_of(event, ICAL_DTSTART_PROPERTY);
        if (!start || uid.empty() || has(event, ICAL_RECURRENCEID_PROPERTY)) return std::nullopt;
        const days nights{first.event.days.nights()};
        const Horizon begins{rules_.horizon.from - nights, rules_.horizon.until};
        const auto begin = instance_days(event, start->day, begins);
        if (!begin) return std::nullopt;
        std::vector<Versioned> instances;
        for (const auto day : *begin) {
            start->day = day;
            const auto from = day_of(*start);
            auto instance = first;
            instance.event.uid = plain_uid(uid + "/" + to_string(day));
            instance.event.days = DateRange::make(from, from + nights).value();
            instance.is_of_series = true;
            instances.push_back(std::move(instance));
        }
        return instances;
    }

    std::optional<DateRange> days_of(icalcomponent* event) {
        const auto start = point_of(event, ICAL_DTSTART_PROPERTY);
        if (!start || has_lost(event, "DTEND") || has_lost(event, "DURATION")) return std::nullopt;
        const Date from = day_of(*start);
        Date to = from;
        if (has(event, ICAL_DTEND_PROPERTY)) {
            const auto end = point_of(event, ICAL_DTEND_PROPERTY);
            if (!end) return std::nullopt;
            to = day_of(*end) + days{rules_.end_is_last_night ? 1 : 0};
        } else if (has(event, ICAL_DURATION_PROPERTY)) {
            const auto duration = duration_of(event);
            if (!duration) return std::nullopt;
            to = day_of(later(*start, *duration));
        }
        // What ends on the day of its beginning is a day all the same, or some hours of one, whose night nobody else can have.
        if (to == from) to += days{1};
        const auto range = DateRange::make(from, to);
        return range ? std::optional{*range} : std::nullopt;
    }

    static Point later(Point point, std::chrono::seconds duration) {
        const auto total = point.time + duration;
        point.day += std::chrono::floor<days>(total);
        point.time = total - std::chrono::floor<days>(total);
        return point;
    }

    Date day_of(const Point& point) {
        if (point.is_date) return point.day;
        const auto minutes = std::chrono::floor<std::chrono::minutes>(point.time);
        if (point.is_utc) return local_date(Instant{point.day.time_since_epoch() + point.time}, rules_.time_zone);
        const auto& zone = zone_of(point.tzid);
        // A time without a zone, or in one that nobody knows, is taken as the property's own.
        if (!zone || *zone == rules_.time_zone) return std::chrono::floor<days>(point.day + point.time);
        return local_date(wall_time(point.day, minutes, *zone), rules_.time_zone);
    }

    const std::optional<std::string>& zone_of(const std::optional<std::string>& tzid) {
        static const std::optional<std::string> none;
        if (!tzid) return none;
        const auto known = zones_.find(*tzid);
        return known != zones_.end() ? known->second : zones_.emplace(*tzid, iana_zone(*tzid)).first->second;
    }

    /// One day of a series has the series' UID and a day of its own.
    static std::string identity_of(icalcomponent* event, const std::string& uid, const DateRange& nights) {
        if (uid.empty()) return "days:" + to_string(nights.from()) + "/" + to_string(nights.to());
        const auto instance = point_of(event, ICAL_RECURRENCEID_PROPERTY);
        return plain_uid(instance ? uid + "/" + to_string(instance->day) : uid);
    }

    static bool is_booking(std::string summary) {
        std::ranges::transform(summary, summary.begin(), [](char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
        });
        constexpr std::array not_for_sale{"not available", "unavailable", "blocked", "closed", "indisponible", "no disponible"};
        return std::ranges::none_of(not_for_sale, [&](const char* words) { return summary.contains(words); });
    }

    static bool is_cancelled(icalcomponent* event) {
        auto* property = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY);
        const auto* value = property ? icalproperty_get_value(property) : nullptr;
        return value && icalvalue_isa(value) == ICAL_STATUS_VALUE && icalvalue_get_status(value) == ICAL_STATUS_CANCELLED;
    }

    const ReadingRules& rules_;
    std::map<std::string, std::optional<std::string>> zones_;
};

/// Whether what has been read before counts more than what is read now.
bool counts_more(const Versioned& known, const Versioned& now) {
    if (known.is_of_series != now.is_of_series) return now.is_of_series;
    return known.sequence > now.sequence;
}

}  // namespace

Horizon horizon_on(Date today) {
    constexpr days bookable{730};
    return {today - days{1}, today + bookable};
}

std::expected<std::vector<ChannelEvent>, FeedFailure> read_calendar(std::string_view calendar, const ReadingRules& rules) {
    [[maybe_unused]] static const bool is_prepared = [] {
        icalerror_set_errors_are_fatal(0);
        return true;
    }();
    const auto texts = event_texts(calendar);
    if (!texts) return std::unexpected(texts.error());
    EventReader reader{rules};
    std::map<std::string, Versioned> events;
    for (const auto& text : *texts) {
        auto read = reader.read(text);
        if (!read) return std::unexpected(std::move(read.error()));
        for (auto& one : *read) {
            const auto known = events.find(one.event.uid);
            if (known != events.end() && counts_more(known->second, one)) continue;
            events.insert_or_assign(one.event.uid, std::move(one));
        }
        if (events.size() > most_events) return std::unexpected(FeedFailure{ChannelFailure::too_many_events, std::to_string(most_events)});
    }
    std::vector<ChannelEvent> result;
    result.reserve(events.size());
    for (auto& [uid, versioned] : events) result.push_back(std::move(versioned.event));
    return result;
}

}  // namespace estate::channels
