#pragma once

#include <platform/core/problem.hpp>

namespace estate::catalog {

/// 422: the errors say what is missing, by path into the property.
inline std::unexpected<Problem> incomplete(std::vector<FieldError> errors) {
    return std::unexpected(Problem{.status = 422,
                                   .code = "listing_incomplete",
                                   .detail = "Something is missing without which it cannot be on the market.",
                                   .errors = std::move(errors)});
}

}  // namespace estate::catalog
