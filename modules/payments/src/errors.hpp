#pragma once

#include <platform/core/problem.hpp>

namespace estate::payments {

/// Expected failures of this module.
enum class Refusal {
    not_yours,
    no_such_transfer,
    nothing_to_pay,
    under_way,
    method_not_available,
    not_enough_paid,
    nothing_held,
    more_than_held,
    bad_signature,
    unreadable_message,
};

inline Problem to_problem(Refusal refusal) {
    switch (refusal) {
        case Refusal::not_yours:
            return {.status = 403, .code = "forbidden", .detail = "Transfers are for admins and agents who run every property."};
        case Refusal::no_such_transfer: return {.status = 404, .code = "not_found", .detail = "There is no such transfer."};
        case Refusal::nothing_to_pay: return {.status = 409, .code = "nothing_to_pay", .detail = "There is nothing to pay."};
        case Refusal::under_way: return {.status = 409, .code = "payment_under_way", .detail = "A payment is under way; wait for it."};
        case Refusal::method_not_available:
            return {.status = 409, .code = "method_not_available", .detail = "This cannot be paid in this way."};
        case Refusal::not_enough_paid: return {.status = 409, .code = "not_enough_paid", .detail = "Less than that has been paid."};
        case Refusal::nothing_held: return {.status = 409, .code = "nothing_held", .detail = "No deposit is held."};
        case Refusal::more_than_held: return {.status = 422, .code = "more_than_held", .detail = "Less than that is held."};
        case Refusal::bad_signature:
            return {.status = 401, .code = "bad_signature", .detail = "The message is not signed as it should be."};
        case Refusal::unreadable_message: return {.status = 422, .code = "unreadable_message", .detail = "The message cannot be read."};
    }
    return {};
}

inline std::unexpected<Problem> refuse(Refusal refusal) {
    return std::unexpected(to_problem(refusal));
}

}  // namespace estate::payments
