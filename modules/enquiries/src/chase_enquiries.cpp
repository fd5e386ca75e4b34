// The first-response clock: what nobody answers goes to the next agent, and to the manager in the end.

#include <enquiries/events.hpp>

#include <enquiries_queries.hpp>

#include "business_hours.hpp"
#include "enquiry_rows.hpp"
#include "journal.hpp"
#include "rules.hpp"

namespace estate::enquiries {
namespace {

constexpr std::string_view clock_actor = "clock";

struct LateEnquiry {
    Uuid id;
    std::optional<Uuid> property_id;
    std::optional<Uuid> contact_id;
    EnquiryState state{};
    std::optional<std::string> assignee;
    std::optional<Instant> reassign_at;
    std::optional<Instant> escalate_at;
};
BOOST_DESCRIBE_STRUCT(LateEnquiry, (), (id, property_id, contact_id, state, assignee, reassign_at, escalate_at))

awaitable<void> escalate(db::Transaction& transaction, const LateEnquiry& late, Instant now) {
    co_await transaction.execute(queries::escalate_enquiry, late.id, now);
    co_await add_entry(transaction, late.id, {.kind = EntryKind::escalated}, now);
    const auto state = snapshot_json(late.state, late.assignee);
    co_await jobs::audit(transaction, {std::string{clock_actor}, "enquiry", late.id, "escalated", state, state}, now);
    co_await jobs::emit(transaction, late.id, Escalated{late.id}, now);
    co_await announce(transaction, late.id, late.property_id, {late.assignee}, now);
}

awaitable<void> reassign(db::Transaction& transaction, const LateEnquiry& late, const std::vector<std::string>& people,
                         const company::Settings& settings, Instant now) {
    const auto before = late.assignee.value_or("");
    const auto next = co_await take_turn(transaction, people, before);
    if (!next) {
        co_await transaction.execute(queries::stop_reassigning, late.id);
        co_return;
    }
    const auto again_at = after_open_time(now, std::chrono::minutes{settings.response_times.reassign_minutes}, hours_of(settings));
    co_await transaction.execute(queries::assign_enquiry, late.id, EnquiryState::assigned, *next, again_at);
    // Who was silent is not whom the contact knows.
    if (late.contact_id && late.assignee) {
        co_await transaction.execute(queries::change_agent_of_contact, *late.contact_id, before, *next);
    } else if (late.contact_id) {
        co_await transaction.execute(queries::introduce_agent, *late.contact_id, *next);
    }
    co_await add_entry(transaction, late.id, {.kind = EntryKind::reassigned, .assignee = next}, now);
    co_await jobs::audit(transaction,
                         {std::string{clock_actor}, "enquiry", late.id, "reassigned", snapshot_json(late.state, late.assignee),
                          snapshot_json(EnquiryState::assigned, next)},
                         now);
    co_await announce(transaction, late.id, late.property_id, {late.assignee, next}, now);
}

awaitable<void> chase(db::Pool& database, Instant now) {
    auto transaction = co_await database.begin();
    const auto late = (co_await transaction.execute(queries::list_late, now)).rows<LateEnquiry>();
    if (late.empty()) co_return;
    const auto people = (co_await staff_of(database)).rotation;
    const auto settings = co_await company::settings(database);
    for (const auto& each : late) {
        if (each.escalate_at && *each.escalate_at <= now) {
            co_await escalate(transaction, each, now);
        } else {
            co_await reassign(transaction, each, people, settings, now);
        }
    }
    co_await transaction.commit();
}

}  // namespace

void add_jobs(jobs::Runner& runner, db::Pool& database, const Clock& clock) {
    runner.every("enquiries.chase", std::chrono::seconds{5},
                 [&database, clock]() -> awaitable<void> { co_await chase(database, clock()); });
}

}  // namespace estate::enquiries
