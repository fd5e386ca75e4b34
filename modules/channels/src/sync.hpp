#pragma once

#include <platform/db/pool.hpp>

#include "rules.hpp"

namespace estate::channels {

using db::awaitable;

/// A connection whose calendar has been read.
struct SyncTarget {
    Uuid connection_id;
    Uuid property_id;
    std::string channel;
};

/// Whether anything has changed that an open page shows.
using SyncNews = bool;

/// Carries a plan out: on the timeline, in our own blocks, and in events. The caller has locked the connection.
awaitable<SyncNews> carry_out_sync(db::Transaction& transaction, const SyncTarget& target, const SyncPlan& plan,
                                   const std::vector<KnownBlock>& known, Instant now);

/// Tries again to place what could not be placed wholly, of one connection; false when nothing waits.
awaitable<bool> settle_next(db::Pool& database, Instant now);

/// How long what could not be placed waits at most before it is tried again. (A change of the unit's calendar tries it at once.)
inline constexpr std::chrono::seconds settle_pause{300};

}  // namespace estate::channels
