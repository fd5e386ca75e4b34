#include "formats.hpp"

#include <array>
#include <format>

namespace estate::messaging {
namespace {

using Names = std::array<std::string_view, 12>;

// Sunday first, as std::chrono counts.
constexpr std::array<std::array<std::string_view, 7>, 3> weekdays{{
    {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
    {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
    {"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"},
}};
constexpr std::array<Names, 3> months{{
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
    {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
    {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
}};

/// How a language writes numbers. Spanish groups from five digits on (Real Academia).
struct NumberStyle {
    std::string_view group;
    std::string_view point;
    std::size_t groups_from;
};
constexpr std::array<NumberStyle, 3> number_styles{{{",", ".", 4}, {"\u202f", ",", 4}, {".", ",", 5}}};
constexpr std::string_view no_break_space = "\u00a0";

std::string_view symbol_of(const Currency& currency) {
    if (currency.code() == "EUR") return "€";
    if (currency.code() == "GBP") return "£";
    if (currency.code() == "USD") return "$";
    if (currency.code() == "JPY") return "¥";
    return currency.code();
}

std::string grouped(const std::string& digits, const NumberStyle& style) {
    std::string out;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const auto left = digits.size() - at;
        if (at > 0 && left % 3 == 0 && digits.size() >= style.groups_from) out += style.group;
        out += digits[at];
    }
    return out;
}

}  // namespace

std::string format_money(const Money& money, http::Locale locale) {
    const auto& style = number_styles[static_cast<std::size_t>(locale)];
    const bool is_negative = money.amount_minor < 0;
    std::string digits = std::to_string(money.amount_minor).substr(is_negative ? 1 : 0);
    const auto exponent = static_cast<std::size_t>(money.currency.exponent());
    if (digits.size() <= exponent) digits.insert(0, exponent + 1 - digits.size(), '0');
    std::string number = grouped(digits.substr(0, digits.size() - exponent), style);
    if (exponent > 0) number += std::string{style.point} + digits.substr(digits.size() - exponent);
    const std::string sign = is_negative ? "−" : "";
    const std::string symbol{symbol_of(money.currency)};
    if (locale != http::Locale::en) return sign + number + std::string{no_break_space} + symbol;
    const bool is_code = symbol == money.currency.code();
    return sign + symbol + (is_code ? std::string{no_break_space} : "") + number;
}

std::string format_day(Date day, http::Locale locale) {
    const std::chrono::year_month_day date{day};
    const auto language = static_cast<std::size_t>(locale);
    const auto weekday = weekdays[language][std::chrono::weekday{day}.c_encoding()];
    const auto month = months[language][static_cast<unsigned>(date.month()) - 1];
    const auto number = static_cast<unsigned>(date.day());
    const auto year = static_cast<int>(date.year());
    if (locale == http::Locale::es) return std::format("{}, {} de {} de {}", weekday, number, month, year);
    // French has an ordinal for the first of a month only.
    return std::format("{} {}{} {} {}", weekday, number, locale == http::Locale::fr && number == 1 ? "er" : "", month, year);
}

}  // namespace estate::messaging
