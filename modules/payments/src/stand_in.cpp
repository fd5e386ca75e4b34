#include "stand_in.hpp"

#include <payments/settings.hpp>
#include <platform/core/ids.hpp>

#include <boost/json/array.hpp>

#include <charconv>
#include <ranges>
#include <stdexcept>

#include "stand_in_objects.hpp"

namespace estate::payments {
namespace {

using boost::json::array;
using boost::json::object;
using std::chrono::milliseconds;

constexpr milliseconds processing_time{3'000};
constexpr milliseconds late{4'000};

std::int64_t seconds_of(Instant now) {
    return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
}

std::string field(const StandIn::Call& call, const std::string& name) {
    const auto found = call.fields.find(name);
    return found == call.fields.end() ? std::string{} : found->second;
}

std::int64_t number(const std::string& text) {
    std::int64_t read = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    return error == std::errc{} && end == text.data() + text.size() ? read : -1;
}

StandIn::Reply refused(int status, const std::string& type, const std::string& code, const std::string& message) {
    return {status, {{"error", {{"type", type}, {"code", code}, {"message", message}}}}};
}

StandIn::Reply missing(const std::string& id) {
    return refused(404, "invalid_request_error", "resource_missing", "No such object: '" + id + "'");
}

StandIn::Reply wrong_state(const object& intent) {
    return refused(400, "invalid_request_error", "payment_intent_unexpected_state",
                   "This PaymentIntent's status is " + std::string{intent.at("status").as_string()} + ".");
}

std::string text(const object& members, const char* name) {
    const auto* found = members.if_contains(name);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

object metadata_of(const StandIn::Call& call) {
    object metadata;
    for (const auto& [name, content] : call.fields) {
        if (name.starts_with("metadata[") && name.ends_with(']')) metadata[name.substr(9, name.size() - 10)] = content;
    }
    return metadata;
}

object list_of(array data, const char* url) {
    return {{"object", "list"}, {"url", url}, {"has_more", false}, {"data", std::move(data)}};
}

}  // namespace

StandIn::StandIn(const config::Config& config, std::string webhook_url)
    : secret_key_(settings().stripe_secret_key),
      file_(config.issuer_key_path ? *config.issuer_key_path + ".stripe.json" : ""),
      messages_(std::move(webhook_url), settings().stripe_webhook_secret) {
    if (config.environment == config::Environment::production) throw std::logic_error("the stand-in for Stripe does not run in production");
    load();
}

bool StandIn::is_secret_key(std::string_view authorization) const {
    return authorization == "Bearer " + secret_key_;
}

StandIn::Reply StandIn::create_intent(const Call& call) {
    const auto amount = number(field(call, "amount"));
    const auto currency = field(call, "currency");
    if (amount <= 0) return refused(400, "invalid_request_error", "parameter_invalid_integer", "Invalid amount.");
    if (currency.size() != 3) return refused(400, "invalid_request_error", "parameter_missing", "Missing required param: currency.");
    const auto id = stripe_id("pi_");
    const bool is_manual = field(call, "capture_method") == "manual";
    auto& intent = intents_[id];
    intent = {{"id", id},
              {"object", "payment_intent"},
              {"amount", amount},
              {"amount_capturable", 0},
              {"amount_received", 0},
              {"capture_method", is_manual ? "manual" : "automatic"},
              {"client_secret", id + "_secret_" + stripe_id("")},
              {"created", seconds_of(call.now)},
              {"currency", currency},
              {"customer", nullptr},
              {"last_payment_error", nullptr},
              {"latest_charge", nullptr},
              {"livemode", false},
              {"metadata", metadata_of(call)},
              {"next_action", nullptr},
              {"payment_method", nullptr},
              {"setup_future_usage", nullptr},
              {"status", "requires_payment_method"}};
    if (const auto customer = field(call, "customer"); !customer.empty()) intent["customer"] = customer;
    if (const auto usage = field(call, "setup_future_usage"); !usage.empty()) intent["setup_future_usage"] = usage;
    tell("payment_intent.created", intent, "", call.now);
    if (field(call, "confirm") != "true") {
        save();
        return {200, intent};
    }
    return confirm(intent, field(call, "payment_method"), field(call, "off_session") == "true", call.now);
}

StandIn::Reply StandIn::list_intents(const Call& call) {
    array found;
    for (auto& [id, intent] : intents_) {
        settle_processing(intent, call.now);
        if (text(intent, "customer") == field(call, "customer")) found.push_back(intent);
    }
    return {200, list_of(std::move(found), "/v1/payment_intents")};
}

StandIn::Reply StandIn::get_intent(const Call& call) {
    auto* intent = find(intents_, call.id);
    if (!intent) return missing(call.id);
    settle_processing(*intent, call.now);
    return {200, *intent};
}

StandIn::Reply StandIn::confirm_intent(const Call& call) {
    auto* intent = find(intents_, call.id);
    if (!intent || field(call, "client_secret") != text(*intent, "client_secret")) return missing(call.id);
    if (text(*intent, "status") != "requires_payment_method" && text(*intent, "status") != "requires_action") return wrong_state(*intent);
    return confirm(*intent, field(call, "payment_method"), false, call.now);
}

StandIn::Reply StandIn::confirm(object& intent, const std::string& card, bool is_off_session, Instant now) {
    intent["payment_method"] = card;
    if (card == "pm_card_chargeDeclined") return decline(intent, "card_declined", "generic_decline", now);
    if (card == "pm_card_chargeDeclinedInsufficientFunds") return decline(intent, "card_declined", "insufficient_funds", now);
    if (card == "pm_card_chargeDeclinedExpiredCard") return decline(intent, "expired_card", "expired_card", now);
    if (card == "pm_card_authenticationRequired") {
        if (is_off_session) return decline(intent, "authentication_required", "authentication_required", now);
        intent["status"] = "requires_action";
        intent["last_payment_error"] = nullptr;
        intent["next_action"] = {{"type", "redirect_to_url"},
                                 {"redirect_to_url", {{"url", "/dev/stripe/challenges/" + text(intent, "id")}}}};
        tell("payment_intent.requires_action", intent, card, now);
        save();
        return {200, intent};
    }
    if (card == "pm_stand_in_processing") {
        intent["status"] = "processing";
        intent["processing_since_ms"] = now.time_since_epoch().count();
        tell("payment_intent.processing", intent, card, now);
        save();
        return {200, intent};
    }
    pay(intent, now);
    return {200, intent};
}

StandIn::Reply StandIn::decline(object& intent, const std::string& code, const std::string& decline_code, Instant now) {
    const auto card = text(intent, "payment_method");
    const object error{{"type", "card_error"}, {"code", code}, {"decline_code", decline_code}, {"message", "Your card was declined."}};
    intent["status"] = "requires_payment_method";
    intent["payment_method"] = nullptr;
    intent["next_action"] = nullptr;
    intent["last_payment_error"] = error;
    tell("payment_intent.payment_failed", intent, card, now);
    save();
    object body = error;
    body["payment_intent"] = intent;
    return {402, {{"error", std::move(body)}}};
}

void StandIn::pay(object& intent, Instant now) {
    const auto card = text(intent, "payment_method");
    const auto before = intent;
    intent["last_payment_error"] = nullptr;
    intent["next_action"] = nullptr;
    if (text(intent, "capture_method") == "manual") {
        intent["status"] = "requires_capture";
        intent["amount_capturable"] = intent["amount"];
        tell("payment_intent.amount_capturable_updated", intent, card, now);
    } else {
        intent["status"] = "succeeded";
        intent["amount_received"] = intent["amount"];
        intent["latest_charge"] = charge_of(intent, intent["amount"].as_int64());
        tell("payment_intent.succeeded", intent, card, now);
        if (card == "pm_stand_in_out_of_order") messages_.send("payment_intent.processing", before, milliseconds{400}, 1);
        if (card == "pm_card_createDispute") open_dispute(intent, intent["amount"].as_int64(), now);
    }
    save();
}

void StandIn::open_dispute(object& intent, std::int64_t amount, Instant now) {
    intent["latest_charge"].as_object()["disputed"] = true;
    const auto dispute = dispute_of(intent, amount);
    disputes_[text(dispute, "id")] = dispute;
    tell("charge.dispute.created", dispute, "pm_card_createDispute", now);
}

void StandIn::settle_processing(object& intent, Instant now) {
    const auto* since = intent.if_contains("processing_since_ms");
    if (text(intent, "status") != "processing" || !since) return;
    if (now.time_since_epoch().count() - since->as_int64() >= processing_time.count()) pay(intent, now);
}

StandIn::Reply StandIn::answer_challenge(const Call& call) {
    auto* intent = find(intents_, call.id);
    if (!intent || field(call, "client_secret") != text(*intent, "client_secret")) return missing(call.id);
    if (text(*intent, "status") != "requires_action") return wrong_state(*intent);
    if (field(call, "outcome") != "approve") {
        decline(*intent, "payment_intent_authentication_failure", "", call.now);
        return {200, *intent};
    }
    pay(*intent, call.now);
    return {200, *intent};
}

StandIn::Reply StandIn::capture_intent(const Call& call) {
    auto* intent = find(intents_, call.id);
    if (!intent) return missing(call.id);
    if (text(*intent, "status") != "requires_capture") return wrong_state(*intent);
    const auto held = intent->at("amount_capturable").as_int64();
    const auto amount = call.fields.contains("amount_to_capture") ? number(field(call, "amount_to_capture")) : held;
    if (amount <= 0 || amount > held) return refused(400, "invalid_request_error", "amount_too_large", "More than is held.");
    (*intent)["status"] = "succeeded";
    (*intent)["amount_received"] = amount;
    (*intent)["amount_capturable"] = 0;
    (*intent)["latest_charge"] = charge_of(*intent, amount);
    tell("payment_intent.succeeded", *intent, text(*intent, "payment_method"), call.now);
    save();
    return {200, *intent};
}

StandIn::Reply StandIn::cancel_intent(const Call& call) {
    auto* intent = find(intents_, call.id);
    if (!intent) return missing(call.id);
    settle_processing(*intent, call.now);
    const auto status = text(*intent, "status");
    if (status == "succeeded" || status == "processing" || status == "canceled") return wrong_state(*intent);
    (*intent)["status"] = "canceled";
    (*intent)["amount_capturable"] = 0;
    tell("payment_intent.canceled", *intent, text(*intent, "payment_method"), call.now);
    save();
    return {200, *intent};
}

StandIn::Reply StandIn::create_customer(const Call& call) {
    return {200, {{"id", stripe_id("cus_")}, {"object", "customer"}, {"created", seconds_of(call.now)}, {"metadata", metadata_of(call)}}};
}

StandIn::Reply StandIn::create_refund(const Call& call) {
    const auto intent_id = field(call, "payment_intent");
    auto* intent = find(intents_, intent_id);
    if (!intent) return missing(intent_id);
    auto* charge = (*intent)["latest_charge"].if_object();
    if (!charge) return refused(400, "invalid_request_error", "charge_not_found", "Nothing has been charged.");
    const auto left = charge->at("amount").as_int64() - charge->at("amount_refunded").as_int64();
    const auto amount = call.fields.contains("amount") ? number(field(call, "amount")) : left;
    if (left == 0) return refused(400, "invalid_request_error", "charge_already_refunded", "The charge has been refunded.");
    if (amount <= 0 || amount > left) return refused(400, "invalid_request_error", "amount_too_large", "More than was charged.");
    const auto id = stripe_id("re_");
    (*charge)["amount_refunded"] = charge->at("amount_refunded").as_int64() + amount;
    refunds_[id] = {{"id", id},
                    {"object", "refund"},
                    {"amount", amount},
                    {"currency", intent->at("currency")},
                    {"payment_intent", intent_id},
                    {"metadata", metadata_of(call)},
                    {"balance_transaction", balance_transaction("refund", -amount, intent->at("currency"))},
                    {"created", seconds_of(call.now)},
                    {"status", "succeeded"}};
    const auto card = text(*intent, "payment_method");
    tell("refund.created", refunds_[id], card, call.now);
    tell("charge.refunded", *charge, card, call.now);
    save();
    return {200, refunds_[id]};
}

StandIn::Reply StandIn::list_refunds(const Call& call) {
    array found;
    for (const auto& [id, refund] : refunds_) {
        if (text(refund, "payment_intent") == field(call, "payment_intent")) found.push_back(refund);
    }
    return {200, list_of(std::move(found), "/v1/refunds")};
}

StandIn::Reply StandIn::list_disputes(const Call& call) {
    array found;
    // The newest first, as Stripe lists everything.
    for (const auto& [id, dispute] : disputes_ | std::views::reverse) {
        if (text(dispute, "payment_intent") == field(call, "payment_intent")) found.push_back(dispute);
    }
    return {200, list_of(std::move(found), "/v1/disputes")};
}

StandIn::Reply StandIn::dispute_again(const Call& call) {
    auto* intent = find(intents_, call.id);
    if (!intent || !intent->at("latest_charge").is_object()) return missing(call.id);
    open_dispute(*intent, number(field(call, "amount")), call.now);
    save();
    return {200, {}};
}

StandIn::Reply StandIn::close_dispute(const Call& call) {
    for (auto& [id, dispute] : disputes_) {
        if (text(dispute, "payment_intent") != call.id || text(dispute, "status") != "needs_response") continue;
        const bool is_won = field(call, "outcome") == "won";
        dispute["status"] = is_won ? "won" : "lost";
        if (is_won) move_disputed(dispute, dispute["amount"].as_int64(), field(call, "fee") == "returned" ? -dispute_fee : 0);
        tell("charge.dispute.closed", dispute, "", call.now);
        save();
        return {200, dispute};
    }
    return missing(call.id);
}

void StandIn::tell(const std::string& type, const object& about, const std::string& card, Instant) {
    if (card == "pm_stand_in_silent") return;
    auto delay = card == "pm_stand_in_delayed" ? late : milliseconds{0};
    messages_.send(type, shown(about, {}), delay, card == "pm_stand_in_duplicate" ? 3 : 1);
    // Nobody asks while it is processing: the message of the end is sent by the clock.
    if (type == "payment_intent.processing")
        messages_.send("payment_intent.succeeded", shown(about, {}), processing_time + milliseconds{100}, 1);
}

object* StandIn::find(Objects& objects, const std::string& id) {
    const auto found = objects.find(id);
    return found == objects.end() ? nullptr : &found->second;
}

}  // namespace estate::payments
