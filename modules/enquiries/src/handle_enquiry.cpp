// What people of the company do with an enquiry.

#include "handle_enquiry.hpp"

#include <platform/jobs/outbox.hpp>

#include <enquiries_queries.hpp>

#include "business_hours.hpp"
#include "enquiry_rows.hpp"
#include "errors.hpp"
#include "journal.hpp"
#include "rules.hpp"

namespace estate::enquiries {
namespace {

Colleague author(const http::WriteContext& context) {
    const auto& person = context.person();
    return {person.subject, person.name, false};
}

awaitable<Answer<EnquiryRow>> lock_visible(http::WriteContext& context, const Uuid& id) {
    const auto sight = co_await sight_of(context.database(), context.person());
    const auto row = (co_await context.transaction.execute(queries::lock_enquiry, id)).first<EnquiryRow>();
    if (!row || !sight.covers(*row)) co_return refuse(Refusal::no_such_enquiry);
    // Nobody asks without a name; what has none was erased.
    if (row->name.empty()) co_return refuse(Refusal::erased);
    co_return *row;
}

/// The enquiry as it is now; what has been done to it goes into the audit, its own story and to open pages.
awaitable<Answer<Enquiry>> finish(http::WriteContext& context, const EnquiryRow& before, NewEntry entry, std::string_view event,
                                  std::optional<http::Locale> locale) {
    const auto now = context.started_at;
    const auto after = (co_await context.transaction.execute(queries::lock_enquiry, before.id)).first<EnquiryRow>().value();
    entry.author = author(context);
    co_await add_entry(context.transaction, before.id, entry, now);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "enquiry", before.id, std::string{event}, snapshot_json(before.state, before.assignee),
                          snapshot_json(after.state, after.assignee)},
                         now);
    co_await announce(context.transaction, before.id, before.property_id, {before.assignee, after.assignee}, now);
    const auto staff = co_await staff_of(context.database());
    auto enquiries = co_await present(context, {after}, staff, locale.value_or(http::Locale::en), now);
    co_return std::move(enquiries.front());
}

/// Until when somebody who has just been given an enquiry may take his time.
awaitable<Instant> patience(http::WriteContext& context) {
    const auto settings = co_await company::settings(context.database());
    co_return after_open_time(context.started_at, std::chrono::minutes{settings.response_times.reassign_minutes}, hours_of(settings));
}

/// In whose hands an enquiry stays when somebody acts on it: his who has it, unless he has left.
awaitable<std::string> hands_of(http::WriteContext& context, const EnquiryRow& row) {
    if (row.assignee && (co_await staff_of(context.database())).includes(*row.assignee)) co_return *row.assignee;
    co_return context.person().subject;
}

awaitable<void> introduce(http::WriteContext& context, const EnquiryRow& row, const std::string& subject) {
    if (row.contact_id) co_await context.transaction.execute(queries::introduce_agent, *row.contact_id, subject);
}

}  // namespace

awaitable<Answer<Enquiry>> assign_enquiry(http::WriteContext& context, EnquiryById by, AssignRequest request) {
    const auto row = co_await lock_visible(context, by.id);
    if (!row) co_return std::unexpected(row.error());
    const auto to = next_state(row->state, Action::assign);
    if (!to) co_return illegal_move(row->state, EnquiryState::assigned);
    const auto staff = co_await staff_of(context.database());
    const auto& subject = request.assignee.value;
    if (!staff.includes(subject)) co_return refuse(Refusal::no_such_colleague);
    const auto until = co_await patience(context);
    co_await context.transaction.execute(queries::assign_enquiry, row->id, *to, subject, until);
    co_await introduce(context, *row, subject);
    co_return co_await finish(context, *row, {.kind = EntryKind::assigned, .assignee = subject}, "assigned", by.locale);
}

// No lock before the UPDATE: its condition decides between those who claim at once.
awaitable<Answer<Enquiry>> claim_enquiry(http::WriteContext& context, EnquiryById by) {
    const auto sight = co_await sight_of(context.database(), context.person());
    const auto row = (co_await context.transaction.execute(queries::find_enquiry, by.id)).first<EnquiryRow>();
    if (!row || !sight.covers(*row)) co_return refuse(Refusal::no_such_enquiry);
    if (!next_state(row->state, Action::assign)) co_return illegal_move(row->state, EnquiryState::assigned);
    const auto& subject = context.person().subject;
    const auto people = (co_await staff_of(context.database())).subjects();
    const auto until = co_await patience(context);
    const auto claimed = co_await context.transaction.execute(queries::claim_enquiry, row->id, subject, until, people);
    if (claimed.size() == 0) co_return refuse(Refusal::already_assigned);
    co_await introduce(context, *row, subject);
    co_return co_await finish(context, *row, {.kind = EntryKind::assigned, .assignee = subject}, "claimed", by.locale);
}

awaitable<Answer<Enquiry>> answer_enquiry(http::WriteContext& context, EnquiryById by, AnswerRequest request) {
    const auto row = co_await lock_visible(context, by.id);
    if (!row) co_return std::unexpected(row.error());
    const auto to = next_state(row->state, Action::answer);
    if (!to) co_return illegal_move(row->state, EnquiryState::answered);
    const auto assignee = co_await hands_of(context, *row);
    co_await context.transaction.execute(queries::move_enquiry, row->id, *to, assignee, context.started_at);
    co_await introduce(context, *row, assignee);
    co_return co_await finish(context, *row, {.kind = EntryKind::answer, .channel = request.channel, .body = request.text.value},
                              "answered", by.locale);
}

awaitable<Answer<Enquiry>> note_on_enquiry(http::WriteContext& context, EnquiryById by, NoteRequest request) {
    const auto row = co_await lock_visible(context, by.id);
    if (!row) co_return std::unexpected(row.error());
    co_return co_await finish(context, *row, {.kind = EntryKind::note, .body = request.text.value}, "noted", by.locale);
}

awaitable<Answer<Enquiry>> close_enquiry(http::WriteContext& context, EnquiryById by) {
    const auto row = co_await lock_visible(context, by.id);
    if (!row) co_return std::unexpected(row.error());
    const auto to = next_state(row->state, Action::close);
    if (!to) co_return illegal_move(row->state, EnquiryState::closed);
    co_await context.transaction.execute(queries::move_enquiry, row->id, *to, row->assignee, context.started_at);
    co_return co_await finish(context, *row, {.kind = EntryKind::closed}, "closed", by.locale);
}

awaitable<Answer<Enquiry>> reopen_enquiry(http::WriteContext& context, EnquiryById by) {
    const auto row = co_await lock_visible(context, by.id);
    if (!row) co_return std::unexpected(row.error());
    const auto to = next_state(row->state, Action::reopen);
    if (!to) co_return only_closed_is_reopened(row->state);
    const auto assignee = co_await hands_of(context, *row);
    co_await context.transaction.execute(queries::move_enquiry, row->id, *to, assignee, context.started_at);
    co_return co_await finish(context, *row, {.kind = EntryKind::reopened, .assignee = assignee}, "reopened", by.locale);
}

}  // namespace estate::enquiries
