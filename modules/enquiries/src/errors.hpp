#pragma once

#include "rules.hpp"

namespace estate::enquiries {

/// Expected failures of this module.
enum class Refusal { no_such_enquiry, already_assigned, no_such_colleague, erased };

inline Problem to_problem(Refusal refusal) {
    switch (refusal) {
        case Refusal::no_such_enquiry: return {.status = 404, .code = "not_found", .detail = "There is no such enquiry."};
        case Refusal::already_assigned:
            return {.status = 409, .code = "already_assigned", .detail = "Somebody has taken this enquiry already."};
        case Refusal::no_such_colleague: return wrong_fields({{"/assignee", "unknown", "is nobody who answers enquiries"}}).error();
        case Refusal::erased: return {.status = 409, .code = "erased", .detail = "Who asked has been erased; there is nobody to answer."};
    }
    return {};
}

inline std::unexpected<Problem> refuse(Refusal refusal) {
    return std::unexpected(to_problem(refusal));
}

/// 409, naming both states (domain rules, section 0).
inline std::unexpected<Problem> illegal_move(EnquiryState from, EnquiryState to) {
    return estate::refuse(
        409, "illegal_transition",
        "An enquiry that is " + EnquiryStateTraits::print(from) + " cannot become " + EnquiryStateTraits::print(to) + ".");
}

inline std::unexpected<Problem> only_closed_is_reopened(EnquiryState from) {
    return estate::refuse(409, "illegal_transition",
                          "Only an enquiry that is closed can be reopened; this one is " + EnquiryStateTraits::print(from) + ".");
}

}  // namespace estate::enquiries
