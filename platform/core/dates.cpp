#include <platform/core/dates.hpp>

#include <charconv>
#include <format>
#include <optional>

namespace estate {
namespace {

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    int value = 0;
    const char* begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + count, value);
    if (error != std::errc{} || end != begin + count || *begin == '-') return std::nullopt;
    return value;
}

std::optional<std::chrono::year_month_day> read_day(std::string_view text) {
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
    // Nothing here is older or will last longer, and arithmetic on the days around stays within what PostgreSQL and we can write.
    if (*year < 1800 || *year > 2300) return std::nullopt;
    const std::chrono::year_month_day result{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                             std::chrono::day{static_cast<unsigned>(*day)}};
    if (!result.ok()) return std::nullopt;
    return result;
}

/// Milliseconds of ".25", ".250", ".250000"; nullopt unless one to nine digits.
std::optional<std::chrono::milliseconds> read_fraction(std::string_view text) {
    if (text.empty()) return std::chrono::milliseconds{0};
    if (text.front() != '.' || text.size() < 2 || text.size() > 10) return std::nullopt;
    std::string padded{text.substr(1)};
    padded.resize(9, '0');
    const auto nanoseconds = digits(padded, 0, 9);
    if (!nanoseconds) return std::nullopt;
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::nanoseconds{*nanoseconds});
}

}  // namespace

std::expected<Date, std::string> parse_date(std::string_view text) {
    const auto day = text.size() == 10 ? read_day(text) : std::nullopt;
    if (!day) return std::unexpected("must be a date like 2026-07-14");
    return Date{*day};
}

std::string to_string(Date date) {
    const std::chrono::year_month_day day{date};
    return std::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::expected<Instant, std::string> parse_instant(std::string_view text) {
    const auto wrong = std::unexpected(std::string{"must be an instant like 2026-07-14T16:00:00Z"});
    if (text.size() < 20 || text.back() != 'Z' || text[10] != 'T' || text[13] != ':' || text[16] != ':') return wrong;
    const auto day = read_day(text);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    const auto fraction = read_fraction(text.substr(19, text.size() - 20));
    if (!day || !hour || !minute || !second || !fraction || *hour > 23 || *minute > 59 || *second > 59) return wrong;
    return std::chrono::sys_days{*day} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second} +
           *fraction;
}

std::string to_string(Instant instant) {
    const auto second = std::chrono::floor<std::chrono::seconds>(instant);
    if (second == instant) return std::format("{:%FT%TZ}", second);
    return std::format("{:%FT%TZ}", instant);
}

Date local_date(Instant instant, std::string_view time_zone) {
    return std::chrono::floor<std::chrono::days>(std::chrono::locate_zone(time_zone)->to_local(instant));
}

Instant wall_time(Date date, std::chrono::minutes since_midnight, std::string_view time_zone) {
    const auto local = date + since_midnight;
    const auto* zone = std::chrono::locate_zone(time_zone);
    const auto info = zone->get_info(local);
    if (info.result == std::chrono::local_info::nonexistent) {
        return std::chrono::sys_time<std::chrono::milliseconds>{(local - info.first.offset).time_since_epoch()};
    }
    return std::chrono::floor<std::chrono::milliseconds>(zone->to_sys(local, std::chrono::choose::earliest));
}

std::expected<DateRange, std::string> DateRange::make(Date from, Date to) {
    if (to <= from) return std::unexpected("must end after it begins");
    return DateRange{from, to};
}

}  // namespace estate
