#include "owners.hpp"

#include <platform/jobs/outbox.hpp>

#include <ledger_queries.hpp>

#include "books.hpp"
#include "errors.hpp"

namespace estate::ledger {
namespace {

struct BalanceRow {
    Uuid owner_id;
    Currency currency;
    std::int64_t amount_minor = 0;
};
BOOST_DESCRIBE_STRUCT(BalanceRow, (), (owner_id, currency, amount_minor))

awaitable<OwnerStatements> read_statements(db::Pool& database, const Uuid& owner_id, Date month) {
    const std::chrono::year_month_day day{std::chrono::sys_days{month.time_since_epoch()}};
    const auto first = day.year() / day.month() / 1;
    const auto last = day.year() / day.month() / std::chrono::last;
    OwnerStatements found{.owner_id = owner_id,
                          .from = Date{std::chrono::sys_days{first}.time_since_epoch()},
                          .to = Date{std::chrono::sys_days{last}.time_since_epoch()},
                          .currencies = {}};
    const auto openings = (co_await database.read(queries::measure_owner, owner_id, found.from)).rows<OwnerOpening>();
    const auto rows = (co_await database.read(queries::list_owner_entries, owner_id, found.from, found.to)).rows<OwnerRow>();
    found.currencies = to_statements(openings, rows);
    co_return found;
}

std::string text_of(const std::optional<Uuid>& id) {
    return id ? to_string(*id) : "";
}

void write_movements(std::string& file, const char* kind, const std::vector<OwnerMovement>& movements) {
    for (const auto& one : movements) {
        write_line(file, {kind, to_string(one.date), one.journal_id, text_of(one.property_id), "", one.reason, one.amount.currency.code(),
                          "", "", one.amount});
    }
}

std::string to_csv(const OwnerStatements& statements) {
    // The mark tells spreadsheets that it is UTF-8.
    std::string file = "\xEF\xBB\xBF";
    write_line(file, {"kind", "date", "journal", "property_id", "booking_id", "reason", "currency", "gross", "commission", "amount"});
    for (const auto& one : statements.currencies) {
        const auto code = one.currency.code();
        write_line(file, {"opening", to_string(statements.from), "", "", "", "", code, "", "", one.opening});
        for (const auto& stay : one.stays) {
            write_line(file, {"stay", to_string(stay.date), stay.journal_id, text_of(stay.property_id), text_of(stay.booking_id), "", code,
                              stay.gross, stay.commission, stay.share});
        }
        write_movements(file, "expense", one.expenses);
        write_movements(file, "payout", one.payouts);
        write_line(file, {"closing", to_string(statements.to), "", "", "", "", code, "", "", one.closing});
    }
    return file;
}

}  // namespace

awaitable<Answer<OwnerBalances>> list_owner_balances(const http::Context& context, http::None) {
    if (!may_read_books(context.person())) co_return refuse(Refusal::not_yours);
    OwnerBalances balances;
    for (const auto& row : (co_await context.database().read(queries::list_owner_balances)).rows<BalanceRow>())
        balances.items.push_back({row.owner_id, {row.amount_minor, row.currency}});
    co_return balances;
}

awaitable<Answer<OwnerStatements>> get_owner_statement(const http::Context& context, OwnerStatementQuery query) {
    if (!may_read_books(context.person())) co_return refuse(Refusal::not_yours);
    co_return co_await read_statements(context.database(), query.id, query.month);
}

awaitable<http::Response> export_owner_statement(const http::Context& context) {
    const auto& request_id = context.request.request_id;
    if (!may_read_books(context.person())) co_return http::problem_response(to_problem(Refusal::not_yours), request_id);
    json::Errors errors;
    const auto query = json::read_parameters<OwnerFileQuery>(context.request.query, errors);
    if (auto found = errors.take(); !found.empty()) {
        const Problem problem{.status = 422, .code = "invalid_request", .detail = "Some parameters are wrong.", .errors = std::move(found)};
        co_return http::problem_response(problem, request_id);
    }
    const auto statements = co_await read_statements(context.database(), query.owner_id, query.month);
    const auto name = "owner-" + to_string(statements.from).substr(0, 7) + ".csv";
    co_return http::Response{.content_type = "text/csv; charset=utf-8",
                             .body = to_csv(statements),
                             .headers = {{"Content-Disposition", "attachment; filename=\"" + name + "\""}, {"Cache-Control", "no-store"}}};
}

awaitable<Answer<PostedJournal>> pay_out(http::WriteContext& context, OfOwner owner, PayoutRequest request) {
    auto& transaction = context.transaction;
    // One after the other, so that no two find the same money there.
    co_await transaction.execute(queries::lock_owner_account, owner.id);
    const auto balance = (co_await transaction.execute(queries::measure_owner_balance, owner.id, request.currency)).scalar<std::int64_t>();
    if (request.amount_minor.value > balance) co_return refuse(Refusal::more_than_owed);
    Entry owed{.account = account::owner_payables, .amount_minor = request.amount_minor.value};
    owed.owner_id = owner.id;
    const Journal journal{.source = {"ledger", "payout", new_id()},
                          .event = "paid",
                          .date = request.date,
                          .currency = request.currency,
                          .entries = {owed, {.account = account::bank, .amount_minor = -request.amount_minor.value}},
                          .created_by = context.person().subject,
                          .reason = request.reason.value};
    const auto id = co_await add_journal(transaction, journal, context.started_at);
    co_await jobs::audit(transaction, {context.person().subject, "owner", owner.id, "paid_out", std::nullopt, json::to_json(request)},
                         context.started_at);
    co_return co_await read_posted(transaction, id.value(), owner.locale.value_or(http::Locale::en));
}

}  // namespace estate::ledger
