#pragma once

#include "letters.hpp"

namespace estate::messaging {

/// Who is written to, and of what he hears.
struct NewMail {
    /// The event and the id of what it happened to: of one occasion a recipient gets a template once, however often it is asked for.
    std::string occasion;
    Template kind{};
    std::string recipient;
    std::string recipient_name = {};
    /// Whose stay and words it is about, where he has an account.
    std::optional<std::string> person_subject = std::nullopt;
    std::optional<Uuid> booking_id = std::nullopt;
};

/// Writes the mail into the caller's transaction; it is sent if, and only if, that commits. False when it was written before, and when
/// there is nobody to write to.
awaitable<bool> queue_mail(db::Transaction& transaction, const NewMail& mail, const Letter& letter, Instant now);

}  // namespace estate::messaging
