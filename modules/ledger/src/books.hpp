#pragma once

/// The use cases of the books, and what they share.

#include "messages.hpp"
#include "rules.hpp"

namespace estate::ledger {

awaitable<Answer<AccountList>> list_accounts(const http::Context& context, AccountsQuery query);
awaitable<Answer<TrialBalance>> get_trial_balance(const http::Context& context, TrialBalanceQuery query);
awaitable<Answer<AccountStatement>> get_statement(const http::Context& context, StatementQuery query);
awaitable<Answer<JournalPage>> list_journals(const http::Context& context, JournalsQuery query);
awaitable<Answer<PostedJournal>> get_journal(const http::Context& context, JournalQuery query);

/// 422 with all that keeps it from being a journal.
awaitable<Answer<PostedJournal>> post_by_hand(http::WriteContext& context, http::None, ManualJournal request);
/// 409 `not_by_hand`, 409 `reversed_before`. Gives the reversal.
awaitable<Answer<PostedJournal>> reverse_by_hand(http::WriteContext& context, JournalQuery query, ReversalRequest request);

/// A CSV file of at most `most_exported` entries; 422 `too_many_entries` when there are more.
awaitable<http::Response> export_entries(const http::Context& context);
inline constexpr int most_exported = 50'000;

/// Posts; gives the journal's number, or nothing when the event has been posted already.
awaitable<std::optional<std::int64_t>> add_journal(db::Transaction& transaction, const Journal& journal, Instant now);
/// Reverses what has been posted of a source; gives the numbers of the reversals.
awaitable<std::vector<std::int64_t>> reverse_all(db::Transaction& transaction, const Source& source, const Undoing& undoing, Instant now);
/// As a reader sees it, within the transaction that made it.
awaitable<PostedJournal> read_posted(db::Transaction& transaction, std::int64_t id, http::Locale locale);

/// After which journal, and after which of its entries, a page begins: `2026-11-23:42:1`.
struct PageKey {
    Date date;
    std::int64_t journal_id = 0;
    int position = 0;
};
std::string to_cursor(const PageKey& key);
/// 422 when it is not the next_cursor of a page.
Answer<std::optional<PageKey>> read_cursor(const std::optional<json::Text<1, 60>>& cursor);

}  // namespace estate::ledger
