#include "stripe.hpp"

#include <platform/observability/log.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <cctype>

namespace estate::payments {
namespace {

using boost::json::object;

using StripeAnswer = std::expected<http::Transferred, std::string>;

boost::asio::awaitable<StripeAnswer> transfer_to_stripe(http::Transfer request) {
    co_return http::transfer(request);
}

/// The members of an answer that is a success.
std::expected<object, Fault> read_answer(const StripeAnswer& answer, const std::string& what) {
    const long status = answer ? answer->status : 0;
    if (status != 200) {
        const auto fault = fault_of(status, answer ? answer->body : "");
        log::warn("Stripe did not do what it was asked",
                  {{"asked", what}, {"status", status}, {"code", fault.code}, {"error", answer ? "" : answer.error()}});
        return std::unexpected(fault);
    }
    boost::system::error_code failed;
    auto document = boost::json::parse(answer->body, failed);
    if (failed || !document.is_object()) return std::unexpected(Fault{FaultKind::unknown, "unreadable_answer"});
    return std::move(document.get_object());
}

template <class T>
std::expected<T, Fault> or_unreadable(std::expected<T, std::string> read) {
    if (read) return *std::move(read);
    log::error("an answer of Stripe cannot be read", {{"why", read.error()}});
    return std::unexpected(Fault{FaultKind::unknown, "unreadable_answer"});
}

/// The objects of a list, each read by `read`.
template <class T>
std::vector<T> read_list(const object& list, std::expected<T, std::string> (*read)(const object&)) {
    std::vector<T> items;
    const auto* data = list.if_contains("data");
    if (!data || !data->is_array()) return items;
    for (const auto& item : data->get_array()) {
        if (const auto* members = item.if_object()) {
            if (auto one = read(*members)) items.push_back(*std::move(one));
        }
    }
    return items;
}

bool was_disputed(const object& intent) {
    const auto* charge = intent.if_contains("latest_charge");
    const auto* members = charge ? charge->if_object() : nullptr;
    const auto* disputed = members ? members->if_contains("disputed") : nullptr;
    return disputed && disputed->is_bool() && disputed->get_bool();
}

bool is_of_attempt(const object& intent, const Uuid& attempt_id) {
    const auto* metadata = intent.if_contains("metadata");
    const auto* members = metadata ? metadata->if_object() : nullptr;
    const auto* id = members ? members->if_contains("attempt_id") : nullptr;
    return id && id->is_string() && id->get_string() == to_string(attempt_id);
}

std::string lower(std::string_view code) {
    std::string text;
    for (const unsigned char letter : code) text += static_cast<char>(std::tolower(letter));
    return text;
}

}  // namespace

Stripe::Stripe(const Settings& settings)
    : api_url_(settings.stripe_api_url), secret_key_(settings.stripe_secret_key), timeout_(settings.stripe_timeout_ms) {}

Outcome<object> Stripe::call(std::string method, std::string path, FormFields fields, std::string key) {
    http::Transfer request{.method = method,
                           .url = api_url_ + path,
                           .headers = {"Authorization: Bearer " + secret_key_, "Accept: application/json"},
                           .connect_timeout = std::min(timeout_, std::chrono::milliseconds{3'000}),
                           .timeout = timeout_};
    if (method == "GET") {
        if (!fields.empty()) request.url += "?" + form_encoded(fields);
    } else {
        request.headers.emplace_back("Content-Type: application/x-www-form-urlencoded");
        if (!key.empty()) request.headers.push_back("Idempotency-Key: " + key);
        request.body = form_encoded(fields);
        // A request with a body of nothing is still one with a body.
        if (request.body.empty()) request.headers.emplace_back("Content-Length: 0");
    }
    const auto answer = co_await boost::asio::co_spawn(threads_, transfer_to_stripe(std::move(request)), boost::asio::use_awaitable);
    co_return read_answer(answer, method + " " + path);
}

Outcome<Intent> Stripe::call_intent(std::string method, std::string path, FormFields fields, std::string key) {
    const auto answer = co_await call(std::move(method), std::move(path), std::move(fields), std::move(key));
    if (!answer) co_return std::unexpected(answer.error());
    co_return or_unreadable(read_intent(*answer));
}

Outcome<Intent> Stripe::create(Order order) {
    const auto amount = to_stripe_amount(order.amount);
    if (!amount) co_return std::unexpected(Fault{FaultKind::refused, "amount_not_payable"});
    FormFields fields{{"amount", std::to_string(*amount)},
                      {"currency", lower(order.amount.currency.code())},
                      {"metadata[attempt_id]", to_string(order.attempt_id)}};
    if (order.is_hold) fields.emplace_back("capture_method", "manual");
    if (!order.payment_method.empty()) {
        for (const auto& field : FormFields{
                 {"customer", order.customer}, {"payment_method", order.payment_method}, {"confirm", "true"}, {"off_session", "true"}})
            fields.push_back(field);
    } else {
        fields.emplace_back("automatic_payment_methods[enabled]", "true");
    }
    if (order.keeps_card) {
        const auto customer =
            co_await call("POST", "/v1/customers", {{"metadata[attempt_id]", to_string(order.attempt_id)}}, order.key + "-customer");
        if (!customer) co_return std::unexpected(customer.error());
        fields.emplace_back("customer", std::string{customer->at("id").as_string()});
        fields.emplace_back("setup_future_usage", "off_session");
    }
    co_return co_await call_intent("POST", "/v1/payment_intents", std::move(fields), order.key);
}

Outcome<Intent> Stripe::capture(Order order) {
    FormFields fields{{"amount_to_capture", std::to_string(to_stripe_amount(order.amount).value_or(0))}};
    co_return co_await call_intent("POST", "/v1/payment_intents/" + order.provider_id + "/capture", std::move(fields), order.key);
}

Outcome<Intent> Stripe::cancel(Order order) {
    co_return co_await call_intent("POST", "/v1/payment_intents/" + order.provider_id + "/cancel", {}, order.key);
}

Outcome<RefundReport> Stripe::refund(Order order) {
    FormFields fields{{"payment_intent", order.provider_id},
                      {"amount", std::to_string(to_stripe_amount(order.amount).value_or(0))},
                      {"metadata[refund_id]", to_string(order.refund_id.value())}};
    const auto answer = co_await call("POST", "/v1/refunds", std::move(fields), order.key);
    if (!answer) co_return std::unexpected(answer.error());
    co_return or_unreadable(read_refund(*answer));
}

Outcome<Intent> Stripe::look(Order order) {
    if (order.provider_id.empty()) {
        // An intent without a card behind it does nothing until a payer goes on with it; the same key brings it again.
        if (order.customer.empty()) co_return std::unexpected(Fault{FaultKind::refused, "not_found"});
        const auto list = co_await call("GET", "/v1/payment_intents", {{"customer", order.customer}, {"limit", "100"}});
        if (!list) co_return std::unexpected(list.error());
        for (const auto& item : list->at("data").as_array()) {
            if (is_of_attempt(item.as_object(), order.attempt_id)) co_return or_unreadable(read_intent(item.as_object()));
        }
        co_return std::unexpected(Fault{FaultKind::refused, "not_found"});
    }
    const auto answer =
        co_await call("GET", "/v1/payment_intents/" + order.provider_id, {{"expand[]", "latest_charge.balance_transaction"}});
    if (!answer) co_return std::unexpected(answer.error());
    auto intent = or_unreadable(read_intent(*answer));
    if (!intent || intent->received_minor == 0) co_return intent;
    const auto refunds = co_await call("GET", "/v1/refunds",
                                       {{"payment_intent", order.provider_id}, {"limit", "100"}, {"expand[]", "data.balance_transaction"}});
    if (!refunds) co_return std::unexpected(refunds.error());
    intent->refunds = read_list<RefundReport>(*refunds, read_refund);
    if (!was_disputed(*answer)) co_return intent;
    const auto disputes = co_await call("GET", "/v1/disputes", {{"payment_intent", order.provider_id}, {"limit", "100"}});
    if (!disputes) co_return std::unexpected(disputes.error());
    intent->disputes = read_list<DisputeReport>(*disputes, read_dispute);
    co_return intent;
}

}  // namespace estate::payments
