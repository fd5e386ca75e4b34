#pragma once

/// Which mails there are, and what each says of a stay. Pure.

#include "letter.hpp"
#include "stay_rows.hpp"

#include <company/company.hpp>

namespace estate::messaging {

enum class Template {
    confirmation,
    arrival,
    receipt,
    cancellation,
    refund,
    review_request,
    message_to_guest,
    message_to_office,
    enquiry_received,
    enquiry_late,
    request_received,
    request_to_office,
    request_accepted,
    request_declined,
    request_expired
};
BOOST_DESCRIBE_ENUM(Template, confirmation, arrival, receipt, cancellation, refund, review_request, message_to_guest, message_to_office,
                    enquiry_received, enquiry_late, request_received, request_to_office, request_accepted, request_declined,
                    request_expired)

/// Whose site it is, and where it is found.
struct Sender {
    const company::Settings& company;
    /// config().site_url
    const std::string& site_url;
};

Letter confirmation_letter(const StayRow& stay, const Sender& sender);
Letter arrival_letter(const StayRow& stay, const Sender& sender);
Letter receipt_letter(const StayRow& stay, const Sender& sender);
Letter cancellation_letter(const StayRow& stay, const Sender& sender);
Letter refund_letter(const StayRow& stay, const Money& refunded, const Sender& sender);
Letter review_request_letter(const StayRow& stay, const Sender& sender);

/// A stay that is asked for. `until`: how long its nights wait.
Letter request_received_letter(const StayRow& stay, Instant until, const Sender& sender);
Letter request_to_office_letter(const StayRow& stay, Instant until, const Sender& sender);
Letter request_accepted_letter(const StayRow& stay, Instant until, const Sender& sender);
Letter request_declined_letter(const StayRow& stay, const Sender& sender);
/// Nobody has answered in time; or it was accepted, and nobody has paid.
Letter request_unanswered_letter(const StayRow& stay, const Sender& sender);
Letter request_unpaid_letter(const StayRow& stay, const Sender& sender);

/// What somebody has written in a conversation.
struct Written {
    std::string author;
    std::string text;
};
Letter message_to_guest_letter(const StayRow& stay, const std::vector<Written>& messages, const Sender& sender);
Letter message_to_office_letter(const StayRow& stay, const std::vector<Written>& messages, const Sender& sender);

/// Somebody's question about a listing.
struct Asked {
    Uuid id;
    std::string slug;
    std::string title;
    std::string name;
    std::string email;
    std::string message;
    http::Locale locale{};
};
BOOST_DESCRIBE_STRUCT(Asked, (), (id, slug, title, name, email, message, locale))
Letter enquiry_received_letter(const Asked& asked, const Sender& sender);
Letter enquiry_late_letter(const Asked& asked, const Sender& sender);

}  // namespace estate::messaging
