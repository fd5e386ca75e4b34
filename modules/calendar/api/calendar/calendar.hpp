#pragma once

#include <platform/core/dates.hpp>
#include <platform/http/routes.hpp>
#include <platform/jobs/runner.hpp>

namespace estate::calendar {

using db::awaitable;

/// Why days cannot be had, as anyone may know it.
enum class Reason { booked, held, blocked, preparation, lease, sale };
BOOST_DESCRIBE_ENUM(Reason, booked, held, blocked, preparation, lease, sale)

/// Days `[from, to)` that cannot be had.
struct Occupied {
    Date from;
    Date to;
    Reason reason = Reason::booked;
};
BOOST_DESCRIBE_STRUCT(Occupied, (), (from, to, reason))

/// A unit to put on the timeline. `id` is the property's id; `building_id` the whole it is a part of.
struct UnitSpec {
    Uuid id;
    std::optional<Uuid> building_id = std::nullopt;
    std::string time_zone;
    int preparation_days = 0;
};

/// Puts a unit on the timeline, or changes its zone and preparation days. The building must be there before its units.
/// A unit that exists keeps its place.
awaitable<void> put_unit(db::Transaction& transaction, const UnitSpec& spec);

/// How many days behind a stay the unit is made ready. False while the property is not on the timeline.
awaitable<bool> set_preparation_days(db::Transaction& transaction, const Uuid& unit_id, int days);

struct Unit {
    Uuid id;
    Uuid root_id;
    std::string span;
    std::string time_zone;
    int preparation_days = 0;
    /// A stay is confirmed at once; else it is a request, since another channel has been silent for too long (domain rule 21).
    bool is_instant = true;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (id, root_id, span, time_zone, preparation_days, is_instant))

awaitable<std::optional<Unit>> find_unit(db::Pool& database, const Uuid& unit_id);

/// What occupies a unit, or the whole it belongs to, or a part of it, on days of `[from, to)`; by first day. Expired holds are left out.
awaitable<std::vector<Occupied>> occupied(db::Pool& database, const Uuid& unit_id, Date from, Date to, Instant now);

/// What the days were wanted for.
enum class Kind { stay, lease, owner_block, works, preparation, channel, sale };
BOOST_DESCRIBE_ENUM(Kind, stay, lease, owner_block, works, preparation, channel, sale)

/// What stands in the way of an occupation.
struct Conflict {
    std::vector<Occupied> occupants;
};

/// Wanted days of a unit. With `expires_at` they are held until then, else they are firm at once.
struct Claim {
    Uuid unit_id;
    DateRange days;
    Kind kind;
    /// The booking, block … that the days serve.
    Uuid source_id;
    std::optional<Instant> expires_at = std::nullopt;
    std::string note = {};
    std::string created_by = {};
};

/// Claims days, with the unit's preparation days behind a stay. After a conflict nothing has been claimed; a transaction that PostgreSQL
/// itself has refused (somebody wrote without this function) cannot be committed. Throws std::logic_error for a unit that is not on the
/// timeline.
awaitable<std::expected<void, Conflict>> claim(db::Transaction& transaction, const Claim& wanted, Instant now);

/// Makes held days firm. False when the hold is gone (expired or released): the caller refuses.
awaitable<bool> make_firm(db::Transaction& transaction, const Uuid& source_id, Instant now);

/// Keeps held days until another moment. False when the hold is gone.
awaitable<bool> extend_hold(db::Transaction& transaction, const Uuid& source_id, Instant until, Instant now);

/// Gives days back. False when there was nothing to give back.
awaitable<bool> release(db::Transaction& transaction, const Uuid& source_id, Instant now);

void add_routes(http::Routes& routes);
/// Flips expired holds every few seconds and tells who waits for it.
void add_jobs(jobs::Runner& runner, db::Pool& database, const Clock& clock);

}  // namespace estate::calendar
