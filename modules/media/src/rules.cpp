#include "rules.hpp"

#include "sigv4.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <format>

namespace estate::media {
namespace {

struct KnownType {
    std::string_view content_type;
    std::string_view extension;
    bool is_picture;
};

constexpr std::array known_types{KnownType{"image/jpeg", "jpg", true},  KnownType{"image/png", "png", true},
                                 KnownType{"image/webp", "webp", true}, KnownType{"image/avif", "avif", true},
                                 KnownType{"image/heic", "heic", true}, KnownType{"application/pdf", "pdf", false}};

const KnownType* find_type(std::string_view content_type) {
    const auto found = std::ranges::find(known_types, content_type, &KnownType::content_type);
    return found == known_types.end() ? nullptr : found;
}

}  // namespace

std::vector<FieldError> check_promise(UploadKind kind, std::string_view content_type, std::int64_t byte_size) {
    std::vector<FieldError> errors;
    const bool is_document = kind == UploadKind::document;
    const auto* type = find_type(content_type);
    if (!type || type->is_picture == is_document) {
        errors.push_back({"/content_type", "unsupported_type",
                          is_document ? "must be application/pdf" : "must be image/jpeg, image/png, image/webp, image/avif or image/heic"});
    }
    const auto most = is_document ? most_document_bytes : most_photo_bytes;
    if (byte_size < 1 || byte_size > most) {
        errors.push_back({"/byte_size", "too_large", std::format("must be at most {} MB", most / (1024 * 1024))});
    }
    return errors;
}

bool may_read(Access access, const std::optional<Viewer>& viewer) {
    switch (access) {
        case Access::everyone: return true;
        case Access::signed_in: return viewer.has_value();
        case Access::agent: return viewer && viewer->is_staff();
    }
    return false;
}

std::string original_key(const Uuid& property_id, const Uuid& upload_id, std::string_view content_type) {
    const auto* type = find_type(content_type);
    return "o/" + to_string(property_id) + "/" + to_string(upload_id) + "." + std::string{type ? type->extension : "bin"};
}

std::string variant_key(const Uuid& picture_id, int width, std::string_view content, std::string_view extension) {
    return std::format("p/{}-{}-{}.{}", to_string(picture_id), width, sha256_hex(content).substr(0, 12), extension);
}

std::string title_of(std::string_view file_name) {
    const auto dot = file_name.rfind('.');
    std::string title{dot == std::string_view::npos || dot == 0 ? file_name : file_name.substr(0, dot)};
    std::ranges::replace_if(title, [](char letter) { return letter == '_' || letter == '-'; }, ' ');
    return title;
}

std::string signature_of(std::string_view secret, std::string_view subject, std::int64_t expires) {
    return to_hex(hmac_sha256(secret, std::format("{}\n{}", subject, expires)));
}

std::string signed_query(std::string_view secret, std::string_view subject, Instant until) {
    const auto expires = std::chrono::floor<std::chrono::seconds>(until).time_since_epoch().count();
    return std::format("expires={}&signature={}", expires, signature_of(secret, subject, expires));
}

bool is_signed(std::string_view secret, std::string_view subject, std::string_view expires, std::string_view signature, Instant now) {
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(expires.data(), expires.data() + expires.size(), seconds);
    if (error != std::errc{} || end != expires.data() + expires.size()) return false;
    if (now >= Instant{std::chrono::seconds{seconds}}) return false;
    return is_same_secret(signature, signature_of(secret, subject, seconds));
}

}  // namespace estate::media
