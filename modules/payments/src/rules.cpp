#include "rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace estate::payments {

using std::chrono::milliseconds;

std::optional<PaymentState> next_state(PaymentState from, Event event, bool is_disputed) {
    struct Move {
        PaymentState from;
        Event event;
        PaymentState to;
    };
    using enum PaymentState;
    constexpr std::array moves{
        Move{none, Event::authorise, authorised},
        Move{none, Event::pay_part, part_paid},
        Move{none, Event::pay, paid},
        Move{none, Event::fail, failed},
        Move{failed, Event::authorise, authorised},
        Move{failed, Event::pay_part, part_paid},
        Move{failed, Event::pay, paid},
        Move{failed, Event::fail, failed},
        Move{authorised, Event::let_go, none},
        Move{authorised, Event::pay_part, part_paid},
        Move{authorised, Event::pay, paid},
        Move{authorised, Event::fail, failed},
        Move{part_paid, Event::pay_part, part_paid},
        Move{part_paid, Event::pay, paid},
        Move{part_paid, Event::owe_more, part_paid},
        Move{part_paid, Event::fail, part_paid},
        Move{part_paid, Event::refund_part, part_refunded},
        Move{part_paid, Event::refund, refunded},
        Move{part_paid, Event::dispute, disputed},
        Move{paid, Event::pay, paid},
        Move{paid, Event::owe_more, part_paid},
        Move{paid, Event::refund_part, part_refunded},
        Move{paid, Event::refund, refunded},
        Move{paid, Event::dispute, disputed},
        Move{part_refunded, Event::pay_part, part_paid},
        Move{part_refunded, Event::pay, paid},
        Move{part_refunded, Event::owe_more, part_paid},
        Move{part_refunded, Event::fail, part_refunded},
        Move{part_refunded, Event::refund_part, part_refunded},
        Move{part_refunded, Event::refund, refunded},
        Move{part_refunded, Event::dispute, disputed},
        // A second payment that was on its way while the first was given back.
        Move{refunded, Event::pay_part, part_paid},
        Move{refunded, Event::pay, paid},
        Move{refunded, Event::fail, refunded},
        // The dispute was opened while it was on its way back.
        Move{refunded, Event::dispute, disputed},
        Move{disputed, Event::dispute, disputed},
        Move{disputed, Event::pay_part, part_paid},
        Move{disputed, Event::pay, paid},
        Move{disputed, Event::owe_more, part_paid},
        Move{disputed, Event::refund_part, part_refunded},
        Move{disputed, Event::refund, refunded},
        Move{disputed, Event::fail, disputed},
    };
    const auto found = std::ranges::find_if(moves, [&](const Move& move) { return move.from == from && move.event == event; });
    if (found == moves.end()) return std::nullopt;
    return is_disputed ? disputed : found->to;
}

namespace {

/// Where the amounts are, as the move that leads there.
Event event_by(const Amounts& amounts) {
    if (amounts.refunded_minor > 0) return amounts.refunded_minor >= amounts.paid_minor ? Event::refund : Event::refund_part;
    return amounts.paid_minor >= amounts.due_minor ? Event::pay : Event::pay_part;
}

}  // namespace

std::optional<Event> event_between(const Amounts& before, const Amounts& after) {
    if (after.is_disputed != before.is_disputed) return after.is_disputed ? Event::dispute : event_by(after);
    if (after.refunded_minor > before.refunded_minor) return event_by(after);
    if (after.paid_minor > before.paid_minor) return after.paid_minor >= after.due_minor ? Event::pay : Event::pay_part;
    if (after.authorised_minor > before.authorised_minor) return Event::authorise;
    if (after.authorised_minor < before.authorised_minor) return Event::let_go;
    const bool was_enough = before.paid_minor > 0 && outstanding_of(before) == 0;
    if (was_enough && outstanding_of(after) > 0) return Event::owe_more;
    if (before.paid_minor > 0 && after.due_minor < before.due_minor && outstanding_of(before) > 0 && outstanding_of(after) == 0) {
        return Event::pay;
    }
    return std::nullopt;
}

std::int64_t outstanding_of(const Amounts& amounts) {
    return std::max<std::int64_t>(amounts.due_minor - (amounts.paid_minor - amounts.refunded_minor), 0);
}

AttemptState state_by(AttemptState known, const Intent& intent) {
    using enum AttemptState;
    if (known == succeeded || known == failed) return known;
    if (intent.received_minor > 0 || intent.status == IntentStatus::succeeded) return succeeded;
    if (known == cancelled) return known;
    switch (intent.status) {
        case IntentStatus::waiting: return known == authorised ? authorised : open;
        case IntentStatus::processing: return processing;
        case IntentStatus::authorised: return authorised;
        case IntentStatus::cancelled: return cancelled;
        case IntentStatus::succeeded: return succeeded;
    }
    return known;
}

milliseconds pause_before_look(milliseconds age) {
    return std::clamp(age / 3, milliseconds{3'000}, milliseconds{600'000});
}

milliseconds pause_before_try(int tries) {
    return std::min(milliseconds{500} * (1 << std::clamp(tries, 0, 10)), milliseconds{300'000});
}

namespace {

/// Letters count as 10 to 35 (ISO 7064, MOD 97-10).
int rest_of_97(std::string_view text) {
    int rest = 0;
    for (const char letter : text) {
        const int value = std::isdigit(static_cast<unsigned char>(letter)) ? letter - '0' : letter - 'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
}

}  // namespace

std::string creditor_reference(std::string_view text) {
    std::string body;
    for (const unsigned char letter : text) {
        if (std::isalnum(letter)) body += static_cast<char>(std::toupper(letter));
    }
    body = body.substr(0, 21);
    const int check = 98 - rest_of_97(body + "RF00");
    return std::string{"RF"} + static_cast<char>('0' + check / 10) + static_cast<char>('0' + check % 10) + body;
}

bool is_account_number(std::string_view text) {
    const bool is_written = text.size() >= 5 && text.size() <= 34 && std::ranges::all_of(text, [](unsigned char letter) {
                                return std::isdigit(letter) || (letter >= 'A' && letter <= 'Z');
                            });
    if (!is_written) return false;
    const bool looks_like_iban = std::isupper(static_cast<unsigned char>(text[0])) && std::isupper(static_cast<unsigned char>(text[1]));
    return !looks_like_iban || rest_of_97(std::string{text.substr(4)} + std::string{text.substr(0, 4)}) == 1;
}

namespace {

const char* money_account(PaymentMethod method) {
    return method == PaymentMethod::card ? ledger::account::card_payments : ledger::account::bank;
}

ledger::Journal money_moved(ledger::Source source, const char* event, PaymentMethod method, const Concern& concern, Money in, Date date,
                            std::string created_by) {
    const auto entry = [&](std::string account, std::int64_t amount_minor) {
        return ledger::Entry{.account = std::move(account),
                             .amount_minor = amount_minor,
                             .property_id = concern.property_id,
                             .listing_id = concern.listing_id,
                             .booking_id = concern.booking_id,
                             .party = concern.party};
    };
    return {.source = std::move(source),
            .event = event,
            .date = date,
            .currency = in.currency,
            .entries = {entry(money_account(method), in.amount_minor), entry(concern.account, -in.amount_minor)},
            .created_by = std::move(created_by)};
}

}  // namespace

ledger::Journal money_came(ledger::Source source, PaymentMethod method, const Concern& concern, Money amount, Date date,
                           std::string created_by) {
    return money_moved(std::move(source), "received", method, concern, amount, date, std::move(created_by));
}

ledger::Journal fee_kept(ledger::Source source, const Concern& concern, Money fee, Date date) {
    const auto entry = [&](const char* account, std::int64_t amount_minor) {
        return ledger::Entry{.account = account,
                             .amount_minor = amount_minor,
                             .property_id = concern.property_id,
                             .listing_id = concern.listing_id,
                             .booking_id = concern.booking_id};
    };
    return {.source = std::move(source),
            .event = "fee",
            .date = date,
            .currency = fee.currency,
            .entries = {entry(ledger::account::payment_costs, fee.amount_minor), entry(ledger::account::card_payments, -fee.amount_minor)},
            .created_by = "platform"};
}

std::int64_t newly_lost(std::int64_t lost_minor, std::int64_t known_minor, std::int64_t left_of_attempt_minor,
                        std::int64_t left_of_payment_minor) {
    return std::max<std::int64_t>(std::min({lost_minor - known_minor, left_of_attempt_minor, left_of_payment_minor}), 0);
}

ledger::Journal money_went(ledger::Source source, const char* event, PaymentMethod method, const Concern& concern, Money amount, Date date,
                           std::string created_by) {
    return money_moved(std::move(source), event, method, concern, amount * -1, date, std::move(created_by));
}

}  // namespace estate::payments
