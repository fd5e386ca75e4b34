// From a complete calendar to the timeline. A confirmed stay is never touched: what a channel has sold over it is a conflict that people
// settle, and that ends by itself as soon as one of the two has moved.

#include "sync.hpp"

#include <calendar/channel_days.hpp>
#include <channels/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <channels_queries.hpp>

#include <algorithm>
#include <map>

namespace estate::channels {
namespace {

struct WaitingRow {
    Uuid id;
    Uuid property_id;
    std::string channel;
};
BOOST_DESCRIBE_STRUCT(WaitingRow, (), (id, property_id, channel))

/// A block with its days placed, and what it was before.
struct PlacedBlock {
    Uuid id;
    ChannelEvent event;
    bool is_new = false;
    std::optional<BlockState> before = std::nullopt;
    calendar::Placed placed{};
};

BlockState state_of(const PlacedBlock& block) {
    if (block.placed.in_the_way.empty()) return BlockState::placed;
    InTheWay in_the_way{.days = {}, .has_stay = false, .is_covered = block.placed.is_covered};
    for (const auto& occupant : block.placed.in_the_way) {
        in_the_way.days.push_back(occupant.during);
        in_the_way.has_stay = in_the_way.has_stay || occupant.kind == calendar::Kind::stay;
    }
    return state_in_the_way(block.event, in_the_way);
}

std::optional<Instant> retry_of(BlockState state, Instant now) {
    return state == BlockState::placed ? std::nullopt : std::optional<Instant>{now + settle_pause};
}

std::optional<Instant> conflict_of(BlockState state, Instant now) {
    return state == BlockState::conflict ? std::optional{now} : std::nullopt;
}

/// Agents hear of a conflict once when it begins and once when it ends.
awaitable<void> tell_of_conflict(db::Transaction& transaction, const SyncTarget& target, const PlacedBlock& block, Instant now) {
    const bool was = block.before == BlockState::conflict;
    const bool is = state_of(block) == BlockState::conflict;
    if (is && !was) {
        co_await jobs::emit(transaction, block.id,
                            ConflictFound{block.id, target.property_id, target.channel, block.event.days.from(), block.event.days.to()},
                            now);
    }
    if (was && !is) co_await jobs::emit(transaction, block.id, ConflictResolved{block.id, target.property_id}, now);
}

awaitable<void> keep(db::Transaction& transaction, const SyncTarget& target, const PlacedBlock& block, Instant now) {
    const auto state = state_of(block);
    const bool is_echo = !block.event.is_booking && block.placed.is_covered && state != BlockState::conflict;
    if (block.is_new) {
        co_await transaction.execute(queries::add_block, block.id, target.connection_id, block.event.uid, block.event.days,
                                     block.event.is_booking, state, is_echo, retry_of(state, now), conflict_of(state, now), now);
    } else {
        co_await transaction.execute(queries::change_block, block.id, block.event.days, block.event.is_booking, state, is_echo,
                                     retry_of(state, now), conflict_of(state, now), now);
    }
    co_await tell_of_conflict(transaction, target, block, now);
}

/// Places all of them at once; gives what had to give way.
awaitable<std::vector<Uuid>> place(db::Transaction& transaction, const SyncTarget& target, std::vector<Uuid> gone,
                                   std::vector<PlacedBlock>& blocks, Instant now) {
    std::vector<calendar::ChannelDays> wanted;
    for (const auto& block : blocks) wanted.push_back({block.id, block.event.days, !block.event.is_booking, target.channel});
    auto outcome = co_await calendar::follow_channel(transaction, target.property_id, std::move(gone), std::move(wanted), now);
    for (std::size_t at = 0; at < blocks.size(); ++at) blocks[at].placed = std::move(outcome.placed[at]);
    co_return std::move(outcome.cut);
}

awaitable<void> end_blocks(db::Transaction& transaction, const SyncTarget& target, const std::vector<Uuid>& gone,
                           const std::map<Uuid, BlockState>& before, Instant now) {
    if (gone.empty()) co_return;
    co_await transaction.execute(queries::end_blocks, gone, now);
    for (const auto& id : gone) {
        if (before.at(id) == BlockState::conflict) co_await jobs::emit(transaction, id, ConflictResolved{id, target.property_id}, now);
    }
}

}  // namespace

awaitable<SyncNews> carry_out_sync(db::Transaction& transaction, const SyncTarget& target, const SyncPlan& plan,
                                   const std::vector<KnownBlock>& known, Instant now) {
    std::map<Uuid, BlockState> before;
    for (const auto& block : known) before.emplace(block.id, block.state);
    if (!plan.doubted.empty()) co_await transaction.execute(queries::mark_missing, plan.doubted, std::optional{now});
    if (!plan.found_again.empty()) co_await transaction.execute(queries::mark_missing, plan.found_again, std::optional<Instant>{});
    if (plan.added.empty() && plan.changed.empty() && plan.gone.empty()) co_return !plan.doubted.empty();

    std::vector<PlacedBlock> blocks;
    for (const auto& added : plan.added) blocks.push_back({.id = new_id(), .event = added.event, .is_new = true});
    for (const auto& changed : plan.changed) blocks.push_back({.id = changed.id, .event = changed.event, .before = before.at(changed.id)});
    const auto cut = co_await place(transaction, target, plan.gone, blocks, now);
    co_await end_blocks(transaction, target, plan.gone, before, now);
    for (const auto& block : blocks) co_await keep(transaction, target, block, now);
    if (!cut.empty()) co_await transaction.execute(queries::reopen_cut_blocks, cut, now + settle_pause);
    co_return true;
}

awaitable<bool> settle_next(db::Pool& database, Instant now) {
    auto transaction = co_await database.begin();
    const auto waiting = (co_await transaction.execute(queries::lock_waiting, now)).first<WaitingRow>();
    if (!waiting) co_return false;
    const SyncTarget target{waiting->id, waiting->property_id, waiting->channel};
    std::vector<PlacedBlock> blocks;
    for (auto& row : (co_await transaction.execute(queries::list_waiting_blocks, waiting->id, now)).rows<KnownBlock>())
        blocks.push_back({.id = row.id, .event = {row.uid, row.during, row.is_booking, false}, .before = row.state});
    const auto cut = co_await place(transaction, target, {}, blocks, now);
    bool is_news = false;
    for (const auto& block : blocks) {
        const auto state = state_of(block);
        is_news = is_news || state != block.before;
        co_await transaction.execute(queries::settle_block, block.id, state, retry_of(state, now), now);
        co_await tell_of_conflict(transaction, target, block, now);
    }
    if (!cut.empty()) co_await transaction.execute(queries::reopen_cut_blocks, cut, now + settle_pause);
    if (is_news) co_await jobs::emit(transaction, target.connection_id, Changed{target.connection_id, target.property_id}, now);
    co_await transaction.commit();
    co_return true;
}

}  // namespace estate::channels
