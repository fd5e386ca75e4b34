#pragma once

#include <platform/http/message.hpp>

#include <boost/json/object.hpp>

namespace estate::payments {

/// An answer as Stripe gives it: a charge, and the balance transaction of a charge or a refund, by its id, or whole where `expand` names it
/// (`latest_charge.balance_transaction`, `data.balance_transaction`).
boost::json::object shown(boost::json::object whole, const std::vector<std::string>& expand);
/// `expand[]` of a request.
std::vector<std::string> expansions(const http::Parameters& fields);

std::string stripe_id(const char* prefix);
/// What has moved on Stripe's balance, and what it has kept of it. Amounts are its own minor units.
boost::json::object balance_transaction(const char* type, std::int64_t amount, const boost::json::value& currency);
/// What is kept when a dispute is opened: 20.00.
constexpr std::int64_t dispute_fee = 2'000;
/// What a payer has asked his bank for: withdrawn from the balance with the fee.
boost::json::object dispute_of(const boost::json::object& intent, std::int64_t amount);
/// Another of its balance transactions.
void move_disputed(boost::json::object& dispute, std::int64_t amount, std::int64_t fee);
/// What was charged for an intent.
boost::json::object charge_of(const boost::json::object& intent, std::int64_t amount);

}  // namespace estate::payments
