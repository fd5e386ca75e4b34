#include "outbox.hpp"

#include <messaging_queries.hpp>

namespace estate::messaging {

awaitable<bool> queue_mail(db::Transaction& transaction, const NewMail& mail, const Letter& letter, Instant now) {
    if (mail.recipient.empty()) co_return false;
    const auto added = co_await transaction.execute(queries::add_mail, new_id(), mail.occasion, mail.kind, letter.locale, mail.recipient,
                                                    mail.recipient_name, mail.person_subject, mail.booking_id, letter.subject,
                                                    to_text(letter), to_html(letter), now);
    co_return added.affected() > 0;
}

}  // namespace estate::messaging
