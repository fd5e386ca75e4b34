#include <payments/payments.hpp>

#include <payments_queries.hpp>

#include "messages.hpp"
#include "perform.hpp"
#include "receive_message.hpp"
#include "transfers.hpp"

namespace estate::payments {

void add_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.module("payments");
    routes.custom(Method::post, "/api/v1/webhooks/stripe", {Audience::everyone, "What Stripe tells us, signed"}, "application/json",
                  receive_message);
    routes.get("/api/v1/office/payments/transfers", {Audience::agent, "Transfers that are waited for, and refunds to be sent"},
               list_transfers);
    routes.write(Method::post, "/api/v1/office/payments/transfers/{id}/receipts",
                 {Audience::agent, "A transfer has come", 200, {{403, "`forbidden`"}, {404, "There is no such transfer"}}},
                 receive_transfer);
    routes.write(
        Method::post, "/api/v1/office/payments/refunds/{id}/sent",
        {Audience::agent, "A refund has been sent from the bank account", 200, {{403, "`forbidden`"}, {404, "There is none to send"}}},
        mark_refund_sent);
    routes.get("/api/v1/office/payments/bank-accounts", {Audience::agent, "Where transfers go, by currency"}, list_bank_accounts);
    routes.write(Method::put, "/api/v1/office/payments/bank-accounts/{currency}", {Audience::admin, "Say where transfers of a currency go"},
                 put_bank_account);
    routes.write(Method::del, "/api/v1/office/payments/bank-accounts/{currency}",
                 {Audience::admin, "Take no transfers of a currency any more"}, remove_bank_account);
}

void add_jobs(jobs::Runner& runner, boost::asio::io_context& io, db::Pool& database, const Clock& clock) {
    const auto performer = std::make_shared<Performer>(io, database, clock);
    runner.every("payments.perform", std::chrono::milliseconds{200}, [performer] { return performer->begin_due(); });
    runner.every("payments.give_up", std::chrono::seconds{10}, [&database, clock] { return give_up_stale(database, clock()); });
    runner.every("payments.tidy", std::chrono::hours{12}, [&database, clock]() -> awaitable<void> {
        auto transaction = co_await database.begin();
        co_await transaction.execute(queries::forget_provider_events, clock());
        co_await transaction.commit();
    });
}

}  // namespace estate::payments
