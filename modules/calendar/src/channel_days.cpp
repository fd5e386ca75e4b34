// Other channels on the timeline. Like every writer this one locks the root's row first, so what it has seen is still so when it writes;
// the constraint decides all the same.

#include <calendar/channel_days.hpp>
#include <calendar/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <calendar_queries.hpp>

#include "channel_plan.hpp"
#include "holds.hpp"

#include <algorithm>

namespace estate::calendar {
namespace {

DateRange envelope(const std::vector<ChannelDays>& wanted) {
    auto from = wanted.front().days.from();
    auto to = wanted.front().days.to();
    for (const auto& each : wanted) {
        from = std::min(from, each.days.from());
        to = std::max(to, each.days.to());
    }
    return DateRange::make(from, to).value();
}

awaitable<void> carry_out(db::Transaction& transaction, const Unit& unit, const ChannelPlan& plan, Instant now) {
    if (!plan.release.empty()) co_await transaction.execute(queries::release_parts, plan.release);
    for (const auto& part : plan.add) {
        co_await transaction.execute(queries::add_channel_days, new_id(), part.unit_id, unit.root_id, part.span, part.days, part.source_id,
                                     part.note, part.is_replaceable, now);
    }
    if (!plan.release.empty() || !plan.add.empty()) co_await jobs::emit(transaction, unit.id, Changed{unit.id}, now);
}

}  // namespace

awaitable<ChannelOutcome> follow_channel(db::Transaction& transaction, Uuid unit_id, std::vector<Uuid> gone,
                                         std::vector<ChannelDays> wanted, Instant now) {
    const auto unit = (co_await transaction.execute(queries::lock_root_of_unit, unit_id)).first<Unit>();
    if (!unit) throw std::logic_error("the property is not on the timeline");
    // Without wanted days any one will do: only what the sources occupy is looked for.
    const auto whole = wanted.empty() ? DateRange::make(Date{}, Date{} + std::chrono::days{1}).value() : envelope(wanted);
    if (!wanted.empty()) co_await expire_holds_in_the_way(transaction, *unit, whole, now);

    auto sources = gone;
    for (const auto& each : wanted) sources.push_back(each.source_id);
    const auto found = co_await transaction.execute(queries::list_standing, unit->root_id, unit->span, whole, sources);
    auto plan = plan_channel(found.rows<Standing>(), *unit, gone, wanted);
    co_await carry_out(transaction, *unit, plan, now);
    co_return std::move(plan.outcome);
}

awaitable<std::vector<Occupant>> occupants(db::Pool& database, Uuid unit_id, DateRange days, Uuid but_for, Instant now) {
    co_return (co_await database.read(queries::list_occupants, unit_id, days, but_for, now)).rows<Occupant>();
}

awaitable<std::vector<Taken>> taken(db::Pool& database, Uuid unit_id, Date from, std::vector<Uuid> but_for, Instant now) {
    co_return (co_await database.read(queries::list_taken, unit_id, from, but_for, now)).rows<Taken>();
}

awaitable<bool> set_instant(db::Transaction& transaction, Uuid unit_id, bool is_instant, Instant now) {
    if ((co_await transaction.execute(queries::set_instant, unit_id, is_instant)).affected() == 0) co_return false;
    co_await jobs::emit(transaction, unit_id, Changed{unit_id}, now);
    co_return true;
}

}  // namespace estate::calendar
