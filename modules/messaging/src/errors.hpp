#pragma once

#include "messages.hpp"

namespace estate::messaging {

/// Expected failures of this module.
enum class Refusal {
    no_such_mail,
    not_given_up,
    no_such_booking,
    guest_erased,
    no_such_review,
    no_such_listing,
    not_reviewable,
    reviewed_already
};

inline Problem to_problem(Refusal refusal) {
    switch (refusal) {
        case Refusal::no_such_mail: return {.status = 404, .code = "not_found", .detail = "There is no such mail."};
        case Refusal::not_given_up:
            return {.status = 409, .code = "illegal_transition", .detail = "Only a mail that waits or was given up can be sent now."};
        case Refusal::no_such_booking: return {.status = 404, .code = "not_found", .detail = "There is no such booking."};
        case Refusal::guest_erased:
            return {.status = 409, .code = "erased", .detail = "The guest has been erased; there is nobody to write to."};
        case Refusal::no_such_review: return {.status = 404, .code = "not_found", .detail = "There is no such review."};
        case Refusal::no_such_listing: return {.status = 404, .code = "not_found", .detail = "There is no such listing."};
        case Refusal::not_reviewable:
            return {.status = 409, .code = "not_reviewable", .detail = "A stay is reviewed after the departure, and within sixty days."};
        case Refusal::reviewed_already: return {.status = 409, .code = "reviewed_already", .detail = "This stay has been reviewed."};
    }
    return {};
}

inline std::unexpected<Problem> refuse(Refusal refusal) {
    return std::unexpected(to_problem(refusal));
}

/// 409, naming both states (domain rules, section 0).
inline std::unexpected<Problem> illegal_move(ReviewState from, const char* event) {
    const std::string state = boost::describe::enum_to_string(from, "");
    return estate::refuse(409, "illegal_transition", "A review that is " + state + " cannot " + event + ".");
}

}  // namespace estate::messaging
