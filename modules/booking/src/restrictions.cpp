#include "restrictions.hpp"

#include "words.hpp"

#include <algorithm>

namespace estate::booking {
namespace {

using std::chrono::days;

/// The free days around a stay, as far as blocks stand at their ends.
struct FreeRun {
    std::optional<Date> from;
    std::optional<Date> to;
};

FreeRun run_around(const DateRange& stay, const std::vector<calendar::Occupied>& occupied) {
    FreeRun run;
    for (const auto& other : occupied) {
        if (other.to <= stay.from() && (!run.from || other.to > *run.from)) run.from = other.to;
        if (other.from >= stay.to() && (!run.to || other.from < *run.to)) run.to = other.from;
    }
    return run;
}

int nights_between(Date from, Date to) {
    return static_cast<int>((to - from).count());
}

bool is_taken(const DateRange& stay, const std::vector<calendar::Occupied>& occupied) {
    return std::ranges::any_of(occupied, [&](const calendar::Occupied& other) { return other.from < stay.to() && stay.from() < other.to; });
}

/// `shortest`, or all of a run that is shorter than that (domain rule 7). What has passed of it is not free any more.
int shortest_in(const FreeRun& run, int shortest, bool gap_fill, Date today) {
    if (!gap_fill || !run.to) return shortest;
    const auto first = std::max(run.from.value_or(today), today);
    return std::max(1, std::min(shortest, nights_between(first, *run.to)));
}

/// Looks at one stay of a wish, rule by rule.
class Check {
public:
    Check(const Terms& terms, const Wish& wish, const DateRange& stay, const Days& resolved,
          const std::vector<calendar::Occupied>& occupied)
        : terms_(terms), wish_(wish), stay_(stay), days_(resolved), occupied_(occupied), run_(run_around(stay, occupied)) {}

    std::vector<Violation> all() {
        if (is_taken(stay_, occupied_)) violate(Rule::unavailable);
        arrival();
        nights();
        gaps();
        if (wish_.party.guests() > terms_.rate.max_guests) violate(Rule::too_many_guests, {terms_.rate.max_guests});
        if (wish_.party.pets > terms_.plan.max_pets) violate(Rule::too_many_pets, {terms_.plan.max_pets});
        time();
        return std::move(found_);
    }

private:
    void violate(Rule rule, const Fact& fact = {}) { found_.push_back({rule, rule_words(rule, fact, wish_.locale)}); }

    int shortest(int nights) const { return shortest_in(run_, nights, terms_.plan.gap_fill, wish_.moment.today); }

    void arrival() {
        const auto& first = days_.at(stay_.from());
        if (stay_.nights() < shortest(first.min_arrival)) violate(Rule::min_nights, {first.min_arrival});
        if (stay_.nights() > first.max_arrival) violate(Rule::max_nights, {first.max_arrival});
    }

    void nights() {
        int min_through = 1;
        int max_through = longest_stay_nights;
        std::optional<Date> closed;
        for (auto night = stay_.from(); night < stay_.to(); night += days{1}) {
            const auto& day = days_.at(night);
            min_through = std::max(min_through, day.min_through);
            max_through = std::min(max_through, day.max_through);
            if (day.closed && !closed) closed = night;
        }
        if (stay_.nights() < shortest(min_through)) violate(Rule::min_through, {min_through});
        if (stay_.nights() > max_through) violate(Rule::max_through, {max_through});
        if (days_.at(stay_.from()).closed_to_arrival) violate(Rule::closed_to_arrival, {.text = to_string(stay_.from())});
        if (days_.at(stay_.to()).closed_to_departure) violate(Rule::closed_to_departure, {.text = to_string(stay_.to())});
        if (closed) violate(Rule::closed, {.text = to_string(*closed)});
    }

    void gaps() {
        const int least = terms_.plan.orphan_min;
        const auto is_orphan = [&](int rest) { return 0 < rest && rest < least; };
        const bool before = run_.from && *run_.from >= wish_.moment.today && is_orphan(nights_between(*run_.from, stay_.from()));
        const bool after = run_.to && is_orphan(nights_between(stay_.to(), *run_.to));
        if (before || after) violate(Rule::leaves_gap, {least});
    }

    void time() {
        const auto& [now, today] = wish_.moment;
        const auto& rate = terms_.rate;
        const auto& plan = terms_.plan;
        if (stay_.from() < today) {
            violate(Rule::in_the_past);
        } else {
            const auto arrival = wall_time(stay_.from(), minutes_of(rate.check_in_time), rate.time_zone);
            if (plan.notice_hours > 0 && now + std::chrono::hours{plan.notice_hours} > arrival) violate(Rule::notice, {plan.notice_hours});
            if (plan.same_day_until && stay_.from() == today && now >= wall_time(today, minutes_of(*plan.same_day_until), rate.time_zone))
                violate(Rule::same_day, {.text = *plan.same_day_until});
        }
        const auto last = today + days{rate.window_days};
        if (stay_.from() > last) violate(Rule::beyond_window, {.text = to_string(last)});
    }

    /// `16:30` → 990.
    static std::chrono::minutes minutes_of(const std::string& time) {
        return std::chrono::minutes{std::stoi(time.substr(0, 2)) * 60 + std::stoi(time.substr(3, 2))};
    }

    const Terms& terms_;
    const Wish& wish_;
    const DateRange& stay_;
    const Days& days_;
    const std::vector<calendar::Occupied>& occupied_;
    const FreeRun run_;
    std::vector<Violation> found_;
};

/// The shortest stay that some day around wants.
int longest_shortest(const Terms& terms) {
    int most = terms.rate.min_nights;
    const auto look = [&](const DayRules& rules) { most = std::max({most, rules.min_arrival.value_or(1), rules.min_through.value_or(1)}); };
    for (const auto& season : terms.plan.seasons) {
        look(season);
        for (const auto& weekday : season.weekdays) look(weekday);
    }
    for (const auto& day : terms.plan.days) look(day);
    return std::min(most, longest_stay_nights);
}

/// Lengths to try for an arrival: the wanted one as far as the limits of the day allow it, or a gap as a whole.
std::vector<int> usual_lengths(const ResolvedDay& arrival, int wanted, const FreeRun& run, bool gap_fill) {
    const int longest = std::max(1, std::min(arrival.max_arrival, longest_stay_nights));
    std::vector<int> lengths{std::clamp(wanted, std::min(arrival.min_arrival, longest), longest)};
    if (gap_fill && run.to && nights_between(arrival.day, *run.to) < arrival.min_arrival)
        lengths.push_back(nights_between(arrival.day, *run.to));
    return lengths;
}

/// Lengths to try when too few stays of the usual ones are possible: a little longer or shorter.
std::vector<int> other_lengths(const std::vector<int>& usual) {
    std::vector<int> lengths;
    for (const int shift : {1, -1, 2, -2, 3, -3}) {
        if (usual.front() + shift >= 1) lengths.push_back(usual.front() + shift);
    }
    return lengths;
}

}  // namespace

std::vector<Violation> check_stay(const Terms& terms, const Wish& wish, const std::vector<calendar::Occupied>& occupied) {
    const Days resolved{terms, wish.stay.from(), wish.stay.to()};
    return Check{terms, wish, wish.stay, resolved, occupied}.all();
}

std::vector<Violation> check_coupon(const Coupon* coupon, const Terms& terms, const Wish& wish) {
    std::vector<Violation> found;
    const auto violate = [&](Rule rule, const Fact& fact) { found.push_back({rule, rule_words(rule, fact, wish.locale)}); };
    const bool is_for_here = coupon && coupon->is_active && coupon->listing_id.value_or(terms.rate.listing_id) == terms.rate.listing_id &&
                             coupon->currency.value_or(terms.rate.currency) == terms.rate.currency;
    if (!is_for_here) {
        violate(Rule::coupon_unknown, {.text = coupon ? coupon->code : "?"});
        return found;
    }
    const auto is_within = [](Date day, std::optional<Date> from, std::optional<Date> until) {
        return (!from || *from <= day) && (!until || day < *until);
    };
    if (!is_within(wish.moment.today, coupon->bookable_from, coupon->bookable_until)) violate(Rule::coupon_not_now, {.text = coupon->code});
    if (!is_within(wish.stay.from(), coupon->stay_from, coupon->stay_until)) violate(Rule::coupon_other_dates, {.text = coupon->code});
    if (wish.stay.nights() < coupon->min_nights) violate(Rule::coupon_too_short, {coupon->min_nights});
    if (coupon->max_redemptions && coupon->redeemed >= *coupon->max_redemptions) violate(Rule::coupon_used_up, {.text = coupon->code});
    return found;
}

std::vector<Stay> nearest_stays(const Terms& terms, const Wish& wish, const std::vector<calendar::Occupied>& occupied, std::size_t limit) {
    const auto around = days_looked_at(terms, wish.stay);
    const Days resolved{terms, around.from(), around.to()};
    const auto is_possible = [&](const DateRange& stay) {
        return stay.to() <= around.to() && Check{terms, wish, stay, resolved, occupied}.all().empty();
    };
    std::vector<Stay> found;
    for (const bool others : {false, true}) {
        // 0, +1, −1, +2, −2 …: nearest first.
        for (int step = 0; step <= 2 * search_radius_days && found.size() < limit; ++step) {
            const auto from = wish.stay.from() + days{step % 2 == 1 ? (step + 1) / 2 : -(step / 2)};
            const auto night = DateRange::make(from, from + days{1}).value();
            if (from < wish.moment.today || is_taken(night, occupied) || std::ranges::contains(found, from, &Stay::check_in)) continue;
            const auto usual = usual_lengths(resolved.at(from), wish.stay.nights(), run_around(night, occupied), terms.plan.gap_fill);
            for (const int nights : others ? other_lengths(usual) : usual) {
                const auto candidate = DateRange::make(from, from + days{nights}).value();
                if (!is_possible(candidate)) continue;
                found.push_back({candidate.from(), candidate.to()});
                break;
            }
        }
    }
    return found;
}

DateRange days_looked_at(const Terms& terms, const DateRange& stay) {
    // A month more at each end: what stands there decides about gaps.
    constexpr int edge_days = 31;
    return DateRange::make(stay.from() - days{search_radius_days + edge_days},
                           stay.to() + days{search_radius_days + longest_shortest(terms) + edge_days})
        .value();
}

}  // namespace estate::booking
