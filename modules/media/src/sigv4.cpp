// AWS Signature Version 4 by query: docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html.

#include "sigv4.hpp"

#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <format>

namespace estate::media {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string host_of(const std::string& endpoint) {
    const auto scheme_end = endpoint.find("://");
    return scheme_end == std::string::npos ? endpoint : endpoint.substr(scheme_end + 3);
}

Pairs signed_headers(const S3Request& request) {
    Pairs headers = request.headers;
    headers.emplace_back("host", host_of(request.endpoint));
    std::ranges::sort(headers);
    return headers;
}

std::string names_of(const Pairs& headers) {
    std::string names;
    for (const auto& [name, value] : headers) names += (names.empty() ? "" : ";") + name;
    return names;
}

std::string scope_of(const S3Credentials& credentials, Instant now) {
    return std::format("{:%Y%m%d}/{}/s3/aws4_request", std::chrono::floor<std::chrono::days>(now), credentials.region);
}

std::string timestamp_of(Instant now) {
    return std::format("{:%Y%m%dT%H%M%SZ}", std::chrono::floor<std::chrono::seconds>(now));
}

/// Everything but the signature, sorted by encoded name.
std::string query_of(const S3Request& request, const S3Credentials& credentials, Instant now) {
    Pairs query = request.query;
    query.insert(query.end(), {{"X-Amz-Algorithm", "AWS4-HMAC-SHA256"},
                               {"X-Amz-Credential", credentials.key_id + "/" + scope_of(credentials, now)},
                               {"X-Amz-Date", timestamp_of(now)},
                               {"X-Amz-Expires", std::to_string(request.lifetime.count())},
                               {"X-Amz-SignedHeaders", names_of(signed_headers(request))}});
    for (auto& [name, value] : query) name = percent_encoded(name, false), value = percent_encoded(value, false);
    std::ranges::sort(query);
    std::string text;
    for (const auto& [name, value] : query) text += (text.empty() ? "" : "&") + name + "=" + value;
    return text;
}

}  // namespace

std::string to_hex(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) std::format_to(std::back_inserter(text), "{:02x}", static_cast<unsigned char>(byte));
    return text;
}

std::string hmac_sha256(std::string_view key, std::string_view message) {
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(message.data()), message.size(),
         reinterpret_cast<unsigned char*>(digest.data()), &size);
    return digest;
}

std::string sha256_hex(std::string_view bytes) {
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()));
    return to_hex(digest);
}

bool is_same_secret(std::string_view left, std::string_view right) {
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string percent_encoded(std::string_view text, bool is_path) {
    std::string result;
    for (const char letter : text) {
        const bool is_unreserved = (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
                                   (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' || letter == '~' ||
                                   (is_path && letter == '/');
        if (is_unreserved) {
            result += letter;
        } else {
            std::format_to(std::back_inserter(result), "%{:02X}", static_cast<unsigned char>(letter));
        }
    }
    return result;
}

std::string canonical_request(const S3Request& request, const S3Credentials& credentials, Instant now) {
    const auto headers = signed_headers(request);
    std::string text = request.method + "\n" + percent_encoded(request.path, true) + "\n" + query_of(request, credentials, now) + "\n";
    for (const auto& [name, value] : headers) text += name + ":" + value + "\n";
    return text + "\n" + names_of(headers) + "\nUNSIGNED-PAYLOAD";
}

std::string presigned_url(const S3Request& request, const S3Credentials& credentials, Instant now) {
    const std::string to_sign = "AWS4-HMAC-SHA256\n" + timestamp_of(now) + "\n" + scope_of(credentials, now) + "\n" +
                                sha256_hex(canonical_request(request, credentials, now));
    const auto day = std::format("{:%Y%m%d}", std::chrono::floor<std::chrono::days>(now));
    const auto day_key = hmac_sha256("AWS4" + credentials.secret, day);
    const auto region_key = hmac_sha256(day_key, credentials.region);
    const auto signing_key = hmac_sha256(hmac_sha256(region_key, "s3"), "aws4_request");
    return request.endpoint + percent_encoded(request.path, true) + "?" + query_of(request, credentials, now) +
           "&X-Amz-Signature=" + to_hex(hmac_sha256(signing_key, to_sign));
}

}  // namespace estate::media
