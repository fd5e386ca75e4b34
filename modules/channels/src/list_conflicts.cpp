// Nights that a channel has sold and that are taken here: the one thing in this module that a person has to settle.

#include <calendar/channel_days.hpp>

#include <channels_queries.hpp>

#include "sight.hpp"
#include "use_cases.hpp"

#include <algorithm>

namespace estate::channels {
namespace {

struct ConflictRow {
    Uuid id;
    Uuid connection_id;
    std::string channel;
    Uuid property_id;
    DateRange during = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    Instant found_at;
};
BOOST_DESCRIBE_STRUCT(ConflictRow, (), (id, connection_id, channel, property_id, during, found_at))

ChannelOccupant shown_occupant(calendar::Occupant occupant, const Sight& sight) {
    ChannelOccupant shown{.from = occupant.during.from(), .to = occupant.during.to(), .kind = occupant.kind, .is_held = occupant.is_held};
    if (!sight.is_whole && !std::ranges::contains(sight.properties, occupant.unit_id)) return shown;
    shown.source_id = occupant.source_id;
    shown.property_id = occupant.unit_id;
    shown.label = std::move(occupant.label);
    return shown;
}

}  // namespace

awaitable<Answer<ChannelConflictList>> list_conflicts(const http::Context& context, ConflictsQuery query) {
    const auto sight = co_await sight_of(context.database(), context.person());
    const auto found = co_await context.database().read(queries::list_conflicts, sight.is_whole, sight.properties, query.property_id);
    const auto rows = found.rows<ConflictRow>();
    std::vector<Uuid> ids;
    for (const auto& row : rows) ids.push_back(row.property_id);
    const auto units = co_await units_of(context.database(), std::move(ids), query.locale.value_or(http::Locale::en));
    ChannelConflictList list;
    for (const auto& row : rows) {
        const auto unit = units.find(row.property_id);
        if (unit == units.end()) continue;
        ChannelConflict conflict{row.id,          row.connection_id, row.channel, unit->second, row.during.from(),
                                 row.during.to(), row.found_at,      {}};
        for (auto& occupant : co_await calendar::occupants(context.database(), row.property_id, row.during, row.id, context.now())) {
            if (!occupant.is_replaceable) conflict.occupants.push_back(shown_occupant(std::move(occupant), sight));
        }
        list.items.push_back(std::move(conflict));
    }
    co_return list;
}

}  // namespace estate::channels
