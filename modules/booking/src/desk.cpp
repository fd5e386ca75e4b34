// The booking desk's day: who comes, who goes, and what has to be cleaned in between.

#include "desk.hpp"

#include <booking/events.hpp>
#include <catalog/portfolio.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include <algorithm>
#include <map>

#include "errors.hpp"
#include "sight.hpp"

namespace estate::booking {
namespace {

struct DeskRow {
    Uuid id;
    std::string code;
    BookingState state = BookingState::confirmed;
    std::string guest_name;
    std::optional<std::string> guest_phone;
    Uuid property_id;
    DateRange stay = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    int guests = 0;
    std::optional<Instant> arrived_at;
    std::optional<Instant> departed_at;
    std::optional<Instant> cleaned_at;
    std::optional<Date> next_arrival;
    std::int64_t due_minor = 0;
    Currency currency;
    std::optional<Instant> answer_by;
};
BOOST_DESCRIBE_STRUCT(DeskRow, (),
                      (id, code, state, guest_name, guest_phone, property_id, stay, guests, arrived_at, departed_at, cleaned_at,
                       next_arrival, due_minor, currency, answer_by))

DeskStay to_desk_stay(const DeskRow& row, const DeskProperty& property) {
    DeskStay stay{row.id,   row.code,       row.state,       row.guest_name, row.guest_phone,  row.guests,   row.stay.from(), row.stay.to(),
                  property, row.arrived_at, row.departed_at, row.cleaned_at, row.next_arrival, std::nullopt, row.answer_by};
    if (row.due_minor > 0) stay.due_at_property = Money{row.due_minor, row.currency};
    return stay;
}

void sort_in(DeskDay& day, DeskStay stay) {
    const bool is_over = stay.state == BookingState::completed;
    if (stay.check_in == day.date) day.arrivals.push_back(stay);
    if (stay.check_out == day.date) day.departures.push_back(stay);
    if (stay.check_in < day.date && day.date < stay.check_out && !is_over) day.in_house.push_back(stay);
    if (stay.check_out <= day.date) day.cleanings.push_back(std::move(stay));
}

awaitable<Answer<BookingRow>> lock_at_desk(http::WriteContext& context, const Uuid& id) {
    const auto sight = co_await sight_of(context.database(), context.person());
    auto row = (co_await context.transaction.execute(queries::lock_booking, id, std::string{}, sight.is_whole, sight.properties))
                   .first<BookingRow>();
    if (!row) co_return refuse(Refusal::no_such_booking);
    co_return *std::move(row);
}

awaitable<Booking> shown_after(http::WriteContext& context, const ById& query) {
    const auto row = (co_await context.transaction.execute(queries::lock_booking, query.id, std::string{}, true, std::vector<Uuid>{}))
                         .first<BookingRow>();
    auto bookings = co_await present(context, {row.value()}, query.locale.value_or(http::Locale::en), context.started_at);
    co_return std::move(bookings.front());
}

awaitable<void> note_at_desk(http::WriteContext& context, const BookingRow& before, const char* event, BookingState after) {
    const auto text = [](BookingState state) { return std::string{R"({"state": ")"} + boost::describe::enum_to_string(state, "") + "\"}"; };
    co_await jobs::audit(context.transaction, {context.person().subject, "booking", before.id, event, text(before.state), text(after)},
                         context.started_at);
}

}  // namespace

awaitable<Answer<DeskDay>> get_desk(const http::Context& context, DeskQuery query) {
    const auto sight = co_await sight_of(context.database(), context.person());
    const auto found = co_await context.database().read(queries::list_desk, sight.is_whole, sight.properties, query.date);
    const auto rows = found.rows<DeskRow>();
    const auto waiting = co_await context.database().read(queries::list_requests, sight.is_whole, sight.properties, context.now());
    const auto requests = waiting.rows<DeskRow>();
    std::vector<Uuid> ids;
    for (const auto& row : rows) ids.push_back(row.property_id);
    for (const auto& row : requests) ids.push_back(row.property_id);
    std::map<Uuid, DeskProperty> properties;
    for (auto& unit : co_await catalog::units(context.database(), std::move(ids), query.locale.value_or(http::Locale::en)))
        properties.emplace(unit.id, DeskProperty{unit.id, std::move(unit.reference), std::move(unit.name), std::move(unit.place_name),
                                                 std::move(unit.time_zone)});
    DeskDay day{.date = query.date, .arrivals = {}, .departures = {}, .in_house = {}, .cleanings = {}, .requests = {}};
    for (const auto& row : rows) {
        const auto property = properties.find(row.property_id);
        if (property != properties.end()) sort_in(day, to_desk_stay(row, property->second));
    }
    for (const auto& row : requests) {
        const auto property = properties.find(row.property_id);
        if (property != properties.end()) day.requests.push_back(to_desk_stay(row, property->second));
    }
    std::ranges::stable_sort(day.cleanings, {}, [](const DeskStay& stay) {
        return std::pair{stay.cleaned_at.has_value(), stay.next_arrival.value_or(Date::max())};
    });
    co_return day;
}

awaitable<Answer<Booking>> check_in(http::WriteContext& context, ById query, CheckInRequest request) {
    const auto row = co_await lock_at_desk(context, query.id);
    if (!row) co_return std::unexpected(row.error());
    const auto to = next_state(state_at(*row, context.started_at), Event::check_in);
    if (!to) co_return illegal_move(row->state, Event::check_in);
    if (day_at(*row, context.started_at) < row->stay.from()) {
        co_return estate::refuse(409, "too_early", "The guest is not expected before the day of arrival.");
    }
    const auto taken = co_await take_on_arrival(context, *row, request.taken);
    if (!taken) co_return std::unexpected(taken.error());
    co_await context.transaction.execute(queries::check_in, row->id, context.started_at);
    co_await jobs::emit(context.transaction, row->id, CheckedIn{row->id}, context.started_at);
    co_await note_at_desk(context, *row, "checked_in", *to);
    co_return co_await shown_after(context, query);
}

awaitable<Answer<Booking>> check_out(http::WriteContext& context, ById query) {
    const auto row = co_await lock_at_desk(context, query.id);
    if (!row) co_return std::unexpected(row.error());
    const auto to = next_state(state_at(*row, context.started_at), Event::check_out);
    if (!to) co_return illegal_move(row->state, Event::check_out);
    co_await context.transaction.execute(queries::check_out, row->id, context.started_at);
    co_await jobs::emit(context.transaction, row->id, CheckedOut{row->id}, context.started_at);
    co_await note_at_desk(context, *row, "checked_out", *to);
    co_return co_await shown_after(context, query);
}

awaitable<Answer<Booking>> mark_cleaned(http::WriteContext& context, ById query) {
    const auto row = co_await lock_at_desk(context, query.id);
    if (!row) co_return std::unexpected(row.error());
    if (day_at(*row, context.started_at) < row->stay.to()) {
        co_return estate::refuse(409, "too_early", "The house is cleaned when the guest has left.");
    }
    co_await context.transaction.execute(queries::mark_cleaned, row->id, context.started_at);
    co_await note_at_desk(context, *row, "cleaned", row->state);
    co_return co_await shown_after(context, query);
}

}  // namespace estate::booking
