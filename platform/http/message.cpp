#include <platform/http/message.hpp>

#include <platform/json/codec.hpp>

#include <boost/json/serialize.hpp>
#include <boost/locale/utf.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <openssl/sha.h>

#include <array>

namespace estate::http {
namespace {

bool is_clean_utf8(std::string_view text) {
    using Traits = boost::locale::utf::utf_traits<char>;
    auto at = text.begin();
    while (at != text.end()) {
        const auto point = Traits::decode(at, text.end());
        if (point == 0 || point == boost::locale::utf::illegal || point == boost::locale::utf::incomplete) return false;
    }
    return true;
}

const char* reason_of(int status) {
    switch (status) {
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 410: return "Gone";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 415: return "Unsupported Media Type";
        case 422: return "Unprocessable Content";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 503: return "Service Unavailable";
        default: return "Internal Server Error";
    }
}

}  // namespace

const char* method_name(Method method) {
    switch (method) {
        case Method::get: return "GET";
        case Method::head: return "HEAD";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::patch: return "PATCH";
        case Method::del: return "DELETE";
        case Method::options: return "OPTIONS";
    }
    return "GET";
}

Response problem_response(const Problem& problem, const std::string& request_id) {
    boost::json::object document{{"type", "about:blank"}, {"title", reason_of(problem.status)}, {"status", problem.status},
                                 {"code", problem.code},  {"detail", problem.detail},           {"request_id", request_id}};
    if (!problem.errors.empty()) {
        boost::json::array errors;
        for (const auto& error : problem.errors) {
            errors.push_back(boost::json::object{{"path", error.path}, {"code", error.code}, {"message", error.message}});
        }
        document["errors"] = std::move(errors);
    }
    for (const auto& [name, extra] : problem.extras) document[name] = extra;
    return {.status = problem.status, .content_type = "application/problem+json", .body = boost::json::serialize(document)};
}

std::string entity_tag(std::string_view body) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(body.data()), body.size(), digest.data());
    constexpr std::string_view hex = "0123456789abcdef";
    std::string tag = "\"";
    for (std::size_t at = 0; at < 12; ++at) {
        tag += hex[digest[at] >> 4];
        tag += hex[digest[at] & 15];
    }
    return tag + '"';
}

std::expected<std::pair<std::string, Parameters>, std::string> decode_target(std::string_view target) {
    const auto url = boost::urls::parse_origin_form(target);
    if (!url) return std::unexpected("The request target is not a valid path and query.");
    std::pair<std::string, Parameters> result{url->path(), {}};
    if (!is_clean_utf8(result.first)) return std::unexpected("The path is not valid UTF-8.");
    for (const auto& parameter : url->params()) {
        // `/places?` and `?a=1&` have an empty parameter, which says nothing.
        if (parameter.key.empty() && !parameter.has_value) continue;
        if (!is_clean_utf8(parameter.key) || !is_clean_utf8(parameter.value)) return std::unexpected("The query is not valid UTF-8.");
        if (!result.second.emplace(parameter.key, parameter.value).second) {
            return std::unexpected("The query names '" + parameter.key + "' more than once.");
        }
    }
    return result;
}

}  // namespace estate::http
