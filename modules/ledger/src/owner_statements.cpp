// What stands on an owner's account, sorted as he reads it. Pure.

#include <algorithm>

#include "owners.hpp"

namespace estate::ledger {
namespace {

OwnerStatement empty_statement(const Currency& currency, std::int64_t opening_minor) {
    const Money none{0, currency};
    const Money opening{opening_minor, currency};
    return {.currency = currency,
            .opening = opening,
            .stays = {},
            .gross = none,
            .commission = none,
            .share = none,
            .expenses = {},
            .expenses_total = none,
            .payouts = {},
            .payouts_total = none,
            .closing = opening};
}

OwnerStatement& statement_in(std::vector<OwnerStatement>& statements, const Currency& currency) {
    const auto found = std::ranges::find(statements, currency, &OwnerStatement::currency);
    return found == statements.end() ? statements.emplace_back(empty_statement(currency, 0)) : *found;
}

void add(Money& sum, std::int64_t amount_minor) {
    sum.amount_minor += amount_minor;
}

void add_row(OwnerStatement& statement, const OwnerRow& row) {
    const auto money = [&](std::int64_t amount_minor) { return Money{amount_minor, row.currency}; };
    add(statement.closing, row.share_minor);
    if (row.source_kind == "owner_share") {
        statement.stays.push_back({row.journal_id, row.date, row.booking_id, row.property_id, money(row.gross_minor),
                                   money(row.commission_minor), money(row.share_minor)});
        add(statement.gross, row.gross_minor);
        add(statement.commission, row.commission_minor);
        return add(statement.share, row.share_minor);
    }
    const bool is_payout = row.source_module == "ledger" && row.source_kind == "payout";
    auto& movements = is_payout ? statement.payouts : statement.expenses;
    movements.push_back({row.journal_id, row.date, row.property_id, row.reason, money(row.share_minor)});
    add(is_payout ? statement.payouts_total : statement.expenses_total, row.share_minor);
}

}  // namespace

std::vector<OwnerStatement> to_statements(const std::vector<OwnerOpening>& openings, const std::vector<OwnerRow>& rows) {
    std::vector<OwnerStatement> statements;
    for (const auto& opening : openings) statements.push_back(empty_statement(opening.currency, opening.amount_minor));
    for (const auto& row : rows) add_row(statement_in(statements, row.currency), row);
    std::ranges::sort(statements, {}, [](const OwnerStatement& one) { return std::string{one.currency.code()}; });
    return statements;
}

}  // namespace estate::ledger
