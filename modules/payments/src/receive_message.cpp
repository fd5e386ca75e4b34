#include "receive_message.hpp"

#include <payments/settings.hpp>
#include <platform/observability/log.hpp>

#include <payments_queries.hpp>

#include <boost/json/parse.hpp>

#include "errors.hpp"
#include "stripe.hpp"

namespace estate::payments {
namespace {

using boost::json::object;

struct Told {
    std::string id;
    std::string type;
    /// The PaymentIntent that it is about; empty when it is about none.
    std::string intent_id;
    /// Ours, where the intent has it.
    std::optional<Uuid> attempt_id;
};

struct TouchedAttempt {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(TouchedAttempt, (), (id))

std::string member(const object& members, std::string_view name) {
    const auto* found = members.if_contains(name);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

const object* inner(const object& members, std::string_view name) {
    const auto* found = members.if_contains(name);
    return found ? found->if_object() : nullptr;
}

std::optional<Told> read_told(std::string_view body) {
    boost::system::error_code failed;
    const auto document = boost::json::parse(body, failed);
    const auto* event = failed ? nullptr : document.if_object();
    const auto* data = event ? inner(*event, "data") : nullptr;
    const auto* about = data ? inner(*data, "object") : nullptr;
    if (!about) return std::nullopt;
    Told told{.id = member(*event, "id"), .type = member(*event, "type"), .intent_id = {}, .attempt_id = std::nullopt};
    const bool is_intent = member(*about, "object") == "payment_intent";
    told.intent_id = member(*about, is_intent ? "id" : "payment_intent");
    if (const auto* metadata = is_intent ? inner(*about, "metadata") : nullptr) {
        if (const auto id = parse_uuid(member(*metadata, "attempt_id"))) told.attempt_id = *id;
    }
    if (told.id.empty() || told.id.size() > 255 || told.type.empty()) return std::nullopt;
    return told;
}

http::Response refuse_message(const http::Context& context, Refusal refusal) {
    const auto problem = to_problem(refusal);
    log::warn("a webhook was refused", {{"request_id", context.request.request_id}, {"reason", problem.code}});
    return http::problem_response(problem, context.request.request_id);
}

}  // namespace

http::awaitable<http::Response> receive_message(const http::Context& context) {
    const auto now = context.now();
    const auto& secret = settings().stripe_webhook_secret;
    if (secret.empty() || !is_signed(context.request.header("stripe-signature"), context.request.body, secret, now)) {
        co_return refuse_message(context, Refusal::bad_signature);
    }
    const auto told = read_told(context.request.body);
    if (!told) co_return refuse_message(context, Refusal::unreadable_message);
    auto transaction = co_await context.database().begin();
    std::optional<Uuid> attempt;
    if (!told->intent_id.empty()) {
        const auto touched =
            (co_await transaction.execute(queries::look_soon, told->intent_id, told->attempt_id, now)).first<TouchedAttempt>();
        if (touched) attempt = touched->id;
    }
    const auto noted = co_await transaction.execute(queries::add_provider_event, told->id, told->type, attempt, now);
    // Heard before: what was done just now is rolled back.
    if (noted.affected() > 0) co_await transaction.commit();
    co_return http::Response{.body = noted.affected() > 0 ? R"({"outcome":"heard"})" : R"({"outcome":"repeated"})"};
}

}  // namespace estate::payments
