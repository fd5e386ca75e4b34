// Reading journals, with their lines.

#include <ledger_queries.hpp>

#include "books.hpp"
#include "errors.hpp"

namespace estate::ledger {
namespace {

constexpr int default_journals = 20;

struct JournalRow {
    std::int64_t id = 0;
    Date date;
    Currency currency;
    std::string source_module;
    std::string source_kind;
    Uuid source_id;
    std::string event;
    std::optional<std::int64_t> reverses;
    std::optional<std::int64_t> reversed_by;
    std::optional<std::string> reason;
    std::string created_by;
    Instant posted_at;
    json::Raw<std::vector<JournalLine>> lines;
    std::int64_t total_minor = 0;
};
BOOST_DESCRIBE_STRUCT(JournalRow, (),
                      (id, date, currency, source_module, source_kind, source_id, event, reverses, reversed_by, reason, created_by,
                       posted_at, lines, total_minor))

PostedJournal to_journal(JournalRow row) {
    return {.id = row.id,
            .date = row.date,
            .source_module = std::move(row.source_module),
            .source_kind = std::move(row.source_kind),
            .source_id = row.source_id,
            .event = std::move(row.event),
            .reverses = row.reverses,
            .reversed_by = row.reversed_by,
            .reason = std::move(row.reason),
            .created_by = std::move(row.created_by),
            .posted_at = row.posted_at,
            .total = {row.total_minor, row.currency},
            .lines = std::move(row.lines)};
}

constexpr std::optional<Uuid> any_id;
constexpr std::optional<Date> any_date;
constexpr std::optional<bool> any_hand;
constexpr std::optional<std::int64_t> any_journal;

}  // namespace

awaitable<Answer<JournalPage>> list_journals(const http::Context& context, JournalsQuery query) {
    if (!may_read_books(context.person())) co_return refuse(Refusal::not_yours);
    const auto after = read_cursor(query.cursor);
    if (!after) co_return std::unexpected(after.error());
    const auto& key = *after;
    const int limit = query.limit ? query.limit->as_int() : default_journals;
    auto rows = (co_await context.database().read(queries::list_journals, query.locale.value_or(http::Locale::en), any_journal,
                                                  query.source_id, query.booking_id, query.property_id, query.manual, query.from, query.to,
                                                  key ? std::optional{key->date} : std::nullopt,
                                                  key ? std::optional{key->journal_id} : std::nullopt, limit + 1))
                    .rows<JournalRow>();
    JournalPage page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        page.next_cursor = to_cursor({rows.back().date, rows.back().id, 0});
    }
    for (auto& row : rows) page.items.push_back(to_journal(std::move(row)));
    co_return page;
}

awaitable<Answer<PostedJournal>> get_journal(const http::Context& context, JournalQuery query) {
    if (!may_read_books(context.person())) co_return refuse(Refusal::not_yours);
    auto row = (co_await context.database().read(queries::list_journals, query.locale.value_or(http::Locale::en), query.id, any_id, any_id,
                                                 any_id, any_hand, any_date, any_date, any_date, any_journal, 1))
                   .first<JournalRow>();
    if (!row) co_return refuse(Refusal::no_such_journal);
    co_return to_journal(*std::move(row));
}

awaitable<PostedJournal> read_posted(db::Transaction& transaction, std::int64_t id, http::Locale locale) {
    const auto found = co_await transaction.execute(queries::list_journals, locale, id, any_id, any_id, any_id, any_hand, any_date,
                                                    any_date, any_date, any_journal, 1);
    co_return to_journal(found.first<JournalRow>().value());
}

}  // namespace estate::ledger
