// The entries of an account, with what it stood at after each.

#include <ledger_queries.hpp>

#include "books.hpp"
#include "errors.hpp"

#include <charconv>

namespace estate::ledger {
namespace {

constexpr int default_entries = 50;

struct StatementRow {
    std::int64_t journal_id = 0;
    int position = 1;
    Date date;
    std::int64_t amount_minor = 0;
    std::optional<Uuid> property_id;
    std::optional<Uuid> booking_id;
    std::optional<std::string> party;
    std::string source_module;
    std::string source_kind;
    Uuid source_id;
    std::string event;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(StatementRow, (),
                      (journal_id, position, date, amount_minor, property_id, booking_id, party, source_module, source_kind, source_id,
                       event, reason))

struct StatementTotals {
    std::int64_t opening_minor = 0;
    std::int64_t before_minor = 0;
    std::int64_t closing_minor = 0;
    std::int64_t debit_minor = 0;
    std::int64_t credit_minor = 0;
};
BOOST_DESCRIBE_STRUCT(StatementTotals, (), (opening_minor, before_minor, closing_minor, debit_minor, credit_minor))

StatementEntry to_entry(const StatementRow& row, const Currency& currency, std::int64_t balance_minor) {
    return {.journal_id = row.journal_id,
            .position = row.position,
            .date = row.date,
            .source_module = row.source_module,
            .source_kind = row.source_kind,
            .source_id = row.source_id,
            .event = row.event,
            .reason = row.reason,
            .property_id = row.property_id,
            .booking_id = row.booking_id,
            .party = row.party,
            .amount = {row.amount_minor, currency},
            .balance = {balance_minor, currency}};
}

}  // namespace

std::string to_cursor(const PageKey& key) {
    return to_string(key.date) + ":" + std::to_string(key.journal_id) + ":" + std::to_string(key.position);
}

Answer<std::optional<PageKey>> read_cursor(const std::optional<json::Text<1, 60>>& cursor) {
    if (!cursor) return std::nullopt;
    const std::string_view text = cursor->value;
    const auto number = [](std::string_view digits, auto& into) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), into);
        return error == std::errc{} && end == digits.data() + digits.size();
    };
    constexpr std::size_t date_length = 10;
    const auto date = parse_date(text.substr(0, date_length));
    const auto colon = text.find(':', date_length + 1);
    PageKey key;
    if (date && text[date_length] == ':' && colon != std::string_view::npos &&
        number(text.substr(date_length + 1, colon - date_length - 1), key.journal_id) && number(text.substr(colon + 1), key.position)) {
        key.date = *date;
        return key;
    }
    return std::unexpected(Problem{.status = 422,
                                   .code = "invalid_request",
                                   .detail = "Some parameters are wrong.",
                                   .errors = {{"?cursor", "invalid_value", "must be the next_cursor of a page"}}});
}

awaitable<Answer<AccountStatement>> get_statement(const http::Context& context, StatementQuery query) {
    if (!may_read_books(context.person())) co_return refuse(Refusal::not_yours);
    const auto after = read_cursor(query.cursor);
    if (!after) co_return std::unexpected(after.error());
    const auto account =
        (co_await context.database().read(queries::find_account, query.code.value, query.locale.value_or(http::Locale::en)))
            .first<LedgerAccount>();
    if (!account) co_return refuse(Refusal::no_such_account);
    const auto& key = *after;
    const auto after_date = key ? std::optional{key->date} : std::nullopt;
    const auto after_journal = key ? std::optional{key->journal_id} : std::nullopt;
    const auto after_position = key ? std::optional{key->position} : std::nullopt;
    const auto party = query.party ? std::optional{query.party->value} : std::nullopt;
    const int limit = query.limit ? query.limit->as_int() : default_entries;
    const auto totals =
        (co_await context.database().read(queries::measure_statement, query.code.value, query.currency, query.from, query.to,
                                          query.property_id, party, query.booking_id, after_date, after_journal, after_position))
            .first<StatementTotals>()
            .value();
    auto rows =
        (co_await context.database().read(queries::list_statement, query.code.value, query.currency, query.from, query.to,
                                          query.property_id, party, query.booking_id, after_date, after_journal, after_position, limit + 1))
            .rows<StatementRow>();
    AccountStatement statement{.account = *account,
                               .opening = {totals.opening_minor, query.currency},
                               .debited = {totals.debit_minor, query.currency},
                               .credited = {totals.credit_minor, query.currency},
                               .closing = {totals.closing_minor, query.currency},
                               .items = {},
                               .next_cursor = std::nullopt};
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        statement.next_cursor = to_cursor({rows.back().date, rows.back().journal_id, rows.back().position});
    }
    std::int64_t balance = totals.before_minor;
    for (const auto& row : rows) statement.items.push_back(to_entry(row, query.currency, balance += row.amount_minor));
    co_return statement;
}

}  // namespace estate::ledger
