#pragma once

/// What reading settings is made of: for this folder, and for modules that have settings of their own.

#include <platform/config/config.hpp>

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <charconv>
#include <fstream>
#include <iterator>

namespace estate::config {

inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

inline std::optional<int> parse_int(std::string_view text) {
    int number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

template <class Enum>
std::string names_of() {
    std::string names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto member) {
        if (!names.empty()) names += ", ";
        names += member.name;
    });
    return names;
}

/// Reads variables one by one and gathers what is wrong with them.
class Reader {
public:
    explicit Reader(const Variables& variables) : variables_(variables) {}

    void problem(std::string sentence) { problems_.push_back(std::move(sentence)); }
    std::vector<std::string>& problems() { return problems_; }

    /// The value of `name` or the content of the file that `name`_FILE points at.
    std::optional<std::string> text(const std::string& name) {
        auto direct = filled(name);
        const auto path = filled(name + "_FILE");
        if (direct && path) {
            problem(name + " and " + name + "_FILE are both set; keep one of them.");
            return direct;
        }
        if (!path) return direct;
        std::ifstream file(*path);
        std::string content{std::istreambuf_iterator<char>{file}, {}};
        if (!file) {
            problem(name + "_FILE: the file " + *path + " cannot be read.");
            return std::nullopt;
        }
        content = std::string{trimmed(content)};
        if (!content.empty()) return content;
        problem(name + "_FILE: the file " + *path + " is empty.");
        return std::nullopt;
    }

    bool is_given(const std::string& name) { return filled(name) || filled(name + "_FILE"); }

    void whole_number(const std::string& name, int& target, int min, int max) {
        const auto given = text(name);
        if (!given) return;
        const auto number = parse_int(*given);
        if (number && *number >= min && *number <= max) {
            target = *number;
        } else {
            const std::string range = std::to_string(min) + " to " + std::to_string(max);
            problem(name + " must be a whole number from " + range + ", not \"" + *given + "\".");
        }
    }

    template <class Enum>
    void one_of(const std::string& name, Enum& target) {
        const auto given = text(name);
        if (given && !boost::describe::enum_from_string(given->c_str(), target)) {
            problem(name + " must be one of " + names_of<Enum>() + ", not \"" + *given + "\".");
        }
    }

    void comma_list(const std::string& name, std::vector<std::string>& target) {
        const auto given = text(name);
        if (!given) return;
        target.clear();
        for (std::string_view rest = *given; !rest.empty();) {
            const auto comma = rest.find(',');
            if (const auto item = trimmed(rest.substr(0, comma)); !item.empty()) target.emplace_back(item);
            rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
        }
    }

private:
    std::optional<std::string> filled(const std::string& name) {
        auto value = variables_(name);
        if (!value || trimmed(*value).empty()) return std::nullopt;
        return std::string{trimmed(*value)};
    }

    const Variables& variables_;
    std::vector<std::string> problems_;
};

/// The value is left out of the sentence: it may hold a password.
inline void check_scheme(Reader& reader, const std::string& name, const std::string& address,
                         std::initializer_list<std::string_view> schemes) {
    std::string allowed;
    for (const auto scheme : schemes) {
        const std::string start = std::string{scheme} + "://";
        if (address.starts_with(start) && address.size() > start.size()) return;
        allowed += (allowed.empty() ? "" : " or ") + start;
    }
    reader.problem(name + " must be an address that begins with " + allowed + ".");
}

/// This server, as it reaches itself.
inline std::string own_url(const Config& config) {
    // A wildcard address can be listened on but not connected to.
    std::string host = config.listen_host == "0.0.0.0" ? "127.0.0.1" : config.listen_host == "::" ? "::1" : config.listen_host;
    if (host.contains(':')) host = "[" + host + "]";
    return "http://" + host + ":" + std::to_string(config.listen_port);
}

}  // namespace estate::config
