// Our calendar, as channels read it. Whoever has the address may read it: it says when a unit is taken, and nothing of whom.

#include <calendar/channel_days.hpp>

#include <channels_queries.hpp>

#include "calendar_writer.hpp"
#include "errors.hpp"
#include "use_cases.hpp"

namespace estate::channels {
namespace {

constexpr std::string_view extension = ".ics";
/// How exactly it is remembered when a channel has read.
constexpr std::chrono::minutes reading_grain{1};

struct ExportRow {
    Uuid id;
    Uuid property_id;
    std::string channel;
    std::optional<Instant> exported_at;
};
BOOST_DESCRIBE_STRUCT(ExportRow, (), (id, property_id, channel, exported_at))

struct UnexportedRow {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(UnexportedRow, (), (id))

awaitable<void> remember_reading(const http::Context& context, const ExportRow& row) {
    const auto now = context.now();
    if (row.exported_at && now - *row.exported_at < reading_grain) co_return;
    auto transaction = co_await context.database().begin();
    co_await transaction.execute(queries::mark_exported, row.id, now);
    co_await transaction.commit();
}

}  // namespace

awaitable<http::Response> export_calendar(const http::Context& context) {
    const std::string& file = context.request.path_parameters.at("file");
    const auto token = file.ends_with(extension) ? file.substr(0, file.size() - extension.size()) : std::string{};
    const auto row = (co_await context.database().read(queries::find_exported, token)).first<ExportRow>();
    const auto unit = row ? co_await calendar::find_unit(context.database(), row->property_id) : std::nullopt;
    if (!unit) co_return http::problem_response(to_problem(Refusal::no_such_connection), context.request.request_id);
    std::vector<Uuid> unexported;
    for (const auto& block : (co_await context.database().read(queries::list_unexported, row->property_id, row->id)).rows<UnexportedRow>())
        unexported.push_back(block.id);
    const auto today = local_date(context.now(), unit->time_zone);
    const auto taken = co_await calendar::taken(context.database(), row->property_id, today, std::move(unexported), context.now());
    co_await remember_reading(context, *row);
    co_return http::Response{
        .content_type = "text/calendar; charset=utf-8",
        .body = write_calendar(taken, context.config().calendar_domain),
        .headers = {{"Cache-Control", "private, no-cache"}, {"Content-Disposition", "inline; filename=\"calendar.ics\""}}};
}

}  // namespace estate::channels
