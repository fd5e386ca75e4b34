// The calendar of all units, as the office sees it.

#include "office_timeline.hpp"

#include <catalog/portfolio.hpp>

#include <calendar_queries.hpp>

#include "rules.hpp"

#include <map>

namespace estate::calendar {
namespace {

constexpr int timeline_page = 200;
constexpr std::chrono::minutes stream_lifetime{10};

struct TimelineRow {
    Uuid property_id;
    Uuid source_id;
    DateRange during = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    Kind kind = Kind::stay;
    bool is_held = false;
    bool is_replaceable = false;
    std::optional<Instant> expires_at;
    std::optional<std::string> label;
    bool is_elsewhere = false;
};
BOOST_DESCRIBE_STRUCT(TimelineRow, (), (property_id, source_id, during, kind, is_held, is_replaceable, expires_at, label, is_elsewhere))

TimelineEntry to_entry(TimelineRow row) {
    return {.source_id = row.source_id,
            .from = row.during.from(),
            .to = row.during.to(),
            .kind = row.kind,
            .reason = public_reason(row.kind, row.is_held, row.is_replaceable),
            .held_until = row.expires_at,
            .label = std::move(row.label),
            .is_elsewhere = row.is_elsewhere};
}

TimelineUnit to_unit(catalog::PortfolioUnit unit, std::vector<TimelineEntry> entries) {
    return {.property_id = unit.id,
            .building_id = unit.building_id,
            .reference = std::move(unit.reference),
            .name = std::move(unit.name),
            .kind = unit.kind,
            .place_slug = std::move(unit.place_slug),
            .place_name = std::move(unit.place_name),
            .time_zone = std::move(unit.time_zone),
            .entries = std::move(entries)};
}

}  // namespace

awaitable<Answer<Timeline>> get_timeline(const http::Context& context, TimelineQuery query) {
    if (auto problem = check_stretch(query.from, query.to, timeline_limit_days)) co_return std::unexpected(*std::move(problem));
    const auto text = [](const auto& given) { return given ? std::optional<std::string>{given->value} : std::nullopt; };
    const int skip = query.cursor ? query.cursor->as_int() : 0;
    const int limit = query.limit ? query.limit->as_int() : timeline_page;
    auto page = co_await catalog::portfolio(context.database(), context.person(),
                                            {text(query.place), query.kind, text(query.q), query.relatives_of},
                                            query.locale.value_or(http::Locale::en), skip, limit);
    std::vector<Uuid> ids;
    for (const auto& unit : page.units) ids.push_back(unit.id);
    const auto found = co_await context.database().read(queries::list_timeline, ids, query.from, query.to, context.now());
    std::map<Uuid, std::vector<TimelineEntry>> entries;
    for (auto& row : found.rows<TimelineRow>()) entries[row.property_id].push_back(to_entry(std::move(row)));

    Timeline timeline{query.from, query.to, page.total, {}, std::nullopt};
    for (auto& unit : page.units) {
        auto own = std::move(entries[unit.id]);
        timeline.units.push_back(to_unit(std::move(unit), std::move(own)));
    }
    const int end = skip + static_cast<int>(timeline.units.size());
    if (end < page.total && !timeline.units.empty()) timeline.next_cursor = end;
    co_return timeline;
}

awaitable<http::Response> stream_office_events(const http::Context& context) {
    const auto& viewer = context.person();
    auto body = context.services.events.stream(viewer.sees_whole_portfolio() ? "office" : "office:" + viewer.subject);
    const auto clock = context.services.clock;
    const auto end = clock() + stream_lifetime;
    auto until_end = [body = std::move(body), clock, end](http::StreamWriter write) {
        return body([write = std::move(write), clock, end](std::string chunk) -> awaitable<bool> {
            if (clock() >= end) co_return false;
            co_return co_await write(std::move(chunk));
        });
    };
    co_return http::Response{
        .content_type = "text/event-stream", .body = {}, .headers = {{"Cache-Control", "no-store"}}, .stream = std::move(until_end)};
}

}  // namespace estate::calendar
