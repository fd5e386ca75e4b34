#include <platform/json/codec.hpp>

#include <boost/json/parse.hpp>

namespace estate::json {
namespace {

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool is_forbidden_control(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || code == 0x7F;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_lower_or_digit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

}  // namespace

void write_string(std::string& out, std::string_view text) {
    constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        switch (letter) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                if (code < 0x20) {
                    out += "\\u00";
                    out += hex[code >> 4];
                    out += hex[code & 15];
                } else {
                    out += letter;
                }
        }
    }
    out += '"';
}

std::string component_name(std::string_view qualified) {
    std::string result;
    for (std::size_t at = 0; at < qualified.size();) {
        const auto end = qualified.find_first_of("<>, :", at);
        const auto word = qualified.substr(at, end - at);
        if (end == std::string_view::npos || qualified[end] != ':') result += word;
        at = end == std::string_view::npos ? qualified.size() : end + 1;
    }
    return result;
}

boost::json::value parse_document(std::string_view body, boost::system::error_code& error) {
    boost::json::parse_options options;
    options.max_depth = 16;
    return boost::json::parse(body, error, {}, options);
}

std::expected<std::string, std::string> clean_text(std::string_view text, std::size_t min, std::size_t max) {
    text = trim(text);
    const auto length = static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return !is_continuation(byte); }));
    if (std::ranges::any_of(text, is_forbidden_control)) return std::unexpected("must not contain control characters");
    if (length < min) return std::unexpected(min == 1 ? "must not be empty" : "must have at least " + std::to_string(min) + " characters");
    if (length > max) return std::unexpected("must have at most " + std::to_string(max) + " characters");
    return std::string{text};
}

std::expected<Email, std::string> Email::parse(std::string_view text) {
    text = trim(text);
    const auto at = text.find('@');
    const bool one_at = at != std::string_view::npos && at > 0 && text.find('@', at + 1) == std::string_view::npos;
    const auto domain = one_at ? text.substr(at + 1) : std::string_view{};
    const auto dot = domain.rfind('.');
    const bool good_domain = dot != std::string_view::npos && dot > 0 && dot + 2 < domain.size() && !domain.contains("..");
    const bool printable =
        std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) > 0x20 && letter != 0x7F; });
    if (!good_domain || !printable || text.size() > 254) return std::unexpected("must be an e-mail address like name@example.com");
    return Email{std::string{text}};
}

std::expected<Slug, std::string> Slug::parse(std::string_view text) {
    const bool good_letters = std::ranges::all_of(text, [](char letter) { return is_lower_or_digit(letter) || letter == '-'; });
    const bool good_ends = !text.empty() && text.front() != '-' && text.back() != '-' && !text.contains("--");
    if (!good_letters || !good_ends || text.size() > 120) return std::unexpected("must be lower-case words joined by hyphens");
    return Slug{std::string{text}};
}

}  // namespace estate::json
