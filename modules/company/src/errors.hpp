#pragma once

#include <platform/core/problem.hpp>

namespace estate::company {

/// 422 for a message whose fields are wrong, or contradict one another.
inline std::unexpected<Problem> wrong_fields(std::vector<FieldError> errors) {
    return std::unexpected(
        Problem{.status = 422, .code = "invalid_request", .detail = "Some fields are wrong.", .errors = std::move(errors)});
}

}  // namespace estate::company
