#include "cursor.hpp"

#include <charconv>

namespace estate::search {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// base64url without padding (RFC 4648, section 5).
std::string encode(std::string_view bytes) {
    std::string text;
    unsigned bits = 0;
    int held = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(byte);
        for (held += 8; held >= 6; held -= 6) text += alphabet[(bits >> (held - 6)) & 63];
    }
    if (held > 0) text += alphabet[(bits << (6 - held)) & 63];
    return text;
}

std::optional<std::string> decode(std::string_view text) {
    std::string bytes;
    unsigned bits = 0;
    int held = 0;
    for (const char letter : text) {
        const auto digit = alphabet.find(letter);
        if (digit == std::string_view::npos) return std::nullopt;
        bits = (bits << 6) | static_cast<unsigned>(digit);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>((bits >> held) & 255);
    }
    return bytes;
}

}  // namespace

std::string write_cursor(const Cursor& cursor) {
    return encode(std::string{boost::describe::enum_to_string(cursor.sort, "")} + ":" + std::to_string(cursor.key) + ":" +
                  to_string(cursor.id));
}

std::optional<Cursor> read_cursor(std::string_view text) {
    const auto plain = decode(text);
    if (!plain) return std::nullopt;
    const auto first = plain->find(':');
    const auto second = plain->find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) return std::nullopt;
    Cursor cursor;
    const char* const key_end = plain->data() + second;
    const auto [end, error] = std::from_chars(plain->data() + first + 1, key_end, cursor.key);
    const auto id = parse_uuid(std::string_view{*plain}.substr(second + 1));
    const bool known_sort = boost::describe::enum_from_string(plain->substr(0, first).c_str(), cursor.sort);
    if (!known_sort || error != std::errc{} || end != key_end || !id) return std::nullopt;
    cursor.id = *id;
    return cursor;
}

}  // namespace estate::search
