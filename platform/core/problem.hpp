#pragma once

#include <boost/json/object.hpp>

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace estate {

/// One wrong field of a request. `path` is a JSON Pointer into the body ("/guests") or the name of a query parameter ("?check_in").
struct FieldError {
    std::string path;
    std::string code;
    std::string message;
};

/// An expected failure, answered as RFC 9457 `application/problem+json`. `extras` are further members of the document
/// (for example the violated rules of a refused stay).
struct Problem {
    int status = 500;
    std::string code;
    std::string detail;
    std::vector<FieldError> errors = {};
    boost::json::object extras = {};
};

/// What a use case gives: its value, or the problem that the caller will read. Outages are thrown instead.
template <class T>
using Answer = std::expected<T, Problem>;

/// The answer of a write that has nothing to say (204).
struct Nothing {};

inline std::unexpected<Problem> refuse(int status, std::string code, std::string detail) {
    return std::unexpected(Problem{.status = status, .code = std::move(code), .detail = std::move(detail)});
}

/// 422 for a message whose fields are wrong, contradict one another or what is known.
inline std::unexpected<Problem> wrong_fields(std::vector<FieldError> errors) {
    return std::unexpected(
        Problem{.status = 422, .code = "invalid_request", .detail = "Some fields are wrong.", .errors = std::move(errors)});
}

/// Another's row and a missing row are answered alike, so that ids cannot be probed.
inline std::unexpected<Problem> not_found(const std::string& what) {
    return refuse(404, "not_found", "There is no such " + what + ".");
}

}  // namespace estate
