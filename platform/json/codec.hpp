#pragma once

/// One description of a message serves three ends: reading it from JSON or from a query string with ALL wrong fields reported, writing it,
/// and its OpenAPI schema. A type takes part by being described (BOOST_DESCRIBE_STRUCT / BOOST_DESCRIBE_ENUM) or by specialising Codec.

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <platform/core/problem.hpp>

namespace estate::json {

namespace describe = boost::describe;
using boost::json::object;
using boost::json::value;

/// Schemas by component name, gathered while routes are described.
using Components = std::map<std::string, object>;

/// Collects what is wrong with a message, with the path of each field.
class Errors {
public:
    void add(std::string path, std::string code, std::string message) {
        found_.push_back({std::move(path), std::move(code), std::move(message)});
    }
    bool none() const { return found_.empty(); }
    std::vector<FieldError> take() { return std::move(found_); }

private:
    std::vector<FieldError> found_;
};

/// How a type is read, written and documented. Every specialisation has
///   static T read(const value&, const std::string& path, Errors&);        // from a JSON body
///   static T read_text(std::string_view, const std::string& path, Errors&); // from a query or path parameter (scalars only)
///   static void write(std::string& out, const T&);
///   static object schema(Components&);
template <class T>
struct Codec;

template <class T>
concept DescribedStruct = describe::has_describe_members<T>::value && !std::is_enum_v<T>;
template <class T>
concept DescribedEnum = std::is_enum_v<T> && describe::has_describe_enumerators<T>::value;

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};

template <class T>
using Members = describe::describe_members<T, describe::mod_public | describe::mod_inherited>;

template <class T, class F>
void each_member(F&& visit) {
    boost::mp11::mp_for_each<Members<T>>(visit);
}

/// Appends a JSON string literal.
void write_string(std::string& out, std::string_view text);

/// The name of a type without its namespaces and template arguments' namespaces, as an OpenAPI component name.
std::string component_name(std::string_view qualified);

template <class T>
consteval std::string_view type_name() {
    constexpr std::string_view name = __PRETTY_FUNCTION__;
    constexpr auto begin = name.find("T = ") + 4;
    return name.substr(begin, name.find_first_of(";]", begin) - begin);
}

template <class T>
void write(std::string& out, const T& message) {
    Codec<T>::write(out, message);
}

template <class T>
std::string to_json(const T& message) {
    std::string out;
    out.reserve(512);
    Codec<T>::write(out, message);
    return out;
}

/// Reads a request body; the problem (400 malformed_json or 422 invalid_request) names every wrong field by its JSON Pointer.
template <class T>
Answer<T> parse(std::string_view body);

/// Parameters of a query string or path: each name maps to its one value.
using Parameters = std::map<std::string, std::string, std::less<>>;

template <DescribedStruct T>
T read_parameters(const Parameters& parameters, Errors& errors) {
    T result{};
    each_member<T>([&](auto member) {
        using Field = std::remove_cvref_t<decltype(result.*member.pointer)>;
        const auto found = parameters.find(std::string_view{member.name});
        if (found == parameters.end() || found->second.empty()) {
            if constexpr (!is_optional<Field>::value && !requires { Codec<Field>::absent_is_empty; }) {
                errors.add(std::string{"?"} + member.name, "required", "is required");
            }
            return;
        }
        result.*member.pointer = Codec<Field>::read_text(found->second, std::string{"?"} + member.name, errors);
    });
    return result;
}

/// A struct: members by name; absent optional members are left out; unknown members are refused.
template <DescribedStruct T>
struct Codec<T> {
    static T read(const value& json, const std::string& path, Errors& errors) {
        T result{};
        if (!json.is_object()) {
            errors.add(path, "wrong_type", "must be an object");
            return result;
        }
        const object& members = json.get_object();
        each_member<T>([&](auto member) { read_member(result.*member.pointer, members, member.name, path, errors); });
        for (const auto& [name, unused] : members) {
            if (!knows(name)) errors.add(path + "/" + std::string{name}, "unknown_field", "is not a field of this request");
        }
        return result;
    }

    static void write(std::string& out, const T& message) {
        out += '{';
        bool first = true;
        each_member<T>([&](auto member) {
            const auto& field = message.*member.pointer;
            using Field = std::remove_cvref_t<decltype(field)>;
            if constexpr (is_optional<Field>::value) {
                if (!field) return;
            }
            if (!first) out += ',';
            first = false;
            out += '"';
            out += member.name;
            out += "\":";
            Codec<Field>::write(out, field);
        });
        out += '}';
    }

    static object schema(Components& components) {
        const std::string name = component_name(type_name<T>());
        if (!components.contains(name)) {
            components.emplace(name, object{});
            components[name] = describe_schema(components);
        }
        return {{"$ref", "#/components/schemas/" + name}};
    }

private:
    template <class Field>
    static void read_member(Field& field, const object& members, const char* name, const std::string& path, Errors& errors) {
        const auto* found = members.if_contains(name);
        const std::string place = path + "/" + name;
        if (found) {
            field = Codec<Field>::read(*found, place, errors);
        } else if constexpr (!is_optional<Field>::value) {
            errors.add(place, "required", "is required");
        }
    }

    static bool knows(std::string_view name) {
        bool known = false;
        each_member<T>([&](auto member) { known = known || name == member.name; });
        return known;
    }

    static object describe_schema(Components& components) {
        object properties;
        boost::json::array required;
        each_member<T>([&](auto member) {
            using Field = std::remove_cvref_t<decltype(std::declval<T&>().*member.pointer)>;
            properties[member.name] = Codec<Field>::schema(components);
            if constexpr (!is_optional<Field>::value) required.emplace_back(member.name);
        });
        object result{{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
        if (!required.empty()) result["required"] = std::move(required);
        return result;
    }
};

/// An enum: its enumerators' names.
template <DescribedEnum T>
struct Codec<T> {
    static T read(const value& json, const std::string& path, Errors& errors) {
        if (const auto* text = json.if_string()) return read_text(*text, path, errors);
        errors.add(path, "wrong_type", "must be a string");
        return T{};
    }

    static T read_text(std::string_view text, const std::string& path, Errors& errors) {
        T result{};
        if (!describe::enum_from_string(std::string{text}.c_str(), result)) errors.add(path, "not_allowed", "must be one of: " + names());
        return result;
    }

    static void write(std::string& out, const T& member) { write_string(out, describe::enum_to_string(member, "")); }

    static object schema(Components& components) {
        const std::string name = component_name(type_name<T>());
        if (!components.contains(name)) {
            boost::json::array members;
            boost::mp11::mp_for_each<describe::describe_enumerators<T>>([&](auto member) { members.emplace_back(member.name); });
            components[name] = {{"type", "string"}, {"enum", std::move(members)}};
        }
        return {{"$ref", "#/components/schemas/" + name}};
    }

private:
    static std::string names() {
        std::string result;
        boost::mp11::mp_for_each<describe::describe_enumerators<T>>([&](auto member) {
            if (!result.empty()) result += ", ";
            result += member.name;
        });
        return result;
    }
};

template <class T>
struct Codec<std::optional<T>> {
    static std::optional<T> read(const value& json, const std::string& path, Errors& errors) { return Codec<T>::read(json, path, errors); }
    static std::optional<T> read_text(std::string_view text, const std::string& path, Errors& errors) {
        return Codec<T>::read_text(text, path, errors);
    }
    static void write(std::string& out, const std::optional<T>& field) { Codec<T>::write(out, *field); }
    static object schema(Components& components) { return Codec<T>::schema(components); }
};

template <class T>
struct Codec<std::vector<T>> {
    static constexpr bool absent_is_empty = true;

    static std::vector<T> read(const value& json, const std::string& path, Errors& errors) {
        std::vector<T> result;
        if (!json.is_array()) {
            errors.add(path, "wrong_type", "must be an array");
            return result;
        }
        for (const auto& item : json.get_array())
            result.push_back(Codec<T>::read(item, path + "/" + std::to_string(result.size()), errors));
        return result;
    }

    /// In a query a list is written `a,b,c`.
    static std::vector<T> read_text(std::string_view text, const std::string& path, Errors& errors) {
        std::vector<T> result;
        while (!text.empty()) {
            const auto comma = text.find(',');
            result.push_back(Codec<T>::read_text(text.substr(0, comma), path, errors));
            text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
        }
        return result;
    }

    static void write(std::string& out, const std::vector<T>& items) {
        out += '[';
        for (std::size_t at = 0; at < items.size(); ++at) {
            if (at > 0) out += ',';
            Codec<T>::write(out, items[at]);
        }
        out += ']';
    }

    static object schema(Components& components) { return {{"type", "array"}, {"items", Codec<T>::schema(components)}}; }
};

}  // namespace estate::json

#include <platform/json/scalars.hpp>

namespace estate::json {

boost::json::value parse_document(std::string_view body, boost::system::error_code& error);

/// A message as a JSON value, for the extra members of a problem.
template <class T>
value to_value(const T& message) {
    boost::system::error_code error;
    return parse_document(to_json(message), error);
}

template <class T>
Answer<T> parse(std::string_view body) {
    boost::system::error_code error;
    const value document = parse_document(body, error);
    if (error) return refuse(400, "malformed_json", "The body is not valid JSON: " + error.message() + ".");
    Errors errors;
    T result = Codec<T>::read(document, "", errors);
    if (errors.none()) return result;
    return wrong_fields(errors.take());
}

}  // namespace estate::json
