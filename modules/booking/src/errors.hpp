#pragma once

#include "rules.hpp"

namespace estate::booking {

/// Expected failures of this module.
enum class Refusal {
    no_such_listing,
    no_such_quote,
    no_such_booking,
    quote_used,
    quote_expired,
    nights_taken,
    hold_expired,
    coupon_used_up,
    no_stay_terms,
    nothing_to_undo
};

inline Problem to_problem(Refusal refusal) {
    switch (refusal) {
        case Refusal::no_such_listing: return {.status = 404, .code = "not_found", .detail = "There is no such stay."};
        case Refusal::no_such_quote: return {.status = 404, .code = "not_found", .detail = "There is no such quote."};
        case Refusal::no_such_booking: return {.status = 404, .code = "not_found", .detail = "There is no such booking."};
        case Refusal::quote_used: return {.status = 409, .code = "quote_used", .detail = "This quote has served a booking already."};
        case Refusal::quote_expired:
            return {.status = 410, .code = "quote_expired", .detail = "The quote is no longer valid; ask for a new one."};
        case Refusal::nights_taken: return {.status = 409, .code = "nights_taken", .detail = "Some of these nights have just been taken."};
        case Refusal::hold_expired: return {.status = 409, .code = "hold_expired", .detail = "The nights were not confirmed in time."};
        case Refusal::coupon_used_up:
            return {.status = 409, .code = "coupon_used_up", .detail = "The code has been used up; ask for a quote without it."};
        case Refusal::no_stay_terms:
            return {.status = 409, .code = "no_stay_terms", .detail = "The stay has no terms yet: set them with the listing first."};
        case Refusal::nothing_to_undo: return {.status = 409, .code = "nothing_to_undo", .detail = "There is no change to take back."};
    }
    return {};
}

inline std::unexpected<Problem> refuse(Refusal refusal) {
    return std::unexpected(to_problem(refusal));
}

/// 409, naming both states (domain rules, section 0).
inline std::unexpected<Problem> illegal_move(BookingState from, Event event) {
    const std::string state = boost::describe::enum_to_string(from, "");
    return estate::refuse(409, "illegal_transition",
                          std::string{"A booking that is "} + state + " cannot " + boost::describe::enum_to_string(event, "") + ".");
}

}  // namespace estate::booking
