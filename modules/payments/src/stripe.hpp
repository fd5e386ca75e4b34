#pragma once

/// Stripe's REST: form-encoded requests, JSON answers, amounts in its own minor units.

#include <payments/settings.hpp>
#include <platform/core/clock.hpp>
#include <platform/http/transfer.hpp>

#include <boost/asio/thread_pool.hpp>
#include <boost/json/object.hpp>

#include <memory>

#include "provider.hpp"

namespace estate::payments {

/// An amount as Stripe counts it: ISK and UGX in hundredths, although they have none. Nothing where it cannot be said: of currencies with
/// three decimals the last must be 0.
std::optional<std::int64_t> to_stripe_amount(Money amount);
std::int64_t from_stripe_amount(std::int64_t amount, Currency currency);

using FormFields = std::vector<std::pair<std::string, std::string>>;
/// `application/x-www-form-urlencoded`, with brackets in names as they are.
std::string form_encoded(const FormFields& fields);

/// Reads a PaymentIntent, with its latest charge where that was expanded. The problem is for the log.
std::expected<Intent, std::string> read_intent(const boost::json::object& intent);
std::expected<RefundReport, std::string> read_refund(const boost::json::object& refund);
/// A dispute, what it has lost, and what Stripe keeps for it by its balance transactions.
std::expected<DisputeReport, std::string> read_dispute(const boost::json::object& dispute);

/// What an answer that is no success means. `status` 0: there was no answer.
Fault fault_of(long status, std::string_view body);

/// Checks `Stripe-Signature: t=…,v1=…` over `t.body` with the secret as it is, within 300 s of `now`; any one of the signatures will do.
bool is_signed(std::string_view header, std::string_view body, std::string_view secret, Instant now);
/// The header itself: what the stand-in signs with.
std::string signature_of(std::string_view body, std::string_view secret, std::int64_t timestamp_s);

class Stripe : public Provider {
public:
    explicit Stripe(const Settings& settings);

    Outcome<Intent> create(Order order) override;
    Outcome<Intent> capture(Order order) override;
    Outcome<Intent> cancel(Order order) override;
    Outcome<RefundReport> refund(Order order) override;
    Outcome<Intent> look(Order order) override;

private:
    Outcome<boost::json::object> call(std::string method, std::string path, FormFields fields, std::string key = {});
    Outcome<Intent> call_intent(std::string method, std::string path, FormFields fields, std::string key = {});

    std::string api_url_;
    std::string secret_key_;
    std::chrono::milliseconds timeout_;
    boost::asio::thread_pool threads_{2};
};

}  // namespace estate::payments
