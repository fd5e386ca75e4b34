#include "receive_enquiry.hpp"

#include <catalog/portfolio.hpp>
#include <enquiries/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <enquiries_queries.hpp>

#include "business_hours.hpp"
#include "contacts.hpp"
#include "enquiry_rows.hpp"
#include "journal.hpp"
#include "rules.hpp"

namespace estate::enquiries {
namespace {

/// Whose it will be. The rotation is locked only when it is asked, so that enquiries to different agents do not wait for one another.
awaitable<std::optional<std::string>> choose_assignee(http::WriteContext& context, const Staff& staff, const Contact& contact,
                                                      const Uuid& property_id) {
    const auto people = staff.subjects();
    const auto agent = co_await catalog::agent_of(context.database(), property_id);
    const Candidates known{contact.agent_subject, agent, people, staff.rotation, {}};
    auto dealt = deal(known);
    if (!dealt.by_rotation) co_return dealt.assignee;
    co_return co_await take_turn(context.transaction, staff.rotation, {});
}

/// The contact keeps the agent whom he knows, as long as that one is here.
awaitable<void> introduce_contact(db::Transaction& transaction, const Staff& staff, const Contact& contact, const std::string& assignee) {
    if (contact.agent_subject && !staff.includes(*contact.agent_subject)) {
        co_await transaction.execute(queries::change_agent_of_contact, contact.id, *contact.agent_subject, assignee);
    } else {
        co_await transaction.execute(queries::introduce_agent, contact.id, assignee);
    }
}

}  // namespace

awaitable<Answer<Receipt>> receive_enquiry(http::WriteContext& context, BySlug by, EnquiryRequest request) {
    const auto listing = co_await catalog::find_published_listing(context.database(), by.slug.value);
    if (!listing) co_return not_found("listing");
    const auto now = context.started_at;
    const auto phone = request.phone ? std::optional{request.phone->value} : std::nullopt;
    const auto settings = co_await company::settings(context.database());
    const auto contact = co_await recognise(context.transaction, request.email.value, phone, settings.calling_code, now);
    const auto staff = co_await staff_of(context.database());
    const auto assignee = co_await choose_assignee(context, staff, contact, listing->property_id);
    const auto state = assignee ? EnquiryState::assigned : EnquiryState::fresh;
    const auto hours = hours_of(settings);
    const auto due = [&](int minutes) { return after_open_time(now, std::chrono::minutes{minutes}, hours); };
    const auto& times = settings.response_times;
    const Uuid id = new_id();
    co_await context.transaction.execute(queries::add_enquiry, id, listing->id, listing->slug, listing->kind, request.name.value,
                                         request.email.value, phone, request.message.value, request.locale.value_or(http::Locale::en), now,
                                         listing->property_id, contact.id, state, assignee, due(times.target_minutes),
                                         due(times.reassign_minutes), due(times.manager_minutes));
    if (assignee) {
        co_await introduce_contact(context.transaction, staff, contact, *assignee);
        co_await add_entry(context.transaction, id, {.kind = EntryKind::assigned, .assignee = assignee}, now);
    }
    co_await jobs::emit(context.transaction, id, Received{id, listing->id}, now);
    co_await announce(context.transaction, id, listing->property_id, {assignee}, now);
    // Who asks is told that it has arrived, and nothing of whose it is.
    const Receipt receipt{id, "new", now};
    co_await jobs::audit(context.transaction, {"visitor", "enquiry", id, "received", std::nullopt, snapshot_json(state, assignee)}, now);
    co_return receipt;
}

}  // namespace estate::enquiries
