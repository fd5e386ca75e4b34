#pragma once

/// Pure rules of reviews.

#include "messages.hpp"

namespace estate::messaging {

/// Days after the departure within which a guest may say how it was.
inline constexpr int review_window_days = 60;

/// Until when a stay may be reviewed, on the house's own calendar; nothing when it is not a stay that has ended well.
std::optional<Date> reviewable_until(std::string_view booking_state, Date check_out, Date today);

enum class ReviewEvent { publish, refuse };
BOOST_DESCRIBE_ENUM(ReviewEvent, publish, refuse)

/// The one table of moves; nothing where a move is illegal. What was published can be taken down, with a reason.
std::optional<ReviewState> next_review_state(ReviewState from, ReviewEvent event);

}  // namespace estate::messaging
