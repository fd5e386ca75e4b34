// The public operations on the timeline.

#include <calendar/calendar.hpp>
#include <calendar/events.hpp>
#include <catalog/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <calendar_queries.hpp>

#include "holds.hpp"
#include "rules.hpp"

namespace estate::calendar {
namespace {

constexpr std::string_view exclusion_violation = "23P01";

struct OccupancyRow {
    DateRange during = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    Kind kind = Kind::stay;
    bool is_held = false;
    bool is_replaceable = false;
};
BOOST_DESCRIBE_STRUCT(OccupancyRow, (), (during, kind, is_held, is_replaceable))

struct ExpiredHold {
    Uuid source_id;
    Uuid unit_id;
};
BOOST_DESCRIBE_STRUCT(ExpiredHold, (), (source_id, unit_id))

struct Touched {
    Uuid unit_id;
};
BOOST_DESCRIBE_STRUCT(Touched, (), (unit_id))

std::vector<Occupied> to_occupied(const db::Result& result) {
    std::vector<Occupied> occupants;
    for (const auto& row : result.rows<OccupancyRow>()) {
        occupants.push_back({row.during.from(), row.during.to(), public_reason(row.kind, row.is_held, row.is_replaceable)});
    }
    return occupants;
}

awaitable<void> announce_expired(db::Transaction& transaction, const std::vector<ExpiredHold>& expired, Instant now) {
    for (const auto& hold : expired) {
        co_await jobs::emit(transaction, hold.source_id, HoldExpired{hold.source_id, hold.unit_id}, now);
        co_await jobs::emit(transaction, hold.unit_id, Changed{hold.unit_id}, now);
    }
}

awaitable<bool> add(db::Transaction& transaction, const Unit& unit, const Claim& wanted, Kind kind, const DateRange& days, Instant now) {
    const auto state = wanted.expires_at ? "held" : "firm";
    const auto added = co_await transaction.try_execute(queries::add_occupancy, new_id(), unit.id, unit.root_id, unit.span, days, kind,
                                                        state, wanted.expires_at, wanted.source_id, wanted.note, wanted.created_by, now);
    if (added) co_return true;
    if (added.error().sqlstate == exclusion_violation) co_return false;
    throw added.error();
}

/// A property that is new to the office comes onto the timeline; one in another zone keeps its place and preparation days.
awaitable<void> place_unit(db::Transaction& transaction, const jobs::Event& event) {
    const auto placed = json::parse<catalog::PropertyPlaced>(event.payload).value();
    const auto known = (co_await transaction.execute(queries::find_unit, placed.property_id)).first<Unit>();
    if (placed.building_id && (co_await transaction.execute(queries::find_unit, *placed.building_id)).size() == 0) {
        throw std::runtime_error("the building of a new unit is not on the timeline yet");
    }
    co_await put_unit(transaction, {.id = placed.property_id,
                                    .building_id = placed.building_id,
                                    .time_zone = placed.time_zone,
                                    .preparation_days = known ? known->preparation_days : 0});
}

}  // namespace

awaitable<void> expire_holds_in_the_way(db::Transaction& transaction, const Unit& unit, const DateRange& days, Instant now) {
    const auto expired = co_await transaction.execute(queries::expire_holds_in_the_way, unit.root_id, unit.span, days, now);
    co_await announce_expired(transaction, expired.rows<ExpiredHold>(), now);
}

awaitable<void> put_unit(db::Transaction& transaction, const UnitSpec& spec) {
    if (spec.building_id) {
        co_await transaction.execute(queries::put_part, spec.id, *spec.building_id, spec.time_zone, spec.preparation_days);
    } else {
        co_await transaction.execute(queries::put_whole, spec.id, spec.time_zone, spec.preparation_days);
    }
}

awaitable<bool> set_preparation_days(db::Transaction& transaction, const Uuid& unit_id, int days) {
    co_return (co_await transaction.execute(queries::set_preparation_days, unit_id, days)).affected() > 0;
}

awaitable<std::optional<Unit>> find_unit(db::Pool& database, const Uuid& unit_id) {
    co_return (co_await database.read(queries::find_unit, unit_id)).first<Unit>();
}

awaitable<std::vector<Occupied>> occupied(db::Pool& database, const Uuid& unit_id, Date from, Date to, Instant now) {
    co_return to_occupied(co_await database.read(queries::list_occupied, unit_id, from, to, now));
}

awaitable<std::expected<void, Conflict>> claim(db::Transaction& transaction, const Claim& wanted, Instant now) {
    const auto unit = (co_await transaction.execute(queries::lock_root_of_unit, wanted.unit_id)).first<Unit>();
    if (!unit) throw std::logic_error("the property is not on the timeline");
    const auto preparation = wanted.kind == Kind::stay ? preparation_after(wanted.days, unit->preparation_days) : std::nullopt;
    const auto whole = DateRange::make(wanted.days.from(), preparation ? preparation->to() : wanted.days.to()).value();

    co_await expire_holds_in_the_way(transaction, *unit, whole, now);

    const auto found = co_await transaction.execute(queries::list_conflicts, unit->root_id, unit->span, whole);
    if (found.size() > 0) co_return std::unexpected(Conflict{to_occupied(found)});

    bool added = co_await add(transaction, *unit, wanted, wanted.kind, wanted.days, now);
    if (added && preparation) added = co_await add(transaction, *unit, wanted, Kind::preparation, *preparation, now);
    // Only a writer that does not lock the root could have come between; the constraint has refused, and we cannot say who it was.
    if (!added) co_return std::unexpected(Conflict{{{wanted.days.from(), wanted.days.to(), Reason::booked}}});
    co_await jobs::emit(transaction, wanted.unit_id, Changed{wanted.unit_id}, now);
    co_return std::expected<void, Conflict>{};
}

awaitable<bool> make_firm(db::Transaction& transaction, const Uuid& source_id, Instant now) {
    const auto touched = (co_await transaction.execute(queries::make_firm, source_id, now)).first<Touched>();
    if (!touched) co_return false;
    co_await jobs::emit(transaction, touched->unit_id, Changed{touched->unit_id}, now);
    co_return true;
}

awaitable<bool> extend_hold(db::Transaction& transaction, const Uuid& source_id, Instant until, Instant now) {
    co_return (co_await transaction.execute(queries::extend_hold, source_id, until, now)).affected() > 0;
}

awaitable<bool> release(db::Transaction& transaction, const Uuid& source_id, Instant now) {
    const auto touched = (co_await transaction.execute(queries::release, source_id)).first<Touched>();
    if (!touched) co_return false;
    co_await jobs::emit(transaction, touched->unit_id, Changed{touched->unit_id}, now);
    co_return true;
}

void add_jobs(jobs::Runner& runner, db::Pool& database, const Clock& clock) {
    runner.hear(std::string{catalog::PropertyPlaced::topic}, place_unit);
    runner.every("calendar.expire_holds", std::chrono::seconds{2}, [&database, clock]() -> awaitable<void> {
        const auto now = clock();
        auto transaction = co_await database.begin();
        const auto expired = co_await transaction.execute(queries::expire_holds, now);
        if (expired.size() == 0) co_return;
        co_await announce_expired(transaction, expired.rows<ExpiredHold>(), now);
        co_await transaction.commit();
    });
}

}  // namespace estate::calendar
