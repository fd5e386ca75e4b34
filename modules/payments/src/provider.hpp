#pragma once

/// The port: what is asked of whoever moves money. Stripe and the bank transfer stand behind it; in development Stripe's API is played by
/// the stand-in (stand_in.hpp), so that the adapter is the real one.

#include <payments/states.hpp>

#include <boost/asio/awaitable.hpp>

#include <expected>

namespace estate::payments {

/// Where an intent to pay stands at the provider.
enum class IntentStatus { waiting, processing, authorised, succeeded, cancelled };
BOOST_DESCRIBE_ENUM(IntentStatus, waiting, processing, authorised, succeeded, cancelled)

struct RefundReport {
    std::string provider_id;
    /// Ours, where the provider has kept it.
    std::optional<Uuid> refund_id;
    RefundState state = RefundState::wanted;
    std::string failure_code = {};
    /// What the provider has kept for it, once it has said so.
    std::optional<Money> fee = std::nullopt;
};

enum class DisputeStatus { open, won, lost };

/// What the provider keeps of one of its own movements, or gives back.
struct KeptFee {
    /// Of the movement.
    std::string provider_id;
    Money amount;
};

/// The payer has asked his bank for the money.
struct DisputeReport {
    DisputeStatus status = DisputeStatus::open;
    std::int64_t lost_minor = 0;
    /// Kept when it was opened and when it was answered, given back when it was won: as the provider has said by now.
    std::vector<KeptFee> fees = {};
};

/// What the provider says of an attempt, all at once: it is taken as the truth of the moment it was asked.
struct Intent {
    std::string provider_id;
    std::string client_secret = {};
    IntentStatus status = IntentStatus::waiting;
    std::int64_t authorised_minor = 0;
    std::int64_t received_minor = 0;
    /// Why the last try was refused; empty when none was.
    std::string failure_code = {};
    std::string customer = {};
    std::string payment_method = {};
    /// What the provider has kept of what has come, once it has said so.
    std::optional<Money> fee = std::nullopt;
    std::vector<RefundReport> refunds = {};
    /// All that there were; none where nothing was said of them.
    std::vector<DisputeReport> disputes = {};
};

/// Everything that an operation needs, as it was written down before it is done.
struct Order {
    std::string key;
    Uuid attempt_id;
    std::optional<Uuid> refund_id;
    /// Empty before the provider has given one.
    std::string provider_id;
    Money amount;
    /// Authorise only.
    bool is_hold = false;
    /// To ask a card again without its holder; empty otherwise.
    std::string customer;
    std::string payment_method;
    /// Whether the card may be asked again later.
    bool keeps_card = false;
};

/// Why there is no outcome. `unknown`: it may have happened or not (no answer, or the provider's own fault). `busy`: it has not, try again.
/// `refused`: it has not, and will not.
enum class FaultKind { unknown, busy, refused };
BOOST_DESCRIBE_ENUM(FaultKind, unknown, busy, refused)

struct Fault {
    FaultKind kind = FaultKind::unknown;
    /// The provider's word: `card_declined`.
    std::string code;
    /// The provider has kept its own fault under the key: another try needs another.
    bool spoils_key = false;
};

template <class T>
using Outcome = boost::asio::awaitable<std::expected<T, Fault>>;

class Provider {
public:
    virtual ~Provider() = default;
    virtual Outcome<Intent> create(Order order) = 0;
    virtual Outcome<Intent> capture(Order order) = 0;
    virtual Outcome<Intent> cancel(Order order) = 0;
    virtual Outcome<RefundReport> refund(Order order) = 0;
    /// How it stands. Without a provider_id: whether there is one of this attempt at all (`refused` with `not_found` when not).
    virtual Outcome<Intent> look(Order order) = 0;
};

}  // namespace estate::payments
