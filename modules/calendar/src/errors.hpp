#pragma once

#include <calendar/calendar.hpp>

namespace estate::calendar {

/// Expected failures of this module's own routes.
enum class Refusal { no_such_unit, no_such_block, days_taken };

inline Problem to_problem(Refusal refusal) {
    switch (refusal) {
        case Refusal::no_such_unit: return {.status = 404, .code = "not_found", .detail = "There is no calendar of such a property."};
        case Refusal::no_such_block: return {.status = 404, .code = "not_found", .detail = "There is no such block."};
        case Refusal::days_taken: return {.status = 409, .code = "nights_taken", .detail = "These days are not free."};
    }
    return {};
}

}  // namespace estate::calendar
