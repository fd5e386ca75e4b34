#pragma once

#include "messages.hpp"

namespace estate::insights {

/// The longest period of a report.
inline constexpr int most_months = 24;

inline std::unexpected<Problem> wrong_period() {
    return std::unexpected(Problem{.status = 422,
                                   .code = "invalid_request",
                                   .detail = "Some parameters are wrong.",
                                   .errors = {{"?to", "invalid_value", "must be `from` or one of the 23 months after it"}}});
}

}  // namespace estate::insights
