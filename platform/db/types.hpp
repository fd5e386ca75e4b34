#pragma once

/// How C++ values travel to and from PostgreSQL, in its text format.

#include <platform/core/dates.hpp>
#include <platform/core/ids.hpp>
#include <platform/core/money.hpp>
#include <platform/json/codec.hpp>

#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace estate::db {

/// A named SQL statement, embedded from a file `modules/<module>/queries/<name>.sql`.
struct Statement {
    const char* name;
    const char* sql;
};

/// How a type is written as a parameter and read from a column. `encode` gives the text format; `decode` throws std::runtime_error on a
/// text that the type cannot hold (the schema and the struct disagree: a programming error).
template <class T>
struct Field;

template <>
struct Field<std::string> {
    static std::string encode(std::string_view text) { return std::string{text}; }
    static std::string decode(std::string_view text) { return std::string{text}; }
};
template <>
struct Field<std::string_view> : Field<std::string> {};
template <>
struct Field<const char*> : Field<std::string> {};

template <>
struct Field<bool> {
    static std::string encode(bool flag) { return flag ? "t" : "f"; }
    static bool decode(std::string_view text) { return text == "t"; }
};

template <class T>
    requires std::is_arithmetic_v<T>
struct Field<T> {
    static std::string encode(T number) { return std::to_string(number); }
    static T decode(std::string_view text) {
        T number{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size()) throw std::runtime_error("not a number: " + std::string{text});
        return number;
    }
};
template <>
inline std::string Field<double>::encode(double number) {
    char digits[40];
    return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

template <std::int64_t Min, std::int64_t Max>
struct Field<json::Int<Min, Max>> {
    static std::string encode(json::Int<Min, Max> number) { return std::to_string(number.value); }
};

template <>
struct Field<Uuid> {
    static std::string encode(const Uuid& id) { return to_string(id); }
    static Uuid decode(std::string_view text) { return parse_uuid(text).value(); }
};

template <>
struct Field<Date> {
    static std::string encode(Date date) { return to_string(date); }
    static Date decode(std::string_view text) { return parse_date(text).value(); }
};

/// `timestamptz`; sessions run with TimeZone = UTC and DateStyle = ISO, so the text is `2026-11-22 19:00:00.123+00`.
template <>
struct Field<Instant> {
    static std::string encode(Instant instant) { return to_string(instant); }
    static Instant decode(std::string_view text) {
        std::string rfc3339{text.substr(0, text.find('+'))};
        rfc3339[10] = 'T';
        return parse_instant(rfc3339 + "Z").value();
    }
};

/// `daterange` in its canonical form `[from,to)`.
template <>
struct Field<DateRange> {
    static std::string encode(const DateRange& days) { return "[" + to_string(days.from()) + "," + to_string(days.to()) + ")"; }
    static DateRange decode(std::string_view text) {
        return DateRange::make(parse_date(text.substr(1, 10)).value(), parse_date(text.substr(12, 10)).value()).value();
    }
};

template <>
struct Field<Currency> {
    static std::string encode(const Currency& currency) { return std::string{currency.code()}; }
    static Currency decode(std::string_view text) { return Currency::parse(text).value(); }
};

/// Enums are stored under their enumerators' names.
template <json::DescribedEnum T>
struct Field<T> {
    static std::string encode(T member) { return boost::describe::enum_to_string(member, ""); }
    static T decode(std::string_view text) {
        T member{};
        if (!boost::describe::enum_from_string(std::string{text}.c_str(), member)) {
            throw std::runtime_error("unknown enumerator in the database: " + std::string{text});
        }
        return member;
    }
};

template <class T>
struct Field<json::Raw<T>> {
    static std::string encode(const json::Raw<T>& raw) { return raw.text; }
    static json::Raw<T> decode(std::string_view text) { return {std::string{text}}; }
};

/// Arrays go out as `{"a","b"}`. (Rows bring lists back as json, see json::Raw.)
template <class T>
struct Field<std::vector<T>> {
    static std::string encode(const std::vector<T>& items) {
        std::string result = "{";
        for (const auto& item : items) {
            if (result.size() > 1) result += ',';
            result += '"';
            for (const char letter : Field<T>::encode(item)) {
                if (letter == '"' || letter == '\\') result += '\\';
                result += letter;
            }
            result += '"';
        }
        return result + "}";
    }
};

/// The parameters of one execution, in order.
class Parameters {
public:
    template <class... T>
    explicit Parameters(const T&... values) {
        texts_.reserve(sizeof...(T));
        (add(values), ...);
    }

    int count() const { return static_cast<int>(texts_.size()); }
    /// Pointers valid as long as this object lives; null for SQL NULL.
    std::vector<const char*> pointers() const {
        std::vector<const char*> result;
        result.reserve(texts_.size());
        for (const auto& text : texts_) result.push_back(text ? text->c_str() : nullptr);
        return result;
    }

private:
    template <class T>
    void add(const T& value) {
        texts_.emplace_back(Field<std::decay_t<T>>::encode(value));
    }
    template <class T>
    void add(const std::optional<T>& value) {
        if (value) {
            add(*value);
        } else {
            texts_.emplace_back(std::nullopt);
        }
    }

    std::vector<std::optional<std::string>> texts_;
};

}  // namespace estate::db
