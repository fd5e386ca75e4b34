#include <platform/http/framing.hpp>

#include <platform/core/ids.hpp>

#include <boost/asio/ip/address.hpp>
#include <boost/beast/core/string.hpp>

#include <algorithm>

namespace estate::http {

using boost::beast::iequals;
using boost::beast::http::field;
using boost::beast::http::verb;

bool RawHeader::wants_continue() const {
    return iequals(value(field::expect), "100-continue");
}

std::optional<Problem> framing_fault(const RawHeader& header) {
    const auto fault = [](std::string detail) { return Problem{.status = 400, .code = "ambiguous_framing", .detail = std::move(detail)}; };
    const auto encodings = header.count(field::transfer_encoding);
    if (encodings > 0) {
        const bool one_chunked = encodings == 1 && iequals(header.value(field::transfer_encoding), "chunked");
        if (!one_chunked || header.version() != 11) return fault("Transfer-Encoding must be exactly one 'chunked', on HTTP/1.1.");
        if (header.count(field::content_length) > 0) return fault("Transfer-Encoding and Content-Length must not come together.");
    }
    // Beast folds `2, 2` into 2; the next server on the way might not.
    const auto length = header.value(field::content_length);
    const bool is_number = std::ranges::all_of(length, [](char letter) { return letter >= '0' && letter <= '9'; });
    if (header.count(field::content_length) > 1 || !is_number) return fault("Content-Length must be one number, once.");
    if (header.version() != 11 && header.version() != 10) return fault("Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    if (header.count(field::host) > 1 || (header.version() == 11 && header.value(field::host).empty())) {
        return fault("Exactly one Host is required.");
    }
    if (header.count(field::expect) > 0 && !header.wants_continue()) {
        return Problem{.status = 417, .code = "expectation_failed", .detail = "Only 100-continue can be expected."};
    }
    return std::nullopt;
}

std::expected<Request, std::string> to_request(const RawHeader::Fields& header, std::string body) {
    Request request;
    switch (header.method()) {
        case verb::get: request.method = Method::get; break;
        case verb::head: request.method = Method::head; break;
        case verb::post: request.method = Method::post; break;
        case verb::put: request.method = Method::put; break;
        case verb::patch: request.method = Method::patch; break;
        case verb::delete_: request.method = Method::del; break;
        case verb::options: request.method = Method::options; break;
        default: return std::unexpected("The method is not known here.");
    }
    auto target = decode_target(header.target());
    if (!target) return std::unexpected(target.error());
    request.path = std::move(target->first);
    request.query = std::move(target->second);
    for (const auto& line : header) {
        std::string name{line.name_string()};
        std::ranges::transform(name, name.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        request.headers.emplace(std::move(name), line.value());
    }
    request.body = std::move(body);
    return request;
}

std::string request_id_of(const RawHeader& header) {
    const auto given = header.value("X-Request-Id");
    const bool harmless = !given.empty() && given.size() <= 64 && std::ranges::all_of(given, [](unsigned char letter) {
        return std::isalnum(letter) || letter == '-' || letter == '_';
    });
    return harmless ? std::string{given} : to_string(new_id());
}

std::string last_forwarded_address(const RawHeader& header) {
    std::string_view list = header.value("X-Forwarded-For");
    const auto comma = list.rfind(',');
    if (comma != std::string_view::npos) list.remove_prefix(comma + 1);
    while (list.starts_with(' ')) list.remove_prefix(1);
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(list, error);
    return error ? std::string{} : address.to_string();
}

}  // namespace estate::http
