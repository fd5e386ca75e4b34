#include "rules.hpp"

namespace estate::calendar {

Reason public_reason(Kind kind, bool is_held, bool is_replaceable) {
    if (is_replaceable) return Reason::blocked;
    switch (kind) {
        case Kind::stay:
        case Kind::channel: return is_held ? Reason::held : Reason::booked;
        case Kind::lease: return Reason::lease;
        case Kind::sale: return Reason::sale;
        case Kind::preparation: return Reason::preparation;
        case Kind::owner_block:
        case Kind::works: return Reason::blocked;
    }
    return Reason::blocked;
}

std::optional<DateRange> preparation_after(const DateRange& stay, int preparation_days) {
    if (preparation_days <= 0) return std::nullopt;
    return DateRange::make(stay.to(), stay.to() + std::chrono::days{preparation_days}).value();
}

std::optional<Problem> check_stretch(Date from, Date to, int limit_days) {
    const auto wrong = [](std::string message) {
        return Problem{.status = 422,
                       .code = "invalid_request",
                       .detail = "Some parameters are wrong.",
                       .errors = {{"?to", "invalid_value", std::move(message)}}};
    };
    if (to <= from) return wrong("must be after from");
    if ((to - from).count() > limit_days) return wrong("must be at most " + std::to_string(limit_days) + " days after from");
    return std::nullopt;
}

}  // namespace estate::calendar
