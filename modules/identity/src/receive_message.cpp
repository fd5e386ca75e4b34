#include "receive_message.hpp"

#include <platform/observability/log.hpp>

#include <identity_queries.hpp>

#include <boost/describe/enum_to_string.hpp>

#include "errors.hpp"
#include "keep_people.hpp"
#include "svix.hpp"

namespace estate::identity {
namespace {

http::Response refuse_message(const http::Context& context, const Problem& problem, std::string_view reason) {
    log::warn("a webhook was refused", {{"request_id", context.request.request_id}, {"reason", reason}});
    return http::problem_response(problem, context.request.request_id);
}

/// Everything of a message in one transaction: what it changes, and that it has been dealt with.
http::awaitable<Outcome> apply_once(const http::Context& context, std::string_view svix_id, const ProviderEvent& event) {
    const Instant now = context.now();
    auto transaction = co_await context.database().begin();
    const Outcome outcome = co_await keep_person(transaction, event, now);
    const auto noted = co_await transaction.execute(queries::claim_delivery, svix_id, now, event.type, outcome);
    // Dealt with before: what was done just now is rolled back.
    if (noted.affected() == 0) co_return Outcome::repeated;
    co_await transaction.commit();
    co_return outcome;
}

}  // namespace

http::awaitable<http::Response> receive_message(const http::Context& context) {
    const auto& request = context.request;
    const SvixHeaders headers{request.header("svix-id"), request.header("svix-timestamp"), request.header("svix-signature")};
    if (const auto fault = check_svix(headers, request.body, context.config().clerk_webhook_secret, context.now())) {
        co_return refuse_message(context, to_problem(*fault), boost::describe::enum_to_string(*fault, ""));
    }
    const auto event = read_event(request.body);
    if (!event) co_return refuse_message(context, unreadable_message(event.error()), event.error());
    const Outcome outcome = co_await apply_once(context, headers.id, *event);
    log::info("a webhook was dealt with", {{"type", event->type}, {"outcome", boost::describe::enum_to_string(outcome, "")}});
    co_return http::Response{.body = json::to_json(MessageReceipt{outcome})};
}

}  // namespace estate::identity
