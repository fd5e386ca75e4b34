#pragma once

#include <platform/core/clock.hpp>
#include <platform/core/problem.hpp>
#include <platform/http/viewer.hpp>

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace estate::http {

enum class Method { get, head, post, put, patch, del, options };

/// `GET` and so on.
const char* method_name(Method method);

using Headers = std::vector<std::pair<std::string, std::string>>;
using Parameters = std::map<std::string, std::string, std::less<>>;

/// A request, after its framing has been checked and its target decoded.
struct Request {
    Method method = Method::get;
    /// The decoded path, without the query.
    std::string path;
    Parameters query;
    /// Names in lower case.
    std::map<std::string, std::string, std::less<>> headers;
    std::string body;
    /// The peer, or what a trusted proxy says of it.
    std::string client_address;
    std::string request_id;
    /// Values of the route's `{names}`.
    Parameters path_parameters = {};

    std::string_view header(std::string_view lower_case_name) const {
        const auto found = headers.find(lower_case_name);
        return found == headers.end() ? std::string_view{} : std::string_view{found->second};
    }
};

/// Writes one chunk of an event stream; false once the reader has gone.
using StreamWriter = std::function<boost::asio::awaitable<bool>(std::string)>;
/// Writes events until the reader goes or the server drains.
using StreamBody = std::function<boost::asio::awaitable<void>(StreamWriter)>;

struct Response {
    int status = 200;
    std::string content_type = "application/json";
    std::string body;
    Headers headers = {};
    StreamBody stream = {};
};

/// RFC 9457.
Response problem_response(const Problem& problem, const std::string& request_id);

/// A strong entity tag of a body (RFC 9110), quoted.
std::string entity_tag(std::string_view body);

/// Splits and decodes a request target; the error says what is wrong.
std::expected<std::pair<std::string, Parameters>, std::string> decode_target(std::string_view target);

}  // namespace estate::http
