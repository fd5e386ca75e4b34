#pragma once

/// A local stand-in for Stripe: it keeps PaymentIntents, refunds and disputes, speaks Stripe's REST, signs its messages and sends them, and
/// does by test card whatever can happen. It takes no money, and never runs in production.
///
/// Cards (`payment_method`), Stripe's own test names where there is one:
///   pm_card_visa, and any other              pays
///   pm_card_chargeDeclined                   is refused: card_declined
///   pm_card_chargeDeclinedInsufficientFunds  is refused: insufficient_funds
///   pm_card_chargeDeclinedExpiredCard        is refused: expired_card
///   pm_card_authenticationRequired           asks its holder first (3-D Secure); refused when he is not there
///   pm_card_createDispute                    pays, and the holder asks his bank for the money
///   pm_stand_in_processing                   pays after 3 s of `processing`
///   pm_stand_in_delayed                      pays; messages come 4 s late
///   pm_stand_in_duplicate                    pays; each message comes three times
///   pm_stand_in_out_of_order                 pays; the message of success comes before those of what was before it
///   pm_stand_in_silent                       pays; no message ever comes

#include <platform/config/config.hpp>
#include <platform/core/clock.hpp>
#include <platform/http/message.hpp>

#include <boost/json/object.hpp>

#include <map>

#include "stand_in_messages.hpp"

namespace estate::payments {

class StandIn {
public:
    /// Throws std::logic_error when the environment is production.
    StandIn(const config::Config& config, std::string webhook_url);

    struct Reply {
        int status = 200;
        boost::json::object body;
    };
    struct Call {
        std::string id;
        http::Parameters fields;
        Instant now;
    };

    Reply create_intent(const Call& call);
    Reply list_intents(const Call& call);
    Reply get_intent(const Call& call);
    /// What Stripe's own page does in the payer's browser: with the client secret.
    Reply confirm_intent(const Call& call);
    Reply answer_challenge(const Call& call);
    Reply capture_intent(const Call& call);
    Reply cancel_intent(const Call& call);
    Reply create_customer(const Call& call);
    Reply create_refund(const Call& call);
    Reply list_refunds(const Call& call);
    Reply list_disputes(const Call& call);
    /// The holder asks for (a part of) the money of an intent, once more: `amount`.
    Reply dispute_again(const Call& call);
    /// Decides the oldest dispute of an intent that runs: `outcome` won or lost. Won, the money comes back, and with `fee` returned what
    /// was kept for the dispute, too.
    Reply close_dispute(const Call& call);

    /// The kept answer of an Idempotency-Key, or nothing when it is new. 400 when it was used for something else.
    std::optional<Reply> replay(const std::string& key, const std::string& fingerprint) const;
    void keep(const std::string& key, const std::string& fingerprint, const Reply& reply);

    bool is_secret_key(std::string_view authorization) const;

private:
    using Objects = std::map<std::string, boost::json::object>;

    Reply confirm(boost::json::object& intent, const std::string& card, bool is_off_session, Instant now);
    Reply decline(boost::json::object& intent, const std::string& code, const std::string& decline_code, Instant now);
    void pay(boost::json::object& intent, Instant now);
    void open_dispute(boost::json::object& intent, std::int64_t amount, Instant now);
    /// Tells of an object as it is now, in the way of the intent's card.
    void tell(const std::string& type, const boost::json::object& about, const std::string& card, Instant now);
    /// What time has done: `processing` comes to its end.
    void settle_processing(boost::json::object& intent, Instant now);
    boost::json::object* find(Objects& objects, const std::string& id);
    void save() const;
    void load();

    std::string secret_key_;
    std::string file_;
    Objects intents_;
    Objects refunds_;
    Objects disputes_;
    struct Kept {
        std::string fingerprint;
        int status = 200;
        boost::json::object body;
    };
    std::map<std::string, Kept> kept_;
    StandInMessages messages_;
};

}  // namespace estate::payments
