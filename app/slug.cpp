#include "import_rows.hpp"

#include <map>

namespace estate::app {
namespace {

/// Latin letters of Western Europe without their accents.
const std::map<std::string_view, std::string_view>& plain_letters() {
    static const std::map<std::string_view, std::string_view> letters = [] {
        std::map<std::string_view, std::string_view> result;
        const std::pair<std::string_view, std::string_view> groups[] = {
            {"àáâãäåÀÁÂÃÄÅ", "a"}, {"çÇ", "c"},  {"èéêëÈÉÊË", "e"}, {"ìíîïÌÍÎÏ", "i"}, {"ñÑ", "n"},  {"òóôõöøÒÓÔÕÖØ", "o"},
            {"ùúûüÙÚÛÜ", "u"},     {"ýÿÝ", "y"}, {"æÆ", "ae"},      {"œŒ", "oe"},      {"ßẞ", "ss"},
        };
        for (auto [accented, plain] : groups) {
            while (!accented.empty()) {
                const std::size_t length = static_cast<unsigned char>(accented.front()) >= 0xE0 ? 3 : 2;
                result[accented.substr(0, length)] = plain;
                accented.remove_prefix(length);
            }
        }
        return result;
    }();
    return letters;
}

constexpr std::size_t longest_slug = 120;

}  // namespace

std::string slug_of(std::string_view text) {
    std::string slug;
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        const std::size_t length = std::min<std::size_t>(lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, text.size());
        const auto letter = text.substr(0, length);
        text.remove_prefix(length);
        const auto plain = plain_letters().find(letter);
        if (plain != plain_letters().end()) {
            slug += plain->second;
        } else if ((lead >= 'a' && lead <= 'z') || (lead >= '0' && lead <= '9')) {
            slug += letter;
        } else if (lead >= 'A' && lead <= 'Z') {
            slug += static_cast<char>(lead - 'A' + 'a');
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    if (slug.size() > longest_slug) slug.resize(longest_slug);
    while (slug.ends_with('-')) slug.pop_back();
    return slug;
}

}  // namespace estate::app
