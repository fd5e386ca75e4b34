#pragma once

/// Codecs of values: numbers, texts with limits, dates, ids, money. Included by codec.hpp.

#include <algorithm>
#include <limits>

#include <platform/core/dates.hpp>
#include <platform/core/ids.hpp>
#include <platform/core/money.hpp>

namespace estate::json {

/// Codec of a type written as a JSON string, given its parser and printer. `Traits` has parse(text) → expected, print(value), schema().
template <class T, class Traits>
struct StringCodec {
    static T read(const value& json, const std::string& path, Errors& errors) {
        if (const auto* text = json.if_string()) return read_text(*text, path, errors);
        errors.add(path, "wrong_type", "must be a string");
        return T{};
    }
    static T read_text(std::string_view text, const std::string& path, Errors& errors) {
        auto parsed = Traits::parse(text);
        if (parsed) return *std::move(parsed);
        errors.add(path, "invalid_value", parsed.error());
        return T{};
    }
    static void write(std::string& out, const T& field) { write_string(out, Traits::print(field)); }
    static object schema(Components&) { return Traits::schema(); }
};

struct DateTraits {
    static auto parse(std::string_view text) { return parse_date(text); }
    static std::string print(Date date) { return to_string(date); }
    static object schema() { return {{"type", "string"}, {"format", "date"}}; }
};
template <>
struct Codec<Date> : StringCodec<Date, DateTraits> {};

struct InstantTraits {
    static auto parse(std::string_view text) { return parse_instant(text); }
    static std::string print(Instant instant) { return to_string(instant); }
    static object schema() { return {{"type", "string"}, {"format", "date-time"}}; }
};
template <>
struct Codec<Instant> : StringCodec<Instant, InstantTraits> {};

struct UuidTraits {
    static auto parse(std::string_view text) { return parse_uuid(text); }
    static std::string print(const Uuid& id) { return to_string(id); }
    static object schema() { return {{"type", "string"}, {"format", "uuid"}}; }
};
template <>
struct Codec<Uuid> : StringCodec<Uuid, UuidTraits> {};

struct CurrencyTraits {
    static auto parse(std::string_view text) { return Currency::parse(text); }
    static std::string print(const Currency& currency) { return std::string{currency.code()}; }
    static object schema() { return {{"type", "string"}, {"pattern", "^[A-Z]{3}$"}}; }
};
template <>
struct Codec<Currency> : StringCodec<Currency, CurrencyTraits> {};

/// Any text up to 64 KiB (answers; requests use Text with limits of their own).
template <>
struct Codec<std::string> {
    static std::string read(const value& json, const std::string& path, Errors& errors) {
        if (const auto* text = json.if_string()) return std::string{*text};
        errors.add(path, "wrong_type", "must be a string");
        return {};
    }
    static std::string read_text(std::string_view text, const std::string&, Errors&) { return std::string{text}; }
    static void write(std::string& out, const std::string& text) { write_string(out, text); }
    static object schema(Components&) { return {{"type", "string"}}; }
};

template <>
struct Codec<bool> {
    static bool read(const value& json, const std::string& path, Errors& errors) {
        if (const auto* flag = json.if_bool()) return *flag;
        errors.add(path, "wrong_type", "must be true or false");
        return false;
    }
    static bool read_text(std::string_view text, const std::string& path, Errors& errors) {
        if (text != "true" && text != "false") errors.add(path, "invalid_value", "must be true or false");
        return text == "true";
    }
    static void write(std::string& out, bool flag) { out += flag ? "true" : "false"; }
    static object schema(Components&) { return {{"type", "boolean"}}; }
};

template <class T>
    requires std::is_same_v<T, int> || std::is_same_v<T, std::int64_t>
struct Codec<T> {
    static T read(const value& json, const std::string& path, Errors& errors) {
        boost::system::error_code error;
        const T number = json.is_double() ? T{} : json.to_number<T>(error);
        if (error || json.is_double() || !json.is_number()) errors.add(path, "wrong_type", "must be a whole number");
        return number;
    }
    static T read_text(std::string_view text, const std::string& path, Errors& errors) {
        T number{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size()) errors.add(path, "wrong_type", "must be a whole number");
        return number;
    }
    static void write(std::string& out, T number) {
        char digits[24];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    }
    static object schema(Components&) { return {{"type", "integer"}}; }
};

/// Degrees and the like; never money.
template <>
struct Codec<double> {
    static double read(const value& json, const std::string& path, Errors& errors) {
        if (json.is_number()) return json.to_number<double>();
        errors.add(path, "wrong_type", "must be a number");
        return 0;
    }
    static double read_text(std::string_view text, const std::string& path, Errors& errors) {
        double number{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size()) errors.add(path, "wrong_type", "must be a number");
        return number;
    }
    static void write(std::string& out, double number) {
        char digits[32];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed).ptr);
    }
    static object schema(Components&) { return {{"type", "number"}}; }
};

/// A whole number within limits, in requests.
template <std::int64_t Min, std::int64_t Max>
struct Int {
    std::int64_t value = Min;
    operator std::int64_t() const { return value; }
    int as_int() const
        requires(Max <= std::numeric_limits<int>::max())
    {
        return static_cast<int>(value);
    }
};

template <std::int64_t Min, std::int64_t Max>
struct Codec<Int<Min, Max>> {
    static Int<Min, Max> check(std::int64_t number, const std::string& path, Errors& errors) {
        if (number >= Min && number <= Max) return {number};
        errors.add(path, "out_of_range", "must be between " + std::to_string(Min) + " and " + std::to_string(Max));
        return {};
    }
    static Int<Min, Max> read(const value& json, const std::string& path, Errors& errors) {
        Errors own;
        const auto number = Codec<std::int64_t>::read(json, path, own);
        if (own.none()) return check(number, path, errors);
        errors.add(path, "wrong_type", "must be a whole number");
        return {};
    }
    static Int<Min, Max> read_text(std::string_view text, const std::string& path, Errors& errors) {
        Errors own;
        const auto number = Codec<std::int64_t>::read_text(text, path, own);
        if (own.none()) return check(number, path, errors);
        errors.add(path, "wrong_type", "must be a whole number");
        return {};
    }
    static void write(std::string& out, Int<Min, Max> number) { Codec<std::int64_t>::write(out, number.value); }
    static object schema(Components&) { return {{"type", "integer"}, {"minimum", Min}, {"maximum", Max}}; }
};

/// Text of Min to Max characters (UTF-8 code points) after trimming, without control characters other than line breaks and tabs.
template <std::size_t Min, std::size_t Max>
struct Text {
    std::string value;
    operator const std::string&() const { return value; }
};

/// Trims and checks a text; the error says what is wrong with it.
std::expected<std::string, std::string> clean_text(std::string_view text, std::size_t min, std::size_t max);

template <std::size_t Min, std::size_t Max>
struct TextTraits {
    static std::expected<Text<Min, Max>, std::string> parse(std::string_view text) {
        return clean_text(text, Min, Max).transform([](std::string clean) { return Text<Min, Max>{std::move(clean)}; });
    }
    static std::string print(const Text<Min, Max>& text) { return text.value; }
    static object schema() { return {{"type", "string"}, {"minLength", Min}, {"maxLength", Max}}; }
};
template <std::size_t Min, std::size_t Max>
struct Codec<Text<Min, Max>> : StringCodec<Text<Min, Max>, TextTraits<Min, Max>> {};

/// An address that a mail can be sent to: one @, a dot in the domain, no spaces, at most 254 characters.
struct Email {
    std::string value;
    operator const std::string&() const { return value; }
    static std::expected<Email, std::string> parse(std::string_view text);
};
struct EmailTraits {
    static auto parse(std::string_view text) { return Email::parse(text); }
    static std::string print(const Email& email) { return email.value; }
    static object schema() { return {{"type", "string"}, {"format", "email"}, {"maxLength", 254}}; }
};
template <>
struct Codec<Email> : StringCodec<Email, EmailTraits> {};

/// Lower-case ASCII words joined by hyphens, as used in addresses of pages.
struct Slug {
    std::string value;
    operator const std::string&() const { return value; }
    static std::expected<Slug, std::string> parse(std::string_view text);
};
struct SlugTraits {
    static auto parse(std::string_view text) { return Slug::parse(text); }
    static std::string print(const Slug& slug) { return slug.value; }
    static object schema() { return {{"type", "string"}, {"pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"}, {"maxLength", 120}}; }
};
template <>
struct Codec<Slug> : StringCodec<Slug, SlugTraits> {};

/// JSON that PostgreSQL has already composed, passed through as it is; documented as T.
template <class T>
struct Raw {
    std::string text;
};
template <class T>
struct Codec<Raw<T>> {
    static void write(std::string& out, const Raw<T>& raw) { out += raw.text; }
    static object schema(Components& components) { return Codec<T>::schema(components); }
};

/// An object whose members depend on data (a RESO export, type-specific attributes).
struct OpenObject {};
template <>
struct Codec<OpenObject> {
    static object schema(Components&) { return {{"type", "object"}}; }
};

}  // namespace estate::json
