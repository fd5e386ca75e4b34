#pragma once

/// What of a stay's price goes back when it is cancelled (domain rule 18). Pure: no database, no clock.

#include <platform/core/dates.hpp>
#include <platform/core/money.hpp>

#include <boost/describe/enum.hpp>

#include <optional>
#include <vector>

namespace estate::booking {

enum class CancellationPolicy { flexible, moderate, firm, strict };
BOOST_DESCRIBE_ENUM(CancellationPolicy, flexible, moderate, firm, strict)

/// Why so much goes back: as it is told to whoever cancels.
enum class RefundTier { full, grace, half, nights_stayed_and_one, nights_stayed_one_and_half, nothing };
BOOST_DESCRIBE_ENUM(RefundTier, full, grace, half, nights_stayed_and_one, nights_stayed_one_and_half, nothing)

/// A stay as the rule sees it. Times of the day are local to the house.
struct CancelledStay {
    CancellationPolicy policy = CancellationPolicy::flexible;
    DateRange stay = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    std::chrono::minutes check_in_time{0};
    std::string time_zone;
    Instant booked_at;
    std::optional<Instant> confirmed_at;
    bool has_checked_in = false;
    /// What each night costs, the first first, with all that is not cleaning or tax spread over them.
    std::vector<std::int64_t> nights_minor;
    std::int64_t cleaning_minor = 0;
    std::int64_t tax_minor = 0;
};

/// Both halves of each part of the price. Their sum is the price, to the cent.
struct Division {
    std::int64_t refunded_minor = 0;
    std::int64_t kept_minor = 0;
};

struct RefundShare {
    RefundTier tier = RefundTier::full;
    Division nights;
    Division cleaning;
    Division tax;
    Division total;
};

/// What goes back when the stay is cancelled at `now`. The instant of a deadline itself still refunds. Days before the arrival are days of
/// the local calendar, back from the time of check-in; hours are hours.
RefundShare refund_share(const CancelledStay& cancelled, Instant now);

/// The guest has not come: every night is kept, and the cleaning goes back (he has not checked in).
RefundShare no_show_share(const CancelledStay& missed);

/// Until when everything goes back, and until when half of the nights does; absent where there is no such time.
struct RefundDeadlines {
    std::optional<Instant> full_until;
    std::optional<Instant> half_until;
};
RefundDeadlines refund_deadlines(const CancelledStay& stay);

/// Spreads an amount over the nights by what each would cost: largest remainder, so that they add up to it. Evenly when all would cost
/// nothing.
std::vector<std::int64_t> spread_over_nights(std::int64_t amount_minor, const std::vector<std::int64_t>& weights);

}  // namespace estate::booking
