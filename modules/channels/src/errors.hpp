#pragma once

#include <platform/core/problem.hpp>

namespace estate::channels {

/// Expected failures of this module's routes.
enum class Refusal { no_such_property, no_such_connection, already_connected, nothing_to_read };

inline Problem to_problem(Refusal refusal) {
    switch (refusal) {
        case Refusal::no_such_property: return {.status = 404, .code = "not_found", .detail = "There is no such property."};
        case Refusal::no_such_connection: return {.status = 404, .code = "not_found", .detail = "There is no such connection."};
        case Refusal::already_connected:
            return {.status = 409, .code = "already_connected", .detail = "This calendar is connected with the unit already."};
        case Refusal::nothing_to_read:
            return {.status = 409, .code = "nothing_to_read", .detail = "Nothing is read there: it is paused, or has no address."};
    }
    return {};
}

inline std::unexpected<Problem> refuse(Refusal refusal) {
    return std::unexpected(to_problem(refusal));
}

}  // namespace estate::channels
