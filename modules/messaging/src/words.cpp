#include "words.hpp"

namespace estate::messaging {

const MailWords& words_in(http::Locale locale) {
    switch (locale) {
        case http::Locale::en: return words_en;
        case http::Locale::fr: return words_fr;
        case http::Locale::es: return words_es;
    }
    return words_en;
}

std::string fill(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string out;
    while (!text.empty()) {
        const auto begin = text.find('{');
        const auto end = begin == std::string_view::npos ? begin : text.find('}', begin);
        if (end == std::string_view::npos) return out += text;
        out += text.substr(0, begin);
        const auto name = text.substr(begin + 1, end - begin - 1);
        for (const auto& [known, value] : values) {
            if (known == name) out += value;
        }
        text.remove_prefix(end + 1);
    }
    return out;
}

}  // namespace estate::messaging
