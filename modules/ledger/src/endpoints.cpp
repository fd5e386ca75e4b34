#include <ledger/ledger.hpp>

#include "books.hpp"
#include "owners.hpp"

namespace estate::ledger {

void add_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.module("ledger");
    routes.get("/api/v1/office/ledger/accounts", {Audience::agent, "The chart of accounts"}, list_accounts);
    routes.get("/api/v1/office/ledger/trial-balance",
               {Audience::agent, "What every account stands at, by currency: debits and credits come to the same"}, get_trial_balance);
    routes.get("/api/v1/office/ledger/accounts/{code}/entries",
               {Audience::agent, "The entries of an account in one currency, with what it stood at after each"}, get_statement);
    routes.get("/api/v1/office/ledger/journals", {Audience::agent, "Journals with their lines, newest first"}, list_journals);
    routes.get("/api/v1/office/ledger/journals/{id}", {Audience::agent, "A journal"}, get_journal);
    routes.custom(Method::get, "/api/v1/office/ledger/entries.csv",
                  {Audience::agent, "The entries of a period (from, to; account, property_id, locale) as CSV"}, "text/csv", export_entries);
    routes.write(Method::post, "/api/v1/office/ledger/journals", {Audience::admin, "Post a journal by hand", 201}, post_by_hand);
    routes.write(Method::post, "/api/v1/office/ledger/journals/{id}/reverse",
                 {Audience::admin, "Reverse a journal that was made by hand", 201, {{409, "`not_by_hand` or `reversed_before`"}}},
                 reverse_by_hand);
    routes.get("/api/v1/office/ledger/owners", {Audience::agent, "What owners are owed, by currency"}, list_owner_balances);
    routes.get("/api/v1/office/ledger/owners/{id}/statement",
               {Audience::agent, "An owner's month: stays, commission, expenses, payouts, and what he was and is owed"},
               get_owner_statement);
    routes.custom(Method::get, "/api/v1/office/ledger/owner-statement.csv", {Audience::agent, "An owner's month (owner_id, month) as CSV"},
                  "text/csv", export_owner_statement);
    routes.write(Method::post, "/api/v1/office/ledger/owners/{id}/payouts",
                 {Audience::admin, "Record what has been paid out to an owner", 201, {{409, "`more_than_owed`"}}}, pay_out);
}

}  // namespace estate::ledger
