#pragma once

#include <platform/core/problem.hpp>

namespace estate::catalog {

/// 422 for a message whose fields are wrong, or contradict what the catalog knows.
inline std::unexpected<Problem> wrong_fields(std::vector<FieldError> errors) {
    return std::unexpected(
        Problem{.status = 422, .code = "invalid_request", .detail = "Some fields are wrong.", .errors = std::move(errors)});
}

/// 422: the errors say what is missing, by path into the property.
inline std::unexpected<Problem> incomplete(std::vector<FieldError> errors) {
    return std::unexpected(Problem{.status = 422,
                                   .code = "listing_incomplete",
                                   .detail = "Something is missing without which it cannot be on the market.",
                                   .errors = std::move(errors)});
}

}  // namespace estate::catalog
