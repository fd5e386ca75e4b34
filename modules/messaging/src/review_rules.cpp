#include "review_rules.hpp"

#include <algorithm>
#include <array>

namespace estate::messaging {

std::optional<Date> reviewable_until(std::string_view booking_state, Date check_out, Date today) {
    constexpr std::array<std::string_view, 3> good{"confirmed", "checked_in", "completed"};
    const auto until = check_out + std::chrono::days{review_window_days};
    if (std::ranges::find(good, booking_state) == good.end() || today < check_out || today > until) return std::nullopt;
    return until;
}

std::optional<ReviewState> next_review_state(ReviewState from, ReviewEvent event) {
    struct Transition {
        ReviewState from;
        ReviewEvent event;
        ReviewState to;
    };
    using enum ReviewState;
    static constexpr Transition table[] = {
        {submitted, ReviewEvent::publish, published},
        {submitted, ReviewEvent::refuse, refused},
        {published, ReviewEvent::refuse, refused},
        {refused, ReviewEvent::publish, published},
    };
    const auto* found = std::ranges::find_if(table, [&](const Transition& each) { return each.from == from && each.event == event; });
    return found == std::end(table) ? std::nullopt : std::optional{found->to};
}

}  // namespace estate::messaging
