#include "rules.hpp"

#include <algorithm>
#include <map>

namespace estate::channels {
namespace {

constexpr std::chrono::seconds shortest_pause{300};
constexpr unsigned pause_spread_seconds = 600;
constexpr std::chrono::hours longest_pause{3};
constexpr std::chrono::hours longest_retry_after{6};
constexpr int most_doublings = 6;

bool is_live(const KnownBlock& block) {
    return block.state != BlockState::gone;
}

/// It has not begun: nobody sleeps there yet, so it may vanish.
bool is_ahead(const KnownBlock& block, Date today) {
    return is_live(block) && block.during.from() >= today;
}

void take_in(SyncPlan& plan, const KnownBlock* block, const ChannelEvent& event, Date today) {
    const bool is_over = event.days.to() <= today;
    if (!event.is_cancelled && !is_over) ++plan.event_count;
    if (event.is_cancelled) {
        if (block && is_live(*block) && block->during.to() > today) plan.gone.push_back(block->id);
        return;
    }
    if (!block) {
        if (!is_over) plan.added.push_back({event});
        return;
    }
    const bool is_same = is_live(*block) && block->during == event.days && block->is_booking == event.is_booking;
    const bool was_over = block->during.to() <= today;
    if (!is_same && !(is_over && was_over)) plan.changed.push_back({block->id, event});
    if (is_same && block->missing_since) plan.found_again.push_back(block->id);
}

}  // namespace

bool tells_bookings_apart(std::string_view uid) {
    return !uid.ends_with("@booking.com");
}

BlockState state_in_the_way(const ChannelEvent& event, const InTheWay& in_the_way) {
    if (event.is_booking) return BlockState::conflict;
    if (tells_bookings_apart(event.uid) || !in_the_way.has_stay) return BlockState::partial;
    const bool begins_alike = std::ranges::contains(in_the_way.days, event.days.from(), &DateRange::from);
    const bool ends_alike = std::ranges::contains(in_the_way.days, event.days.to(), &DateRange::to);
    return in_the_way.is_covered && begins_alike && ends_alike ? BlockState::partial : BlockState::conflict;
}

bool is_many(std::size_t vanished, std::size_t ahead) {
    return vanished > 2 && vanished * 2 >= ahead;
}

SyncPlan plan_sync(const std::vector<KnownBlock>& known, const std::vector<ChannelEvent>& events, Date today, std::string_view own_domain) {
    SyncPlan plan;
    std::map<std::string_view, const KnownBlock*> missing;
    for (const auto& block : known) missing.emplace(block.uid, &block);
    const auto ahead = static_cast<std::size_t>(std::ranges::count_if(known, [&](const auto& block) { return is_ahead(block, today); }));
    for (const auto& event : events) {
        if (event.uid.ends_with("@" + std::string{own_domain})) continue;
        const auto found = missing.find(event.uid);
        take_in(plan, found == missing.end() ? nullptr : found->second, event, today);
        if (found != missing.end()) missing.erase(found);
    }
    std::erase_if(missing, [&](const auto& entry) { return !is_ahead(*entry.second, today); });
    const bool needs_second_look = is_many(missing.size(), ahead);
    for (const auto& [uid, block] : missing) {
        auto& where = needs_second_look && !block->missing_since ? plan.doubted : plan.gone;
        where.push_back(block->id);
    }
    return plan;
}

Instant next_poll(Instant now, int failures, std::chrono::seconds retry_after, unsigned random) {
    std::chrono::seconds pause = shortest_pause + std::chrono::seconds{random % (pause_spread_seconds + 1)};
    pause *= 1 << std::clamp(failures, 0, most_doublings);
    pause = std::min<std::chrono::seconds>(pause, longest_pause);
    return now + std::max(pause, std::min<std::chrono::seconds>(retry_after, longest_retry_after));
}

bool is_stale(Instant since, Instant now) {
    return now - since > stale_after;
}

std::string export_uid(const Uuid& source, std::optional<Date> apart, std::string_view domain) {
    return to_string(source) + (apart ? "-" + to_string(*apart) : std::string{}) + "@" + std::string{domain};
}

}  // namespace estate::channels
