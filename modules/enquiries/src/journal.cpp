// What every change of an enquiry leaves behind: a line for its readers, an event for open pages, its turn in the rotation.

#include "journal.hpp"

#include <enquiries/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <enquiries_queries.hpp>

#include "rules.hpp"

#include <algorithm>

namespace estate::enquiries {
namespace {

struct Snapshot {
    EnquiryState state{};
    std::optional<std::string> assignee;
};
BOOST_DESCRIBE_STRUCT(Snapshot, (), (state, assignee))

}  // namespace

awaitable<void> add_entry(db::Transaction& transaction, const Uuid& enquiry_id, const NewEntry& entry, Instant now) {
    const auto author = entry.author.value_or(Colleague{});
    co_await transaction.execute(queries::add_entry, new_id(), enquiry_id, entry.kind, author.subject, author.name, entry.channel,
                                 entry.assignee, entry.body, now);
}

awaitable<void> announce(db::Transaction& transaction, const Uuid& enquiry_id, const std::optional<Uuid>& property_id,
                         std::vector<std::optional<std::string>> concerned, Instant now) {
    Changed event{enquiry_id, property_id, {}};
    for (auto& subject : concerned) {
        if (subject && std::ranges::find(event.concerned, *subject) == event.concerned.end())
            event.concerned.push_back(*std::move(subject));
    }
    co_await jobs::emit(transaction, enquiry_id, event, now);
}

std::string snapshot_json(EnquiryState state, const std::optional<std::string>& assignee) {
    return json::to_json(Snapshot{state, assignee});
}

awaitable<std::optional<std::string>> take_turn(db::Transaction& transaction, const std::vector<std::string>& agents,
                                                std::string_view except) {
    const auto last = (co_await transaction.execute(queries::lock_rotation)).scalar<std::string>();
    auto next = next_in_rotation(agents, last, except);
    if (next) co_await transaction.execute(queries::put_rotation, *next);
    co_return next;
}

}  // namespace estate::enquiries
