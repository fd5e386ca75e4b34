#include "cancellation.hpp"

#include <algorithm>
#include <numeric>

namespace estate::booking {
namespace {

using std::chrono::hours;

constexpr hours grace_time{24};
constexpr std::chrono::days grace_distance{7};
constexpr hours flexible_deadline{24};
constexpr std::chrono::days moderate_deadline{5};
constexpr std::chrono::days firm_deadline{30};
constexpr std::chrono::days last_half{7};

/// The time of check-in, so many local days earlier: a day on which the clock changes has 23 or 25 hours, and is a day.
Instant before_check_in(const CancelledStay& stay, std::chrono::days earlier) {
    return wall_time(stay.stay.from() - earlier, stay.check_in_time, stay.time_zone);
}

/// How many nights have been slept, or begun on an earlier day.
int nights_stayed(const CancelledStay& stay, Instant now) {
    const auto gone = (local_date(now, stay.time_zone) - stay.stay.from()).count();
    return static_cast<int>(std::clamp<std::int64_t>(gone, 0, stay.stay.nights()));
}

std::int64_t sum_of(const std::vector<std::int64_t>& amounts, std::size_t from, std::size_t to) {
    return std::accumulate(amounts.begin() + static_cast<std::ptrdiff_t>(from), amounts.begin() + static_cast<std::ptrdiff_t>(to),
                           std::int64_t{0});
}

bool is_within_grace(const CancelledStay& stay, Instant now) {
    const bool is_far = now <= before_check_in(stay, grace_distance);
    const auto since = stay.policy == CancellationPolicy::strict ? std::max(stay.booked_at, stay.confirmed_at.value_or(stay.booked_at))
                                                                 : stay.confirmed_at.value_or(stay.booked_at);
    return is_far && now <= since + grace_time;
}

RefundTier tier_at(const CancelledStay& stay, Instant now) {
    using enum RefundTier;
    const auto check_in = before_check_in(stay, std::chrono::days{0});
    const bool has_begun = stay.has_checked_in || now > check_in;
    if (!has_begun && is_within_grace(stay, now)) return grace;
    switch (stay.policy) {
        case CancellationPolicy::flexible:
            return !stay.has_checked_in && now <= check_in - flexible_deadline ? full : nights_stayed_and_one;
        case CancellationPolicy::moderate:
            return !stay.has_checked_in && now <= before_check_in(stay, moderate_deadline) ? full : nights_stayed_one_and_half;
        case CancellationPolicy::firm:
            if (stay.has_checked_in) return nothing;
            if (now <= before_check_in(stay, firm_deadline)) return full;
            return now <= before_check_in(stay, last_half) ? half : nothing;
        case CancellationPolicy::strict: return !stay.has_checked_in && now <= before_check_in(stay, last_half) ? half : nothing;
    }
    return nothing;
}

std::int64_t refunded_nights(const CancelledStay& stay, RefundTier tier, Instant now) {
    const auto count = stay.nights_minor.size();
    const auto all = sum_of(stay.nights_minor, 0, count);
    const auto kept = std::min(count, static_cast<std::size_t>(nights_stayed(stay, now)) + 1);
    switch (tier) {
        case RefundTier::full:
        case RefundTier::grace: return all;
        // Half a cent is the guest's.
        case RefundTier::half: return scale_half_up(all, 1, 2);
        case RefundTier::nights_stayed_and_one: return sum_of(stay.nights_minor, kept, count);
        case RefundTier::nights_stayed_one_and_half: return scale_half_up(sum_of(stay.nights_minor, kept, count), 1, 2);
        case RefundTier::nothing: return 0;
    }
    return 0;
}

/// Tax follows the refunded share of what it was charged on: two parts by largest remainder.
std::int64_t refunded_tax(std::int64_t tax_minor, std::int64_t refunded_minor, std::int64_t base_minor) {
    if (base_minor <= 0) return refunded_minor >= base_minor ? tax_minor : 0;
    return scale_half_up(tax_minor, refunded_minor, base_minor);
}

RefundShare divide(const CancelledStay& stay, RefundTier tier, std::int64_t nights_refunded) {
    const auto nights = sum_of(stay.nights_minor, 0, stay.nights_minor.size());
    RefundShare share{.tier = tier, .nights = {}, .cleaning = {}, .tax = {}, .total = {}};
    share.nights = {nights_refunded, nights - nights_refunded};
    const auto cleaning = stay.has_checked_in ? 0 : stay.cleaning_minor;
    share.cleaning = {cleaning, stay.cleaning_minor - cleaning};
    const auto tax = refunded_tax(stay.tax_minor, nights_refunded + cleaning, nights + stay.cleaning_minor);
    share.tax = {tax, stay.tax_minor - tax};
    share.total = {share.nights.refunded_minor + share.cleaning.refunded_minor + share.tax.refunded_minor,
                   share.nights.kept_minor + share.cleaning.kept_minor + share.tax.kept_minor};
    return share;
}

}  // namespace

RefundShare refund_share(const CancelledStay& cancelled, Instant now) {
    const auto tier = tier_at(cancelled, now);
    return divide(cancelled, tier, refunded_nights(cancelled, tier, now));
}

RefundShare no_show_share(const CancelledStay& missed) {
    return divide(missed, RefundTier::nothing, 0);
}

RefundDeadlines refund_deadlines(const CancelledStay& stay) {
    RefundDeadlines deadlines;
    switch (stay.policy) {
        case CancellationPolicy::flexible: deadlines.full_until = before_check_in(stay, std::chrono::days{0}) - flexible_deadline; break;
        case CancellationPolicy::moderate: deadlines.full_until = before_check_in(stay, moderate_deadline); break;
        case CancellationPolicy::firm:
            deadlines.full_until = before_check_in(stay, firm_deadline);
            deadlines.half_until = before_check_in(stay, last_half);
            break;
        case CancellationPolicy::strict: deadlines.half_until = before_check_in(stay, last_half); break;
    }
    if (!stay.confirmed_at) return deadlines;
    const auto grace_until = std::min(*stay.confirmed_at + grace_time, before_check_in(stay, grace_distance));
    if (grace_until >= *stay.confirmed_at) deadlines.full_until = std::max(deadlines.full_until.value_or(grace_until), grace_until);
    return deadlines;
}

std::vector<std::int64_t> spread_over_nights(std::int64_t amount_minor, const std::vector<std::int64_t>& weights) {
    const bool is_even = std::ranges::all_of(weights, [](std::int64_t weight) { return weight <= 0; });
    __int128 whole = 0;
    for (const auto weight : weights) whole += is_even ? 1 : std::max<std::int64_t>(weight, 0);
    std::vector<std::int64_t> parts;
    std::vector<std::pair<__int128, std::size_t>> lost;
    std::int64_t rest = amount_minor;
    for (std::size_t at = 0; at < weights.size(); ++at) {
        const __int128 exact = static_cast<__int128>(amount_minor) * (is_even ? 1 : std::max<std::int64_t>(weights[at], 0));
        parts.push_back(static_cast<std::int64_t>(exact / whole));
        lost.emplace_back(exact % whole < 0 ? -(exact % whole) : exact % whole, at);
        rest -= parts.back();
    }
    std::ranges::stable_sort(lost, [](const auto& left, const auto& right) { return left.first > right.first; });
    const std::int64_t cent = rest < 0 ? -1 : 1;
    for (std::size_t at = 0; rest != 0; ++at, rest -= cent) parts[lost[at].second] += cent;
    return parts;
}

}  // namespace estate::booking
