// Writing to the ledger: what other modules do through the public header, and people by hand.

#include <platform/jobs/outbox.hpp>

#include <ledger_queries.hpp>

#include <algorithm>

#include "books.hpp"
#include "errors.hpp"

namespace estate::ledger {
namespace {

struct ReversalId {
    std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(ReversalId, (), (id))

struct JournalByHand {
    std::int64_t id = 0;
    std::string source_module;
    std::string source_kind;
    Uuid source_id;
    std::optional<std::int64_t> reverses;
    bool is_reversed = false;
};
BOOST_DESCRIBE_STRUCT(JournalByHand, (), (id, source_module, source_kind, source_id, reverses, is_reversed))

struct UnusableAccount {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(UnusableAccount, (), (code))

std::vector<Entry> to_entries(const ManualJournal& request) {
    std::vector<Entry> entries;
    for (const auto& entry : request.entries) {
        entries.push_back({.account = entry.account.value,
                           .amount_minor = entry.amount_minor,
                           .property_id = entry.property_id,
                           .booking_id = entry.booking_id,
                           .owner_id = entry.owner_id});
    }
    return entries;
}

/// ALL that is wrong with a journal made by hand, closed and unknown accounts included.
awaitable<std::vector<FieldError>> manual_faults(http::WriteContext& context, const std::vector<Entry>& entries) {
    auto faults = faults_of(entries);
    std::vector<std::string> accounts;
    for (const auto& entry : entries) accounts.push_back(entry.account);
    const auto unusable = (co_await context.transaction.execute(queries::list_unusable_accounts, accounts)).rows<UnusableAccount>();
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (!std::ranges::contains(unusable, entries[at].account, &UnusableAccount::code)) continue;
        faults.push_back({"/entries/" + std::to_string(at) + "/account", "not_open", "must be an account that is open"});
    }
    co_return faults;
}

}  // namespace

awaitable<std::optional<std::int64_t>> add_journal(db::Transaction& transaction, const Journal& journal, Instant now) {
    if (const auto faults = faults_of(journal.entries); !faults.empty()) {
        throw std::logic_error("no journal: " + faults.front().path + " " + faults.front().message);
    }
    const auto& source = journal.source;
    const auto entries = json::to_json(journal.entries);
    const auto added = co_await transaction.execute(queries::add_journal, journal.date, journal.currency,
                                                    static_cast<int>(journal.entries.size()), source.module, source.kind, source.id,
                                                    journal.event, journal.reason, journal.created_by, now, entries);
    if (added.size() > 0) co_return added.scalar<std::int64_t>();
    const auto alike = co_await transaction.execute(queries::is_posted_alike, source.module, source.kind, source.id, journal.event,
                                                    journal.currency, entries);
    if (!alike.scalar<bool>()) throw std::logic_error("posted before, and differently: " + source.kind + " " + to_string(source.id));
    co_return std::nullopt;
}

awaitable<void> post(db::Transaction& transaction, const Journal& journal, Instant now) {
    co_await add_journal(transaction, journal, now);
}

awaitable<std::vector<std::int64_t>> reverse_all(db::Transaction& transaction, const Source& source, const Undoing& undoing, Instant now) {
    const auto reversals = co_await transaction.execute(queries::reverse_source, source.module, source.kind, source.id, undoing.date,
                                                        undoing.reason, undoing.created_by, now);
    std::vector<std::int64_t> ids;
    for (const auto& row : reversals.rows<ReversalId>()) ids.push_back(row.id);
    co_return ids;
}

awaitable<int> reverse(db::Transaction& transaction, const Source& source, const Undoing& undoing, Instant now) {
    co_return static_cast<int>((co_await reverse_all(transaction, source, undoing, now)).size());
}

awaitable<Answer<PostedJournal>> post_by_hand(http::WriteContext& context, http::None, ManualJournal request) {
    const auto entries = to_entries(request);
    if (auto faults = co_await manual_faults(context, entries); !faults.empty()) co_return wrong_fields(std::move(faults));
    const Journal journal{.source = {"ledger", "manual", new_id()},
                          .event = "posted",
                          .date = request.date,
                          .currency = request.currency,
                          .entries = entries,
                          .created_by = context.person().subject,
                          .reason = request.reason.value};
    const auto id = co_await add_journal(context.transaction, journal, context.started_at);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "journal", journal.source.id, "posted", std::nullopt, json::to_json(request)},
                         context.started_at);
    co_return co_await read_posted(context.transaction, id.value(), http::Locale::en);
}

awaitable<Answer<PostedJournal>> reverse_by_hand(http::WriteContext& context, JournalQuery query, ReversalRequest request) {
    const auto found = (co_await context.transaction.execute(queries::lock_journal_by_hand, query.id)).first<JournalByHand>();
    if (!found) co_return refuse(Refusal::no_such_journal);
    if (found->source_module != "ledger") co_return refuse(Refusal::not_by_hand);
    if (found->reverses || found->is_reversed) co_return refuse(Refusal::reversed_before);
    const auto today = std::chrono::floor<std::chrono::days>(context.started_at);
    const auto reversals = co_await reverse_all(
        context.transaction, {found->source_module, found->source_kind, found->source_id},
        {.date = Date{today.time_since_epoch()}, .created_by = context.person().subject, .reason = request.reason.value},
        context.started_at);
    // Somebody else was faster, and had the lock when we looked.
    if (reversals.empty()) co_return refuse(Refusal::reversed_before);
    const auto reversal = co_await read_posted(context.transaction, reversals.front(), query.locale.value_or(http::Locale::en));
    const auto numbers = R"({"journal": )" + std::to_string(found->id) + R"(, "reversed_by": )" + std::to_string(reversal.id) + "}";
    co_await jobs::audit(context.transaction, {context.person().subject, "journal", found->source_id, "reversed", std::nullopt, numbers},
                         context.started_at);
    co_return reversal;
}

}  // namespace estate::ledger
