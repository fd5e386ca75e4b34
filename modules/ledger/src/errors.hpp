#pragma once

#include <platform/http/message.hpp>

namespace estate::ledger {

/// Expected failures of this module.
enum class Refusal { not_yours, no_such_account, no_such_journal, not_by_hand, reversed_before, too_many_entries, more_than_owed };

inline Problem to_problem(Refusal refusal) {
    switch (refusal) {
        case Refusal::not_yours:
            return {.status = 403, .code = "forbidden", .detail = "The books are for admins and agents who run every property."};
        case Refusal::no_such_account: return {.status = 404, .code = "not_found", .detail = "There is no such account."};
        case Refusal::no_such_journal: return {.status = 404, .code = "not_found", .detail = "There is no such journal."};
        case Refusal::not_by_hand:
            return {.status = 409,
                    .code = "not_by_hand",
                    .detail = "Only journals made by hand are reversed by hand; cancel what this one came from."};
        case Refusal::reversed_before:
            return {.status = 409, .code = "reversed_before", .detail = "This journal is reversed, or reverses another."};
        case Refusal::too_many_entries:
            return {.status = 422,
                    .code = "too_many_entries",
                    .detail = "The period has more entries than one file may; choose a shorter one."};
        case Refusal::more_than_owed: return {.status = 409, .code = "more_than_owed", .detail = "The owner is owed less than that."};
    }
    return {};
}

inline std::unexpected<Problem> refuse(Refusal refusal) {
    return std::unexpected(to_problem(refusal));
}

/// The books name all properties and all guests, so they are not for those who run some properties only.
inline bool may_read_books(const Viewer& viewer) {
    return viewer.sees_whole_portfolio();
}

}  // namespace estate::ledger
