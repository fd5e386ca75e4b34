// What goes over the wire to and from Stripe. Pure.

#include "stripe.hpp"

#include <boost/json/parse.hpp>
#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>

#include <openssl/crypto.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <stdexcept>

namespace estate::payments {
namespace {

using boost::json::object;
using boost::json::value;

constexpr std::int64_t webhook_tolerance_s = 300;
/// Without decimals, and yet sent in hundredths.
constexpr std::array sent_in_hundredths = {"ISK", "UGX"};

bool is_in_hundredths(Currency currency) {
    return std::ranges::find(sent_in_hundredths, currency.code()) != sent_in_hundredths.end();
}

std::string text_of(const object& members, std::string_view name) {
    const auto* found = members.if_contains(name);
    const auto* text = found ? found->if_string() : nullptr;
    return text ? std::string{*text} : std::string{};
}

std::int64_t number_of(const object& members, std::string_view name) {
    const auto* found = members.if_contains(name);
    return found && found->is_int64() ? found->get_int64() : 0;
}

const object* object_of(const object& members, std::string_view name) {
    const auto* found = members.if_contains(name);
    return found ? found->if_object() : nullptr;
}

std::optional<IntentStatus> read_status(std::string_view status) {
    using enum IntentStatus;
    if (status == "requires_payment_method" || status == "requires_confirmation" || status == "requires_action") return waiting;
    if (status == "processing") return processing;
    if (status == "requires_capture") return authorised;
    if (status == "succeeded") return succeeded;
    if (status == "canceled") return cancelled;
    return std::nullopt;
}

std::optional<Currency> currency_of(const object& members) {
    std::string code = text_of(members, "currency");
    std::ranges::transform(code, code.begin(), [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    const auto currency = Currency::parse(code);
    return currency ? std::optional{*currency} : std::nullopt;
}

std::optional<Money> fee_of(const object& transaction) {
    const auto currency = currency_of(transaction);
    if (!currency) return std::nullopt;
    return Money{from_stripe_amount(number_of(transaction, "fee"), *currency), *currency};
}

/// Of a charge or a refund whose balance transaction was expanded, and is there by now.
std::optional<Money> read_fee(const object& moved) {
    const auto* transaction = object_of(moved, "balance_transaction");
    return transaction ? fee_of(*transaction) : std::nullopt;
}

/// Of a dispute: one balance transaction when the money is withdrawn, another when it comes back.
std::vector<const object*> movements_of(const object& dispute) {
    std::vector<const object*> movements;
    const auto* transactions = dispute.if_contains("balance_transactions");
    if (!transactions || !transactions->is_array()) return movements;
    for (const auto& item : transactions->get_array()) {
        if (const auto* movement = item.if_object()) movements.push_back(movement);
    }
    return movements;
}

std::vector<KeptFee> read_fees(const object& dispute) {
    std::vector<KeptFee> fees;
    for (const auto* movement : movements_of(dispute)) {
        const auto fee = fee_of(*movement);
        if (fee && fee->amount_minor != 0) fees.push_back({text_of(*movement, "id"), *fee});
    }
    return fees;
}

/// More went out for it than came back.
bool is_withdrawn(const object& dispute) {
    std::int64_t moved = 0;
    for (const auto* movement : movements_of(dispute)) moved += number_of(*movement, "amount");
    return moved < 0;
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) text.append({digits[byte >> 4], digits[byte & 15]});
    return text;
}

}  // namespace

std::optional<std::int64_t> to_stripe_amount(Money amount) {
    if (is_in_hundredths(amount.currency)) return amount.amount_minor * 100;
    if (amount.currency.exponent() == 3 && amount.amount_minor % 10 != 0) return std::nullopt;
    return amount.amount_minor;
}

std::int64_t from_stripe_amount(std::int64_t amount, Currency currency) {
    return is_in_hundredths(currency) ? amount / 100 : amount;
}

std::string form_encoded(const FormFields& fields) {
    constexpr auto in_names = boost::urls::unreserved_chars + '[' + ']';
    std::string text;
    for (const auto& [name, content] : fields) {
        if (!text.empty()) text += '&';
        text += boost::urls::encode(name, in_names) + "=" + boost::urls::encode(content, boost::urls::unreserved_chars);
    }
    return text;
}

std::expected<Intent, std::string> read_intent(const object& intent) {
    if (text_of(intent, "object") != "payment_intent") return std::unexpected("no payment_intent");
    const auto status = read_status(text_of(intent, "status"));
    if (!status) return std::unexpected("a status that is not known: " + text_of(intent, "status"));
    const auto currency = currency_of(intent);
    if (!currency) return std::unexpected("a currency that is none: " + text_of(intent, "currency"));
    Intent read{.provider_id = text_of(intent, "id"),
                .client_secret = text_of(intent, "client_secret"),
                .status = *status,
                .authorised_minor = from_stripe_amount(number_of(intent, "amount_capturable"), *currency),
                .received_minor = from_stripe_amount(number_of(intent, "amount_received"), *currency),
                .customer = text_of(intent, "customer"),
                .payment_method = text_of(intent, "payment_method")};
    if (const auto* error = object_of(intent, "last_payment_error")) {
        const auto decline = text_of(*error, "decline_code");
        read.failure_code = decline.empty() || decline == "generic_decline" ? text_of(*error, "code") : decline;
    }
    if (const auto* charge = object_of(intent, "latest_charge")) read.fee = read_fee(*charge);
    if (read.provider_id.empty()) return std::unexpected("a payment_intent without an id");
    return read;
}

std::expected<RefundReport, std::string> read_refund(const object& refund) {
    if (text_of(refund, "object") != "refund") return std::unexpected("no refund");
    RefundReport report{.provider_id = text_of(refund, "id"), .refund_id = std::nullopt, .failure_code = text_of(refund, "failure_reason")};
    if (const auto* metadata = object_of(refund, "metadata")) {
        if (const auto id = parse_uuid(text_of(*metadata, "refund_id"))) report.refund_id = *id;
    }
    const auto status = text_of(refund, "status");
    if (status == "succeeded") report.state = RefundState::succeeded;
    if (status == "failed" || status == "canceled") report.state = RefundState::failed;
    report.fee = read_fee(refund);
    if (report.state == RefundState::failed && report.failure_code.empty()) report.failure_code = status;
    return report;
}

std::expected<DisputeReport, std::string> read_dispute(const object& dispute) {
    const auto status = text_of(dispute, "status");
    if (status.empty()) return std::unexpected("a dispute without a status");
    DisputeReport report{.fees = read_fees(dispute)};
    // Stopped before it was one: by evidence, which takes nothing, or by giving the money back in our name, which is lost like any other.
    const bool is_prevented = status == "prevented";
    const bool is_lost = status == "lost" || (is_prevented && is_withdrawn(dispute));
    if (status == "won" || status == "warning_closed" || is_prevented) report.status = DisputeStatus::won;
    if (!is_lost) return report;
    const auto currency = currency_of(dispute);
    if (!currency) return std::unexpected("a dispute without a currency");
    report.status = DisputeStatus::lost;
    report.lost_minor = from_stripe_amount(number_of(dispute, "amount"), *currency);
    return report;
}

Fault fault_of(long status, std::string_view body) {
    if (status == 0) return {FaultKind::unknown, "no_answer"};
    boost::system::error_code failed;
    const value document = boost::json::parse(body, failed);
    const auto* members = failed ? nullptr : document.if_object();
    const auto* error = members ? object_of(*members, "error") : nullptr;
    auto code = error ? text_of(*error, "code") : std::string{};
    if (error && code.empty()) code = text_of(*error, "type");
    if (code.empty()) code = "status_" + std::to_string(status);
    // 409: a request under the same key is under way. 429: too many at once.
    if (status == 409 || status == 429) return {FaultKind::busy, code};
    if (status >= 500) return {FaultKind::unknown, code, true};
    if (status == 401 || status == 403) return {FaultKind::busy, code};
    const auto decline = error ? text_of(*error, "decline_code") : std::string{};
    return {FaultKind::refused, decline.empty() || decline == "generic_decline" ? code : decline};
}

std::string signature_of(std::string_view body, std::string_view secret, std::int64_t timestamp_s) {
    const auto time = std::to_string(timestamp_s);
    const auto message = time + "." + std::string{body};
    std::string code(32, '\0');
    const auto* made =
        HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char*>(message.data()),
             message.size(), reinterpret_cast<unsigned char*>(code.data()), nullptr);
    if (!made) throw std::runtime_error("HMAC failed");
    return "t=" + time + ",v1=" + hex(code);
}

bool is_signed(std::string_view header, std::string_view body, std::string_view secret, Instant now) {
    std::int64_t timestamp_s = -1;
    std::vector<std::string_view> signatures;
    while (!header.empty()) {
        const auto comma = header.find(',');
        const auto part = header.substr(0, comma);
        header.remove_prefix(comma == std::string_view::npos ? header.size() : comma + 1);
        if (part.starts_with("v1=")) signatures.push_back(part.substr(3));
        if (!part.starts_with("t=")) continue;
        const auto digits = part.substr(2);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), timestamp_s);
        if (error != std::errc{} || end != digits.data() + digits.size()) return false;
    }
    const auto now_s = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    if (timestamp_s < now_s - webhook_tolerance_s || timestamp_s > now_s + webhook_tolerance_s) return false;
    const auto whole = signature_of(body, secret, timestamp_s);
    const auto expected = std::string_view{whole}.substr(whole.find("v1=") + 3);
    return std::ranges::any_of(signatures, [&](std::string_view given) {
        return given.size() == expected.size() && CRYPTO_memcmp(given.data(), expected.data(), expected.size()) == 0;
    });
}

}  // namespace estate::payments
