// Who has not read what was written to him is told by mail: not at every word, and not of what he reads while it is written.

#include "conversations.hpp"

#include <messaging_queries.hpp>

namespace estate::messaging {
namespace {

constexpr std::chrono::minutes quiet_time{2};
constexpr std::chrono::minutes longest_wait{10};
constexpr int told_at_once = 100;

/// One side of a conversation that has something to be told of.
struct UntoldRow {
    Uuid booking_id;
    TalkSide side{};
};
BOOST_DESCRIBE_STRUCT(UntoldRow, (), (booking_id, side))

struct UntoldMessage {
    Uuid id;
    std::string author_name;
    std::string body;
};
BOOST_DESCRIBE_STRUCT(UntoldMessage, (), (id, author_name, body))

awaitable<bool> tell_side(const Desk& desk, const UntoldRow& untold, Instant now) {
    auto transaction = co_await desk.database.begin();
    const auto company = co_await company::settings(transaction);
    auto stay = co_await find_stay(transaction, untold.booking_id, company.default_language);
    // Locked first: who reads meanwhile waits, or is not written to.
    const auto messages = (co_await transaction.execute(queries::lock_untold, untold.booking_id, untold.side)).rows<UntoldMessage>();
    if (!stay || messages.empty()) co_return false;
    const bool is_to_guest = untold.side == TalkSide::guest;
    std::vector<Written> written;
    for (const auto& message : messages)
        written.push_back({message.author_name.empty() ? company.trading_name : message.author_name, message.body});
    Addressee addressee{stay->guest_email, stay->guest_name};
    if (!is_to_guest) {
        stay->locale = company.default_language;
        addressee = co_await office_of(desk, *stay, company);
    }
    const Sender sender{company, desk.config.site_url};
    const auto letter = is_to_guest ? message_to_guest_letter(*stay, written, sender) : message_to_office_letter(*stay, written, sender);
    const NewMail mail{.occasion = "messages " + to_string(messages.back().id),
                       .kind = is_to_guest ? Template::message_to_guest : Template::message_to_office,
                       .recipient = addressee.address,
                       .recipient_name = addressee.name,
                       .person_subject = stay->guest_subject,
                       .booking_id = stay->id};
    co_await queue_mail(transaction, mail, letter, now);
    co_await transaction.execute(queries::mark_told, untold.booking_id, untold.side, messages.back().id);
    co_await transaction.commit();
    co_return true;
}

}  // namespace

awaitable<int> tell_of_messages(const Desk& desk, Instant now) {
    const auto rows =
        (co_await desk.database.read(queries::list_untold, now - quiet_time, now - longest_wait, told_at_once)).rows<UntoldRow>();
    int told = 0;
    for (const auto& row : rows) {
        if (co_await tell_side(desk, row, now)) ++told;
    }
    co_return told;
}

}  // namespace estate::messaging
