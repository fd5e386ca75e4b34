// How Stripe shows its objects: what hangs on another is its id only, unless it was asked to expand it.

#include "stand_in_objects.hpp"

#include <platform/core/ids.hpp>

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>

namespace estate::payments {
namespace {

using boost::json::object;
using boost::json::value;

constexpr std::array expandable{"latest_charge", "balance_transaction"};

bool is_asked_for(const std::string& path, const std::vector<std::string>& expand) {
    return std::ranges::any_of(expand, [&](const std::string& one) { return one == path || one.starts_with(path + "."); });
}

void collapse(value& shown, const std::string& path, const std::vector<std::string>& expand) {
    if (auto* items = shown.if_array()) {
        for (auto& item : *items) collapse(item, path, expand);
        return;
    }
    auto* members = shown.if_object();
    if (!members) return;
    for (auto& [name, member] : *members) {
        const auto below = path.empty() ? std::string{name} : path + "." + std::string{name};
        const bool is_reference = member.is_object() && std::ranges::find(expandable, name) != expandable.end();
        if (is_reference && !is_asked_for(below, expand)) {
            member = value{member.get_object().at("id")};
        } else {
            collapse(member, below, expand);
        }
    }
}

}  // namespace

object shown(object whole, const std::vector<std::string>& expand) {
    value as_value = std::move(whole);
    collapse(as_value, "", expand);
    return std::move(as_value.get_object());
}

std::vector<std::string> expansions(const http::Parameters& fields) {
    std::vector<std::string> asked;
    for (const auto& [name, content] : fields) {
        if (name.starts_with("expand[")) asked.push_back(content);
    }
    return asked;
}

std::string stripe_id(const char* prefix) {
    std::string digits = to_string(new_id());
    std::erase(digits, '-');
    return prefix + digits;
}

object balance_transaction(const char* type, std::int64_t amount, const value& currency) {
    // What Stripe takes of European cards: 1.5 % and 25 cents. Of a refund it takes nothing, and gives nothing of that back.
    const std::int64_t fee = amount > 0 ? (amount * 15 + 500) / 1'000 + 25 : 0;
    return {{"id", stripe_id("txn_")},
            {"object", "balance_transaction"},
            {"type", type},
            {"amount", amount},
            {"currency", currency},
            {"fee", fee},
            {"net", amount - fee},
            {"status", "pending"}};
}

object dispute_of(const object& intent, std::int64_t amount) {
    object dispute{{"id", stripe_id("dp_")},
                   {"object", "dispute"},
                   {"payment_intent", intent.at("id")},
                   {"amount", amount},
                   {"currency", intent.at("currency")},
                   {"status", "needs_response"},
                   {"reason", "fraudulent"},
                   {"balance_transactions", boost::json::array{}}};
    move_disputed(dispute, -amount, dispute_fee);
    return dispute;
}

void move_disputed(object& dispute, std::int64_t amount, std::int64_t fee) {
    auto moved = balance_transaction("adjustment", amount, dispute.at("currency"));
    moved["fee"] = fee;
    moved["net"] = amount - fee;
    dispute["balance_transactions"].as_array().push_back(std::move(moved));
}

object charge_of(const object& intent, std::int64_t amount) {
    return {{"id", stripe_id("ch_")},
            {"object", "charge"},
            {"payment_intent", intent.at("id")},
            {"amount", amount},
            {"amount_refunded", 0},
            {"disputed", false},
            {"balance_transaction", balance_transaction("charge", amount, intent.at("currency"))}};
}

}  // namespace estate::payments
