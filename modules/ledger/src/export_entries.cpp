// The entries of a period as a file, for an accountant's own program. Not streamed: a stream that breaks off looks like one that is
// complete.

#include <ledger_queries.hpp>

#include "books.hpp"
#include "errors.hpp"

namespace estate::ledger {
namespace {

constexpr int longest_period_days = 366;

struct ExportRow {
    std::int64_t journal_id = 0;
    Date date;
    int position = 1;
    std::string account;
    std::string account_name;
    Currency currency;
    std::int64_t amount_minor = 0;
    std::string source_module;
    std::string source_kind;
    Uuid source_id;
    std::string event;
    std::optional<std::int64_t> reverses;
    std::optional<Uuid> property_id;
    std::optional<Uuid> listing_id;
    std::optional<Uuid> booking_id;
    std::optional<std::string> party;
    std::optional<Uuid> owner_id;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(ExportRow, (),
                      (journal_id, date, position, account, account_name, currency, amount_minor, source_module, source_kind, source_id,
                       event, reverses, property_id, listing_id, booking_id, party, owner_id, reason))

std::string text_of(const std::optional<Uuid>& id) {
    return id ? to_string(*id) : "";
}

std::string to_csv(const std::vector<ExportRow>& rows) {
    // The mark tells spreadsheets that it is UTF-8.
    std::string file = "\xEF\xBB\xBF";
    write_line(file, {"journal", "line", "date", "account", "account_name", "debit", "credit", "currency", "source_module", "source_kind",
                      "source_id", "event", "reverses", "property_id", "listing_id", "booking_id", "party", "owner_id", "reason"});
    for (const auto& row : rows) {
        const Money amount{row.amount_minor, row.currency};
        const bool is_debit = row.amount_minor > 0;
        write_line(file, {row.journal_id, row.position, to_string(row.date), row.account, row.account_name,
                          is_debit ? std::optional{amount} : std::nullopt, is_debit ? std::nullopt : std::optional{amount * -1},
                          row.currency.code(), row.source_module, row.source_kind, to_string(row.source_id), row.event, row.reverses,
                          text_of(row.property_id), text_of(row.listing_id), text_of(row.booking_id), row.party, text_of(row.owner_id),
                          row.reason});
    }
    return file;
}

/// This route is not typed, as what it answers is no message; its parameters are read as those of the others.
Answer<EntriesQuery> read_query(const http::Request& request) {
    json::Errors errors;
    auto query = json::read_parameters<EntriesQuery>(request.query, errors);
    auto found = errors.take();
    if (found.empty() && (query.to < query.from || query.to - query.from > std::chrono::days{longest_period_days})) {
        found.push_back({"?to", "invalid_value", "must be on or after from, and at most a year after it"});
    }
    if (found.empty()) return query;
    return std::unexpected(
        Problem{.status = 422, .code = "invalid_request", .detail = "Some parameters are wrong.", .errors = std::move(found)});
}

}  // namespace

awaitable<http::Response> export_entries(const http::Context& context) {
    const auto& id = context.request.request_id;
    if (!may_read_books(context.person())) co_return http::problem_response(to_problem(Refusal::not_yours), id);
    const auto query = read_query(context.request);
    if (!query) co_return http::problem_response(query.error(), id);
    const auto account = query->account ? std::optional{query->account->value} : std::nullopt;
    const auto rows = (co_await context.database().read(queries::list_entries, query->locale.value_or(http::Locale::en), query->from,
                                                        query->to, account, query->property_id, most_exported + 1))
                          .rows<ExportRow>();
    if (rows.size() > most_exported) co_return http::problem_response(to_problem(Refusal::too_many_entries), id);
    const auto name = "ledger-" + to_string(query->from) + "-" + to_string(query->to) + ".csv";
    co_return http::Response{.content_type = "text/csv; charset=utf-8",
                             .body = to_csv(rows),
                             .headers = {{"Content-Disposition", "attachment; filename=\"" + name + "\""}, {"Cache-Control", "no-store"}}};
}

}  // namespace estate::ledger
